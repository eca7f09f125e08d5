// The home page: rooms are found while a name is typed. Without scripts the form asks the server.
import { become, fetchPage } from "./place.js";
import { switchTheme } from "./theme_switch.js";
import { keepToken } from "./token.js";

keepToken();
switchTheme();

/** @param {string} text */
function find(text) {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const room of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-words]"))) {
    const holds = parts.every((part) => (room.dataset.words ?? "").includes(part));
    room.hidden = !holds;
    found += Number(holds);
  }
  /** @type {HTMLElement} */ (document.querySelector("[data-none]")).hidden = found > 0;
}

document.addEventListener("input", (event) => {
  if (event.target instanceof HTMLInputElement && event.target.id === "search") find(event.target.value);
});

document.addEventListener("click", async (event) => {
  const link = event.target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (event.target.closest("[data-language]")) : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const typed = /** @type {HTMLInputElement} */ (document.querySelector("#search")).value;
  /** @type {() => void} */
  let back;
  try {
    back = become(await fetchPage(link.pathname));
  } catch {
    location.href = link.href;
    return;
  }
  history.replaceState(null, "", link.pathname);
  const box = /** @type {HTMLInputElement} */ (document.querySelector("#search"));
  box.value = typed;
  find(typed);
  back();
});
