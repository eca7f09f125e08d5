// The room's page: one small state, and everything that shows it. The widget draws at once, Python answers with the exact rest.
import { switchTheme } from "./theme_switch.js";
import { Player } from "./player.js";
import { Model } from "./model.js";

const held = JSON.parse(/** @type {HTMLElement} */ (document.querySelector("#held")).textContent ?? "{}");
const model = new Model({ state: held.state, reply: held.reply, words: held.words, lang: held.lang });

/** @param {string} name @returns {HTMLElement} */
const part = (name) => /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));
const form = /** @type {HTMLFormElement} */ (part("form"));

/* ---- asking: at most one request in flight, the newest wins ---- */

let asking = false;
let wanted = "";

function query() {
  const state = model.get("state");
  return new URLSearchParams(Object.entries(state).filter(([, value]) => value !== "" && value != null).map(([name, value]) => [name, String(value)])).toString();
}

async function ask() {
  wanted = query();
  if (asking) return;
  asking = true;
  let last = null;
  while (last !== wanted) {
    last = wanted;
    try {
      const answered = await fetch(`/${held.lang}/${held.idea}/reply?${last}`, { headers: { Accept: "application/json" } });
      const reply = await answered.json();
      if (last === wanted || !reply.ok) take(reply);
    } catch {
      fail({ message: held.page.offline, spot: "" });
    }
  }
  asking = false;
}

/** @param {any} reply */
function take(reply) {
  if (!reply.ok) return fail(reply);
  part("fault").hidden = true;
  const before = model.get("state");
  model.put("reply", reply);
  if (reply.state.verb === before.verb) show(reply);
}

/** An error is said; what was drawn last stays. @param {any} reply */
function fail(reply) {
  const fault = part("fault");
  const said = document.createElement("p");
  said.textContent = reply.message;
  fault.replaceChildren(said);
  if (reply.spot) {
    const spot = document.createElement("pre");
    spot.tabIndex = 0;
    spot.textContent = reply.spot;
    fault.append(spot);
  }
  fault.hidden = false;
}

/* ---- showing ---- */

/** @param {any} reply */
function show(reply) {
  part("answer").innerHTML = reply.answer;
  part("evidence").innerHTML = reply.evidence.map((/** @type {string} */ line) => `<li>${line}</li>`).join("");
  part("meaning").innerHTML = reply.meaning.map((/** @type {string} */ line) => `<p>${line}</p>`).join("");
  for (const key of ["python", "command", "latex"]) /** @type {HTMLElement} */ (document.querySelector(`[data-code="${key}"]`)).textContent = reply[key];
  player.load(reply);
  showPicture(reply);
  say(reply.says);
}

/** The widget's own picture where it draws one, ours otherwise. @param {any} reply */
function showPicture(reply) {
  const living = part("widget").childElementCount > 0;
  const still = part("picture");
  still.hidden = living || !reply.picture;
  if (!living && reply.picture) still.innerHTML = reply.picture;
  const none = part("no-picture");
  none.hidden = living || !reply.no_picture;
  none.innerHTML = reply.no_picture;
}

let saying = 0;

/** One polite line for those who listen, once things have come to rest. @param {string} text */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => (part("live").textContent = text), 500);
}

/* ---- state: form, address, widget ---- */

function fillForm() {
  const state = model.get("state");
  for (const field of /** @type {NodeListOf<any>} */ (form.querySelectorAll("[data-operand], [data-option]"))) {
    const value = state[field.name] ?? "";
    if (field === document.activeElement) continue;
    if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) field.append(new Option(value, value)); // any p
    if (field.type === "checkbox") field.checked = Boolean(value);
    else if (field.value !== value) field.value = value;
  }
}

function readForm() {
  /** @type {Record<string, string>} */
  const state = {};
  for (const [name, value] of Object.entries(model.get("state"))) if (name.startsWith(held.own)) state[name] = String(value);
  for (const [name, value] of new FormData(form)) if (value !== "") state[name] = String(value);
  return state;
}

function showAddress() {
  const asked = query();
  const address = `/${held.lang}/${held.idea}${asked ? `?${asked}` : ""}`;
  history.replaceState(null, "", address);
  const other = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-language]"));
  other.href = address.replace(`/${held.lang}/`, `/${other.hreflang}/`);
  for (const kind of ["svg", "png"]) /** @type {HTMLAnchorElement} */ (document.querySelector(`[data-save="${kind}"]`)).href = `/${held.lang}/${held.idea}/picture.${kind}?${asked}`;
}

model.on("change:state", () => {
  fillForm();
  showAddress();
  player.follow();
  if (!onlyStep()) ask();
});

let answered = keyOf(held.state);

/** What the answer depends on: not the step that is looked at, nor what belongs to the widget's view. @param {any} state */
function keyOf(state) {
  return JSON.stringify(Object.entries(state).filter(([name]) => name !== "step" && !name.startsWith("w_view")).sort());
}

function onlyStep() {
  const now = keyOf(model.get("state"));
  const same = now === answered;
  answered = now;
  return same;
}

let typing = 0;
form.addEventListener("input", (event) => {
  const field = /** @type {any} */ (event.target);
  if (field.matches("[data-verb]")) return;
  clearTimeout(typing);
  typing = setTimeout(() => model.put("state", { ...readForm() }), field.matches("[data-operand]") ? 250 : 0);
});
part("verb").addEventListener("change", () => form.requestSubmit());
form.addEventListener("submit", (event) => {
  if (/** @type {HTMLSelectElement} */ (part("verb")).value !== model.get("state").verb) return;
  event.preventDefault();
  model.put("state", readForm());
});

/* ---- buttons ---- */

/** @param {HTMLElement} button @param {() => string} text @param {string} said */
function copies(button, text, said) {
  button.hidden = false;
  const usual = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = held.page.copied;
    say(said);
    setTimeout(() => (button.textContent = usual), 1500);
  });
}

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"))) {
  copies(button, () => model.get("reply")[button.dataset.copy ?? ""] ?? "", held.page.copied);
}
copies(part("copy-link"), () => location.href, held.page["link-copied"]);
part("print").hidden = false;
part("print").addEventListener("click", () => print());
switchTheme();

/* ---- begin ---- */

const player = new Player(part("player"), part("steps"), model, held.page);
if (held.reply.ok) player.load(held.reply, false);
if (held.widget) {
  const { default: widget } = await import(held.widget);
  widget.render({ model, el: part("widget") });
  if (held.reply.ok) showPicture(held.reply);
}
document.documentElement.dataset.ready = "";
