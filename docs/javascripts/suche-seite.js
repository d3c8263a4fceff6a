/* /suche/?q=…: all hits for the words in the address. Without words the A–Z register stands there. */

import { search } from "./suche-laden.js";
import { count, element, entry } from "./suche-treffer.js";

const ROOT = new URL("../", import.meta.url);
const STEP = 20;
const REST = 250; // milliseconds: some browsers refuse to have the address rewritten with every key

const form = document.querySelector("[data-suche-seite]");
const input = form.querySelector("input");
const register = document.querySelector("[data-register]");
const title = document.title;
const status = element("p", { className: "hb-fakten" });
status.setAttribute("role", "status");
const result = element("div", { className: "hb-treffer" });
form.after(status, result);

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
let resting;
input.addEventListener("input", () => {
  clearTimeout(resting);
  resting = setTimeout(remember, REST);
  show();
});
addEventListener("popstate", recall);
if (input.value.trim()) { // typed before this script was there
  remember();
  show();
} else recall();

function remember() {
  const address = new URL(location);
  if (input.value.trim()) address.searchParams.set("q", input.value);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address);
}

function recall() {
  clearTimeout(resting);
  input.value = new URL(location).searchParams.get("q") ?? "";
  show();
}

async function show() {
  const text = input.value.trim();
  register.hidden = Boolean(text);
  document.title = text ? `„${text}“ – ${title}` : title;
  if (!text) {
    status.textContent = "";
    return result.replaceChildren();
  }
  status.textContent ||= "Die Suche wird geladen …";
  try {
    const found = await search();
    if (text === input.value.trim()) fill(found, text);
  } catch {
    status.textContent = "Die Suche ließ sich nicht laden. Bitte versuchen Sie es noch einmal oder nutzen Sie das Verzeichnis von A bis Z.";
    register.hidden = false;
  }
}

function fill(found, text) {
  const { hits: all, unknown, term } = found.find(text);
  const hits = all.filter(({ page }) => page !== term?.page);
  status.textContent = `${count(hits.length)} für „${text}“`;
  const list = element("ol", {});
  const misspelt = unknown.some((word) => /\p{L}/u.test(word)); // nobody misspells a number
  const nothing = !hits.length && !term;
  result.replaceChildren(...(term ? [explanation(term)] : []), ...(misspelt || nothing ? [instead(found.nearest(text))] : []), list);
  if (nothing) result.append(overviews(found));
  more(list, hits);
}

/** Show the next hits, and a button as long as there are others. */
function more(list, hits) {
  const first = hits.slice(0, STEP).map((hit) => entry(hit, ROOT));
  list.append(...first);
  if (hits.length <= STEP) return first[0];
  const button = element("button", { type: "button" }, `Weitere ${Math.min(STEP, hits.length - STEP)} zeigen`);
  button.addEventListener("click", () => {
    button.remove();
    more(list, hits.slice(STEP)).querySelector("a").focus();
  });
  list.after(button);
  return first[0];
}

/** What a word of the glossary means, for whoever asked for nothing else. */
function explanation({ page }) {
  const name = element("a", { href: new URL(page.address, ROOT).href }, page.title);
  return element("p", { className: "hb-antwort" }, element("strong", {}, name), ` ${page.short}`);
}

function instead(names) {
  const links = names.flatMap(({ text, address }, number) => [number ? ", " : " ", element("a", { href: new URL(address, ROOT).href }, text)]);
  return names.length ? element("p", {}, "Meinten Sie", ...links, "?") : "";
}

function overviews(found) {
  const items = found.overviews.map(([address, name]) => element("li", {}, element("a", { href: new URL(address, ROOT).href }, name)));
  return element("div", {}, element("p", {}, "Oder sehen Sie in einer Übersicht nach:"), element("ul", {}, ...items));
}
