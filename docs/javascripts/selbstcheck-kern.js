/* What the Selbstcheck knows of answers: how they stand in an address, what they add up to, where several disagree.
 *
 * Answers: { "1a": 2, "1b": 0, … }, by the number of the Botschaft and the letter of the statement; what is open is left out.
 * In an address: 1a2b0-3c3. Knows no page: see selbstcheck.js. */

export const MOST = 3; // points of the highest step

/** Write answers for an address. */
export function write(answers) {
  const parts = new Map();
  for (const name of Object.keys(answers).sort()) {
    const nr = name.slice(0, -1);
    parts.set(nr, (parts.get(nr) ?? nr) + name.slice(-1) + answers[name]);
  }
  return [...parts].sort(([one], [other]) => one - other).map(([, part]) => part).join("-");
}

/** Read answers from an address; what is no answer to one of the `known` statements is left out. */
export function read(code, known) {
  const answers = {};
  for (const part of code.split("-")) {
    const nr = parseInt(part, 10);
    for (const [, letter, step] of part.matchAll(/([a-z])([0-3])/g)) {
      if (known.has(nr + letter)) answers[nr + letter] = Number(step);
    }
  }
  return answers;
}

/** For each Botschaft its points, how many it could have and how many of its statements are open. */
export function sums(answers, known) {
  const found = new Map();
  for (const name of known) {
    const nr = parseInt(name, 10);
    const sum = found.get(nr) ?? { nr, points: 0, possible: 0, open: 0 };
    if (name in answers) {
      sum.points += answers[name];
      sum.possible += MOST;
    } else sum.open += 1;
    found.set(nr, sum);
  }
  return [...found.values()];
}

/** The Botschaften where most can be won: the smallest share of points, among those with an answer and something to win. */
export function mostToWin(sums, count) {
  const open = sums.filter(({ points, possible }) => points < possible);
  return open.sort((one, other) => one.points / one.possible - other.points / other.possible || one.nr - other.nr).slice(0, count);
}

/** Where results disagree: statements with different steps, the widest apart first. */
export function disagreements(results, known) {
  const found = [];
  for (const name of known) {
    const said = results.filter(({ answers }) => name in answers).map(({ who, answers }) => ({ who, step: answers[name] }));
    const steps = said.map(({ step }) => step);
    const apart = said.length > 1 ? Math.max(...steps) - Math.min(...steps) : 0;
    if (apart) found.push({ name, apart, said });
  }
  return found.sort((one, other) => other.apart - one.apart);
}

/** All results in the part of an address behind #: one's own first, then those put beside it. */
export function results(fragment, known) {
  const asked = new URLSearchParams(fragment);
  const own = { who: asked.get("wer") ?? "", on: asked.get("am") ?? "", answers: read(asked.get("e") ?? "", known) };
  const others = asked.getAll("mit").map((text) => {
    const [code, who = "", on = ""] = text.split("~");
    return { who, on, answers: read(code, known) };
  });
  return [own, ...others.filter(({ answers }) => Object.keys(answers).length)];
}

/** The part of an address behind # for these results. */
export function fragment([own, ...others]) {
  const parts = new URLSearchParams();
  const code = write(own.answers);
  if (code) parts.set("e", code);
  if (own.who) parts.set("wer", own.who);
  if (code && own.on) parts.set("am", own.on);
  for (const { answers, who, on } of others) parts.append("mit", [write(answers), who.replaceAll("~", "-"), on].join("~"));
  return parts.toString();
}
