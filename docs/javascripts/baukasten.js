/* The Baukasten's page: situation, cards of Optionen, structure, draft. Everything is kept in the address alone (behind #).
 *
 * Without JavaScript the page is a worksheet: the questions, the tables of reasons and the outline of the draft stand there.
 * Weighing: baukasten-kern.js; draft: baukasten-vorlage.js, as it is read: baukasten-entwurf.js; document: odt.js; picture: baukasten-bild.js. */

import { alike, asked, EMPTY, findings, load, nearest, ranked, read, tidy, verdict, write } from "./baukasten-kern.js";
import { draft, plain } from "./baukasten-vorlage.js";
import { png, svg } from "./baukasten-bild.js";
import { fold, unfold, unfolder, whole } from "./baukasten-entwurf.js";
import { odt } from "./odt.js";
import { download, element, field, goToPlace, isState, keepInAddress, linkBar, painted } from "./werkzeug.js";

const root = new URL("../", import.meta.url);
const forms = [...document.querySelectorAll(".hb-baukasten")];
const place = Object.fromEntries([...document.querySelectorAll("[data-teil]")].map((part) => [part.dataset.teil, part]));
let daten = null;
let zustand = EMPTY();
let other = null; // a second variant, from a file
const VERSIONS = ["diese Fassung", "geladene Fassung"];

const links = linkBar("Link zu dieser Fassung");
start();

async function start() {
  await painted(); // the texts of the draft weigh as much as the page: it is read meanwhile
  daten = await (await fetch(new URL("baukasten/baukasten.json", root))).json();
  for (const part of document.querySelectorAll("[data-nur-papier]")) part.hidden = true;
  for (const part of document.querySelectorAll("[data-nur-skript]")) part.hidden = false;
  place.mitnehmen.replaceChildren(links.line, ...takeAway());
  place.entwurf.before(unfolder(place.entwurf));
  for (const form of forms) {
    form.addEventListener("change", answered);
    form.addEventListener("submit", (event) => event.preventDefault());
  }
  for (const box of document.querySelectorAll("[data-ebene]")) box.addEventListener("change", chosen);
  addEventListener("hashchange", recall);
  if (location.hash.includes("=")) zustand = read(location.hash.slice(1), daten);
  else for (const frage of daten.fragen) zustand.antworten[frage.id] = said(frage); // answered before this script was there
  fill();
  show();
  goToPlace();
  document.documentElement.dataset.baukasten = "bereit";
}

/** Another address: a state to show, or a place on the page, which must not push the state out. */
function recall() {
  if (!isState(location.hash)) return remember(location.hash.slice(1));
  zustand = read(location.hash.slice(1), daten);
  fill();
  show();
  return goToPlace();
}

function remember(ort) {
  keepInAddress(write(zustand), ort);
}

/** All fields of a question. */
function fields(name) {
  return forms.flatMap((form) => [...form.querySelectorAll(`[name="${name}"]`)]);
}

/** What the fields of a question say. */
function said({ id, form }) {
  const inputs = fields(id);
  if (["eine", "mehrere"].includes(form)) return inputs.filter(({ checked, value }) => checked && value).map(({ value }) => value);
  return inputs[0].value.trim();
}

/** Set the fields to what is known. */
function fill() {
  for (const frage of daten.fragen) {
    const said = zustand.antworten[frage.id];
    for (const input of fields(frage.id)) {
      if (["radio", "checkbox"].includes(input.type)) input.checked = input.value ? (said || []).includes(input.value) : !(said || []).length;
      else input.value = said || "";
    }
  }
}

function answered(event) {
  const frage = daten.fragen.find(({ id }) => id === event.target.name);
  if (!frage) return;
  const now = said(frage);
  zustand.antworten[frage.id] = frage.form === "mehrere" && event.target.checked ? tidy(frage, now, event.target.value) : now;
  fill();
  keep();
}

/** A choice on a card: none, new or there; and its name. The card that is in use stays where it is. */
function chosen(event) {
  const card = event.target.closest("[data-option]");
  const id = card.dataset.option;
  const stand = card.querySelector("select").value;
  if (stand) zustand.wahl[id] = { stand, name: card.querySelector("input").value.trim() };
  else delete zustand.wahl[id];
  if (event.target.localName === "select") {
    keep();
    document.querySelector(`[data-option="${id}"] select`).focus();
  } else {
    remember();
    showResult();
  }
}

function keep() {
  remember();
  show();
}

function show() {
  for (const set of document.querySelectorAll("[data-frage]")) set.hidden = !asked(daten.fragen.find(({ id }) => id === set.dataset.frage), zustand, daten);
  for (const ebene of daten.ebenen) {
    const box = document.querySelector(`[data-ebene="${ebene.id}"]`);
    const open = new Set([...box.querySelectorAll("details[open]")].map((one) => one.closest("[data-option]").dataset.option));
    box.replaceChildren(...ranked(ebene, zustand, daten).map((option) => card(option, open.has(option.id))));
  }
  showResult();
}

function showResult() {
  document.body.classList.toggle("hb-mit-wahl", Object.keys(zustand.wahl).length > 0); // paper then holds the result, not the form
  showStructure();
  showDraft();
  links.show(location.href);
}

function link(address, text) {
  return element("a", { href: new URL(address, root).href }, text);
}

function list(items) {
  return element("ul", {}, ...items.map((item) => element("li", {}, ...[item].flat())));
}

function because({ grund, weil }) {
  return [grund, element("span", { className: "hb-weil" }, ` Weil Sie angaben: ${weil.join(", ")}.`)];
}

/** One Option as a card: how it fits and why, then what is known, then the choice. */
function card({ id, dafuer, dagegen, punkte }, open) {
  const option = daten.optionen[id];
  const choice = zustand.wahl[id];
  const select = element("select", { autocomplete: "off" });
  for (const [value, text] of [["", "offen lassen"], ["neu", "kommt neu dazu"], ["da", "haben wir schon"]]) select.add(new Option(text, value));
  select.value = choice ? choice.stand : "";
  const name = field("Name bei Ihnen (freiwillig)", { value: choice ? choice.name : "", maxLength: 120 });
  const title = element("h4", {}, option.name);
  select.setAttribute("aria-label", `${option.name}: Wahl`);
  name.input.setAttribute("aria-label", `${option.name}: Name bei Ihnen (freiwillig)`);
  name.label.hidden = !choice;
  const chooser = element("p", { className: "hb-wahl" }, element("label", {}, "Ihre Wahl ", select), name.label);
  const made = element(
    "section",
    { className: choice ? "hb-karte-gewaehlt" : "" },
    title,
    element("p", {}, option.kurz),
    element("p", { className: "hb-urteil" }, verdict({ dafuer, dagegen, punkte }), ...(dafuer.length + dagegen.length ? [" ", element("span", { className: "hb-einschaetzung" }, "Einschätzung der Redaktion")] : [])),
    chooser,
    ...(dafuer.length ? [element("p", { className: "hb-zwischen" }, "Spricht dafür"), list(dafuer.map(because))] : []),
    ...(dagegen.length ? [element("p", { className: "hb-zwischen" }, "Spricht dagegen"), list(dagegen.map(because))] : []),
    known(id, option, open),
  );
  made.dataset.option = id;
  return made;
}

/** What is known whoever asks: strengths, limits, effort, law of the Land, towns alike. */
function known(id, option, open) {
  const sources = (names) => names.map((name) => daten.quellen[name]).filter(({ url }) => url).map(({ herausgeber, url }) => element("a", { href: url, rel: "external" }, ` [${herausgeber}]`));
  const claim = ({ text, quellen }) => [text, ...(quellen.length ? sources(quellen) : [element("span", { className: "hb-einschaetzung" }, " Einschätzung der Redaktion")])];
  const figures = nearest(option.werte, 3, zustand, daten).map(({ text, wofuer, ort, adresse, stand }) => [`${text}: `, link(adresse, `${daten.orte[ort].name}, ${wofuer}`), ` (${stand})`]);
  const towns = nearest(option.beispiele, 3, zustand, daten).map(({ name, adresse, ort, zeit, ausgang }) => [link(adresse, `${daten.orte[ort].name}: ${name}`), ` (${[zeit, ausgang].filter(Boolean).join("; ")})`]);
  const nothing = (text) => element("p", {}, element("span", { className: "hb-luecke" }, "Noch kein Beleg"), ` ${text}`);
  const fold = element(
    "details",
    { open },
    element("summary", {}, "Aufwand, Recht, Beispiele"),
    element("p", { className: "hb-zwischen" }, "Allgemein"),
    list([...option.staerken, ...option.grenzen].map(claim)),
    element("p", { className: "hb-zwischen" }, "Was es anderswo braucht"),
    figures.length ? list(figures) : nothing("Zahlen dazu kennt das Handbuch nicht."),
    element("p", { className: "hb-zwischen" }, "Wer entscheidet"),
    ...law(id),
    element("p", { className: "hb-zwischen" }, "Was ähnliche Kommunen dazu zeigen"),
    towns.length ? list(towns) : nothing("Beispiele dazu kennt das Handbuch nicht."),
    element("p", {}, link(option.adresse, "Alles zu dieser Option")),
  );
  return fold;
}

function law(id) {
  const land = zustand.antworten[daten.fragen.find(({ form: kind }) => kind === "land").id];
  const questions = daten.rechtsfragen.filter(({ optionen }) => optionen.includes(id));
  if (!land) return [element("p", {}, "Das regelt jedes Land anders; wählen Sie oben Ihr Land.")];
  const answers = questions.filter((one) => daten.recht[land] && daten.recht[land][one.id]).map((one) => {
    const { kurz, fassung, amtlich } = daten.recht[land][one.id];
    return `${one.frage} ${kurz} (${fassung}${amtlich ? "" : "; mittlere Sicherheit: am amtlichen Text prüfen"})`;
  });
  return [answers.length ? list(answers) : element("p", {}, `Für ${land} hat das Handbuch dazu noch keine Aussage.`), element("p", {}, link("recht/", "Recht aller Länder, mit Quellen"), ". Sie gelten meist für Gemeinden; für Kreise und Verbünde kann anderes gelten. Keine Rechtsberatung.")];
}

function showStructure() {
  const any = Object.keys(zustand.wahl).length;
  const picture = element("figure", { className: "hb-struktur" });
  if (any) picture.append(new DOMParser().parseFromString(svg(zustand, daten), "image/svg+xml").documentElement);
  const found = findings(zustand, daten);
  place.struktur.replaceChildren(
    any ? picture : element("p", {}, "Hier steht Ihre Struktur, sobald Sie oben eine Option gewählt haben."),
    ...(any ? [element("h3", {}, "Was daran auffällt"), element("p", { className: "hb-einschaetzung" }, "Einschätzung der Redaktion")] : []),
    ...found.map(finding),
    ...(any && !found.length ? [element("p", {}, "Aus Ihren Angaben ergibt sich nichts, was auffällt. Offene Fragen bleiben offen.")] : []),
    ...neighbours(),
    ...compared(),
  );
}

function finding({ titel, grund, tun, weil, botschaften, beispiele }) {
  const more = [...botschaften, ...beispiele].flatMap(({ titel: text, adresse }, index) => [index ? ", " : " Dazu: ", link(adresse, text)]);
  return element("section", { className: "hb-befund" }, element("h4", {}, titel), element("p", {}, grund, weil.length ? element("span", { className: "hb-weil" }, ` Ihre Angaben: ${weil.join(", ")}.`) : ""), element("p", {}, element("strong", {}, "Was man tun kann: "), tun, ...more));
}

function neighbours() {
  const towns = alike(zustand, daten, 3);
  if (!towns.length) return [];
  return [element("h3", {}, "So ähnlich in"), list(towns.map(({ ort, optionen }) => [link(daten.orte[ort].adresse, daten.orte[ort].name), `: ${[...new Set([...optionen.values()].map(({ name, zeit }) => `${name} (${zeit})`))].join(", ")}`]))];
}

/** Two variants side by side. */
function compared() {
  if (!other) return [];
  const cell = (state, { optionen }) => optionen.filter((id) => id in state.wahl).map((id) => state.wahl[id].name || daten.optionen[id].name).join("; ") || "nichts gewählt";
  const count = (state) => findings(state, daten).map(({ titel }) => titel).join("; ") || "keine";
  const body = element("tbody", {}, ...daten.ebenen.map((ebene) => row(ebene.name, cell(zustand, ebene), cell(other, ebene))), row("Befunde", count(zustand), count(other)));
  const drop = element("button", { type: "button" }, "Vergleich beenden");
  drop.addEventListener("click", () => { other = null; show(); });
  return [element("h3", {}, "Zwei Fassungen nebeneinander"), element("div", { className: "hb-tabelle" }, element("table", {}, element("thead", {}, element("tr", {}, head("Ebene", "col"), ...VERSIONS.map((text) => head(text, "col")))), body)), element("p", {}, drop)];
}

function head(text, scope) {
  const cell = element("th", {}, text);
  cell.scope = scope;
  return cell;
}

function row(name, ...texts) {
  const cells = texts.map((text) => element("td", {}, text));
  cells.forEach((cell, place) => { cell.dataset.spalte = `${VERSIONS[place]}:`; });
  return element("tr", {}, head(name, "row"), ...cells);
}

function showDraft() {
  fold(place.entwurf, draft(zustand, daten));
}

function takeAway() {
  const said = element("span", { role: "status" });
  const button = (text, act) => {
    const made = element("button", { type: "button" }, text);
    made.addEventListener("click", async () => { said.textContent = ""; said.textContent = (await act()) || "Fertig"; });
    return made;
  };
  const file = field("Gespeicherte Fassung laden", { type: "file", accept: ".json" });
  file.input.addEventListener("change", () => opened(file.input, said));
  return [
    element(
      "p",
      { className: "hb-knoepfe" },
      button("Vorlage als ODT (LibreOffice, Word)", async () => download(odt(draft(zustand, daten), Object.keys(zustand.wahl).length ? await png(zustand, daten) : null), "application/vnd.oasis.opendocument.text", "vorlage-smart-city.odt")),
      button("Vorlage als Text kopieren", copyDraft),
      button("Bild als SVG", () => download(svg(zustand, daten), "image/svg+xml", "struktur.svg")),
      button("Bild als PNG", async () => download((await png(zustand, daten)).bytes, "image/png", "struktur.png")),
      button("Fassung speichern (JSON)", () => download(JSON.stringify({ baukasten: write(zustand) }), "application/json", "baukasten.json")),
      button("Alles leeren", empty),
    ),
    element("p", { className: "hb-link" }, file.label, " ", said),
  ];
}

/** Start anew; the way back in the browser brings the old answers back. */
function empty() {
  history.pushState(null, "", location.href);
  zustand = EMPTY();
  fill();
  keep();
  return "Geleert; „Zurück“ im Browser holt es wieder";
}

/** A saved version: beside this one, or in its place where there is none yet. */
async function opened(input, said) {
  const loaded = input.files[0] && load(await new Response(input.files[0]).text(), daten);
  input.value = "";
  if (!loaded) { said.textContent = "In dieser Datei steht nichts aus dem Baukasten."; return; }
  if (write(zustand)) other = loaded;
  else { zustand = loaded; fill(); }
  keep();
  said.textContent = other ? "Steht jetzt unter „Ihre Struktur“ neben dieser Fassung" : "Geladen";
}

async function copyDraft() {
  const blocks = draft(zustand, daten);
  const text = plain(blocks);
  try {
    const items = { "text/plain": new Blob([text], { type: "text/plain" }), "text/html": new Blob([whole(blocks)], { type: "text/html" }) };
    await navigator.clipboard.write([new ClipboardItem(items)]);
    return "Kopiert";
  } catch {
    unfold(place.entwurf);
    getSelection().selectAllChildren(place.entwurf);
    return "Der Text ist markiert; bitte mit der Tastatur kopieren.";
  }
}
