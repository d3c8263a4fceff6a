/* The draft as it is read on the page: its sections folded, what is missing marked. Knows blocks, not where they come from. */

import { element } from "./werkzeug.js";

/** Show the draft: each section folded, saying how much is missing in it; those in use stay open. */
export function fold(place, blocks) {
  const open = new Set([...place.querySelectorAll("details[open] h4")].map(({ textContent }) => textContent));
  const folded = ({ heading, parts }) => (heading ? [section(heading, parts, open.has(heading))] : parts);
  place.replaceChildren(...sections(blocks).flatMap(folded));
}

export function unfold(place, open = true) {
  for (const one of place.querySelectorAll("details")) one.open = open;
}

/** A button that opens all sections, or folds them when all are open. */
export function unfolder(place) {
  const button = element("button", { type: "button" }, "Ganzen Entwurf zeigen oder falten");
  button.addEventListener("click", () => unfold(place, place.querySelector("details:not([open])") !== null));
  return element("p", { className: "hb-knoepfe hb-nur-bildschirm" }, button);
}

/** The draft as HTML without folds, for whoever copies it. */
export function whole(blocks) {
  const plain = ({ heading, parts }) => (heading ? [element("h4", {}, heading), ...parts] : parts);
  return element("div", {}, ...sections(blocks).flatMap(plain)).innerHTML;
}

/** The blocks by section; what stands before the first has no heading. */
function sections(blocks) {
  const shown = { titel: "h3", absatz: "p", hinweis: "p" };
  const found = [{ heading: "", parts: [] }];
  for (const { art, text } of blocks) {
    const { parts } = found[found.length - 1];
    if (art === "h") found.push({ heading: text, parts: [] });
    else if (art === "punkt") {
      if (!parts.length || parts[parts.length - 1].localName !== "ul") parts.push(element("ul"));
      parts[parts.length - 1].append(element("li", {}, ...marked(text)));
    } else if (art !== "bild") parts.push(element(shown[art], {}, ...marked(text)));
  }
  return found;
}

function section(heading, parts, open) {
  const missing = parts.reduce((sum, part) => sum + part.querySelectorAll("mark").length, 0);
  const said = missing ? `${missing} ${missing === 1 ? "Klammer" : "Klammern"}` : "ausgefüllt";
  const count = element("span", { className: "hb-fakten hb-nur-bildschirm" }, said);
  return element("details", { className: "hb-abschnitt", open }, element("summary", {}, element("h4", {}, heading), " ", count), ...parts);
}

function marked(text) {
  return text.split(/(\[[^\]]*\])/).map((part) => (part.startsWith("[") ? element("mark", {}, part) : part));
}
