// The home page: rooms are found while a name is typed. Without scripts the form asks the server.
import { become, fetchPage } from "./place.js";
import { switchTheme } from "./theme_switch.js";
import { keepToken } from "./token.js";

keepToken();
switchTheme();

/** The rooms that hold every word of a text; where none does, those that come nearest, as lab/searching.py finds them. @param {string} text */
function find(text) {
  const parts = text.toLowerCase().split(/\s+/).filter(Boolean);
  const rooms = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-words]"))];
  const exact = rooms.filter((room) => parts.every((part) => (room.dataset.words ?? "").includes(part)));
  const slips = exact.length || text.length > 40 ? [] : rooms.map((room) => parts.reduce((sum, part) => sum + away(part, room.dataset.words ?? ""), 0));
  const least = Math.min(...slips);
  const meant = exact.length ? exact : rooms.filter((_, i) => slips[i] === least && least < Infinity);
  for (const room of rooms) room.hidden = !meant.includes(room);
  const told = (/** @type {string} */ name, /** @type {boolean} */ shown) => (/** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`)).hidden = !shown);
  told("none", !meant.length);
  told("near", !exact.length && meant.length > 0);
}

/** The fewest slips between a word and a stretch of a text that does not begin inside a Latin word; infinite where they are more than is forgiven. @param {string} part @param {string} words */
function away(part, words) {
  /** @type {number[]} */
  let before = [];
  let above = [0, ...Array.from(words, (letter) => (/[a-z]/i.test(letter) ? Infinity : 0))];
  for (let i = 1; i <= part.length; i++) {
    const row = [i];
    for (let j = 1; j <= words.length; j++) {
      const slips = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + Number(part[i - 1] !== words[j - 1]));
      row.push(i > 1 && j > 1 && part[i - 1] === words[j - 2] && part[i - 2] === words[j - 1] ? Math.min(slips, before[j - 2] + 1) : slips);
    }
    [before, above] = [above, row];
  }
  const length = /[\u2e80-\uffef]/.test(part) ? 2 * part.length - 2 : part.length;
  const slips = Math.min(...above);
  return slips <= (length >= 8 ? 2 : length >= 4 ? 1 : 0) ? slips : Infinity;
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
