// The worked steps: played, paused, stepped. The step that is looked at is part of the state, so the widget's picture moves with it.

const SHAPES = {
  back: "M12 2v12L4 8z",
  on: "M4 2v12l8-6z",
  play: "M3 1v14l11-7z",
  pause: "M3 2h4v12H3zM9 2h4v12H9z",
};
const PACE = 1600; // milliseconds a step stays while playing
const TYPED = "input, textarea, select, [role=slider], [role=spinbutton], [role=tab]"; // these have their own use for the arrows

/** The list of steps, and the buttons and the current step under the picture. */
export class Player {
  /** @type {any} */ #reply = null;
  /** @type {number | undefined} */ #playing;
  #said = "";

  /** @param {HTMLElement} bar @param {HTMLElement} list @param {any} model @param {Record<string, string>} words */
  constructor(bar, list, model, words) {
    this.list = list;
    this.model = model;
    this.words = words;
    this.bar = bar;
    const buttons = document.createElement("div");
    buttons.className = "buttons";
    this.back = this.#button("back", words["step-back"], () => this.go(this.at - 1));
    this.play = this.#button("play", words.play, () => this.toggle());
    this.on = this.#button("on", words["step-forward"], () => this.go(this.at + 1));
    this.slider = document.createElement("input");
    this.slider.type = "range";
    this.slider.min = "0";
    this.slider.setAttribute("aria-label", words.steps);
    this.slider.addEventListener("input", () => this.go(Number(this.slider.value)));
    this.told = document.createElement("span");
    this.told.className = "told";
    buttons.append(this.back, this.play, this.on, this.slider, this.told);
    this.now = document.createElement("div");
    this.now.className = "now ossature";
    bar.replaceChildren(buttons, this.now);
    for (const place of [bar, list]) place.addEventListener("keydown", (event) => this.#key(event));
    list.addEventListener("click", (event) => this.#chosen(event));
  }

  /** @param {keyof typeof SHAPES} shape @param {string} name @param {() => void} action */
  #button(shape, name, action) {
    const made = document.createElement("button");
    made.type = "button";
    look(made, shape, name);
    made.addEventListener("click", () => {
      if (made.getAttribute("aria-disabled") === "true") return;
      if (made !== this.play) this.pause();
      action();
    });
    return made;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches(TYPED)) return;
    const to = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1, Home: 0, End: this.count }[event.key];
    if (to === undefined && (event.key !== " " || target.matches("button, a"))) return;
    event.preventDefault();
    if (to === undefined) return this.toggle();
    this.pause();
    this.go(to);
  }

  /** @param {MouseEvent} event */
  #chosen(event) {
    const target = /** @type {Element} */ (event.target);
    const line = target.closest("ol > li");
    if (!line || line.parentElement?.parentElement !== this.list || target.closest("button, a") || getSelection()?.toString()) return;
    this.pause();
    this.go([...(line.parentElement?.children ?? [])].indexOf(line) + 1);
  }

  get #steps() {
    return this.#reply?.steps ?? null;
  }

  get count() {
    return this.#steps ? this.#steps.lines.length : 0;
  }

  get at() {
    const step = Number(this.model.get("state").step ?? 0);
    return Math.max(0, Math.min(this.count, Number.isFinite(step) ? Math.round(step) : 0));
  }

  /**
   * A formula in LaTeX: of the answer, of the start, of a step, or all of them. That of steps is asked for when it is wanted.
   * @param {string} which @param {(state: any) => Promise<any>} fetched
   */
  async latex(which, fetched) {
    const reply = this.#reply;
    if (which === "answer") return reply.latex;
    reply.written ??= fetched({ ...reply.state, part: "latex" });
    try {
      const held = await reply.written;
      return which === "all" || which === "start" ? held[which] : held.lines[Number(which)];
    } catch (fault) {
      delete reply.written;
      throw fault;
    }
  }

  /** Show the steps of a reply; `again` is false when the page already holds them. @param {any} reply */
  load(reply, again = true) {
    if (!reply.ok) {
      this.bar.hidden = true;
      return;
    }
    this.#reply = reply;
    if (again) this.list.innerHTML = written(reply);
    const section = /** @type {HTMLElement} */ (this.list.closest("section"));
    section.hidden = !reply.steps && !reply.no_steps;
    this.bar.hidden = !this.count;
    this.slider.max = String(this.count);
    this.#said = "";
    this.#offerLatex(section);
    this.follow();
  }

  /** A button beside every formula that copies it. @param {HTMLElement} section */
  #offerLatex(section) {
    /** @param {Element | null} place @param {string} which @param {string} [name] */
    const offer = (place, which, name = this.words["latex-of"]) => {
      if (!place || place.querySelector(":scope > .tex")) return;
      const made = document.createElement("button");
      made.type = "button";
      made.className = "tex";
      made.dataset.tex = which;
      made.textContent = "LaTeX";
      made.title = name;
      made.setAttribute("aria-label", name);
      place.append(made);
    };
    section.querySelector(".tex[data-tex=all]")?.toggleAttribute("hidden", !this.#steps);
    if (!this.#steps) return;
    offer(section.querySelector(":scope > .titled"), "all", this.words["latex-all"]);
    if (this.#steps.start) offer(this.list.querySelector(":scope > .start"), "start");
    this.list.querySelectorAll(":scope > ol > li").forEach((line, index) => {
      if (this.#steps.lines[index]?.state) offer(line, String(index), this.words["latex-step"].replace("{at}", String(index + 1)));
    });
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
    this.go(this.at === this.count ? 0 : this.at + 1);
    if (this.at === this.count) return;
    look(this.play, "pause", this.words.pause);
    this.#playing = setInterval(() => this.go(this.at + 1), PACE);
  }

  pause() {
    clearInterval(this.#playing);
    this.#playing = undefined;
    look(this.play, "play", this.words.play);
  }

  /** Mark the step that is looked at. @param {boolean} [lead] bring it into sight */
  follow(lead = false) {
    const at = this.at;
    const lines = this.list.querySelectorAll(":scope > ol > li");
    lines.forEach((line, index) => {
      line.classList.toggle("ahead", at > 0 && index >= at);
      if (at > 0 && index === at - 1) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
    });
    this.#tell(at);
    const place = /** @type {HTMLElement | undefined} */ (lines[at - 1]);
    if (lead && place && this.#beside(place)) place.scrollIntoView({ block: "nearest" });
  }

  /** What is done at this step, under the picture. @param {number} at */
  #tell(at) {
    const said = this.words["step-at"].replace("{at}", String(at)).replace("{count}", String(this.count));
    if (this.told.textContent !== said) this.told.textContent = said; // the same words written again would be laid out again
    if (this.slider.value !== String(at)) this.slider.value = String(at);
    if (this.slider.getAttribute("aria-valuetext") !== said) this.slider.setAttribute("aria-valuetext", said);
    for (const [button, off] of /** @type {[Element, boolean][]} */ ([[this.back, at === 0], [this.on, at === this.count]])) button.setAttribute("aria-disabled", String(off));
    const line = this.#steps?.lines[at - 1];
    const now = line ? `<p>${line.reason}</p>${line.operations}` : `<p>${this.#steps?.title ?? ""}</p>`;
    if (now !== this.#said) this.now.innerHTML = now;
    this.#said = now;
  }

  /** Whether the list stands beside the picture, so that following it does not take the picture away. @param {Element} line */
  #beside(line) {
    const list = line.getBoundingClientRect();
    const bar = this.bar.getBoundingClientRect();
    return list.left >= bar.right && Math.abs(list.top - bar.top) < 2 * innerHeight;
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

/** As the server writes it in steps.html. @param {any} reply */
function written(reply) {
  const steps = reply.steps;
  if (!steps) return `<p class="note">${reply.no_steps}</p>`;
  const lines = steps.lines.map((/** @type {any} */ line) => {
    const state = line.operations ? `<div class="change">${line.operations}<div>${line.state}</div></div>` : line.state;
    return `<li><p>${line.reason}</p>${state}</li>`;
  });
  const start = steps.start ? `<div class="start">${steps.start}</div>` : "";
  const end = steps.conclusion ? `<p class="conclusion">${steps.conclusion}</p>` : "";
  return `<p>${steps.title}</p>${start}<ol>${lines.join("")}</ol>${end}`;
}
