// @ts-check
// Operations in the plane: two vectors as arrows, and the plane carried by one map after the other.

import {
  Plane, arrow, arrows, carriedPlane, carry, change, det, dot, eachFrame, fill, journey, numberOf, operandOf, parseNumber, plain, plus,
  spotAt, subscript, transpose, tuple,
} from "./kit.js";

/** @import { Matrix, Vector, Model } from "./kit_numbers.js" */
/** @import { Role } from "./kit_stage.js" */
/** @import { Held, Words } from "./kit_operands.js" */
/** @typedef {{draw: (found: any) => string, remove: () => void}} Scene */

/** The operands of a product, and how they are called. @param {Model} model */
export function factors(model) {
  const { verb } = model.get("state");
  const names = verb === "multiply" ? ["a", "b"] : ["x", "y"];
  const [a, b] = [operandOf(model, names[0] ?? "", verb === "outer"), operandOf(model, names[1] ?? "", verb !== "outer")];
  if (!a || !b || a.texts[0]?.length !== b.texts.length) return null;
  const letter = (/** @type {Held} */ held) => (held.ndim > 1 ? held.key.toUpperCase() : held.key);
  const [one, two] = [letter(a), letter(b)];
  const biased = verb === "multiply" && a.ndim === 2 && b.ndim === 1;
  const bias = biased && model.get("state").w_bias ? operandOf(model, "w_bias", true) : null;
  const left = a.ndim === 1 ? `${one}ᵀ` : one;
  const letters = bias ? ["W", "x", "Wx"] : verb === "multiply" ? [left, two, `${left}${two}`] : verb === "outer" ? ["x", "yᵀ", "xyᵀ"] : ["xᵀ", "y", "x·y"];
  return { a, b, letters, biased, bias };
}

/** A handle that moves a vector of the state. @param {Plane} plane @param {string} name @param {Role} role @param {(point: Vector) => void} moved */
const holds = (plane, name, role, moved) => plane.handle({ name, role, at: [1, 1], moved });

/** Put a point into a column of an operand. @param {Held | null | undefined} held @param {number} column @param {Vector} point */
function putColumn(held, column, point) {
  const width = held?.texts[0]?.length ?? 1;
  /** @type {Record<number, string>} */
  const changed = {};
  point.forEach((value, i) => {
    const index = held?.texts.length === 1 ? i : i * width + column; // a vector that lies has its entries in its only row
    const typed = held?.texts.flat()[index] ?? "";
    if (parseNumber(typed) !== value) changed[index] = plain(value);
  });
  held?.put(changed);
}

/** Whether a product is one of maps of the plane. @param {NonNullable<ReturnType<typeof factors>>} found */
export const isMap = ({ a, b }) => a.ndim === 2 && a.texts.length === 2 && a.texts[0]?.length === 2 && (b.texts[0]?.length ?? 0) <= 2;

/** The plane carried by B, then A; or by W, then moved by b. @param {Model} model @param {HTMLElement} el @param {Words} words @returns {Scene} */
export function mapScene(model, el, words) {
  const plane = new Plane(el, { name: fill(words, "widget-algebra-plane"), words, ratio: 0.7 });
  const redraw = eachFrame(() => last && draw(last));
  const way = journey({ words, name: fill(words, "widget-algebra-way"), drawn: redraw, moved: (at) => change(model, { w_view_t: String(at) }) });
  el.append(way.element);
  const column = (/** @type {"a" | "b"} */ which, /** @type {number} */ j) => (/** @type {Vector} */ point) => {
    const found = factors(model);
    const shift = which === "a" ? found?.bias?.values?.map((row) => row[0] ?? 0) ?? [0, 0] : [0, 0];
    putColumn(found?.[which], j, point.map((value, axis) => Number((value - (shift[axis] ?? 0)).toPrecision(12))));
  };
  const handles = {
    a: [0, 1].map((j) => holds(plane, fill(words, "widget-algebra-column-a", { index: String(j + 1) }), j ? "fourth" : "third", column("a", j))),
    b: [0, 1].map((j) => holds(plane, fill(words, "widget-algebra-column-b", { index: String(j + 1) }), "second", column("b", j))),
  };
  /** @type {any} */
  let last = null;

  /** @param {NonNullable<ReturnType<typeof factors>>} found */
  function draw(found) {
    last = found;
    const { a, b, letters, bias } = found;
    if (!a.values || !b.values) return "";
    const [one, two] = [a.values, b.values];
    const shift = bias?.values?.length === 2 ? bias.values.map((row) => row[0] ?? 0) : null;
    const both = b.ndim === 2 && two[0]?.length === 2;
    const stages = [...(both ? [{ map: two }] : []), { map: one }, ...(shift ? [{ shift }] : [])];
    const names = ["I", ...(both ? [letters[1] ?? ""] : []), both ? letters[2] ?? "" : letters[0] ?? "", ...(shift ? [`${letters[2]} + b`] : [])];
    way.set(numberOf(model, "w_view_t", stages.length), stages.length, (at) => (Number.isInteger(at) ? names[at] ?? "" : `${names[Math.floor(at)]} → ${names[Math.floor(at) + 1]}`));
    const at = way.at();
    const spot = spotAt(stages, at);
    const { items, fit } = carriedPlane(spot);
    const origin = spot.shift;
    const ends = [[1, 0], [0, 1]].map((basis) => carry(spot, basis));
    const columns = transpose(two);
    const after = columns.map((x) => carry(both ? spotAt(stages.slice(1), Math.max(0, at - 1)) : spot, x));
    items.push(...ends.map((end, j) => arrow(end, { from: origin, role: j ? "fourth" : "third", thin: true, label: `e${subscript(j)}${at ? "′" : ""}` })));
    items.push(...columns.map((x, j) => arrow(x, { role: "second", dashed: true, thin: true, label: both ? `b${subscript(j)}` : letters[1] })));
    if (!both && at) items.push(...after.map((x) => arrow(x, { role: "result", label: at >= stages.length ? (shift ? "y" : letters[2]) : undefined })));
    if (both && at > 1) items.splice(-2 - columns.length, 2);
    if (both && at > 1) items.push(...after.map((x, j) => arrow(x, { role: "result", label: `A b${subscript(j)}` })));
    plane.show(items, { fit: [...fit, ...ends, ...columns, ...after, ...(both ? columns.map((x) => carry({ map: one, shift: [0, 0] }, x)) : []), [0, 0]] });
    handles.a.forEach((held, j) => {
      held.show(!both && at === stages.length);
      held.set(ends[j] ?? [0, 0]);
    });
    handles.b.forEach((held, j) => {
      held.show(j < columns.length);
      if (columns[j]) held.set(columns[j]);
    });
    return mapSaid(words, at, names, spot, both ? null : { x: columns[0] ?? [], y: after[0] ?? [] });
  }
  return { draw, remove: () => { redraw.cancel(); way.stop(); plane.destroy(); el.replaceChildren(); } };
}

/** What a map does to areas. @param {Words} words @param {number} area the determinant */
export function areaSaid(words, area) {
  const key = Math.abs(area) < 1e-12 ? "widget-algebra-map-flat" : Math.abs(area - 1) < 1e-9 ? "widget-algebra-map-kept" : area < 0 ? "widget-algebra-map-flipped" : "widget-algebra-map-area";
  return fill(words, key, { area: Math.abs(area) });
}

/** @param {Words} words @param {number} at @param {string[]} names @param {{map: Matrix, shift: Vector}} spot @param {{x: Vector, y: Vector} | null} moved */
function mapSaid(words, at, names, spot, moved) {
  if (!at) return fill(words, "widget-algebra-map-start");
  const name = names[Math.ceil(at)] ?? "";
  const grown = areaSaid(words, det(spot.map));
  if (moved) return `${fill(words, "widget-algebra-map-vector", { from: tuple(moved.x, 2), to: tuple(moved.y, 2) })} ${grown}`;
  return `${fill(words, "widget-algebra-map-after", { name, one: tuple(transpose(spot.map)[0] ?? [], 2), two: tuple(transpose(spot.map)[1] ?? [], 2) })} ${grown}`;
}

/** The two vectors of the state, when both have two entries; of scale the vector and its factor. @param {Model} model */
export function vectorsOf(model) {
  const state = model.get("state");
  const keys = state.verb === "dot" || state.verb === "cosine" ? ["x", "y"] : ["a", "b"];
  const held = keys.map((key) => operandOf(model, key));
  const flat = held.map((one) => (one?.values && one.ndim < 2 ? one.values.flat() : null));
  const lengths = flat.map((one) => one?.length);
  const scaled = state.verb === "scale" && lengths.includes(1) && lengths.includes(2);
  if (!scaled && !(lengths[0] === 2 && lengths[1] === 2)) return null;
  return { verb: String(state.verb), held, flat: /** @type {Vector[]} */ (flat), first: lengths[0] === 1 ? 1 : 0 };
}

const VECTOR_SAID = { add: "widget-algebra-added", subtract: "widget-algebra-subtracted", scale: "widget-algebra-scaled", dot: "widget-algebra-shadow", cosine: "widget-algebra-angle" };

/** Two vectors as arrows to be dragged; what adds or scales moves the whole plane too. @param {Model} model @param {HTMLElement} el @param {Words} words @returns {Scene} */
export function vectorScene(model, el, words) {
  const plane = new Plane(el, { name: fill(words, "widget-algebra-plane"), words, ratio: 0.66 });
  const redraw = eachFrame(() => draw());
  const way = journey({ words, name: fill(words, "widget-algebra-whole-plane"), drawn: redraw, moved: (at) => change(model, { w_view_t: String(at) }) });
  el.append(way.element);
  const move = (/** @type {number} */ grip) => (/** @type {Vector} */ point) => {
    const found = vectorsOf(model);
    if (!found) return;
    const { verb, held, flat, first } = found;
    const [x = [], at = first ? 0 : 1] = [flat[first]];
    const tidy = (/** @type {Vector} */ value) => value.map((part) => Number(part.toPrecision(12)));
    if (verb === "scale" && grip) held[at]?.put({ 0: plain(Math.round((100 * dot(point, x)) / (dot(x, x) || 1)) / 100) });
    else putColumn(held[grip ? at : first], 0, verb === "add" && grip ? tidy(plus(point, x, -1)) : point);
  };
  const names = ["widget-algebra-first-arrow", "widget-algebra-second-arrow"];
  const grips = names.map((name, index) => holds(plane, fill(words, name), index ? "second" : "first", move(index)));

  function draw() {
    const found = vectorsOf(model);
    if (!found) return "";
    const { items, fit, grips: places, leg, said } = arrows(found);
    way.set(numberOf(model, "w_view_t", numberOf(model, "step", 0) ? 1 : 0), leg ? 1 : 0, (at) => `${Math.round(100 * at)} %`);
    const at = way.at();
    const back = leg && at ? carriedPlane(spotAt([leg], at)).items : [];
    plane.show([...back, ...items], { fit });
    grips.forEach((grip, index) => grip.set(places[index] ?? [0, 0]));
    return fill(words, VECTOR_SAID[/** @type {keyof typeof VECTOR_SAID} */ (found.verb)], said);
  }
  return { draw, remove: () => { redraw.cancel(); way.stop(); plane.destroy(); el.replaceChildren(); } };
}
