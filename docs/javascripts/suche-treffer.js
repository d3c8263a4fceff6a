/* How hits look: as an option below the box, as an entry of the list on /suche/. */

export const count = (number) => (number === 0 ? "Kein Treffer" : number === 1 ? "1 Treffer" : `${number} Treffer`);

/** An option of the listbox. */
export function option(hit, number, root) {
  const item = element("li", { id: `suche-treffer-${number}` }, element("span", { className: "hb-treffer-name" }, ...marked(hit.page.title, hit.query)));
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.adresse = new URL(hit.address, root).href;
  item.append(" ", facts(hit));
  return item;
}

/** The last option of a listbox that cannot hold all hits. */
export function all(number, address) {
  const item = element("li", { id: "suche-treffer-alle" }, element("span", { className: "hb-treffer-name" }, `Alle ${number} Treffer zeigen`));
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  item.dataset.adresse = address;
  return item;
}

/** An entry of the list: name, what it is, the section, an excerpt that comes as soon as the page is there. */
export function entry(hit, root) {
  const name = element("a", { href: new URL(hit.page.address, root).href }, ...marked(hit.page.title, hit.query));
  const text = element("p", { className: "hb-treffer-text" }, ...marked(hit.page.short, hit.query));
  const item = element("li", {}, element("h2", {}, name), element("p", { className: "hb-fakten" }, facts(hit, !hit.place)), text);
  if (hit.place) {
    const way = element("a", { href: new URL(hit.place.address, root).href }, ...marked(hit.place.title, hit.query));
    item.append(element("p", { className: "hb-treffer-stelle" }, "Abschnitt: ", way));
  }
  excerpt(hit, item, root).then((found) => found && found !== hit.page.title && text.replaceChildren(...marked(found, hit.query)), () => {});
  return item;
}

/** What a hit is, and why it is one; `isTold` unless its place is named elsewhere. */
function facts(hit, isTold = true) {
  const levels = (hit.isPlace ? hit.place : hit.page).levels.map(({ name, rank }) => element("span", { className: `hb-ebene hb-ebene-${rank}` }, name));
  const why = hit.isPlace ? (isTold ? [hit.place.title] : []) : hit.alias && !hit.query.marks(hit.page.title).length ? [`„${hit.alias}“`] : [];
  const parts = [hit.page.mark, ...why].filter(Boolean).join(": ");
  return element("span", { className: "hb-treffer-art" }, ...join([parts, ...levels].filter(Boolean)));
}

const join = (parts) => parts.flatMap((part, number) => (number ? [" ", part] : [part]));

/** The text with the words found marked. */
export function marked(text, query) {
  const parts = [];
  let end = 0;
  for (const [from, to] of query.marks(text)) {
    parts.push(text.slice(end, from), element("mark", {}, text.slice(from, to)));
    end = to;
  }
  return [...parts, text.slice(end)];
}

const pages = new Map();
const MARKS = ".hb-noten, .hb-stand, .hb-sicherheit, .hb-einschaetzung, [data-ohne-suche]";
const BLOCKS = "p, li, dd, td, blockquote";
const LENGTH = 240;
const PAUSE = 150; // ms: who goes on typing sees other hits

/** The sentence below the hit's section with most of the words, from the page itself; nothing if `item` is gone by then. */
async function excerpt(hit, item, root) {
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (!item.isConnected) return "";
  const [address, anchor] = (hit.place ?? hit.page).address.split("#");
  if (!pages.has(address)) pages.set(address, read(new URL(address, root)));
  const texts = blocks(await pages.get(address), anchor).map((block) => block.textContent.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim());
  const [best] = texts.map((text) => ({ text, words: differentWords(text, hit.query) })).sort((one, other) => other.words - one.words);
  return best?.words ? around(best.text, hit.query.marks(best.text)[0][0]) : "";
}

/** A page without what the search leaves out. */
async function read(address) {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  for (const mark of page.querySelectorAll(MARKS)) mark.remove();
  return page;
}

function differentWords(text, query) {
  return new Set(query.marks(text).map(([from, to]) => text.slice(from, to).toLowerCase())).size;
}

/** The blocks of text between a heading and the next one. */
function blocks(page, anchor) {
  const article = page.querySelector("article") ?? page.body;
  const start = anchor && page.getElementById(anchor);
  const all = [...article.querySelectorAll(`${BLOCKS}, h1, h2, h3, dt`)].filter((node) => !node.querySelector(BLOCKS));
  const from = start ? all.indexOf(start) + 1 : 0;
  const until = all.findIndex((node, number) => number >= from && start && /^(H[123]|DT)$/.test(node.tagName));
  return all.slice(from, until < 0 ? undefined : until).filter((node) => node.matches(BLOCKS));
}

/** A piece of a long text around a place, cut between words. */
function around(text, place) {
  if (text.length <= LENGTH) return text;
  const from = place < LENGTH / 2 ? 0 : text.indexOf(" ", place - LENGTH / 3) + 1;
  const to = from + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", from + LENGTH);
  return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

/** Make an element. */
export function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}
