// @ts-check
// The learner's own row operations: built from fields or typed, undone, hinted at, asked about. Python reads, makes and judges them; here they are only gathered.

import { change, fill, freshId, html, live, say, set } from "./kit.js";

/** @import { Model } from "./kit_numbers.js" */
/** @typedef {Record<string, string>} Words */

const KINDS = ["add", "multiply", "exchange"];

/** @param {string} markup of our own server @param {string} [kind] */
function told(markup, kind = "") {
  const node = html("div", { class: `systems-told${kind ? ` systems-${kind}` : ""}` });
  node.innerHTML = markup;
  return node;
}

/** @param {string} name @param {HTMLElement} field */
function labelled(name, field) {
  const id = freshId("field");
  set(field, { id });
  return html("span", { class: "systems-field" }, html("label", { for: id }, name), field);
}

/** The fields that an operation is put together with. @param {Words} words @param {(text: string) => void} made */
function builder(words, made) {
  const kind = html("select", {}, ...KINDS.map((key) => html("option", { value: key }, fill(words, { add: "widget-systems-kind-add", multiply: "widget-systems-kind-multiply", exchange: "widget-systems-kind-exchange" }[key] ?? ""))));
  const [target, source] = [html("select", {}), html("select", {})];
  const factor = html("input", { type: "text", value: "-1", size: 5, autocomplete: "off", spellcheck: "false" });
  const fields = {
    kind: labelled(fill(words, "widget-systems-kind"), kind),
    target: labelled(fill(words, "widget-systems-target"), target),
    factor: labelled(fill(words, "widget-systems-factor"), factor),
    source: labelled(fill(words, "widget-systems-source"), source),
  };
  const preview = html("output", { class: "systems-preview" });
  const go = html("button", { type: "submit", class: "systems-button systems-go" }, fill(words, "widget-systems-make"));
  const element = html("form", { class: "systems-builder", "aria-label": fill(words, "widget-systems-build") }, fields.kind, fields.target, fields.factor, fields.source, html("span", { class: "systems-field" }, preview, go));
  const text = () => {
    const times = factor.value.trim() || "1";
    if (kind.value === "exchange") return `${target.value}<->${source.value}`;
    return kind.value === "multiply" ? `${target.value}*(${times})` : `${target.value}+(${times})${source.value}`;
  };
  const show = () => {
    fields.factor.hidden = kind.value === "exchange";
    fields.source.hidden = kind.value === "multiply";
    const times = (factor.value.trim() || "1").replaceAll("-", "−");
    const [r, s] = [target.value, source.value];
    const minus = times.startsWith("−");
    const bare = minus ? times.slice(1) : times;
    say(preview, kind.value === "exchange" ? `${r} ↔ ${s}` : kind.value === "multiply" ? `${r} ← ${times} · ${r}` : `${r} ← ${r} ${minus ? "−" : "+"} ${bare === "1" ? "" : `${bare} · `}${s}`);
  };
  set(element, {
    oninput: show,
    onsubmit: (event) => {
      event.preventDefault();
      made(text());
    },
  });
  return {
    element,
    /** @param {number} count of rows */
    rows(count) {
      if (target.childElementCount === count) return;
      for (const field of [target, source]) field.replaceChildren(...Array.from({ length: count }, (_, i) => html("option", { value: `r${i + 1}` }, `r${i + 1}`)));
      target.value = `r${Math.min(2, count)}`;
      source.value = "r1";
      for (const option of kind.options) option.disabled = count < 2 && option.value !== "multiply";
      if (count < 2) kind.value = "multiply";
      show();
    },
  };
}

/**
 * Operations belong to the system they were made for: when another one is typed they are laid aside, to be made there too if that is asked for.
 * @param {Model} model
 */
export function ownMoves(model) {
  let [system, moves, aside] = ["", "", ""];
  return {
    /** Those laid aside. */
    aside: () => aside,
    /** Look at the state; to be called before it is drawn. */
    check() {
      const { verb, a, b, w_moves = "" } = model.get("state");
      const now = JSON.stringify([verb, a, b]);
      const carried = system !== "" && now !== system && w_moves !== "" && w_moves === moves;
      if (carried) aside = w_moves;
      else if (w_moves) aside = "";
      [system, moves] = [now, carried ? "" : w_moves];
      if (carried) change(model, { w_moves: "", step: "" });
    },
  };
}

/**
 * The panel under the picture.
 * @param {Model} model
 * @param {HTMLElement} el
 * @param {() => string} aside operations made for the system before this one
 */
export function practicePanel(model, el, aside) {
  const words = /** @type {Words} */ (model.get("words") ?? {});
  const speak = live(el);
  const now = html("div", { class: "systems-now ossature", tabindex: 0, role: "region", "aria-label": fill(words, "widget-systems-now") });
  const answer = html("div", { class: "systems-answer" });
  const typed = html("input", { type: "text", autocomplete: "off", spellcheck: "false", placeholder: "r2 - 2r1" });
  const list = html("ol", { class: "systems-moves ossature" });
  const history = html("details", { class: "systems-history" }, html("summary", {}, ""), list);
  /** @type {any} */
  let held = null; // the practice of the last reply
  let [shown, waiting] = ["", false];

  /** One more operation, after those that could be made. @param {string} text */
  function make(text) {
    const state = model.get("state");
    const done = held?.fault ? held.moves.map((/** @type {any} */ move) => move.text).join("; ") : state.w_moves ?? "";
    waiting = true;
    change(model, { w_moves: [done, text].filter(Boolean).join("; "), step: "" });
  }
  const build = builder(words, make);
  const press = (/** @type {string} */ key, /** @type {() => void} */ pressed) => html("button", { type: "button", class: "systems-button", onclick: pressed }, fill(words, key));
  const undo = press("widget-systems-undo", () => {
    if (!held?.moves.length && !held?.fault) return;
    const kept = held.fault ? held.moves : held.moves.slice(0, -1);
    waiting = true;
    change(model, { w_moves: kept.map((/** @type {any} */ move) => move.text).join("; "), step: "" });
  });
  const again = press("widget-systems-again", () => {
    if (held?.moves.length || held?.fault) change(model, { w_moves: "", step: "" });
  });
  const earlier = press("widget-systems-earlier", () => {
    waiting = true;
    change(model, { w_moves: aside(), step: "" });
  });
  const hint = press("widget-systems-hint", () => {
    if (!held) return;
    if (!held.hint) return verdict();
    const follow = html("button", { type: "button", class: "systems-button", onclick: () => make(held.hint.text) }, fill(words, "widget-systems-follow"));
    answer.replaceChildren(told(`${held.hint.reason} ${held.hint.operation}`, "hint"), follow);
    speak(held.hint.says);
  });
  const ask = press("widget-systems-reduced", () => verdict());
  const entry = html(
    "form",
    {
      class: "systems-typed",
      onsubmit: (event) => {
        event.preventDefault();
        if (typed.value.trim()) make(typed.value.trim());
      },
    },
    labelled(fill(words, "widget-systems-type"), typed),
    html("button", { type: "submit", class: "systems-button" }, fill(words, "widget-systems-make")),
  );
  const title = html("h2", {}, fill(words, "widget-systems-practice"));
  const buttons = html("div", { class: "systems-buttons" }, undo, hint, ask, again, earlier);
  const lead = html("p", { class: "systems-lead" });
  const body = html("div", {}, lead, now, build.element, entry, buttons, answer, history);
  const why = html("p", { class: "systems-lead" });
  const element = html("section", { class: "systems-practice", "data-tall": true, "aria-label": fill(words, "widget-systems-practice") }, title, body, why);
  el.append(element);

  /** Is it reduced yet? */
  function verdict() {
    if (!held) return;
    const missing = html("ul", {}, ...held.missing.map((/** @type {string} */ line) => told(line)).map((/** @type {HTMLElement} */ node) => html("li", {}, ...node.childNodes)));
    answer.replaceChildren(told(held.verdict, held.reduced ? "done" : ""), ...(held.missing.length ? [missing] : []), ...(held.conclusion ? [told(held.conclusion)] : []));
    speak(held.says);
  }

  /** What the last operation did, or why it could not be made. */
  function remarks() {
    const last = held.moves[held.moves.length - 1];
    if (held.fault) {
      const spot = held.fault.spot ? [html("pre", { tabindex: 0 }, held.fault.spot)] : [];
      answer.replaceChildren(html("p", { class: "systems-told systems-fault", role: "alert" }, held.fault.message), ...spot);
      return;
    }
    if (waiting) typed.value = "";
    if (!last) return answer.replaceChildren();
    answer.replaceChildren(...last.remarks.map((/** @type {string} */ remark) => told(remark)));
    if (held.reduced) answer.append(told(held.verdict, "done"), ...(held.conclusion ? [told(held.conclusion)] : []));
    speak([last.says, held.reduced ? held.says : ""].filter(Boolean).join(" "));
  }

  return {
    /** @param {any} reply the one that answers the state, or null */
    draw(reply) {
      earlier.hidden = !aside();
      if (!reply) return;
      const none = !reply.practice;
      element.hidden = none && !reply.no_practice;
      body.hidden = none;
      why.hidden = !none;
      if (none) {
        why.innerHTML = reply.no_practice;
        held = null;
        return;
      }
      if (reply.practice === held) return;
      held = reply.practice;
      const key = JSON.stringify([held.moves.map((/** @type {any} */ move) => move.text), held.fault?.message, held.start.length]);
      build.rows(held.entries.length);
      say(lead, fill(words, held.width < held.entries[0].length ? "widget-systems-lead" : "widget-systems-lead-alone"));
      now.innerHTML = held.state;
      if (key === shown && !waiting) return;
      shown = key;
      list.replaceChildren(
        ...held.moves.map((/** @type {any} */ move) => {
          const item = html("li", {});
          item.innerHTML = `<div class="change">${move.operation}<div>${move.state}</div></div>`;
          return item;
        }),
      );
      history.hidden = !held.moves.length;
      say(/** @type {Element} */ (history.firstElementChild), fill(words, "widget-systems-made", { count: held.moves.length }));
      for (const one of [undo, again]) set(one, { "aria-disabled": String(!held.moves.length && !held.fault) });
      remarks();
      waiting = false;
    },
  };
}
