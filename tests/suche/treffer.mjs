/* What a built site finds, without a browser: on each line queries as JSON in, for each the addresses of its hits out.
 *
 *   echo '["Beirat"]' | .venv/bin/node tests/suche/treffer.mjs site */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const site = resolve(process.argv[2] ?? "site");
const { Suche } = await import(pathToFileURL(`${site}/javascripts/suche-kern.js`));
const index = JSON.parse(readFileSync(`${site}/suche/verzeichnis.json`, "utf8"));
const search = new Suche(index, readFileSync(`${site}/suche/fundstellen.txt`, "utf8"));
for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(JSON.parse(line).map((text) => search.find(text).hits.map(({ address }) => address))));
}
