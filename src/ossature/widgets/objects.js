// @ts-check
// Objects. A table of any number of axes is unfolded into sheets, sliced by hand, turned and laid out anew, and any entry is followed to its place in
// memory. The Python that takes the same part stands beside it and runs as it is.

import {
  answered, change, eachFrame, fill, html, list, live, numberOf, offsetOf, onePicture, partOf, partText, placeOf, plain, readTable, reordered, say, scrub,
  set, shownText, slider, stridesOf, sum, tuple, withEntries,
} from "./kit.js";
import { Image, faceOf, isImage } from "./objects_image.js";
import { Sheets, roleOf } from "./objects_sheets.js";

/** @import { Model } from "./kit_numbers.js" */
/** @import { Words } from "./kit_operands.js" */
/** @import { Key } from "./kit_tables.js" */
/** @typedef {{text: string, shape: number[], entries: string[], values: number[] | null, labels: string[][], unit: string, typed: boolean}} Held */
/** What is looked at: the order of the axes, shape and strides and labels in that order, the part that is picked, the entry that is followed. */
/** @typedef {{order: number[], shape: number[], strides: number[], labels: string[][], key: Key, at: number}} Look */

const MOST = 4096; // entries that are drawn
const STRIP = 21; // cells of memory in sight when there are more

/** @type {{text: string, reply: any, held: Held | null}} the object read last, since the text of an image is long */
let latest = { text: "", reply: null, held: null };

/** The object of the state; null while it cannot be drawn. @param {Model} model @returns {Held | null} */
function objectOf(model) {
  const text = String(model.get("state").x ?? "");
  const told = answered(model)?.told("x") ?? null;
  if (latest.text === text && latest.reply === told) return latest.held;
  latest = { text, reply: told, held: readObject(text, told) };
  return latest.held;
}

/** @param {string} text @param {any} told what Python says of it @returns {Held | null} */
function readObject(text, told) {
  const read = readTable(text);
  if (read) {
    const values = read.entries.map((entry) => Number(entry.includes("/") ? NaN : entry.replace("−", "-")));
    return read.entries.length > MOST ? null : { text, shape: read.shape, entries: read.entries, values: values.every(Number.isFinite) ? values : null, labels: read.labels, unit: read.unit, typed: true };
  }
  if (told?.values === null || told?.values === undefined) return null;
  const values = /** @type {number[]} */ ([told.values].flat(12));
  const labels = told.shape.map((/** @type {number} */ _, /** @type {number} */ axis) => told.labels[axis] ?? []);
  return values.length ? { text, shape: told.shape, entries: values.map(plain), values, labels, unit: "", typed: false } : null;
}

/** @param {string} text @param {number} count @returns {number[]} an order of the axes */
function orderOf(text, count) {
  const order = text.split(" ").filter(Boolean).map(Number);
  return [...order].sort().join() === Array.from({ length: count }, (_, axis) => axis).join() ? order : Array.from({ length: count }, (_, axis) => axis);
}

/** @param {Model} model @param {Held} held @returns {Look} */
function lookOf(model, { shape, labels }) {
  const state = model.get("state");
  const order = state.verb === "describe" ? orderOf(String(state.w_view_order ?? ""), shape.length) : shape.map((_, axis) => axis);
  const seen = reordered(shape, order);
  const given = String(state.w_view_at ?? "").split(" ").filter(Boolean);
  const key = given.length === seen.length ? given.map((part, axis) => (part === ":" ? null : Math.max(0, Math.min((seen[axis] ?? 1) - 1, Number(part) || 0)))) : seen.map((side, axis) => (axis < seen.length - 1 ? Math.min(1, side - 1) : null));
  const usual = offsetOf(shape.map((side) => Math.min(1, side - 1)), stridesOf(shape));
  const count = shape.reduce((product, side) => product * side, 1);
  const step = state.verb === "reshape" ? numberOf(model, "step", 0) : 0;
  const at = Math.max(0, Math.min(count - 1, step ? step - 1 : numberOf(model, "w_view_entry", usual)));
  return { order, shape: seen, strides: reordered(stridesOf(shape), order), labels: reordered(labels, order), key, at: Math.floor(at) };
}

/** @param {Key} key */
const keyText = (key) => key.map((part) => (part === null ? ":" : String(part))).join(" ");

/** Where the entry that is followed stands, in the order of the axes that is looked at. @param {Look} look @param {readonly number[]} shape of the object */
const placeIn = (look, shape) => reordered(placeOf(look.at, shape), look.order);

/** Python that makes the object. @param {Held} held */
function made({ text, shape }) {
  const kind = ["scalar", "vector", "matrix"][shape.length] ?? "tensor";
  if (text.startsWith("example:")) return { imports: `from ossature import ${kind}\nfrom ossature.tour import example`, line: `x = ${kind}(example(${JSON.stringify(text.slice(8).trim())}))` };
  return { imports: `from ossature import ${kind}`, line: `x = ${kind}(${JSON.stringify(text)})` };
}

/** Copies what the function gives. @param {Words} words @param {string} name @param {() => string} text */
function copyButton(words, name, text) {
  const button = html("button", { type: "button", class: "kit-textual", "aria-label": name });
  const usual = fill(words, "widget-objects-copy");
  say(button, usual);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    say(button, fill(words, "widget-objects-copied"));
    setTimeout(() => say(button, usual), 1500);
  });
  return button;
}

/* ---- one number ---- */

/** @param {Model} model @param {HTMLElement} el */
function number(model, el) {
  const words = /** @type {Words} */ (model.get("words"));
  const speak = live(el);
  const held = scrub({ name: fill(words, "widget-objects-number"), text: "0", step: 1, role: "first", moved: (text) => {
    const now = objectOf(model);
    const read = now && readTable(now.text);
    if (now && read) change(model, { x: withEntries(now.text, read, { 0: text }) });
  } });
  const unit = html("span", { class: "kit-unit" });
  const picture = html("div", { class: "kit-still", "data-still": true });
  const said = html("p", { class: "kit-said" });
  el.append(html("div", { class: "kit-number-alone" }, held.element, unit), picture, said);
  return {
    draw() {
      const now = objectOf(model);
      if (!now) return;
      held.read(!now.typed);
      held.set(now.entries[0] ?? "");
      say(unit, now.unit);
      const drawn = model.get("reply")?.picture ?? "";
      if (picture.dataset.of !== drawn.slice(0, 4000)) [picture.innerHTML, picture.dataset.of] = [drawn, drawn.slice(0, 4000)];
      const sentence = fill(words, "widget-objects-no-axes");
      say(said, sentence);
      speak(`${shownText(now.entries[0] ?? "")} ${now.unit}. ${sentence}`);
    },
    remove() {},
  };
}

/* ---- tables ---- */

/** @param {Model} model @param {HTMLElement} el */
function table(model, el) {
  const words = /** @type {Words} */ (model.get("words"));
  const speak = live(el);
  const redraw = eachFrame(() => draw());
  const pick = (/** @type {Key} */ key) => {
    const held = objectOf(model);
    if (!held) return;
    const look = lookOf(model, held);
    const whole = key.every((part) => part !== null);
    change(model, { w_view_at: keyText(key), ...(whole ? { w_view_entry: String(offsetOf(/** @type {number[]} */ (key), look.strides)) } : {}), step: "" });
  };
  const before = new Sheets({ words, pick, redraw });
  const after = new Sheets({ words, redraw, pick: (key) => {
    const now = objectOf(model);
    const shape = now ? reshaped(now) ?? [] : [];
    if (key.every((part) => part !== null)) goTo(offsetOf(/** @type {number[]} */ (key), stridesOf(shape)));
  } });
  const image = new Image({ words, pick });
  const fan = slider({ name: fill(words, "widget-objects-fan"), min: 0, max: 1, step: 0.02, value: 0, said: (value) => `${Math.round(100 * value)} %`, moved: (value) => change(model, { w_view_fan: String(value) }) });
  const turn = html("select", { "aria-label": fill(words, "widget-objects-order"), onchange: () => reorder(turn.value.split(" ").map(Number)) });
  const flip = html("button", { type: "button", class: "kit-pill", onclick: () => reorder(flip.getAttribute("aria-pressed") === "true" ? [0, 1] : [1, 0]) }, fill(words, "widget-objects-transpose"));
  const axes = html("p", { class: "kit-axes" });
  const bar = html("div", { class: "kit-slice", role: "group", "aria-label": fill(words, "widget-objects-slice") });
  const value = html("output", { class: "kit-sum" });
  const code = html("pre", { tabindex: 0, class: "kit-code", "aria-label": fill(words, "widget-objects-python") }, html("code"));
  const copy = copyButton(words, fill(words, "widget-objects-copy-part"), () => program());
  const memory = html("div", { class: "kit-memory", role: "slider", tabindex: 0, "aria-label": fill(words, "widget-objects-memory"), "aria-valuemin": 0, onkeydown: (event) => walk(event), onclick: (event) => jump(event) });
  const [way, said, arrow] = [html("p", { class: "kit-sum kit-way" }), html("p", { class: "kit-said" }), html("div", { class: "kit-down", "aria-hidden": "true" }, "↓")];
  el.append(
    html("div", { class: "kit-row" }, axes, flip, turn), html("div", { class: "kit-pictured" }, image.element, before.element), fan.element, html("div", { class: "kit-row" }, bar, value),
    html("div", { class: "kit-coded" }, code, copy), html("h3", { class: "kit-heading" }, fill(words, "widget-objects-memory")), memory, way, arrow, after.element, said,
  );

  /** Turn the axes; the part that is picked turns with them. @param {number[]} order */
  function reorder(order) {
    const held = objectOf(model);
    if (!held) return;
    const look = lookOf(model, held);
    const key = order.map((axis) => look.key[look.order.indexOf(axis)] ?? null);
    const usual = order.every((axis, index) => axis === index);
    change(model, { w_view_order: usual ? "" : order.join(" "), w_view_at: keyText(key) });
  }

  /** Follow another entry of memory. @param {number} at */
  function goTo(at) {
    const held = objectOf(model);
    if (!held || at < 0 || at >= held.entries.length) return;
    change(model, { w_view_entry: String(at), w_view_at: keyText(placeIn({ ...lookOf(model, held), at }, held.shape)), step: "" });
  }
  /** @param {KeyboardEvent} event */
  function walk(event) {
    const held = objectOf(model);
    if (!held) return;
    const { at } = lookOf(model, held);
    const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, Home: 0, End: held.entries.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  }
  /** @param {Event} event */
  function jump(event) {
    const cell = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-offset]"));
    if (cell) goTo(Number(cell.dataset.offset));
  }

  /** Python that makes the object and takes the part. */
  function program() {
    const held = objectOf(model);
    if (!held) return "";
    const { imports, line } = made(held);
    return `${imports}\n\n${line}\n${taken(lookOf(model, held))}`;
  }

  /** The part as Python takes it. @param {Look} look @param {boolean} [bare] by position */
  function taken({ order, key, labels }, bare = false) {
    const turned = order.every((axis, index) => axis === index) ? "x" : `x.transpose(${order.join(", ")})`;
    return partText(turned, key, bare ? [] : labels);
  }

  function draw() {
    const held = objectOf(model);
    if (!held) return;
    const look = lookOf(model, held);
    const state = model.get("state");
    const part = partOf(look.shape, look.strides, look.key);
    const lit = new Set(part.offsets);
    const place = placeIn(look, held.shape);
    const fanned = state.w_view_fan === undefined ? null : numberOf(model, "w_view_fan", 1);
    const pictured = state.verb === "describe" && isImage(held);
    before.draw({ ...look, entries: held.entries, lit, place, fan: fanned, window: pictured ? 8 : 10, name: "x", ...(pictured ? { face: faceOf(held.shape).map((axis) => look.order.indexOf(axis)) } : {}) });
    image.draw(pictured ? held : null, look, place, before.near);
    fan.element.hidden = look.shape.length < 3;
    fan.set(before.fan);
    drawOrder(look, held.shape, state.verb);
    drawBar(look);
    const texts = part.offsets.map((offset) => shownText(held.entries[offset] ?? ""));
    const shown = texts.length > 12 ? `${list(texts.slice(0, 12)).slice(0, -1)} …]` : part.shape.length ? list(texts) : texts[0] ?? "";
    sum(value, [["= "], [shown, "result"], [part.shape.length ? `  ${fill(words, "widget-objects-part-shape", { shape: shapeText(part.shape) })}` : ""]]);
    const { line } = made(held);
    const short = line.length > 240 ? `${line.slice(0, 200)} …` : line;
    const named = taken(look);
    const bare = taken(look, true);
    say(/** @type {Node} */ (code.firstChild), `${short}\n${named}${named === bare ? "" : `    # ${bare}`}`);
    drawMemory(held, look, lit);
    drawWay(look, place, held);
    const target = state.verb === "reshape" ? reshaped(held) : null;
    after.element.hidden = arrow.hidden = !target;
    if (target) after.draw({ key: [], labels: target.map(() => []), shape: target, strides: stridesOf(target), entries: held.entries, lit: new Set(), place: placeOf(look.at, target), at: look.at, fan: fanned, window: 10, name: "y" });
    const sentence = target ? fill(words, "widget-objects-reshaped", { from: tuple(placeOf(look.at, held.shape)), to: tuple(placeOf(look.at, target)), value: shownText(held.entries[look.at] ?? ""), at: String(look.at) }) : saidOf(held, look, place);
    say(said, sentence);
    speak(`${named} = ${shown}. ${sentence}`);
  }

  /** The new shape, when Python has it. @param {Held} held @returns {number[] | null} */
  function reshaped({ shape }) {
    const told = answered(model)?.told("shape")?.values ?? readTable(String(model.get("state").shape ?? ""))?.entries.map(Number);
    const sides = told ? [told].flat() : [];
    const count = shape.reduce((product, side) => product * side, 1);
    const known = sides.filter((side) => side !== -1).reduce((product, side) => product * side, 1);
    const whole = sides.map((side) => (side === -1 ? count / known : side));
    return whole.length && whole.every((side) => Number.isInteger(side) && side > 0) && whole.reduce((product, side) => product * side, 1) === count ? whole : null;
  }

  /** @param {Held} held @param {Look} look @param {number[]} place */
  function saidOf(held, look, place) {
    const entry = shownText(held.entries[look.at] ?? "");
    if (look.order.every((axis, index) => axis === index)) return fill(words, "widget-objects-followed", { value: entry, place: tuple(place), at: String(look.at) });
    return fill(words, "widget-objects-turned", { value: entry, from: tuple(placeOf(look.at, held.shape)), to: tuple(place), at: String(look.at), strides: tuple(look.strides) });
  }

  /** @param {Look} look @param {readonly number[]} shape @param {string} verb */
  function drawOrder(look, shape, verb) {
    const count = shape.length;
    const pieces = look.shape.flatMap((side, axis) => /** @type {[string, string?][]} */ ([[axis ? " · " : ""], [fill(words, "widget-objects-axis", { axis: String(axis), side: String(side) }), roleOf(axis, count)]]));
    sum(axes, pieces);
    flip.hidden = count !== 2 || verb !== "describe";
    set(flip, { "aria-pressed": String(look.order[0] === 1) });
    turn.hidden = count < 3 || count > 4 || verb !== "describe";
    if (!turn.hidden && turn.options.length !== [1, 1, 2, 6, 24][count]) turn.replaceChildren(...orders(count).map((order) => html("option", { value: order.join(" ") }, `transpose(${order.join(", ")})`)));
    turn.value = look.order.join(" ");
  }

  /** The part as x[…, …], an axis a choice. @param {Look} look */
  function drawBar({ shape, key, labels }) {
    const count = shape.length;
    const wanted = JSON.stringify([shape, labels]);
    if (bar.dataset.of !== wanted) {
      bar.dataset.of = wanted;
      const selects = shape.map((side, axis) => {
        const options = Array.from({ length: side }, (_, index) => html("option", { value: String(index) }, labels[axis]?.[index] ?? String(index)));
        return html("select", { class: `kit-${roleOf(axis, count)}`, "aria-label": fill(words, "widget-objects-along", { axis: String(axis) }), onchange: () => choose() }, html("option", { value: ":" }, ":"), ...options);
      });
      bar.replaceChildren("x [ ", ...selects.flatMap((select, axis) => [axis ? ", " : "", select]), " ]");
    }
    bar.querySelectorAll("select").forEach((select, axis) => {
      const value = key[axis] === null ? ":" : String(key[axis]);
      if (select.value !== value) select.value = value;
    });
  }
  function choose() {
    pick([...bar.querySelectorAll("select")].map((select) => (select.value === ":" ? null : Number(select.value))));
  }

  /** The flat strip of memory. @param {Held} held @param {Look} look @param {Set<number>} lit */
  function drawMemory(held, { at }, lit) {
    const count = held.entries.length;
    const from = count <= STRIP + 3 ? 0 : Math.max(0, Math.min(count - STRIP, at - (STRIP >> 1)));
    const to = count <= STRIP + 3 ? count : from + STRIP;
    const cells = Array.from({ length: to - from }, (_, index) => from + index);
    const wanted = `${from} ${to}`;
    if (memory.dataset.of !== wanted) {
      memory.dataset.of = wanted;
      const cell = (/** @type {number} */ offset) => html("span", { class: "kit-cell", "data-offset": offset }, html("b", {}), html("i", {}, String(offset)));
      memory.replaceChildren(...(from ? ["…"] : []), ...cells.map(cell), ...(to < count ? ["…"] : []));
    }
    for (const node of /** @type {NodeListOf<HTMLElement>} */ (memory.querySelectorAll(".kit-cell"))) {
      const offset = Number(node.dataset.offset);
      say(/** @type {Node} */ (node.firstChild), shownText(held.entries[offset] ?? ""));
      set(node, { class: `kit-cell${lit.has(offset) ? " kit-lit" : ""}${offset === at ? " kit-marked" : ""}` });
    }
    set(memory, { "aria-valuemax": count - 1, "aria-valuenow": at, "aria-valuetext": `${at}: ${shownText(held.entries[at] ?? "")}` });
    const marked = /** @type {HTMLElement | null} */ (memory.querySelector(".kit-marked"));
    if (marked) memory.scrollLeft = marked.offsetLeft - memory.offsetLeft - memory.clientWidth / 2;
  }

  /** Where the entry lies, worked out. @param {Look} look @param {number[]} place @param {Held} held */
  function drawWay({ shape, strides, at }, place, held) {
    const count = shape.length;
    const terms = place.flatMap((position, axis) => /** @type {[string, string?][]} */ ([[axis ? " + " : ""], [`${position} · ${strides[axis]}`, roleOf(axis, count)]]));
    const data = answered(model)?.reply.data;
    const bytes = data?.memory && data.dtype !== undefined && Number.isInteger(data.memory / held.entries.length) ? data.memory / held.entries.length : null;
    sum(way, [[`${fill(words, "widget-objects-place")} `], ...terms, [` = ${at}`], [bytes ? `  ${fill(words, "widget-objects-bytes", { bytes: String(bytes), byte: String(at * bytes), memory: String(data.memory) })}` : ""]]);
  }

  return { draw, remove: () => redraw.cancel() };
}

/** @param {readonly number[]} shape @returns {string} as Python writes it */
const shapeText = (shape) => (shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`);

/** @param {number} count @returns {number[][]} every order of so many axes */
function orders(count) {
  const axes = Array.from({ length: count }, (_, axis) => axis);
  /** @type {(left: number[]) => number[][]} */
  const rest = (left) => (left.length ? left.flatMap((axis) => rest(left.filter((other) => other !== axis)).map((tail) => [axis, ...tail])) : [[]]);
  return rest(axes);
}

export default {
  /** @param {{model: Model, el: HTMLElement}} given */
  render({ model, el }) {
    return onePicture(model, el, () => {
      const now = objectOf(model);
      if (!now || now.shape.length > 4 || !now.entries.length) return answered(model)?.whole ? null : undefined;
      return { kind: `${model.get("state").verb} ${now.shape.length}`, make: now.shape.length ? table : number };
    });
  },
};
