// @ts-check
// The plane carried by maps, one after the other: where it is on the way, what is drawn of it, and the slider that takes it there.

import { button, html, set, slider, still } from "./kit_dom.js";
import { dot, multiply } from "./kit_geometry.js";
import { fill, tuple, written } from "./kit_numbers.js";
import { arrow, curve, grid, polygon, rightAngle } from "./kit_stage.js";
import { angleOf, onTheWay } from "./kit_tables.js";

/** @import { Matrix, Vector } from "./kit_numbers.js" */
/** @import { Item } from "./kit_stage.js" */
/** @typedef {{map?: Matrix, shift?: Vector}} Leg x goes to map x, then is moved by shift */
/** @typedef {{map: Matrix, shift: Vector}} Spot where the plane is */

const PACE = 1300; // milliseconds a stage takes
const [PLAY, PAUSE] = ["M5 3l12 7-12 7z", "M5 3h3v14H5zM12 3h3v14h-3z"];

/**
 * Where the plane is after so many stages; between whole numbers it is on its way.
 * @param {Leg[]} stages @param {number} at from 0 to stages.length @returns {Spot}
 */
export function spotAt(stages, at) {
  let map = /** @type {Matrix} */ ([[1, 0], [0, 1]]);
  let shift = /** @type {Vector} */ ([0, 0]);
  stages.forEach((leg, index) => {
    const share = Math.max(0, Math.min(1, at - index));
    if (!share) return;
    const next = leg.map ? onTheWay(leg.map, share) : [[1, 0], [0, 1]];
    [map, shift] = [multiply(next, map), carry({ map: next, shift: (leg.shift ?? [0, 0]).map((value) => share * value) }, shift)];
  });
  return { map, shift };
}

/** @param {Spot} spot @param {Vector} point @returns {Vector} */
export function carry({ map, shift }, [x = 0, y = 0]) {
  return map.map(([a = 0, b = 0], axis) => a * x + b * y + (shift[axis] ?? 0));
}

const SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1]];

/** The grid and the unit square, carried; the square as it was beneath. @param {Spot} spot @returns {{items: Item[], fit: Vector[]}} */
export function carriedPlane(spot) {
  const columns = [0, 1].map((j) => spot.map.map((row) => row[j] ?? 0));
  const square = SQUARE.map((corner) => carry(spot, corner));
  return {
    items: [grid(columns, { role: "muted", from: spot.shift }), polygon(SQUARE, { role: "before", dashed: true, faint: true }), polygon(square, { role: "result", faint: true })],
    fit: [...SQUARE, ...square],
  };
}

/**
 * A slider through stages, and a button that plays them. While it plays only `drawn` is called, in every frame; `moved` is called when it has come to rest.
 * @param {{words: Record<string, string>, name: string, drawn: () => void, moved: (at: number) => void}} options
 */
export function journey({ words, name, drawn, moved }) {
  let [at, count, frame, since, from] = [0, 0, 0, 0, 0];
  /** @type {(at: number) => string} */
  let said = String;
  const play = button(fill(words, "widget-kit-play"), PLAY, () => (frame ? stop() : start()));
  const bar = slider({ name, min: 0, max: 1, step: 0.02, value: 0, said: (value) => said(value), moved: (value) => { stop(); at = value; moved(value); } });
  const element = html("div", { class: "kit-player" }, play, bar.element);
  const sign = () => {
    const text = fill(words, frame ? "widget-kit-pause" : "widget-kit-play");
    set(play, { "aria-label": text, title: text });
    play.querySelector("path")?.setAttribute("d", frame ? PAUSE : PLAY);
  };
  function start() {
    if (at >= count) at = 0;
    if (still()) return settle(Math.min(count, Math.floor(at) + 1)); // no motion: from stage to stage
    [since, from] = [performance.now(), at];
    frame = requestAnimationFrame(run);
    sign();
  }
  function run() {
    at = Math.min(count, from + (performance.now() - since) / PACE);
    bar.set(at);
    drawn();
    if (at < count) frame = requestAnimationFrame(run);
    else stop();
  }
  function stop() {
    if (!frame) return;
    cancelAnimationFrame(frame);
    frame = 0;
    sign();
    settle(at);
  }
  /** @param {number} to */
  function settle(to) {
    at = Number(to.toFixed(3));
    bar.set(at);
    moved(at);
  }
  return {
    element,
    /** Where it is. */
    at: () => at,
    /** Show this place of so many stages, unless it is playing. @param {number} to @param {number} of @param {(at: number) => string} speak */
    set(to, of, speak) {
      [count, said] = [of, speak];
      set(bar.input, { max: of, step: of > 4 ? 0.05 : 0.02 });
      if (!frame) at = Math.min(of, Math.max(0, to));
      bar.set(at);
      element.hidden = of === 0;
    },
    stop,
  };
}

/** @param {Vector} x @param {number} by */
export const times = (x, by) => x.map((value) => value * by);
/** @param {Vector} x @param {Vector} y @param {number} [sign] */
export const plus = (x, y, sign = 1) => x.map((value, i) => value + sign * (y[i] ?? 0));

/** What is drawn of two vectors. @param {{verb: string, flat: Vector[], first: number}} given @returns {{items: Item[], fit: Vector[], grips: Vector[], leg: Leg | null, said: Record<string, string | number>}} */
export function arrows({ verb, flat, first }) {
  const [x = [], y = []] = first ? [flat[1], flat[0]] : flat;
  const origin = [0, 0];
  if (verb === "scale") {
    const by = y[0] ?? 1;
    const far = times(x, by);
    return { items: [arrow(far, { role: "result", label: "c a" }), arrow(x, { role: "first", label: "a" })], fit: [origin, x, far], grips: [x, far], leg: { map: [[by, 0], [0, by]] }, said: { factor: by, from: tuple(x, 2), to: tuple(far, 2) } };
  }
  if (verb === "add" || verb === "subtract") {
    const [sign, tip] = verb === "add" ? [1, plus(x, y)] : [-1, y];
    const result = plus(x, y, sign);
    const items = verb === "add"
      ? [polygon([origin, x, result, y], { role: "muted", faint: true, dashed: true }), arrow(x, { role: "first", label: "a" }), arrow(tip, { from: x, role: "second", label: "b" }), arrow(result, { role: "result", label: "a + b" })]
      : [arrow(x, { role: "first", label: "a" }), arrow(y, { role: "second", label: "b" }), arrow(x, { from: y, role: "result", dashed: true }), arrow(result, { role: "result", label: "a − b" })];
    return { items, fit: [origin, x, y, result], grips: [x, tip], leg: { shift: times(y, sign) }, said: { shift: tuple(times(y, sign), 2), from: tuple(x, 2), to: tuple(result, 2) } };
  }
  const size = 0.35 * Math.min(Math.hypot(...x), Math.hypot(...y));
  const { degrees, arc } = angleOf(x, y, size);
  const shadow = dot(x, x) ? times(x, dot(x, y) / dot(x, x)) : origin;
  const items = [arrow(x, { role: "first", label: "x" }), arrow(y, { role: "second", label: "y" }), ...(size ? [curve(arc, { role: "third", thin: true, label: `${written(degrees, 1)}°` })] : [])];
  if (verb === "dot") items.unshift(curve([y, shadow], { role: "muted", dashed: true, thin: true }), arrow(shadow, { role: "result", label: "" }), rightAngle(shadow, times(shadow, -1), plus(y, shadow, -1), { role: "muted" }));
  return { items, fit: [origin, x, y, shadow], grips: [x, y], leg: null, said: { degrees: written(degrees, 1), shadow: Math.hypot(...shadow) * (dot(x, y) < 0 ? -1 : 1), size: Math.hypot(...x) } };
}
