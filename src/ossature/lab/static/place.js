// Another page in the place of this one, without leaving it: the picture one touches stays, and so does the place one reads at.

const MARKS = "h1, h2, .figure, .ask, .card";
const EYE = 80; // pixels from the top of the window: what starts above is what is being read

/** The heading or part nearest above the reader's eye, and where it stands. */
function mark() {
  const marks = [...document.querySelectorAll(MARKS)];
  const tops = marks.map((held) => held.getBoundingClientRect().top);
  const at = tops.reduce((best, top, index) => (top < EYE && top > (tops[best] ?? -Infinity) ? index : best), 0);
  return { at, top: tops[at] ?? 0 };
}

/** How to find the element again that has the focus. */
function focused() {
  const held = document.activeElement;
  if (!(held instanceof HTMLElement) || held === document.body || held.closest("[data-widget]")) return "";
  const named = ["data-language", "data-verb", "data-theme-switch"].find((name) => held.hasAttribute(name));
  return held.id ? `#${CSS.escape(held.id)}` : named ? `[${named}]` : held.dataset.preset ? `[data-preset="${CSS.escape(held.dataset.preset)}"]` : "";
}

/**
 * The page at an address.
 * @param {string} address
 */
export async function fetchPage(address) {
  const found = await fetch(address, { headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await found.text(), "text/html");
}

/**
 * Put a page in the place of this one. What a widget has drawn is carried over. Gives what moves the reader back to where they were, once all is drawn.
 * @param {Document} page
 * @returns {() => void}
 */
export function become(page) {
  const place = mark();
  const eye = focused();
  const drawn = document.querySelector("[data-widget]");
  const empty = page.querySelector("[data-widget]");
  if (drawn && empty) empty.replaceWith(drawn);
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceChildren(...page.body.childNodes);
  if (eye) /** @type {HTMLElement | null} */ (document.querySelector(eye))?.focus({ preventScroll: true });
  return () => {
    const now = document.querySelectorAll(MARKS)[place.at];
    if (now) scrollBy({ top: now.getBoundingClientRect().top - place.top, behavior: "instant" });
  };
}
