// Before anything is painted: that there are scripts, and the theme this reader chose last time. Without a choice the browser's own wish holds.
"use strict";
document.documentElement.dataset.scripts = "";
try {
  const chosen = localStorage.getItem("ossature-theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // storage is forbidden: the browser's wish it is
}
