// @ts-check
// The plane: axes with ticks, a window that fits by itself, pan and zoom, handles.

import { button, set, still } from "./kit_dom.js";
import { carriedLines, clipSegment, fitView, niceStep, ticks } from "./kit_geometry.js";
import { GRIP, Handle } from "./kit_handle.js";
import { fill, written } from "./kit_numbers.js";
import { path, Stage, textWidth } from "./kit_stage.js";

/** @import { Vector } from "./kit_numbers.js" */
/** @import { View } from "./kit_geometry.js" */
/** @import { Item } from "./kit_stage.js" */

const SIGNS = { in: "M10 4v12M4 10h12", out: "M4 10h12", fit: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" };
const GLIDE = 220; // milliseconds

export class Plane extends Stage {
  /**
   * @param {HTMLElement} el
   * @param {{name: string, words: Record<string, string>, ratio?: number, least?: number, most?: number, names?: [string, string]}} options names: of the axes
   */
  constructor(el, options) {
    super(el, options);
    /** @type {View} */
    this.view = { centre: [0, 0], scale: 60 };
    /** @type {View | null} the window that fits; the view glides to it */
    this.goal = null;
    this.own = false; // the person has chosen a window
    this.holding = 0;
    /** @type {Vector[]} */
    this.fit = [[-1, -1], [1, 1]];
    /** @type {Handle[]} */
    this.held = [];
    this.names = options.names ?? ["", ""];
    this.last = 0;
    /** @type {Map<number, Vector>} */
    this.fingers = new Map();
    const name = (/** @type {string} */ key) => fill(options.words, `widget-kit-${key}`);
    this.tools.append(
      button(name("zoom-out"), SIGNS.out, () => this.zoom(1 / 1.4)),
      button(name("zoom-in"), SIGNS.in, () => this.zoom(1.4)),
      button(name("fit"), SIGNS.fit, () => this.refit()),
    );
    set(this.svg, {
      onpointerdown: (event) => this.press(event),
      onpointermove: (event) => this.slide(event),
      onpointerup: (event) => this.fingers.delete(event.pointerId),
      onpointercancel: (event) => this.fingers.delete(event.pointerId),
      onkeydown: (event) => this.key(event),
    });
    this.svg.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
  }

  /** The pixel of a point. @param {Vector} point @returns {Vector} */
  pixel([x = 0, y = 0]) {
    const { centre, scale } = this.view;
    return [this.size[0] / 2 + (x - centre[0]) * scale, this.size[1] / 2 - (y - centre[1]) * scale];
  }

  /** The point at a pixel. @param {Vector} pixel @returns {Vector} */
  point([x = 0, y = 0]) {
    const { centre, scale } = this.view;
    return [centre[0] + (x - this.size[0] / 2) / scale, centre[1] - (y - this.size[1] / 2) / scale];
  }

  unit() {
    return this.view.scale;
  }

  /** What is in sight. @returns {Vector[]} [[left, right], [bottom, top]] */
  bounds() {
    const [left = 0, top = 0] = this.point([0, 0]);
    const [right = 0, bottom = 0] = this.point(this.size);
    return [[left, right], [bottom, top]];
  }

  /**
   * Draw these things, in this order, in the next frame.
   * @param {Item[]} items
   * @param {{fit?: Vector[]}} [options] fit: points that have to be in sight
   */
  show(items, { fit } = {}) {
    this.items = items.filter((item) => item.points.every((point) => point.every((value) => Math.abs(value) < 1e12)));
    if (fit?.length) this.fit = fit.filter((point) => point.every((value) => Math.abs(value) < 1e12));
    this.redraw();
  }

  /** A point to hold; it is drawn above everything. @param {import("./kit_handle.js").HandleOptions} options */
  handle(options) {
    const handle = new Handle(this, options);
    this.held.push(handle);
    return handle;
  }

  resized() {
    this.goal = null;
  }

  /** Show everything again. */
  refit() {
    [this.own, this.goal] = [false, null];
    this.redraw();
  }

  /** @param {number} factor @param {Vector} [at] the pixel that stays */
  zoom(factor, at = [this.size[0] / 2, this.size[1] / 2]) {
    const [x = 0, y = 0] = this.point(at);
    const scale = Math.min(1e7, Math.max(1e-7, this.view.scale * factor));
    const back = this.view.scale / scale;
    this.own = true;
    this.view = { scale, centre: [x + (this.view.centre[0] - x) * back, y + (this.view.centre[1] - y) * back] };
    this.redraw();
  }

  /** @param {number} dx pixels @param {number} dy */
  pan(dx, dy) {
    const { centre, scale } = this.view;
    this.own = true;
    this.view = { scale, centre: [centre[0] - dx / scale, centre[1] + dy / scale] };
    this.redraw();
  }

  /** @param {PointerEvent} event */
  press(event) {
    if (event.button) return;
    this.fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (event.pointerType === "mouse") this.svg.setPointerCapture(event.pointerId);
  }

  /** One mouse pans, two fingers pan and zoom; one finger scrolls the page. @param {PointerEvent} event */
  slide(event) {
    const was = this.fingers.get(event.pointerId);
    if (!was) return;
    const now = [event.clientX, event.clientY];
    const [dx, dy] = [event.clientX - was[0], event.clientY - was[1]];
    const other = [...this.fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    if (!other) {
      if (event.pointerType === "mouse") this.pan(dx, dy);
      return;
    }
    const apart = (/** @type {Vector} */ from) => Math.hypot(from[0] - other[0], from[1] - other[1]) || 1;
    const box = this.svg.getBoundingClientRect();
    this.pan(dx / 2, dy / 2);
    this.zoom(apart(now) / apart(was), [(event.clientX + other[0]) / 2 - box.left, (event.clientY + other[1]) / 2 - box.top]);
  }

  /** With Ctrl, as a pinch on a touchpad comes in; without it the page scrolls. @param {WheelEvent} event */
  wheel(event) {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = this.svg.getBoundingClientRect();
    this.zoom(Math.exp(-Math.sign(event.deltaY) * Math.min(0.4, Math.abs(event.deltaY) / 250)), [event.clientX - box.left, event.clientY - box.top]);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.target !== this.svg || event.ctrlKey || event.metaKey || event.altKey) return;
    const far = 40;
    /** @type {Record<string, () => void>} */
    const does = {
      ArrowLeft: () => this.pan(far, 0), ArrowRight: () => this.pan(-far, 0), ArrowUp: () => this.pan(0, far), ArrowDown: () => this.pan(0, -far),
      "+": () => this.zoom(1.25), "=": () => this.zoom(1.25), "-": () => this.zoom(0.8), 0: () => this.refit(), Home: () => this.refit(),
    };
    const act = does[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Go on towards the window that fits. */
  glide() {
    if (this.own) return;
    const first = !this.goal && !this.last;
    this.goal = fitView(this.fit, this.size, this.goal, this.holding > 0);
    const now = performance.now();
    const share = first || still() ? 1 : Math.min(1, (3 * Math.min(50, now - this.last)) / GLIDE);
    this.last = now;
    const { centre, scale } = this.goal;
    const near = Math.abs(Math.log(scale / this.view.scale)) < 0.004 && Math.hypot(centre[0] - this.view.centre[0], centre[1] - this.view.centre[1]) * scale < 0.5;
    if (near || share === 1) {
      this.view = this.goal;
      return;
    }
    const part = (/** @type {number} */ from, /** @type {number} */ to) => from + share * (to - from);
    this.view = { centre: [part(this.view.centre[0], centre[0]), part(this.view.centre[1], centre[1])], scale: this.view.scale * (scale / this.view.scale) ** share };
    this.redraw();
  }

  draw() {
    this.glide();
    const around = { clutter: /** @type {[number, number][]} */ ([]), wants: /** @type {import("./kit_stage.js").Want[]} */ ([]) };
    const bounds = this.bounds();
    const numbers = this.axes(bounds);
    for (const [, x, y] of numbers) around.clutter.push([x - 6, y], [x, y], [x + 6, y]);
    for (const item of this.items) {
      if (item.kind === "grid") {
        const [one = [1, 0], two = [0, 1], from = [0, 0]] = item.points;
        const seen = bounds.map((ends, axis) => ends.map((end) => end - from[axis]));
        const lines = carriedLines([one, two], seen, 14 / this.view.scale);
        this.shapes.put({ class: this.look(item, "grid"), d: lines.map((ends) => path(ends.map((end) => this.pixel(end.map((value, axis) => value + from[axis]))))).join("") });
      } else if (item.kind === "line") {
        const ends = this.whole(item.points);
        if (ends) this.put(item, ends.map((end) => this.pixel(end)), around);
      } else if (item.kind === "right") this.put({ ...item, kind: "curve", thin: true }, this.corner(item.points), around);
      else this.put(item, item.points.map((point) => this.pixel(point)), around);
    }
    for (const handle of this.held) {
      handle.place();
      const [x = 0, y = 0] = this.pixel(handle.at);
      if (handle.node.style.display !== "none") for (const [dx, dy] of GRIP) around.clutter.push([x + dx, y + dy]);
    }
    this.label(around.wants, around.clutter);
    for (const [text, x, y] of numbers) this.words.put({ class: "kit-tick", x, y }, text);
    this.end();
  }

  /** A whole line's ends at the edge of sight. @param {Vector[]} points through, along @returns {Vector[] | null} */
  whole([through = [0, 0], along = [1, 0]]) {
    const size = Math.hypot(...along);
    if (!size) return null;
    const far = (3 * (this.size[0] + this.size[1])) / this.view.scale + Math.hypot(through[0], through[1]) + Math.hypot(...this.view.centre);
    const end = (/** @type {number} */ way) => through.map((value, axis) => value + (way * far * along[axis]) / size);
    return clipSegment(end(-1), end(1), this.bounds());
  }

  /** The three pixels of a right angle's mark. @param {Vector[]} points */
  corner([at = [0, 0], one = [1, 0], other = [0, 1]]) {
    const start = this.pixel(at);
    const side = (/** @type {Vector} */ way) => {
      const size = Math.hypot(...way) || 1;
      return [(11 * way[0]) / size, (-11 * way[1]) / size];
    };
    const [u, v] = [side(one), side(other)];
    const plus = (/** @type {Vector[]} */ ...parts) => [0, 1].map((axis) => parts.reduce((sum, part) => sum + part[axis], start[axis]));
    return [plus(u), plus(u, v), plus(v)];
  }

  /** The grid, the axes and the numbers at the ticks. @param {Vector[]} bounds @returns {[string, number, number][]} text and place */
  axes(bounds) {
    const [w, h] = this.size;
    const step = niceStep(56 / this.view.scale);
    const [across, up] = bounds.map(([low = 0, high = 0]) => ticks(low, high, step));
    const [ox = 0, oy = 0] = this.pixel([0, 0]).map(Math.round);
    const x = (/** @type {number} */ value) => Math.round(this.pixel([value, 0])[0]);
    const y = (/** @type {number} */ value) => Math.round(this.pixel([0, value])[1]);
    const lines = [...across.map((value) => `M${x(value)} 0V${h}`), ...up.map((value) => `M0 ${y(value)}H${w}`)];
    this.back.put({ class: "kit-paper-grid", d: lines.join("") });
    this.back.put({ class: "kit-axis", d: `M${ox} 0V${h}M0 ${oy}H${w}` });
    const [row, column] = [Math.min(h - 9, Math.max(11, oy + 13)), Math.min(w - 14, Math.max(14, ox - 12))];
    const every = Math.max(1, Math.ceil(Math.max(0, ...across.map((value) => textWidth(written(value), 11) + 8)) / (step * this.view.scale)));
    const kept = (/** @type {number} */ value) => value !== 0 && Math.round(value / step) % every === 0;
    /** @type {[string, number, number][]} */
    const texts = [];
    for (const value of across) if (kept(value) && x(value) > 10 && x(value) < w - 10) texts.push([written(value, 6), x(value), row]);
    for (const value of up) if (value !== 0 && y(value) > 10 && y(value) < h - 22) texts.push([written(value, 6), column, y(value)]);
    if (this.names[0]) texts.push([this.names[0], w - 12, Math.min(h - 9, Math.max(11, oy - 12))]);
    if (this.names[1]) texts.push([this.names[1], Math.min(w - 14, Math.max(14, ox + 14)), 12]);
    return texts;
  }

  destroy() {
    for (const handle of this.held) handle.remove();
    super.destroy();
  }
}
