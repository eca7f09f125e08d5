// @ts-check
// A handle on a plane of space: it shifts the plane, which keeps its direction and goes through the handle.

import { dot, fill } from "./kit.js";
import { isEmpty, plus, scaled, size } from "./systems_geometry.js";
import { equationOf } from "./systems_lines.js";

/** @import { Matrix, Model, Vector } from "./kit_numbers.js" */
/** @import { Space } from "./kit_space.js" */
/** @import { Role } from "./kit_stage.js" */
/** @import { System } from "./systems_geometry.js" */

/** @param {Model} model @param {Space} space @param {number} index @param {Role} role @param {() => System | null} read */
export function planeHandle(model, space, index, role, read) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const plane = equationOf(model, index, read);
  /** @type {Vector | null} */
  let held = null;
  const normal = () => plane.now().slice(0, 3);
  const handle = space.handle({
    name: fill(words, "widget-systems-shift-plane", { row: index + 1 }),
    role, at: [0, 0, 0], said: plane.said,
    along: () => scaled(normal(), 1 / (dot(normal(), normal()) || 1)), // a step of a key is a step of the right-hand side
    moved: (point) => {
      held = point;
      plane.put([...normal(), Number(dot(normal(), point).toPrecision(10))]);
    },
  });
  return {
    /** @param {Vector} row @param {Vector[]} corners of the plane as it is drawn @param {Vector} place on it, where there is room @param {Matrix} box @param {boolean} shown */
    draw(row, corners, place, box, shown) {
      const usable = shown && !isEmpty(row, 3) && corners.length > 0;
      handle.show(usable);
      if (!usable) return;
      const off = !held || Math.abs(dot(row.slice(0, 3), held) - row[3]) > 1e-6 * (size(row.slice(0, 3)) * size(held) + Math.abs(row[3]));
      const out = held?.some((value, axis) => value < box[axis][0] || value > box[axis][1]);
      const middle = scaled(corners.reduce((sum, corner) => plus(sum, corner)), 1 / corners.length);
      if (!held || off || (out && !space.holding)) held = plus(middle, plus(place, middle, -1), 0.62);
      handle.set(held);
    },
  };
}
