/* Which words stand for a word that somebody looks for: its forms, compounds, everyday words, misspellings.
 *
 * Every answer is a weight from 0 to 1: how much a place with that word counts. */

import { distance } from "./suche-sprache.js";

const LIKENESS = {
  same: 1,
  sameStem: 0.96,
  joined: 0.95, // „know how“ for Knowhow
  relative: 0.88, // auslagern for Auslagerung
  compound: 0.72, // Beirat for Fachbeirat
  begins: 0.7, // Koord for Koordination; less, the more is missing
  ends: 0.6,
  contains: 0.45,
  shortened: 0.42, // Verstetigung for verstetigen
  synonym: 0.42,
  typo: 0.62,
  typos: 0.4,
  part: 0.35, // Personal for Personalmangel, which nobody wrote of
};
const KNOWN = 0.6; // what only looks alike counts less where the word itself is known

export class Worte {
  constructor(index, sprache) {
    this.sprache = sprache;
    this.stems = new Vocabulary(index.worte.split("\n"));
    this.surfaces = new Vocabulary();
    this.compounds = invert(index.teile);
    this.parts = new Map(index.teile.map(([compound, ...parts]) => [compound, parts]));
    this.groups = index.gleich;
    this.everyday = new Set(index.gleich.flatMap(([offered]) => offered));
  }

  /** Take in a word of a name; return its number. */
  addSurface(word) {
    return this.surfaces.add(word);
  }

  /** The words of a text that say something; if none does, all of them. */
  meaningful(text) {
    const words = this.sprache.words(text);
    const telling = words.filter((word) => !this.sprache.isFiller(word));
    return telling.length ? telling : words;
  }

  /** The words looked for: { word, written, isKnown, stems, surfaces, synonyms }; stems and surfaces by number with their weights. */
  understand(text) {
    const meant = [...new Set(this.meaningful(text))].flatMap((word) => this.whatIsMeant(word));
    const words = meant.map(({ word }) => word);
    const particle = this.particle(text);
    const others = (word) => [word, ...particle.map((part) => part + word)].flatMap((form) => [form, ...relatives(form)]);
    const forms = words.map((word) => others(word).map((form) => this.sprache.stem(form)));
    const synonyms = this.synonyms(forms);
    return words.map((word, number) => {
      const joined = [words[number - 1] + word, word + words[number + 1]].map((pair) => this.sprache.stem(pair));
      const hasSynonyms = synonyms[number].length > 0;
      const stems = this.likeStems(word, forms[number], synonyms[number], joined);
      const surfaces = this.likeSurfaces(word, forms[number][0], stems, hasSynonyms);
      return { ...meant[number], stems, surfaces, synonyms: synonyms[number] };
    });
  }

  /** What ends a question and belongs to its verb: „Wo fange ich an?“ asks for anfangen. */
  particle(text) {
    const words = this.sprache.words(text);
    return words.length > 2 ? words.slice(-1).filter((word) => this.sprache.prefixes.has(word)) : [];
  }

  /** Whether a page is called so, or people say so for something else. */
  isNamed(word) {
    this.named ??= new Set(this.surfaces.words.map((surface) => this.sprache.stem(surface)));
    const stem = this.sprache.stem(word);
    return this.named.has(stem) || this.everyday.has(stem) || this.surfaces.words.some((surface) => surface.startsWith(word));
  }

  /** The word, the parts of a compound that no page is called, or for a word nobody knows the one it seems to be: { word, written, isKnown }. */
  whatIsMeant(written) {
    const isNamed = this.isNamed(written);
    const isKnown = isNamed || this.stems.has(this.sprache.stem(written));
    const parts = isNamed ? [] : this.sprache.split(written, (stem) => this.stems.has(stem));
    if (parts.length) return parts.map((word) => ({ word, written, isKnown: true }));
    return [{ word: isKnown ? written : (this.correction(written) ?? this.head(written) ?? written), written, isKnown }];
  }

  /** The word of a name that a mistyped one is most like; nothing if it is like none, or like several. */
  correction(word) {
    const [best, second] = this.surfaces.misspelt([word]).sort(([, one], [, other]) => other - one);
    return best && !(second && second[1] === best[1]) ? this.surfaces.words[best[0]] : undefined;
  }

  /** What an unknown compound is at last: a Quartiersbeirat is a Beirat, but a Widerstand is no Stand. */
  head(word) {
    const isCompound = (at) => !this.sprache.prefixes.has(word.slice(0, at));
    const ends = [...word].map((_, at) => at).slice(3, -3).filter(isCompound).map((at) => word.slice(at));
    return ends.find((end) => this.surfaces.has(end));
  }

  /** For each word looked for, given by the stems of its forms: the stems of words with the same meaning. */
  synonyms(forms) {
    const found = forms.map(() => []);
    const position = (part) => forms.findIndex((stems) => stems.includes(part));
    for (const [offered, phrases] of this.groups) {
      for (const phrase of phrases.filter((phrase) => phrase.every((part) => position(part) >= 0))) {
        for (const part of phrase) found[position(part)].push(...offered.filter((other) => !phrase.includes(other)));
      }
    }
    return found;
  }

  /** Stems that stand for a word: number → weight. */
  likeStems(word, [stem, ...relatives], synonyms, joined) {
    const found = new Map();
    const add = (number, weight) => number !== undefined && weight > (found.get(number) ?? 0) && found.set(number, weight);
    const addWithCompounds = (number, weight) => {
      add(number, weight);
      for (const compound of this.compounds.get(number) ?? []) add(compound, weight * LIKENESS.compound);
    };
    const addStems = (stems, weight) => stems.forEach((other) => addWithCompounds(this.stems.number(other), weight));

    addStems([stem], LIKENESS.same);
    addStems(relatives, LIKENESS.relative);
    addStems(joined, LIKENESS.joined);
    if (!found.size && !synonyms.length) for (const [number, weight] of this.stems.misspelt([word, stem])) addWithCompounds(number, weight);
    const doubt = this.stems.has(stem) ? KNOWN : 1;
    if (word.length > 2) this.stems.words.forEach((other, number) => add(number, doubt * resemblance(word, stem, other)));
    addStems(synonyms, LIKENESS.synonym);
    if (!found.size) this.stems.words.forEach((other, number) => add(number, partOf(word, other)));
    return found;
  }

  /** The same for words of names, which are compared as they are written: weight by number. */
  likeSurfaces(word, stem, stems, hasSynonyms) {
    const weights = new Float32Array(this.surfaces.words.length);
    const misspelt = new Map(hasSynonyms || this.surfaces.has(word) ? [] : this.surfaces.misspelt([word]));
    const doubt = this.stems.has(stem) ? KNOWN : 1;
    this.stemsOfSurfaces ??= this.surfaces.words.map((surface) => this.stems.number(this.sprache.stem(surface)));
    this.surfaces.words.forEach((surface, number) => {
      const same = surface === word ? LIKENESS.same : Math.min(LIKENESS.sameStem, stems.get(this.stemsOfSurfaces[number]) ?? 0);
      weights[number] = Math.max(same, doubt * resemblance(word, stem, surface), misspelt.get(number) ?? 0);
    });
    return weights;
  }

  /** Whether a word of a text is meant by one looked for. */
  isMeant({ word, stems }, other) {
    const begins = word.length > 2 && other.startsWith(word);
    return other === word || begins || stems.get(this.stems.number(this.sprache.stem(other))) >= LIKENESS.typos;
  }
}

/** Words by number, quick to look through for misspellings. */
class Vocabulary {
  constructor(words = []) {
    this.words = [];
    this.letters = [];
    this.numbers = new Map();
    words.forEach((word) => this.add(word));
  }

  add(word) {
    if (this.numbers.has(word)) return this.numbers.get(word);
    this.numbers.set(word, this.words.length);
    this.letters.push(lettersOf(word));
    return this.words.push(word) - 1;
  }

  has(word) {
    return this.numbers.has(word);
  }

  number(word) {
    return this.numbers.get(word);
  }

  /** Words that differ from a mistyped one by a letter or two; if there are none, by one more: [number, weight]. */
  misspelt(forms) {
    const { length } = forms[0];
    if (length < 4 || /^\d/.test(forms[0])) return [];
    const most = length < 8 ? 1 : 2;
    const near = this.within(most, forms);
    return near.length || length < 5 ? near : this.within(most + 1, forms);
  }

  within(most, forms) {
    const found = [];
    for (const form of new Set(forms)) {
      const own = lettersOf(form);
      const least = form.length < 5 ? 5 : 4; // of a short word a letter may be missing; changed, it is another word: Book is no Boot
      this.words.forEach((other, number) => {
        if (other.length < least || bits(own ^ this.letters[number]) > 2 * most) return;
        const errors = distance(form, other, most);
        if (errors <= most) found.push([number, errors < 2 ? LIKENESS.typo : LIKENESS.typos]);
      });
    }
    return found;
  }
}

/** How much a word counts because one holds the other; 0 if neither does. */
function resemblance(word, stem, other) {
  if (other === word) return 0;
  if (other.startsWith(word)) return LIKENESS.begins * Math.sqrt(word.length / other.length);
  if (word.length > 3 && other.endsWith(word)) return LIKENESS.ends;
  if (word.length > 3 && other.includes(word)) return LIKENESS.contains;
  const isShortened = other.length > 4 && other.length >= 0.6 * stem.length && stem.startsWith(other) && stem !== other;
  return isShortened ? LIKENESS.shortened : 0;
}

/** How much a word counts that begins or ends an unknown compound. */
function partOf(word, other) {
  return other.length > 3 && (word.startsWith(other) || word.endsWith(other)) ? LIKENESS.part : 0;
}

const PARTICIPLE = /^(aus|ab|an|auf|ein|um|vor|mit|nach|bei|zusammen|weiter|fest|)(?:ge|zu)(?=.{4})/;
const VERB = /^(aus|ab|an|auf|ein|um|vor|mit|nach|bei|zusammen|weiter|fest|)(?=.{4})/;
const NOUN = /ung(?:en|s)?$/;
const ADJECTIVE = /isch(?:e[mnrs]?)?$/;
const ENDING = /(?:e?n|e?t|e)$/;

/** Other forms that mean the same: ausgelagert, auszulagern → auslagern; scheitern → gescheitert; steuern ↔ Steuerung; ethisch → Ethik. */
function relatives(word) {
  const participle = PARTICIPLE.test(word) ? word.replace(PARTICIPLE, "$1") : word.replace(VERB, "$1ge");
  return [word.replace(ADJECTIVE, "ik"), participle, ...[word, participle].map((form) => (NOUN.test(form) ? form.replace(NOUN, "") : `${form.replace(ENDING, "")}ung`))];
}

/** For each part, the compounds it is in. */
function invert(compounds) {
  const found = new Map();
  for (const [compound, ...parts] of compounds) for (const part of parts) found.set(part, [...(found.get(part) ?? []), compound]);
  return found;
}

/** Which letters a word has, one bit each: words that share too few need not be compared. */
function lettersOf(word) {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) & 31);
  return set;
}

function bits(set) {
  let count = 0;
  for (let left = set; left; left &= left - 1) count++;
  return count;
}
