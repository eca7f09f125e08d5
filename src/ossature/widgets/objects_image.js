// @ts-check
// An image: the picture, and each of its channels; a click picks the pixel, the table beneath shows its numbers.

import { fill, html, stridesOf } from "./kit.js";

/** @import { Words } from "./kit_operands.js" */
/** @import { Key } from "./kit_tables.js" */
/** @typedef {{shape: number[], values: number[] | null}} Pictured */

const SMALLEST = 9; // side of what is looked at as a picture

/** Whether numbers are an image: greys, or three or four channels, from 0 to 255 or from 0 to 1. @param {Pictured} held */
export function isImage({ shape, values }) {
  const sides = shape.length === 2 ? shape : channelsAt(shape) === 0 ? shape.slice(1) : shape.slice(0, 2);
  const pictured = (shape.length === 2 && shape.every((side) => side >= 16)) || (shape.length === 3 && channelsAt(shape) >= 0);
  return pictured && sides.every((side) => side >= SMALLEST) && values !== null && values.every((value) => value >= 0 && value <= 255);
}

/** Which axis holds the channels; -1 where none does. @param {readonly number[]} shape */
const channelsAt = (shape) => ([3, 4].includes(shape[2] ?? 0) && (shape[0] ?? 0) > 8 ? 2 : [3, 4].includes(shape[0] ?? 0) && (shape[2] ?? 0) > 8 ? 0 : -1);

/** The axes of rows and of columns. @param {readonly number[]} shape */
export const faceOf = (shape) => (shape.length === 3 && channelsAt(shape) === 0 ? [1, 2] : [0, 1]);

export class Image {
  /** @param {{words: Words, pick: (key: Key) => void}} options */
  constructor({ words, pick }) {
    this.words = words;
    this.pick = pick;
    this.element = html("div", { class: "kit-images" });
    /** @type {HTMLCanvasElement[]} */
    this.canvases = [];
  }

  /** @param {Pictured | null} held @param {{order: number[]}} look @param {number[]} place @param {number[]} near first row and column, and how many, of the numbers in sight */
  draw(held, look, place, near) {
    this.element.hidden = !held;
    if (!held?.values) return;
    const { shape, values } = held;
    const channel = shape.length === 2 ? -1 : channelsAt(shape);
    const [rowAxis = 0, columnAxis = 1] = faceOf(shape);
    const [high = 1, wide = 1] = [shape[rowAxis], shape[columnAxis]];
    const strides = stridesOf(shape);
    const most = Math.max(...values) <= 1 ? 255 : 1;
    const value = (/** @type {number} */ i, /** @type {number} */ j, /** @type {number} */ c) => most * (values[i * (strides[rowAxis] ?? 0) + j * (strides[columnAxis] ?? 0) + (channel < 0 ? 0 : c * (strides[channel] ?? 0))] ?? 0);
    const names = channel < 0 ? ["widget-objects-picture"] : ["widget-objects-picture", "widget-objects-red", "widget-objects-green", "widget-objects-blue"];
    if (this.canvases.length !== names.length) this.build(names);
    const back = place.map((_, axis) => place[look.order.indexOf(axis)] ?? 0); // in the order of the object itself
    const spot = [back[rowAxis] ?? 0, back[columnAxis] ?? 0];
    const pinned = channel < 0 ? -1 : back[channel] ?? 0;
    this.canvases.forEach((canvas, index) => {
      const scale = Math.max(1, Math.floor((index || channel < 0 ? 320 : 480) / Math.max(high, wide)));
      const colour = (/** @type {number} */ i, /** @type {number} */ j) => (channel < 0 ? Array(3).fill(value(i, j, 0)) : [0, 1, 2].map((c) => (!index || c === index - 1 ? value(i, j, c) : 0)));
      paint(canvas, { high, wide, scale, colour, spot, ringed: channel < 0 || !index || pinned === index - 1, near: [near[1] ?? 0, near[0] ?? 0, near[3] ?? 0, near[2] ?? 0] });
      canvas.onclick = (event) => {
        const box = canvas.getBoundingClientRect();
        const [i, j] = [Math.floor((high * (event.clientY - box.top)) / box.height), Math.floor((wide * (event.clientX - box.left)) / box.width)];
        const own = shape.map((_, axis) => (axis === rowAxis ? i : axis === columnAxis ? j : index ? index - 1 : pinned));
        this.pick(look.order.map((axis) => own[axis] ?? 0));
      };
    });
  }

  /** @param {string[]} names */
  build(names) {
    this.canvases = names.map((name) => html("canvas", { role: "img", "aria-label": fill(this.words, name) }));
    this.element.replaceChildren(...this.canvases.map((canvas, index) => html("figure", { class: index ? "kit-channel" : "kit-whole" }, canvas, html("figcaption", {}, fill(this.words, names[index] ?? "")))));
  }
}

/** @param {HTMLCanvasElement} canvas @param {{high: number, wide: number, scale: number, colour: (i: number, j: number) => number[], spot: number[], ringed: boolean, near: number[]}} what */
function paint(canvas, { high, wide, scale, colour, spot: [row = 0, column = 0], ringed, near }) {
  [canvas.width, canvas.height] = [wide * scale, high * scale];
  const pen = canvas.getContext("2d");
  if (!pen) return;
  for (let i = 0; i < high; i++)
    for (let j = 0; j < wide; j++) {
      pen.fillStyle = `rgb(${colour(i, j).join(" ")})`;
      pen.fillRect(j * scale, i * scale, scale, scale);
    }
  if (!ringed) return;
  const style = getComputedStyle(canvas);
  const frame = (/** @type {number[]} */ [x = 0, y = 0, w = 0, h = 0], /** @type {string} */ hue, /** @type {number} */ width) => {
    pen.lineWidth = width;
    pen.strokeStyle = style.getPropertyValue(hue);
    pen.strokeRect(x * scale, y * scale, w * scale, h * scale);
  };
  frame([column, row, 1, 1], "--paper", 5);
  frame([column, row, 1, 1], "--first", 2.5);
  frame(near, "--paper", 3);
  frame(near, "--result", 1.5);
}
