// @ts-check
// A handle: a point of the plane held by mouse, finger or keys.

import { set, svg } from "./kit_dom.js";
import { niceStep } from "./kit_geometry.js";
import { tuple } from "./kit_numbers.js";

/** @import { Vector } from "./kit_numbers.js" */
/** @typedef {{usual: number, fine: number, coarse: number}} Steps */
/**
 * What a handle needs of the picture it stands in.
 * @typedef {object} Ground
 * @property {SVGGElement} handles
 * @property {[number, number]} size
 * @property {number} holding how many handles are held: while one is, the window stands still
 * @property {(point: Vector) => Vector} pixel
 * @property {(pixel: Vector) => Vector} point
 * @property {() => number} unit pixels per unit
 * @property {() => void} redraw
 */
/**
 * @typedef {object} HandleOptions
 * @property {string} name what is moved, for a screen reader: "first column"
 * @property {import("./kit_stage.js").Role} role
 * @property {Vector} at
 * @property {(point: Vector) => void} moved called with every new place; put it into the state
 * @property {(point: Vector) => string} [said] its place in words; without it the coordinates
 * @property {(point: Vector) => Vector} [keep] where it may be: the allowed place nearest to a wanted one
 */

/**
 * How far a key moves, and to what a drag snaps: about four pixels, with Alt a tenth of that, with Shift ten times as much.
 * @param {number} unit pixels per unit
 * @returns {Steps}
 */
export function stepsFor(unit) {
  const usual = niceStep(4 / unit);
  return { usual, fine: Number((usual / 10).toPrecision(12)), coarse: Number((usual * 10).toPrecision(12)) };
}

/**
 * The nice number a dragged coordinate snaps to: a multiple of the step, or a whole coarse step or half of one when that is within five pixels.
 * @param {number} value
 * @param {Steps} steps
 * @param {number} unit
 * @param {{altKey?: boolean, shiftKey?: boolean}} keys
 */
export function snapped(value, steps, unit, { altKey, shiftKey }) {
  const to = (/** @type {number} */ step) => Number((Math.round(value / step) * step).toPrecision(12));
  if (altKey) return to(steps.fine);
  if (shiftKey) return to(steps.coarse);
  const half = to(steps.coarse / 2);
  return Math.abs(half - value) * unit <= 5 ? half : to(steps.usual);
}

export const GRIP = [-9, 0, 9].flatMap((dx) => [-9, 0, 9].map((dy) => [dx, dy])); // what a handle covers

const WAYS = /** @type {Record<string, [number, number]>} */ ({ ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] });

export class Handle {
  /** @param {Ground} ground @param {HandleOptions} options */
  constructor(ground, options) {
    this.ground = ground;
    this.options = options;
    this.at = options.at;
    this.hit = svg("circle", { r: 22, class: "kit-hit" });
    this.node = svg("g", { class: `kit-handle kit-${options.role}`, role: "slider", tabindex: 0 }, this.hit, svg("circle", { r: 14, class: "kit-ring" }), svg("circle", { r: 8, class: "kit-grip" }));
    /** @type {{pointer: number, client: Vector, pixel: Vector} | null} */
    this.held = null;
    set(this.node, {
      onpointerdown: (event) => this.grab(event),
      onpointermove: (event) => this.drag(event),
      onpointerup: () => this.release(),
      onpointercancel: () => this.release(),
      onlostpointercapture: () => this.release(),
      onkeydown: (event) => this.key(event),
    });
    // Inside an svg `touch-action` counts for nothing: only this keeps the page from scrolling away with the finger, and it still scrolls beside the handles.
    this.node.addEventListener("touchstart", (event) => event.cancelable && event.preventDefault(), { passive: false });
    ground.handles.append(this.node);
    this.name(options.name);
    this.set(options.at);
  }

  /** @param {string} name */
  name(name) {
    set(this.node, { "aria-label": name });
  }

  /** Stand here. @param {Vector} point */
  set(point) {
    this.at = point;
    const said = this.options.said?.(point) ?? tuple(point);
    set(this.node, { "aria-valuenow": Number(point[0].toFixed(6)), "aria-valuetext": said });
    this.place();
  }

  /** Called by the picture in every frame. */
  place() {
    const [x = 0, y = 0] = this.ground.pixel(this.at);
    const [w, h] = this.ground.size;
    const [px, py] = [Math.min(w - 4, Math.max(4, x)), Math.min(h - 4, Math.max(4, y))]; // never out of reach
    set(this.node, { transform: `translate(${px.toFixed(1)} ${py.toFixed(1)})` });
  }

  /** @param {boolean} shown */
  show(shown) {
    this.node.style.display = shown ? "" : "none";
    if (!shown) this.release();
  }

  /** @param {PointerEvent} event */
  grab(event) {
    if (event.button || this.held) return;
    event.preventDefault();
    event.stopPropagation();
    this.node.setPointerCapture(event.pointerId);
    this.node.focus({ preventScroll: true });
    this.held = { pointer: event.pointerId, client: [event.clientX, event.clientY], pixel: this.ground.pixel(this.at) };
    this.ground.holding++;
    this.node.classList.add("kit-held");
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (!this.held || event.pointerId !== this.held.pointer) return;
    const { client, pixel } = this.held;
    const wanted = [pixel[0] + event.clientX - client[0], pixel[1] + event.clientY - client[1]];
    const inside = wanted.map((value, axis) => Math.min(this.ground.size[axis] - 6, Math.max(6, value)));
    const unit = this.ground.unit();
    const steps = stepsFor(unit);
    this.move(this.ground.point(inside).map((value) => snapped(value, steps, unit, event)));
  }

  release() {
    if (!this.held) return;
    this.held = null;
    this.ground.holding--;
    this.node.classList.remove("kit-held");
    this.ground.redraw();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const way = WAYS[event.key];
    if (!way || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const steps = stepsFor(this.ground.unit());
    const step = event.altKey ? steps.fine : event.shiftKey ? steps.coarse : steps.usual;
    this.move(this.at.map((value, axis) => Number((value + step * way[axis]).toPrecision(12))));
  }

  /** @param {Vector} wanted */
  move(wanted) {
    const point = this.options.keep?.(wanted) ?? wanted;
    if (point.every((value, axis) => value === this.at[axis])) return;
    this.set(point);
    this.options.moved(point);
  }

  remove() {
    this.release();
    this.node.remove();
  }
}
