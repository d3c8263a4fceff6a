/* The Selbstcheck: fills in the dots, names the two Botschaften where most can be won, puts results beside each other.
 *
 * Everything is kept in the address alone (behind #, which no server sees). Without JavaScript the page is a worksheet. */

import { disagreements, fragment, mostToWin, MOST, results, sums } from "./selbstcheck-kern.js";
import { naehe, nearer, people } from "./naehe.js";
import { picture } from "./qr.js";
import { element, field, germanDate, goToPlace, isState, keepInAddress, linkBar } from "./werkzeug.js";

const TOWNS = 3; // examples shown for each Botschaft
const APART = 8; // disagreements shown at once: as many as an exercise has time for
const form = document.querySelector(".hb-check");
const names = [...form.querySelectorAll("[data-kuerzel]")].map((set) => set.closest("[data-nr]").dataset.nr + set.dataset.kuerzel);
const known = new Set(names);
const status = document.querySelector(".hb-check-stand");
const below = document.querySelector(".hb-check-weiter");
const stufen = JSON.parse(below.dataset.stufen);
const root = new URL("../", import.meta.url);
let all = results(isState(location.hash) ? location.hash.slice(1) : "", known);
let data = null;

const who = field("Wer antwortet? (freiwillig, steht im Link)", { placeholder: "etwa Leitung, Bauamt, Rat" });
const wish = {
  menschen: field("Menschen bei uns (freiwillig)", { inputMode: "numeric", placeholder: "etwa 18.000" }),
  land: field("Land (freiwillig)", {}, "select"),
};
const advice = element("div");
const beside = element("div");
const links = linkBar("Link zu diesem Ergebnis");
const code = element("figure", { className: "hb-struktur" });
start();

function start() {
  form.append(element("p", {}, who.label));
  below.append(
    advice,
    element("h2", { id: "mitnehmen" }, "Behalten und zusammenlegen"),
    element("p", {}, "Wer diesen Link behält, kann später vergleichen. Wer ihn weitergibt, teilt die Antworten."),
    links.line,
    code,
    pasteForm(),
    beside,
  );
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => event.preventDefault());
  who.input.addEventListener("change", changed);
  for (const { input } of Object.values(wish)) input.addEventListener("change", () => showAdvice());
  addEventListener("hashchange", recall);
  const early = names.some((name) => form.elements[name].value); // answered before this script was there
  if (early && !location.hash.includes("=")) changed();
  else {
    fill();
    show();
    goToPlace();
  }
}

/** Another address: results to show, or a place on the page, which must not push the results out. */
function recall() {
  if (!isState(location.hash)) return remember(location.hash.slice(1));
  all = results(location.hash.slice(1), known);
  fill();
  show();
  return goToPlace();
}

function remember(ort) {
  keepInAddress(fragment(all), ort);
}

/** Set the form to one's own answers. */
function fill() {
  who.input.value = all[0].who;
  for (const name of names) {
    const value = String(all[0].answers[name] ?? "");
    for (const radio of form.elements[name]) radio.checked = radio.value === value;
  }
}

function changed() {
  const answers = {};
  for (const name of names) if (form.elements[name].value) answers[name] = Number(form.elements[name].value);
  all[0] = { who: who.input.value.trim(), on: new Date().toISOString().slice(0, 10), answers };
  remember();
  show();
}

function show() {
  const rows = document.querySelectorAll(".hb-check-ergebnis tbody tr");
  for (const row of rows) {
    const cell = row.cells[1];
    cell.replaceChildren(...named().map((result) => dots(result, row.dataset.nr)));
  }
  const answered = Object.keys(all[0].answers).length;
  status.textContent = `${answered} von ${names.length} Aussagen beantwortet${named().length > 1 ? `, ${named().length} Ergebnisse nebeneinander` : ""}`;
  links.show(location.href);
  showCode();
  showAdvice();
  showBeside();
}

/** The own result as a QR code, for the table in the middle of the room. */
function showCode() {
  const own = fragment([all[0]]);
  const drawn = own && picture(`${location.origin}${location.pathname}#${own}`);
  code.hidden = !drawn;
  if (drawn) code.replaceChildren(new DOMParser().parseFromString(drawn, "image/svg+xml").documentElement, element("figcaption", {}, "Ihr Ergebnis zum Abfotografieren"));
}

/** One line of dots for a result: three for each statement, full as far as its step. */
function dots({ who, answers }, nr) {
  const line = element("p");
  if (all.length > 1) line.append(element("span", { className: "hb-wer" }, `${who} `));
  const said = [];
  for (const name of names.filter((other) => parseInt(other, 10) === Number(nr))) {
    const group = element("span", { className: "hb-punkte", ariaHidden: "true" });
    for (let place = 0; place < MOST; place += 1) {
      group.append(element("i", { className: name in answers ? (place < answers[name] ? "hb-voll" : "") : "hb-fehlt" }));
    }
    line.append(group, " ");
    said.push(name in answers ? `${answers[name]}` : "offen");
  }
  line.append(element("span", { className: "hb-unsichtbar" }, `Punkte je Aussage, höchstens ${MOST}: ${said.join(", ")}`));
  return line;
}

/** All results with something in them, each with a name of its own; one's own alone even if it is still empty. */
function named() {
  const some = all.filter(({ answers }, place) => (place === 0 && all.length === 1) || Object.keys(answers).length);
  const seen = new Map();
  return some.map((result, place) => {
    const name = result.who || `Ergebnis ${place + 1}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return { ...result, who: seen.get(name) > 1 ? `${name} (${seen.get(name)})` : name };
  });
}

/** The two Botschaften where most can be won, with steps and towns. */
async function showAdvice() {
  const found = mostToWin(sums(all[0].answers, known), 2);
  if (!found.length) {
    advice.replaceChildren(
      element("h2", { id: "gewinn" }, "Wo am meisten zu gewinnen ist"),
      element("p", {}, Object.keys(all[0].answers).length ? "Bei allem, was Sie beantwortet haben, gaben Sie die höchste Stufe an." : "Das steht hier, sobald Sie eine Aussage beantwortet haben."),
    );
    return;
  }
  data ??= await (await fetch(new URL("selbstcheck/selbstcheck.json", root))).json();
  fillLands();
  advice.replaceChildren(
    element("h2", { id: "gewinn" }, "Wo am meisten zu gewinnen ist"),
    element("p", { className: "hb-einschaetzung" }, "Einschätzung der Redaktion"),
    element("p", {}, "Hier ist der Anteil der Punkte am kleinsten. Ob es für Sie das Wichtigste ist, wissen nur Sie."),
    ...found.flatMap(section),
    element("p", { className: "hb-check-wunsch" }, "Beispiele ähnlicher Kommunen zuerst: ", wish.menschen.label, " ", wish.land.label),
    nextDate(),
  );
}

function fillLands() {
  if (wish.land.input.options.length) return;
  wish.land.input.add(new Option("egal", ""));
  for (const land of [...new Set(data.orte.flatMap(({ laender }) => laender))].sort()) wish.land.input.add(new Option(land));
}

function section({ nr, points, possible, open }) {
  const { titel, adresse, schritte, beispiele } = data.botschaften[nr];
  return [
    element("h3", {}, `${nr}. ${titel}`),
    element("p", {}, `${points} von ${possible} Punkten${open ? `, ${open} ${open === 1 ? "Aussage" : "Aussagen"} offen` : ""}. Was man tun kann:`),
    element("ul", {}, ...schritte.map((text) => element("li", {}, text))),
    element("p", {}, link(adresse, "Alle Schritte, mit Quellen"), ". Was andere dazu zeigen:"),
    element("ul", {}, ...nearest(beispiele).map(({ name, adresse, ausgang, ort }) => element("li", {}, link(adresse, `${data.orte[ort].name}: ${name}`), ausgang ? ` (${ausgang})` : ""))),
  ];
}

/** The examples of towns like the reader's, each town once. */
function nearest(examples) {
  const wanted = { menschen: people(wish.menschen.input.value), typ: "", land: wish.land.input.value, lage: null };
  const seen = new Set();
  const ranked = examples.map((example) => ({ ...example, ...naehe(data.orte[example.ort], wanted, data.regel), town: data.orte[example.ort].name }));
  ranked.sort((one, other) => nearer({ ...one, name: one.town }, { ...other, name: other.town }));
  return ranked.filter(({ ort }) => !seen.has(ort) && seen.add(ort)).slice(0, TOWNS);
}

function link(address, text) {
  return element("a", { href: new URL(address, root).href }, text);
}

/** A date for looking again, as an entry for calendars: chosen by the reader, made here, sent nowhere. */
function nextDate() {
  const soon = new Date();
  soon.setMonth(soon.getMonth() + 6);
  const day = field("Wann sehen Sie wieder hin?", { type: "date", value: soon.toISOString().slice(0, 10) });
  const button = element("button", { type: "button" }, "Termin für den Kalender");
  button.addEventListener("click", () => {
    const date = day.input.value.replace(/-/g, "");
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handbuch//Selbstcheck//DE", "BEGIN:VEVENT", `UID:selbstcheck-${date}`, `DTSTAMP:${date}T080000Z`, `DTSTART;VALUE=DATE:${date}`, "SUMMARY:Selbstcheck Smart City wiederholen", "END:VEVENT", "END:VCALENDAR", ""];
    const file = element("a", { href: URL.createObjectURL(new Blob([lines.join("\r\n")], { type: "text/calendar" })), download: "selbstcheck.ics" });
    file.click();
  });
  return element("p", { className: "hb-check-wunsch" }, day.label, " ", button);
}

function pasteForm() {
  const { label, input } = field("Links der anderen, einer je Zeile", { rows: 3 }, "textarea");
  const button = element("button", {}, "Dazulegen");
  const said = element("span", { role: "status" });
  const paste = element("form", { className: "hb-check-dazu" }, label, " ", button, " ", said);
  paste.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = input.value.split(/\s+/).filter((text) => text.includes("#")).flatMap((text) => results(text.slice(text.indexOf("#") + 1), known));
    const before = all.length;
    for (const result of found) if (Object.keys(result.answers).length && !all.some((other) => fragment([other]) === fragment([result]))) all.push(result);
    const added = all.length - before;
    said.textContent = added ? `${added} ${added === 1 ? "Ergebnis" : "Ergebnisse"} dazugelegt` : found.length ? "Was darin steht, liegt schon hier." : "Darin steht kein Link zu einem Ergebnis.";
    if (added) input.value = "";
    remember();
    show();
  });
  return paste;
}

/** Where several results disagree, the widest apart first. */
function showBeside() {
  const several = named();
  if (all.length < 2) return beside.replaceChildren();
  const apart = disagreements(several, known);
  const alone = element("button", { type: "button" }, "Nur das eigene zeigen");
  alone.addEventListener("click", () => { all = [all[0]]; remember(); show(); });
  beside.replaceChildren(
    element("h2", { id: "uneinig" }, "Wo Sie sich uneins sind"),
    element("p", {}, `Nebeneinander: ${several.map(({ who, on }) => who + (on ? ` (${germanDate(on)})` : "")).join(", ")}. `, alone),
    apart.length ? disagreed(apart.slice(0, APART)) : element("p", {}, "Wo mehrere geantwortet haben, sagen alle dasselbe."),
    ...(apart.length > APART ? [element("details", {}, element("summary", {}, `Weitere ${apart.length - APART}`), disagreed(apart.slice(APART)))] : []),
    element("p", {}, "Uneinigkeit ist kein Fehler: Fragen Sie einander, was Sie jeweils vor Augen hatten."),
  );
}

function disagreed(apart) {
  return element("ul", {}, ...apart.map(({ name, said }) => element("li", {}, element("strong", {}, statement(name)), ` ${said.map(({ who, step }) => `${who}: „${stufen[step]}“`).join("; ")}`)));
}

function statement(name) {
  return `${parseInt(name, 10)}. ${form.elements[name][0].closest("fieldset").querySelector("legend").textContent}`;
}
