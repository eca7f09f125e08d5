// @ts-check
// Eigenvectors: turn v until A v lies along it, and it snaps; let A act again and again; the roots of the characteristic polynomial move with the matrix.

import { Plane, apply, arrow, change, curve, fill, html, line, live, mark, matrixField, onePicture, operand, paragraph, plain, say, tuple, vectorOperand, written } from "./kit.js";
import { eigenvalues, keptLines, laidOn, offLine, turned } from "./spectra_geometry.js";

/** @import { Matrix, Vector, Model } from "./kit_numbers.js" */
/** @import { Item, Role } from "./kit_stage.js" */

const ROLES = /** @type {Role[]} */ (["first", "second"]);
const SNAP = 4; // degrees from a line that is kept, within which v lies down on it
const ON = 1e-6; // degrees from a line that count as none: v lies on it already
const ALONG = 1e-3; // degrees within which A v is said to lie along v
const CIRCLE = Array.from({ length: 73 }, (_, step) => [Math.cos((step * Math.PI) / 36), Math.sin((step * Math.PI) / 36)]);

/** The real 2x2 of the state; null for anything else, undefined where its text cannot be read yet. @param {Model} model @returns {Matrix | null | undefined} */
function matrixOf(model) {
  const a = operand(model, "a");
  if (!a) return undefined;
  return a.length === 2 && a.every((row) => row.length === 2) ? a : null;
}

/** @param {Model} model @returns {Vector} */
function arrowOf(model) {
  const held = vectorOperand(model, "w_view_v");
  return held?.length === 2 && held.some(Boolean) ? held : [1, 0];
}

/** λ as a sentence writes it. @param {Vector} value */
function valueText([real, imaginary]) {
  if (!imaginary) return written(real);
  const size = Math.abs(imaginary) === 1 ? "i" : `${written(Math.abs(imaginary))}i`;
  if (!real) return imaginary < 0 ? `−${size}` : size;
  return `${written(real)} ${imaginary < 0 ? "−" : "+"} ${size}`;
}

/** λ² − 4λ + 3. @param {Matrix} a */
function polynomialText([[a, b], [c, d]]) {
  const [linear, constant] = [-(a + d), a * d - b * c];
  const term = (/** @type {number} */ value, /** @type {string} */ letter) =>
    value ? ` ${value < 0 ? "−" : "+"} ${letter && Math.abs(value) === 1 ? "" : written(Math.abs(value))}${letter}` : "";
  return `λ²${term(linear, "λ")}${term(constant, "")}`;
}

/** What is drawn of v and A v. @param {Matrix} a @param {Vector} v @returns {{items: Item[], fit: Vector[]}} */
function directions(a, v) {
  const [sent, kept] = [apply(a, v), keptLines(a)];
  const image = CIRCLE.map((point) => apply(a, point));
  const on = isKept(a, v);
  const items = [
    ...kept.map(({ along, value }) => line([0, 0], along, { role: "muted", dashed: true, label: `λ = ${written(value)}` })),
    curve(CIRCLE, { role: "before", thin: true, closed: true }),
    curve(image, { role: "result", thin: true, closed: true }),
    arrow(sent, { role: on ? "result" : "second", label: on ? `A v = ${written(ratio(v, sent))} v` : "A v" }),
    arrow(v, { role: "first", label: "v" }),
  ];
  return { items, fit: [...image, ...CIRCLE, v, sent, [0, 0]] };
}

/** @param {Vector} v @param {Vector} sent */
const ratio = (v, sent) => (v[0] * sent[0] + v[1] * sent[1]) / (v[0] * v[0] + v[1] * v[1]);

/** Whether A v lies along v. @param {Matrix} a @param {Vector} v */
function isKept(a, v) {
  const sent = apply(a, v);
  return Math.hypot(...sent) < 1e-12 * Math.hypot(...v) || offLine(sent, v) < ALONG;
}

/** What there is to say about v. @param {Matrix} a @param {Vector} v @param {Record<string, string>} words */
function toldOf(a, v, words) {
  const sent = apply(a, v);
  if (isKept(a, v)) return fill(words, "widget-spectra-kept", { v: tuple(v), value: ratio(v, sent) });
  const angle = turned(v, sent);
  const said = fill(words, angle < 0 ? "widget-spectra-right" : "widget-spectra-left", { degrees: Math.abs(angle), times: Math.hypot(...sent) / Math.hypot(...v) });
  const [first] = eigenvalues(a);
  return first[1] ? `${said} ${fill(words, "widget-spectra-none")}` : said;
}

/** The picture of v and A v, until the language changes. @param {Model} model @param {HTMLElement} el */
function kept(model, el) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const speak = live(el);
  const said = html("p", { class: "kit-said" });
  const numbers = html("p", { class: "kit-number" });
  const field = matrixField({ model, key: "a", name: "A", roles: ROLES, also: () => ({ step: "" }) });
  const stage = new Plane(el, { name: fill(words, "widget-spectra-name"), words, names: ["x₁", "x₂"] });
  const again = html("button", { type: "button", class: "kit-textual", onclick: () => act() }, fill(words, "widget-spectra-again"));
  el.append(html("div", { class: "kit-beside" }, field.element, numbers), again, said);
  const put = (/** @type {Vector} */ v) => change(model, { w_view_v: v.map(plain).join(" ") });
  const handle = stage.handle({
    name: fill(words, "widget-spectra-v"),
    role: "first",
    at: [1, 0],
    said: (point) => fill(words, "widget-spectra-v-at", { at: tuple(point) }),
    keep: (point) => near(point),
    moved: (point) => (point.some(Boolean) ? put(point) : undefined),
  });

  /** v laid down on a line it comes near to; one that moves away is let go. @param {Vector} point @returns {Vector} */
  function near(point) {
    const a = matrixOf(model);
    if (!a || !point.some(Boolean)) return point;
    const before = arrowOf(model);
    const close = keptLines(a).find(({ along }) => offLine(point, along) < SNAP && offLine(point, along) <= offLine(before, along));
    return close && offLine(before, close.along) > ON ? laidOn(point, close.along) : point;
  }

  /** A acts on v, and v keeps its length: the direction of the largest eigenvalue wins. */
  function act() {
    const a = matrixOf(model);
    if (!a) return;
    const v = arrowOf(model);
    const sent = apply(a, v);
    const size = Math.hypot(...sent);
    if (size) put(sent.map((value) => Number(((value * Math.hypot(...v)) / size).toPrecision(9))));
  }

  function draw() {
    const a = matrixOf(model);
    if (!a) return;
    const v = arrowOf(model);
    const { items, fit } = directions(a, v);
    stage.show(items, { fit });
    handle.set(v);
    field.draw(null, "A");
    say(numbers, `λ = ${eigenvalues(a).map(valueText).join(", ")}`);
    const sentence = paragraph(model, toldOf(a, v, words));
    say(said, sentence);
    speak(sentence);
  }
  return { draw, remove: () => stage.destroy() };
}

/** The polynomial's curve and its roots: on the axis, or above and below it, where they mean a turn. @param {Matrix} a @returns {{items: Item[], fit: Vector[]}} */
function roots(a) {
  const [[p, q], [r, s]] = a;
  const found = eigenvalues(a);
  const [middle, low] = [(p + s) / 2, p * s - q * r - ((p + s) / 2) ** 2];
  const wide = Math.max(1, ...found.map(([real, imaginary]) => Math.max(Math.abs(real - middle), Math.abs(imaginary)))) * 1.6;
  const points = Array.from({ length: 81 }, (_, step) => {
    const at = middle + wide * (step / 40 - 1);
    return [at, (at - middle) ** 2 + low];
  }).filter(([, height]) => Math.abs(height) < 2 * wide + Math.abs(low));
  const items = [
    curve(points, { role: "first", label: "χ(λ)" }),
    ...found.map(([real, imaginary], index) => mark([real, imaginary], { role: "result", label: index && !imaginary && real === found[0][0] ? "" : valueText([real, imaginary]) })),
  ];
  if (found[0][1]) items.push(...found.map((place) => arrow(place, { role: "third", thin: true })));
  return { items, fit: [...found, [middle, low], [middle - wide, 0], [middle + wide, 0]] };
}

/** The picture of the polynomial, until the language changes. @param {Model} model @param {HTMLElement} el */
function polynomial(model, el) {
  const words = /** @type {Record<string, string>} */ (model.get("words") ?? {});
  const speak = live(el);
  const said = html("p", { class: "kit-said" });
  const formula = html("p", { class: "kit-number" });
  const field = matrixField({ model, key: "a", name: "A", roles: ROLES, also: () => ({ step: "" }) });
  const stage = new Plane(el, { name: fill(words, "widget-spectra-roots"), words, names: ["Re λ", "Im λ"] });
  el.append(html("div", { class: "kit-beside" }, field.element, formula), said);

  function draw() {
    const a = matrixOf(model);
    if (!a) return;
    const { items, fit } = roots(a);
    const [first, second] = eigenvalues(a);
    stage.show(items, { fit });
    field.draw(null, "A");
    say(formula, `χ(λ) = ${polynomialText(a)}`);
    const turning = { degrees: (Math.atan2(first[1], first[0]) * 180) / Math.PI, times: Math.hypot(...first) };
    const key = first[1] ? "complex" : first[0] === second[0] ? "double" : "real";
    const sentence = paragraph(model, fill(words, `widget-spectra-roots-${key}`, { one: valueText(first), two: valueText(second), ...turning }));
    say(said, sentence);
    speak(sentence);
  }
  return { draw, remove: () => stage.destroy() };
}

/** @type {Record<string, typeof kept>} */
const PICTURES = { eig: kept, diagonalize: kept, charpoly: polynomial };

export default {
  /** @param {{model: Model, el: HTMLElement}} given */
  render({ model, el }) {
    return onePicture(model, el, () => {
      const verb = model.get("state").verb;
      const a = matrixOf(model);
      if (a === undefined) return PICTURES[verb] ? undefined : null;
      return a && PICTURES[verb] ? { kind: verb, make: PICTURES[verb] } : null;
    });
  },
};
