/* How near one Kommune is to what a reader says of the own one: points and their reasons.
 *
 * The rule is a record (data/naehe.yml); this only adds up. Knows no page: see wir.js. */

/** @returns {{punkte: number, abstand: number, gruende: string[]}} the more points the nearer; `abstand` is a factor of size */
export function naehe(ort, wunsch, regel) {
  const gruende = [];
  let punkte = 0;
  const add = (count, reason) => {
    if (!count) return;
    punkte += count;
    gruende.push(reason);
  };
  const abstand = factor(ort.groessen, wunsch.menschen);
  if (wunsch.menschen) {
    const step = regel.groesse.find(({ faktor }) => abstand <= faktor);
    if (step) add(step.punkte, ort.groessen.length > 1 ? `ein Mitglied ist ${step.grund}` : step.grund);
    else if (abstand === Infinity) gruende.push("Größe nicht belegt");
  }
  if (wunsch.typ) add(...ofType(ort.typ, wunsch.typ, regel));
  if (wunsch.land && ort.laender.includes(wunsch.land)) add(regel.gleichesLand, "gleiches Land");
  if (wunsch.lage !== null && ort.lagen.includes(wunsch.lage)) add(regel.lage, regel.lagen[wunsch.lage]);
  if (ort.zahlen) add(regel.zahlen, "Stellen oder Kosten belegt");
  if (ort.beschluesse) add(regel.beschluesse, "Beschluss belegt");
  return { punkte, abstand, gruende };
}

/** The nearer first: more points, then those of whom anything is known, then the closer size, then the name. */
export function nearer(one, other) {
  return (
    other.punkte - one.punkte ||
    Number(other.belegt ?? 0) - Number(one.belegt ?? 0) ||
    finite(one.abstand) - finite(other.abstand) ||
    one.name.localeCompare(other.name, "de")
  );
}

/** What readers type: „18.000“, „18000 Menschen“, „rund 18 000“; 0 if there is no number. */
export function people(text) {
  const found = text.match(/\d[\d. ]*/);
  return found ? Number(found[0].replace(/[. ]/g, "")) : 0;
}

function factor(sizes, wanted) {
  return wanted ? Math.min(Infinity, ...sizes.map((size) => Math.max(size, wanted) / Math.min(size, wanted))) : 1;
}

function ofType(type, wanted, regel) {
  if (type === wanted) return [regel.gleicherTyp, "gleicher Typ"];
  const like = regel.aehnlicherTyp.find(({ typen }) => typen.includes(type) && typen.includes(wanted));
  return like ? [like.punkte, like.grund] : [0, ""];
}

function finite(number) {
  return Number.isFinite(number) ? number : Number.MAX_VALUE;
}
