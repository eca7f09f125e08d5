// @ts-check
// Pure geometry: nothing here knows the page. tests/widgets/test_geometry.py compares it with NumPy on random matrices.

/** @import { Vector } from "./kit_numbers.js" */
/** @import { Matrix } from "./kit_numbers.js" */
/** @typedef {{centre: [number, number], scale: number}} View the middle of a plane's window, and pixels per unit */

/** @param {Matrix} a @returns {Matrix} the columns of a matrix, as rows */
export function transpose(a) {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j]));
}

/** @param {Vector} one @param {Vector} other */
export function dot(one, other) {
  return one.reduce((sum, value, i) => sum + value * other[i], 0);
}

/** @param {Matrix} a @param {Vector} x @returns {Vector} A x */
export function apply(a, x) {
  return a.map((row) => dot(row, x));
}

/** @param {Matrix} a @param {Matrix} b @returns {Matrix} A B */
export function multiply(a, b) {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** @param {Vector} u @param {Vector} v @returns {Vector} the cross product in space */
export function cross(u, v) {
  const [a = 0, b = 0, c = 0] = u;
  const [x = 0, y = 0, z = 0] = v;
  return [b * z - c * y, c * x - a * z, a * y - b * x];
}

/** @param {Vector} u @param {Vector} v @param {number} share @returns {Vector} from u a share of the way to v */
export function between(u, v, share) {
  return u.map((value, i) => value + share * (v[i] - value));
}

/** @param {Matrix} a @returns {{swaps: number, pivots: Vector}} elimination with complete pivoting: the sizes tell the rank */
function eliminated(a) {
  const rows = a.map((row) => [...row]);
  const n = Math.min(rows.length, rows[0].length);
  const pivots = [];
  let swaps = 0;
  for (let k = 0; k < n; k++) {
    let [best, p, q] = [0, k, k];
    for (let i = k; i < rows.length; i++)
      for (let j = k; j < rows[i].length; j++)
        if (Math.abs(rows[i][j]) > best) [best, p, q] = [Math.abs(rows[i][j]), i, j];
    if (!best) break;
    if (p !== k) {
      [rows[p], rows[k]] = [rows[k], rows[p]];
      swaps++;
    }
    if (q !== k) {
      for (const row of rows) [row[q], row[k]] = [row[k], row[q]];
      swaps++;
    }
    const pivot = rows[k];
    for (const row of rows.slice(k + 1)) {
      const factor = row[k] / pivot[k];
      for (let j = k; j < row.length; j++) row[j] -= factor * pivot[j];
    }
    pivots.push(pivot[k]);
  }
  return { swaps, pivots };
}

/** @param {Matrix} a @returns {number} the determinant of a square matrix */
export function det(a) {
  if (a.length === 2) return a[0][0] * a[1][1] - a[0][1] * a[1][0];
  const { swaps, pivots } = eliminated(a);
  return pivots.length < a.length ? 0 : pivots.reduce((product, value) => product * value, swaps % 2 ? -1 : 1);
}

/** @param {Matrix} a @returns {number} the rank, with what is below 1e-9 of the largest pivot taken as zero */
export function rank(a) {
  const { pivots } = eliminated(a);
  return pivots.filter((value) => Math.abs(value) > 1e-9 * Math.abs(pivots[0])).length;
}

/** @param {Matrix} a @param {Vector} b @returns {Vector | null} the x of a square A x = b (Cramer's rule; 2 or 3 unknowns); null where A is singular */
export function solve(a, b) {
  const whole = det(a);
  if (rank(a) < a.length) return null;
  return b.map((_, j) => det(a.map((row, i) => row.map((value, k) => (k === j ? b[i] : value)))) / whole);
}

/** @param {Vector} x @param {number} p @returns {number} the p-norm, p > 0 or Infinity */
export function norm(x, p) {
  const sizes = x.map(Math.abs);
  const largest = Math.max(0, ...sizes);
  if (!largest || p === Infinity) return largest;
  return largest * sizes.reduce((sum, size) => sum + (size / largest) ** p, 0) ** (1 / p);
}

/**
 * Points at p-distance `radius` from the origin, all the way round; corners and axes are among them.
 * @param {number} p  above 0, or Infinity
 * @param {number} [radius]
 * @param {number} [turns] points, a multiple of 8
 * @returns {Vector[]}
 */
export function ball(p, radius = 1, turns = 240) {
  const held = [];
  for (let step = 0; step < turns; step++) {
    let c = Math.cos((2 * Math.PI * step) / turns);
    let s = Math.sin((2 * Math.PI * step) / turns);
    if (Math.abs(c) < 1e-12) c = 0;
    if (Math.abs(s) < 1e-12) s = 0;
    if (p >= 1) {
      const size = radius / norm([c, s], p);
      held.push([size * c, size * s]);
    } else held.push([radius * Math.sign(c) * (c * c) ** (1 / p), radius * Math.sign(s) * (s * s) ** (1 / p)]); // its own powers, else the thin arms are missed
  }
  return held;
}

/** @param {Matrix} h @param {Vector} centre @param {Vector} w @returns {number} (w − centre)ᵀ H (w − centre) */
export function loss(h, centre, w) {
  const away = w.map((value, i) => value - centre[i]);
  return dot(away, apply(h, away));
}

/**
 * The ellipse where the loss has this value.
 * @param {Matrix} h  2x2, symmetric positive definite
 * @param {Vector} centre
 * @param {number} level
 * @returns {Vector[]}
 */
export function contour(h, centre, level, turns = 120) {
  const [[a = 1, b = 0] = [], [, d = 1] = []] = h;
  const top = Math.sqrt(a); // H = LLᵀ, so w = centre + √level L⁻ᵀ u runs round as u runs round the circle
  const side = b / top;
  const low = Math.sqrt(Math.max(0, d - side * side)) || 1e-12;
  const size = Math.sqrt(Math.max(0, level));
  return Array.from({ length: turns }, (_, step) => {
    const [c, s] = [Math.cos((2 * Math.PI * step) / turns), Math.sin((2 * Math.PI * step) / turns)];
    const y = (size * s) / low;
    return [centre[0] + (size * c - side * y) / top, centre[1] + y];
  });
}

/**
 * Where a growing contour of the loss first touches the ball: the point of least loss with |w|₁ ≤ radius or |w|₂ ≤ radius.
 * @param {Matrix} h  2x2, symmetric positive definite
 * @param {Vector} centre
 * @param {1 | 2} p
 * @param {number} radius
 * @returns {Vector}
 */
export function touch(h, centre, p, radius) {
  if (norm(centre, p) <= radius) return [...centre];
  return p === 1 ? onDiamond(h, centre, radius) : onCircle(h, centre, radius);
}

/** @param {Matrix} h @param {Vector} centre @param {number} radius @returns {Vector} the best point of the four edges, each a parabola with a known lowest point */
function onDiamond(h, centre, radius) {
  const corners = [[radius, 0], [0, radius], [-radius, 0], [0, -radius]];
  let best = corners[0];
  corners.forEach((corner, i) => {
    const after = corners[(i + 1) % 4];
    const along = after.map((value, k) => value - corner[k]);
    const pulled = apply(h, along);
    const share = dot(pulled, centre.map((value, k) => value - corner[k])) / dot(pulled, along);
    const found = share <= 1e-12 ? corner : share >= 1 - 1e-12 ? after : between(corner, after, share);
    if (loss(h, centre, found) < loss(h, centre, best)) best = found;
  });
  return best;
}

/** @param {Matrix} h @param {Vector} centre @param {number} radius @returns {Vector} the root of |(H + t)⁻¹ H c| = radius, which falls as t grows */
function onCircle(h, centre, radius) {
  const [[a = 1, b = 0] = [], [, d = 1] = []] = h;
  const [x = 0, y = 0] = apply(h, centre);
  const at = (/** @type {number} */ t) => {
    const whole = (a + t) * (d + t) - b * b;
    return [((d + t) * x - b * y) / whole, ((a + t) * y - b * x) / whole];
  };
  let [low, high] = [0, Math.hypot(x, y) / radius];
  for (let turn = 0; turn < 100 && high - low > 1e-15 * high; turn++) {
    const middle = (low + high) / 2;
    if (norm(at(middle), 2) > radius) low = middle;
    else high = middle;
  }
  return at(high);
}

/**
 * The singular values of a 2x2, the larger first, and the unit vector that is stretched most.
 * @param {Matrix} a
 * @returns {{sizes: [number, number], most: Vector}}
 */
export function stretch([[a, b], [c, d]]) {
  const [far, near] = [Math.hypot(a + d, c - b), Math.hypot(a - d, b + c)]; // s₁ ± s₂
  const turn = Math.atan2(2 * (a * b + c * d), a * a + c * c - b * b - d * d) / 2;
  const most = [Math.cos(turn), Math.sin(turn)];
  return { sizes: [(far + near) / 2, Math.abs(far - near) / 2], most: most[0] + most[1] < 0 ? [-most[0], -most[1]] : most };
}

/** @param {number} least @returns {number} the least of 1, 2 or 5 times a power of ten that is not below */
export function niceStep(least) {
  const power = 10 ** Math.floor(Math.log10(least) + 1e-12);
  return power * (/** @type {number} */ ([1, 2, 5, 10].find((factor) => power * factor >= least * (1 - 1e-9)) ?? 10));
}

/** @param {number} low @param {number} high @param {number} step @returns {Vector} the multiples of a step between low and high */
export function ticks(low, high, step) {
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first;
  return Array.from({ length: Math.min(Math.max(0, count + 1), 400) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/**
 * The view that shows these points. The previous view is kept while they all lie well inside and are not too small in it,
 * so that the picture does not jump; while something is held it is always kept.
 * @param {readonly Vector[]} points
 * @param {readonly [number, number]} size width and height in pixels
 * @param {View | null} [previous]
 * @param {boolean} [held]
 * @returns {View}
 */
export function fitView(points, size, previous = null, held = false) {
  if (previous && held) return previous;
  const margin = Math.min(44, 0.12 * Math.min(...size));
  const low = [0, 1].map((axis) => Math.min(...points.map((point) => point[axis])));
  const high = [0, 1].map((axis) => Math.max(...points.map((point) => point[axis])));
  const spans = [0, 1].map((axis) => high[axis] - low[axis]);
  if (!Math.max(...spans)) spans[0] = 2;
  const most = Math.min(...[0, 1].map((axis) => (size[axis] - 2 * margin) / (spans[axis] || 1e-300)));
  const inside = (/** @type {View} */ view) =>
    [0, 1].every((axis) => {
      const half = (size[axis] / 2 - margin / 2) / view.scale;
      const middle = view.centre[axis];
      return low[axis] >= middle - half && high[axis] <= middle + half;
    });
  if (previous && inside(previous) && most <= 2.6 * previous.scale) return previous;
  const scale = 2 ** (Math.floor(4 * Math.log2(most)) / 4); // quarter octaves: near windows are equal windows
  const middle = [0, 1].map((axis) => (low[axis] + high[axis]) / 2);
  return { centre: [middle[0], middle[1]], scale };
}

/**
 * The part of a segment inside a box; null where none is (Liang and Barsky).
 * @param {Vector} start @param {Vector} end @param {readonly Vector[]} bounds [[low, high], ...] for each axis
 * @returns {[Vector, Vector] | null}
 */
export function clipSegment(start, end, bounds) {
  let [first, last] = [0, 1];
  for (let axis = 0; axis < bounds.length; axis++) {
    const [low = 0, high = 0] = bounds[axis];
    const [from = 0, speed = 0] = [start[axis], end[axis] - start[axis]];
    if (!speed && (from < low || from > high)) return null;
    if (!speed) continue;
    const [one, other] = [(low - from) / speed, (high - from) / speed];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
    if (first > last) return null;
  }
  return [between(start, end, first), between(start, end, last)];
}

/**
 * The lines of the integer grid carried by two columns, inside the bounds; every second, fifth, tenth ... where they lie nearer than `apart`.
 * @param {readonly [Vector, Vector]} columns
 * @param {readonly Vector[]} bounds [[left, right], [bottom, top]]
 * @param {number} apart least distance of neighbouring lines
 * @returns {[Vector, Vector][]} none where the columns lie on one line
 */
export function carriedLines(columns, bounds, apart) {
  const [[ax = 0, ay = 0], [bx = 0, by = 0]] = columns;
  const area = ax * by - ay * bx;
  if (!(Math.abs(area) > 1e-9 * Math.max(ax * ax + ay * ay, bx * bx + by * by))) return [];
  const corners = bounds[0].flatMap((x) => bounds[1].map((y) => [x, y]));
  const first = corners.map(([x = 0, y = 0]) => (by * x - bx * y) / area);
  const second = corners.map(([x = 0, y = 0]) => (ax * y - ay * x) / area);
  const lines = /** @type {[Vector, Vector][]} */ ([]);
  for (const [values, other, [ux = 0, uy = 0], [vx = 0, vy = 0]] of /** @type {[Vector, Vector, Vector, Vector][]} */ ([
    [first, second, [bx, by], [ax, ay]],
    [second, first, [ax, ay], [bx, by]],
  ])) {
    const gap = Math.abs(area) / Math.hypot(ux, uy);
    const step = gap >= apart ? 1 : niceStep(apart / gap);
    const [least, most] = [Math.min(...other), Math.max(...other)];
    for (const index of ticks(Math.min(...values), Math.max(...values), step)) {
      const end = (/** @type {number} */ t) => [index * vx + t * ux, index * vy + t * uy];
      const kept = clipSegment(end(least), end(most), bounds);
      if (kept) lines.push(kept);
    }
  }
  return lines;
}
