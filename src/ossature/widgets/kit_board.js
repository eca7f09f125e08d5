// @ts-check
// A table of numbers in brackets, with names at its sides: entries that are dragged, or entries, rows and columns that are picked by hand or by keys.

import { html, say, set } from "./kit_dom.js";
import { scrub } from "./kit_entries.js";

/** @import { Role } from "./kit_stage.js" */
/** @typedef {{role?: Role | "", lit?: boolean, dim?: boolean, mark?: boolean}} Shade lit: its ground is coloured; dim: pale; mark: ringed */
/**
 * What a board shows; `rows` and `columns` are names at its sides, `top` and `left` the position of its first entry where it is a part of a larger table.
 * @typedef {object} Shown
 * @property {string[][]} texts
 * @property {string} name
 * @property {string[]} [rows]
 * @property {string[]} [columns]
 * @property {number} [top]
 * @property {number} [left]
 * @property {Role} [rowRole] colour of the names of the rows
 * @property {Role} [columnRole]
 * @property {(i: number, j: number) => Shade} [shade]
 * @property {(i: number, j: number) => string} [said] name of an entry, for a screen reader
 * @property {number} [bar] a line is drawn after so many columns
 * @property {(i: number, j: number) => boolean} [only] which of the entries that are dragged can for now only be read
 */
/**
 * @typedef {object} BoardOptions
 * @property {(i: number, j: number, text: string) => void} [edit] entries are dragged and typed; called with the new text
 * @property {(i: number, j: number) => void} [pick] entries and names are picked: i is -1 for the name of a column, j for that of a row
 * @property {(i: number, j: number) => void} [point] the mouse is over an entry, or an entry has the focus; (-1, -1) when none
 * @property {number} [step] of dragging
 */

/** A board. Every place is that in the whole table. */
export class Board {
  /** @param {BoardOptions} options */
  constructor(options) {
    this.options = options;
    this.element = html("table", { class: `kit-board${options.edit ? "" : " kit-picked"}`, role: options.pick ? "grid" : null });
    /** @type {Shown} */
    this.shown = { texts: [], name: "" };
    /** @type {ReturnType<typeof scrub>[][]} */
    this.scrubs = [];
    this.shape = "";
    /** @type {[number, number]} the place that Tab comes to */
    this.at = [0, 0];
    set(this.element, {
      onpointerover: (event) => this.over(event),
      onpointerleave: () => options.point?.(-1, -1),
      onfocusin: (event) => {
        this.at = this.placeOf(event) ?? this.at;
        this.over(event);
      },
      onclick: (event) => this.click(event),
      onkeydown: (event) => this.key(event),
    });
  }

  /** @param {Event} event @returns {[number, number] | null} */
  placeOf(event) {
    const cell = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-at]"));
    if (!cell || !this.element.contains(cell)) return null;
    const [i = 0, j = 0] = (cell.dataset.at ?? "").split(" ").map(Number);
    return [i, j];
  }

  /** @param {Event} event */
  over(event) {
    const place = this.placeOf(event);
    if (place) this.options.point?.(...place);
  }

  /** @param {Event} event */
  click(event) {
    const place = this.placeOf(event);
    if (!place || !this.options.pick) return;
    this.at = place;
    this.options.pick(...place);
    this.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const place = this.placeOf(event);
    if (!place || !this.options.pick || event.altKey || event.metaKey) return;
    const { top = 0, left = 0, texts, rows, columns, height = texts.length, width = texts[0]?.length ?? 0 } = /** @type {Shown & {height?: number, width?: number}} */ (this.shown);
    const [low, near] = [columns ? -1 : 0, rows ? -1 : 0];
    const [i, j] = this.at; // where the focus is going, though it may not be there yet
    /** @type {Record<string, [number, number]>} */
    const ways = {
      ArrowUp: [i - 1, j], ArrowDown: [i + 1, j], ArrowLeft: [i, j - 1], ArrowRight: [i, j + 1], Enter: [i, j], " ": [i, j],
      Home: [event.ctrlKey ? 0 : i, 0], End: [event.ctrlKey ? Infinity : i, Infinity], PageUp: [i - 8, j], PageDown: [i + 8, j],
    };
    const to = ways[event.key];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    const [most, far] = [this.whole[0] || top + height, this.whole[1] || left + width];
    const next = /** @type {[number, number]} */ ([Math.min(most - 1, Math.max(low, to[0])), Math.min(far - 1, Math.max(near, to[1]))]);
    if (next[0] < 0 && next[1] < 0) return;
    this.at = next;
    this.options.pick(...next);
    this.focus();
    requestAnimationFrame(() => requestAnimationFrame(() => this.focus())); // once the part that holds it is drawn
  }

  /** Rows and columns of the whole table, where only a part is shown. @type {[number, number]} */
  whole = [0, 0];

  /** @param {[number, number]} [place] */
  focus(place = this.at) {
    const cell = this.cell(...place);
    if (!cell) return;
    this.at = place;
    this.rove();
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** @param {number} i @param {number} j @returns {HTMLElement | null} */
  cell(i, j) {
    return this.element.querySelector(`[data-at="${i} ${j}"]`);
  }

  /** One place of the board is reached by Tab. */
  rove() {
    if (!this.options.pick) return;
    const cells = /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("[data-at]"));
    const wanted = this.at.join(" ");
    const there = [...cells].some((cell) => cell.dataset.at === wanted);
    cells.forEach((cell, index) => set(cell, { tabindex: (there ? cell.dataset.at === wanted : index === cells.length - 1) ? 0 : -1 }));
  }

  /** @param {Shown} shown */
  draw(shown) {
    this.shown = shown;
    const { texts, rows, columns, top = 0, left = 0, name } = shown;
    set(this.element, { "aria-label": name });
    const shape = JSON.stringify([texts.length, texts[0]?.length, rows, columns, top, left, shown.rowRole, shown.columnRole, shown.bar]);
    if (shape !== this.shape) this.build(shown);
    this.shape = shape;
    texts.forEach((line, i) => line.forEach((text, j) => this.fill(top + i, left + j, text, i, j)));
    if (shown.shade)
      for (const cell of /** @type {NodeListOf<HTMLElement>} */ (this.element.querySelectorAll("th[data-at]"))) {
        const [i = 0, j = 0] = (cell.dataset.at ?? "").split(" ").map(Number);
        this.paint(cell, shown.shade(i, j), cell.dataset.role ?? "");
      }
    this.rove();
  }

  /** @param {number} i @param {number} j @param {string} text @param {number} r @param {number} c */
  fill(i, j, text, r, c) {
    const cell = /** @type {HTMLElement} */ (this.cells[r]?.[c]);
    const shade = this.shown.shade?.(i, j) ?? {};
    this.paint(cell, shade);
    const held = this.scrubs[r]?.[c];
    if (held) {
      held.set(text);
      held.read(Boolean(this.shown.only?.(i, j)));
      if (this.shown.said) held.rename(this.shown.said(i, j));
    } else {
      say(/** @type {Node} */ (cell.firstChild), text);
      if (this.options.pick) set(cell, { "aria-selected": String(Boolean(shade.lit)), "aria-label": this.shown.said ? this.shown.said(i, j) : null });
    }
  }

  /** @param {HTMLElement} cell @param {Shade} shade @param {string} [usual] */
  paint(cell, { role = "", lit, dim, mark }, usual = "") {
    const hue = role || usual;
    const wanted = `${hue ? `kit-${hue}` : ""}${lit ? " kit-lit" : ""}${dim ? " kit-dim" : ""}${mark ? " kit-marked" : ""}${cell.dataset.edges ?? ""}`.trim();
    if (cell.className !== wanted) cell.className = wanted;
  }

  /** @type {HTMLElement[][]} */
  cells = [];

  /** @param {Shown} shown */
  build({ texts, rows, columns, top = 0, left = 0, rowRole = "ink", columnRole = "ink", bar }) {
    const { edit, pick, step } = this.options;
    const title = (/** @type {string} */ text, /** @type {number} */ i, /** @type {number} */ j, /** @type {string} */ role) => {
      const side = i < 0 ? "columnheader" : "rowheader";
      return html("th", { scope: i < 0 ? "col" : "row", role: pick ? side : null, "data-at": `${i} ${j}`, "data-role": role, title: text.length > 12 ? text : null, class: `kit-${role}` }, html("span", {}, text));
    };
    this.scrubs = [];
    this.cells = texts.map((line, r) =>
      line.map((text, c) => {
        const edges = [[c === 0, "left"], [c === line.length - 1, "right"], [r === 0, "top"], [r === texts.length - 1, "bottom"], [c === bar, "bar"]].flatMap(([there, side]) => (there ? [` kit-edge-${side}`] : []));
        const cell = html("td", { "data-at": `${top + r} ${left + c}`, "data-edges": edges.join(""), role: pick ? "gridcell" : null });
        if (edit) {
          const held = scrub({ name: "", text, step, moved: (next) => edit(top + r, left + c, next) });
          (this.scrubs[r] ??= [])[c] = held;
          cell.append(held.element);
        } else cell.append(html("span", {}));
        return cell;
      }),
    );
    const head = columns ? [html("tr", { class: "kit-head" }, ...(rows ? [html("td", { class: "kit-corner" })] : []), ...columns.map((text, c) => title(text, -1, left + c, columnRole)))] : [];
    this.element.replaceChildren(...head, ...this.cells.map((line, r) => html("tr", {}, ...(rows ? [title(rows[r] ?? "", top + r, -1, rowRole)] : []), ...line)));
  }
}
