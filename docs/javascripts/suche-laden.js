/* Loads both parts of the index, once. */

import { Suche } from "./suche-kern.js";

const fetched = async (path, read) => {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer[read]();
};

let loading;

/** The search, ready to find. */
export function search() {
  loading ??= load();
  loading.catch(() => (loading = undefined)); // the next key tries again
  return loading;
}

async function load() {
  const [names, places] = await Promise.all([fetched("../suche/verzeichnis.json", "json"), fetched("../suche/fundstellen.txt", "text")]);
  return new Suche(names, places);
}
