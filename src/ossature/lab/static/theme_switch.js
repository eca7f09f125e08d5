// The button that turns the page from light to dark and back, and remembers it.

/** Make the button work. */
export function switchTheme() {
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-theme-switch]"));
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      localStorage.setItem("ossature-theme", root.dataset.theme);
    } catch {
      // storage is forbidden: the choice holds for this page
    }
  });
}
