// @ts-check
// A table of any number of axes as sheets of rows and columns: stacked, or unfolded side by side; each sheet, row, column and entry can be picked.

import { Board, fill, html, placesOf, say, shownText } from "./kit.js";

/** @import { Role } from "./kit_stage.js" */
/** @import { Words } from "./kit_operands.js" */
/** @import { Key } from "./kit_tables.js" */
/**
 * @typedef {object} Drawn
 * @property {number[]} shape @property {number[]} strides @property {string[][]} labels @property {Key} key @property {string[]} entries in memory
 * @property {Set<number>} lit offsets of the part that is picked @property {number[]} place of the entry that is followed @property {number} at its offset
 * @property {number | null} fan 0 stacked, 1 side by side, null: as there is room @property {number} window rows and columns in sight, at most
 * @property {string} name @property {number[]} [face] the axes that are rows and columns, when they are not the last two
 */

const MOST_SHEETS = 8; // in sight at once
const [RIGHT, UP, GAP] = [22, 16, 14]; // pixels by which a sheet looks out from behind the one before, and between sheets side by side
const CELL = 49; // pixels of a column
const ROLES = /** @type {Role[]} */ (["second", "first", "third", "fourth"]); // of the axes, from the last on

/** The colour of an axis. @param {number} axis @param {number} count of axes @returns {Role} */
export const roleOf = (axis, count) => ROLES[count - 1 - axis] ?? "muted";

/** The part of a side that is in sight so that a place is in it, moved no more than needed. @param {number} from @param {number} size @param {number} side @param {number} place */
function inSight(from, size, side, place) {
  const first = Math.max(0, Math.min(from, side - size));
  return place < first ? place : place >= first + size ? place - size + 1 : first;
}

/** @typedef {{board: Board, caption: HTMLElement, element: HTMLElement, lead: number[]}} Sheet lead: its place along the axes that lead from sheet to sheet */

export class Sheets {
  /** @param {{words: Words, pick: (key: Key) => void, redraw: () => void}} options */
  constructor({ words, pick, redraw }) {
    this.words = words;
    this.pick = pick;
    this.note = html("p", { class: "kit-shapes" });
    this.stack = html("div", { class: "kit-sheets" });
    this.element = html("div", {}, html("div", { class: "kit-wide" }, this.stack), this.note);
    /** @type {Sheet[]} */
    this.sheets = [];
    this.shape = "";
    this.from = [0, 0, 0]; // first row, column and sheet in sight
    this.near = [0, 0, 0, 0];
    this.fan = 1;
    /** @type {number[]} axes: rows, columns */
    this.face = [];
    /** @type {number[]} the other axes, which lead from sheet to sheet */
    this.leading = [];
    this.watch = new ResizeObserver(redraw);
    this.watch.observe(this.element);
  }

  /** A key from a place on a sheet; -1 is all of an axis. @param {number[]} lead @param {number} i @param {number} j @returns {Key} */
  key(lead, i, j) {
    /** @type {Key} */
    const key = [];
    this.leading.forEach((axis, index) => (key[axis] = lead[index] ?? 0));
    const [row, column = 0] = this.face.length === 2 ? this.face : [-1, this.face[0]];
    if (row !== undefined && row >= 0) key[row] = i < 0 ? null : i;
    key[column] = j < 0 ? null : j;
    return key;
  }

  /** @param {number} count of sheets */
  build(count) {
    const axes = this.face.length + this.leading.length;
    this.sheets = Array.from({ length: count }, () => {
      const board = new Board({ pick: (i, j) => this.pick(this.key(sheet.lead, i, j)) });
      const led = this.leading.length > 0;
      const caption = html(led ? "button" : "div", { class: `kit-sheet-name kit-${roleOf(this.leading[this.leading.length - 1] ?? 0, axes)}`, type: led ? "button" : null, onclick: () => led && this.pick(this.key(sheet.lead, -1, -1)) });
      /** @type {Sheet} */
      const sheet = { board, caption, element: html("div", { class: "kit-sheet" }, caption, board.element), lead: [] };
      return sheet;
    });
    this.stack.replaceChildren(...this.sheets.map(({ element }) => element));
  }

  /** @param {Drawn} drawn */
  draw(drawn) {
    const { shape, place, window } = drawn;
    const count = shape.length;
    const face = drawn.face ?? (count === 1 ? [0] : [count - 2, count - 1]);
    const leads = placesOf(shape.filter((_, axis) => !face.includes(axis)));
    const seen = Math.min(leads.length, MOST_SHEETS);
    if (this.shape !== `${shape} ${face}`) {
      this.shape = `${shape} ${face}`;
      this.from = [0, 0, 0];
      this.face = face;
      this.leading = shape.map((_, axis) => axis).filter((axis) => !face.includes(axis));
      this.build(seen);
    }
    const [rows = 1, columns = 1] = count === 1 ? [1, shape[0]] : face.map((axis) => shape[axis]);
    const [row = 0, column = 0] = count === 1 ? [0, place[0]] : face.map((axis) => place[axis]);
    const here = leads.findIndex((lead) => lead.every((position, index) => position === place[this.leading[index] ?? 0]));
    const size = [Math.min(rows, window), Math.min(columns, window, Math.max(3, Math.floor(((this.element.clientWidth || 560) - 76) / CELL)))];
    const [top = 0, left = 0, sheet = 0] = this.from;
    this.from = [inSight(top, size[0] ?? 1, rows, row), inSight(left, size[1] ?? 1, columns, column), inSight(sheet, seen, leads.length, Math.max(0, here))];
    this.near = [...this.from.slice(0, 2), ...size]; // the first row and column in sight, and how many
    this.sheets.forEach((one, index) => {
      one.lead = leads[(this.from[2] ?? 0) + index] ?? [];
      this.sheet(one, drawn, [rows, columns], size);
    });
    const range = (/** @type {number} */ axis) => `${this.from[axis]}–${(this.from[axis] ?? 0) + (size[axis] ?? seen) - 1}`;
    const parts = [
      ...(rows > (size[0] ?? 1) || columns > (size[1] ?? 1) ? [fill(this.words, "widget-objects-window", { rows: range(0), columns: range(1), all: String(rows), wide: String(columns) })] : []),
      ...(leads.length > seen ? [fill(this.words, "widget-objects-sheets", { range: range(2), all: String(leads.length) })] : []),
    ];
    say(this.note, parts.join(" "));
    this.note.hidden = !parts.length;
    this.lay(drawn);
  }

  /** @param {Sheet} sheet @param {Drawn} drawn @param {number[]} whole @param {number[]} size */
  sheet({ board, caption, lead }, { shape, strides, labels, entries, lit, at, name, place, key }, [rows = 1, columns = 1], [high = 1, wide = 1]) {
    const count = shape.length;
    const [top = 0, left = 0] = this.from;
    const [across = 0, down] = [...this.face].reverse();
    const start = lead.reduce((sum, position, index) => sum + position * (strides[this.leading[index] ?? 0] ?? 0), 0);
    const offset = (/** @type {number} */ i, /** @type {number} */ j) => start + (down === undefined ? 0 : i * (strides[down] ?? 0)) + j * (strides[across] ?? 0);
    const label = (/** @type {number} */ axis, /** @type {number} */ index) => labels[axis]?.[index] ?? String(index);
    const names = (/** @type {number} */ axis, /** @type {number} */ from, /** @type {number} */ length) => Array.from({ length }, (_, index) => label(axis, from + index));
    const texts = Array.from({ length: high }, (_, i) => Array.from({ length: wide }, (_, j) => shownText(entries[offset(top + i, left + j)] ?? "")));
    const titled = this.key(lead, -1, -1).map((position, axis) => (position === null ? ":" : label(axis, position)));
    const title = lead.length ? `${name}[${(this.face[0] ?? 0) > 0 ? titled.slice(0, lead.length) : titled}]`.replaceAll(",", ", ") : name;
    say(caption, lead.length ? title : "");
    board.whole = [rows, columns];
    const chosen = key.length ? this.leading.every((axis, index) => key[axis] === null || key[axis] === lead[index]) : false;
    const [i, j] = [down === undefined ? 0 : key[down] ?? -1, key[across] ?? -1];
    if (chosen) board.at = i < 0 && j < 0 ? [down === undefined ? 0 : place[down] ?? 0, place[across] ?? 0] : [i, j];
    board.draw({
      texts, name: title, top, left, columns: names(across, left, wide), columnRole: roleOf(across, count), ...(down === undefined ? {} : { rows: names(down, top, high), rowRole: roleOf(down, count) }),
      shade: (i, j) => {
        if (i < 0 || j < 0) return {};
        const where = offset(i, j);
        return { role: lit.has(where) || where === at ? "result" : "ink", lit: lit.has(where), mark: where === at };
      },
      said: (i, j) => `${title}, ${down === undefined ? "" : `${label(down, i)}, `}${label(across, j)}: ${shownText(entries[offset(i, j)] ?? "")}`,
    });
  }

  /** Put the sheets where they belong on their way from the stack to side by side. @param {Drawn} drawn */
  lay({ fan, shape, place, key }) {
    const many = this.sheets.length > 1;
    this.stack.classList.toggle("kit-stacked", many);
    if (!many) {
      this.stack.style.height = "";
      return;
    }
    const [w, h] = [0, 1].map((side) => Math.max(...this.sheets.map(({ element }) => (side ? element.offsetHeight : element.offsetWidth))));
    const room = this.element.clientWidth;
    const count = this.sheets.length;
    const across = this.leading.length === 2 ? shape[this.leading[1] ?? 0] ?? 1 : count;
    const fits = Math.max(1, Math.min(across, Math.floor((room + GAP) / ((w ?? 0) + GAP))));
    this.fan = fan ?? (fits >= count ? 1 : 0); // unfolded by itself where there is room
    const right = Math.min(RIGHT, Math.max(6, (room - (w ?? 0)) / count));
    let tallest = 0;
    this.sheets.forEach(({ element, lead }, index) => {
      const stacked = [index * right, (count - 1 - index) * UP];
      const beside = [(index % fits) * ((w ?? 0) + GAP), Math.floor(index / fits) * ((h ?? 0) + GAP)];
      const [x = 0, y = 0] = stacked.map((from, axis) => from + this.fan * ((beside[axis] ?? 0) - from));
      const chosen = this.leading.every((axis, at) => lead[at] === (key[axis] ?? place[axis]));
      element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      element.style.zIndex = String(chosen ? count + 1 : count - index);
      tallest = Math.max(tallest, y + (h ?? 0));
    });
    this.stack.style.height = `${Math.ceil(tallest)}px`;
  }
}
