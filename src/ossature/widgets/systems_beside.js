// @ts-check
// The same system solved by NumPy and by Ossature: how far each unknown is from the exact one.

import { fill, html, path, say, Stage, textWidth, written } from "./kit.js";

/** @import { Model } from "./kit_numbers.js" */

const [LEFT, BELOW, ABOVE] = [46, 34, 48]; // pixels around the bars; above them stands the legend

/** Bars for the errors of one, dots for those of the other. */
class Errors extends Stage {
  /** @param {HTMLElement} el @param {{name: string, words: Record<string, string>}} options */
  constructor(el, options) {
    super(el, { ...options, ratio: 0.5, least: 220, most: 340 });
    this.said = options.words;
    /** @type {{ours: number[], numpy: number[]}} */
    this.errors = { ours: [], numpy: [] };
  }

  /** @param {number[]} ours @param {number[]} numpy */
  put2(ours, numpy) {
    this.errors = { ours, numpy };
    this.redraw();
  }

  draw() {
    const { ours, numpy } = this.errors;
    const [w, h] = this.size;
    const most = Math.max(0.01, ...numpy, ...ours);
    const x = (/** @type {number} */ i) => LEFT + ((i + 0.5) * (w - LEFT - 12)) / (numpy.length || 1);
    const y = (/** @type {number} */ share) => h - BELOW - (share / most) * (h - BELOW - ABOVE);
    const wide = Math.max(1.5, Math.min(9, (0.6 * (w - LEFT)) / (numpy.length || 1)));
    for (const share of [0, most / 2, most]) {
      this.back.put({ class: "kit-paper-grid", d: path([[LEFT, y(share)], [w - 12, y(share)]]) });
      this.words.put({ class: "kit-tick", x: LEFT - 22, y: y(share) }, `${written(100 * share, 0)} %`);
    }
    numpy.forEach((share, i) => {
      if (share > 0.002 * most) this.shapes.put({ class: "kit-face kit-warning kit-solid", d: path([[x(i) - wide / 2, y(0)], [x(i) + wide / 2, y(0)], [x(i) + wide / 2, y(share)], [x(i) - wide / 2, y(share)]], true) });
    });
    this.shapes.put({ class: "kit-curve kit-result", d: path(ours.map((share, i) => [x(i), y(share)])) });
    const every = Math.max(1, Math.ceil((numpy.length * 34) / (w - LEFT)));
    numpy.forEach((_, i) => {
      if (i === 0 || (i + 1) % every === 0) this.words.put({ class: "kit-tick", x: x(i), y: h - BELOW + 13 }, `x${i + 1}`);
    });
    this.legend(["widget-systems-error-numpy", "kit-warning"], 8);
    this.legend(["widget-systems-error-ours", "kit-result"], 26);
    this.end();
  }

  /** @param {[string, string]} entry @param {number} y */
  legend([key, role], y) {
    const text = fill(this.said, key);
    this.words.put({ class: `kit-label ${role}`, x: LEFT + 8 + textWidth(text) / 2, y: y + 4 }, text);
  }
}

/** @param {Model} model @param {HTMLElement} el @returns {{draw: () => void, remove: () => void} | null} null where there is nothing to compare */
export function comparison(model, el) {
  if (!model.get("reply")?.beside) return null;
  const words = model.get("words") ?? {};
  const chart = new Errors(el, { name: fill(words, "widget-systems-errors"), words });
  const said = html("p", { class: "kit-said" });
  const body = html("tbody", {});
  const heads = ["widget-systems-unknown", "widget-systems-exact", "widget-systems-error-ours", "widget-systems-error-numpy"].map((key) => html("th", { scope: "col" }, fill(words, key)));
  const table = html("table", { class: "systems-table" }, html("thead", {}, html("tr", {}, ...heads)), body);
  const scroll = html("div", { class: "systems-scroll", tabindex: 0, role: "region", "aria-label": fill(words, "widget-systems-entries") }, table);
  el.append(said, html("details", {}, html("summary", {}, fill(words, "widget-systems-entries")), scroll));
  /** @type {any} */
  let shown = null;
  return {
    draw() {
      const held = model.get("reply")?.beside;
      if (!held || held === shown) return;
      shown = held;
      const drawn = held.ours_errors && held.numpy_errors; // one that refuses has no errors: the sentence says so
      chart.element.style.display = drawn ? "" : "none";
      if (drawn) chart.put2(held.ours_errors, held.numpy_errors);
      say(said, held.says);
      body.replaceChildren(
        ...held.exact.map((/** @type {number} */ value, /** @type {number} */ i) =>
          html("tr", {}, html("th", { scope: "row" }, `x${i + 1}`), ...[value, held.ours?.[i], held.numpy?.[i]].map((entry, k) => html("td", { class: k === 2 && held.numpy_errors?.[i] > 0.01 ? "systems-wrong" : "" }, entry === undefined ? "—" : written(entry, 6)))),
        ),
      );
    },
    remove: () => chart.destroy(),
  };
}
