// The key to uploads and long computations: it stands after # in the address the lab printed, and stays in this tab.

const PLACE = "ossature-token";

/** Take it from the address, so that no link that is copied carries it. */
export function keepToken() {
  const found = new URLSearchParams(location.hash.slice(1)).get("token");
  if (!found) return;
  history.replaceState(null, "", location.pathname + location.search);
  try {
    sessionStorage.setItem(PLACE, found);
  } catch {
    // storage is forbidden: uploads will be refused, and say why
  }
}

/** @returns {Record<string, string>} the header that shows it */
export function tokenHeader() {
  try {
    const held = sessionStorage.getItem(PLACE);
    return held ? { "X-Ossature-Token": held } : {};
  } catch {
    return {};
  }
}
