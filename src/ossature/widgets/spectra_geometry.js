// @ts-check
// Eigenvalues of 2x2 matrices: pure functions, tested against NumPy.

/** @import { Matrix, Vector } from "./kit_numbers.js" */

const FLAT = 1e-12; // beside the size of the entries, what counts as zero

/**
 * The eigenvalues of a real 2x2 as [real, imaginary], the larger first; of a pair that is not real the one above the axis first.
 * @param {Matrix} a
 * @returns {Vector[]}
 */
export function eigenvalues([[a, b], [c, d]]) {
  const [middle, apart] = [(a + d) / 2, (a - d) / 2];
  const under = apart * apart + b * c;
  const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  if (Math.abs(under) <= FLAT * size * size) return [[middle, 0], [middle, 0]];
  const root = Math.sqrt(Math.abs(under));
  return under > 0 ? [[middle + root, 0], [middle - root, 0]] : [[middle, root], [middle, -root]];
}

/**
 * The directions a real 2x2 keeps: unit vectors with their eigenvalues; none where all arrows turn, and none where every direction is kept.
 * @param {Matrix} a
 * @returns {{value: number, along: Vector}[]}
 */
export function keptLines(a) {
  const [[p, q], [r, s]] = a;
  const values = eigenvalues(a);
  if (values[0][1] || (q === 0 && r === 0 && p === s)) return [];
  const different = values[0][0] === values[1][0] ? values.slice(0, 1) : values;
  return different.map(([value]) => {
    const rows = [[p - value, q], [r, s - value]];
    const [x, y] = Math.hypot(...rows[0]) >= Math.hypot(...rows[1]) ? rows[0] : rows[1];
    const size = Math.hypot(x, y) || 1;
    const sign = -y > 0 || (y === 0 && x > 0) ? 1 : -1;
    return { value, along: [(-y * sign) / size, (x * sign) / size] };
  });
}

/** Degrees from one arrow to another, from −180 to 180, turned to the left positive. @param {Vector} one @param {Vector} other */
export function turned([ax, ay], [bx, by]) {
  return (Math.atan2(ax * by - ay * bx, ax * bx + ay * by) * 180) / Math.PI;
}

/** How far an arrow lies from a line through the origin, in degrees. @param {Vector} v @param {Vector} along */
export function offLine(v, along) {
  const angle = Math.abs(turned(v, along));
  return Math.min(angle, 180 - angle);
}

/** An arrow laid on a line, as long as its shadow there. @param {Vector} v @param {Vector} along @returns {Vector} */
export function laidOn([x, y], [ax, ay]) {
  const share = x * ax + y * ay;
  return [share * ax, share * ay].map((value) => Number(value.toPrecision(9)));
}
