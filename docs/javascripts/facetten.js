/* Narrows a list down by facets. Without JavaScript the whole list stands there.
 *
 * <ol data-facetten="Modelle"><li data-werte='{"Ebene": ["…"], "Art": ["…"]}'>…
 * The choice is kept in the address (?Ebene=…), so it can be shared; the number of hits is announced. */

const EVERYTHING = "";

for (const list of document.querySelectorAll("[data-facetten]")) facet(list);

function facet(list) {
  const entries = [...list.querySelectorAll("[data-werte]")].map((node) => ({ node, values: JSON.parse(node.dataset.werte) }));
  const form = document.createElement("form");
  form.className = "hb-facetten";
  form.setAttribute("aria-label", `${list.dataset.facetten} eingrenzen`);
  const selects = facetNames(entries).map((name) => selectFor(name, entries));
  const status = Object.assign(document.createElement("p"), { className: "hb-fakten" });
  status.setAttribute("role", "status");
  const reset = Object.assign(document.createElement("button"), { type: "reset", textContent: "Alle zeigen" });
  form.append(...selects.map((select) => select.parentElement), reset);
  const fold = foldable(form);
  (list.closest(".hb-tabelle") ?? list).before(fold, status);

  const apply = () => {
    const wanted = selects.filter((select) => select.value !== EVERYTHING);
    let shown = 0;
    for (const { node, values } of entries) {
      node.hidden = !wanted.every((select) => values[select.name].includes(select.value));
      shown += !node.hidden;
    }
    reset.hidden = wanted.length === 0;
    status.textContent = message(shown, entries.length, list.dataset.facetten);
    return wanted;
  };
  form.addEventListener("change", () => remember(apply(), selects));
  form.addEventListener("reset", () => setTimeout(() => remember(apply(), selects)));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => { recall(selects); apply(); });
  recall(selects);
  fold.open = apply().length > 0 || matchMedia("(min-width: 44em)").matches;
}

/** The form under a heading that folds it away, which saves a phone's first screen. */
function foldable(form) {
  const fold = document.createElement("details");
  fold.className = "hb-falten";
  fold.append(Object.assign(document.createElement("summary"), { textContent: "Eingrenzen" }), form);
  return fold;
}

/** Names of all facets in which the entries differ. */
function facetNames(entries) {
  const names = Object.keys(entries[0]?.values ?? {});
  return names.filter((name) => new Set(entries.map(({ values }) => values[name].join())).size > 1);
}

/** A labelled select with every value that occurs, and how often. */
function selectFor(name, entries) {
  const counts = new Map();
  for (const { values } of entries) for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const select = Object.assign(document.createElement("select"), { name });
  select.add(new Option("alle", EVERYTHING));
  const sorted = [...counts].sort(([one], [other]) => one.localeCompare(other, "de", { numeric: true }));
  for (const [value, count] of sorted) select.add(new Option(`${value} (${count})`, value));
  const label = document.createElement("label");
  label.append(`${name} `, select);
  return select;
}

function message(shown, all, what) {
  if (shown === 0) return `Keine ${what} mit dieser Auswahl. Nehmen Sie eine Einschränkung zurück.`;
  return shown === all ? `Alle ${all} ${what}` : `${shown} von ${all} ${what}`;
}

function remember(wanted, selects) {
  const address = new URL(location);
  for (const { name } of selects) address.searchParams.delete(name);
  for (const { name, value } of wanted) address.searchParams.set(name, value);
  history.pushState(null, "", address);
}

function recall(selects) {
  const chosen = new URL(location).searchParams;
  for (const select of selects) {
    const value = chosen.get(select.name) ?? EVERYTHING;
    select.value = [...select.options].some((option) => option.value === value) ? value : EVERYTHING;
  }
}
