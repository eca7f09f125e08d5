// The model a widget sees: anywidget's front-end contract, with the page as its other end.

/** Values by name; whoever listens hears of changes once they are saved. */
export class Model {
  /** @type {Record<string, any>} */ #values;
  /** @type {Record<string, Set<Function>>} */ #listeners = {};
  /** @type {Set<string>} */ #unsaved = new Set();

  /** @param {Record<string, any>} values */
  constructor(values) {
    this.#values = values;
  }

  /** @param {string} name */
  get(name) {
    return this.#values[name];
  }

  /** @param {string} name @param {any} value */
  set(name, value) {
    this.#values[name] = value;
    this.#unsaved.add(name);
  }

  save_changes() {
    const changed = [...this.#unsaved];
    this.#unsaved.clear();
    for (const name of changed) for (const listener of this.#listeners[`change:${name}`] ?? []) listener();
  }

  /** Set and save. @param {string} name @param {any} value */
  put(name, value) {
    this.set(name, value);
    this.save_changes();
  }

  /** @param {string} event @param {Function} listener */
  on(event, listener) {
    (this.#listeners[event] ??= new Set()).add(listener);
  }

  /** @param {string} event @param {Function} listener */
  off(event, listener) {
    this.#listeners[event]?.delete(listener);
  }
}
