/* What a built site finds, without a browser: queries as JSON in, for each the addresses of its hits out.
 *
 *   echo '["Beirat"]' | .venv/bin/node tests/suche/treffer.mjs site */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const site = resolve(process.argv[2] ?? "site");
const { Suche } = await import(pathToFileURL(`${site}/javascripts/suche-kern.js`));
const index = JSON.parse(readFileSync(`${site}/suche/verzeichnis.json`, "utf8"));
const search = new Suche(index, readFileSync(`${site}/suche/fundstellen.txt`, "utf8"));
const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map((text) => search.find(text).hits.map(({ address }) => address))));
