// @ts-check
// Elements, one draw a frame, and the controls around a picture: slider, tabs, player, the live line.

import { fill } from "./kit_numbers.js";

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes */

/**
 * Set attributes: `onclick` and its like are heard, true is "", false and null are taken away, `class` and `data-…` as they are.
 * @template {Element} T
 * @param {T} node
 * @param {Attributes} attributes
 * @returns {T}
 */
export function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.replace(/^on/, ""), value);
    else if (value === null || value === undefined || value === false) node.removeAttribute(name);
    else if (node.getAttribute(name) !== String(value === true ? "" : value)) node.setAttribute(name, value === true ? "" : String(value));
  }
  return node;
}

/**
 * An HTML element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[K]}
 */
export function html(name, attributes = {}, ...inside) {
  const node = set(document.createElement(name), attributes);
  node.append(...inside);
  return node;
}

/**
 * An SVG element.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} name
 * @param {Attributes} [attributes]
 * @param {...(Node | string)} inside
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(name, attributes = {}, ...inside) {
  const node = set(/** @type {SVGElementTagNameMap[K]} */ (document.createElementNS(SVG, name)), attributes);
  node.append(...inside);
  return node;
}

/** Text of a node, touched only when it changes. @param {Node} node @param {string} text */
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** @returns {boolean} whether the person asked for no motion */
export function still() {
  return globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches ?? true;
}

/** @type {Set<() => void>} */
let waiting = new Set();
/** @type {Set<() => void>} what this frame still has to draw, in its order */
let now = new Set();
/** @type {Set<() => void> | null} what this frame has drawn already; null between frames */
let drawn = null;
let asked = 0;

function frame() {
  [now, waiting] = [waiting, new Set()];
  drawn = new Set();
  for (const draw of now) {
    now.delete(draw);
    drawn.add(draw);
    try {
      draw();
    } catch (fault) {
      reportError(fault);
    }
    for (const other of waiting) if (!drawn.has(other) && waiting.delete(other)) now.add(other); // a set's loop sees what is added to it
  }
  [drawn, asked] = [null, 0];
  if (waiting.size) asked = requestAnimationFrame(frame);
}

/**
 * A function that asks for one draw in the next frame, however often it is called. What a draw asks for is drawn in the same frame, but for itself:
 * state, picture and numbers move together.
 * @param {() => void} draw
 * @returns {(() => void) & {cancel: () => void}}
 */
export function eachFrame(draw) {
  const schedule = () => {
    waiting.add(draw);
    if (!drawn && !asked) asked = requestAnimationFrame(frame);
  };
  schedule.cancel = () => {
    waiting.delete(draw);
    now.delete(draw);
  };
  return schedule;
}

/**
 * Draw now, and again (once a frame) whenever the state, the reply, the words or the language change.
 * @param {import("./kit_numbers.js").Model} model
 * @param {() => void} draw
 * @returns {(() => void) & {cancel: () => void}} asks for a draw; `.cancel()` ends it all
 */
export function follow(model, draw) {
  const schedule = eachFrame(draw);
  const events = ["change:state", "change:reply", "change:words", "change:lang"];
  for (const event of events) model.on(event, schedule);
  draw();
  const again = () => schedule();
  again.cancel = () => {
    schedule.cancel();
    for (const event of events) model.off(event, schedule);
  };
  return again;
}

/** @typedef {{draw: () => void, remove: () => void}} Drawn a picture that is there */

/**
 * One picture at a time in an element: it draws while its kind fits, and makes way for another when the kind or the language changes.
 * @param {import("./kit_numbers.js").Model} model
 * @param {HTMLElement} el
 * @param {() => {kind: string, make: (model: import("./kit_numbers.js").Model, el: HTMLElement) => Drawn} | null | undefined} choose
 *   what fits now; null: nothing is to be drawn; undefined: not to be told yet, so the last picture stays
 * @returns {() => void} ends it
 */
export function onePicture(model, el, choose) {
  /** @type {Drawn | null} */
  let held = null;
  let kind = "";
  const clear = () => {
    held?.remove();
    held = null;
    el.replaceChildren();
  };
  const redraw = follow(model, () => {
    const wanted = choose();
    if (wanted === undefined) return;
    const named = wanted && `${model.get("lang")} ${wanted.kind}`;
    if (named !== kind) clear();
    kind = named ?? "";
    if (wanted) (held ??= wanted.make(model, el)).draw();
  });
  return () => {
    redraw.cancel();
    clear();
  };
}

/**
 * The polite live line: what is said last is read out, once it has rested, after the page's own sentence. The page's line (data-live) is used where there is one.
 * @param {Element} el
 * @returns {(text: string) => void}
 */
export function live(el) {
  let line = /** @type {Element | null} */ (document.querySelector("[data-live]"));
  if (!line) {
    line = html("p", { class: "kit-unseen", role: "status", "aria-live": "polite", "data-live": true });
    el.append(line);
  }
  const held = line;
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = setTimeout(() => say(held, text), 900);
  };
}

/**
 * A button with a drawn sign and a name.
 * @param {string} name what it is called
 * @param {string} sign path data in a 20x20 box
 * @param {() => void} pressed
 */
export function button(name, sign, pressed) {
  const drawing = svg("svg", { width: 20, height: 20, "aria-hidden": "true" }, svg("path", { d: sign }));
  return html("button", { type: "button", class: "kit-button", "aria-label": name, title: name, onclick: pressed }, drawing);
}

let names = 0;

/** @param {string} stem @returns {string} an id that nothing else in the page has */
export function freshId(stem) {
  return `kit-${stem}-${++names}`;
}

/**
 * A labelled slider. `set(value, said)` moves it without calling back.
 * @param {{name: string, min: number, max: number, step: number, value: number, said?: (value: number) => string, moved: (value: number) => void}} options
 */
export function slider({ name, min, max, step, value, said = String, moved }) {
  const id = freshId("slider");
  const input = html("input", { type: "range", id, min, max, step });
  const shown = html("output", { for: id, class: "kit-number" });
  const label = html("label", { for: id }, name);
  const element = html("div", { class: "kit-slider" }, label, input, shown);
  const show = () => {
    say(shown, said(input.valueAsNumber));
    set(input, { "aria-valuetext": said(input.valueAsNumber) });
  };
  input.addEventListener("input", () => {
    show();
    moved(input.valueAsNumber);
  });
  input.valueAsNumber = value;
  show();
  return {
    element,
    input,
    /** @param {string} text */
    rename: (text) => say(label, text),
    /** @param {number} to */
    set(to) {
      if (input.valueAsNumber !== to) input.valueAsNumber = to;
      show();
    },
  };
}

/**
 * Tabs, by click and arrow keys. `chosen(key)` is called on a change by hand; `set(key)` shows without calling back.
 * @param {{name: string, tabs: {key: string, name: string}[], chosen: (key: string) => void}} options
 */
export function tabs({ name, tabs: held, chosen }) {
  const panel = html("div", { role: "tabpanel", id: freshId("panel"), class: "kit-panel" });
  const list = html("div", { role: "tablist", class: "kit-tabs", "aria-label": name });
  const buttons = held.map(({ key, name: said }) =>
    html("button", { type: "button", role: "tab", id: freshId("tab"), "aria-controls": panel.id, "data-key": key, onclick: () => pick(key) }, said),
  );
  list.append(...buttons);
  /** @param {string} key */
  function show(key) {
    for (const one of buttons) {
      const on = one.dataset.key === key;
      set(one, { "aria-selected": String(on), tabindex: on ? 0 : -1 });
      if (on) set(panel, { "aria-labelledby": one.id });
    }
  }
  /** @param {string} key */
  function pick(key) {
    show(key);
    chosen(key);
  }
  list.addEventListener("keydown", (event) => {
    const at = buttons.findIndex((one) => one === event.target);
    const last = buttons.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at ? at - 1 : last, Home: 0, End: last }[event.key];
    const next = to === undefined ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
    pick(next.dataset.key ?? "");
  });
  return { element: html("div", { class: "kit-tabbed" }, list, panel), panel, set: show };
}

const SIGNS = { first: "M4 3v14M17 3L7 10l10 7z", back: "M14 3L5 10l9 7z", play: "M5 3l12 7-12 7z", pause: "M5 3h3v14H5zM12 3h3v14h-3z", forward: "M6 3l9 7-9 7z" };

/**
 * Play, pause, step back and forward, and a slider over 0 … count. Playing stops at the end; with reduced motion there is no play button, only steps.
 * @param {{words: Record<string, string>, pace?: number, moved: (at: number) => void}} options pace: milliseconds a step
 */
export function player({ words, pace = 1400, moved }) {
  let [at, count, timer] = [0, 0, 0];
  const go = (/** @type {number} */ to) => {
    const next = Math.min(count, Math.max(0, to));
    if (next === at) return;
    at = next;
    show();
    moved(at);
  };
  const step = (/** @type {number} */ by) => () => {
    stop();
    go(at + by);
  };
  const name = (/** @type {string} */ key) => fill(words, `widget-kit-${key}`);
  const first = button(name("first"), SIGNS.first, () => step(-count)());
  const back = button(name("back"), SIGNS.back, step(-1));
  const play = button(name("play"), SIGNS.play, () => (timer ? stop() : start()));
  const forward = button(name("forward"), SIGNS.forward, step(1));
  const bar = slider({ name: name("steps"), min: 0, max: 0, step: 1, value: 0, said: (value) => fill(words, "widget-kit-step-of", { step: value, count }), moved: (value) => { stop(); go(value); } });
  const element = html("div", { class: "kit-player", role: "group", "aria-label": name("steps") }, first, back, ...(still() ? [] : [play]), forward, bar.element);
  function start() {
    if (at === count) go(0);
    timer = setInterval(() => (at < count ? go(at + 1) : stop()), pace);
    show();
  }
  function stop() {
    clearInterval(timer);
    timer = 0;
    show();
  }
  function show() {
    set(bar.input, { max: count });
    bar.set(at);
    // aria-disabled, so that the focus is not lost at either end
    for (const [one, off] of /** @type {[Element, boolean][]} */ ([[first, at === 0], [back, at === 0], [forward, at === count]])) set(one, { "aria-disabled": String(off) });
    const said = name(timer ? "pause" : "play");
    set(play, { "aria-label": said, title: said });
    play.querySelector("path")?.setAttribute("d", timer ? SIGNS.pause : SIGNS.play);
    element.hidden = count === 0;
  }
  show();
  return {
    element,
    /** Show this step of so many, without calling back. @param {number} to @param {number} of */
    set(to, of) {
      [at, count] = [Math.min(to, of), of];
      show();
    },
    stop,
  };
}
