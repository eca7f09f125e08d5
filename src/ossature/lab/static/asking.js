// Asking Python: at most one request under way, the newest wins, and one that takes long gives way to a newer one.

import { tokenHeader } from "./token.js";

const LONG = 400; // milliseconds after which a request gives way to a newer one
const LONGEST_ADDRESS = 6_000; // characters of a state that still goes into an address
const AGAIN = 3; // how often a busy lab is asked again

/** @param {Record<string, any>} state */
export function queryOf(state) {
  const held = Object.entries(state).filter(([, value]) => value !== "" && value != null);
  return new URLSearchParams(held.map(([name, value]) => [name, String(value)])).toString();
}

/** @param {string} query */
export const fitsAddress = (query) => query.length <= LONGEST_ADDRESS;

/** One who asks for the newest state. */
export class Asking {
  /** @type {Record<string, any> | null} */ #newest = null;
  #busy = false;
  #since = 0;
  /** @type {AbortController | undefined} */ #current;
  /** @type {number | undefined} */ #giveUp;

  /**
   * @param {() => string} place the room's address
   * @param {(reply: any) => void} answered with a reply, an error too
   * @param {() => void} lost when there is no answer at all
   */
  constructor(place, answered, lost) {
    this.place = place;
    this.answered = answered;
    this.lost = lost;
  }

  get busy() {
    return this.#busy;
  }

  /** @param {Record<string, any>} state */
  ask(state) {
    this.#newest = state;
    if (!this.#busy) this.#run();
    else this.#giveUp ??= setTimeout(() => this.#current?.abort(), Math.max(0, LONG - (performance.now() - this.#since)));
  }

  /** What is under way matters no more. */
  forget() {
    this.#newest = null;
    this.#current?.abort();
  }

  /** Something beside the reply, which no newer state takes the place of. @param {Record<string, any>} state @returns {Promise<any>} */
  async beside(state) {
    const found = await this.#fetch(state, new AbortController().signal);
    if (!found.ok) throw new Error(found.message);
    return found;
  }

  async #run() {
    this.#busy = true;
    while (this.#newest) {
      const state = this.#newest;
      this.#newest = null;
      this.#since = performance.now();
      this.#current = new AbortController();
      try {
        const reply = await this.#fetch(state, this.#current.signal);
        if (!this.#newest || reply.ok) this.answered(reply);
      } catch {
        if (!this.#newest && !this.#current.signal.aborted) this.lost();
      }
      clearTimeout(this.#giveUp);
      this.#giveUp = undefined;
    }
    this.#busy = false;
  }

  /** @param {Record<string, any>} state @param {AbortSignal} signal */
  async #fetch(state, signal) {
    const query = queryOf(state);
    const headers = { Accept: "application/json" };
    for (let turn = 1; ; turn++) {
      const found = fitsAddress(query)
        ? await fetch(`${this.place()}/reply?${query}`, { headers, signal })
        : await fetch(`${this.place()}/reply`, { method: "POST", headers: { ...headers, ...tokenHeader() }, body: JSON.stringify(Object.fromEntries(new URLSearchParams(query))), signal });
      if (found.status !== 503 || turn === AGAIN || this.#newest) return found.json();
      await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(found.headers.get("Retry-After") ?? 1)));
    }
  }
}
