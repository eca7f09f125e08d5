// The picture one sees, as a file: the styles it has on this page are written into it.

const STYLES = [
  "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "opacity", "visibility",
  "paint-order", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "shape-rendering",
];
const SHARP = 2; // pixels of a PNG to one on the page
const UNSEEN = ".kit-handle, [data-unsaved]"; // what is for the hand, not for the eye

/** The drawing that is seen: the largest. @param {Element} place @returns {SVGSVGElement | null} */
export function drawing(place) {
  const area = (/** @type {Element} */ one) => one.getBoundingClientRect().width * one.getBoundingClientRect().height;
  const found = [...place.querySelectorAll("svg")].filter((one) => !one.closest("button") && area(one) > 10_000);
  return found.sort((one, other) => area(other) - area(one))[0] ?? null;
}

/** @param {SVGSVGElement} seen @returns {string} */
export function asFile(seen) {
  const copy = /** @type {SVGSVGElement} */ (seen.cloneNode(true));
  const nodes = [seen, ...seen.querySelectorAll("*")];
  [copy, ...copy.querySelectorAll("*")].forEach((node, index) => {
    const style = getComputedStyle(/** @type {Element} */ (nodes[index]));
    if (style.display === "none") return node.setAttribute("display", "none");
    for (const name of STYLES) node.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "style", "tabindex", "role"]) node.removeAttribute(name);
  });
  nodes.forEach((node, index) => {
    if (node.matches(UNSEEN)) [copy, ...copy.querySelectorAll("*")][index]?.setAttribute("display", "none");
  });
  const { width, height } = seen.getBoundingClientRect();
  const paper = document.createElementNS(copy.namespaceURI ?? "", "rect");
  for (const [name, value] of [["width", "100%"], ["height", "100%"], ["fill", getComputedStyle(document.documentElement).backgroundColor]]) paper.setAttribute(name ?? "", value ?? "");
  copy.prepend(paper);
  if (!copy.hasAttribute("viewBox")) copy.setAttribute("viewBox", `0 0 ${width} ${height}`);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  return new XMLSerializer().serializeToString(copy);
}

/** @param {SVGSVGElement} seen @returns {Promise<Blob>} */
async function asPng(seen) {
  const { width, height } = seen.getBoundingClientRect();
  const image = new Image();
  const address = URL.createObjectURL(new Blob([asFile(seen)], { type: "image/svg+xml" }));
  try {
    image.src = address;
    await image.decode();
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [Math.round(SHARP * width), Math.round(SHARP * height)];
    sheet.getContext("2d")?.drawImage(image, 0, 0, sheet.width, sheet.height);
    return await new Promise((resolve, reject) => sheet.toBlob((held) => (held ? resolve(held) : reject(new Error("no picture"))), "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * Hand a drawing to the browser as a download.
 * @param {SVGSVGElement} seen
 * @param {string} kind "svg" or "png"
 * @param {string} name of the file, without its ending
 */
export async function save(seen, kind, name) {
  const content = kind === "png" ? await asPng(seen) : new Blob([asFile(seen)], { type: "image/svg+xml" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = `${name}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
