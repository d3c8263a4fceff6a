/* The draft of a council paper: from answers, choices and what the handbook knows to blocks of text. Knows no page and no file format.
 *
 * Sections and sentences are data (data/baukasten/vorlage.yml). Square brackets mark what is missing or is a note to the writer.
 * What is there already is named; reasons, alternatives, figures, examples and law stand only for what is new: that alone is decided.
 * Block: { art: "titel" | "h" | "absatz" | "punkt" | "hinweis" | "bild", text } */

import { alike, asked, because, findings, given, nearest, weigh } from "./baukasten-kern.js";

const FIGURES = 3; // figures and examples shown for each Option
const EXAMPLES = 2;
const NOTHING_NEW = "Noch ist keine neue Option gewählt";

/** All blocks of the draft. */
export function draft(zustand, daten) {
  const paper = new Paper(zustand, daten);
  const { titel, hinweis, abschnitte } = daten.vorlage;
  const blocks = [block("titel", paper.filled(titel)), block("hinweis", bracketed(hinweis))];
  for (const section of abschnitte) {
    const inside = section.inhalt.flatMap((part) => paper.part(part));
    if (inside.length) blocks.push(block("h", section.titel), ...inside);
  }
  return blocks.flatMap((one) => (one.art === "quellen" ? paper.sources() : [one]));
}

/** The draft as plain text, for whoever copies it. */
export function plain(blocks) {
  const marks = { titel: "", h: "\n", punkt: "– ", bild: "" };
  return blocks.filter(({ art }) => art !== "bild").map(({ art, text }) => `${marks[art] ?? ""}${text}`).join("\n");
}

class Paper {
  constructor(zustand, daten) {
    this.zustand = zustand;
    this.daten = daten;
    this.used = [];
    this.chosen = daten.ebenen.flatMap(({ optionen }) => optionen).filter((id) => id in zustand.wahl);
  }

  /** The blocks of one part of a section. */
  part({ als, text, aus, frage, offen, wenn }) {
    if (wenn && because(wenn, this.zustand, this.daten) === null) return [];
    if (text) return [block(als, als === "hinweis" ? bracketed(this.filled(text)) : this.filled(text))];
    return frage ? this.answers(frage, offen, als) : this[aus]();
  }

  /** A sentence with every placeholder filled, or visibly empty. */
  filled(text, own = {}) {
    return text.replace(/\{(\w+)\}/g, (_, name) => own[name] || this.value(name) || `[${this.daten.vorlage.platzhalter[name].luecke}]`);
  }

  value(name) {
    const { frage: id } = this.daten.vorlage.platzhalter[name];
    const frage = id && this.daten.fragen.find((one) => one.id === id);
    if (!frage) return "";
    if (["text", "land"].includes(frage.form)) return clean(this.zustand.antworten[id] || "");
    return this.sentences(frage).join(" ");
  }

  sentences(frage) {
    if (!asked(frage, this.zustand, this.daten)) return [];
    const said = given(frage, this.zustand);
    return frage.antworten.filter(({ id, satz }) => satz && said.includes(id)).map(({ satz }) => satz);
  }

  answers(id, offen, als) {
    const frage = this.daten.fragen.find((one) => one.id === id);
    const found = this.sentences(frage).map((text) => block(als, text));
    if (found.length || !offen || !asked(frage, this.zustand, this.daten)) return found;
    return [block(als, bracketed(offen))];
  }

  /** A short reference to sources; they are listed at the end. */
  cited(names) {
    const numbers = names.map((name) => {
      if (!this.used.includes(name)) this.used.push(name);
      return this.used.indexOf(name) + 1;
    });
    numbers.sort((one, other) => one - other);
    return numbers.length ? `${numbers.length === 1 ? "Quelle" : "Quellen"} ${numbers.join(", ")}` : "";
  }

  /** What is to be decided: chosen, and not there already. */
  get fresh() {
    return this.chosen.filter((id) => this.zustand.wahl[id].stand === "neu");
  }

  option(id) {
    return this.daten.optionen[id];
  }

  ownName(id) {
    return clean(this.zustand.wahl[id].name);
  }

  beschlusspunkte() {
    if (!this.fresh.length) return [block("punkt", bracketed(`Beschlusspunkte: ${NOTHING_NEW}`))];
    return this.fresh.map((id) => block("punkt", this.filled(this.option(id).neu, { eigenname: this.ownName(id) })));
  }

  vorhandenes() {
    const there = this.chosen.filter((id) => this.zustand.wahl[id].stand === "da");
    return there.map((id) => block("punkt", this.filled(this.option(id).da, { eigenname: this.ownName(id) })));
  }

  gruende() {
    return this.fresh.flatMap((id) => {
      const { dafuer, dagegen } = weigh(id, this.zustand, this.daten);
      const name = this.option(id).name;
      return [
        ...(dafuer.length ? [block("absatz", `Für „${name}“ spricht nach Einschätzung der Redaktion des Handbuchs:`)] : []),
        ...dafuer.map((reason) => block("punkt", why(reason))),
        ...(dagegen.length ? [block("absatz", `Gegen „${name}“ spricht nach Einschätzung der Redaktion des Handbuchs:`)] : []),
        ...dagegen.map((reason) => block("punkt", why(reason))),
      ];
    });
  }

  alternativen() {
    const levels = this.daten.ebenen.filter(({ optionen }) => optionen.some((id) => this.fresh.includes(id)));
    const found = levels.flatMap(({ optionen }) => optionen.filter((id) => !(id in this.zustand.wahl)).flatMap((id) => this.alternative(id)));
    return found.length ? found : [block("absatz", bracketed(`Geprüfte Alternativen: ${NOTHING_NEW}`))];
  }

  alternative(id) {
    const { name, staerken, grenzen } = this.option(id);
    const { dafuer, dagegen } = weigh(id, this.zustand, this.daten);
    const side = (word, reasons, general) => {
      const said = reasons.length ? reasons.map(why) : general.map(({ text, quellen }) => (quellen.length ? `${text.replace(/\.$/, "")} (${this.cited(quellen)}).` : text));
      return said.length ? [block("punkt", `${word}: ${said.join(" ")}`)] : [];
    };
    return [block("absatz", `${name}:`), ...side("Dafür spricht", dafuer, staerken), ...side("Dagegen spricht", dagegen, grenzen)];
  }

  bild() {
    return this.chosen.length ? [block("bild", "Die gewählte Struktur nach Ebenen")] : [];
  }

  organisation() {
    return this.daten.ebenen.map(({ name, optional, optionen }) => {
      const inside = optionen.filter((id) => id in this.zustand.wahl).map((id) => this.body(id));
      const nothing = optional ? "keine (freiwillig)" : "[noch nichts gewählt]";
      return block("punkt", `${name}: ${inside.join("; ") || nothing}`);
    });
  }

  body(id) {
    const { stand } = this.zustand.wahl[id];
    const name = this.ownName(id);
    return `${name ? `${name} – ` : ""}${this.option(id).name} (${stand === "da" ? "vorhanden" : "neu"})`;
  }

  befunde() {
    const found = findings(this.zustand, this.daten);
    if (!found.length) return [block("absatz", this.chosen.length ? "Aus den Angaben im Baukasten ergibt sich sonst nichts; zu klären bleibt, was in eckigen Klammern steht." : bracketed("Noch ist keine Option gewählt"))];
    return found.map(({ titel, tun }) => block("punkt", `${titel}. ${tun}`));
  }

  aufwand() {
    if (!this.fresh.length) return [block("absatz", bracketed(NOTHING_NEW))];
    const found = this.fresh.flatMap((id) => nearest(this.option(id).werte, FIGURES, this.zustand, this.daten).map(({ text, wofuer, ort, quellen, stand }) => {
      const { name, einwohner } = this.daten.orte[ort];
      const sources = this.cited(quellen);
      const size = einwohner && `zum Größenvergleich ${einwohner.text}, ${this.cited(einwohner.quellen)}`;
      return block("punkt", `${this.option(id).name}: ${text} (${[wofuer.includes(name) ? "" : name, wofuer, stand, sources, size].filter(Boolean).join("; ")})`);
    }));
    return found.length ? found : [block("absatz", "Zu den neuen Optionen sind im Handbuch keine Zahlen belegt.")];
  }

  beispiele() {
    if (!this.fresh.length) return [block("absatz", bracketed(NOTHING_NEW))];
    const found = this.fresh.flatMap((id) => nearest(this.option(id).beispiele, EXAMPLES, this.zustand, this.daten).map((example) =>
      block("punkt", `${this.option(id).name}: ${this.daten.orte[example.ort].name}, ${this.example(example)}`)));
    const towns = alike(this.zustand, this.daten, 1);
    for (const { name, optionen } of towns) {
      const parts = [...new Set(optionen.values())].map((example) => this.example(example));
      found.push(block("absatz", `Zu mehreren der gewählten Optionen nennt das Handbuch aus ${name}: ${parts.join("; ")}.`));
    }
    return found.length ? found : [block("absatz", "Zu den neuen Optionen sind im Handbuch keine Beispiele belegt.")];
  }

  example({ name, zeit, ausgang, quellen }) {
    return `${name} (${[zeit, ausgang, this.cited(quellen)].filter(Boolean).join("; ")})`;
  }

  recht() {
    const question = this.daten.fragen.find(({ form }) => form === "land");
    const land = this.zustand.antworten[question.id];
    if (!land) return [block("absatz", bracketed("Land angeben: Die Rechtsgrundlage ist in jedem Land eine andere"))];
    const law = this.daten.recht[land];
    const wanted = this.daten.rechtsfragen.filter(({ optionen }) => optionen.some((id) => this.fresh.includes(id)));
    if (!wanted.length) return [block("absatz", bracketed("Rechtsgrundlage ergänzen"))];
    return wanted.map(({ id, frage }) => {
      const answer = law && law[id];
      if (!answer) return block("punkt", `${frage} Dazu hat das Handbuch für ${land} noch keine Aussage. ${bracketed("Rechtsgrundlage ergänzen")}`);
      return block("punkt", `${frage} ${answer.kurz} (${[answer.fassung, answer.amtlich ? "" : "mittlere Sicherheit: am amtlichen Text prüfen", this.cited(answer.quellen)].filter(Boolean).join("; ")})`);
    });
  }

  quellen() {
    return [block("quellen", "")];
  }

  sources() {
    if (!this.used.length) return [block("absatz", "Der Entwurf nennt keine Quellen des Handbuchs.")];
    return this.used.map((name, place) => {
      const { herausgeber, titel, stand, url, vermerk } = this.daten.quellen[name];
      return block("punkt", `Quelle ${place + 1}: ${[herausgeber, titel].filter(Boolean).join(": ")} (${stand || "ohne Datum"})${url ? `, ${url}` : ""}${vermerk ? `; ${vermerk}` : ""}`);
    });
  }
}

function block(art, text) {
  return { art, text };
}

function bracketed(text) {
  return `[${text}]`;
}

function clean(text) {
  return text.replace(/[[\]{}]/g, "").replace(/\s+/g, " ").trim();
}

/** A reason with what was said: „… (angegeben: …)“. */
function why({ grund, weil }) {
  return weil.length ? `${grund.replace(/\.$/, "")} (angegeben: ${weil.join(", ")}).` : grund;
}
