// @ts-check
// What every widget is made of. A widget is one ES module to anywidget's front-end contract that imports from here only:
//
//     import { Plane, arrow, follow, … } from "./kit.js";
//     export default {
//       render({ model, el }) {
//         const plane = new Plane(el, { name: "…", words: model.get("words") });
//         const redraw = follow(model, () => plane.show([arrow([2, 1], { role: "first", label: "v" })], { fit: [[0, 0], [2, 1]] }));
//         return () => { redraw.cancel(); plane.destroy(); };
//       },
//     };
//
// The state (model.get("state"): short strings) is the only truth: a gesture calls `change(model, {a: "2 1; 1 3"})`, which sets it, tells the
// host, and so draws again in the next frame. A widget draws from the text of the state at once and does not wait for Python.
//
//   state     follow(model, draw) draws now and on every change, once a frame; .cancel() ends it    change(model, changes)
//             operand(model, "a") rows of numbers or null; vectorOperand(model, "x")    splitMatrix parseMatrix parseNumber (null: wait for Python)
//             matrixText(rows) plain(value) text for the state; matrixTextLike(before, rows) keeps 1/2 as typed where nothing changed
//   words     fill(words, "widget-kit-step-of", {step: 1, count: 3})    written(value) 3 decimals, real minus    lowered(12) ₁₂    tuple([2, −1.5])    paragraph(model, …sentences)    live(el)(text): read out politely
//   Plane     new Plane(el, {name, words, ratio, least, most, names}); .show(items, {fit: points}); .handle(options); .pixel .point .bounds .refit .destroy
//             pan by mouse, two fingers or arrows, zoom by Ctrl + wheel, pinch, + and −; the window does not move while a handle is held
//   Space     new Space(el, {name, words, camera, names, turned}); .show(items, {fit}); .lookFrom({turn, tilt}); turned by mouse, finger, keys, buttons
//   items     arrow(to, {from}) polygon(points) curve(points, {closed, headed}) line(through, along) mark(at) note(at, text) grid(columns)
//             rightAngle(corner, one, other); each takes {role, label, dashed, thin, faint, bare}; roles are the palette's: first … fourth, result,
//             muted, before, warning, ink. sheet(normal, offset, bounds) is a plane in a box, for Space. Labels find their own places
//   handle    plane.handle({name, role, at, moved(point), said?, keep?}) -> .set(point) .show(bool) .name(text); 16 px drawn, 44 px to hit,
//             space.handle({…, along?}) too, in the plane of the screen, along an axis by arrows, Page Up, Page Down, or while x, y or z is held down;
//             mouse, finger, arrows; Alt finer, Shift coarser; snaps to nice numbers
//   numbers   scrub({name, text, step, moved(text), role}) -> .element .set(text) .read(bool)    matrixField({model, key, name, roles, also}) -> .element .draw(rows?, name?)
//   tables    new Board({edit(i, j, text)} or {pick(i, j), point(i, j)}) -> .element .draw({texts, name, rows, columns, shade(i, j)}): a table in brackets, names at its sides
//             readTable(text) -> shape, entries and their places in the text; withEntries; stridesOf placeOf partOf partText: tables in memory, any number of axes
//   operands  operandOf(model, key, upright) -> texts, values, names, .put({place: text}), however it was typed; answered(model): Python's answer to this very
//             state; resultTexts: its exact entries; sum(line, [[text, role]]): a line of coloured pieces
//   rows      rowsTable(model, el, name) -> .draw(start, reply): rows under reduction, at the page's step or the learner's move; typedRows(model, "a") their start
//   maps      spotAt([{map}, {shift}], at) carry(spot, point) carriedPlane(spot); journey({name, words, drawn, moved}): a slider through stages that plays
//   controls  slider({name, min, max, step, value, said, moved}) tabs({name, tabs, chosen}) player({words, pace, moved}) button(name, sign, pressed)
//             -> .element and .set(…), which does not call back
//   page      html(name, attributes, ...inside) svg(…) set(node, attributes) say(node, text) eachFrame(draw) still() freshId(stem)
//   geometry  kit_geometry.js (plane, norms, touch) and kit_solid.js (space): pure functions, tested against NumPy
//
// Colours come from CSS variables (--first --second --third --fourth --result --muted --before --warning --ink --paper --grid); kit.css has the rest.
// A host that already has a polite live line marks it with data-live. Keys of the state that only change the view begin with w_view.

import { clipPlane } from "./kit_solid.js";
import { polygon } from "./kit_stage.js";

export * from "./kit_numbers.js";
export * from "./kit_geometry.js";
export * from "./kit_solid.js";
export * from "./kit_dom.js";
export * from "./kit_stage.js";
export * from "./kit_handle.js";
export * from "./kit_plane.js";
export * from "./kit_space_handle.js";
export * from "./kit_space.js";
export * from "./kit_entries.js";
export * from "./kit_tables.js";
export * from "./kit_board.js";
export * from "./kit_operands.js";
export * from "./kit_maps.js";
export * from "./kit_rows.js";

/**
 * A plane of space inside a box, as an item for Space; null where it misses the box.
 * @param {number[]} normal
 * @param {number} offset normal · x = offset
 * @param {readonly number[][]} bounds [[low, high], [low, high], [low, high]]
 * @param {import("./kit_stage.js").Look} [look]
 */
export function sheet(normal, offset, bounds, look = {}) {
  const corners = clipPlane(normal, offset, bounds);
  return corners.length ? polygon(corners, look) : null;
}
