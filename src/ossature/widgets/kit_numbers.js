// @ts-check
// Numbers as a person writes them, matrices as rows of numbers, and the state a widget shares with Python.

/** @typedef {number[]} Vector */
/** @typedef {number[][]} Matrix rows of numbers */
/** @typedef {Record<string, string>} State the whole state of a room: short strings */
/**
 * What Python answers; a widget reads only what it needs of it.
 * @typedef {object} Reply
 * @property {boolean} ok
 * @property {State} [state] the state this is the answer to
 * @property {{rows: Matrix | null, lines: {rows: Matrix | null}[]} | null} [steps] rows: where they start, and after each line
 * @property {Record<string, any> & {operands: {shape: number[], values: any, labels: string[][]}[]}} [data] the operands' numbers, and the answer's
 */
/**
 * The anywidget model, as far as a widget uses it.
 * @typedef {object} Model
 * @property {(key: string) => any} get
 * @property {(key: string, value: any) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, heard: (...args: any[]) => void) => void} on
 * @property {(event: string, heard?: (...args: any[]) => void) => void} off
 */

const MINUS = "−";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";

/**
 * A number as text for people: a real minus sign, at most `digits` decimals, no minus zero, 1.2·10⁹ for the very large and small.
 * @param {number} value
 * @param {number} [digits]
 * @returns {string}
 */
export function written(value, digits = 3) {
  if (Number.isNaN(value)) return "?";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 0.5 * 10 ** -digits)) {
    const [mantissa = "", power = "0"] = value.toExponential(Math.max(0, digits - 1)).split("e");
    const raised = [...String(Math.abs(Number(power)))].map((digit) => RAISED[Number(digit)]).join("");
    return `${String(Number(mantissa)).replace("-", MINUS)}·10${Number(power) < 0 ? "⁻" : ""}${raised}`;
  }
  const text = String(Number(value.toFixed(digits)));
  return (text === "-0" ? "0" : text).replace("-", MINUS);
}

/** A whole number as an index: A₁₂. @param {number} value @returns {string} */
export function lowered(value) {
  return [...String(value)].map((digit) => LOWERED[Number(digit)]).join("");
}

/**
 * A point or vector as text for people: (2, −1.5).
 * @param {readonly number[]} values
 * @param {number} [digits]
 */
export function tuple(values, digits = 3) {
  return `(${values.map((value) => written(value, digits)).join(", ")})`;
}

/**
 * A number as text for the state, which Python reads exactly: a plain decimal without the dust of binary arithmetic.
 * @param {number} value
 */
export function plain(value) {
  if (!Number.isFinite(value)) return "0";
  const text = Math.abs(value) < 1e-9 ? "0" : String(Number(value.toPrecision(12)));
  return text.includes("e") ? String(BigInt(Math.round(value))) : text;
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const TOKEN = /^[0-9.+\-*/^()√]+$/;

/**
 * The value of an integer, a decimal or a fraction; null for any other text.
 * @param {string} text
 * @returns {number | null}
 */
export function parseNumber(text) {
  const held = text.trim().replaceAll(MINUS, "-");
  if (held.length > 40) return null;
  const [above = "", below, more] = held.split("/");
  if (more !== undefined || !DECIMAL.test(above)) return null;
  if (below === undefined) return Number(above);
  return DECIMAL.test(below) && Number(below) !== 0 ? Number(above) / Number(below) : null;
}

const ROOT = /^([+-]?)(\d*)√(\d+|\(\d+\))(?:\/(\d+))?$/;

/**
 * The value of a number, or of a root like √2, 2√3 or −√5/2; null for any other text.
 * @param {string} text
 * @returns {number | null}
 */
export function parseEntry(text) {
  const plainly = parseNumber(text);
  const root = plainly === null && text.length <= 40 ? ROOT.exec(text.trim().replaceAll(MINUS, "-")) : null;
  if (!root) return plainly;
  const [, sign, times, inside, below] = root;
  const value = (Number(times || 1) * Math.sqrt(Number(inside.replace(/[()]/g, "")))) / Number(below ?? 1);
  return Number(below ?? 1) ? (sign === "-" ? -value : value) : null;
}

/** @param {string} text */
function balanced(text) {
  let open = 0;
  for (const letter of text) {
    open += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * The entries of a matrix typed the short way ("2 1; 1 1/2"), as typed; null where the text is anything that Python must read
 * (a file, equations, brackets).
 * @param {string | undefined} text
 * @returns {string[][] | null}
 */
export function splitMatrix(text) {
  if (!text || text.length > 4000) return null;
  const rows = text.trim().replace(/;\s*$/, "").split(/\s*[;\n]\s*/).map((row) => row.trim().split(/\s*,\s*|\s+/));
  const width = rows[0]?.length ?? 0;
  const good = rows.every((row) => row.length === width && row.every((entry) => TOKEN.test(entry.replaceAll(MINUS, "-")) && /\d/.test(entry) && balanced(entry)));
  const thousands = rows.some((row) => row.slice(1).some((entry) => /^0\d\d$/.test(entry))); // "1 000": Python asks what is meant
  return good && width && !thousands ? rows : null;
}

/**
 * A matrix typed the short way, as numbers; null where an entry is no integer, decimal, fraction or simple root.
 * @param {string | undefined} text
 * @returns {Matrix | null}
 */
export function parseMatrix(text) {
  const rows = splitMatrix(text);
  if (!rows) return null;
  const values = rows.map((row) => row.map(parseEntry));
  return values.every((row) => row.every((value) => value !== null)) ? /** @type {Matrix} */ (values) : null;
}

/**
 * Text of a matrix for the state.
 * @param {readonly (readonly (number | string)[])[]} rows
 */
export function matrixText(rows) {
  return rows.map((row) => row.map((value) => (typeof value === "number" ? plain(value) : value)).join(" ")).join("; ");
}

/**
 * Like `matrixText(rows)`, but every entry whose value did not change stays as it was typed: 1/2 stays 1/2.
 * @param {string | undefined} before
 * @param {Matrix} rows
 */
export function matrixTextLike(before, rows) {
  const typed = splitMatrix(before);
  const kept = (/** @type {number} */ value, /** @type {string | undefined} */ entry) => {
    const was = entry === undefined ? null : parseEntry(entry);
    return entry !== undefined && was !== null && Math.abs(was - value) <= 1e-12 * Math.max(1, Math.abs(was)) ? entry : value;
  };
  return matrixText(rows.map((row, i) => row.map((value, j) => kept(value, typed?.[i]?.[j]))));
}

/**
 * The numbers of an operand: from its text where that is simple, else from Python's reply to the same text; null while neither is there.
 * @param {Model} model
 * @param {string} key
 * @returns {Matrix | null}
 */
export function operand(model, key) {
  const text = /** @type {State} */ (model.get("state") ?? {})[key];
  const simple = parseMatrix(text);
  if (simple) return simple;
  const reply = /** @type {Reply | null} */ (model.get("reply"));
  const told = text !== undefined && reply?.ok && reply.state?.[key] === text ? reply.data?.operands[Object.keys(reply.state).indexOf(key) - 1] : null; // after the verb
  if (!told?.values || told.shape.length > 2 || !told.shape.every(Boolean)) return null;
  return told.shape.length === 2 ? told.values : told.shape.length ? [told.values] : [[told.values]];
}

/**
 * A vector operand: one row or one column of `operand`; null for anything else.
 * @param {Model} model
 * @param {string} key
 * @returns {Vector | null}
 */
export function vectorOperand(model, key) {
  const rows = operand(model, key);
  if (!rows) return null;
  if (rows.length === 1) return rows[0] ?? null;
  return rows.every((row) => row.length === 1) ? rows.map((row) => row[0] ?? 0) : null;
}

/**
 * Change some keys of the state and tell the host; a key set to "" goes back to what it usually is.
 * @param {Model} model
 * @param {State} changes
 */
export function change(model, changes) {
  const state = Object.entries({ ...model.get("state"), ...changes }).filter(([, value]) => value !== "");
  model.set("state", Object.fromEntries(state));
  model.save_changes();
}

/**
 * Sentences one after the other, as the language writes them.
 * @param {Model} model
 * @param {...string} sentences
 */
export function paragraph(model, ...sentences) {
  return sentences.filter(Boolean).join(model.get("lang") === "zh" ? "" : " ");
}

/**
 * A sentence of the current language with its values put in; the key itself where the words lack it, so that a gap is seen.
 * @param {Record<string, string>} words
 * @param {string} key
 * @param {Record<string, string | number>} [values] numbers are written as people write them
 */
export function fill(words, key, values = {}) {
  const text = words[key] ?? key;
  return text.replace(/\{\s*\$?([a-z_]\w*)\s*\}/g, (whole, name) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? written(value) : value;
  });
}
