/* Compares search engines on the same pages and the same queries. Usage: node vergleich.mjs SITE  (see README.md)
 *
 * Each of the others is asked twice: as it comes, on plain text, and with our German (one spelling, stems, parts of
 * compounds), on the same words. Names weigh more than aliases, these more than short texts, these more than the rest. */

import { create, insertMultiple, search as oramaSearch } from "@orama/orama";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { readFileSync } from "node:fs";
import { Suche } from "../../docs/javascripts/suche-kern.js";

const site = process.argv[2];
const read = (path) => readFileSync(`${site}/${path}`, "utf8");
const index = JSON.parse(read("suche/verzeichnis.json"));
const ours = new Suche(index, read("suche/fundstellen.txt"));
const german = ours.sprache;
const WEIGHTS = { titel: 10, alias: 6, kurz: 2, text: 1 };
const FIELDS = Object.keys(WEIGHTS);

const plain = (html) => html.replace(/<[^>]+>/g, " ").replace(/&\w+;/g, " ");
const article = (address) => plain(read(`${address}index.html`).match(/<article[^]*?<\/article>/)?.[0] ?? "");
const namesOf = (page) => ours.names.filter((name) => ours.sections[name.section].page === page).map((name) => name.text);
const documents = ours.pages.map((page, number) => ({
  id: page.address,
  titel: page.title,
  alias: namesOf(number).join(" | "),
  kurz: page.short,
  text: page.address.includes("#") ? "" : article(page.address),
}));

const parts = new Map(index.teile.map(([compound, ...some]) => [ours.worte.stems.words[compound], some.map((part) => ours.worte.stems.words[part])]));
const stems = (text) => german.words(text).filter((word) => !german.isFiller(word)).map((word) => german.stem(word));
const withParts = (text) => stems(text).flatMap((stem) => [stem, ...(parts.get(stem) ?? [])]);
const analysed = documents.map((page) => Object.fromEntries(Object.entries(page).map(([field, text]) => [field, field === "id" ? text : withParts(text).join(" ")])));
const asked = (text) => stems(text).join(" ") || text;

function minisearch(pages) {
  const engine = new MiniSearch({ fields: FIELDS, searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: 0.2 } });
  engine.addAll(pages);
  return (text) => engine.search(text).map((hit) => hit.id);
}

async function orama(pages) {
  const engine = create({ schema: { id: "string", titel: "string", alias: "string", kurz: "string", text: "string" } });
  await insertMultiple(engine, pages);
  return async (text) => (await oramaSearch(engine, { term: text, boost: WEIGHTS, properties: FIELDS, tolerance: 1, threshold: 1, limit: 20 })).hits.map((hit) => hit.document.id);
}

function lunrs(pages) {
  const engine = lunr(function () {
    this.pipeline.reset();
    this.searchPipeline.reset();
    for (const field of FIELDS) this.field(field, { boost: WEIGHTS[field] });
    for (const page of pages) this.add(page);
  });
  const terms = (text) => lunr.tokenizer(text).map(String).filter(Boolean);
  return (text) =>
    engine
      .query((query) => {
        for (const term of terms(text)) {
          query.term(term, { boost: 10 });
          query.term(term, { wildcard: lunr.Query.wildcard.TRAILING, boost: 3 });
          if (term.length > 4) query.term(term, { editDistance: 1 });
        }
      })
      .map((hit) => hit.ref);
}

const queries = (name) =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.includes("=>") && !line.startsWith("#"))
    .map((line) => line.split("=>"))
    .map(([text, right]) => ({ text: text.trim(), right: right.trim().split(/\s+/).map((address) => (address === "/" ? "" : address)) }));
const first = queries("anfragen.txt");
const lists = {
  abgestimmt: first.filter((_, number) => number % 3 !== 1),
  zurückgelegt: first.filter((_, number) => number % 3 === 1),
  weitere: queries("weitere-anfragen.txt"),
};

async function measure(name, build) {
  const start = performance.now();
  const find = await build();
  const built = performance.now() - start;
  const times = [];
  const shares = [];
  for (const list of Object.values(lists)) {
    const places = [];
    for (const { text, right } of list) {
      const begin = performance.now();
      const found = await find(text);
      times.push(performance.now() - begin);
      const at = found.findIndex((hit) => right.includes(hit.address ?? hit) || right.includes(hit.place?.address) || right.includes((hit.address ?? hit).split("#")[0]));
      places.push(found.length ? at : NaN);
    }
    const share = (test) => `${((100 * places.filter(test).length) / places.length).toFixed(0).padStart(3)} %`;
    shares.push([share((at) => at === 0), share((at) => at >= 0 && at < 3), share(Number.isNaN)].join(" "));
  }
  times.sort((one, other) => one - other);
  console.log(`${name.padEnd(26)} ${shares.join(" | ")} | ${times[times.length >> 1].toFixed(1)} / ${times[Math.floor(times.length * 0.95)].toFixed(1)} ms, Aufbau ${built.toFixed(0)} ms`);
}

console.log(`${"".padEnd(26)} ${Object.keys(lists).map((name) => name.padEnd(17)).join(" | ")} | Median / 95. Perzentil`);
console.log(`${"".padEnd(26)} ${Object.keys(lists).map(() => "erste dritte leer").join(" | ")} |`);
const withGerman = (build) => async () => {
  const find = await build(analysed);
  return (text) => find(asked(text));
};
await measure("MiniSearch", () => minisearch(documents));
await measure("MiniSearch, unser Deutsch", withGerman(minisearch));
await measure("Orama", () => orama(documents));
await measure("Orama, unser Deutsch", withGerman(orama));
await measure("lunr", () => lunrs(documents));
await measure("lunr, unser Deutsch", withGerman(lunrs));
await measure("eigene", () => {
  const engine = new Suche(index, read("suche/fundstellen.txt"));
  return (text) => engine.find(text).hits;
});
