// The key to uploads and long computations: it stands after # in the address the lab printed, and stays in this tab. Tabs of this lab tell it to one another.

const PLACE = "ossature-token";

/** Take it from the address, so that no link that is copied carries it; a tab without one asks those that are open. */
export function keepToken() {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) {
    history.replaceState(null, "", location.pathname + location.search);
    keep(given);
  }
  const tabs = new BroadcastChannel(PLACE); // heard by pages of this very address only
  tabs.addEventListener("message", ({ data }) => {
    const known = held();
    if (data.wanted && known) tabs.postMessage({ token: known });
    else if (data.token && !known) keep(data.token);
  });
  if (!held()) tabs.postMessage({ wanted: true });
}

/** @param {string} token */
function keep(token) {
  try {
    sessionStorage.setItem(PLACE, token);
  } catch {
    // storage is forbidden: uploads will be refused, and say why
  }
}

function held() {
  try {
    return sessionStorage.getItem(PLACE);
  } catch {
    return null;
  }
}

/** @returns {Record<string, string>} the header that shows it */
export function tokenHeader() {
  const token = held();
  return token ? { "X-Ossature-Token": token } : {};
}
