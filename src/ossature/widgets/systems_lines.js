// @ts-check
// Two handles on a line: one shifts it, the other turns it about the first.

import { change, fill, plain } from "./kit.js";
import { alongLine, equationSaid, foot, isEmpty, niceNormal, plus, size, systemText } from "./systems_geometry.js";

/** @import { Vector, Model } from "./kit_numbers.js" */
/** @import { Plane } from "./kit_plane.js" */
/** @import { Role } from "./kit_stage.js" */
/** @import { System } from "./systems_geometry.js" */
/** @typedef {{now: () => Vector, put: (row: Vector) => void, said: () => string}} Equation its coefficients with the right-hand side last, and what it is in words */

const PLACES = [[0.3, -0.6], [0.6, -0.3], [-0.45, 0.75], [0.45, -0.75]]; // of a line's handles, so that those of equal lines stay apart

/** An equation of the state's system. @param {Model} model @param {number} index @param {() => System | null} read @returns {Equation} */
export function equationOf(model, index, read) {
  const now = () => {
    const system = read();
    return system ? [...system.rows[index], system.right[index]] : [1, 0, 0, 0];
  };
  return {
    now,
    put(row) {
      const system = read();
      if (!system) return;
      const before = now();
      const texts = system.texts.map((line, i) => (i === index ? line.map((text, j) => (before[j] === row[j] ? text : plain(row[j]))) : line));
      change(model, { ...systemText({ ...system, texts }, model.get("state")), step: "", w_moves: "" });
    },
    said: () => equationSaid(read()?.names ?? ["x", "y"], now()),
  };
}

/** The right-hand side of the line with this normal through a point. @param {Vector} normal @param {Vector} point */
const through = ([a, b], [x, y]) => Number((a * x + b * y).toPrecision(10));

/** Where the handles of a line stand, when they have to be put somewhere. @param {Vector} row @param {Vector} at @param {number} reach @param {Vector} places shares of the reach @returns {[Vector, Vector]} */
function placed(row, at, reach, [one, other]) {
  const [middle, along] = [foot(row, at), alongLine(row)];
  const way = along[0] > 0 || (along[0] === 0 && along[1] > 0) ? reach : -reach;
  return [plus(middle, along, one * way), plus(middle, along, other * way)];
}

/** Where the second handle may be: on a line of nice coefficients through the first. @param {Vector} wanted @param {[Vector, Vector]} ends @param {Vector} before a and b until now @returns {{end: Vector, normal: Vector} | null} */
function nicely(wanted, [pivot], before) {
  const away = plus(wanted, pivot, -1);
  if (!(size(away) > 1e-9)) return null;
  const normal = niceNormal([-away[1], away[0]], before);
  const along = alongLine(normal);
  const far = away[0] * along[0] + away[1] * along[1];
  return { end: plus(pivot, along, Math.abs(far) > 1e-9 ? far : 1), normal };
}

/** @param {Model} model @param {Plane} plane @param {number} index @param {Role} role @param {() => System | null} read */
export function lineHandles(model, plane, index, role, read) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const line = equationOf(model, index, read);
  /** @type {[Vector, Vector]} */
  let ends = [[0, 0], [0, 0]];
  let normal = [1, 0];
  const shift = plane.handle({
    name: fill(words, "widget-systems-shift", { row: index + 1 }),
    role, at: [0, 0], said: line.said,
    moved: (point) => {
      const [a, b] = line.now();
      ends = [point, plus(ends[1], plus(point, ends[0], -1))];
      line.put([a, b, through([a, b], point)]);
    },
  });
  const turn = plane.handle({
    name: fill(words, "widget-systems-turn", { row: index + 1 }),
    role, at: [0, 0], said: line.said,
    keep: (wanted) => {
      const nice = nicely(wanted, ends, line.now().slice(0, 2));
      if (nice) normal = nice.normal;
      return nice ? nice.end : ends[1];
    },
    moved: (point) => {
      ends = [ends[0], point];
      line.put([...normal, through(normal, ends[0])]);
    },
  });
  return {
    /** @param {Vector} row @param {Vector} at @param {number} reach @param {boolean} shown */
    draw(row, at, reach, shown) {
      const usable = shown && !isEmpty(row, 2);
      shift.show(usable);
      turn.show(usable);
      if (!usable) return;
      const off = ends.some((end) => size(plus(foot(row, end), end, -1)) > 1e-6 * reach);
      const far = !plane.holding && (ends.some((end) => size(plus(end, at, -1)) > 1.3 * reach) || size(plus(ends[0], ends[1], -1)) < 0.2 * reach);
      if (off || far) ends = placed(row, at, reach, PLACES[index]);
      shift.set(ends[0]);
      turn.set(ends[1]);
    },
  };
}
