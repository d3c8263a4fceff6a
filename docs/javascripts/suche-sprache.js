/* German for the search, by the rules that macros/ausgaben/suche/sprache.py publishes with the index. */

export class Sprache {
  constructor(regeln) {
    const compile = (pairs) => pairs.map(([pattern, value]) => [new RegExp(pattern, "g"), value]);
    this.gender = compile(regeln.geschlecht);
    this.spelling = compile(regeln.schreibung);
    this.endings = compile(regeln.endungen);
    this.word = new RegExp(regeln.wort, "g");
    this.fillers = new Set(regeln.fuellwoerter);
    this.prefixes = new Set(regeln.vorsilben);
    this.links = regeln.fugen;
    this.stems = new Map();
  }

  /** The text in the one spelling: lower case, without accents, gender marks and umlauts. */
  fold(text) {
    for (const [pattern, value] of this.gender) text = replaced(text, pattern, value);
    text = text.toLowerCase().normalize("NFKD");
    for (const [pattern, value] of this.spelling) text = replaced(text, pattern, value);
    return text;
  }

  /** The words and numbers of a text, in the one spelling. */
  words(text) {
    return this.fold(text).match(this.word) ?? [];
  }

  /** What all forms of a folded word share. */
  stem(word) {
    if (!this.stems.has(word)) this.stems.set(word, this.endings.reduce(cut, word));
    return this.stems.get(word);
  }

  isFiller(word) {
    return this.fillers.has(word);
  }

  /** The parts of a compound nobody has seen before, if `isKnown` knows the stem of each; else nothing. */
  split(word, isKnown) {
    for (let at = 3; at <= word.length - 3; at++) {
      const first = this.unlinked(word.slice(0, at), isKnown);
      const rest = first && word.slice(at);
      if (!rest) continue;
      if (rest.length > 3 && isKnown(this.stem(rest))) return [first, rest];
      const more = this.split(rest, isKnown);
      if (more.length) return [first, ...more];
    }
    return [];
  }

  unlinked(part, isKnown) {
    const forms = this.links.filter((link) => part.endsWith(link)).map((link) => part.slice(0, part.length - link.length));
    return forms.find((form) => form.length > 2 && !this.prefixes.has(form) && !this.isFiller(form) && isKnown(this.stem(form)));
  }
}

/** Replace every match, but keep what its groups hold: older browsers cannot look behind. */
function replaced(text, pattern, value) {
  return text.replace(pattern, (...found) => found.slice(1, -2).join("") + value);
}

function cut(word, [pattern, rest]) {
  const shorter = replaced(word, pattern, "");
  return shorter.length >= rest ? shorter : word;
}

const ROWS = [0, 1, 2].map(() => new Uint8Array(64));

/** How many letters must be changed, added, left out or swapped to get from one word to the other; `most` + 1 if more. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most || Math.max(one.length, other.length) > 63) return most + 1;
  let [before, last, row] = ROWS;
  for (let j = 0; j <= other.length; j++) last[j] = j;
  for (let i = 1; i <= one.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      if (row[j] < least) least = row[j];
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[other.length];
}
