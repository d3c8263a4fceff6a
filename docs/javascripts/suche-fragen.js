/* How like the questions that pages answer (data/fragen.yml) are to one that somebody asks: as wholes, word by word.
 *
 * A word counts the more, the fewer places' questions have it, on both sides: what was asked and a question lacks counts
 * against it, and so does what it has besides. Little words count, too: „wer“ and „wie lange“ ask for different things. */

const ASKED = 0.65; // how much of the likeness depends on what was asked; the rest on what the other question has
const LITTLE = 0.4; // how much a word counts that says little by itself
const SYNONYM = 0.8; // how much a word fits that means the same
const PART = 0.6; // how much the part of a compound fits that no question has
const ALIKE = 0.6; // how much one must be like another to be meant
const LAND = "bundesland"; // what a question says that is about any of them

export class Fragen {
  constructor(groups, worte) {
    this.worte = worte;
    this.places = groups.length;
    this.words = new Map(); // stem → { weight, sections, questions }
    this.questions = groups.flatMap(([section, texts]) => texts.map((text) => this.question(section, text)));
    for (const [stem, word] of this.words) word.weight = this.weight(stem, word.sections.size);
    for (const question of this.questions) question.weight = sum(question.words, ({ weight }) => weight);
  }

  question(section, text) {
    const question = { section };
    const stems = new Set(this.worte.sprache.words(text).map((word) => this.stem(word)));
    question.words = [...stems].map((stem) => this.words.get(stem) ?? this.add(stem));
    for (const word of question.words) word.questions.push(question), word.sections.add(section);
    return question;
  }

  add(stem) {
    const word = { sections: new Set(), questions: [] };
    this.words.set(stem, word);
    return word;
  }

  /** What stands for all forms of a word; a little word stands for itself. */
  stem(word) {
    const { sprache } = this.worte;
    return sprache.isFiller(word) ? `${word}?` : sprache.stem(word);
  }

  weight(stem, sections = 0) {
    return (stem.endsWith("?") ? LITTLE : 1) * Math.log(1 + this.places / (1 + sections));
  }

  /** The sections that answer a question like this one: number → likeness from 0 to 1; `words` are what `Worte` understood. */
  like(text, words) {
    const telling = words.filter(({ word }) => !this.worte.sprache.isFiller(word)).flatMap((word) => this.telling(word));
    const asked = [...telling, ...this.little(text)];
    const candidates = (telling.length ? telling : asked).flatMap(({ fits }) => [...fits.keys()].flatMap((word) => word.questions));
    const found = new Map();
    for (const question of new Set(candidates)) {
      found.set(question.section, Math.max(found.get(question.section) ?? 0, likeness(asked, question)));
    }
    return found;
  }

  /** A word as it is compared: { fits: word of the questions → how well, weight, isLand }; a compound that no question has, as its parts. */
  telling({ word, stems, synonyms, isLand }) {
    const { sprache, parts, stems: known } = this.worte;
    const stem = sprache.stem(word);
    const divided = this.words.has(stem) ? undefined : parts.get(known.number(stem));
    if (divided) return divided.map((part) => this.asked(known.words[part], [[known.words[part], PART]]));
    const alike = [...stems].filter(([, weight]) => weight >= ALIKE).map(([number, weight]) => [known.words[number], weight]);
    const meant = [...synonyms.map((other) => [other, SYNONYM]), ...(isLand ? [[LAND, 1]] : [])];
    return { ...this.asked(stem, [...meant, ...alike, [stem, 1]]), isLand };
  }

  little(text) {
    const { sprache } = this.worte;
    const stems = new Set(sprache.words(text).filter((word) => sprache.isFiller(word)).map((word) => this.stem(word)));
    return [...stems].map((stem) => this.asked(stem, [[stem, 1]]));
  }

  asked(stem, alike) {
    const fits = new Map();
    for (const [other, value] of alike) {
      const word = this.words.get(other);
      if (word) fits.set(word, Math.max(value, fits.get(word) ?? 0));
    }
    const weight = Math.max(...[...fits].map(([word, value]) => value * word.weight));
    return { fits, weight: fits.size ? weight : this.weight(stem) };
  }
}

/** How much of two questions is the same; a Land that the other does not speak of says only where. */
function likeness(asked, { words, weight }) {
  const covered = new Float32Array(words.length);
  let shared = 0, wanted = 0;
  for (const one of asked) {
    let best = 0;
    words.forEach((word, position) => {
      const value = one.fits.get(word) ?? 0;
      best = Math.max(best, value);
      covered[position] = Math.max(covered[position], value);
    });
    shared += best * one.weight;
    if (best || !one.isLand) wanted += one.weight;
  }
  const answered = sum(words, (word, position) => covered[position] * word.weight) / weight;
  return (shared / wanted) ** (2 * ASKED) * answered ** (2 - 2 * ASKED);
}

const sum = (list, value) => list.reduce((total, one, position) => total + value(one, position), 0);
