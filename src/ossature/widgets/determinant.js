// @ts-check
// The determinant: drag the columns of a 2x2, and the grid and the unit square follow; a 3x3 turns. At step k the picture is the matrix after k operations.

import { Plane, Space, arrow, apply, boxFaces, change, curve, det, fill, follow, grid, html, live, lowered, matrixField, matrixTextLike, note, operand, paragraph, polygon, rank, rowsTable, say, still, tableFits, transpose, tuple, typedRows, written } from "./kit.js";

/** @import { Matrix, Vector, Model, State, Reply } from "./kit_numbers.js" */
/** @import { Item, Role } from "./kit_stage.js" */

const ROLES = /** @type {Role[]} */ (["first", "second", "third"]);
const NAMES = ["a₁", "a₂", "a₃"];
const MORPH = 420; // milliseconds from one step's matrix to the next

/** The matrices from the start to the end of the steps: what there is to see at step 0, 1, … @param {Model} model @param {Matrix} a @returns {Matrix[]} */
function stages(model, a) {
  const state = /** @type {State} */ (model.get("state"));
  const reply = /** @type {Reply | null} */ (model.get("reply"));
  const lines = reply?.ok && reply.state?.a === state.a ? reply.steps?.lines ?? [] : [];
  const held = [a];
  for (const { rows } of lines) held.push(rows?.length === a.length && rows.every((row) => row.length === a.length) ? rows : held[held.length - 1]);
  return held;
}

/** What a row operation did to the area. @param {Matrix} before @param {Matrix} after @returns {"same" | "swap" | "scale" | "shear"} */
function operation(before, after) {
  const changed = after.flatMap((row, i) => (row.some((value, j) => Math.abs(value - before[i][j]) > 1e-12) ? [i] : []));
  const equal = (/** @type {Vector} */ one, /** @type {Vector} */ other) => one.every((value, j) => Math.abs(value - other[j]) <= 1e-12);
  if (!changed.length) return "same";
  const [i, k] = changed;
  if (changed.length === 2 && equal(after[i], before[k]) && equal(after[k], before[i])) return "swap";
  const [was, is] = [det(before), det(after)];
  return Math.abs(is - was) <= 1e-9 * Math.max(1, Math.abs(was)) ? "shear" : "scale";
}

/** The arc from the first column to the second, the short way or, when the plane is turned over, backwards. @param {Matrix} columns @returns {Vector[]} */
function turn(columns) {
  const [one, other] = columns.map((column) => column.map((value) => value / (Math.hypot(...column) || 1)));
  const near = 0.34 * Math.min(...columns.slice(0, 2).map((column) => Math.hypot(...column)));
  const angle = Math.acos(Math.max(-1, Math.min(1, apply([one], other)[0])));
  if (!(Math.sin(angle) > 0.02)) return [];
  return Array.from({ length: 17 }, (_, step) => {
    const at = (angle * step) / 16;
    return one.map((value, axis) => (near * (Math.sin(angle - at) * value + Math.sin(at) * other[axis])) / Math.sin(angle));
  });
}

/** What is drawn of a 2x2. @param {Matrix} a @param {Record<string, string>} words @returns {{items: Item[], fit: Vector[]}} */
function flat(a, words) {
  const [one, two] = transpose(a);
  const area = det(a);
  const far = [one[0] + two[0], one[1] + two[1]];
  const role = area < 0 ? "warning" : "result";
  const unit = [[0, 0], [1, 0], [1, 1], [0, 1]];
  const items = [
    grid([one, two], { role: "muted" }),
    polygon(unit, { role: "before", dashed: true, faint: true }),
    polygon([[0, 0], one, far, two], { role }),
    arrow(one, { role: "first", label: "a₁" }),
    arrow(two, { role: "second", label: "a₂" }),
    note([far[0] / 2, far[1] / 2], fill(words, "widget-determinant-area", { area: Math.abs(area) }), { role }),
  ];
  const arc = rank(a) < 2 ? [] : turn([one, two]);
  if (arc.length) items.push(curve(arc, { role: area < 0 ? "warning" : "third", headed: true, thin: true, label: area < 0 ? "↻" : "↺" }));
  return { items, fit: [...unit, one, two, far] };
}

/** What is drawn of a 3x3. @param {Matrix} a @param {Record<string, string>} words @returns {{items: Item[], fit: Vector[]}} */
function solid(a, words) {
  const columns = transpose(a);
  const volume = det(a);
  const role = volume < 0 ? "warning" : "result";
  const faces = boxFaces(columns);
  const unit = boxFaces([[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
  const far = columns[0].map((_, axis) => columns.reduce((sum, column) => sum + column[axis], 0));
  const items = [
    ...unit.map((face) => polygon(face, { role: "before", dashed: true, faint: true })),
    ...faces.map((face) => polygon(face, { role })),
    ...columns.map((column, i) => arrow(column, { role: ROLES[i], label: NAMES[i] })),
    note(far.map((value) => value / 2), fill(words, "widget-determinant-volume", { volume: Math.abs(volume) }), { role }),
  ];
  const arc = turn(columns);
  if (arc.length && rank(a) === 3) items.push(curve(arc, { role: volume < 0 ? "warning" : "third", headed: true, thin: true }));
  return { items, fit: [...faces.flat(), [1, 1, 1], [0, 0, 0]] };
}

/** What the picture shows, in a sentence. @param {Matrix} a @param {Record<string, string>} words */
function described(a, words) {
  const [size, value, full] = [a.length, det(a), rank(a)];
  const key = full < size ? `collapsed-${size}-${full}` : value < 0 ? `flipped-${size}` : `kept-${size}`;
  return fill(words, `widget-determinant-${key}`, { size: Math.abs(value) });
}

/** The determinant with its numbers; of a 2x2 the rule too. @param {Matrix} held @param {string} name */
function rule(held, name) {
  if (held.length !== 2) return `det ${name} = ${written(det(held))}`;
  const [[a, b], [c, d]] = held;
  const factor = (/** @type {number} */ value) => (value < 0 ? `(${written(value)})` : written(value));
  return `det ${name} = ${factor(a)} · ${factor(d)} − ${factor(b)} · ${factor(c)} = ${written(a * d - b * c)}`;
}

/** The picture of one size of matrix, until the size or the language changes. @param {Model} model @param {HTMLElement} el @param {2 | 3} size */
function picture(model, el, size) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const name = fill(words, `widget-determinant-name-${size}`);
  const speak = live(el);
  const said = html("p", { class: "kit-said" });
  const formula = html("p", { class: "kit-number" });
  const field = matrixField({ model, key: "a", name: "A", roles: ROLES, also: () => ({ step: "" }) });
  const stage = size === 2 ? new Plane(el, { name, words }) : space(model, el, name, words);
  el.append(html("div", { class: "kit-beside" }, field.element, formula), said);
  const handles = Array.from({ length: size }, (_, index) => handle(model, stage, index, words));
  /** @type {Matrix | null} */
  let shown = null; // the matrix in the picture, on its way to that of the state
  let [from, since] = [/** @type {Matrix} */ ([]), 0];
  let last = 0;

  /** @param {Matrix} a @param {Matrix[]} held @param {number} step @param {() => void} again */
  function draw(a, held, step, again) {
    const aim = held[step];
    if (step !== last && shown && !still()) [from, since] = [shown, performance.now()];
    last = step;
    const share = since ? Math.min(1, (performance.now() - since) / MORPH) : 1;
    if (share === 1) since = 0;
    const eased = share * share * (3 - 2 * share);
    shown = share === 1 ? aim : aim.map((row, i) => row.map((value, j) => from[i][j] + eased * (value - from[i][j])));
    const { items, fit } = size === 2 ? flat(shown, words) : solid(shown, words);
    stage.show(items, { fit: [...fit, ...(step ? (size === 2 ? flat : solid)(aim, words).fit : [])] });
    handles.forEach((one, index) => {
      one.show(step === 0);
      one.set(transpose(a)[index]);
    });
    const called = step ? `A${lowered(step)}` : "A";
    field.draw(step ? aim : null, called);
    const sentence = step ? paragraph(model, stepSaid(held, step, words), described(aim, words)) : described(aim, words);
    say(said, sentence);
    say(formula, step ? `${rule(aim, called)}, det A = ${written(det(a))}` : rule(a, "A"));
    speak(sentence);
    if (share < 1) again();
  }
  return { size, words, draw, remove: () => stage.destroy() };
}

/** A matrix with more than three rows: no picture of it can be drawn, but its rows can be reduced. @param {Model} model @param {HTMLElement} el @param {number} size */
function table(model, el, size) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const rows = rowsTable(model, el, "A");
  return {
    size, words,
    /** @param {Matrix} a */
    draw(a) {
      const [start, reply] = [typedRows(model, "a"), model.get("reply")];
      if (start) rows.draw(start, reply?.ok && reply.state?.a === model.get("state").a ? reply : null, `det A = ${written(det(a))}`);
    },
    remove: () => {},
  };
}

/** @param {Matrix[]} held @param {number} step @param {Record<string, string>} words */
function stepSaid(held, step, words) {
  const [before, after] = [held[step - 1], held[step]];
  const factor = det(before) ? det(after) / det(before) : 0;
  return fill(words, `widget-determinant-step-${operation(before, after)}`, { step, factor });
}

/** @param {Model} model @param {HTMLElement} el @param {string} name @param {Record<string, string>} words */
function space(model, el, name, words) {
  const [turned, tilt] = String(model.get("state").w_view_camera ?? "").split(" ").map(Number);
  const camera = Number.isFinite(turned) && Number.isFinite(tilt) ? { turn: turned, tilt } : undefined;
  return new Space(el, { name, words, camera, names: ["x₁", "x₂", "x₃"], turned: (now) => change(model, { w_view_camera: `${Math.round(now.turn)} ${Math.round(now.tilt)}` }) });
}

/** A handle on a column. @param {Model} model @param {Plane | Space} stage @param {number} index @param {Record<string, string>} words */
function handle(model, stage, index, words) {
  return stage.handle({
    name: fill(words, "widget-determinant-column", { index: index + 1 }),
    role: ROLES[index],
    at: Array.from({ length: stage instanceof Plane ? 2 : 3 }, (_, axis) => Number(axis === index)),
    said: (point) => fill(words, "widget-determinant-column-at", { index: index + 1, at: tuple(point) }),
    moved: (point) => {
      const a = operand(model, "a");
      if (!a) return;
      const rows = a.map((row, i) => row.map((value, j) => (j === index ? point[i] : value)));
      change(model, { a: matrixTextLike(model.get("state").a, rows), step: "" });
    },
  });
}

export default {
  /** @param {{model: Model, el: HTMLElement}} given */
  render({ model, el }) {
    /** @type {ReturnType<typeof picture> | ReturnType<typeof table> | null} */
    let held = null;
    const clear = () => {
      held?.remove();
      held = null;
      el.replaceChildren();
    };
    const redraw = follow(model, () => {
      const a = operand(model, "a");
      if (!a || a.some((row) => row.length !== a.length)) return; // not readable yet, or an error: the last picture stays
      const size = a.length;
      if (held && (held.size !== size || held.words !== model.get("words"))) clear();
      if (size < 2 || (size > 3 && !tableFits(typedRows(model, "a")))) return;
      held ??= size === 2 || size === 3 ? picture(model, el, size) : table(model, el, size);
      const all = stages(model, a);
      const step = Math.max(0, Math.min(all.length - 1, Number(model.get("state").step ?? 0) || 0));
      held.draw(a, all, step, () => redraw());
    });
    return () => {
      redraw.cancel();
      clear();
    };
  },
};
