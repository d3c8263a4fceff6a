/* The search: index in, hits out, the best first. Touches no page and loads nothing, so it runs anywhere.
 *
 * The index has two parts, made by macros/ausgaben/suche/suchindex.py. The first is an object:
 *   seiten      [address, title, kind, [Ebene id…], short text]: what can be found
 *   abschnitte  [number of the page, anchor, title, [Ebene id…]?]; the first of a page is the page itself: [number];
 *               on a further page of a record the anchor begins with the way there: „belege/#finanzen“
 *   namen       [name (or "" for the section's title), number of the section, is it called so (1) or only looked for under it (0)]
 *   arten       kind → [how much a hit of it counts, what marks it, how much a name counts that it is only looked for under]
 *   uebersichten [address, name] of the overviews of all kinds
 *   ebenen      id → [name, rank]
 *   orte        words that name a place: Kommunen, Länder
 *   laender     those of them that name a Land
 *   thema       words of the website's title: everything here is about them
 *   fragewoerter [address, [words…]]: what a question says that this page, or one below it, answers: „wer haftet“
 *   fragen      [number of the section, [question…]]: what readers ask that is answered there
 *   worte       stems in order, one a line
 *   teile       [compound, part, part…] as numbers of stems
 *   gleich      groups of words with the same meaning: [stems offered, phrases, each as its stems]
 *   regeln      German, for suche-sprache.js
 * The second is text: for each stem a line of places, see `standing`. */

import { Fragen } from "./suche-fragen.js";
import { Sprache } from "./suche-sprache.js";
import { Worte } from "./suche-worte.js";

/* A hit scores by its names and its text; tuned on the queries in tests/suche/. */
const NAME = 10;
const EXACT = 1.6; // the whole name, in whatever form, where a fitting one scores 1
const SAME = 0.95; // how much a word must fit to be a form of another, and how much such a name counts
const PASSAGE = 1.25; // a word more than once in a section: who asks for it is led there
const ANSWERS = 0.9; // a term so named is what was asked for: its explanation stands above the hits
const EXPLAINED = 0.9; // what such a term counts among the hits
const PART = 0.35; // the name of a part of a page: of what a town has
const EVIDENT = 0.3; // how much it counts that such a page has the words
const THEME = 0.2; // how much a word counts that everything here is about
const LONG_NAME = 0.7; // how much of a name's score depends on how much of it was asked for
const CLASSES = [1, 1.25, 1.5, 1.8, 3.5]; // in the text once, more often, often; in the short text; in a heading
const ALL_WORDS = 0.8; // how much of the text's score depends on how many of the words are there
const LEAST = 0.15; // of the best score
const SHARES = 0.3; // how much a hit must have of what was asked
const TELLS = 1; // how much that must say, if only the text has it: more than a word that stands nearly everywhere
const ELSEWHERE = 0.6; // what is not about the place that was named
const PARTLY = 0.9; // what is about a place with a longer name: Sachsen-Anhalt for Sachsen
const LIFT = 1.3; // what a question counts at most that a page answers
const WORDS = 0.5; // how much of that for words that are no question
const LISTED = 1.5; // what lists others by place and has the one that was named
const UNASKED = 0.5; // what is about a place, though none was named

export class Suche {
  constructor(index, places) {
    this.sprache = new Sprache(index.regeln);
    this.worte = new Worte(index, this.sprache);
    const levels = (ids) => ids.map((id) => ({ name: index.ebenen[id][0], rank: index.ebenen[id][1] }));
    this.pages = index.seiten.map(([address, title, kind, ids, short]) => ({ address, title, kind, weight: index.arten[kind][0], mark: index.arten[kind][1], alias: index.arten[kind][2], short, levels: levels(ids) }));
    this.sections = index.abschnitte.map(([page, anchor, title = this.pages[page].title, ids = []]) => ({ page, anchor, title, levels: levels(ids) }));
    this.sections.forEach((section, number) => (this.pages[section.page].first ??= number));
    this.names = index.namen.map(([text, section, own]) => this.name(text, section, own));
    this.findPlaces(index.orte);
    this.lands = new Set(index.laender.map((word) => this.sprache.stem(word)));
    this.kinds = new Map(Object.keys(index.arten).map((kind) => [this.sprache.stem(this.sprache.fold(kind)), kind]));
    this.overviews = index.uebersichten;
    this.listed = new Map(index.uebersichten.map(([address, name]) => [address, this.kinds.get(this.sprache.stem(this.sprache.fold(name)))]));
    this.questions = index.fragewoerter;
    this.numbers = new Map(this.sections.map((_, number) => [this.address(number), number]));
    this.fragen = new Fragen(index.fragen, this.worte);
    this.theme = new Set(index.thema);
    this.places = places.split("\n");
  }

  name(written, section, own) {
    const text = written || this.sections[section].title;
    const words = this.worte.meaningful(text);
    return { text, section, own, squashed: this.squash(text), words: words.map((word) => this.worte.addSurface(word)), letters: words.join("").length };
  }

  /** Note which words name a place, and which places the names of a page have. */
  findPlaces(words) {
    this.placeWords = new Map(words.map((word) => [this.worte.addSurface(word), this.sprache.stem(word)]));
    const stems = new Set(this.placeWords.values());
    for (const page of this.pages) Object.assign(page, { places: new Set(), parts: new Set() });
    for (const { page, anchor, title } of this.sections) {
      const named = anchor && !anchor.includes("#") ? this.sprache.words(title).map((word) => this.sprache.stem(word)) : [];
      if (named.every((stem) => stems.has(stem))) named.forEach((stem) => this.pages[page].parts.add(stem));
    }
    for (const { own, section, words: surfaces } of this.names) {
      const page = this.pages[this.sections[section].page];
      const named = surfaces.map((surface) => this.sprache.stem(this.worte.surfaces.words[surface])); // „Kölner“ is Köln
      if (own && section === page.first) named.filter((stem) => stems.has(stem)).forEach((stem) => page.places.add(stem));
    }
  }

  /** The letters and digits of a text: „gkd-el“ and „GKD EL“ are the same. */
  squash(text) {
    return this.sprache.fold(text).replace(/[^a-z0-9]/g, "");
  }

  /** Pages that fit, the best first, the words nobody knows, and the term that explains what was asked for, if there is one:
   * { hits, unknown, term }; `hit` tells what a hit is. Whoever asks for a word of the glossary wants the page that treats
   * the subject; what the word means is said besides. */
  find(text) {
    const words = this.worte.understand(text).map((word) => ({ ...word, kind: this.kindOf(word), places: this.placesOf(word) }));
    const asked = ` ${this.sprache.words(text).join(" ")} `;
    const query = { words, kinds: new Set(words.map(({ kind }) => kind).filter(Boolean)), places: words.flatMap(({ places }) => places), answered: this.answeredBy(asked), squashed: this.squash(text), marks: (shown) => this.marks(words, shown) };
    const found = this.pages.map((page) => ({ page, answers: query.answered.some((above) => page.address.startsWith(above)), lists: this.listed.get(page.address), name: 0, lift: 0, text: new Float32Array(words.length), total: 0 }));
    this.searchText(query, found);
    this.weigh(query, found);
    this.searchNames(query, found);
    this.searchQuestions(text, query, found);
    for (const hit of found) hit.score = score(hit, query);
    const best = found.filter((hit) => hit.score > 0).sort(byScore);
    const term = best.find(({ page, name }) => page.kind === "Begriff" && name >= ANSWERS);
    for (const hit of best) if (isExplained(hit)) hit.score *= EXPLAINED;
    best.sort(byScore);
    return {
      term: term && this.hit(term, query),
      hits: best.filter((hit, rank) => !rank || (hit.score > best[0].score * LEAST && isEssential(hit, query))).map((hit) => this.hit(hit, query)),
      unknown: words.filter((word) => !word.isKnown).map(({ written }) => written),
    };
  }

  /** The kind a word means: its name, or another word for it. */
  kindOf({ word, synonyms }) {
    return [this.sprache.stem(word), ...synonyms].map((stem) => this.kinds.get(stem)).find(Boolean);
  }

  /** Where questions are answered that say what this one does: addresses. */
  answeredBy(written) {
    return this.questions.filter(([, phrases]) => phrases.some((phrase) => written.includes(` ${phrase} `))).map(([address]) => address);
  }

  /** The places that a word names, each as its stem. */
  placesOf({ surfaces, synonyms }) {
    return [...this.placeWords].filter(([surface, stem]) => surfaces[surface] >= SAME || synonyms.includes(stem)).map(([, stem]) => stem);
  }

  /** A hit: its page, the place on it that fits best, whether only that place has the name, by which alias, where to go:
   * to the place, if the page has another name but says there what was asked for. */
  hit({ page, score, named, section = page.first, total }, query) {
    const isPlace = named !== undefined && named.section !== page.first;
    const best = isPlace ? named.section : section;
    const place = best === page.first ? undefined : { ...this.sections[best], address: this.address(best) };
    const alias = named && !named.own ? named.text : undefined;
    const leadsToPlace = isPlace || (alias && place && total >= PASSAGE * query.words.length && !place.anchor.includes("#"));
    return { page, score, place, isPlace, alias, address: leadsToPlace ? place.address : page.address, query };
  }

  /** Where words looked for stand in a text: [from, to]. */
  marks(words, text) {
    const isMeant = (match) => this.sprache.words(match[0]).some((other) => words.some((word) => this.worte.isMeant(word, other)));
    return [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(isMeant).map((match) => [match.index, match.index + match[0].length]);
  }

  /** Names most like a text, never none: [{ text, address }]. */
  nearest(text, most = 4) {
    const wanted = this.squash(text);
    const own = this.names.filter((name) => name.own).map((name) => ({ name, value: likeness(wanted, name.squashed) }));
    const addresses = new Map();
    for (const { name } of own.sort((one, other) => other.value - one.value)) {
      if (!addresses.has(name.text)) addresses.set(name.text, this.address(name.section));
      if (addresses.size === most) break;
    }
    return [...addresses].map(([label, address]) => ({ text: label, address }));
  }

  address(number) {
    const { page, anchor } = this.sections[number];
    const { address, first } = this.pages[page];
    return number === first ? address : `${address}${anchor.includes("#") ? "" : "#"}${anchor}`;
  }

  /** For every page: how well its text fits each word, and the section that fits best. */
  searchText(query, found) {
    const totals = new Float32Array(this.sections.length);
    query.words.forEach(({ stems }, position) => {
      this.weights(stems).forEach((value, section) => {
        if (!value) return;
        const { text } = found[this.sections[section].page];
        text[position] = Math.max(text[position], value);
        totals[section] += value;
      });
    });
    totals.forEach((total, section) => {
      const hit = found[this.sections[section].page];
      if (total > hit.total) Object.assign(hit, { total, section });
    });
  }

  /** For every section: how well the best of some stems fits it. */
  weights(stems) {
    const best = new Float32Array(this.sections.length);
    for (const [number, weight] of stems) {
      for (const [section, kind] of standing(this.places[number])) best[section] = Math.max(best[section], weight * CLASSES[kind]);
    }
    return best;
  }

  /** The rarer a word, the more it tells; what everything here is about tells little. */
  weigh(query, found) {
    query.words.forEach((word, position) => {
      const pages = found.filter((hit) => hit.text[position] >= 0.6).length;
      const isTheme = query.words.length > 2 && this.theme.has(word.word);
      word.importance = (isTheme ? THEME : 1) * Math.log(1 + found.length / (1 + pages));
    });
    query.importance = query.words.reduce((sum, word) => sum + word.importance, 0);
  }

  searchNames(query, found) {
    const wanted = Uint8Array.from(this.worte.surfaces.words, (_, surface) => query.words.some(({ surfaces }) => surfaces[surface]));
    for (const name of this.names) {
      if (name.squashed !== query.squashed && !name.words.some((surface) => wanted[surface])) continue;
      const { page } = this.sections[name.section];
      const { kind, first, alias } = this.pages[page];
      const part = name.section === first ? 1 : PART;
      const weight = (name.own ? 1 : alias) * part;
      const value = this.fit(name, kind, query, found[page]) * weight;
      if (value > found[page].name) Object.assign(found[page], { name: value, named: name });
    }
  }

  /** Lift the pages that answer a question like this one, and lead to the place that does. */
  searchQuestions(text, query, found) {
    const words = query.words.map((word) => ({ ...word, isLand: word.places.some((place) => this.lands.has(place)) }));
    const most = LIFT * (/\?\s*$/.test(text) ? 1 : WORDS);
    for (const [answer, value] of this.fragen.like(text, words)) {
      for (const section of [answer, ...this.sameElsewhere(answer, query.places)]) {
        const hit = found[this.sections[section].page];
        const lift = value >= SAME ? EXACT : most * value;
        if (lift <= hit.lift) continue;
        hit.lift = lift;
        if (hit.lift > hit.name) hit.named = { section, own: 1 };
      }
    }
  }

  /** What answers for a place that is named what a section answers for all of them: under the same anchor. */
  sameElsewhere(number, places) {
    const { anchor } = this.sections[number];
    const about = places.length && anchor ? this.pages.filter((page) => places.some((place) => page.places.has(place))) : [];
    return about.map((page) => this.numbers.get(`${page.address}#${anchor}`)).filter(Boolean);
  }

  /** How well a name fits: how much of what was asked it has, how much of it was asked for. */
  fit(name, kind, query, hit) {
    const whole = isExplained(hit) ? 1 : EXACT;
    if (query.squashed && name.squashed === query.squashed) return whole;
    if (isSame(name.words, query.words)) return whole * SAME;
    const covered = new Float32Array(name.words.length);
    let asked = 0, besides = 0, ofKind = 0;
    query.words.forEach((word) => {
      const fits = cover(covered, name.words, word.surfaces);
      const best = fits * word.importance;
      asked += best;
      if (word.kind === kind) ofKind += word.importance - best;
      else besides += best;
    });
    if (!asked) return 0;
    const letters = name.words.reduce((sum, surface, position) => sum + covered[position] * this.worte.surfaces.words[surface].length, 0);
    const value = isAbout(hit.page, query.places) ? 1 : 1 - LONG_NAME + (LONG_NAME * letters) / name.letters; // else the town would count more than what it decided
    return (value * (besides ? asked + ofKind : asked)) / query.importance; // „Fallstudie Konstanz“
  }
}

/** Whether a name has the words looked for and no others, in their order, in whatever form: „Scrum of Scrums“ for Scrum. */
function isSame(names, words) {
  const fits = (at, surface) => words[at]?.surfaces[surface] >= SAME;
  let at = -1;
  return names.every((surface) => fits(at, surface) || fits(++at, surface)) && at === words.length - 1;
}

/** How well a word looked for fits the words of a name; notes which of them it covers. */
function cover(covered, words, weights) {
  let best = 0;
  words.forEach((surface, position) => {
    best = Math.max(best, weights[surface]);
    covered[position] = Math.max(covered[position], weights[surface]);
  });
  return best;
}

/** What the words come to together, each as important as it is; none counts for more than `most`. */
function mean({ words, importance }, weights, most = Infinity) {
  let sum = 0;
  for (let position = 0; position < words.length; position++) sum += words[position].importance * Math.min(most, weights[position]);
  return sum / importance;
}

/** Whether a hit is a term that is explained above the hits, though nobody asked what it means. */
const isExplained = ({ page, answers }) => page.kind === "Begriff" && !answers;

/** Whether a hit shares enough with what was asked, and more than what nearly every page says. */
function isEssential(hit, query) {
  const text = mean(query, hit.text, 1);
  const meant = hit.name + hit.lift;
  return text + meant >= SHARES && (meant >= SHARES || text * query.importance >= TELLS);
}

const byScore = (one, other) => other.score - one.score;

function score(hit, query) {
  const there = mean(query, hit.text, 1);
  const text = mean(query, hit.text) * (1 - ALL_WORDS + ALL_WORDS * there);
  const evident = hit.answers && (query.places.length || !hit.page.places.size) ? EVIDENT * there : 0;
  return (NAME * (hit.name + evident + hit.lift) + text) * hit.page.weight * elsewhere(hit, query);
}

const isAbout = (page, places) => places.some((place) => page.places.has(place));

/** Who names a place wants what is about it; who names none, rather what is about none. */
function elsewhere({ page, name, named, lists, answers }, { places, kinds, answered }) {
  if (places.some((place) => page.parts.has(place))) return answered.length && !answers ? 1 : LISTED;
  if (isAbout(page, places)) return [...page.places].every((place) => places.includes(place)) ? 1 : PARTLY;
  if (places.length) return kinds.has(lists) ? 1 : ELSEWHERE;
  return page.places.size && (name < SAME || named.section !== page.first) ? UNASKED : 1;
}

/** Where a stem stands: [section, class] in order; each written as distance to the one before and class, in base 36. */
function* standing(line) {
  let section = 0;
  for (const written of line ? line.split(" ") : []) {
    const number = parseInt(written, 36);
    section += Math.floor(number / CLASSES.length);
    yield [section, number % CLASSES.length];
  }
}

/** How alike two words are: what they share of pairs of letters, and, far behind, of letters. */
function likeness(one, other) {
  const pairs = (word) => new Set([...word].map((_, index) => word.slice(index, index + 2)));
  return shared(pairs(one), pairs(other)) + 0.1 * shared(new Set(one), new Set(other));
}

/** How much two sets have in common, from 0 to 1. */
function shared(one, other) {
  let both = 0;
  for (const part of one) both += other.has(part);
  return (2 * both) / (one.size + other.size || 1);
}
