// The home page: rooms are found while a name is typed. Without scripts the form asks the server.
import { switchTheme } from "./theme_switch.js";

switchTheme();
const box = /** @type {HTMLInputElement} */ (document.querySelector("#search"));
const rooms = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-words]"));
const none = /** @type {HTMLElement} */ (document.querySelector("[data-none]"));

box.addEventListener("input", () => {
  const parts = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const room of rooms) {
    const holds = parts.every((part) => (room.dataset.words ?? "").includes(part));
    room.hidden = !holds;
    found += Number(holds);
  }
  none.hidden = found > 0;
});
