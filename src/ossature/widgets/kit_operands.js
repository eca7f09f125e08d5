// @ts-check
// Operands of the state as tables that can be drawn and changed, whatever way they were typed; the exact entries of Python's answer; sums with their numbers.

import { html, say } from "./kit_dom.js";
import { Board } from "./kit_board.js";
import { change, fill, matrixText, parseNumber, plain, splitMatrix, written } from "./kit_numbers.js";
import { inRows, numbersOf, readTable, tableText, withEntries } from "./kit_tables.js";

/** @import { Matrix, Model } from "./kit_numbers.js" */
/** @typedef {Record<string, string>} Words */
/** @typedef {"entry" | "row" | "column" | "outer" | "map"} Looking how a product is looked at */
/**
 * An operand, as a table of two axes (a vector stands upright or lies).
 * @typedef {{key: string, ndim: number, texts: string[][], values: Matrix | null, rows?: string[], columns?: string[], put: (entries: Record<number, string>, also?: Record<string, string>) => void}} Held
 */

const [TALLEST, WIDEST] = [24, 12]; // of a table that is drawn
const LOW = "₀₁₂₃₄₅₆₇₈₉";

/** @param {number} place from 0 @returns {string} its number, written below */
export const subscript = (place) => [...String(place + 1)].map((digit) => LOW[Number(digit)]).join("");
/** @param {number} i @param {number} j */
export const below = (i, j) => `${subscript(i)}${Math.max(i, j) < 9 ? "" : ","}${subscript(j)}`;
/** @param {string} text a number inside a product */
export const factor = (text) => (/^[−-]/.test(text) ? `(${text})` : text);
/** @param {string} text an entry as typed @returns {string} as people write it */
export const shownText = (text) => (parseNumber(text) !== null && !text.includes("/") ? written(Number(parseNumber(text))) : text.replaceAll("-", "−"));

/**
 * An operand of the state: from its text, else from Python's answer to the same text; null while neither can be drawn.
 * @param {Model} model @param {string} key @param {boolean} [upright] how a vector stands @returns {Held | null}
 */
export function operandOf(model, key, upright = false) {
  const text = String(model.get("state")[key] ?? "");
  const read = readTable(text);
  const told = answered(model)?.told(key) ?? null;
  const typed = read ? null : splitMatrix(text);
  const numbers = typed?.flat().map(parseNumber);
  const shape = read?.shape ?? told?.shape ?? (typed ? (typed.length > 1 ? [typed.length, typed[0]?.length ?? 0] : [typed[0]?.length ?? 0]) : null);
  if (!shape || shape.length > 2) return null;
  const [m = 1, n = 1] = shape.length === 2 ? shape : shape.length === 0 ? [] : upright ? [shape[0], 1] : [1, shape[0]];
  const flat = read ? numbersOf(read) : numbers?.every((value) => value !== null) ? /** @type {number[]} */ (numbers) : told?.values === null || told?.values === undefined ? null : [told.values].flat(3);
  const entries = read?.entries ?? typed?.flat() ?? flat?.map(plain);
  if (!m || !n || m > TALLEST || n > WIDEST || !entries || entries.length !== m * n) return null;
  const labels = read?.labels ?? told?.labels ?? [];
  const [sides, tops] = shape.length === 2 ? labels : upright ? [labels[0]] : [undefined, labels[0]];
  return {
    key, ndim: shape.length, texts: inTexts(entries, n), values: flat ? inRows(flat, n) : null,
    ...(sides?.length ? { rows: sides } : {}), ...(tops?.length ? { columns: tops } : {}),
    put: (changed, also = {}) => {
      const next = entries.map((entry, index) => changed[index] ?? entry);
      const again = read ? withEntries(text, read, changed) : typed ? matrixText(inTexts(next, n)) : tableText(shape, next, labels);
      change(model, { [key]: again, step: "", ...also });
    },
  };
}

/** @param {readonly string[]} entries @param {number} width */
export const inTexts = (entries, width) => Array.from({ length: entries.length / width }, (_, i) => entries.slice(i * width, (i + 1) * width));

/** Python's answer, when it is one to what the state asks now. @param {Model} model */
export function answered(model) {
  const [reply, state] = [model.get("reply"), model.get("state")];
  if (!reply?.ok || reply.state?.verb !== state.verb) return null;
  const same = (/** @type {string} */ key) => reply.state[key] === state[key];
  const keys = Object.keys(reply.state).filter((key) => !["verb", "view", "step"].includes(key) && !key.startsWith("w_"));
  return {
    reply, whole: [...keys, "w_bias"].every(same),
    told: (/** @type {string} */ key) => (same(key) ? reply.data.operands[keys.indexOf(key)] ?? null : null),
  };
}

/** An exact entry; among decimals a fraction that is one is written so. @param {string} text @param {boolean} decimal */
export function exactText(text, decimal) {
  const [, above = "", below = ""] = /^(-?\d{1,12})\/(\d{1,9})$/.exec(text) ?? [];
  return decimal && below && terminating(Number(below)) ? String(Number(above) / Number(below)).replace("-", "−") : shownText(text);
}

/** @param {number} below @returns {boolean} whether fractions over this end as decimals, within six places */
const terminating = (below) => 1e6 % below === 0;

/** A number of the state. @param {Model} model @param {string} key @param {number} usual */
export function numberOf(model, key, usual) {
  const value = Number(model.get("state")[key] ?? usual);
  return Number.isFinite(value) ? value : usual;
}

/**
 * The entries of the result: exact once Python has answered, until then as they are computed here; null where only Python can say.
 * @param {Model} model @param {(number | null)[][] | null} values @param {string[][] | undefined} exact a vector upright
 */
export function resultTexts(model, values, exact) {
  const [m, n] = [values?.length, values?.[0]?.length];
  const turned = exact && m === 1 && exact[0]?.length === 1 ? [exact.map((row) => row[0] ?? "")] : exact;
  const fits = turned && (!values || (turned.length === m && turned[0]?.length === n));
  const decimal = /\.\d/.test(Object.entries(model.get("state")).filter(([key]) => !key.startsWith("w_view")).map(([, text]) => text).join());
  if (answered(model)?.whole && fits) return turned.map((row) => row.map((text) => exactText(text, decimal)));
  return values?.map((row) => row.map((value) => (value === null ? "·" : written(value)))) ?? null;
}

/** A board under its name. */
export class Named {
  /** @param {string} area @param {import("./kit_board.js").BoardOptions} options */
  constructor(area, options) {
    this.board = new Board(options);
    this.caption = html("div", { class: "kit-board-name" });
    this.element = html("div", { class: `kit-named kit-at-${area}` }, this.caption, this.board.element);
  }

  /** @param {string} caption @param {import("./kit_board.js").Shown | null} shown */
  draw(caption, shown) {
    this.element.hidden = !shown;
    say(this.caption, caption);
    if (shown) this.board.draw(shown);
  }
}

/** What is said of an entry. @param {Words} words @param {string} name */
export const entryName = (words, name) => (/** @type {number} */ i, /** @type {number} */ j) => fill(words, "widget-kit-entry", { name, row: i + 1, column: j + 1 });

/** @param {Held} held @param {string} name @param {Words} words @param {(i: number, j: number) => import("./kit_board.js").Shade} shade */
export const shownOf = ({ texts, rows, columns }, name, words, shade) => ({ texts, rows, columns, name, shade, said: entryName(words, name) });

/** A line of pieces, each in its colour: [text, role]. @param {HTMLElement} line @param {[string, string?][]} pieces */
export function sum(line, pieces) {
  const said = JSON.stringify(pieces);
  if (line.dataset.said === said) return;
  line.dataset.said = said;
  line.replaceChildren(...pieces.map(([text, role]) => html("span", { class: role ? `kit-${role} kit-coloured` : null }, text)));
}

/** The terms of a sum of products, with colours, and what they come to. @param {string[]} left @param {string[]} right @param {string} total @returns {[string, string?][]} */
export function terms(left, right, total) {
  const values = left.map((text, p) => (parseNumber(text) ?? NaN) * (parseNumber(right[p] ?? "") ?? NaN));
  const pairs = left.flatMap((text, p) => /** @type {[string, string?][]} */ ([[p ? " + " : ""], [factor(shownText(text)), "first"], [" · "], [factor(shownText(right[p] ?? "")), "second"]]));
  const between = left.length > 1 && values.every(Number.isFinite) ? ` = ${values.map((value, p) => (p ? (value < 0 ? ` − ${written(-value)}` : ` + ${written(value)}`) : written(value))).join("")}` : "";
  return [...pairs, [`${between} = `], [total, "result"]];
}

/** A row of numbers as text. @param {readonly string[]} texts */
export const list = (texts) => `[${texts.map(shownText).join("  ")}]`;

/** The cosine with its numbers. @param {Held} a @param {Held} b @param {string} product @param {string | undefined} exact @returns {[string, string?][]} */
export function angled(a, b, product, exact) {
  const sizes = [a, b].map((held) => Math.hypot(...(held.values?.flat() ?? [NaN])));
  const value = Number(product.replace("−", "-")) / ((sizes[0] ?? 0) * (sizes[1] ?? 0));
  return [["cos θ = x·y / (‖x‖ ‖y‖) = "], [product, "result"], [" / ("], [written(sizes[0] ?? NaN), "first"], [" · "], [written(sizes[1] ?? NaN), "second"], [") = "], [exact ? shownText(exact) : written(value), "result"]];
}

/** The sum behind what is lit, with its numbers. @param {Looking} view @param {{i: number, j: number, p: number}} at @param {{a: Held, b: Held, texts: string[][], name: string, whole: boolean}} of @returns {[string, string?][]} */
export function spelled(view, { i, j, p }, { a, b, texts, name, whole }) {
  const [column, row] = [b.texts.map((line) => line[j] ?? ""), a.texts[i] ?? []];
  const single = texts.length === 1 || texts[0]?.length === 1;
  const place = texts.length === 1 && single && texts[0]?.length === 1 ? name : `(${name})${single ? subscript(Math.max(i, j)) : below(i, j)}`;
  if (view === "entry") return [[`${a.rows?.[i] ? `${a.rows[i]}: ` : ""}${place} = `], ...terms(row, column, texts[i]?.[j] ?? "")];
  if (view === "row") return [...row.flatMap((text, q) => /** @type {[string, string?][]} */ ([[q ? " + " : ""], [factor(shownText(text)), "first"], [" · "], [list(b.texts[q] ?? []), "second"]])), [" = "], [list(texts[i] ?? []), "result"]];
  const upright = (/** @type {string[]} */ held) => `${list(held)}ᵀ`;
  if (view === "column") return [...column.flatMap((text, q) => /** @type {[string, string?][]} */ ([[q ? " + " : ""], [factor(shownText(text)), "second"], [" · "], [upright(a.texts.map((line) => line[q] ?? "")), "first"]])), [" = "], [upright(texts.map((line) => line[j] ?? "")), "result"]];
  if (view !== "outer") return [];
  const layer = a.texts.map((line) => (b.texts[p] ?? []).map((text) => written((parseNumber(line[p] ?? "") ?? NaN) * (parseNumber(text) ?? NaN))));
  return [[`${whole ? "" : `${p + 1}. `}`], [upright(a.texts.map((line) => line[p] ?? "")), "first"], [" "], [list(b.texts[p] ?? []), "second"], [" = "], [`[${layer.map((line) => line.join("  ")).join(" ;  ")}]`, "result"]];
}
