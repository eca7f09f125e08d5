// @ts-check
// Factors as they are worked out: every step puts an entry or a column in its place, and what is left of A beside their product shrinks to zero. Columns in the plane or in space are drawn too.

import { Named, Plane, Space, arrow, curve, entryName, fill, html, live, paragraph, say, shownText, subscript, typedRows, written } from "./kit.js";

/** @import { Matrix, Model, Vector } from "./kit_numbers.js" */
/** @import { Item, Role } from "./kit_stage.js" */
/** @typedef {{name: string, texts: string[][], values: Matrix | null}} Part a factor: its entries as text, and as numbers where they are real */
/** @typedef {{known: boolean[][], lit: boolean[][]}} Made which entries of a factor are there, and which of them the step has made */

const ROLES = /** @type {Role[]} */ (["first", "second", "fourth"]);
const SIZES = { ratio: 0.68, least: 260, most: 400 };
const OPEN = "·"; // an entry that is not worked out yet

/** Whether there are factors to be filled in step by step. @param {any} reply */
export const hasFactors = (reply) => Boolean(reply?.factors);

/** What the steps have made so far. @param {any} reply @param {number} step @returns {Made[]} for every factor */
export function madeAt(reply, step) {
  const { parts, order } = reply.factors;
  const lines = reply.steps?.lines ?? [];
  const whole = step >= lines.length;
  const made = parts.map((/** @type {Part} */ part) => ({ known: part.texts.map((row, i) => row.map((_, j) => whole || fixed(part.name, order, i, j))), lit: part.texts.map((row) => row.map(() => false)) }));
  lines.slice(0, step).forEach((/** @type {any} */ line, /** @type {number} */ at) => {
    for (const [which, i, j] of placesOf(line.about ?? "", reply.factors)) {
      made[which].known[i][j] = true;
      made[which].lit[i][j] = at === step - 1;
    }
  });
  return made;
}

/** Whether an entry needs no work: the zeros of a triangle, the ones on the diagonal of L beside a D. @param {string} name @param {number[]} order @param {number} i @param {number} j */
function fixed(name, order, i, j) {
  if (name === "R") return i > j;
  if (name === "D") return Math.abs(i - j) > 1;
  return name === "L" && (order.length ? order.indexOf(i) <= j : i < j);
}

/** The places that a step's left-hand side names: r12 of R, q2 the second column of Q, ℓ31 of L, d2 and D1,2 of D. @param {string} about @param {{parts: Part[], order: number[]}} factors @returns {[number, number, number][]} */
function placesOf(about, { parts, order }) {
  const letter = about[0] ?? "";
  const which = parts.findIndex(({ name }) => name === { r: "R", q: "Q", "ℓ": "L", d: "D", D: "D" }[letter]);
  if (which < 0) return [];
  const [i = 0, j = i] = [...about.slice(1).replace(",", "")].map((digit) => Number(digit) - 1);
  const rows = parts[which].texts.map((_, row) => row);
  if (letter === "q") return rows.map((row) => [which, row, i]);
  if (letter === "d") return [[which, i, i], ...rows.filter((row) => Math.abs(row - i) === 1).flatMap((row) => /** @type {[number, number, number][]} */ ([[which, i, row], [which, row, i]]))];
  if (letter === "D") return [i, j].flatMap((row) => [i, j].map((column) => /** @type {[number, number, number]} */ ([which, row, column])));
  return [[which, letter === "ℓ" && order.length ? order[i] : i, j]];
}

/** The known part of a factor, zero where it is not known. @param {Part} part @param {Made} made @returns {Matrix} */
const knownOf = ({ values }, { known }) => (values ?? []).map((row, i) => row.map((value, j) => (known[i][j] ? value : 0)));

/** What A has beyond the product of what is known. @param {Matrix} a @param {Part[]} parts @param {Made[]} made @param {boolean} mirrored whether the first factor comes again, transposed, at the end @returns {Matrix | null} */
export function leftOf(a, parts, made, mirrored) {
  if (parts.some(({ values }) => !values)) return null;
  const held = parts.map((part, k) => knownOf(part, made[k]));
  const all = mirrored ? [...held, held[0][0].map((_, j) => held[0].map((row) => row[j]))] : held;
  const product = all.reduce((one, other) => one.map((row) => other[0].map((_, j) => row.reduce((sum, value, k) => sum + value * other[k][j], 0))));
  const far = Math.max(...a.flat().map(Math.abs));
  return a.map((row, i) => row.map((value, j) => (Math.abs(value - product[i][j]) <= 1e-12 * far ? 0 : value - product[i][j])));
}

/** The columns of A, the perpendicular ones made of them, and the step under way. @param {Matrix} a @param {Part[]} parts Q, R @param {Made[]} made @param {string} about @param {Matrix} left @returns {Item[]} */
function columnItems(a, [q, r], [units, shares], about, left) {
  const columnOf = (/** @type {Matrix} */ rows, /** @type {number} */ j) => rows.map((row) => row[j]);
  const values = /** @type {Matrix} */ (q.values);
  const items = a[0].map((_, j) => arrow(columnOf(a, j), { role: ROLES[j], label: `a${subscript(j)}` }));
  values[0].forEach((_, j) => units.known[0][j] && items.push(arrow(columnOf(values, j), { role: "result", label: `q${subscript(j)}` })));
  const [letter, i, j = i] = [about[0], ...[...about.slice(1)].map((digit) => Number(digit) - 1)];
  if (letter === "r" && i < j) items.push(curve([values.map(() => 0), columnOf(values, i).map((value) => value * /** @type {Matrix} */ (r.values)[i][j])], { role: "third", label: `r${subscript(i)}${subscript(j)} q${subscript(i)}` }));
  if (letter === "u" || (letter === "r" && i === j && j > 0)) {
    const rest = columnOf(left, j).map((value, row) => value + (shares.known[j][j] && units.known[0][j] ? /** @type {Matrix} */ (r.values)[j][j] * values[row][j] : 0));
    items.push(curve([columnOf(a, j), rest], { role: "muted", dashed: true }), arrow(rest, { role: "third", label: `u${subscript(j)}` }));
  }
  return items;
}

/**
 * The boards, and the arrows where there are two or three rows.
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {any} begun the reply with factors
 */
export function factorsPicture(model, el, begun) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const [rows, columns] = begun.data.operands[0].shape;
  const drawn = begun.state.verb === "qr" && [2, 3].includes(rows) && columns <= 3;
  const name = fill(words, "widget-systems-gram-schmidt");
  const stage = !drawn ? null : rows === 2 ? new Plane(el, { ...SIZES, name, words }) : new Space(el, { ...SIZES, name, words });
  /** @type {ReturnType<typeof typedRows>} */
  let typed = null;
  const own = new Named("own", { edit: (i, j, text) => typed?.put?.(i, j, text) });
  const boards = begun.factors.parts.map(() => new Named("factor", {}));
  const rest = new Named("rest", {});
  const said = html("p", { class: "kit-said" });
  const speak = live(el);
  let spoken = "";
  el.append(html("div", { class: "kit-wide" }, html("div", { class: "kit-in-line" }, ...[own, ...boards, rest].map(({ element }) => element))), said);
  return {
    /** @param {any} reply that answers the state; null: none does yet */
    draw(reply) {
      typed = typedRows(model, "a");
      if (typed) own.draw("A", { texts: typed.texts, name: "A", columns: typed.columns?.some(Boolean) ? typed.columns : undefined, only: () => !typed?.put, said: entryName(words, "A") });
      if (!hasFactors(reply)) return;
      const { parts, tail } = reply.factors;
      const lines = reply.steps?.lines ?? [];
      const step = Math.min(Number(model.get("state").step ?? 0) || 0, lines.length);
      const made = madeAt(reply, step);
      boards.forEach((/** @type {Named} */ board, /** @type {number} */ k) =>
        board.draw(parts[k].name, {
          texts: parts[k].texts.map((/** @type {string[]} */ row, /** @type {number} */ i) => row.map((text, j) => (made[k].known[i][j] ? shownText(text) : OPEN))), name: parts[k].name,
          shade: (i, j) => ({ role: "result", lit: made[k].lit[i][j] }),
        }),
      );
      const a = reply.data.operands[0].values;
      const left = a && leftOf(a, parts, made, Boolean(tail));
      const product = [...parts.map((/** @type {Part} */ part) => part.name), ...(tail ? [tail] : [])].join(" ");
      rest.draw(`A − ${product}`, left && { texts: left.map((/** @type {Vector} */ row) => row.map((value) => written(value))), name: `A − ${product}`, shade: (i, j) => ({ role: left[i][j] ? "ink" : "muted" }) });
      const items = stage && left ? columnItems(a, parts, made, lines[step - 1]?.about ?? "", left) : [];
      if (stage && items.length) stage.show(items, { fit: [...items.filter((item) => item.kind === "arrow").flatMap((item) => item.points), ...parts[0].values[0].map((/** @type {number} */ _, /** @type {number} */ j) => parts[0].values.map((/** @type {Vector} */ row) => row[j]))] });
      tell(step, lines.length, left);
    },
    remove: () => stage?.destroy(),
  };

  /** @param {number} step @param {number} count @param {Matrix | null} left */
  function tell(step, count, left) {
    const missing = left ? left.flat().filter(Boolean).length : -1;
    const where = step ? fill(words, "widget-systems-factors-step", { step }) : fill(words, "widget-systems-factors-start");
    const sentence = paragraph(model, where, ...(step && missing >= 0 ? [fill(words, missing ? "widget-systems-factors-left" : "widget-systems-factors-done", { count: missing })] : []));
    say(said, sentence);
    if (sentence !== spoken && spoken) speak(sentence);
    spoken = sentence;
  }
}
