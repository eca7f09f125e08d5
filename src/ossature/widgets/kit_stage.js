// @ts-check
// What plane and space share: a responsive SVG that keeps its nodes from frame to frame, things to draw as data, labels at places of their own.

import { eachFrame, say, set, svg } from "./kit_dom.js";
import { clipSegment } from "./kit_geometry.js";

/** @import { Vector } from "./kit_numbers.js" */
/** @typedef {"first" | "second" | "third" | "fourth" | "result" | "muted" | "before" | "warning" | "ink"} Role a colour of the palette */
/**
 * How a thing looks; `thin`, `dashed`, `faint` mean what they say, `headed` ends a curve in an arrow's head,
 * `midway` puts the label of an arrow beside its middle, `bare` leaves out the rim of a region.
 * @typedef {{role?: Role, label?: string, dashed?: boolean, thin?: boolean, faint?: boolean, closed?: boolean, headed?: boolean, midway?: boolean, bare?: boolean}} Look
 */
/** @typedef {"arrow" | "polygon" | "curve" | "line" | "dot" | "note" | "grid" | "right"} Kind */
/** @typedef {Look & {kind: Kind, points: Vector[]}} Item a thing to draw; made by `arrow`, `polygon`, … below */
/** @typedef {{text: string, at: [number, number], away: [number, number], role: Role}} Want a label: beside which pixel, in which direction best; [0, 0]: on it */

/** @param {Vector} to @param {Look & {from?: Vector}} [look] @returns {Item} */
export const arrow = (to, { from = to.map(() => 0), ...look } = {}) => ({ kind: "arrow", points: [from, to], ...look });
/** @param {Vector[]} points @param {Look} [look] @returns {Item} a filled region; in space depth-sorted, and cut where it passes through another */
export const polygon = (points, look = {}) => ({ kind: "polygon", points, ...look });
/** @param {Vector[]} points @param {Look} [look] @returns {Item} */
export const curve = (points, look = {}) => ({ kind: "curve", points, ...look });
/** @param {Vector} through @param {Vector} along @param {Look} [look] @returns {Item} a whole line, from edge to edge */
export const line = (through, along, look = {}) => ({ kind: "line", points: [through, along], ...look });
/** @param {Vector} at @param {Look} [look] @returns {Item} */
export const mark = (at, look = {}) => ({ kind: "dot", points: [at], ...look });
/** @param {Vector} at @param {string} label @param {Look} [look] @returns {Item} text with its middle there, unless something is in the way */
export const note = (at, label, look = {}) => ({ kind: "note", points: [at], label, ...look });
/** @param {Vector[]} columns of a 2x2 @param {Look & {from?: Vector}} [look] @returns {Item} the integer grid as the matrix carries it, then moved to `from` */
export const grid = (columns, { from = [0, 0], ...look } = {}) => ({ kind: "grid", points: [...columns, from], ...look });
/** @param {Vector} corner @param {Vector} one direction @param {Vector} other direction @param {Look} [look] @returns {Item} the mark of a right angle */
export const rightAngle = (corner, one, other, look = {}) => ({ kind: "right", points: [corner, one, other], ...look });

/** @param {string} text @param {number} [size] @returns {number} about how many pixels wide a text is */
export function textWidth(text, size = 14) {
  let width = 0;
  for (const letter of text) width += /[⺀-鿿＀-￯　-〿]/.test(letter) ? 1 : /[ilI1.,:;|' ()]/.test(letter) ? 0.36 : /[mwMW]/.test(letter) ? 0.86 : 0.57;
  return width * size;
}

const AROUND = /** @type {[number, number][]} */ ([[1, 0], [0.7, -0.7], [0, -1], [-0.7, -0.7], [-1, 0], [-0.7, 0.7], [0, 1], [0.7, 0.7]]);

const RINGS = [9, 20, 34];

/**
 * Places for labels: beside what they name, over as little as can be, over no other label, inside the picture.
 * @param {readonly Want[]} wants the most important first
 * @param {readonly (readonly [number, number])[]} clutter pixels that something is drawn at
 * @param {readonly [number, number]} size of the picture
 * @param {number[]} [kept] which try each took before: it is preferred, so that labels do not flicker; what each takes now is put in
 * @returns {({x: number, y: number} | null)[]} the middle of each text, null where there is no room
 */
export function placeLabels(wants, clutter, size, kept = []) {
  /** @type {[number, number, number, number][]} */
  const taken = [];
  const crowd = crowdOf(clutter);
  kept.length = wants.length;
  return wants.map(({ text, at, away }, which) => {
    const [w, h] = [textWidth(text) / 2 + 3, 10];
    const length = Math.hypot(...away);
    const tries = AROUND.flatMap((way, side) => {
      const turn = length ? 1 - (way[0] * away[0] + way[1] * away[1]) / length : 0.5;
      return RINGS.map((ring, far) => ({ x: at[0] + way[0] * (ring + w), y: at[1] + way[1] * (ring + h), price: 8 * turn + 0.4 * ring, name: 3 * side + far }));
    });
    if (!length) tries.push({ x: at[0], y: at[1], price: 0, name: -1 });
    for (const one of tries) if (one.name === kept[which]) one.price -= 7;
    tries.sort((one, other) => one.price - other.price);
    let [best, place] = [Infinity, /** @type {typeof tries[0] | null} */ (null)];
    for (const one of tries) {
      const { x, y, price } = one;
      if (price >= best) break;
      if (x - w < 1 || x + w > size[0] - 1 || y - h < 1 || y + h > size[1] - 1) continue;
      if (taken.some(([tx, ty, tw, th]) => Math.abs(tx - x) < tw + w && Math.abs(ty - y) < th + h)) continue;
      let cost = price;
      cost += 6 * crowd(x - w - 2, y - h - 1, x + w + 2, y + h + 1);
      if (cost < best) [best, place] = [cost, one];
    }
    if (!place) return null;
    kept[which] = place.name;
    taken.push([place.x, place.y, w, h]);
    return { x: place.x, y: place.y };
  });
}

const CELL = 24; // pixels

/** Counts the pixels strictly inside a box, by cells: in a crowded picture every place that is tried would meet them all. @param {readonly (readonly [number, number])[]} pixels */
function crowdOf(pixels) {
  /** @type {Map<number, [number, number][]>} */
  const cells = new Map();
  for (const [x, y] of pixels) {
    const key = 4096 * Math.floor(x / CELL) + Math.floor(y / CELL);
    const cell = cells.get(key);
    if (cell) cell.push([x, y]);
    else cells.set(key, [[x, y]]);
  }
  return (/** @type {number} */ left, /** @type {number} */ top, /** @type {number} */ right, /** @type {number} */ bottom) => {
    let count = 0;
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++)
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++)
        for (const [x, y] of cells.get(4096 * i + j) ?? []) if (x > left && x < right && y > top && y < bottom) count++;
    return count;
  };
}

/** @param {number} value */
const short = (value) => Math.round(value * 10) / 10;

/** Path data of pixels. @param {readonly Vector[]} pixels @param {boolean} [closed] */
export function path(pixels, closed = false) {
  return pixels.map(([x = 0, y = 0], i) => `${i ? "L" : "M"}${short(x)} ${short(y)}`).join("") + (closed ? "z" : "");
}

/** Path data of an arrow's head, and where its shaft ends. @param {Vector} start @param {Vector} end pixels */
export function head([sx = 0, sy = 0], [ex = 0, ey = 0], size = 13) {
  const length = Math.hypot(ex - sx, ey - sy);
  if (length < 1) return { d: "", neck: [ex, ey] };
  const held = Math.min(size, 0.6 * length);
  const [x, y] = [(ex - sx) / length, (ey - sy) / length];
  const [bx, by] = [ex - held * x, ey - held * y];
  return { d: path([[ex, ey], [bx - 0.42 * held * y, by + 0.42 * held * x], [bx + 0.42 * held * y, by - 0.42 * held * x]], true), neck: [ex - 0.8 * held * x, ey - 0.8 * held * y] };
}

/** Nodes of one kind that are used again in every frame. */
class Pool {
  /** @param {SVGGElement} group @param {"path" | "text"} name */
  constructor(group, name) {
    this.group = group;
    this.name = name;
    this.used = 0;
    /** @type {(SVGPathElement | SVGTextElement)[]} */
    this.nodes = [];
    /** @type {Record<string, string | number>[]} what each node has: asking the page is slower */
    this.had = [];
  }

  /** @param {Record<string, string | number>} attributes always the same names @param {string} [text] */
  put(attributes, text) {
    let node = this.nodes[this.used];
    if (!node) {
      node = svg(this.name);
      this.nodes.push(node);
      this.had.push({});
      this.group.append(node);
    }
    const had = this.had[this.used];
    for (const name in attributes) if (had[name] !== attributes[name]) node.setAttribute(name, String(attributes[name]));
    this.had[this.used++] = attributes;
    if (text !== undefined) say(node, text);
  }

  end() {
    for (const node of this.nodes.splice(this.used)) node.remove();
    this.had.length = this.nodes.length;
    this.used = 0;
  }
}

/** The base of Plane and Space. */
export class Stage {
  /**
   * @param {HTMLElement} el
   * @param {{name: string, ratio?: number, least?: number, most?: number}} options name: of the picture, for a screen reader; ratio: height to width
   */
  constructor(el, { name, ratio = 0.75, least = 300, most = 560 }) {
    this.el = el;
    this.shape = { ratio, least, most };
    /** @type {[number, number]} */
    this.size = [480, 360];
    /** @type {Item[]} */
    this.items = [];
    /** @type {number[]} */
    this.kept = [];
    const layer = () => svg("g", { "aria-hidden": "true" });
    this.back = new Pool(layer(), "path");
    this.shapes = new Pool(layer(), "path");
    this.handles = svg("g");
    this.words = new Pool(layer(), "text");
    const layers = [this.back.group, this.shapes.group, this.words.group, this.handles];
    this.svg = svg("svg", { class: "kit-stage", role: "group", tabindex: 0, "aria-label": name }, ...layers);
    this.tools = document.createElement("div");
    this.tools.className = "kit-tools";
    this.element = document.createElement("div");
    this.element.className = "kit-picture";
    this.element.append(this.svg, this.tools);
    el.append(this.element);
    this.redraw = eachFrame(() => this.draw());
    this.watch = new ResizeObserver(() => this.measure());
    this.watch.observe(this.element);
    this.measure();
  }

  /** @param {string} name */
  rename(name) {
    set(this.svg, { "aria-label": name });
  }

  measure() {
    const { ratio, least, most } = this.shape;
    const width = Math.floor(this.element.clientWidth) || 480;
    const height = Math.round(Math.min(most, Math.max(least, width * ratio)));
    if (width === this.size[0] && height === this.size[1] && this.svg.hasAttribute("width")) return;
    this.size = [width, height];
    set(this.svg, { width, height });
    this.resized();
    this.redraw();
  }

  resized() {}

  draw() {}

  /** Take it off the page. */
  destroy() {
    this.redraw.cancel();
    this.watch.disconnect();
    this.element.remove();
  }

  /** @param {Item} item @param {string} kind */
  look({ role = "ink", dashed, thin, faint, bare }, kind) {
    return `kit-${kind} kit-${role}${dashed ? " kit-dashed" : ""}${thin ? " kit-thin" : ""}${faint ? " kit-faint" : ""}${bare ? " kit-bare" : ""}`;
  }

  /**
   * Put an item whose points are pixels already.
   * @param {Item} item
   * @param {Vector[]} pixels
   * @param {{clutter: [number, number][], wants: Want[]}} around what labels must know
   */
  put(item, pixels, { clutter, wants }) {
    const [first = [0, 0], last = first] = [pixels[0], pixels[pixels.length - 1]];
    const role = item.role ?? "ink";
    const want = (/** @type {Vector} */ at, /** @type {Vector} */ away) => {
      if (item.label) wants.push({ text: item.label, at: [at[0], at[1]], away: [away[0], away[1]], role });
    };
    if (item.kind === "arrow") {
      const { d, neck } = head(first, last);
      this.shapes.put({ class: this.look(item, "shaft"), d: path([first, neck]) });
      this.shapes.put({ class: this.look(item, "head"), d });
      spread(clutter, [first, last], this.size);
      const way = [last[0] - first[0], last[1] - first[1]];
      if (item.midway) want(partway(pixels, 0.5), [way[1], -way[0]]);
      else want(last, way);
    } else if (item.kind === "polygon") {
      this.shapes.put({ class: this.look(item, "face"), d: path(pixels, true) });
      if (!item.bare) spread(clutter, [...pixels, first], this.size);
      want(middle(pixels), [0, 0]);
    } else if (item.kind === "dot") {
      this.shapes.put({ class: this.look(item, "dot"), d: disc(first, item.thin ? 3 : 5) });
      clutter.push([first[0], first[1]]);
      want(first, [1, -0.6]);
    } else if (item.kind === "note") want(first, [0, 0]);
    else {
      this.shapes.put({ class: this.look(item, "curve"), d: path(pixels, item.closed) });
      if (item.headed) this.shapes.put({ class: this.look(item, "head"), d: head(pixels[pixels.length - 3] ?? first, last, 11).d });
      spread(clutter, pixels, this.size);
      if (item.label) want(...this.beside(item, pixels));
    }
  }

  /** Where the label of a curve or line stands, and in which direction. @param {Item} item @param {Vector[]} pixels @returns {[Vector, Vector]} */
  beside(item, pixels) {
    if (item.kind === "line") return [partway(pixels, 0.86), [0.5, -1]];
    if (!item.closed && pixels.length < 3) return [partway(pixels, 0.5), [0.5, -1]];
    const [w, h] = this.size;
    const seen = pixels.filter(([x, y]) => x > 8 && y > 8 && x < w - 8 && y < h - 8);
    if (!seen.length) return [[w / 2, h / 2], [0.5, -1]];
    if (!item.closed) return [seen[Math.floor(seen.length / 2)], [0.5, -1]];
    return [seen.reduce((best, pixel) => (pixel[0] - pixel[1] > best[0] - best[1] ? pixel : best)), [1, -1]]; // top right
  }

  /** @param {Want[]} wants @param {[number, number][]} clutter */
  label(wants, clutter) {
    const places = placeLabels(wants, clutter, this.size, this.kept);
    wants.forEach(({ text, role }, i) => {
      const place = places[i];
      if (place) this.words.put({ class: `kit-label kit-${role}`, x: short(place.x), y: short(place.y) }, text);
    });
  }

  end() {
    this.back.end();
    this.shapes.end();
    this.words.end();
  }
}

/** @param {Vector} at @param {number} radius */
function disc([x = 0, y = 0], radius) {
  return `M${short(x - radius)} ${short(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

/** @param {Vector[]} pixels */
function middle(pixels) {
  return [0, 1].map((axis) => pixels.reduce((sum, pixel) => sum + pixel[axis], 0) / (pixels.length || 1));
}

/** @param {Vector[]} pixels @param {number} share */
function partway(pixels, share) {
  const [first = [0, 0], last = first] = [pixels[0], pixels[pixels.length - 1]];
  return [0, 1].map((axis) => first[axis] * (1 - share) + last[axis] * share);
}

const APART = 12;

/** Pixels along a polyline, one every 12, as far as they are in the picture. @param {[number, number][]} clutter @param {Vector[]} pixels @param {[number, number]} size */
function spread(clutter, pixels, [w, h]) {
  let gone = APART; // since the last one
  for (let i = 0; i + 1 < pixels.length; i++) {
    const [[ax, ay], [bx, by]] = [pixels[i], pixels[i + 1]];
    const length = Math.hypot(bx - ax, by - ay);
    const inside = length ? clipSegment(pixels[i], pixels[i + 1], [[0, w], [0, h]]) : null;
    if (inside) {
      const [from, to] = inside.map(([x, y]) => Math.hypot(x - ax, y - ay));
      let at = Math.max(from, APART - gone);
      for (; at <= to; at += APART) clutter.push([ax + ((bx - ax) * at) / length, ay + ((by - ay) * at) / length]);
      gone = length - (at - APART);
    } else gone += length;
  }
}
