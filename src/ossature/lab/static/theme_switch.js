// The button that turns the page from light to dark and back, and remembers it.

/** Make the button work, on this page and on any that takes its place. */
export function switchTheme() {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-theme-switch]")) return;
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
