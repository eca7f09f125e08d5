// @ts-check
// Verbs without lines or planes: their rows as a table that follows the steps and the learner.

import { change, rowsTable, tableFits, typedRows } from "./kit.js";
import { systemText } from "./systems_geometry.js";

/** @import { Model } from "./kit_numbers.js" */
/** @import { Start } from "./kit_rows.js" */
/** @import { System } from "./systems_geometry.js" */

/** The rows that the verb of the state reduces, before the first operation; null where they cannot be read here. @param {Model} model @param {System | null} system of a `solve` @returns {Start | null} */
export function startOf(model, system) {
  const { verb } = model.get("state");
  if (verb === "solve") return system && solved(model, system);
  const held = typedRows(model, "a", { w_moves: "" });
  if (!held) return null;
  if (verb === "left_null_space") return { texts: flipped(held.texts), put: held.put && ((i, j, text) => held.put?.(j, i, text)) };
  if (verb !== "inverse") return held;
  const size = held.texts.length;
  const beside = held.texts.map((row, i) => [...row, ...row.map((_, j) => (i === j ? "1" : "0"))]);
  return { ...held, texts: beside, bar: size, own: size, columns: held.columns && [...held.columns, ...held.columns.map(() => "")], put: held.put };
}

/** @param {string[][]} rows */
const flipped = (rows) => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? ""));

/** @param {Model} model @param {System} system @returns {Start} */
function solved(model, system) {
  return {
    texts: system.texts, bar: system.names.length, columns: [...system.names, ""],
    put: (i, j, text) => {
      const texts = system.texts.map((row, r) => row.map((old, c) => (r === i && c === j ? text : old)));
      change(model, { ...systemText({ ...system, texts }, model.get("state")), step: "", w_moves: "" });
    },
  };
}

/** The table, where one is drawn. @param {Model} model @param {HTMLElement} el @param {Start | null} start */
export function rowsPicture(model, el, start) {
  return tableFits(start) ? rowsTable(model, el, "A") : null;
}
