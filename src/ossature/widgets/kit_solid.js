// @ts-check
// Pure geometry of space: the camera, boxes, planes in boxes, and what lies before what.

import { between, cross, dot, transpose } from "./kit_geometry.js";

/** @import { Vector } from "./kit_numbers.js" */
/** @import { Matrix } from "./kit_numbers.js" */
/** @typedef {{corners: Vector[], rim: boolean[], face: number}} Piece part of a face; rim[i]: whether the edge from corner i is an edge of the face */
/** @typedef {{normal: Vector, on: Piece[], front: Tree | null, back: Tree | null}} Tree */
/** @typedef {{turn: number, tilt: number}} Camera angles in degrees; the same camera as the still pictures' */

/** @type {Camera} from the front right, a little above */
export const CAMERA = { turn: -32, tilt: 24 };

/**
 * The rows of the camera: across, up, and towards the viewer, so that apply(rows, point) is [x, y, depth].
 * @param {Camera} camera
 * @returns {Matrix}
 */
export function cameraRows({ turn, tilt }) {
  const [t, u] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  const [ct, st, cu, su] = [Math.cos(t), Math.sin(t), Math.cos(u), Math.sin(u)];
  return [
    [-st, ct, 0],
    [-ct * su, -st * su, cu],
    [ct * cu, st * cu, su],
  ];
}

/**
 * The six faces of the box on three edges.
 * @param {readonly Vector[]} edges the columns of a 3x3
 * @param {Vector} [start]
 * @returns {Vector[][]}
 */
export function boxFaces(edges, start = [0, 0, 0]) {
  const corner = (/** @type {Vector} */ weights) => start.map((value, axis) => value + dot(weights, edges.map((edge) => edge[axis])));
  return [0, 1, 2].flatMap((fixed) =>
    [0, 1].map((side) => {
      const [one, two] = [0, 1, 2].filter((axis) => axis !== fixed);
      return [[0, 0], [1, 0], [1, 1], [0, 1]].map(([u = 0, v = 0]) => corner([0, 1, 2].map((axis) => (axis === fixed ? side : axis === one ? u : axis === two ? v : 0))));
    }),
  );
}

/**
 * The polygon in which the plane normal · x = offset cuts a box; empty where it misses.
 * @param {Vector} normal
 * @param {number} offset
 * @param {readonly Vector[]} bounds [[low, high], [low, high], [low, high]]
 * @returns {Vector[]} three to six corners, in order round the middle
 */
export function clipPlane(normal, offset, bounds) {
  const ends = (/** @type {number} */ axis) => bounds[axis];
  /** @type {Vector[]} */
  const found = [];
  for (let axis = 0; axis < 3; axis++) {
    const [one, two] = /** @type {[number, number]} */ ([0, 1, 2].filter((other) => other !== axis));
    for (const u of ends(one))
      for (const v of ends(two)) {
        const start = [0, 0, 0];
        [start[one], start[two]] = [u, v];
        const slope = normal[axis];
        const at = (offset - dot(normal, start)) / slope;
        const [low = 0, high = 0] = ends(axis);
        if (!slope || at < low || at > high) continue;
        start[axis] = at;
        if (!found.some((other) => other.every((value, i) => Math.abs(value - start[i]) <= 1e-9 * (high - low)))) found.push(start);
      }
  }
  return found.length < 3 ? [] : inOrder(found, normal);
}

/** @param {Vector[]} points of a convex polygon @param {Vector} normal */
function inOrder(points, normal) {
  const middle = transpose(points).map((values) => values.reduce((sum, value) => sum + value, 0) / points.length);
  const away = (/** @type {Vector} */ point) => point.map((value, axis) => value - middle[axis]);
  const right = away(points[0]);
  const up = cross(normal, right);
  const size = Math.hypot(...right) / (Math.hypot(...up) || 1);
  const angle = (/** @type {Vector} */ point) => Math.atan2(dot(away(point), up) * size, dot(away(point), right));
  return points.map((point) => ({ point, at: angle(point) })).sort((one, other) => one.at - other.at).map(({ point }) => point);
}

/**
 * Faces in a tree of half spaces (Fuchs, Kedem and Naylor 1980): whatever lies across a face's plane is cut, so that for every camera there is
 * one right order to paint in. Independent of the camera.
 * @param {readonly Vector[][]} faces flat convex polygons in space
 * @returns {Tree | null}
 */
export function cutFaces(faces) {
  const far = Math.max(1e-300, ...faces.flat(2).map(Math.abs));
  return tree(faces.map((corners, face) => ({ corners, rim: corners.map(() => true), face })), 1e-9 * far);
}

/** @param {Piece[]} pieces @param {number} near what counts as on a plane @returns {Tree | null} */
function tree(pieces, near) {
  if (!pieces.length) return null;
  const { normal, offset } = leastCutting(pieces, near);
  /** @type {Record<"front" | "back" | "on", Piece[]>} */
  const sides = { front: [], back: [], on: [] };
  for (const piece of pieces) {
    const heights = piece.corners.map((corner) => dot(normal, corner) - offset);
    const [above, below] = [Math.max(...heights) > near, Math.min(...heights) < -near];
    if (!above && !below) sides.on.push(piece);
    else if (!below) sides.front.push(piece);
    else if (!above) sides.back.push(piece);
    else {
      sides.front.push(half(piece, heights));
      sides.back.push(half(piece, heights.map((height) => -height)));
    }
  }
  return { normal, on: sides.on, front: tree(sides.front, near), back: tree(sides.back, near) };
}

/** The plane of a face that cuts the fewest others; for faces without area, any plane that holds the first. @param {Piece[]} pieces @param {number} near */
function leastCutting(pieces, near) {
  let [best, least] = [{ normal: [0, 0, 0], offset: 0 }, Infinity];
  for (const { corners } of pieces) {
    const plane = planeOf(corners);
    if (plane.normal.every((value) => !value)) continue;
    const cuts = pieces.filter((piece) => {
      const heights = piece.corners.map((corner) => dot(plane.normal, corner) - plane.offset);
      return Math.max(...heights) > near && Math.min(...heights) < -near;
    }).length;
    if (cuts < least) [best, least] = [plane, cuts];
    if (!cuts) break;
  }
  return best;
}

/** @param {readonly Vector[]} corners @returns {{normal: Vector, offset: number}} zero normal for a face without area */
export function planeOf(corners) {
  const start = corners[0];
  const away = corners.map((corner) => corner.map((value, axis) => value - start[axis]));
  let normal = [0, 0, 0];
  for (let i = 1; i + 1 < away.length; i++) {
    const part = cross(away[i], away[i + 1]);
    normal = normal.map((value, axis) => value + part[axis]);
  }
  const length = Math.hypot(...normal);
  normal = length ? normal.map((value) => value / length) : normal;
  return { normal, offset: dot(normal, start) };
}

/** @param {Piece} piece @param {Vector} sides signed distances; the part where they are not negative stays */
function half({ corners, rim, face }, sides) {
  /** @type {Piece} */
  const kept = { corners: [], rim: [], face };
  corners.forEach((corner, i) => {
    const after = (i + 1) % corners.length;
    const [here, there] = [sides[i], sides[after]];
    if (here >= 0) {
      kept.corners.push(corner);
      kept.rim.push(rim[i] ?? true);
    }
    if (here >= 0 !== there >= 0) {
      kept.corners.push(between(corner, corners[after] ?? corner, here / (here - there)));
      kept.rim.push(there >= 0 ? (rim[i] ?? true) : false);
    }
  });
  return kept;
}

/**
 * The pieces in the order to paint them: from the back to the front.
 * @param {Camera} camera
 * @param {Tree | null} held
 * @returns {Piece[]}
 */
export function backToFront(camera, held) {
  const towards = cameraRows(camera)[2];
  /** @type {Piece[]} */
  const order = [];
  /** @param {Tree | null} node */
  const visit = (node) => {
    if (!node) return;
    const facing = dot(node.normal, towards) > 0;
    visit(facing ? node.back : node.front);
    order.push(...node.on);
    visit(facing ? node.front : node.back);
  };
  visit(held);
  return order;
}
