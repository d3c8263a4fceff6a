/* How the Baukasten weighs: answers and choices against the rules of the editors (data/baukasten/). Knows no page.
 *
 * zustand: { antworten: { personal: ["keines"], menschen: "18000", name: "…" }, wahl: { "koordination-amt": { stand: "neu", name: "" } } }
 * Nothing here hides an Option; points only order the cards. See „So rechnet der Baukasten“. */

import { naehe, nearer, people } from "./naehe.js";

export const EMPTY = () => ({ antworten: {}, wahl: {} });

/** The ids of the answers that were given to a question: those ticked, or the band of a number. */
export function given(frage, zustand) {
  const said = zustand.antworten[frage.id];
  if (!said || !said.length) return [];
  if (frage.form === "zahl") {
    const number = people(said);
    const band = number && frage.antworten.find(({ bis }) => !bis || number <= bis);
    return band ? [band.id] : [];
  }
  return Array.isArray(said) ? frage.antworten.filter(({ id }) => said.includes(id)).map(({ id }) => id) : [];
}

/** Why conditions hold, as what was said or chosen; null if they do not. */
export function because(wenn, zustand, daten) {
  const reasons = [];
  const there = (id, stand) => id in zustand.wahl && (!stand || zustand.wahl[id].stand === stand);
  for (const { frage, ist, gewaehlt, neu, nicht_gewaehlt: not, nicht_da: notYet } of wenn) {
    if (frage) {
      const question = daten.fragen.find(({ id }) => id === frage);
      if (!asked(question, zustand, daten)) return null;
      const met = given(question, zustand).filter((id) => ist.includes(id));
      if (!met.length) return null;
      reasons.push(...met.map((id) => question.antworten.find((answer) => answer.id === id).angabe));
    } else if (gewaehlt || neu) {
      const met = (gewaehlt || neu).filter((id) => there(id, neu && "neu"));
      if (!met.length) return null;
      reasons.push(...met.map((id) => `gewählt: ${daten.optionen[id].name}`));
    } else if (not ? not.some((id) => there(id)) : notYet.some((id) => there(id, "da"))) return null;
  }
  return reasons;
}

/** Whether a question applies: some do only once certain Optionen are chosen. */
export function asked(frage, zustand, daten) {
  return !frage.wenn || because(frage.wenn, zustand, daten) !== null;
}

/** What speaks for and against an Option, each with its reasons; the heavier first. */
export function weigh(id, zustand, daten) {
  const found = { dafuer: [], dagegen: [], punkte: 0 };
  for (const { spricht, gewicht, wenn, grund } of daten.optionen[id].urteile) {
    const weil = because(wenn, zustand, daten);
    if (!weil) continue;
    const pro = spricht === "dafür";
    (pro ? found.dafuer : found.dagegen).push({ grund, weil, gewicht });
    found.punkte += pro ? gewicht : -gewicht;
  }
  for (const list of [found.dafuer, found.dagegen]) list.sort((one, other) => other.gewicht - one.gewicht);
  return found;
}

/** How an Option fits, in words. */
export function verdict({ dafuer, dagegen, punkte }) {
  if (!dafuer.length && !dagegen.length) return "Ihre Angaben sagen dazu nichts";
  if (punkte > 0) return "Es spricht mehr dafür als dagegen";
  return punkte < 0 ? "Es spricht mehr dagegen als dafür" : "Dafür und dagegen halten sich die Waage";
}

/** All Optionen of an Ebene, the best fitting first, else as on the slides. */
export function ranked(ebene, zustand, daten) {
  const weighed = ebene.optionen.map((id, place) => ({ id, place, ...weigh(id, zustand, daten) }));
  return weighed.sort((one, other) => other.punkte - one.punkte || one.place - other.place);
}

/** What stands out in the chosen structure; nothing before something is chosen. */
export function findings(zustand, daten) {
  if (!Object.keys(zustand.wahl).length) return [];
  return daten.befunde.flatMap((befund) => {
    const weil = because(befund.wenn, zustand, daten);
    return weil ? [{ ...befund, weil }] : [];
  });
}

/** How near a Kommune is to the reader's own. */
export function closeness(ort, zustand, daten) {
  const type = daten.fragen.find(({ antworten }) => antworten && antworten.some(({ typen }) => typen));
  const answer = type && type.antworten.find(({ id }) => given(type, zustand)[0] === id);
  const land = daten.fragen.find(({ form }) => form === "land");
  const size = daten.fragen.find(({ form }) => form === "zahl");
  return naehe(ort, {
    menschen: size ? people(zustand.antworten[size.id] || "") : 0,
    typ: answer ? answer.typen.find((name) => name === ort.typ) || answer.typen[0] : "",
    land: (land && zustand.antworten[land.id]) || "",
    lage: null,
  }, daten.regel);
}

/** Whatever stands for a Kommune (`ort`), that of the nearest Kommunen first, each Kommune once. */
export function nearest(parts, count, zustand, daten) {
  const seen = new Set();
  const near = parts.map((part) => ({ ...part, ...closeness(daten.orte[part.ort], zustand, daten), town: daten.orte[part.ort].name }));
  near.sort((one, other) => nearer({ ...one, name: one.town }, { ...other, name: other.town }));
  return near.filter(({ ort }) => !seen.has(ort) && seen.add(ort)).slice(0, count);
}

/** Kommunen that have, had or planned most of what is chosen. */
export function alike(zustand, daten, count) {
  const towns = new Map();
  for (const id of Object.keys(zustand.wahl)) {
    for (const example of daten.optionen[id].beispiele) {
      const found = towns.get(example.ort) || { ort: example.ort, optionen: new Map() };
      if (!found.optionen.has(id)) found.optionen.set(id, example);
      towns.set(example.ort, found);
    }
  }
  const several = [...towns.values()].filter(({ optionen }) => optionen.size > 1);
  const near = several.map((town) => ({ ...town, name: daten.orte[town.ort].name, ...closeness(daten.orte[town.ort], zustand, daten) }));
  return near.sort((one, other) => other.optionen.size - one.optionen.size || nearer(one, other)).slice(0, count);
}

/** Keep answers to each other's exclusion: „keine“ alone, or the others without it. */
export function tidy(frage, chosen, last) {
  const alone = frage.antworten.filter(({ allein }) => allein).map(({ id }) => id);
  if (alone.includes(last)) return chosen.filter((id) => id === last);
  return chosen.filter((id) => !alone.includes(id));
}

/** What was answered and chosen, for the part of an address behind #. */
export function write({ antworten, wahl }) {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(antworten)) {
    const text = Array.isArray(value) ? value.join(".") : value;
    if (text) parts.set(name, text);
  }
  for (const [id, { stand, name }] of Object.entries(wahl)) parts.append("w", [id, stand, name].join("~"));
  return parts.toString();
}

/** Read it again; what no question or Option knows is left out. */
export function read(fragment, daten) {
  const zustand = EMPTY();
  const asked = new URLSearchParams(fragment);
  for (const frage of daten.fragen) {
    const text = asked.get(frage.id);
    if (!text) continue;
    if (["eine", "mehrere"].includes(frage.form)) zustand.antworten[frage.id] = known(frage, text.split("."));
    else if (frage.form !== "land" || daten.laender.includes(text)) zustand.antworten[frage.id] = text.slice(0, 120);
  }
  for (const choice of asked.getAll("w")) {
    const [id, stand, ...name] = choice.split("~");
    if (daten.optionen[id]) zustand.wahl[id] = { stand: stand === "da" ? "da" : "neu", name: name.join("~").slice(0, 120) };
  }
  return zustand;
}

function known(frage, names) {
  const found = frage.antworten.filter(({ id }) => names.includes(id)).map(({ id }) => id);
  if (frage.form === "eine") return found.slice(0, 1);
  const alone = frage.antworten.find(({ id, allein }) => allein && found.includes(id));
  return alone && found.length > 1 ? tidy(frage, found, "") : found;
}

/** The same from a file that somebody saved; null if nothing in it is known here. */
export function load(text, daten) {
  try {
    const { baukasten } = JSON.parse(text);
    const found = typeof baukasten === "string" ? read(baukasten, daten) : EMPTY();
    return write(found) ? found : null;
  } catch {
    return null;
  }
}
