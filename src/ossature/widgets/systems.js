// @ts-check
// Linear systems: lines are dragged and planes turned by hand, what solves all of them is drawn, and every row operation, the teacher's or the learner's, moves them.

import { Plane, Space, arrow, cameraRows, change, cross, curve, dot, fill, follow, html, line, live, mark, note, parseEntry, plain, polygon, say, scrub, set, sheet, splitMatrix, still, tableFits, tabs, tuple, written } from "./kit.js";
import { alongLine, asTold, canBeWritten, exchanged, foot, isEmpty, meeting, numbered, plus, sameSet, scaled, size, solutionSet, spanOf, splitEquations, systemText, turned } from "./systems_geometry.js";
import { comparison } from "./systems_beside.js";
import { factorsPicture, hasFactors } from "./systems_factors.js";
import { lineHandles } from "./systems_lines.js";
import { planeHandle } from "./systems_planes.js";
import { ownMoves, practicePanel } from "./systems_practice.js";
import { rowsPicture, startOf } from "./systems_rows.js";

/** @import { Matrix, Vector, Model, State } from "./kit_numbers.js" */
/** @import { Item, Role } from "./kit_stage.js" */
/** @import { System, SolutionSet } from "./systems_geometry.js" */
/** @typedef {Record<string, string>} Words */

const ROLES = /** @type {Role[]} */ (["first", "second", "third", "fourth"]);
const SIZES = { ratio: 0.68, least: 260, most: 430 }; // of the picture, which stays in sight while rows are reduced beneath it
const SLANT = 0.42; // of a unit normal, towards the eye
const TURNING = 520; // milliseconds from the rows before an operation to those after it
const MOST_DRAWN = 8; // equations in one picture
const FACTORED = ["qr", "cholesky", "ldl"]; // entry by entry
const WORKED = [...FACTORED, "lu", "solve", "rank", "rref", "null_space", "column_space", "row_space", "left_null_space", "inverse"];

/** @param {Model} model @returns {any} the reply, where it answers the system of the state */
function answered(model) {
  const [state, reply] = [model.get("state"), model.get("reply")];
  const same = reply?.ok && ["verb", "a", "b"].every((key) => (reply.state[key] ?? "") === (state[key] ?? ""));
  return same ? reply : null;
}

/** The system of the state, read at once where its spelling is plain, else as Python read it; null for what has no lines or planes. @param {Model} model @returns {System | null} */
function readSystem(model) {
  const state = /** @type {State} */ (model.get("state"));
  if (state.verb !== "solve" || !state.a) return null;
  const typed = state.a.includes("=") ? splitEquations(state.a) : null;
  if (typed) return systemOf(typed.names, typed.rows, typed.rows.map((row) => row.map(parseEntry)), true);
  const [a, b] = [splitMatrix(state.a), splitMatrix(state.b)];
  const right = b && (b.length === 1 ? b[0] : b[0].length === 1 ? b.map(([entry]) => entry) : null);
  if (a && right && a.length === right.length) {
    const texts = a.map((row, i) => [...row, right[i]]);
    const held = systemOf(numbered(a[0].length), texts, texts.map((row) => row.map(parseEntry)), false);
    if (held) return held;
  }
  return toldSystem(answered(model), /[=＝]/.test(state.a));
}

/** The system as Python read it, its entries exact where they are. @param {any} reply @param {boolean} equations @returns {System | null} */
function toldSystem(reply, equations) {
  const [left, right] = reply?.data?.operands ?? [];
  if (left?.shape.length !== 2 || right?.shape.length !== 1 || !left.values || !right.values) return null;
  const values = left.values.map((/** @type {Vector} */ row, /** @type {number} */ i) => [...row, right.values[i]]);
  const texts = reply.practice?.texts ?? values.map((/** @type {Vector} */ row) => row.map(plain));
  const named = reply.unknowns?.length ? reply.unknowns : null;
  return systemOf(named ?? numbered(left.shape[1]), texts, values, equations || Boolean(named?.every(canBeWritten)));
}

/** @param {string[]} names @param {string[][]} texts @param {(number | null)[][]} values @param {boolean} equations @returns {System | null} null where a number cannot be read here */
function systemOf(names, texts, values, equations) {
  const known = values.every((row) => row.every((value) => value !== null && Number.isFinite(value)));
  if (!known || !names.length) return null;
  const rows = /** @type {Matrix} */ (values);
  return { rows: rows.map((row) => row.slice(0, -1)), right: rows.map((row) => row[names.length]), names, texts, equations };
}

/** The rows [a | b] there are to see: at the start, after the steps made, or after the learner's operations. @param {Model} model @param {Matrix} start @returns {{rows: Matrix, key: string, by: "start" | "step" | "move", count: number}} */
function stage(model, start) {
  const state = model.get("state");
  const reply = answered(model);
  const fits = (/** @type {Matrix | null | undefined} */ rows) => rows?.length === start.length && rows.every((row) => row.length === start[0].length);
  const step = Number(state.step ?? 0) || 0;
  const lines = reply?.steps?.lines ?? [];
  if (step > 0 && lines.length) {
    const made = lines.slice(0, step).filter((/** @type {any} */ shown) => fits(shown.rows));
    return { rows: made.length ? made[made.length - 1].rows : start, key: `step ${step}`, by: "step", count: Math.min(step, lines.length) };
  }
  const states = reply?.practice?.rows;
  const moved = states?.length > 1 && fits(states[0]) && (state.w_moves ?? "") !== "";
  if (moved) return { rows: states[states.length - 1], key: `move ${states.length}`, by: "move", count: states.length - 1 };
  return { rows: start, key: "start", by: "start", count: 0 };
}

/* ---- what is drawn ---- */

/** How far around the solutions there is something to see. @param {Matrix} rows @param {Vector} right @param {Vector} at */
function reachOf(rows, right, at) {
  const gaps = rows.flatMap((row, i) => (size(row) ? [Math.abs(right[i] - dot(row, at)) / size(row)] : []));
  const reach = 1.5 * Math.max(...at.map(Math.abs), 1.3 * Math.max(0, ...gaps)) || 2;
  return 2 ** (Math.ceil(2 * Math.log2(reach)) / 2); // half octaves, so that the window rests while numbers move a little
}

/** The lines, in the plane. @param {Matrix} rows [a, b | c] @param {SolutionSet} solved of the system itself @param {Words} words @returns {Item[]} */
function flatItems(rows, solved, words) {
  const drawn = rows.map((row, i) => ({ row, i })).filter(({ row }) => !isEmpty(row, 2));
  const items = drawn.map(({ row, i }, place) => {
    const hidden = drawn.slice(0, place).some((other) => sameSet(other.row, row));
    return line(foot(row, solved.at), alongLine(row), { role: ROLES[i % 4], label: rowName(i), dashed: hidden });
  });
  if (solved.kind === "line") items.push(line(solved.at, solved.along[0], { role: "result", faint: true }));
  if (solved.kind === "nothing") {
    for (const { row } of drawn) items.push(curve([solved.at, foot(row, solved.at)], { role: "warning", dashed: true, thin: true }));
  }
  if (solved.kind === "point" || solved.kind === "nothing") {
    items.push(mark(solved.at, { role: "result", label: solved.kind === "point" ? tuple(solved.at) : fill(words, "widget-systems-closest", { at: tuple(solved.at) }) }));
  }
  return items;
}

/** @param {number} index @returns {string} r₁, r₂, … */
const rowName = (index) => `r${numbered(index + 1)[index].slice(1)}`;

/** Where a plane can be named: near that corner of it which lies farthest from the other planes. @param {Vector[]} corners @param {Matrix} others @returns {Vector} */
function apart(corners, others) {
  const centre = scaled(corners.reduce((sum, corner) => plus(sum, corner)), 1 / corners.length);
  const gap = (/** @type {Vector} */ at) => Math.min(1e9, ...others.map((row) => Math.abs(row[3] - dot(row.slice(0, 3), at)) / size(row.slice(0, 3))));
  const places = corners.map((corner, i) => plus(centre, plus(plus(corner, corners[(i + 1) % corners.length]), centre, -2), 0.4));
  return places.reduce((best, one) => (gap(one) > gap(best) + 1e-6 ? one : best));
}

/** The planes, in a box. @param {Matrix} rows @param {SolutionSet} solved @param {Matrix} box @param {Words} words @returns {Item[]} */
function solidItems(rows, solved, box, words) {
  const planes = rows.map((row, i) => ({ row, i, face: isEmpty(row, 3) ? null : sheet(row.slice(0, 3), row[3], box, { role: ROLES[i % 4] }) }));
  const items = /** @type {Item[]} */ (planes.map(({ face }) => face).filter(Boolean));
  for (const { i, face } of planes) if (face) items.push(note(apart(face.points, rows.filter((other, k) => k !== i && !isEmpty(other, 3))), rowName(i), { role: ROLES[i % 4] }));
  for (const one of planes)
    for (const other of planes.slice(0, one.i)) {
      const met = one.face && other.face && meeting(other.row, one.row);
      if (met) items.push(line(met.at, met.along, { role: "muted", thin: true, dashed: solved.kind === "line" }));
    }
  if (solved.kind === "line") items.push(line(solved.at, solved.along[0], { role: "result", label: fill(words, "widget-systems-common-line") }));
  if (solved.kind === "plane") items.push(.../** @type {Item[]} */ ([sheet(cross(solved.along[0], solved.along[1]), dot(cross(solved.along[0], solved.along[1]), solved.at), box, { role: "result", bare: true })].filter(Boolean)));
  if (solved.kind === "point" || solved.kind === "nothing") {
    items.push(mark(solved.at, { role: solved.kind === "point" ? "result" : "warning", label: solved.kind === "point" ? tuple(solved.at) : fill(words, "widget-systems-closest", { at: tuple(solved.at) }) }));
  }
  return items;
}

/** The columns of a 3x2, b, its shadow on their plane, and the perpendicular. @param {System} system @param {SolutionSet} solved @param {Words} words @returns {{items: Item[], fit: Vector[]}} */
function columnItems({ rows, right }, solved, words) {
  const [one, two] = [0, 1].map((j) => rows.map((row) => row[j]));
  const shadow = right.map((value, i) => value - solved.residual[i]);
  const floor = floorUnder([one, two, shadow]);
  const items = floor.length ? [polygon(floor, { role: "muted", label: fill(words, "widget-systems-column-space") })] : [];
  items.push(arrow(one, { role: "first", label: "a₁" }), arrow(two, { role: "second", label: "a₂" }));
  items.push(arrow(right, { role: "third", label: "b" }), arrow(shadow, { role: "result", label: "A x" }));
  if (solved.kind === "nothing") {
    items.push(curve([shadow, right], { role: "warning", dashed: true, label: `‖r‖ = ${written(size(solved.residual))}` }));
    if (size(shadow) > 1e-9 * size(right)) {
      const side = 0.3 * Math.min(size(solved.residual), size(shadow));
      const [back, up] = [scaled(shadow, -side / size(shadow)), scaled(solved.residual, side / size(solved.residual))];
      items.push(curve([plus(shadow, back), plus(plus(shadow, back), up), plus(shadow, up)], { role: "ink", thin: true }));
    }
  }
  return { items, fit: [...floor, one, two, right, shadow] };
}

/** A piece of the plane that some vectors span, with all of them on it; nothing where they span only a line. @param {Vector[]} vectors @returns {Vector[]} */
function floorUnder(vectors) {
  const [u, v] = spanOf(vectors);
  if (!v) return [];
  const [across, up] = [u, v].map((unit) => vectors.map((vector) => dot(vector, unit)));
  const far = 0.25 * size(vectors.reduce((best, vector) => (size(vector) > size(best) ? vector : best)));
  const ends = [across, up].map((values) => [Math.min(0, ...values) - far, Math.max(0, ...values) + far]);
  return [[0, 0], [1, 0], [1, 1], [0, 1]].map(([i, k]) => plus(scaled(u, ends[0][i]), v, ends[1][k]));
}

/** A camera from which every plane is seen at a slant: neither from its edge nor flat like a sheet of paper. @param {Matrix} normals @returns {{turn: number, tilt: number}} */
function slanted(normals) {
  const units = normals.filter((normal) => size(normal)).map((normal) => scaled(normal, 1 / size(normal)));
  const off = (/** @type {{turn: number, tilt: number}} */ camera) => {
    const eye = cameraRows(camera)[2];
    return Math.max(0, ...units.map((unit) => Math.abs(Math.abs(dot(unit, eye)) - SLANT))) + (Math.max(...eye.map(Math.abs)) > 0.9 ? 0.3 : 0); // along an axis nothing can be read
  };
  const cameras = [24, 15, 34].flatMap((tilt) => Array.from({ length: 24 }, (_, k) => ({ turn: ((-32 + 15 * k + 180) % 360) - 180, tilt })));
  return cameras.reduce((best, one) => (off(one) < off(best) - 0.04 ? one : best));
}

/** What solves the system, in a sentence. @param {SolutionSet} solved @param {System} system @param {Words} words */
function solvedSaid(solved, { names, rows, right }, words) {
  const empty = rows.findIndex((row, i) => isEmpty(row, names.length) && right[i] !== 0);
  if (solved.kind === "nothing" && empty >= 0) return fill(words, "widget-systems-impossible", { row: empty + 1, value: right[empty] });
  if (rows.length === 1 && solved.kind !== "all") return fill(words, names.length === 2 ? "widget-systems-one-line" : "widget-systems-one-plane");
  const what = names.length === 2 ? "lines" : "planes";
  const values = { at: tuple(solved.at), residual: size(solved.residual), count: rows.length, misses: solved.residual.map((value) => written(value)).join(", ") };
  const said = /** @type {Record<string, string>} */ ({
    "lines point": "widget-systems-lines-point", "lines line": "widget-systems-lines-line", "lines nothing": "widget-systems-lines-nothing", "lines all": "widget-systems-all",
    "planes point": "widget-systems-planes-point", "planes line": "widget-systems-planes-line", "planes plane": "widget-systems-planes-plane",
    "planes nothing": "widget-systems-planes-nothing", "planes all": "widget-systems-all",
  });
  return fill(words, said[`${what} ${solved.kind}`], values);
}

/* ---- numbers beside the picture ---- */

/** The equations, each number of them to be dragged. @param {Words} words @param {System} system @param {(row: number, column: number, text: string) => void} moved */
function equationsField(words, { names, texts }, moved) {
  const cells = texts.map((row, i) =>
    row.map((text, j) => {
      const name = j < names.length ? fill(words, "widget-systems-coefficient", { row: i + 1, name: names[j] }) : fill(words, "widget-systems-right", { row: i + 1 });
      return scrub({ name, text, role: ROLES[i % 4], moved: (next) => moved(i, j, next) });
    }),
  );
  const signs = texts.map((row) => row.map(() => html("span", { class: "systems-sign" })));
  const lines = texts.map((row, i) => {
    const parts = row.flatMap((_, j) => [signs[i][j], cells[i][j].element, ...(j < names.length ? [html("span", { class: /^[\x00-\x7f₀-₉]*$/.test(names[j]) ? "systems-name" : "systems-name systems-upright" }, names[j])] : [])]);
    return html("div", { class: "systems-equation", role: "group", "aria-label": fill(words, "widget-systems-equation", { row: i + 1 }) }, ...parts);
  });
  return {
    element: html("div", { class: "systems-equations" }, ...lines),
    /** @param {string[][]} now @param {boolean} only whether they can only be read */
    draw(now, only) {
      now.forEach((row, i) =>
        row.forEach((text, j) => {
          cells[i][j].read(only);
          cells[i][j].set(text);
          say(signs[i][j], j === names.length ? "=" : j && !text.startsWith("-") ? "+" : "");
        }),
      );
    },
  };
}

/* ---- the picture of a system with two or three unknowns ---- */

/** @param {Model} model @param {HTMLElement} el @param {System} begun @param {string} shape */
function picture(model, el, begun, shape) {
  const words = /** @type {Words} */ (model.get("words") ?? {});
  const [flat, count] = [begun.names.length === 2, begun.rows.length];
  const read = () => readSystem(model);
  const columns = flat && count === 3;
  const place = html("div", { class: columns ? "" : "systems-stage" });
  const view = () => (columns && model.get("state").w_view_tab === "columns" ? "columns" : "rows");
  const held = columns
    ? tabs({ name: fill(words, "widget-systems-views"), tabs: ["rows", "columns"].map((key) => ({ key, name: fill(words, key === "rows" ? "widget-systems-view-rows" : "widget-systems-view-columns") })), chosen: (key) => change(model, { w_view_tab: key === "rows" ? "" : key }) })
    : null;
  held?.panel.append(place);
  held?.element.classList.add("systems-stage");
  el.append(held ? held.element : place);
  const name = fill(words, flat ? "widget-systems-picture-lines" : "widget-systems-picture-planes", { count });
  const plane = flat ? new Plane(place, { ...SIZES, name, words, names: /** @type {[string, string]} */ (begun.names) }) : null;
  const space = flat && !columns ? null : spaceOf(model, place, flat ? fill(words, "widget-systems-picture-columns") : name, words, flat ? ["", "", ""] : begun.names, slanted(flat ? [cross(begun.rows.map((row) => row[0]), begun.rows.map((row) => row[1]))] : begun.rows));
  const handles = plane && count <= 4 ? begun.rows.map((_, index) => lineHandles(model, plane, index, ROLES[index % 4], read)) : [];
  const grips = space && !flat && count <= 4 ? begun.rows.map((_, index) => planeHandle(model, space, index, ROLES[index % 4], read)) : [];
  const field = equationsField(words, begun, (row, column, text) => {
    const system = read() ?? begun;
    const texts = system.texts.map((line, i) => line.map((old, j) => (i === row && j === column ? text : old)));
    change(model, { ...systemText({ ...system, texts }, model.get("state")), step: "", w_moves: "" });
  });
  const said = html("p", { class: "kit-said" });
  el.append(html("div", { class: "kit-beside" }, field.element), said);
  const speak = live(el);
  let last = { key: "start", rows: /** @type {Matrix} */ ([]), from: /** @type {Matrix} */ ([]), since: 0, spoken: "" };

  /** The rows on their way from one operation to the next. @param {Matrix} aim @param {string} key */
  function moving(aim, key) {
    if (key !== last.key && last.rows.length === aim.length && !still() && !exchanged(last.rows, aim)) Object.assign(last, { from: last.rows, since: performance.now() });
    const share = last.since ? Math.min(1, (performance.now() - last.since) / TURNING) : 1;
    if (share === 1) last.since = 0;
    const eased = share * share * (3 - 2 * share);
    const rows = share === 1 ? aim : aim.map((row, i) => turned(last.from[i], row, eased));
    Object.assign(last, { key, rows });
    return { rows, resting: share === 1 };
  }

  /** @param {System} system @param {() => void} again */
  function draw(system, again) {
    const start = system.rows.map((row, i) => [...row, system.right[i]]);
    const { rows: aim, key, by, count: made } = stage(model, start);
    const { rows, resting } = moving(aim, key);
    const solved = asTold(solutionSet(system.rows, system.right), answered(model)?.data);
    const reach = reachOf(system.rows, system.right, solved.at);
    const shown = view();
    held?.set(shown);
    if (plane) set(plane.element, { hidden: shown === "columns" });
    if (space && flat) set(space.element, { hidden: shown === "rows" });
    if (shown === "columns" && space) {
      const { items, fit } = columnItems(system, solved, words);
      space.show(items, { fit });
    } else if (plane) {
      plane.show(flatItems(rows, solved, words), { fit: [[-1, -1], [1, 1], [1, -1], [-1, 1]].map((corner) => plus(solved.at, corner, 0.8 * reach)) });
      handles.forEach((one, index) => one.draw(aim[index], solved.at, reach, by === "start"));
    } else if (space) {
      const middle = solved.at.map((value) => (Math.round((4 * value) / reach) * reach) / 4);
      const box = middle.map((value) => [value - reach, value + reach]);
      const items = solidItems(rows, solved, box, words);
      space.show(items, { fit: items.filter((item) => item.kind === "polygon").flatMap((item) => item.points) });
      grips.forEach((one, index) => {
        const corners = sheet(aim[index].slice(0, 3), aim[index][3], box)?.points ?? [];
        one.draw(aim[index], corners, corners.length ? apart(corners, aim.filter((other, k) => k !== index && !isEmpty(other, 3))) : [], box, by === "start");
      });
    }
    field.draw(by === "start" ? system.texts : aim.map((row) => row.map((value) => plain(Number(value.toPrecision(6))))), by !== "start");
    tell(system, solved, by, made);
    if (!resting) again();
  }

  /** @param {System} system @param {SolutionSet} solved @param {"start" | "step" | "move"} by @param {number} made */
  function tell(system, solved, by, made) {
    const before = by === "step" ? fill(words, "widget-systems-after-step", { step: made }) : by === "move" ? fill(words, "widget-systems-after-move", { step: made }) : "";
    const sentence = [before, solvedSaid(solved, system, words)].filter(Boolean).join(model.get("lang") === "zh" ? "" : " ");
    say(said, sentence);
    if (sentence !== last.spoken && by !== "move") speak(sentence);
    last.spoken = sentence;
  }
  return {
    shape, draw,
    remove() {
      plane?.destroy();
      space?.destroy();
    },
  };
}

/** @param {Model} model @param {HTMLElement} el @param {string} name @param {Words} words @param {string[]} names @param {{turn: number, tilt: number}} [usual] */
function spaceOf(model, el, name, words, names, usual) {
  const [turn, tilt] = String(model.get("state").w_view_camera ?? "").split(" ").map(Number);
  const camera = Number.isFinite(turn) && Number.isFinite(tilt) ? { turn, tilt } : usual;
  const turned_ = (/** @type {{turn: number, tilt: number}} */ now) => change(model, { w_view_camera: `${Math.round(now.turn)} ${Math.round(now.tilt)}` });
  return new Space(el, { ...SIZES, name, words, camera, names: /** @type {[string, string, string]} */ (names), turned: turned_ });
}

/* ---- everything together ---- */

/** What is shown: a living picture, a comparison, or Python's picture; and beneath it the learner's own work. @param {Model} model @param {HTMLElement} el @param {string} shape @param {System | null} system with lines or planes @param {System | null} read whatever it has @param {() => string} aside the learner's operations on the system before */
function build(model, el, shape, system, read, aside) {
  const living = system ? picture(model, el, system, shape) : null;
  const beside = living ? null : comparison(model, el);
  const factors = !living && hasFactors(answered(model)) ? factorsPicture(model, el, answered(model)) : null;
  const table = living || factors ? null : rowsPicture(model, el, startOf(model, read));
  const drawing = living || beside || factors ? null : html("div", { class: "systems-drawing", "data-still": true });
  if (drawing) el.append(drawing);
  const practice = practicePanel(model, el, aside);
  let shown = "";
  return {
    shape,
    /** @param {System | null} now with lines or planes @param {System | null} whole whatever it has @param {() => void} again */
    draw(now, whole, again) {
      if (living && now) living.draw(now, again);
      beside?.draw();
      const reply = answered(model);
      factors?.draw(reply);
      const start = table && startOf(model, whole);
      if (start) table?.draw(start, reply);
      const still = reply?.picture || `<p>${reply?.no_picture ?? ""}</p>`;
      if (drawing && reply && still !== shown) drawing.innerHTML = shown = still;
      practice.draw(reply);
    },
    remove() {
      living?.remove();
      factors?.remove();
      beside?.remove();
      el.replaceChildren();
    },
  };
}

/** What decides that the picture is built anew. @param {Model} model @param {System | null} system with lines or planes @param {System | null} read */
function shapeOf(model, system, read) {
  const state = model.get("state");
  const reply = answered(model);
  const what = system ? `${system.rows.length} ${system.names.join(" ")}` : reply?.beside ? "beside" : "still";
  if (FACTORED.includes(state.verb)) return `${model.get("lang")} ${state.verb} ${hasFactors(reply) ? JSON.stringify(reply.data.operands[0].shape) : what}`;
  return `${model.get("lang")} ${state.verb} ${what}${!system && tableFits(startOf(model, read)) ? " table" : ""}`;
}

export default {
  /** @param {{model: Model, el: HTMLElement}} given */
  render({ model, el }) {
    /** @type {ReturnType<typeof build> | null} */
    let held = null;
    const clear = () => {
      held?.remove();
      held = null;
    };
    const own = ownMoves(model);
    const redraw = follow(model, () => {
      own.check();
      const state = model.get("state");
      if (!WORKED.includes(state.verb)) return clear();
      const read = readSystem(model);
      const drawable = read && [2, 3].includes(read.names.length) && read.rows.length <= MOST_DRAWN ? read : null;
      if (FACTORED.includes(state.verb) && answered(model) && !hasFactors(answered(model))) return clear(); // Python's picture
      const known = drawable || answered(model); // else not readable yet, or an error: the last picture stays, but for a table's numbers
      if (!known) return held?.shape.startsWith(`${model.get("lang")} ${state.verb} `) ? held.draw(null, read, () => redraw()) : undefined;
      const shape = shapeOf(model, drawable, read);
      if (held && held.shape !== shape) clear();
      held ??= build(model, el, shape, drawable, read, own.aside);
      held.draw(drawable, read, () => redraw());
    });
    return () => {
      redraw.cancel();
      clear();
    };
  },
};
