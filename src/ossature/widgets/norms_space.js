// @ts-check
// Lengths in space: three numbers a vector, the way along the axes to its tip and the straight one, and the rings of the ball it lies on.

import { CAMERA, Space, apply, arrow, ball, cameraRows, curve, mark, written } from "./kit.js";

/** @import { Vector } from "./kit_numbers.js" */
/** @import { Camera } from "./kit_solid.js" */
/** @import { Item, Role } from "./kit_stage.js" */

const LEGS = /** @type {Role[]} */ (["third", "second", "fourth"]);
const RING = 96; // points of a ring

/** A camera that sees a vector from its side. @param {Vector} along @returns {Camera} */
export function beside(along) {
  const seen = (/** @type {Camera} */ camera) => Math.hypot(...apply(cameraRows(camera).slice(0, 2), along));
  return [CAMERA, ...[-75, -120, 15, 60, 105].map((turn) => ({ turn, tilt: CAMERA.tilt }))].reduce((best, one) => (seen(one) > 1.15 * seen(best) ? one : best));
}

/** @param {HTMLElement} el @param {string} name @param {Record<string, string>} words @param {Camera} camera @param {(camera: Camera) => void} turned */
export const lengthSpace = (el, name, words, camera, turned) => new Space(el, { name, words, ratio: 0.7, camera, names: ["x₁", "x₂", "x₃"], turned });

/** What a side of the way is labelled with: its length; once the difference is taken, how it came about; in the end the term of the sum. @param {number} from @param {number} to @param {number} stage 0, 1, 2 @param {string} power */
export function sideSaid(from, to, stage, power) {
  const away = from - to;
  if (stage === 1) return `${written(from)} − ${to < 0 ? `(${written(to)})` : written(to)} = ${written(away)}`;
  if (!away) return "";
  return stage === 2 ? `|${written(Math.abs(away))}|${power}` : written(Math.abs(away));
}

/** The corners of the way along the axes. @param {Vector} start @param {Vector} end @returns {Vector[]} */
export const wayAlong = (start, end) => start.map((_, legs) => start.map((value, axis) => (axis < legs ? end[axis] : value))).concat([end]);

/** Where the ball of p crosses the planes of the axes, once around each. @param {Vector} centre @param {number} p @param {number} size @returns {Vector[][]} */
const rings = (centre, p, size) => [[0, 1], [1, 2], [2, 0]].map(([one, two]) => ball(p, size, RING).map((point) => centre.map((value, axis) => value + (axis === one ? point[0] : axis === two ? point[1] : 0))));

/**
 * @param {Vector} start @param {Vector} end @param {number | null} p @param {number} size how long the way is in p @param {number} stage 0, 1, 2: how far the steps are
 * @param {string} power written above a term
 * @param {boolean} distance
 * @returns {{items: Item[], fit: Vector[]}}
 */
export function measuredInSpace(start, end, p, size, stage, power, distance) {
  const corners = wayAlong(start, end);
  const items = corners.slice(0, 3).map((corner, axis) => curve([corner, corners[axis + 1]], { role: LEGS[axis], dashed: true, label: sideSaid(start[axis], end[axis], distance || stage !== 1 ? stage : 0, power) }));
  const round = p !== null && p >= 1 && size > 0 ? rings(start, p, size) : [];
  for (const ring of round) items.push(curve(ring, { role: "muted", closed: true, thin: true, faint: true }));
  items.push(arrow(end, { from: start, role: "first", midway: true, label: written(Math.hypot(...end.map((value, axis) => value - start[axis]))) }));
  if (distance) items.push(mark(start, { role: "first", thin: true, label: "x" }), mark(end, { role: "before", thin: true, label: "y" }));
  return { items, fit: [...corners, ...round.flatMap((ring) => ring.filter((_, i) => i % (RING / 8) === 0))] };
}
