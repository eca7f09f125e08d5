// @ts-check
// Pure geometry and text of linear systems: what solves them, how a row turns into another, a line from two handles, equations read and written.
// tests/widgets/test_systems_geometry.py compares it with Python on random systems.

import { cross, dot, matrixText, parseEntry, parseNumber, plain, written } from "./kit.js";

/** @import { Vector, Matrix } from "./kit_numbers.js" */
/** @typedef {{kind: "point" | "line" | "plane" | "all" | "nothing", at: Vector, along: Vector[], residual: Vector}} SolutionSet at: the solution nearest to the origin, or the closest point there is */
/** @typedef {{rows: Matrix, right: Vector, names: string[], texts: string[][], equations: boolean}} System texts: the entries as typed, right-hand side last */

const TINY = 1e-9;

/** @param {Vector} v @returns {number} */
export const size = (v) => Math.hypot(...v);

/** @param {Vector} v @param {number} by @returns {Vector} */
export const scaled = (v, by) => v.map((value) => value * by);

/** @param {Vector} u @param {Vector} v @param {number} [by] @returns {Vector} u + by v */
export const plus = (u, v, by = 1) => u.map((value, i) => value + by * v[i]);

/** An orthonormal basis of the span of some rows, the longest first. @param {Matrix} rows @returns {Matrix} */
export function spanOf(rows) {
  let left = rows.map((row) => [...row]);
  const [most, basis] = [Math.max(0, ...left.map(size)), /** @type {Matrix} */ ([])];
  while (left.length && basis.length < rows[0].length) {
    const longest = left.reduce((best, row) => (size(row) > size(best) ? row : best), left[0]);
    if (!(size(longest) > TINY * most)) break;
    const unit = scaled(longest, 1 / size(longest));
    basis.push(unit);
    left = left.map((row) => plus(row, unit, -dot(row, unit)));
  }
  return basis;
}

/** Unit vectors at right angles to an orthonormal basis of up to three dimensions. @param {Matrix} basis @param {number} width @returns {Matrix} */
export function acrossOf(basis, width) {
  const held = [...basis];
  for (let axis = 0; axis < width && held.length < width; axis++) {
    const start = Array.from({ length: width }, (_, i) => (i === axis ? 1 : 0));
    const rest = held.reduce((v, unit) => plus(v, unit, -dot(v, unit)), start);
    if (size(rest) > 0.3) held.push(scaled(rest, 1 / size(rest)));
  }
  return held.slice(basis.length);
}

/**
 * What solves A x = b: a point, a line, a plane, everything, or nothing (then the closest point, which makes |b − A x| least).
 * @param {Matrix} a  m x 2 or m x 3
 * @param {Vector} b
 * @returns {SolutionSet}
 */
export function solutionSet(a, b) {
  const width = a[0].length;
  const lengths = a.map((row) => size(row) || 1);
  const units = a.map((row, i) => scaled(row, 1 / lengths[i]));
  const basis = spanOf(units);
  let at = closest(units, b.map((value, i) => value / lengths[i]), basis, width); // equally long rows decide whether there is a solution
  const left = () => a.map((row, i) => b[i] - dot(row, at));
  const agrees = left().every((miss, i) => Math.abs(miss) <= 1e-7 * ((isZero(a[i]) ? 0 : lengths[i] * size(at)) + Math.abs(b[i])) && (miss === 0 || !isZero(a[i])));
  if (!agrees) at = closest(a, b, basis, width);
  at = at.map((value) => (Math.abs(value) <= 1e-13 * size(at) ? 0 : value));
  const along = acrossOf(basis, width);
  const kind = !agrees ? "nothing" : basis.length ? KINDS[along.length] : "all";
  return { kind, at, along, residual: agrees ? b.map(() => 0) : left() };
}

const KINDS = /** @type {const} */ (["point", "line", "plane", "all"]);

/** @param {Vector} row */
const isZero = (row) => row.every((value) => value === 0);

/** The shortest x for which |b − A x| is least: x = Rᵀ t with R a basis of the rows, t by orthogonal columns. @param {Matrix} a @param {Vector} b @param {Matrix} basis @param {number} width */
function closest(a, b, basis, width) {
  const columns = basis.map((unit) => a.map((row) => dot(row, unit)));
  const [quotients, across] = [columns.map(() => columns.map(() => 0)), /** @type {Matrix} */ ([])];
  columns.forEach((column, j) => {
    let rest = column;
    for (let again = 0; again < 2; again++)
      across.forEach((unit, k) => {
        const part = dot(unit, rest);
        quotients[k][j] += part;
        rest = plus(rest, unit, -part);
      });
    quotients[j][j] = size(rest) || 1;
    across.push(scaled(rest, 1 / quotients[j][j]));
  });
  const t = columns.map(() => 0);
  for (let j = columns.length - 1; j >= 0; j--) t[j] = (dot(across[j], b) - columns.reduce((sum, _, k) => sum + (k > j ? quotients[j][k] * t[k] : 0), 0)) / quotients[j][j];
  return basis.reduce((x, unit, j) => plus(x, unit, t[j]), Array.from({ length: width }, () => 0));
}

/**
 * The same, where Python has answered and sees it otherwise: its ranks are proven, those here are drawn.
 * @param {SolutionSet} here
 * @param {Record<string, any> | undefined} told the numbers of the answer
 * @returns {SolutionSet}
 */
export function asTold(here, told) {
  if (!Array.isArray(told?.x) || !told.x.every(Number.isFinite) || !Array.isArray(told.null_space) || !Array.isArray(told.residual)) return here;
  const kind = !told.consistent ? "nothing" : told.null_space.length === told.x.length ? "all" : KINDS[told.null_space.length];
  if (kind === here.kind) return here;
  return { kind, at: told.x, along: told.null_space.map((/** @type {Vector} */ v) => scaled(v, 1 / size(v))), residual: told.consistent ? told.residual.map(() => 0) : told.residual };
}

/** Whether the coefficients of a row are all zero. @param {Vector} row with its right-hand side last @param {number} width */
export const isEmpty = (row, width) => size(row.slice(0, width)) < 1e-12;

/**
 * A row on its way to another: at every share a combination of the two, so that its line or plane turns about what the two have in common.
 * @param {Vector} before with its right-hand side last
 * @param {Vector} after
 * @param {number} share 0 … 1
 * @returns {Vector}
 */
export function turned(before, after, share) {
  const width = before.length - 1;
  if (share >= 1) return after;
  if (isEmpty(after, width) || isEmpty(before, width)) return before;
  const [one, other] = [scaled(before, 1 / size(before.slice(0, width))), scaled(after, 1 / size(after.slice(0, width)))];
  const way = dot(one.slice(0, width), other.slice(0, width)) < 0 ? -1 : 1;
  return one.map((value, i) => value + share * (way * other[i] - value));
}

/**
 * Whether two rows have only changed places: then nothing turns.
 * @param {Matrix} before @param {Matrix} after
 */
export function exchanged(before, after) {
  const same = (/** @type {Vector} */ one, /** @type {Vector} */ other) => one.every((value, i) => Math.abs(value - other[i]) <= TINY * (1 + Math.abs(value)));
  const changed = after.flatMap((row, i) => (same(row, before[i]) ? [] : [i]));
  return changed.length === 2 && same(after[changed[0]], before[changed[1]]) && same(after[changed[1]], before[changed[0]]);
}

/** Whether two rows are multiples of one another: the same line or plane. @param {Vector} one @param {Vector} other */
export function sameSet(one, other) {
  const width = one.length - 1;
  if (isEmpty(one, width) || isEmpty(other, width)) return false;
  const [u, v] = [one, other].map((row) => scaled(row, 1 / size(row.slice(0, width))));
  const way = dot(u.slice(0, width), v.slice(0, width)) < 0 ? -1 : 1;
  return u.every((value, i) => Math.abs(value - way * v[i]) <= 1e-7 * (1 + Math.abs(value)));
}

const SMALL = Array.from({ length: 19 }, (_, i) => i - 9);
const NICE = SMALL.flatMap((p) => SMALL.flatMap((q) => (divisor(p, q) === 1 ? [[p, q]] : [])));

/** @param {number} p @param {number} q @returns {number} */
function divisor(p, q) {
  return q ? divisor(q, p % q) : Math.abs(p);
}

/**
 * Coefficients for a line whose normal has this direction: small whole numbers where they come near, else decimals as large as before.
 * @param {Vector} wanted
 * @param {Vector} before the coefficients until now
 * @param {boolean} [finely] take no whole numbers, only the direction
 * @returns {Vector}
 */
export function niceNormal(wanted, before, finely = false) {
  const way = dot(wanted, before) < 0 ? -1 : 1;
  const unit = scaled(wanted, way / (size(wanted) || 1));
  const off = (/** @type {Vector} */ [p, q]) => Math.abs(Math.atan2(unit[0] * q - unit[1] * p, unit[0] * p + unit[1] * q));
  const best = NICE.reduce((held, one) => (off(one) + 0.004 * (Math.abs(one[0]) + Math.abs(one[1])) < off(held) + 0.004 * (Math.abs(held[0]) + Math.abs(held[1])) ? one : held), NICE[0]);
  if (!finely && off(best) < 0.05) return best;
  const most = Math.max(1, ...before.map(Math.abs));
  const by = most / Math.max(...unit.map(Math.abs));
  return unit.map((value) => Number((Math.round(value * by * 100) / 100).toFixed(2)));
}

/** The point of a line nearest to another point. @param {Vector} row a, b, c of a x + b y = c @param {Vector} point @returns {Vector} */
export function foot([a, b, c], [x, y]) {
  const share = (c - a * x - b * y) / (a * a + b * b);
  return [x + share * a, y + share * b];
}

/** The vector from a line's normal along the line. @param {Vector} normal @returns {Vector} of length 1 */
export const alongLine = ([a, b]) => scaled([-b, a], 1 / Math.hypot(a, b));

/** The line in which two planes meet; null for parallel ones. @param {Vector} one a, b, c, d of a x + b y + c z = d @param {Vector} other @returns {{at: Vector, along: Vector} | null} */
export function meeting(one, other) {
  const along = cross(one.slice(0, 3), other.slice(0, 3));
  if (!(size(along) > 1e-6 * size(one.slice(0, 3)) * size(other.slice(0, 3)))) return null;
  return { at: solutionSet([one.slice(0, 3), other.slice(0, 3)], [one[3], other[3]]).at, along };
}

/* ---- text ---- */

const TERM = /^\s*([+-]?)\s*(\d+(?:\.\d+)?(?:\/\d+)?|\.\d+)?\s*\*?\s*([A-Za-z\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]*)/;
const NUMBER = /^\s*([+-]?)\s*(\d+(?:\.\d+)?(?:\/\d+)?|\.\d+)\s*$/;
const IMAGINARY = ["i", "j"];

/** Whether a name can stand for an unknown in an equation. @param {string} name */
export const canBeWritten = (name) => /^[A-Za-z\u4e00-\u9fff][A-Za-z0-9\u4e00-\u9fff]*$/.test(name) && !IMAGINARY.includes(name);

/**
 * Equations in the plainest spelling, 2x + y = 5; null for any other, which Python reads.
 * @param {string} text
 * @returns {{names: string[], rows: string[][]} | null} rows: the coefficients as typed, right-hand side last
 */
export function splitEquations(text) {
  const lines = text.replaceAll("−", "-").split(/[;；\n]/).filter((line) => line.trim());
  /** @type {Map<string, string>[]} */
  const read = [];
  const names = new Set(/** @type {string[]} */ ([]));
  for (const line of lines) {
    const sides = line.split("=");
    const right = sides.length === 2 ? NUMBER.exec(sides[1]) : null;
    if (!right) return null;
    const terms = new Map([["=", `${right[1] === "-" ? "-" : ""}${right[2]}`]]);
    let rest = sides[0];
    while (rest.trim()) {
      const found = TERM.exec(rest);
      if (!found || (terms.size > 1 && !found[1]) || terms.has(found[3]) || IMAGINARY.includes(found[3])) return null;
      names.add(found[3]);
      terms.set(found[3], `${found[1] === "-" ? "-" : ""}${found[2] ?? "1"}`);
      rest = rest.slice(found[0].length);
    }
    if (terms.size === 1) return null;
    read.push(terms);
  }
  const held = [...names];
  return lines.length ? { names: held, rows: read.map((terms) => [...held, "="].map((name) => terms.get(name) ?? "0")) } : null;
}

/**
 * Equations as text that Python reads: every unknown stands in the first one, so that none is lost and their order stays.
 * @param {readonly string[]} names
 * @param {readonly string[][]} rows coefficients as text, right-hand side last
 */
export function equationsText(names, rows) {
  return rows.map((row, index) => `${sideText(names, row, index === 0)} = ${row[names.length]}`).join("; ");
}

/** @param {readonly string[]} names @param {readonly string[]} row @param {boolean} whole */
function sideText(names, row, whole) {
  let held = "";
  names.forEach((name, j) => {
    const value = parseNumber(row[j]);
    if (value === 0 && !whole && (held || row.slice(j + 1, names.length).some((text) => parseNumber(text) !== 0))) return;
    const minus = row[j].startsWith("-") && parseEntry(row[j]) !== null;
    const bare = parseEntry(row[j]) === null ? `(${row[j]})` : minus ? row[j].slice(1) : row[j]; // what is no number is left to Python, and to its complaint
    const close = /^([A-Za-z]$|[^\x00-\x7f])/.test(name) && !bare.includes("/");
    const term = bare === "1" ? name : `${bare}${close ? "" : " "}${name}`;
    held += held ? ` ${minus ? "-" : "+"} ${term}` : `${minus ? "-" : ""}${term}`;
  });
  return held;
}

/** An equation for people, with real minus signs and the terms that are zero left out: 2x − y = 5; 0 = 3. @param {readonly string[]} names @param {Vector} row */
export function equationSaid(names, row) {
  const text = sideText(names, row.map((value) => plain(Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(6)))), false);
  const left = names.every((_, j) => Math.abs(row[j]) < 1e-12) ? "0" : text.replace(/-/g, "−");
  return `${left} = ${written(row[names.length])}`;
}

/** @param {number} count @returns {string[]} x₁, x₂, … */
export const numbered = (count) => Array.from({ length: count }, (_, i) => `x${String.fromCharCode(0x2081 + i)}`);

/**
 * The keys of the state that say a changed system, in the way the old one was said.
 * @param {System} system with the texts of the new entries
 * @param {Record<string, string>} state
 * @returns {Record<string, string>}
 */
export function systemText({ names, texts, equations }, state) {
  if (equations) return { a: equationsText(names, texts), b: "" };
  const right = texts.map((row) => row[names.length]);
  return { a: matrixText(texts.map((row) => row.slice(0, -1))), b: right.join((state.b ?? "").includes(";") ? "; " : " ") };
}
