// What comes in and goes out by hand: text to the clipboard, files from a folder or dropped on a field.

import { tokenHeader } from "./token.js";

/** @param {string} text */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // no clipboard for pages from another machine: the old way
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    box.select();
    document.execCommand("copy");
    box.remove();
    before?.focus();
  }
}

/**
 * Files for operands: chosen by a button `data-file`, or dropped on a field.
 * @param {{place: (operand: string) => string, working: () => void, taken: (reply: any) => void, lost: () => void}} hands
 */
export function takeFiles({ place, working, taken, lost }) {
  /** @param {File} file @param {string} operand */
  async function send(file, operand) {
    working();
    try {
      const found = await fetch(place(operand), { method: "POST", headers: { Accept: "application/json", "Content-Type": "application/octet-stream", ...tokenHeader() }, body: file });
      taken(await found.json());
    } catch {
      lost();
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? /** @type {HTMLElement | null} */ (event.target.closest("[data-file]")) : null;
    if (!button) return;
    const chooser = document.createElement("input");
    chooser.type = "file";
    chooser.addEventListener("change", () => chooser.files?.[0] && send(chooser.files[0], button.dataset.file ?? ""));
    chooser.click();
  });

  /** The field under a dragged file. @param {DragEvent} event */
  const field = (event) => (event.target instanceof Element && event.dataTransfer?.types.includes("Files") ? /** @type {HTMLTextAreaElement | null} */ (event.target.closest("[data-drop]")) : null);
  document.addEventListener("dragover", (event) => {
    const over = field(event);
    for (const one of document.querySelectorAll(".over")) if (one !== over) one.classList.remove("over");
    if (!over) return;
    event.preventDefault();
    over.classList.add("over");
  });
  document.addEventListener("drop", (event) => {
    const over = field(event);
    if (!over) return;
    event.preventDefault();
    over.classList.remove("over");
    const file = event.dataTransfer?.files[0];
    if (file) send(file, over.name);
  });
}
