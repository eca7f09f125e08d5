// @ts-check
// A handle in space: it moves in the plane of the screen; along an axis by keys, and by hand while the letter of the axis is held down.

import { cameraRows } from "./kit_solid.js";
import { Handle, snapped, stepsFor } from "./kit_handle.js";

/** @import { Vector } from "./kit_numbers.js" */
/** @import { Camera } from "./kit_solid.js" */
/** @import { Ground, HandleOptions } from "./kit_handle.js" */
/** @typedef {Ground & {camera: Camera}} Room */
/** @typedef {HandleOptions & {along?: () => Vector}} SpaceHandleOptions along: the one direction that the arrows move it in; without it they go along the axes */

const LETTERS = ["x", "y", "z"];

/**
 * Which axis each key goes along, as space is seen now, and in which sense: across, upwards, and with Page Up away from who looks.
 * @param {Camera} camera
 * @returns {Record<string, Vector>}
 */
export function axisWays(camera) {
  const rows = cameraRows(camera);
  const left = [0, 1, 2];
  const take = (/** @type {Vector} */ row) => {
    const axis = left.reduce((best, one) => (Math.abs(row[one]) > Math.abs(row[best]) + 1e-9 ? one : best), left[0]);
    left.splice(left.indexOf(axis), 1);
    return [0, 1, 2].map((other) => (other === axis ? Math.sign(row[axis]) || 1 : 0));
  };
  const up = take(rows[1]);
  const right = take(rows[0]);
  const away = take(rows[2].map((value) => -value));
  const back = (/** @type {Vector} */ way) => way.map((value) => (value ? -value : 0));
  return { ArrowRight: right, ArrowLeft: back(right), ArrowUp: up, ArrowDown: back(up), PageUp: away, PageDown: back(away) };
}

export class SpaceHandle extends Handle {
  /** @param {Room} room @param {SpaceHandleOptions} options */
  constructor(room, options) {
    super(room, options);
    this.room = room;
    this.along = options.along;
    /** @type {Vector} where it was when it was taken hold of */
    this.start = options.at;
    /** @type {number | null} the axis whose letter is held down */
    this.axis = null;
    this.node.addEventListener("keyup", (event) => event instanceof KeyboardEvent && LETTERS.includes(event.key.toLowerCase()) && (this.axis = null));
    this.node.addEventListener("blur", () => (this.axis = null));
  }

  /** @param {PointerEvent} event */
  grab(event) {
    if (!this.held) this.start = this.at;
    super.grab(event);
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (!this.held || event.pointerId !== this.held.pointer) return;
    const { client, pixel } = this.held;
    const wanted = [pixel[0] + event.clientX - client[0], pixel[1] + event.clientY - client[1]];
    const moved = wanted.map((value, axis) => Math.min(this.room.size[axis] - 6, Math.max(6, value)) - pixel[axis]);
    const unit = this.room.unit();
    const steps = stepsFor(unit);
    const [across, up] = cameraRows(this.room.camera);
    const way = [0, 1, 2].map((axis) => (moved[0] * across[axis] - moved[1] * up[axis]) / unit);
    const share = this.axis === null ? 0 : way[this.axis] / Math.max(0.04, across[this.axis] ** 2 + up[this.axis] ** 2); // the point of the axis that is seen nearest to the pointer
    this.move(this.start.map((value, axis) => (this.axis === null ? snapped(value + way[axis], steps, unit, event) : axis === this.axis ? snapped(value + share, steps, unit, event) : value)));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey) return;
    const letter = LETTERS.indexOf(event.key.toLowerCase());
    if (letter >= 0) this.axis = letter;
    const way = this.wayOf(event.key);
    if (!way && letter < 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (!way) return;
    const steps = stepsFor(this.room.unit());
    const step = event.altKey ? steps.fine : event.shiftKey ? steps.coarse : steps.usual;
    this.move(this.at.map((value, axis) => Number((value + step * way[axis]).toPrecision(12))));
  }

  /** @param {string} key @returns {Vector | undefined} */
  wayOf(key) {
    const ways = axisWays(this.room.camera);
    if (!ways[key]) return undefined;
    const sense = ["ArrowRight", "ArrowUp", "PageUp"].includes(key) ? 1 : -1;
    if (this.along) return this.along().map((value) => sense * value);
    return this.axis === null ? ways[key] : [0, 1, 2].map((axis) => (axis === this.axis ? sense : 0));
  }
}
