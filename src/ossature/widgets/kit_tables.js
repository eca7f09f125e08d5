// @ts-check
// Tables of any number of axes as plain data: read from text with the place of every entry in it, kept in memory in reading order, sliced, and walked by
// strides. Pure functions; tests/widgets/test_tables.py compares them with Python.

import { parseNumber } from "./kit_numbers.js";
import { det } from "./kit_geometry.js";

/** @import { Matrix, Vector } from "./kit_numbers.js" */
/** @typedef {(number | null)[]} Key one of each axis: a position, or null for all of them */
/**
 * A table as typed: `entries` in reading order, each with its `spans` [start, end) in the text; `labels` of each axis, [] where it has none.
 * @typedef {{shape: number[], entries: string[], spans: [number, number][], labels: string[][], unit: string}} Table
 */

const ENTRY = /^[+\-−]?(\d+\.?\d*|\.\d+)(\/\d+)?$/;
const NAMED = /^([^\d+\-−.,;[\]|=]*?)\s*([+\-−]?(?:\d+\.?\d*|\.\d+)(?:\/\d+)?)$/;

/** @typedef {{text: string, start: number}} Cut */

/** @param {string} text @param {RegExp} between @param {number} [from] @returns {Cut[]} the pieces of a text, trimmed, and where each starts */
function pieces(text, between, from = 0) {
  const held = [];
  let at = 0;
  for (const match of [...text.matchAll(new RegExp(between, "g")), { index: text.length, 0: "" }]) {
    const raw = text.slice(at, match.index);
    held.push({ text: raw.trim(), start: from + at + raw.length - raw.trimStart().length });
    at = match.index + match[0].length;
  }
  return held;
}

/** @param {Cut[]} found @param {number[]} shape @param {string[][]} labels @returns {Table} */
function table(found, shape, labels, unit = "") {
  const spans = found.map(({ text, start }) => /** @type {[number, number]} */ ([start, start + text.length]));
  return { shape, entries: found.map(({ text }) => text), spans, labels, unit };
}

/** Names of an axis, none where all are empty. @param {string[]} names */
const named = (names) => (names.some(Boolean) ? names : []);

/** A table with bars: `| maths | physics |`, then `Ann | 90 | 88 |` a line. @param {string} text @returns {Table | null} */
function readBars(text) {
  const lines = pieces(text, /\n/).filter((line) => line.text && !/^[|\s:-]+$/.test(line.text));
  const rows = lines.map(({ text: line, start }) => {
    const cells = pieces(line, /\|/, start);
    if (cells[0]?.text === "" && cells.length > 1) cells.shift();
    if (cells[cells.length - 1]?.text === "" && cells.length > 1) cells.pop();
    return cells;
  });
  const head = rows[0]?.some((cell) => ENTRY.test(cell.text)) ? null : rows.shift();
  const sided = rows.every((row) => row[0] && row.length > 1 && !ENTRY.test(row[0].text));
  const sides = sided ? rows.map((row) => row.shift()?.text ?? "") : [];
  const width = rows[0]?.length ?? 0;
  if (!width || rows.some((row) => row.length !== width || row.some((cell) => !ENTRY.test(cell.text)))) return null;
  const tops = head?.slice(head.length - width).map((cell) => cell.text) ?? [];
  if (head && (head.length < width || head.length > width + 1)) return null;
  return table(rows.flat(), [rows.length, width], [named(sides), named(tops)]);
}

/** Nested brackets: [1, 2], [maths 90, physics 88], [[1, 2], [3, 4]]. @param {string} text @returns {Table | null} */
function readBrackets(text) {
  /** @type {Cut[]} */
  const found = [];
  /** @type {string[]} */
  const names = [];
  let at = 0;
  const skip = () => {
    while (/[\s,]/.test(text[at] ?? "")) at++;
  };
  /** @returns {number[] | null} the shape of what stands here */
  const read = () => {
    skip();
    if (text[at] !== "[") {
      const end = at + (text.slice(at).match(/^[^,[\]\n;]*/)?.[0].length ?? 0);
      const raw = text.slice(at, end);
      const match = NAMED.exec(raw.trimEnd());
      if (!match || /\s/.test(match[2] ?? "")) return null;
      found.push({ text: match[2] ?? "", start: at + raw.trimEnd().length - (match[2] ?? "").length });
      names.push((match[1] ?? "").trim());
      at = end;
      return [];
    }
    at++;
    /** @type {number[] | null} */
    let inner = null;
    let count = 0;
    for (skip(); text[at] !== "]"; skip()) {
      const shape = read();
      if (!shape || (inner && inner.join() !== shape.join())) return null;
      inner = shape;
      count++;
    }
    at++;
    return inner ? [count, ...inner] : null;
  };
  const shape = read();
  if (!shape || text.slice(at).trim()) return null;
  return table(found, shape, shape.map((_, axis) => (axis === 0 && shape.length === 1 ? named(names) : [])));
}

/** The short way: rows by ; or lines, entries by spaces or commas; one row is a vector, one entry a number, perhaps with its unit. @param {string} text @returns {Table | null} */
function readShort(text) {
  const body = text.replace(/[;\s]+$/, "");
  const single = /^([+\-−]?(?:\d+\.?\d*|\.\d+)(?:\/\d+)?)\s*([^\d\s;,|[\]=+*/^()-][^\d;,|[\]=\n]*)?$/.exec(body.trim());
  if (single) return table([{ text: single[1] ?? "", start: body.length - body.trimStart().length }], [], [], (single[2] ?? "").trim());
  const rows = pieces(body, /[;\n]/).map(({ text: line, start }) => pieces(line, /\s*,\s*|\s+/, start).filter((entry) => entry.text));
  const width = rows[0]?.length ?? 0;
  if (!width || rows.some((row) => row.length !== width || row.some((entry) => !ENTRY.test(entry.text)))) return null;
  return rows.length === 1 ? table(rows.flat(), [width], [[]]) : table(rows.flat(), [rows.length, width], [[], []]);
}

/**
 * What a text says, where every entry is an integer, a decimal or a fraction; null where Python must read it.
 * @param {string | undefined} text
 * @returns {Table | null}
 */
export function readTable(text) {
  if (!text || text.length > 100000 || text.startsWith("example:")) return null;
  if (text.includes("|")) return readBars(text);
  return text.trimStart().startsWith("[") ? readBrackets(text) : readShort(text);
}

/**
 * The text with some entries written anew; everything else stays as typed.
 * @param {string} text @param {Table} read of this text @param {Record<number, string>} entries by their place in reading order
 */
export function withEntries(text, read, entries) {
  let held = text;
  for (let index = read.spans.length - 1; index >= 0; index--) {
    const [entry, [start, end]] = [entries[index], /** @type {[number, number]} */ (read.spans[index])];
    if (entry !== undefined) held = held.slice(0, start) + entry + held.slice(end);
  }
  return held;
}

/**
 * Text of a table of up to two axes that has no text of its own (an example, a file), its names kept.
 * @param {readonly number[]} shape @param {readonly string[]} entries in reading order @param {readonly (readonly string[])[]} labels
 */
export function tableText(shape, entries, labels) {
  const width = shape.length === 2 ? shape[1] ?? 1 : entries.length;
  const rows = Array.from({ length: width ? entries.length / width : 0 }, (_, i) => entries.slice(i * width, (i + 1) * width));
  const [sides = [], tops = []] = shape.length === 2 ? labels : [[], labels[0] ?? []];
  if (!sides.length && !tops.length) return rows.map((row) => row.join(" ")).join("; ");
  if (shape.length === 1) return `[${entries.map((entry, i) => `${tops[i]} ${entry}`).join(", ")}]`;
  const lines = rows.map((row, i) => [...(sides.length ? [sides[i]] : []), ...row].join(" | "));
  return [...(tops.length ? [`| ${tops.join(" | ")} |`] : []), ...lines].join("\n");
}

/** @param {Table} read @returns {number[] | null} its entries as numbers, in reading order */
export function numbersOf(read) {
  const values = read.entries.map(parseNumber);
  return values.every((value) => value !== null) ? /** @type {number[]} */ (values) : null;
}

/** @param {readonly number[]} values in reading order @param {number} width @returns {Matrix} */
export function inRows(values, width) {
  return Array.from({ length: width ? values.length / width : 0 }, (_, row) => values.slice(row * width, (row + 1) * width));
}

/* ---- memory ---- */

/** @param {readonly number[]} shape @returns {number[]} how many entries on the next position of each axis lies, in reading order */
export function stridesOf(shape) {
  return shape.map((_, axis) => shape.slice(axis + 1).reduce((product, side) => product * side, 1));
}

/** @param {readonly number[]} place @param {readonly number[]} strides @returns {number} where an entry lies in memory */
export function offsetOf(place, strides) {
  return place.reduce((sum, position, axis) => sum + position * (strides[axis] ?? 0), 0);
}

/** @param {number} offset in reading order @param {readonly number[]} shape @returns {number[]} */
export function placeOf(offset, shape) {
  return stridesOf(shape).map((stride, axis) => Math.floor(offset / stride) % (shape[axis] ?? 1));
}

/** The things of each axis in another order of the axes. @template T @param {readonly T[]} held @param {readonly number[]} order @returns {T[]} */
export function reordered(held, order) {
  return order.map((axis) => /** @type {T} */ (held[axis]));
}

/** @param {readonly number[]} shape @returns {number[][]} every place, the last axis fastest */
export function placesOf(shape) {
  const count = shape.reduce((product, side) => product * side, 1);
  return Array.from({ length: count }, (_, offset) => placeOf(offset, shape));
}

/**
 * A part of a table.
 * @param {readonly number[]} shape @param {readonly number[]} strides of the table in memory @param {Key} key
 * @returns {{shape: number[], offsets: number[]}} the part's shape, and where its entries lie, in its reading order
 */
export function partOf(shape, strides, key) {
  const kept = shape.flatMap((_, axis) => (key[axis] === null || key[axis] === undefined ? [axis] : []));
  const inner = kept.map((axis) => shape[axis] ?? 0);
  const start = key.reduce((/** @type {number} */ sum, position, axis) => sum + (position ?? 0) * (strides[axis] ?? 0), 0);
  return { shape: inner, offsets: placesOf(inner).map((place) => start + offsetOf(place, reordered(strides, kept))) };
}

/**
 * The part in Python: x["Ann", :], or by position x[0, :].
 * @param {string} name @param {Key} key @param {readonly (readonly string[])[]} [labels]
 */
export function partText(name, key, labels = []) {
  if (!key.length) return name;
  const said = key.map((position, axis) => {
    const label = position === null ? undefined : labels[axis]?.[position];
    return position === null ? ":" : label === undefined ? String(position) : JSON.stringify(label);
  });
  return `${name}[${said.join(", ")}]`;
}

/* ---- products and maps ---- */

/**
 * How far the product has come when some of its entries, rows, columns or outer products are done.
 * @param {Matrix} a @param {Matrix} b @param {"entry" | "row" | "column" | "outer"} by @param {number} done
 * @returns {(number | null)[][]} null: not yet begun
 */
export function soFar(a, b, by, done) {
  const width = b[0]?.length ?? 0;
  return a.map((row, i) =>
    Array.from({ length: width }, (_, j) => {
      const reached = { entry: i * width + j, row: i, column: j, outer: -1 }[by] < done;
      const terms = row.map((value, p) => value * (b[p]?.[j] ?? 0)).slice(0, by === "outer" ? done : row.length);
      return reached && terms.length ? terms.reduce((sum, term) => sum + term, 0) : null;
    }),
  );
}

/** How many entries, rows, columns or outer products make the product. @param {Matrix} a @param {Matrix} b @param {"entry" | "row" | "column" | "outer"} by */
export function partsIn(a, b, by) {
  const [m, k, n] = [a.length, b.length, b[0]?.length ?? 0];
  return { entry: m * n, row: m, column: n, outer: k }[by];
}

/**
 * A 2x2 map on its way from the identity: it turns by a share of its angle and stretches by a share of its stretch, so that a rotation stays one all the
 * way; a map that turns the plane over is mixed straight, through the flat one it has to pass.
 * @param {Matrix} map @param {number} share 0: the identity, 1: the map @returns {Matrix}
 */
export function onTheWay(map, share) {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = map;
  if (share === 1) return map;
  const straight = [[1 + share * (a - 1), share * b], [share * c, 1 + share * (d - 1)]];
  const angle = Math.atan2(c - b, a + d);
  if (!(det(map) > 0) || Math.hypot(c - b, a + d) < 1e-12) return straight;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const stretch = [[cos * a + sin * c, cos * b + sin * d], [cos * c - sin * a, cos * d - sin * b]]; // the turn undone: symmetric
  const part = stretch.map((row, i) => row.map((value, j) => (i === j ? 1 : 0) + share * (value - (i === j ? 1 : 0))));
  const [near, far] = [Math.cos(share * angle), Math.sin(share * angle)];
  const [[p = 0, q = 0] = [], [r = 0, s = 0] = []] = part;
  return [[near * p - far * r, near * q - far * s], [far * p + near * r, far * q + near * s]];
}

/** The angle between two vectors of the plane, in degrees, and the points of its arc. @param {Vector} x @param {Vector} y @param {number} radius */
export function angleOf(x, y, radius) {
  const from = Math.atan2(x[1] ?? 0, x[0] ?? 0);
  let turn = Math.atan2(y[1] ?? 0, y[0] ?? 0) - from;
  turn -= 2 * Math.PI * Math.round(turn / (2 * Math.PI));
  const arc = Array.from({ length: 25 }, (_, step) => [radius * Math.cos(from + (turn * step) / 24), radius * Math.sin(from + (turn * step) / 24)]);
  return { degrees: (Math.abs(turn) * 180) / Math.PI, arc };
}
