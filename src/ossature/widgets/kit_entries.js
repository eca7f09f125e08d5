// @ts-check
// Numbers that are dragged: one in a formula, or the entries of a matrix.

import { html, say, set } from "./kit_dom.js";
import { change, fill, matrixText, operand, parseNumber, plain, splitMatrix, written } from "./kit_numbers.js";

/** @import { Matrix } from "./kit_numbers.js" */
/** @import { Model } from "./kit_numbers.js" */

const PIXELS = 5; // of dragging to one step

/** @param {number} value @param {number} step */
const settled = (value, step) => Number((Math.round(value / step) * step).toPrecision(12));

/**
 * A number that is dragged left and right, moved by the arrow keys (Alt finer, Shift coarser), and typed after Enter or a double click.
 * Whole numbers hold it a little while it is dragged. Text that is no plain number (√2) can only be typed.
 * @param {{name: string, text: string, step?: number, moved: (text: string) => void, role?: string}} options moved: with the new text
 */
export function scrub({ name, text, step = 0.1, moved, role = "" }) {
  const shown = html("span", { class: "kit-scrub-text" });
  const element = html("span", { class: `kit-scrub${role ? ` kit-${role}` : ""}`, role: "spinbutton", tabindex: 0, "aria-label": name }, shown);
  let held = text;
  let reading = false;
  /** @type {{pointer: number, x: number, value: number, far: boolean} | null} */
  let grip = null;

  /** @param {string} next */
  function show(next) {
    held = next;
    const value = parseNumber(next);
    const said = value !== null && !next.includes("/") ? written(value) : next.replaceAll("-", "−");
    say(shown, said);
    set(element, { "aria-valuenow": value, "aria-valuetext": said });
    element.classList.toggle("kit-typed", value === null);
  }
  /** @param {number} value */
  function move(value) {
    const next = plain(value);
    if (next === held) return;
    show(next);
    moved(next);
  }
  /** @param {{altKey: boolean, shiftKey: boolean}} keys */
  const size = ({ altKey, shiftKey }) => (altKey ? step / 10 : shiftKey ? step * 10 : step);
  /** @param {PointerEvent} event */
  function drag(event) {
    if (!grip || event.pointerId !== grip.pointer) return;
    const away = event.clientX - grip.x;
    if (!grip.far && Math.abs(away) < 4) return;
    grip.far = true;
    const by = size(event);
    const wanted = settled(grip.value + (away / PIXELS) * by, by);
    const whole = Math.round(wanted);
    move(!event.altKey && by < 1 && Math.abs(wanted - whole) < 1.5 * by ? whole : wanted);
  }
  function type() {
    if (reading || element.querySelector("input")) return;
    const input = html("input", { class: "kit-type", type: "text", value: held, "aria-label": name, size: Math.max(4, held.length + 1), autocomplete: "off", spellcheck: "false", inputmode: "text" });
    let over = false; // taking the field away blurs it
    const done = (/** @type {boolean} */ take) => {
      if (over) return;
      over = true;
      const typed = input.value.trim().replace(/[\s;,]+/g, "").replaceAll("−", "-");
      const focused = document.activeElement === input;
      input.replaceWith(shown);
      set(element, { tabindex: 0, role: "spinbutton" });
      if (focused) element.focus();
      if (take && typed && typed !== held) {
        show(typed);
        moved(typed);
      }
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" || event.key === "Escape") {
        event.preventDefault();
        done(event.key === "Enter");
      }
    });
    input.addEventListener("blur", () => done(true));
    set(element, { tabindex: null, role: null }); // a field inside a spin button would not be read
    shown.replaceWith(input);
    input.select();
    input.focus();
  }
  const letGo = () => {
    grip = null;
    element.classList.remove("kit-held");
  };
  set(element, {
    onpointerdown: (event) => {
      const value = parseNumber(held);
      if (event.button || value === null || reading || event.target.tagName === "INPUT") return;
      grip = { pointer: event.pointerId, x: event.clientX, value, far: false };
      element.setPointerCapture(event.pointerId);
      element.classList.add("kit-held");
    },
    onpointermove: drag,
    onpointerup: letGo,
    onpointercancel: letGo,
    ondblclick: type,
    onkeydown: (event) => {
      if (event.target !== element || reading) return;
      const way = /** @type {Record<string, number>} */ ({ ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 })[event.key];
      const value = parseNumber(held);
      if (event.key === "Enter") type();
      else if (way && value !== null && !event.ctrlKey && !event.metaKey) move(settled(value + way * size(event), size(event)));
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  });
  show(text);
  return {
    element,
    /** Show this text, unless something is being typed. @param {string} next */
    set(next) {
      if (next !== held) show(next);
    },
    /** Whether it can only be read. @param {boolean} only */
    read(only) {
      if (reading === only) return;
      reading = only;
      set(element, { "aria-readonly": only ? "true" : null });
      element.classList.toggle("kit-reading", only);
    },
    /** @param {string} next */
    rename: (next) => set(element, { "aria-label": next }),
  };
}

/**
 * A matrix operand as a grid of numbers to drag, in brackets, bound to the state. Entries that are no plain decimals (1/2, √2) stay as typed.
 * @param {{model: Model, key: string, name: string, roles?: string[], step?: number, also?: () => Record<string, string>}} options
 *   key: which operand; name: what it is called, "A"; roles: colours of the columns; also: what else a change sets in the state ({step: ""})
 */
export function matrixField({ model, key, name, roles = [], step, also = () => ({}) }) {
  const body = html("div", { class: "kit-matrix-entries" });
  const called = html("span", { class: "kit-matrix-name" });
  const element = html("div", { class: "kit-matrix", role: "group", "aria-label": name }, called, body);
  /** @type {ReturnType<typeof scrub>[][]} */
  let cells = [];
  let shape = "";
  const words = () => /** @type {Record<string, string>} */ (model.get("words") ?? {});
  /** @returns {string[][] | null} */
  const entries = () => splitMatrix(model.get("state")?.[key]) ?? operand(model, key)?.map((row) => row.map(plain)) ?? null;

  /** @param {string[][]} rows @param {string} now its name */
  function build(rows, now) {
    say(called, `${now} =`);
    set(element, { "aria-label": now });
    const label = (/** @type {number} */ i, /** @type {number} */ j) => fill(words(), "widget-kit-entry", { name: now, row: i + 1, column: j + 1 });
    cells = rows.map((row, i) =>
      row.map((text, j) =>
        scrub({
          name: label(i, j), text, step, role: roles[j],
          moved: (next) => {
            const old = entries() ?? rows;
            change(model, { [key]: matrixText(old.map((line, r) => line.map((text, c) => (r === i && c === j ? next : text)))), ...also() });
          },
        }),
      ),
    );
    body.style.setProperty("--columns", String(rows[0]?.length ?? 0));
    body.replaceChildren(...cells.flat().map((cell) => cell.element));
  }
  return {
    element,
    /** Show the operand of the state, or these rows, under a name of their own, to read only. @param {Matrix | null} [rows] @param {string} [other] */
    draw(rows = null, other = name) {
      const texts = rows?.map((row) => row.map((value) => written(value))) ?? entries();
      element.hidden = !texts;
      if (!texts) return;
      const now = `${texts.length} ${texts[0]?.length} ${model.get("lang")} ${other}`;
      if (now !== shape) build(texts, other);
      shape = now;
      cells.forEach((line, i) =>
        line.forEach((cell, j) => {
          cell.read(rows !== null);
          cell.set(texts[i]?.[j] ?? "");
        }),
      );
    },
    /** @param {string} next */
    rename: (next) => set(element, { "aria-label": next }),
  };
}
