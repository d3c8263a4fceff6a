/* How long the search takes from a query to its hits, in a built site and in one with six times as many pages:
 *
 *   .venv/bin/node tests/messen/bench_suche.mjs site
 *
 * The numbers depend on the machine and on what else it does, so they are for people to look at; no test asks for them. */

import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

const RUNS = 3; // the best of them counts, whatever else runs
const ENDINGS = ["", "b", "c", "d", "e", "f"];
const LISTS = new URL("../suche/", import.meta.url);

const site = resolve(process.argv[2] ?? "site");
const { Suche } = await import(pathToFileURL(`${site}/javascripts/suche-kern.js`));
const index = JSON.parse(readFileSync(`${site}/suche/verzeichnis.json`, "utf8"));
const places = readFileSync(`${site}/suche/fundstellen.txt`, "utf8");
report(new Suche(index, places));
report(new Suche(multiplied(index), repeated(places, index.abschnitte.length)));

function report(search) {
  const times = queries().map((text) => Math.min(...Array.from({ length: RUNS }, () => time(search, text)))).sort((one, other) => one - other);
  const at = (share) => times[Math.floor(share * (times.length - 1))].toFixed(1);
  console.log(`${search.pages.length} Seiten, ${times.length} Anfragen: Median ${at(0.5)} ms, 95. Perzentil ${at(0.95)} ms`);
}

function time(search, text) {
  const start = performance.now();
  search.find(text);
  return performance.now() - start;
}

/** What people ask: all lists of the tests. */
function queries() {
  const texts = readdirSync(LISTS).filter((name) => name.endsWith(".txt")).map((name) => readFileSync(new URL(name, LISTS), "utf8"));
  return texts.flatMap((text) => text.split("\n")).filter((line) => line.includes("=>") && !line.startsWith("#")).map((line) => line.split("=>")[0].trim());
}

/** The index as if each record were there several times, each copy with names of its own. */
function multiplied({ seiten, abschnitte, namen, ...rest }) {
  return {
    ...rest,
    seiten: ENDINGS.flatMap((end) => seiten.map(([address, title, ...more]) => [address + end, title + end, ...more])),
    abschnitte: ENDINGS.flatMap((_, copy) => abschnitte.map(([page, ...more]) => [page + copy * seiten.length, ...more])),
    namen: ENDINGS.flatMap((end, copy) => namen.map(([text, section, own]) => [text.replace(/(?<=\w)(?=\s|$)/g, end), section + copy * abschnitte.length, own])),
  };
}

/** Where each word stands in all copies: a copy's places begin where the last one's ended. */
function repeated(lines, sections) {
  const classes = 5;
  const again = (line) => {
    const numbers = line.split(" ").map((written) => parseInt(written, 36));
    const last = numbers.reduce((sum, number) => sum + Math.floor(number / classes), 0);
    const copy = [numbers[0] + (sections - last) * classes, ...numbers.slice(1)];
    return ENDINGS.flatMap((_, number) => (number ? copy : numbers)).map((number) => number.toString(36)).join(" ");
  };
  return lines.split("\n").map((line) => line && again(line)).join("\n");
}
