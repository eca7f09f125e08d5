// @ts-check
// Operations. Every operand is a table whose numbers are dragged, the result follows in the same frame, and Python's exact entries take its place when
// they arrive. A product is looked at entry by entry, row by row, column by column, as outer products, or as one map after the other.

import {
  Named, Plane, angled, answered, arrow, carriedPlane, carry, change, curve, det, eachFrame, entryName, factor, fill, html, journey, live, multiply,
  numberOf, onePicture, operandOf, parseNumber, partsIn, player, resultTexts, say, shownOf, shownText, soFar, spelled, spotAt, sum, tabs, terms, written,
} from "./kit.js";
import { areaSaid, factors, isMap, mapScene, vectorScene, vectorsOf } from "./algebra_plane.js";

/** @import { Matrix, Model, State } from "./kit_numbers.js" */
/** @import { Role } from "./kit_stage.js" */
/** @import { Held, Looking, Words } from "./kit_operands.js" */
/** @import { Shade } from "./kit_board.js" */
/** @typedef {{i: number, j: number}} Place */
/** @import { Scene } from "./algebra_plane.js" */

/** @param {{remove: () => void}} held @returns {null} what is left of a picture that is no longer shown */
function dropped(held) {
  held.remove();
  return null;
}

/* ---- products ---- */

const VIEWS = /** @type {const} */ (["entry", "row", "column", "outer", "map"]);
const VIEW_WORDS = { entry: "widget-algebra-view-entry", row: "widget-algebra-view-row", column: "widget-algebra-view-column", outer: "widget-algebra-view-outer", map: "widget-algebra-view-map" };
const OPTIONS = { entry: "", row: "", column: "columns", outer: "outer", map: "maps" };

/** @param {State} state @returns {Looking} */
function viewOf({ view, w_view_by }) {
  return view === "columns" ? "column" : view === "outer" ? "outer" : view === "maps" ? "map" : w_view_by === "row" ? "row" : "entry";
}

/** The board of a product with its views. @param {Model} model @param {HTMLElement} el */
function product(model, el) {
  const words = /** @type {Words} */ (model.get("words"));
  const speak = live(el);
  /** @type {Place | null} */
  let over = null;
  const redraw = eachFrame(() => draw());
  const point = (/** @type {"a" | "b" | "c"} */ which) => (/** @type {number} */ i, /** @type {number} */ j) => {
    over = i < 0 || j < 0 ? null : { i: which === "b" ? picked().i : i, j: which === "a" ? picked().j : j };
    if (over && which !== "c") outer = which === "a" ? j : i;
    redraw();
  };
  let outer = 0;
  const picked = () => {
    const [i = 0, j = 0] = String(model.get("state").w_view_entry ?? "0 0").split(" ").map(Number);
    return { i, j };
  };
  const edit = (/** @type {"a" | "b"} */ which) => (/** @type {number} */ i, /** @type {number} */ j, /** @type {string} */ text) => {
    const held = factors(model)?.[which];
    held?.put({ [i * (held.texts[0]?.length ?? 1) + j]: text });
  };
  const pick = (/** @type {number} */ i, /** @type {number} */ j) => {
    over = null;
    const place = picked();
    change(model, { w_view_entry: `${Math.max(0, i < 0 ? place.i : i)} ${Math.max(0, j < 0 ? place.j : j)}`, step: "" });
  };
  const boards = { a: new Named("a", { edit: edit("a"), point: point("a") }), b: new Named("b", { edit: edit("b"), point: point("b") }), c: new Named("c", { pick, point: point("c") }) };
  const bias = { b: new Named("bias", { edit: (i, _, text) => factors(model)?.bias?.put({ [i]: text }) }), y: new Named("y", { pick: () => {} }) };
  const signs = ["+", "="].map((sign, i) => html("div", { class: `kit-sign kit-at-sign-${i + 1}`, "aria-hidden": "true" }, sign));
  const kinds = html("div", { class: "kit-tabs-held" });
  const tab = tabs({ name: fill(words, "widget-algebra-views"), tabs: VIEWS.map((key) => ({ key, name: fill(words, VIEW_WORDS[key]) })), chosen: (key) => change(model, { view: OPTIONS[/** @type {Looking} */ (key)], w_view_by: key === "row" ? "row" : "", step: "" }) });
  kinds.append(tab.element);
  const affine = html("div", { class: "kit-affine" }, signs[0] ?? "", bias.b.element, signs[1] ?? "", bias.y.element);
  const table = html("div", { class: "kit-product" }, boards.b.element, boards.a.element, boards.c.element, affine);
  const [shapes, total, said] = [html("p", { class: "kit-shapes" }), html("p", { class: "kit-sum" }), html("p", { class: "kit-said" })];
  const more = html("button", { type: "button", class: "kit-textual", onclick: () => change(model, { w_bias: model.get("state").w_bias ? "" : (factors(model)?.a.texts ?? []).map(() => "0").join(" "), step: "" }) });
  const layer = html("div", { class: "kit-layer" });
  const steps = player({ words, moved: (at) => change(model, { step: stepOf(at) }) });
  const map = html("div", { class: "kit-map" });
  tab.panel.append(map, html("div", { class: "kit-wide" }, table), total, shapes, steps.element, said, more, layer);
  el.append(kinds);
  /** @type {Scene | null} */
  let scene = null;
  let shows = "";
  const played = document.querySelector("[data-player]") !== null; // the page plays the worked steps itself, where there are any
  /** A step of the page, which goes entry by entry where rows are looked at. @param {number} at */
  function stepOf(at) {
    const width = viewOf(model.get("state")) === "row" ? factors(model)?.b.texts[0]?.length ?? 1 : 1;
    return at ? String(at * width) : "";
  }

  function draw() {
    const found = factors(model);
    if (!found) return;
    const { a, b, letters, bias: added } = found;
    const state = /** @type {State} */ (model.get("state"));
    const wanted = viewOf(state);
    const flat = isMap(found);
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (kinds.querySelectorAll("[role=tab]"))) one.hidden = state.verb !== "multiply" || (one.dataset.key === "map" && !flat);
    kinds.classList.toggle("kit-bare-tabs", state.verb !== "multiply");
    const view = wanted === "map" && !flat ? "entry" : state.verb === "outer" ? "entry" : wanted;
    tab.set(view);
    const [m, k, n] = [a.texts.length, b.texts.length, b.texts[0]?.length ?? 1];
    const values = a.values && b.values ? multiply(a.values, b.values) : null;
    const by = view === "map" ? "entry" : view;
    const cosine = state.verb === "cosine";
    const parts = cosine || view === "map" || !a.values || !b.values ? 0 : partsIn(a.values, b.values, by);
    const done = parts ? Math.min(parts, Math.ceil(numberOf(model, "step", 0) / (view === "row" ? n : 1))) : 0;
    const whole = !done || numberOf(model, "step", 0) > parts * (view === "row" ? n : 1);
    const place = over ?? picked();
    let at = { i: Math.min(place.i, m - 1), j: Math.min(place.j, n - 1), p: Math.min(outer, k - 1) };
    if (!whole) at = view === "entry" ? { ...at, i: Math.floor((done - 1) / n), j: (done - 1) % n } : { i: done - 1, j: done - 1, p: done - 1 };
    const reply = answered(model)?.reply;
    const complete = resultTexts(model, values, cosine ? undefined : reply?.entries) ?? a.texts.map(() => Array(n).fill("…"));
    const made = whole || !a.values || !b.values ? null : soFar(a.values, b.values, by, done);
    const texts = made ? made.map((row, i) => row.map((value, j) => (value === null ? "·" : view === "outer" ? written(value) : complete[i]?.[j] ?? ""))) : complete;
    const part = cosine ? numberOf(model, "step", 0) : 0;
    const lit = part ? angleLit(part) : { a: light(view, "a", at), b: light(view, "b", at), c: light(view, "c", at) };
    boards.a.draw(letters[0] ?? "", shownOf(a, letters[0] ?? "", words, lit.a));
    boards.b.draw(letters[1] ?? "", shownOf(b, letters[1] ?? "", words, lit.b));
    boards.c.board.at = [at.i, at.j];
    boards.c.draw(letters[2] ?? "", { texts, rows: a.rows, columns: b.columns, name: letters[2] ?? "", shade: lit.c, said: (i, j) => `${entryName(words, letters[2] ?? "")(i, j)}: ${texts[i]?.[j]}` });
    const pieces = cosine ? angleWorked(part, a, b, complete[0]?.[0] ?? "") ?? angled(a, b, complete[0]?.[0] ?? "", answered(model)?.whole ? reply?.entries?.[0]?.[0] : "") : spelled(view, at, { a, b, texts: made && view !== "outer" ? complete : texts, name: letters[2] ?? "", whole });
    sum(total, pieces);
    total.hidden = view === "map";
    say(shapes, fill(words, "widget-algebra-shapes", { m: String(m), k: String(k), n: String(n) }));
    steps.set(done, parts);
    steps.element.hidden = parts < 2 || (played && answered(model)?.reply.steps !== null); // the page's own is enough, and may be on its way
    more.hidden = !found.biased;
    say(more, fill(words, added ? "widget-algebra-without-bias" : "widget-algebra-with-bias"));
    drawBias(found, values, reply);
    const wants = view === "map" ? "map" : state.verb !== "multiply" && state.verb !== "outer" && vectorsOf(model) ? "arrows" : "";
    if (wants !== shows && scene) scene = dropped(scene);
    shows = wants;
    if (wants && !scene) scene = (wants === "map" ? mapScene : vectorScene)(model, map, words);
    const sentence = scene ? scene.draw(found) : fill(words, SAID[view], { row: String(at.i + 1), column: String(at.j + 1), index: String(at.p + 1), count: String(k) });
    say(said, sentence);
    speak(total.hidden ? sentence : `${sentence} ${total.textContent}`);
  }

  /** @param {NonNullable<ReturnType<typeof factors>>} found @param {Matrix | null} values @param {any} reply */
  function drawBias({ a, bias: added, biased }, values, reply) {
    affine.hidden = !added;
    const fits = added && added.texts.length === a.texts.length;
    const moved = fits && values && added.values ? values.map((row, i) => [(row[0] ?? 0) + (added.values?.[i]?.[0] ?? 0)]) : null;
    bias.b.draw("b", added ? shownOf(added, "b", words, () => ({ role: "third" })) : null);
    const texts = fits ? resultTexts(model, moved, reply?.layer?.entries) ?? added.texts.map(() => ["…"]) : null;
    bias.y.draw("y", texts ? { texts, rows: a.rows, name: "y", shade: () => ({ role: "fourth" }) } : null);
    const told = biased && added && answered(model)?.whole ? reply?.layer : null;
    const held = told ? told.lines.join("") : "";
    if (layer.dataset.held !== held) [layer.innerHTML, layer.dataset.held] = [held, held];
  }

  return { draw, remove: () => { redraw.cancel(); steps.stop(); scene?.remove(); } };
}

/** What a step of the cosine works with: x·y, x·x, y·y, and then what they make. @param {number} step @returns {Record<"a" | "b" | "c", (i: number, j: number) => Shade>} */
function angleLit(step) {
  const lit = (/** @type {Role} */ role, /** @type {boolean} */ on) => (/** @type {number} */ i, /** @type {number} */ j) => ({ role, lit: on && i >= 0 && j >= 0 });
  return { a: lit("first", step === 1 || step === 2), b: lit("second", step === 1 || step === 3), c: lit("result", step === 1 || step > 3) };
}

/** The sum that such a step works out; null for the last, which divides. @param {number} step @param {Held} a lies @param {Held} b stands @param {string} product */
function angleWorked(step, a, b, product) {
  const [x, y] = [a.texts[0] ?? [], b.texts.map((row) => row[0] ?? "")];
  if (step === 1) return /** @type {[string, string?][]} */ ([["x·y = "], ...terms(x, y, product)]);
  if (step !== 2 && step !== 3) return null;
  const [name, held, role] = step === 2 ? ["x", x, "first"] : ["y", y, "second"];
  const total = held.reduce((sum, text) => sum + (parseNumber(text) ?? NaN) ** 2, 0);
  return /** @type {[string, string?][]} */ ([[`${name}·${name} = `], ...terms(held, held, written(total)).map(([text, hue]) => [text, hue === "first" || hue === "second" ? role : hue])]);
}

const SAID = { entry: "widget-algebra-said-entry", row: "widget-algebra-said-row", column: "widget-algebra-said-column", outer: "widget-algebra-said-outer", map: "widget-algebra-view-map" };

/** Which entries of a board are lit. @param {Looking} view @param {"a" | "b" | "c"} which @param {{i: number, j: number, p: number}} at @returns {(i: number, j: number) => Shade} */
function light(view, which, at) {
  const role = /** @type {Role} */ ({ a: "first", b: "second", c: "result" }[which]);
  const tests = {
    entry: { a: (/** @type {number} */ i) => i === at.i, b: (/** @type {number} */ _, /** @type {number} */ j) => j === at.j, c: (/** @type {number} */ i, /** @type {number} */ j) => i === at.i && j === at.j },
    row: { a: (/** @type {number} */ i) => i === at.i, b: () => true, c: (/** @type {number} */ i) => i === at.i },
    column: { a: () => true, b: (/** @type {number} */ _, /** @type {number} */ j) => j === at.j, c: (/** @type {number} */ _, /** @type {number} */ j) => j === at.j },
    outer: { a: (/** @type {number} */ _, /** @type {number} */ j) => j === at.p, b: (/** @type {number} */ i) => i === at.p, c: () => true },
    map: { a: () => false, b: () => false, c: () => false },
  };
  return (i, j) => ({ role, lit: i >= 0 && j >= 0 && tests[view][which](i, j), mark: view === "entry" && which === "c" && i === at.i && j === at.j });
}


/* ---- entry by entry ---- */

const SIGNS = { add: "+", subtract: "−", hadamard: "⊙", scale: "·" };

/** What each does with two entries. @type {Record<keyof typeof SIGNS, (x: number, y: number) => number>} */
const ACTS = { add: (x, y) => x + y, subtract: (x, y) => x - y, hadamard: (x, y) => x * y, scale: (x, y) => x * y };

/** The entry of an operand that meets this place of the result: a row, a column or a number is used again and again. @param {Held} held @param {Place} place @returns {Place} */
const spreadTo = (held, { i, j }) => ({ i: held.texts.length === 1 ? 0 : i, j: held.texts[0]?.length === 1 ? 0 : j });

/** The shape of the result, and its entries where both operands are numbers here. @param {keyof typeof SIGNS} verb @param {Held} a @param {Held} b */
function entryByEntry(verb, a, b) {
  const [m, n] = [Math.max(a.texts.length, b.texts.length), Math.max(a.texts[0]?.length ?? 1, b.texts[0]?.length ?? 1)];
  const value = (/** @type {Held} */ held, /** @type {Place} */ place) => {
    const { i, j } = spreadTo(held, place);
    return held.values?.[i]?.[j] ?? NaN;
  };
  const values = a.values && b.values ? Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_, j) => ACTS[verb](value(a, { i, j }), value(b, { i, j })))) : null;
  return { m, n, values };
}

/** The line with the two entries that meet at a place, and what they come to. @param {keyof typeof SIGNS} verb @param {[Held, Held]} operands @param {Place} place @param {string} result @returns {[string, string?][]} */
function meeting(verb, operands, place, result) {
  const [one = "", two = ""] = operands.map((held) => {
    const { i, j } = spreadTo(held, place);
    return shownText(held.texts[i]?.[j] ?? "");
  });
  return [[one, "first"], [` ${verb === "hadamard" ? "·" : SIGNS[verb]} `], [factor(two), "second"], [" = "], [result, "result"]];
}

/** A + B, A − B, A ⊙ B, c A: the same place in each table is lit. @param {Model} model @param {HTMLElement} el */
function entrywise(model, el) {
  const words = /** @type {Words} */ (model.get("words"));
  const speak = live(el);
  /** @type {Place | null} */
  let over = null;
  const redraw = eachFrame(() => draw());
  const point = (/** @type {number} */ i, /** @type {number} */ j) => {
    over = i < 0 || j < 0 ? null : { i, j };
    redraw();
  };
  const edit = (/** @type {"a" | "b"} */ key) => (/** @type {number} */ i, /** @type {number} */ j, /** @type {string} */ text) => {
    const held = operands()[key];
    held?.put({ [i * (held.texts[0]?.length ?? 1) + j]: text });
  };
  const operands = () => {
    const { along } = model.get("state");
    return { a: operandOf(model, "a"), b: operandOf(model, "b", along === "columns") };
  };
  const boards = { a: new Named("a", { edit: edit("a"), point }), b: new Named("b", { edit: edit("b"), point }), c: new Named("c", { pick: (i, j) => change(model, { w_view_entry: `${Math.max(0, i)} ${Math.max(0, j)}` }), point }) };
  const [sign, equal] = [html("div", { class: "kit-sign" }), html("div", { class: "kit-sign" }, "=")];
  const [total, said, map] = [html("p", { class: "kit-sum" }), html("p", { class: "kit-said" }), html("div", { class: "kit-map" })];
  el.append(map, html("div", { class: "kit-wide" }, html("div", { class: "kit-in-line" }, boards.a.element, sign, boards.b.element, equal, boards.c.element)), total, said);
  /** @type {Scene | null} */
  let scene = null;

  function draw() {
    const { a, b } = operands();
    const verb = /** @type {keyof typeof SIGNS} */ (model.get("state").verb);
    if (!a || !b) return;
    const flat = verb !== "hadamard" && vectorsOf(model);
    if (flat && !scene) scene = vectorScene(model, map, words);
    if (!flat && scene) scene = dropped(scene);
    const { m, n, values } = entryByEntry(verb, a, b);
    const texts = resultTexts(model, values, answered(model)?.reply.entries) ?? [];
    const [pi = 0, pj = 0] = over ? [over.i, over.j] : String(model.get("state").w_view_entry ?? "0 0").split(" ").map(Number);
    const place = { i: Math.min(pi, m - 1), j: Math.min(pj, n - 1) };
    const shade = (/** @type {Role} */ role, /** @type {Held | null} */ held) => (/** @type {number} */ i, /** @type {number} */ j) => {
      const at = held ? spreadTo(held, place) : place;
      return { role, lit: i >= 0 && j >= 0 && (stepped(model) || (i === at.i && j === at.j)) };
    };
    const letters = [a, b].map((held) => (verb === "scale" ? (held.ndim ? "A" : "c") : held.ndim > 1 ? held.key.toUpperCase() : held.key));
    say(sign, SIGNS[verb]);
    const name = `${letters[0]} ${SIGNS[verb]} ${letters[1]}`;
    boards.a.draw(letters[0] ?? "", shownOf(a, letters[0] ?? "", words, shade("first", a)));
    boards.b.draw(letters[1] ?? "", shownOf(b, letters[1] ?? "", words, shade("second", b)));
    const labelled = a.rows || a.columns ? a : b;
    boards.c.board.at = [place.i, place.j];
    boards.c.draw(name, texts.length ? { texts, rows: labelled.rows, columns: labelled.columns, name, shade: shade("result", null), said: (i, j) => `${entryName(words, name)(i, j)}: ${texts[i]?.[j]}` } : null);
    sum(total, meeting(verb, [a, b], place, texts[place.i]?.[place.j] ?? "…"));
    const sentence = scene ? scene.draw(null) : fill(words, verb === "scale" ? "widget-algebra-said-scaled" : "widget-algebra-said-places", { row: String(place.i + 1), column: String(place.j + 1) });
    say(said, sentence);
    speak(`${sentence} ${total.textContent}`);
  }
  return { draw, remove: () => { redraw.cancel(); scene?.remove(); } };
}

/** Whether the page shows a step, which here works on every entry at once. @param {Model} model */
const stepped = (model) => numberOf(model, "step", 0) > 0;

/* ---- one matrix ---- */

/** The transpose, trace or power of a matrix: entries fly over the diagonal, the diagonal is added, the map is made again and again. @param {Model} model @param {HTMLElement} el */
function single(model, el) {
  const words = /** @type {Words} */ (model.get("words"));
  const speak = live(el);
  const redraw = eachFrame(() => draw());
  /** @type {Place | null} */
  let over = null;
  const point = (/** @type {number} */ i, /** @type {number} */ j) => {
    over = i < 0 || j < 0 ? null : { i, j };
    redraw();
  };
  const edit = (/** @type {number} */ i, /** @type {number} */ j, /** @type {string} */ text) => {
    const held = operandOf(model, "a");
    held?.put({ [i * (held.texts[0]?.length ?? 1) + j]: text });
  };
  const board = new Named("a", { edit, point });
  const result = new Named("c", { pick: () => {}, point: (i, j) => point(j, i) });
  const [total, said, map] = [html("p", { class: "kit-sum" }), html("p", { class: "kit-said" }), html("div", { class: "kit-map" })];
  const way = journey({ words, name: fill(words, "widget-algebra-turning"), drawn: redraw, moved: (at) => change(model, { w_view_t: String(at), step: "" }) });
  el.append(map, html("div", { class: "kit-wide" }, html("div", { class: "kit-in-line" }, board.element, result.element)), total, way.element, said);
  /** @type {Plane | null} */
  let plane = null;

  function draw() {
    const a = operandOf(model, "a");
    if (!a) return;
    const { verb } = model.get("state");
    const [m, n] = [a.texts.length, a.texts[0]?.length ?? 0];
    const lit = verb === "trace" ? (/** @type {number} */ i, /** @type {number} */ j) => ({ lit: i >= 0 && i === j, role: /** @type {Role} */ (i === j ? "result" : "ink") }) : (/** @type {number} */ i, /** @type {number} */ j) => ({ lit: (verb === "transpose" && stepped(model)) || (over?.i === i && over.j === j), role: /** @type {Role} */ (i === j ? "result" : "first") });
    board.draw("A", shownOf(a, "A", words, lit));
    const sentence = verb === "trace" ? traced(a) : verb === "transpose" ? turned(a, m, n) : raised(a);
    total.hidden = verb !== "trace";
    way.element.hidden = verb === "trace";
    say(said, sentence);
    speak(sentence);
  }

  /** @param {Held} a */
  function traced(a) {
    const diagonal = a.texts.map((row, i) => row[i] ?? "");
    const value = a.values ? [[a.values.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)]] : null;
    const text = resultTexts(model, value, answered(model)?.reply.entries)?.[0]?.[0] ?? "…";
    result.draw("", null);
    sum(total, [["tr A = "], ...diagonal.flatMap((entry, i) => /** @type {[string, string?][]} */ ([[i ? " + " : ""], [factor(shownText(entry)), "result"]])), [" = "], [text, "result"]]);
    return fill(words, "widget-algebra-traced");
  }

  /** @param {Held} a @param {number} m @param {number} n */
  function turned(a, m, n) {
    way.set(numberOf(model, "w_view_t", 1), 1, (at) => (at === 0 ? "A" : at === 1 ? "Aᵀ" : `A → Aᵀ`));
    const at = way.at();
    const done = at >= 1;
    result.draw(done ? "Aᵀ" : "A → Aᵀ", { texts: Array.from({ length: n }, (_, i) => Array.from({ length: m }, (_, j) => shownText(a.texts[j]?.[i] ?? ""))), rows: a.columns, columns: a.rows, name: "Aᵀ", shade: (i, j) => ({ role: i === j ? "result" : "first", lit: stepped(model) || (over?.i === j && over.j === i) }), said: entryName(words, "Aᵀ") });
    for (const text of /** @type {NodeListOf<HTMLElement>} */ (result.element.querySelectorAll("td > span"))) {
      const cell = /** @type {HTMLElement} */ (text.parentElement);
      const [i = 0, j = 0] = (cell.dataset.at ?? "").split(" ").map(Number);
      const [across, down] = [(i - j) * (1 - at), (j - i) * (1 - at)]; // in cells: where the entry stood before, seen from where it lands
      const lift = i === j ? 0 : Math.sin(Math.PI * at) * (i > j ? 0.35 : -0.35);
      text.style.transform = done ? "" : `translate(${((across + lift) * cell.offsetWidth).toFixed(1)}px, ${((down + lift) * cell.offsetHeight).toFixed(1)}px)`;
    }
    return over ? fill(words, "widget-algebra-turned-entry", { row: String(over.i + 1), column: String(over.j + 1), value: shownText(a.texts[over.i]?.[over.j] ?? "") }) : fill(words, "widget-algebra-turned", { m: String(m), n: String(n) });
  }

  /** @param {Held} a */
  function raised(a) {
    const times = Math.max(0, Math.min(12, Math.abs(numberOf(model, "n", 2))));
    const { values } = a;
    if (!values || numberOf(model, "n", 2) < 0) {
      way.element.hidden = true;
      result.draw("", null);
      return "";
    }
    const step = numberOf(model, "step", 0);
    way.set((step && answered(model)?.reply.reached?.[step - 1]) || numberOf(model, "w_view_t", times), times, (at) => `A${raisedText(at)}`);
    const at = way.at();
    const whole = Math.floor(at);
    const made = Array.from({ length: whole }).reduce((/** @type {Matrix} */ power) => multiply(power, values), values.map((row, i) => row.map((_, j) => (i === j ? 1 : 0))));
    const exact = whole === numberOf(model, "n", 2) ? answered(model)?.reply.entries : undefined;
    const texts = resultTexts(model, made, exact) ?? [];
    const name = `A${raisedText(whole)}`;
    result.draw(name, { texts, name, shade: () => ({ role: "result" }), said: (i, j) => `${entryName(words, name)(i, j)}: ${texts[i]?.[j]}` });
    if (values.length === 2 && !plane) plane = new Plane(map, { name: fill(words, "widget-algebra-plane"), words, ratio: 0.6 });
    if (values.length !== 2 && plane) plane = dropped({ remove: () => plane?.destroy() });
    const spot = spotAt(Array.from({ length: times }, () => ({ map: values })), at);
    const { items, fit } = carriedPlane(spot);
    const path = Array.from({ length: whole + 1 }, (_, k) => carry(spotAt(Array.from({ length: times }, () => ({ map: values })), k), [1, 0]));
    plane?.show([...items, curve(path, { role: "muted", thin: true }), arrow(carry(spot, [1, 0]), { role: "third", label: `${name}e₁` }), arrow(carry(spot, [0, 1]), { role: "fourth", label: `${name}e₂` })], { fit: [...fit, carry(spot, [1, 0]), carry(spot, [0, 1])] });
    return `${fill(words, "widget-algebra-raised", { count: String(whole) })} ${values.length === 2 ? areaSaid(words, det(made)) : ""}`;
  }
  return { draw, remove: () => { redraw.cancel(); way.stop(); plane?.destroy(); } };
}

/** @param {number} at @returns {string} an exponent */
const raisedText = (at) => (Number.isInteger(at) ? [...String(at)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("") : "…");

/* ---- the room ---- */

const SCENES = { multiply: product, dot: product, outer: product, cosine: product, add: entrywise, subtract: entrywise, hadamard: entrywise, scale: entrywise, transpose: single, power: single, trace: single };

/** Whether the operands of the state can be drawn as tables. @param {Model} model */
function drawable(model) {
  const { verb } = model.get("state");
  if (["multiply", "dot", "outer", "cosine"].includes(verb)) return factors(model) !== null;
  return operandOf(model, "a") !== null && (["transpose", "power", "trace"].includes(verb) || operandOf(model, "b") !== null);
}

export default {
  /** @param {{model: Model, el: HTMLElement}} given */
  render({ model, el }) {
    return onePicture(model, el, () => {
      const { verb } = model.get("state");
      if (!drawable(model)) return answered(model)?.whole ? null : undefined; // Python knows it, and it is nothing to draw here; else not readable yet
      return { kind: verb, make: SCENES[/** @type {keyof typeof SCENES} */ (verb)] };
    });
  },
};
