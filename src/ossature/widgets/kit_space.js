// @ts-check
// Space, turned by mouse, finger and keys.

import { button, set } from "./kit_dom.js";
import { clipSegment, niceStep, ticks } from "./kit_geometry.js";
import { fill, written } from "./kit_numbers.js";
import { GRIP } from "./kit_handle.js";
import { backToFront, CAMERA, cameraRows, cutFaces } from "./kit_solid.js";
import { SpaceHandle } from "./kit_space_handle.js";
import { path, Stage } from "./kit_stage.js";
import { apply } from "./kit_geometry.js";

/** @import { Vector } from "./kit_numbers.js" */
/** @import { Camera } from "./kit_solid.js" */
/** @import { Item } from "./kit_stage.js" */

const SIGNS = { left: "M13 4a6.5 6.5 0 1 0 3.4 6M13 1v6H7", right: "M7 4a6.5 6.5 0 1 1-3.4 6M7 1v6h6", home: "M3 10l7-6 7 6M5 9v8h10V9" };

export class Space extends Stage {
  /**
   * @param {HTMLElement} el
   * @param {{name: string, words: Record<string, string>, ratio?: number, least?: number, most?: number, camera?: Camera,
   *   names?: [string, string, string], turned?: (camera: Camera) => void}} options names: of the axes; turned: once a turning has come to rest
   */
  constructor(el, options) {
    super(el, options);
    this.options = options;
    this.camera = options.camera ?? CAMERA;
    /** @type {Vector[]} */
    this.fit = [[-1, -1, -1], [1, 1, 1]];
    this.scale = 0;
    /** @type {Vector} */
    this.centre = [0, 0, 0];
    /** @type {ReturnType<typeof cutFaces>} */
    this.pieces = null;
    /** @type {Vector | null} */
    this.pressed = null;
    this.holding = 0; // handles that are held
    /** @type {SpaceHandle[]} */
    this.held = [];
    this.rest = 0; // the timer that tells the host once the turning rests
    const name = (/** @type {string} */ key) => fill(options.words, `widget-kit-${key}`);
    this.tools.append(
      button(name("turn-left"), SIGNS.left, () => this.turn(-15, 0)),
      button(name("turn-right"), SIGNS.right, () => this.turn(15, 0)),
      button(name("turn-home"), SIGNS.home, () => this.lookFrom(CAMERA)),
    );
    this.svg.classList.add("kit-space");
    set(this.svg, {
      onpointerdown: (event) => this.press(event),
      onpointermove: (event) => this.drag(event),
      onpointerup: () => (this.pressed = null),
      onpointercancel: () => (this.pressed = null),
      onkeydown: (event) => this.key(event),
    });
  }

  /**
   * Draw these things in the next frame.
   * @param {Item[]} items points in space; regions are sorted by depth, lines lie above them
   * @param {{fit?: Vector[]}} [options] fit: points that have to be in sight from everywhere
   */
  show(items, { fit } = {}) {
    this.items = items.filter((item) => item.points.every((point) => point.every((value) => Math.abs(value) < 1e12)));
    if (fit?.length) this.fit = fit.filter((point) => point.every((value) => Math.abs(value) < 1e12));
    this.pieces = cutFaces(this.items.filter((item) => item.kind === "polygon").map((item) => item.points));
    this.redraw();
  }

  /** A point to hold; it is drawn above everything. @param {import("./kit_space_handle.js").SpaceHandleOptions} options */
  handle(options) {
    const handle = new SpaceHandle(this, options);
    this.held.push(handle);
    return handle;
  }

  /** The pixel of a point. @param {Vector} point @returns {Vector} */
  pixel(point) {
    return this.seen()(point);
  }

  /** The point at a pixel, in the plane of the screen through the middle of what is seen. @param {Vector} pixel @returns {Vector} */
  point([x = 0, y = 0]) {
    const [across, up] = cameraRows(this.camera);
    const [right, above] = [(x - this.size[0] / 2) / this.scale, (this.size[1] / 2 - y) / this.scale];
    return this.centre.map((value, axis) => value + right * across[axis] + above * up[axis]);
  }

  unit() {
    return this.scale;
  }

  /** @param {Camera} camera */
  lookFrom(camera) {
    this.camera = camera;
    this.redraw();
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.options.turned?.(this.camera), 300);
  }

  /** @param {number} turn degrees @param {number} tilt */
  turn(turn, tilt) {
    const held = ((((this.camera.turn + turn + 180) % 360) + 360) % 360) - 180;
    this.lookFrom({ turn: held, tilt: Math.min(90, Math.max(-90, this.camera.tilt + tilt)) });
  }

  /** @param {PointerEvent} event */
  press(event) {
    if (event.button) return;
    this.pressed = [event.clientX, event.clientY];
    this.svg.setPointerCapture(event.pointerId);
  }

  /** A finger turns sideways only; up and down it scrolls the page. @param {PointerEvent} event */
  drag(event) {
    if (!this.pressed) return;
    const [x = 0, y = 0] = this.pressed;
    this.pressed = [event.clientX, event.clientY];
    this.turn(-(event.clientX - x) * 0.5, (event.clientY - y) * 0.5);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.target !== this.svg || event.ctrlKey || event.metaKey) return;
    const by = event.altKey ? 1 : event.shiftKey ? 30 : 6;
    const way = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-by, 0], ArrowRight: [by, 0], ArrowUp: [0, by], ArrowDown: [0, -by] })[event.key];
    if (way) this.turn(...way);
    else if (event.key === "Home" || event.key === "0") this.lookFrom(CAMERA);
    else return;
    event.preventDefault();
  }

  resized() {
    this.scale = 0;
  }

  destroy() {
    clearTimeout(this.rest);
    for (const handle of this.held) handle.remove();
    super.destroy();
  }

  /** The window: kept while everything is in sight and not too small, from whichever side it is seen. */
  settle() {
    const ends = [0, 1, 2].map((axis) => {
      const values = this.fit.map((point) => point[axis]);
      return [Math.min(...values), Math.max(...values)];
    });
    const middle = ends.map(([low = 0, high = 0]) => (low + high) / 2);
    const reach = Math.max(1e-9, ...this.fit.map((point) => Math.hypot(...point.map((value, axis) => value - middle[axis]))));
    const most = (Math.min(...this.size) / 2 - 24) / reach;
    const moved = Math.hypot(...middle.map((value, axis) => value - this.centre[axis]));
    const fits = (reach + moved) * this.scale <= Math.min(...this.size) / 2 - 8 && most <= 1.7 * this.scale;
    if (this.scale && (fits || this.holding)) return;
    this.scale = 2 ** (Math.floor(8 * Math.log2(most)) / 8);
    this.centre = middle;
  }

  /** What `pixel` does, for many points under one camera. @returns {(point: Vector) => Vector} */
  seen() {
    const rows = cameraRows(this.camera);
    const origin = apply(rows, this.centre);
    return (point) => {
      const [x = 0, y = 0] = apply(rows, point);
      return [this.size[0] / 2 + (x - origin[0]) * this.scale, this.size[1] / 2 - (y - origin[1]) * this.scale];
    };
  }

  draw() {
    this.settle();
    const pixel = this.seen();
    const around = { clutter: /** @type {[number, number][]} */ ([]), wants: /** @type {import("./kit_stage.js").Want[]} */ ([]) };
    const reach = (Math.min(...this.size) / 2 - 12) / this.scale;
    const numbers = this.axes(pixel, reach);
    for (const [, x, y] of numbers) around.clutter.push([x - 6, y], [x, y], [x + 6, y]);
    const faces = this.items.filter((item) => item.kind === "polygon");
    for (const piece of backToFront(this.camera, this.pieces)) {
      const face = faces[piece.face];
      const pixels = piece.corners.map(pixel);
      this.shapes.put({ class: `${this.look(face, "face")} kit-piece`, d: path(pixels, true) });
      if (!face.bare) this.shapes.put({ class: this.look(face, "rim"), d: rim(pixels, piece.rim) });
    }
    for (const face of faces) if (face.label) this.put({ ...face, kind: "note" }, [middle(face.points.map(pixel))], around);
    for (const item of this.items) if (item.kind !== "polygon") this.one(item, pixel, reach, around);
    for (const handle of this.held) {
      handle.place();
      const [x = 0, y = 0] = pixel(handle.at);
      if (handle.node.style.display !== "none") for (const [dx, dy] of GRIP) around.clutter.push([x + dx, y + dy]);
    }
    this.label(around.wants, around.clutter);
    for (const [text, x, y] of numbers) this.words.put({ class: "kit-tick", x, y }, text);
    this.end();
  }

  /** @param {Item} item @param {(point: Vector) => Vector} pixel @param {number} reach @param {Parameters<Stage["put"]>[2]} around */
  one(item, pixel, reach, around) {
    if (item.kind !== "line") return this.put(item, item.points.map(pixel), around);
    const [through = [], along = []] = item.points;
    const far = (4 * reach + Math.hypot(...through)) / (Math.hypot(...along) || 1);
    const end = (/** @type {number} */ way) => through.map((value, axis) => value + way * far * along[axis]);
    const ends = clipSegment(end(-1), end(1), this.centre.map((value) => [value - reach, value + reach]));
    if (ends) this.put(item, ends.map(pixel), around);
  }

  /** Three lines through the origin, with small ticks and their names. @param {(point: Vector) => Vector} pixel @param {number} reach @returns {[string, number, number][]} */
  axes(pixel, reach) {
    const step = niceStep(70 / this.scale);
    /** @type {[string, number, number][]} */
    const texts = [];
    const bounds = this.centre.map((value) => [value - reach * 0.92, value + reach * 0.92]);
    const names = this.options.names ?? ["x", "y", "z"];
    if (this.centre.some((value) => Math.abs(value) > 4 * reach)) return texts; // the origin is out of sight
    names.forEach((name, axis) => {
      const along = (/** @type {number} */ value) => [0, 1, 2].map((other) => (other === axis ? value : 0));
      const [low = 0, high = 0] = bounds[axis];
      const [start, end] = [Math.min(0, low), Math.max(0, high)];
      this.back.put({ class: "kit-axis", d: path([pixel(along(start)), pixel(along(end))]) });
      const dots = ticks(start, end, step).filter(Boolean).map((value) => ({ value, at: pixel(along(value)) }));
      this.back.put({ class: "kit-tick-mark", d: dots.map(({ at: [x = 0, y = 0] }) => `M${(x - 2).toFixed(1)} ${y.toFixed(1)}h4`).join("") });
      const [ex = 0, ey = 0] = pixel(along(end));
      const [ox = 0, oy = 0] = pixel([0, 0, 0]);
      const size = Math.hypot(ex - ox, ey - oy);
      if (size > 30) texts.push([name, ex + (10 * (ex - ox)) / size, ey + (10 * (ey - oy)) / size]);
      if (size > 60) for (const { value, at: [x = 0, y = 0] } of dots) if (Math.hypot(x - ex, y - ey) > 20) texts.push([written(value, 6), x + 11, y + 9]);
    });
    return texts;
  }
}

/** @param {Vector[]} pixels @param {boolean[]} edges */
function rim(pixels, edges) {
  return edges.map((on, i) => (on ? path([pixels[i], pixels[(i + 1) % pixels.length]]) : "")).join("");
}

/** @param {Vector[]} pixels */
function middle(pixels) {
  return [0, 1].map((axis) => pixels.reduce((sum, at) => sum + at[axis], 0) / (pixels.length || 1));
}
