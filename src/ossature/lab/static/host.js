// The room's page: one small state, and everything that shows it. The widget draws at once, Python answers with the exact rest.
import { Asking, fitsAddress, queryOf } from "./asking.js";
import { copyText, takeFiles } from "./hands.js";
import { Model } from "./model.js";
import { become, fetchPage } from "./place.js";
import { Player } from "./player.js";
import { drawing, save } from "./save.js";
import { switchTheme } from "./theme_switch.js";
import { keepToken } from "./token.js";

/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));
const written = () => JSON.parse(/** @type {HTMLElement} */ (document.querySelector("#held")).textContent ?? "{}");

let held = written();
const model = new Model({ state: held.state, reply: held.reply, words: held.words, lang: held.lang });
const place = () => `/${held.lang}/${held.idea}`;
const rested = { fault: 700, address: 250, speech: 500, asking: 90, steps: 450 }; // milliseconds that things rest before they are shown
const PACE = 400; // milliseconds between two questions while a hand holds something: to write an answer costs a frame, and the picture does not wait for it

/** One wait a name: the newest takes the place of the one before. @type {Record<string, number>} */
const waits = {};

/** @param {keyof typeof rested} name @param {() => void} action */
function later(name, action) {
  clearTimeout(waits[name]);
  waits[name] = setTimeout(() => {
    waits[name] = 0;
    action();
  }, rested[name]);
}

/* ---- answers ---- */

const asking = new Asking(place, take, () => fail({ message: held.page.offline, spot: "" }));

/** @param {any} reply */
function take(reply) {
  busy(false);
  if (!reply.ok) return later("fault", () => fail(reply));
  clearTimeout(waits.fault);
  part("fault").hidden = true;
  model.put("reply", reply);
  show(reply);
}

/** An error is said; what was drawn last stays. @param {any} reply */
function fail(reply) {
  busy(false);
  const fault = part("fault");
  fault.replaceChildren(paragraph(reply.message));
  if (reply.spot) {
    const spot = document.createElement("pre");
    spot.tabIndex = 0;
    spot.textContent = reply.spot;
    fault.append(spot);
  }
  fault.hidden = false;
}

/** @param {string} text */
function paragraph(text) {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

let slow = 0;

/** Answers that take long are announced. @param {boolean} on */
function busy(on) {
  clearTimeout(slow);
  const show = () => part("working").toggleAttribute("hidden", !on);
  if (on) slow = setTimeout(show, 400);
  else show();
}

/** @param {any} reply */
function show(reply) {
  for (const name of ["stage", "same"]) part(name).classList.remove("unanswered");
  write(part("answer"), reply.answer);
  write(part("evidence"), reply.evidence.map((/** @type {string} */ line) => `<li>${line}</li>`).join(""));
  write(part("meaning"), reply.meaning.map((/** @type {string} */ line) => `<p>${line}</p>`).join(""));
  for (const key of ["python", "command", "latex"]) /** @type {HTMLElement} */ (document.querySelector(`[data-code="${key}"]`)).textContent = reply[key];
  clearTimeout(waits.steps);
  waits.steps = 0;
  if (dragging) later("steps", () => player.load(reply)); // nobody reads them before the hand rests, and writing them takes longer than a frame lasts
  else player.load(reply);
  showPicture();
  const before = part("live").textContent;
  later("speech", () => part("live").textContent === before && say(reply.says)); // where the widget has said what moved, that is enough
}

let dragging = false;
for (const name of ["pointerdown", "pointerup", "pointercancel"]) addEventListener(name, () => (dragging = name === "pointerdown"), { capture: true });
for (const name of ["pointerup", "pointercancel"])
  addEventListener(name, () => {
    if (waits.asking) ask();
    else if (waits.steps) show(model.get("reply"));
  });

/** What was written last, by place. @type {WeakMap<Element, string>} */
const inside = new WeakMap();

/** @param {HTMLElement} place @param {string} content */
function write(place, content) {
  if (inside.get(place) !== content) place.innerHTML = content;
  inside.set(place, content);
}

const living = () => part("widget").childElementCount > 0;

/** The widget's own picture where it draws one, ours otherwise. */
function showPicture() {
  const reply = model.get("reply");
  if (!living() && reply.picture === null) asking.ask(model.get("state")); // the widget has given up: the still picture takes over
  const still = part("picture");
  still.hidden = living() || !(reply.picture || still.childElementCount);
  if (!living() && reply.picture) still.innerHTML = reply.picture;
  const none = part("no-picture");
  none.hidden = living() || !reply.no_picture;
  write(none, reply.no_picture ?? "");
  part("instead").hidden = living() || reply.ok;
}

/** One polite line for those who listen. @param {string} text */
function say(text) {
  part("live").textContent = text;
}

/* ---- the state: form, address, widget ---- */

const form = () => /** @type {HTMLFormElement} */ (part("form"));

function fillForm() {
  const state = model.get("state");
  for (const field of /** @type {NodeListOf<any>} */ (form().querySelectorAll("[data-operand], [data-option]"))) {
    const value = state[field.name] ?? "";
    if (field === document.activeElement && field.type !== "checkbox") continue;
    if (field.type === "checkbox") field.checked = Boolean(value);
    else if (field.value !== value) field.value = value;
  }
}

function readForm() {
  /** @type {Record<string, string>} */
  const state = {};
  for (const [name, value] of Object.entries(model.get("state"))) if (name.startsWith(held.own)) state[name] = String(value);
  for (const [name, value] of new FormData(form())) if (value !== "" && name !== held.was) state[name] = String(value);
  return state;
}

/** The link that restores what is seen; none where the state is too long for one. */
function link() {
  const query = queryOf(model.get("state"));
  return fitsAddress(query) ? `${place()}${query ? `?${query}` : ""}` : null;
}

function showAddress() {
  clearTimeout(waits.address);
  const address = link();
  part("no-link").hidden = Boolean(address);
  part("copy-link").hidden = !address;
  if (!address) return;
  if (address !== location.pathname + location.search) history.replaceState(null, "", address);
  const query = new URL(address, location.href).search;
  const other = /** @type {HTMLAnchorElement} */ (part("language"));
  other.href = `/${other.hreflang}/${held.idea}${query}`;
  for (const kind of ["svg", "png"]) /** @type {HTMLAnchorElement} */ (document.querySelector(`[data-save="${kind}"]`)).href = `${place()}/picture.${kind}${query}`;
}

model.on("change:state", () => {
  fillForm();
  later("address", showAddress);
  const only = onlyView();
  player.follow(only);
  if (only) return;
  busy(true);
  if (!dragging || performance.now() - askedAt > PACE) ask();
  else later("asking", ask);
});

let askedAt = 0;

/** A picture that the widget draws need not be drawn a second time; a widget with our picture inside marks its place. */
function ask() {
  clearTimeout(waits.asking);
  [waits.asking, askedAt] = [0, performance.now()];
  asking.ask(living() && !part("widget").querySelector("[data-still]") ? { ...model.get("state"), part: "drawn" } : model.get("state"));
}

let answered = keyOf(held.state);

/** What the answer depends on: not the step that is looked at, nor what belongs to the widget's view. @param {any} state */
function keyOf(state) {
  return JSON.stringify(Object.entries(state).filter(([name, value]) => value !== "" && name !== "step" && !name.startsWith(held.view)).sort());
}

function onlyView() {
  const now = keyOf(model.get("state"));
  const same = now === answered;
  answered = now;
  return same;
}

/* ---- another page in the place of this one: another verb, another language ---- */

/**
 * @param {string} address
 * @param {boolean} [remember] as a step of the browser's history
 * @param {boolean} [onlyGood] leave things as they are when it is an error
 * @param {Record<string, string>} [kept] the state that goes on there, where it is too long for an address
 */
async function turnTo(address, remember = true, onlyGood = false, kept = undefined) {
  busy(true);
  asking.forget();
  clearTimeout(waits.asking);
  /** @type {Document} */
  let page;
  try {
    page = await fetchPage(address);
    const next = JSON.parse(/** @type {Element} */ (page.querySelector("#held")).textContent ?? "");
    if (onlyGood && !next.reply.ok) return busy(false), false;
    player.pause();
    held = kept ? { ...next, state: kept, reply: model.get("reply") } : next;
  } catch {
    location.href = address;
    return false;
  }
  busy(false);
  const back = become(page);
  if (remember) history.pushState(null, "", address);
  answered = kept ? "" : keyOf(held.state); // what was kept is asked for again, in the new language
  begin();
  for (const name of ["words", "lang", "reply", "state"]) model.set(name, held[name]);
  model.save_changes();
  back();
  requestAnimationFrame(() => requestAnimationFrame(back)); // the widget draws in the next frame
  if (held.reply.ok) say(held.reply.says);
  return true;
}

addEventListener("popstate", () => turnTo(location.pathname + location.search, false));

/** Another verb: it takes over what was typed where it can, its own example otherwise. @param {string} verb */
async function changeVerb(verb) {
  const state = model.get("state");
  const typed = [...document.querySelectorAll("[data-operand]")].map((field) => /** @type {HTMLTextAreaElement} */ (field).name).filter((name) => state[name]);
  const untouched = [...document.querySelectorAll("[data-preset]"), form()].some((one) => {
    const usual = JSON.parse(/** @type {HTMLElement} */ (one).dataset.preset ?? /** @type {HTMLElement} */ (one).dataset.usual ?? "{}");
    return typed.every((name) => usual[name] === state[name]);
  });
  const kept = queryOf({ verb, ...Object.fromEntries(typed.map((name) => [name, state[name]])) });
  if (!untouched && fitsAddress(kept) && (await turnTo(`${place()}?${kept}`, true, true))) return;
  await turnTo(`${place()}?${queryOf({ verb })}`);
}

/** @param {HTMLAnchorElement} link */
async function choosePreset(link) {
  const state = JSON.parse(link.dataset.preset ?? "{}");
  if (state.verb === model.get("state").verb) {
    history.pushState(null, "", link.href);
    model.put("state", state);
  } else await turnTo(link.pathname + link.search);
  const figure = /** @type {HTMLElement} */ (document.querySelector(".figure"));
  const { top, bottom } = figure.getBoundingClientRect();
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (bottom < 80 || top > innerHeight - 80) figure.scrollIntoView({ block: "start", behavior: calm ? "instant" : "smooth" });
}

/* ---- hands ---- */

document.addEventListener("input", (event) => {
  const field = /** @type {any} */ (event.target);
  if (field.closest("[data-form]") && !field.matches("[data-verb]")) model.put("state", readForm());
});
document.addEventListener("change", (event) => {
  const field = /** @type {any} */ (event.target);
  if (field.matches("[data-verb]")) changeVerb(field.value);
});
document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  event.preventDefault();
  answered = "";
  model.put("state", readForm());
});
document.addEventListener("keydown", (event) => {
  const field = /** @type {any} */ (event.target);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && field.matches?.("[data-operand]")) form().requestSubmit();
});

/** What a click on something that carries `data-<name>` does. @type {Record<string, (hand: HTMLElement) => any>} */
const clicks = {
  copy: (button) => copied(button, model.get("reply")[button.dataset.copy ?? ""] ?? ""),
  tex: async (button) => {
    try {
      await copied(button, await player.latex(button.dataset.tex ?? "", (state) => asking.beside(state)));
    } catch {
      fail({ message: held.page.offline, spot: "" });
    }
  },
  "copy-link": (button) => {
    showAddress();
    return link() && copied(button, location.href);
  },
  print: () => print(),
  save: (anchor) => save(/** @type {SVGSVGElement} */ (seen()), anchor.dataset.save ?? "", held.idea),
  preset: (anchor) => choosePreset(/** @type {HTMLAnchorElement} */ (anchor)),
  language: (anchor) => {
    showAddress();
    const { pathname, search } = /** @type {HTMLAnchorElement} */ (anchor);
    return link() ? turnTo(`${pathname}${search}`) : turnTo(`${pathname}?${queryOf({ verb: model.get("state").verb })}`, true, false, model.get("state"));
  },
};

/** The drawing that a click on "save" saves here: that of the widget, or the still one where it cannot be asked for by its address. */
const seen = () => (living() ? drawing(part("widget")) : link() ? null : drawing(part("picture")));

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  for (const [name, action] of Object.entries(clicks)) {
    const hand = /** @type {HTMLElement | null | undefined} */ (target?.closest(`[data-${name}]`));
    if (!hand || event.ctrlKey || event.metaKey || event.shiftKey || (name === "save" && !seen())) continue;
    event.preventDefault();
    action(hand);
    return;
  }
});

/** @param {HTMLElement} button @param {string} text */
async function copied(button, text) {
  const usual = (button.dataset.usual ??= button.textContent ?? "");
  await copyText(text);
  button.textContent = held.page.copied;
  say(button.hasAttribute("data-copy-link") ? held.page["link-copied"] : held.page.copied);
  setTimeout(() => (button.textContent = usual), 1_500);
}

takeFiles({
  /** @param {string} operand */
  place: (operand) => `${place()}/upload?${queryOf({ ...model.get("state"), [operand]: "", operand })}`,
  working: () => busy(true),
  lost: () => fail({ message: held.page.offline, spot: "" }),
  /** @param {any} reply */
  taken: (reply) => {
    if (!reply.ok) return fail(reply);
    answered = keyOf(reply.state);
    take(reply);
    model.put("state", reply.state);
    part("uploaded").textContent = reply.uploaded.notes.join(" ");
  },
});

/* ---- begin ---- */

/** @type {Player} */
let player;

/** What belongs to the page that is there now. */
function begin() {
  clearTimeout(waits.steps);
  player = new Player(part("player"), part("steps"), model, held.page);
  player.load(held.reply, false);
  showPicture();
  const here = /** @type {HTMLElement | null} */ (document.querySelector(".path [aria-current]"));
  if (here?.parentElement) here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.offsetLeft - 40;
}

keepToken();
switchTheme();
begin();
if (held.widget) {
  const stage = part("widget");
  new MutationObserver(showPicture).observe(stage, { childList: true });
  const { default: widget } = await import(held.widget);
  widget.render({ model, el: stage });
  showPicture();
}
document.documentElement.dataset.ready = "";
