// @ts-check
// Norms: drag a vector and see all its lengths at once, with the ball of any p; and a loss's contours pushed against the L1 and the L2 ball.

import { Plane, arrow, ball, change, curve, fill, follow, html, live, mark, matrixField, matrixTextLike, multiply, norm, operand, paragraph, parseNumber, polygon, say, slider, tabs, apply, contour, loss, solve, stretch, touch, transpose, tuple, written } from "./kit.js";
import { beside, lengthSpace, measuredInSpace, sideSaid } from "./norms_space.js";

/** @import { Matrix, Vector, Model } from "./kit_numbers.js" */
/** @import { Item } from "./kit_stage.js" */

/** @typedef {Record<string, string>} Words */
/** @typedef {{draw: () => void, remove: () => void}} View */

const POWERS = [0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.75, 2, 2.25, 2.5, 3, 3.5, 4, 5, 6, 8, 10, 15, 20, Infinity];
const TURNS = 144; // points of a ball
const SUBSCRIPTS = /** @type {[number, string][]} */ ([[1, "₁"], [2, "₂"], [Infinity, "∞"]]);

/** @param {Model} model @returns {Words} */
const wordsOf = (model) => model.get("words") ?? {};
/** @param {number} p */
const orderText = (p) => (p === Infinity ? "inf" : String(p));
/** The chosen p of the state; null for an order that is none (0, "fro", …). @param {Model} model */
function order(model) {
  const text = model.get("state").ord ?? "2";
  const p = /^(inf|∞)$/.test(text) ? Infinity : Number(text);
  return p > 0 ? p : null;
}
/** @param {number} p */
const nearest = (p) => POWERS.reduce((best, value, i) => (Math.abs(Math.log(Math.min(value, 40) / Math.min(p, 40))) < Math.abs(Math.log(Math.min(POWERS[best], 40) / Math.min(p, 40))) ? i : best), 0);

/** A slider over every p, from 1/4 to infinity. @param {Model} model */
function powers(model) {
  const words = wordsOf(model);
  const held = slider({
    name: fill(words, "widget-norms-order"), min: 0, max: POWERS.length - 1, step: 1, value: nearest(2),
    said: (index) => `p = ${written(POWERS[index])}`,
    moved: (index) => change(model, { ord: orderText(POWERS[index]) }),
  });
  return { element: held.element, draw: () => held.set(nearest(order(model) ?? 2)) };
}

/** The vectors that the verb measures: from where, to where, and by which operand each is moved. @param {Model} model @param {number} width */
function ends(model, width) {
  const origin = Array.from({ length: width }, () => 0);
  const distance = model.get("state").verb === "distance";
  const flat = (/** @type {string} */ key) => {
    const rows = operand(model, key);
    return rows?.length === 1 && rows[0].length === width ? rows[0] : null;
  };
  if (!distance) return { start: origin, end: flat("x"), keys: ["x"] };
  const start = flat("x");
  return { start: start ?? origin, end: start && flat("y"), keys: ["x", "y"] };
}

/** The lengths of a vector, one bar each, all to one scale. */
function bars() {
  const list = html("div", { class: "kit-bars" });
  const rows = ["second", "first", "third", "fourth"].map((role) => {
    const fillBar = html("span", { class: `kit-bar kit-${role}` });
    const [name, worked, value] = [html("span", { class: "kit-bar-name" }), html("span", { class: "kit-bar-worked" }), html("span", { class: "kit-number" })];
    const track = html("span", { class: "kit-bar-track" }, fillBar, worked);
    list.append(name, track, value);
    return { fillBar, worked, track, value, name };
  });
  const powered = Array.from({ length: 8 }, (_, k) => html(k % 2 ? "sup" : "span")); // (aᵖ + bᵖ)¹ᐟᵖ, of three numbers with one term more
  rows[3].worked.append(...powered);
  return {
    element: list,
    /** @param {Vector} x @param {number | null} p @param {string} called what is measured */
    draw(x, p, called) {
      const sizes = [1, 2, Infinity].map((order) => norm(x, order));
      const all = p === null || SUBSCRIPTS.some(([order]) => order === p) ? sizes : [...sizes, norm(x, p)];
      const largest = Math.max(...all) || 1;
      const sides = x.map((value) => written(Math.abs(value)));
      const power = written(p ?? 0);
      const ways = [sides.join(" + "), `√(${sides.map((side) => `${side}²`).join(" + ")})`, `max(${sides.join(", ")})`];
      const pieces = [...sides.flatMap((side, k) => [`${k ? " + " : "("}${side}`, power]), ")", `1/${power}`];
      powered.forEach((node, k) => say(node, pieces[k] ?? ""));
      rows.forEach(({ fillBar, worked, track, value, name }, i) => {
        const size = all[i];
        for (const part of [name, track, value]) part.hidden = size === undefined;
        if (size === undefined) return;
        fillBar.style.transform = `scaleX(${size / largest})`;
        if (i < 3) say(worked, ways[i]);
        say(value, written(size));
        say(name, i < 3 ? `‖${called}‖${SUBSCRIPTS[i][1]}` : `p = ${written(p ?? 0)}`);
      });
    },
  };
}

/** How far the steps are: 0, nothing is worked out; 1, the difference is taken; 2, the terms are there. @param {Model} model @param {boolean} distance */
function workedTo(model, distance) {
  const step = Number(model.get("state").step ?? 0) || 0;
  return distance ? Math.min(2, step) : step > 0 ? 2 : 0;
}

/** What is written above a term of the sum. @param {number | null} p */
const powerOf = (p) => (p !== null && p !== 1 && p !== Infinity ? (p === 2 ? "²" : "ᵖ") : "");

/** The camera of the state, and where a new one is put. @param {Model} model @param {HTMLElement} panel @param {Words} words */
function spaceFor(model, panel, words) {
  const [turn, tilt] = String(model.get("state").w_view_camera ?? "").split(" ").map(Number);
  const { start, end } = ends(model, 3);
  const camera = Number.isFinite(turn) && Number.isFinite(tilt) ? { turn, tilt } : beside((end ?? start).map((value, axis) => value - start[axis]));
  return lengthSpace(panel, fill(words, "widget-norms-name-space"), words, camera, (now) => change(model, { w_view_camera: `${Math.round(now.turn)} ${Math.round(now.tilt)}` }));
}

/** Drag a vector, or the two ends of a difference. @param {Model} model @param {HTMLElement} panel @param {(text: string) => void} speak @param {2 | 3} [width] how many numbers a vector has @returns {View} */
function lengths(model, panel, speak, width = 2) {
  const words = wordsOf(model);
  const plane = width === 3 ? spaceFor(model, panel, words) : new Plane(panel, { name: fill(words, "widget-norms-name-lengths"), words, ratio: 0.7 });
  const [chosen, shown, said] = [powers(model), bars(), html("p", { class: "kit-said" })];
  panel.append(chosen.element, shown.element, said);
  const hold = (/** @type {string} */ key, /** @type {"first" | "before"} */ role) =>
    plane.handle({
      name: fill(words, "widget-norms-vector", { name: key }),
      role,
      at: Array.from({ length: width }, () => 1),
      said: (point) => `${key} = ${tuple(point)}`,
      moved: (point) => change(model, { [key]: matrixTextLike(model.get("state")[key], [point]), step: "" }),
    });
  const handles = { x: hold("x", "first"), y: hold("y", "before") };
  return {
    draw() {
      const { start, end, keys } = ends(model, width);
      if (!end) return;
      const distance = keys.length === 2;
      const p = order(model);
      const away = end.map((value, axis) => value - start[axis]);
      handles.x.set(distance ? start : end);
      handles.y.show(distance);
      if (distance) handles.y.set(end);
      const stage = workedTo(model, distance);
      const { items, fit } = width === 3 ? measuredInSpace(start, end, p, p === null ? 0 : norm(away, p), stage, powerOf(p), distance) : measured(start, end, p, stage, distance);
      plane.show(items, { fit });
      chosen.draw();
      shown.draw(away, p, distance ? "x − y" : "x");
      const sizes = Object.fromEntries([["one", 1], ["two", 2], ["largest", Infinity]].map(([key, value]) => [key, norm(away, Number(value))]));
      const sentences = [fill(words, distance ? "widget-norms-distances" : "widget-norms-lengths", sizes)];
      if (p !== null && p < 1) sentences.push(fill(words, "widget-norms-below-one", { order: p, sum: 2 ** (1 / p) }));
      else if (p !== null) sentences.push(fill(words, "widget-norms-ball", { order: p, size: norm(away, p) }));
      say(said, paragraph(model, ...sentences));
      speak(paragraph(model, ...sentences));
    },
    remove: () => plane.destroy(),
  };
}

/** The three ways from one point to another, the ball of p that the end lies on and, beside it, the unit ball. @param {Vector} start @param {Vector} end @param {number | null} p @param {number} stage how far the steps are @param {boolean} distance */
function measured(start, end, p, stage, distance) {
  const corner = [end[0], start[1]];
  const away = end.map((value, axis) => Math.abs(value - start[axis]));
  const at = (/** @type {Vector} */ point) => point.map((value, axis) => value + start[axis]);
  const longest = away[0] >= away[1] ? 0 : 1;
  const legs = [[start, corner], [corner, end]].map((leg, axis) =>
    curve(leg, { role: axis === longest ? "third" : "second", dashed: true, label: sideSaid(start[axis], end[axis], stage, powerOf(p)) }),
  );
  /** @type {Item[]} */
  const items = [];
  let fit = [start, end, corner, at([1, 1]), at([-1, -1])];
  if (p !== null && Math.max(...away) > 0) {
    const round = ball(p, norm(away, p), TURNS).map(at);
    items.push(polygon(ball(p, 1, TURNS).map(at), { role: "before", faint: true, dashed: true, thin: true }), curve(round, { role: "fourth", closed: true, label: `p = ${written(p)}` }));
    if (p >= 1) fit = [...fit, ...round.filter((_, i) => i % (TURNS / 8) === 0)];
  }
  items.push(...legs, arrow(end, { from: start, role: "first", midway: true, label: written(Math.hypot(...away)) }));
  if (distance) items.push(mark(start, { role: "first", thin: true, label: "x" }), mark(end, { role: "before", thin: true, label: "y" }));
  return { items, fit };
}

const WIDE = 1, NARROW = 0.6, LEAN = -0.4; // half axes and slant of the loss, as in the still picture
const TURNED = [[Math.cos(LEAN), Math.sin(LEAN)], [-Math.sin(LEAN), Math.cos(LEAN)]];
const LOSS = multiply(transpose(TURNED), multiply([[1 / WIDE ** 2, 0], [0, 1 / NARROW ** 2]], TURNED));

/** Two numbers of the widget's own part of the state. @param {Model} model @param {string} key @param {Vector} usual @returns {Vector} */
function own(model, key, usual) {
  const held = String(model.get("state")[key] ?? "").split(" ").map((text) => parseNumber(text));
  return held.length === usual.length && held.every((value) => value !== null) ? /** @type {Vector} */ (held) : usual;
}

/** The wedges of places for the best point that make a weight exactly zero: behind each corner of the diamond. @param {number} radius @returns {Item[]} */
function wedges(radius) {
  return [[1, 0], [0, 1], [-1, 0], [0, -1]].map((way) => {
    const corner = way.map((value) => value * radius);
    const sides = [1, -1].map((side) => solve(LOSS, [way[0] + side * way[1], way[1] + side * way[0]]) ?? [0, 0]);
    const reach = sides.map((side) => side.map((value, axis) => corner[axis] + (60 * value) / Math.hypot(...side)));
    return polygon([corner, reach[0], reach[1]], { role: "second", faint: true, bare: true });
  });
}

/** A loss's contours pushed against both balls. @param {Model} model @param {HTMLElement} panel @param {(text: string) => void} speak @returns {View} */
function penalty(model, panel, speak) {
  const words = wordsOf(model);
  const plane = new Plane(panel, { name: fill(words, "widget-norms-name-loss"), words, ratio: 0.8, names: ["w₁", "w₂"] });
  const radius = slider({
    name: fill(words, "widget-norms-radius"), min: 0.1, max: 3, step: 0.05, value: 1, said: (value) => written(value),
    moved: (value) => change(model, { w_view_radius: String(value) }),
  });
  const [sharp, round] = [html("p", { class: "kit-said kit-second kit-tinted" }), html("p", { class: "kit-said kit-first kit-tinted" })];
  panel.append(radius.element, sharp, round);
  const best = plane.handle({
    name: fill(words, "widget-norms-best"), role: "result", at: [1, 2],
    said: (point) => fill(words, "widget-norms-best-at", { at: tuple(point) }),
    moved: (point) => change(model, { w_view_best: point.join(" ") }),
  });
  return {
    draw() {
      const centre = own(model, "w_view_best", [1, 2]);
      const [size] = own(model, "w_view_radius", [1]);
      const [one, two] = [touch(LOSS, centre, 1, size), touch(LOSS, centre, 2, size)];
      best.set(centre);
      radius.set(size);
      const levels = [one, two].map((place) => loss(LOSS, centre, place));
      const items = [
        ...wedges(size),
        ...[0.25, 0.55].map((part) => curve(contour(LOSS, centre, levels[0] * part), { role: "muted", closed: true, thin: true })),
        polygon(ball(1, size), { role: "second", label: "L1" }),
        polygon(ball(2, size), { role: "first", faint: true }),
        ...(levels[0] > 0 ? [curve(contour(LOSS, centre, levels[0]), { role: "second", closed: true })] : []),
        ...(levels[1] > 0 ? [curve(contour(LOSS, centre, levels[1]), { role: "first", closed: true, dashed: true })] : []),
        mark(centre, { role: "result", thin: true, label: fill(words, "widget-norms-best-short") }),
        mark(two, { role: "first", label: tuple(two, 2) }),
        mark(one, { role: "second", label: tuple(one, 2) }),
      ];
      plane.show(items, { fit: [centre, [-size, -size], [size, size], one, two, [centre[0] + 0.4, centre[1] + 0.4]] });
      say(sharp, sharpSaid(centre, size, one, words));
      say(round, roundSaid(centre, size, two, words));
      speak(paragraph(model, sharp.textContent ?? "", round.textContent ?? ""));
    },
    remove: () => plane.destroy(),
  };
}

/** Where the diamond is touched, and why. @param {Vector} centre @param {number} size @param {Vector} place @param {Words} words */
function sharpSaid(centre, size, place, words) {
  if (norm(centre, 1) <= size) return fill(words, "widget-norms-inside-one", { at: tuple(centre), size: norm(centre, 1) });
  const zero = place.findIndex((value) => Math.abs(value) < 1e-9);
  const force = apply(LOSS, centre.map((value, axis) => value - place[axis])).map((value) => 2 * Math.abs(value)); // how much the loss falls a unit of each weight
  if (zero < 0) return fill(words, "widget-norms-edge", { at: tuple(place), first: force[0], second: force[1] });
  const kept = 1 - zero;
  return fill(words, "widget-norms-corner", { at: tuple(place), zero: "₁₂"[zero], kept: "₁₂"[kept], gain: force[zero], loss: force[kept] });
}

/** Where the circle is touched. @param {Vector} centre @param {number} size @param {Vector} place @param {Words} words */
function roundSaid(centre, size, place, words) {
  if (norm(centre, 2) <= size) return fill(words, "widget-norms-inside-two", { at: tuple(centre), size: norm(centre, 2) });
  const zero = place.findIndex((value) => Math.abs(value) < 1e-9);
  return fill(words, zero < 0 ? "widget-norms-round" : "widget-norms-round-zero", { at: tuple(place) });
}

/** The unit ball of p and its image under a 2x2. @param {Model} model @param {HTMLElement} panel @param {(text: string) => void} speak @returns {View} */
function stretched(model, panel, speak) {
  const words = wordsOf(model);
  const plane = new Plane(panel, { name: fill(words, "widget-norms-name-image"), words, ratio: 0.8 });
  const field = matrixField({ model, key: "x", name: "A", roles: ["first", "second"], also: () => ({ step: "" }) });
  const said = html("p", { class: "kit-said" });
  panel.append(field.element, said);
  return {
    draw() {
      const a = operand(model, "x");
      if (a?.length !== 2 || a[0].length !== 2) return;
      const asked = model.get("state").ord ?? "2";
      const p = asked === "1" ? 1 : asked === "inf" ? Infinity : 2;
      const round = ball(p);
      const image = round.map((point) => apply(a, point));
      const { sizes, most } = stretch(a);
      const corners = p === 1 ? [[1, 0], [0, 1]] : [[1, 1], [1, -1]];
      const best = p === 2 ? most : corners.reduce((one, other) => (norm(apply(a, other), p) > norm(apply(a, one), p) ? other : one));
      const end = apply(a, best);
      const items = [
        curve(round, { role: "before", closed: true, label: `p = ${written(p)}` }),
        polygon(image, { role: "result" }),
        arrow(best, { role: "third", label: "v" }),
        arrow(end, { role: "second", label: "Av" }),
      ];
      if (asked === "fro" || asked === "nuc") items.push(arrow(apply(a, [-most[1], most[0]]), { role: "fourth", label: written(sizes[1]) }));
      plane.show(items, { fit: [...round.filter((_, i) => i % 30 === 0), ...image.filter((_, i) => i % 10 === 0)] });
      field.draw();
      const halves = { first: sizes[0], second: sizes[1], whole: Math.hypot(...sizes), sum: sizes[0] + sizes[1] };
      const reached = { order: p, at: tuple(best, 2), size: norm(end, p) };
      say(said, asked === "fro" || asked === "nuc" ? fill(words, `widget-norms-axes-${asked}`, halves) : fill(words, "widget-norms-stretched", reached));
      speak(said.textContent ?? "");
    },
    remove: () => plane.destroy(),
  };
}

/** What can be drawn of the state: two or three numbers a vector, a 2x2, nothing; undefined while that is not known. @param {Model} model @returns {"lengths" | "space" | "image" | "" | undefined} */
function drawable(model) {
  const [rows, other] = [operand(model, "x"), operand(model, "y")];
  const distance = model.get("state").verb === "distance";
  if (!rows || (distance && !other)) return undefined;
  for (const [kind, width] of /** @type {["lengths" | "space", number][]} */ ([["lengths", 2], ["space", 3]])) {
    const fits = (/** @type {Matrix | null} */ a) => a?.length === 1 && a[0].length === width;
    if (fits(rows) && (!distance || fits(other))) return kind;
  }
  return !distance && /^(1|2|inf|fro|nuc)$/.test(model.get("state").ord ?? "2") && rows.length === 2 && rows.every((row) => row.length === 2) ? "image" : "";
}

/** @type {Record<string, (model: Model, panel: HTMLElement, speak: (text: string) => void) => View>} */
const VIEWS = { loss: penalty, image: stretched, space: (model, panel, speak) => lengths(model, panel, speak, 3), lengths };

export default {
  /** @param {{model: Model, el: HTMLElement}} given */
  render({ model, el }) {
    /** @type {{kind: string, words: Words, view: View, chosen: ReturnType<typeof tabs>} | null} */
    let held = null;
    const clear = () => {
      held?.view.remove();
      held = null;
      el.replaceChildren();
    };
    /** @param {string} kind */
    function open(kind) {
      clear();
      const words = wordsOf(model);
      const names = [{ key: "measure", name: fill(words, "widget-norms-tab-measure") }, { key: "loss", name: fill(words, "widget-norms-tab-loss") }];
      const chosen = tabs({ name: fill(words, "widget-norms-tabs"), tabs: names, chosen: (key) => change(model, { w_view_tab: key === "loss" ? key : "" }) });
      chosen.set(kind === "loss" ? "loss" : "measure");
      el.append(chosen.element);
      const speak = live(el);
      held = { kind, words, chosen, view: VIEWS[kind](model, chosen.panel, speak) };
    }
    const redraw = follow(model, () => {
      const found = drawable(model);
      if (found === "") return clear();
      const kind = model.get("state").w_view_tab === "loss" ? "loss" : found;
      if (!kind) return held?.view.draw(); // not readable yet, or an error: the last picture stays
      if (held?.kind !== kind || held.words !== model.get("words")) {
        const focused = document.activeElement?.getAttribute("data-key");
        open(kind);
        if (focused) /** @type {HTMLElement | null} */ (el.querySelector(`[data-key="${focused}"]`))?.focus();
      }
      held?.view.draw();
    });
    return () => {
      redraw.cancel();
      clear();
    };
  },
};
