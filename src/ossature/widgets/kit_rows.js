// @ts-check
// Rows that are reduced: a table as it stands after the steps made, the changed rows lit, the pivots ringed; before the first its numbers are dragged.

import { Board } from "./kit_board.js";
import { html, live, say } from "./kit_dom.js";
import { fill, parseNumber, splitMatrix } from "./kit_numbers.js";
import { entryName, operandOf, shownText } from "./kit_operands.js";

/** @import { Model } from "./kit_numbers.js" */
/**
 * The rows before the first operation, as typed.
 * @typedef {object} Start
 * @property {string[][]} texts
 * @property {number} [bar] the columns to the left of the line
 * @property {string[]} [columns] their names
 * @property {number} [own] the columns whose numbers are changed by hand; all where it is not said
 * @property {((i: number, j: number, text: string) => void) | null} put what a changed number does; null where they can only be read
 */
/** @typedef {{texts: string[][], changed: number[], count: number, by: "start" | "step" | "move"}} Reached */

const [TALLEST, WIDEST] = [12, 13]; // of a table that is drawn

/** Where the pivots are that nothing will move any more: row by row, as far as everything to the left of one and beneath it is zero. @param {(number | null)[][]} rows @param {number} [width] the columns that count @returns {[number, number][]} */
export function settledPivots(rows, width = rows[0]?.length ?? 0) {
  /** @type {[number, number][]} */
  const found = [];
  for (let i = 0; i < rows.length; i++) {
    const at = rows[i]?.slice(0, width).findIndex((value) => value !== 0) ?? -1;
    if (at < 0 || rows.slice(i + 1).some((row) => row.slice(0, at + 1).some((value) => value !== 0))) break;
    found.push([i, at]);
  }
  return found;
}

/** The start of one operand, as it is typed. @param {Model} model @param {string} key @param {Record<string, string>} [also] what else a change by hand sets @returns {Start | null} */
export function typedRows(model, key, also = {}) {
  const held = operandOf(model, key);
  if (!held || held.ndim !== 2) return null;
  const width = held.texts[0]?.length ?? 0;
  const plainly = splitMatrix(model.get("state")[key]) !== null;
  return { texts: held.texts, columns: held.columns, put: plainly ? (i, j, text) => held.put({ [i * width + j]: text }, also) : null };
}

/** The rows to be seen: of the page's step, else of the learner's last operation, else the start. @param {Model} model @param {any} reply that answers the state @param {Start} start @returns {Reached} */
function stageOf(model, reply, start) {
  const fits = (/** @type {string[][] | null | undefined} */ rows) => rows?.length === start.texts.length && rows.every((row) => row.length === start.texts[0]?.length);
  const lines = reply?.steps?.lines ?? [];
  const step = Math.min(Number(model.get("state").step ?? 0) || 0, lines.length);
  if (step > 0) {
    const made = lines.slice(0, step).filter((/** @type {any} */ line) => fits(line.entries));
    return { texts: made.length ? made[made.length - 1].entries : start.texts, changed: lines[step - 1].changed, count: step, by: "step" };
  }
  const practice = reply?.practice;
  if (practice?.moves.length && fits(practice.entries)) return { texts: practice.entries, changed: [], count: practice.moves.length, by: "move" };
  return { texts: start.texts, changed: [], count: 0, by: "start" };
}

/** Whether a table of this start is drawn. @param {Start | null} start @returns {start is Start} */
export const tableFits = (start) => start !== null && start.texts.length <= TALLEST && (start.texts[0]?.length ?? 0) <= WIDEST;

/**
 * The table and a sentence about it.
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {string} name of the table
 */
export function rowsTable(model, el, name) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  /** @type {Start | null} */
  let begun = null;
  const board = new Board({ edit: (i, j, text) => begun?.put?.(i, j, text) });
  const said = html("p", { class: "kit-said" });
  const speak = live(el);
  let spoken = "";
  el.append(html("div", { class: "kit-wide kit-rows" }, board.element), said);

  /** @param {Reached} stage @param {boolean} held whether its numbers are dragged */
  function told({ changed, count, by }, held) {
    if (by === "start") return held ? fill(words, "widget-kit-rows-start") : "";
    if (by === "move") return fill(words, "widget-kit-rows-move", { count });
    return changed.length ? fill(words, "widget-kit-rows-step", { step: count, rows: changed.map((row) => String(row + 1)).join(", ") }) : fill(words, "widget-kit-rows-same", { step: count });
  }
  return {
    /** @param {Start} start @param {any} reply that answers the state, or null @param {string} [more] a sentence of one's own */
    draw(start, reply, more = "") {
      begun = start;
      const stage = stageOf(model, reply, start);
      const { texts, changed, by } = stage;
      const pivots = settledPivots(texts.map((row) => row.map(parseNumber)), start.bar).map(String);
      board.draw({
        texts: by === "start" ? texts : texts.map((row) => row.map(shownText)), name, bar: start.bar,
        columns: start.columns?.some(Boolean) ? start.columns : undefined,
        only: (_, j) => by !== "start" || !start.put || j >= (start.own ?? j + 1), said: entryName(words, name),
        shade: (i, j) => (i >= 0 && pivots.includes(String([i, j])) ? { role: "result", mark: true, lit: changed.includes(i) } : { role: changed.includes(i) ? "first" : "ink", lit: changed.includes(i) }),
      });
      const sentence = [told(stage, Boolean(start.put)), more].filter(Boolean).join(model.get("lang") === "zh" ? "" : " ");
      say(said, sentence);
      if (sentence !== spoken && spoken && by !== "move") speak(sentence);
      spoken = sentence;
    },
  };
}
