/* Nearest names for something mistyped, for example the address of a page that does not exist. */

import { search } from "./suche-laden.js";
import { element } from "./suche-treffer.js";

const ROOT = new URL("../", import.meta.url);

/** Names most like a text, the nearest first: [{ text, address }], addresses from the site's root. */
export async function naechste(text) {
  return (await search()).nearest(text);
}

/** On the page for addresses that do not exist: fill the places marked data-naechste. */
export async function suggest() {
  const wanted = location.pathname.split("/").filter(Boolean).pop() ?? "";
  const names = await naechste(readable(wanted).replace(/\.html?$/, "").replace(/-/g, " "));
  for (const place of document.querySelectorAll("[data-naechste]")) {
    const items = names.map(({ text, address }) => element("li", {}, element("a", { href: new URL(address, ROOT).href }, text)));
    place.append(element("p", {}, "Vielleicht meinten Sie:"), element("ul", {}, ...items));
    place.hidden = !names.length;
  }
}

/** A part of an address as it was typed; a mistyped one may not be decodable. */
function readable(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
