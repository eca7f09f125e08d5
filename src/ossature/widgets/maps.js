// @ts-check
// Linear maps: drag where the unit arrows go and the grid follows; two arrows put together try additivity; moved off zero, the map is caught as affine.
// A matrix and a formula of first powers are drawn at once; of any other formula Python sends the bent grid and the arrows.

import { Plane, arrow, change, curve, fill, grid, html, live, mark, matrixTextLike, note, onePicture, operand, paragraph, plain, polygon, say, transpose, tuple, vectorOperand } from "./kit.js";

/** @import { Matrix, Vector, Model, State, Reply } from "./kit_numbers.js" */
/** @import { Item } from "./kit_stage.js" */

/** @typedef {{a: Matrix, b: Vector, typed: boolean}} Affine */
/** @typedef {{lines: Vector[][], u: Vector, v: Vector, both: Vector, sum: Vector, at: string}} Bent */

const VERBS = ["is_linear", "matrix_of", "kernel", "image"];
const FORMULA = /^\s*\(\s*([a-z])\s*,\s*([a-z])\s*\)\s*(?:->|→|↦)\s*\(([^(),]*),([^(),]*)\)\s*$/u;
const TERM = /([+-])(\d+(?:\.\d+)?(?:\/\d+)?)?\*?([a-z])?/gy;

/** One output as [factor of x, factor of y, constant]; null where it is more than that. @param {string} text @param {string[]} names */
function firstPowers(text, names) {
  const bare = text.replace(/\s+/g, "").replace(/−/g, "-");
  const signed = /^[+-]/.test(bare) ? bare : `+${bare}`;
  const held = [0, 0, 0];
  TERM.lastIndex = 0;
  let end = 0;
  for (let found = TERM.exec(signed); found; found = TERM.exec(signed)) {
    const [whole, sign, size, name] = found;
    const place = name ? names.indexOf(name) : 2;
    if (place < 0 || (!size && !name)) return null;
    const [top, bottom] = (size ?? "1").split("/").map(Number);
    held[place] += (sign === "-" ? -1 : 1) * (top / (bottom ?? 1));
    end += whole.length;
  }
  return end === signed.length && held.every(Number.isFinite) ? held : null;
}

/** The map of the state as A and b; null where it is no 2x2 matrix and no formula of first powers in two letters. @param {Model} model @returns {Affine | null} */
function affine(model) {
  const text = String(model.get("state").f ?? "");
  const found = FORMULA.exec(text);
  if (found) {
    const rows = [found[3], found[4]].map((output) => firstPowers(output, [found[1], found[2]]));
    if (found[1] === found[2] || rows.some((row) => !row)) return null;
    const whole = /** @type {Matrix} */ (rows);
    return { a: whole.map((row) => row.slice(0, 2)), b: whole.map((row) => row[2]), typed: true };
  }
  const a = operand(model, "f");
  return a && a.length === 2 && a.every((row) => row.length === 2) ? { a, b: [0, 0], typed: false } : null;
}

/** A x + b y + c as people write it. @param {Vector} factors */
function outputText(factors) {
  const said = factors.flatMap((value, place) => {
    if (!value) return [];
    const [size, name] = [plain(Math.abs(value)), ["x", "y", ""][place]];
    return [[value < 0 ? "-" : "+", name && size === "1" ? name : `${size}${name}`]];
  });
  return said.map(([sign, term], place) => (place ? ` ${sign} ${term}` : sign === "-" ? `-${term}` : term)).join("") || "0";
}

/** The text of the state for a map: a matrix stays one while zero stays where it is. @param {Model} model @param {Affine} held @returns {string} */
function mapText(model, { a, b, typed }) {
  if (!typed && !b.some(Boolean)) return matrixTextLike(model.get("state").f, a);
  return `(x, y) -> (${a.map((row, i) => outputText([...row, b[i]])).join(", ")})`;
}

/** @param {Affine} map @param {Vector} x @returns {Vector} */
const sent = ({ a, b }, x) => a.map((row, i) => row[0] * x[0] + row[1] * x[1] + b[i]);

/** @param {Vector} one @param {Vector} other @returns {Vector} */
const plus = (one, other) => one.map((value, axis) => value + other[axis]);

/** @param {Vector} one @param {Vector} other */
const meet = (one, other) => one.every((value, axis) => Math.abs(value - other[axis]) <= 1e-9 * Math.max(1, Math.abs(value)));

/** What Python says of a bent map: only of this very state. @param {Model} model @returns {Bent | null} */
function bentOf(model) {
  const [state, reply] = [model.get("state"), /** @type {Reply & {maps?: Bent} | null} */ (model.get("reply"))];
  return reply?.ok && reply.state?.f === state.f && reply.maps ? reply.maps : null;
}

/** T(u) and T(v), one after the other, and T(u + v). @param {Vector} one @param {Vector} two @param {Vector} both @returns {Item[]} */
function triangle(one, two, both) {
  const joined = plus(one, two);
  const items = [
    arrow(one, { role: "third", label: "T(u)" }),
    arrow(joined, { from: one, role: "fourth", label: "T(v)" }),
    arrow(both, { role: "result", label: "T(u + v)" }),
  ];
  return meet(joined, both) ? items : [...items, curve([joined, both], { role: "warning", dashed: true }), mark(joined, { role: "warning" })];
}

/** @param {Affine} map @param {Vector} u @param {Vector} v @param {boolean} tried @param {Record<string, string>} words @returns {{items: Item[], fit: Vector[]}} */
function straight(map, u, v, tried, words) {
  const [one, two] = transpose(map.a).map((column) => plus(column, map.b));
  const far = sent(map, [1, 1]);
  const moved = map.b.some(Boolean);
  const items = [
    grid(transpose(map.a), { role: "muted" }),
    polygon([[0, 0], [1, 0], [1, 1], [0, 1]], { role: "before", dashed: true, faint: true }),
    polygon([map.b, one, far, two], { role: moved ? "warning" : "result", faint: true }),
    arrow(one, { from: map.b, role: "first", label: "T(e₁)" }),
    arrow(two, { from: map.b, role: "second", label: "T(e₂)" }),
    ...(moved ? [note(map.b, fill(words, "widget-maps-zero"), { role: "warning" })] : []),
    ...(tried ? [arrow(u, { role: "third", label: "u", dashed: true }), arrow(v, { role: "fourth", label: "v", dashed: true }), ...triangle(sent(map, u), sent(map, v), sent(map, plus(u, v)))] : []),
  ];
  const ends = tried ? [u, v, sent(map, u), plus(sent(map, u), sent(map, v)), sent(map, plus(u, v))] : [];
  return { items, fit: [[0, 0], [1, 1], map.b, one, two, far, ...ends] };
}

/** @param {Bent} held @param {Vector} u @param {Vector} v @returns {{items: Item[], fit: Vector[]}} */
function bent(held, u, v) {
  const items = [
    ...held.lines.map((line) => curve(line, { role: "muted", thin: true })),
    arrow(u, { role: "third", label: "u", dashed: true }),
    arrow(v, { role: "fourth", label: "v", dashed: true }),
    ...triangle(held.u, held.v, held.both),
  ];
  return { items, fit: [u, v, held.u, held.sum, held.both, ...held.lines.flatMap((line) => [line[0], line[line.length - 1]])] };
}

/** @param {Vector} both @param {Vector} joined @param {Record<string, string>} words @param {Vector | null} zero */
function judged(both, joined, words, zero) {
  if (meet(both, joined)) return fill(words, "widget-maps-closed", { both: tuple(both) });
  const said = fill(words, "widget-maps-open", { both: tuple(both), sum: tuple(joined) });
  return zero?.some(Boolean) ? `${said} ${fill(words, "widget-maps-shifted", { zero: tuple(zero) })}` : said;
}

/** The picture, until the language changes. @param {Model} model @param {HTMLElement} el */
function picture(model, el) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const speak = live(el);
  const stage = new Plane(el, { name: fill(words, "widget-maps-name"), words });
  const said = html("p", { class: "kit-said" });
  el.append(said);
  const put = (/** @type {Affine} */ map) => change(model, { f: mapText(model, map), step: "" });
  const columns = [0, 1].map((index) =>
    stage.handle({
      name: fill(words, "widget-maps-column", { index: index + 1 }),
      role: index ? "second" : "first",
      at: [1 - index, index],
      said: (point) => fill(words, "widget-maps-column-at", { index: index + 1, at: tuple(point) }),
      moved: (point) => {
        const map = affine(model);
        if (map) put({ ...map, a: map.a.map((row, i) => row.map((value, j) => (j === index ? point[i] - map.b[i] : value))) });
      },
    }),
  );
  const arrows = ["u", "v"].map((letter, index) =>
    stage.handle({
      name: fill(words, "widget-maps-arrow", { letter }),
      role: index ? "fourth" : "third",
      at: [1, 1 - 2 * index],
      said: (point) => fill(words, "widget-maps-arrow-at", { letter, at: tuple(point) }),
      moved: (point) => change(model, { [`w_${letter}`]: point.map(plain).join(" ") }),
    }),
  );
  const shift = stage.handle({
    name: fill(words, "widget-maps-shift"),
    role: "warning",
    at: [0, 0],
    said: (point) => fill(words, "widget-maps-shift-at", { at: tuple(point) }),
    moved: (point) => {
      const map = affine(model);
      if (map) put({ ...map, b: point, typed: map.typed || point.some(Boolean) });
    },
  });

  function draw() {
    const map = affine(model);
    const held = map ? null : bentOf(model);
    const tried = model.get("state").verb === "is_linear";
    const [u, v] = ["w_u", "w_v"].map((key, index) => vectorOperand(model, key) ?? [1, 1 - 2 * index]);
    const { items, fit } = map ? straight(map, u, v, tried, words) : bent(/** @type {Bent} */ (held), u, v);
    stage.show(items, { fit });
    columns.forEach((one, index) => {
      one.show(Boolean(map));
      if (map) one.set(plus(transpose(map.a)[index], map.b));
    });
    arrows.forEach((one, index) => {
      one.show(tried);
      one.set([u, v][index]);
    });
    shift.show(Boolean(map) && tried);
    if (map) shift.set(map.b);
    const verdict = map ? judged(sent(map, plus(u, v)), plus(sent(map, u), sent(map, v)), words, map.b) : judged(held?.both ?? [], held?.sum ?? [], words, null);
    const where = map ? fill(words, "widget-maps-units", { one: tuple(sent(map, [1, 0])), two: tuple(sent(map, [0, 1])) }) : fill(words, "widget-maps-bent");
    const sentence = tried ? paragraph(model, where, verdict) : where;
    say(said, sentence);
    speak(sentence);
  }
  return { draw, remove: () => stage.destroy() };
}

export default {
  /** @param {{model: Model, el: HTMLElement}} given */
  render({ model, el }) {
    return onePicture(model, el, () => {
      const state = /** @type {State} */ (model.get("state"));
      if (!VERBS.includes(state.verb)) return null;
      if (affine(model) || (state.verb === "is_linear" && bentOf(model))) return { kind: "plane", make: picture };
      const reply = model.get("reply");
      return reply?.ok && reply.state?.f === state.f && reply.state?.verb === state.verb ? null : undefined; // a map that is not of the plane: the still picture
    });
  },
};
