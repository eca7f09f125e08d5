// The worked steps: played, paused, stepped. The step that is looked at is part of the state, so the widget's picture moves with it.

const SHAPES = {
  back: "M3 2h2v12H3zM14 2v12L6 8z",
  on: "M11 2h2v12h-2zM2 2v12l8-6z",
  play: "M3 1v14l11-7z",
  pause: "M3 2h4v12H3zM9 2h4v12H9z",
};
const PACE = 1600; // milliseconds a step stays while playing

/** The list of steps and the buttons above it. */
export class Player {
  /** @type {any} */ #steps = null;
  /** @type {number | undefined} */ #playing;

  /** @param {HTMLElement} bar @param {HTMLElement} list @param {any} model @param {Record<string, string>} words */
  constructor(bar, list, model, words) {
    this.list = list;
    this.model = model;
    this.words = words;
    this.bar = bar;
    this.back = this.#button("back", words["step-back"], () => this.go(this.at - 1));
    this.play = this.#button("play", words.play, () => this.toggle());
    this.on = this.#button("on", words["step-forward"], () => this.go(this.at + 1));
    this.slider = document.createElement("input");
    this.slider.type = "range";
    this.slider.min = "0";
    this.slider.addEventListener("input", () => this.go(Number(this.slider.value)));
    this.said = document.createElement("output");
    bar.append(this.back, this.play, this.on, this.slider, this.said);
  }

  /** @param {keyof typeof SHAPES} shape @param {string} name @param {() => void} action */
  #button(shape, name, action) {
    const made = document.createElement("button");
    made.type = "button";
    look(made, shape, name);
    made.addEventListener("click", action);
    return made;
  }

  get count() {
    return this.#steps ? this.#steps.lines.length : 0;
  }

  get at() {
    const step = Number(this.model.get("state").step ?? 0);
    return Math.max(0, Math.min(this.count, Number.isFinite(step) ? step : 0));
  }

  /** Show the steps of a reply; `again` is false when the page already holds them. @param {any} reply */
  load(reply, again = true) {
    this.#steps = reply.steps;
    if (again) this.list.innerHTML = written(reply);
    const section = /** @type {HTMLElement} */ (this.list.closest("section"));
    section.hidden = !reply.steps && !reply.no_steps;
    this.bar.hidden = !this.count;
    this.slider.max = String(this.count);
    this.follow();
  }

  /** @param {number} step */
  go(step) {
    const held = Math.max(0, Math.min(this.count, step));
    if (held === this.count) this.pause();
    const { step: _, ...rest } = this.model.get("state");
    this.model.put("state", held ? { ...rest, step: String(held) } : rest);
  }

  toggle() {
    if (this.#playing) return this.pause();
    if (this.at === this.count) this.go(0);
    look(this.play, "pause", this.words.pause);
    this.#playing = setInterval(() => this.go(this.at + 1), PACE);
  }

  pause() {
    clearInterval(this.#playing);
    this.#playing = undefined;
    look(this.play, "play", this.words.play);
  }

  /** Mark the step that is looked at. */
  follow() {
    const at = this.at;
    const lines = this.list.querySelectorAll(":scope > ol > li");
    lines.forEach((line, index) => {
      line.classList.toggle("ahead", at > 0 && index >= at);
      if (at > 0 && index === at - 1) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
    });
    if (at > 0) lines[at - 1]?.scrollIntoView({ block: "nearest" });
    const said = this.words["step-at"].replace("{at}", String(at)).replace("{count}", String(this.count));
    this.said.textContent = said;
    this.slider.value = String(at);
    this.slider.setAttribute("aria-label", said);
    this.back.disabled = at === 0;
    this.on.disabled = at === this.count;
  }
}

/** What a button shows, and what it is called. @param {HTMLElement} button @param {keyof typeof SHAPES} shape @param {string} name */
function look(button, shape, name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[shape]);
  svg.append(path);
  button.replaceChildren(svg);
  button.setAttribute("aria-label", name);
  button.title = name;
}

/** @param {any} reply */
function written(reply) {
  const steps = reply.steps;
  if (!steps) return `<p class="note">${reply.no_steps}</p>`;
  const lines = steps.lines.map((/** @type {any} */ line) => {
    const state = line.operations ? `<div class="change">${line.operations}<div>${line.state}</div></div>` : line.state;
    return `<li><p>${line.reason}</p>${state}</li>`;
  });
  const end = steps.conclusion ? `<p class="conclusion">${steps.conclusion}</p>` : "";
  return `<p>${steps.title}</p>${steps.start}<ol>${lines.join("")}</ol>${end}`;
}
