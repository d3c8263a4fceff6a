/* Sets two to four records side by side. Without JavaScript, or a choice, the table lists all of them, one a row.
 *
 * <form></form><details><div data-auswahl="Modell"><table><thead>…<tbody><tr data-id="amt" data-gruppe="Ebene"><th>…
 * The choice is kept in the address: ?mit=lenkungskreis,strategiekreis */

import { keeping } from "./adresse.js";

const MOST = 4;

for (const frame of document.querySelectorAll("[data-auswahl]")) choose(frame);

function choose(frame) {
  const everything = frame.querySelector("table");
  const result = document.createElement("table");
  frame.append(result);
  const rows = new Map([...everything.tBodies[0].rows].map((row) => [row.dataset.id, row]));
  const selects = Array.from({ length: MOST }, (_, index) => selectFor(`${frame.dataset.auswahl} ${index + 1}`, rows));
  const fold = frame.closest("details");
  const form = fold.previousElementSibling;
  fold.open = false; // the form comes first; all records stay one step away
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const reset = Object.assign(document.createElement("button"), { type: "reset", textContent: "Alle zeigen" });
  const line = document.createElement("p");
  line.append(status, " ", reset);
  form.append(...selects.map((select) => select.parentElement), line);

  let unknown = []; // ids in the address that no record has
  const apply = () => {
    const chosen = selects.map((select) => select.value).filter(Boolean);
    for (const select of selects) {
      for (const option of select.options) option.disabled = option.value !== select.value && chosen.includes(option.value);
    }
    const columns = chosen.map((id) => rows.get(id));
    everything.hidden = columns.length > 0;
    if (everything.hidden) fold.open = true;
    reset.hidden = !everything.hidden;
    result.replaceChildren(...(everything.hidden ? sideBySide(everything, columns) : []));
    result.hidden = !everything.hidden;
    status.textContent = message(columns.map(nameOf), rows.size) + (unknown.length ? ` Nicht gefunden: ${unknown.join(", ")}.` : "");
  };
  const recall = () => {
    const wanted = new Set(new URL(location).searchParams.get("mit")?.split(",").filter(Boolean));
    const known = [...wanted].filter((id) => rows.has(id));
    unknown = [...wanted].filter((id) => !rows.has(id));
    selects.forEach((select, index) => { select.value = known[index] ?? ""; });
    apply();
  };
  const keep = keeping(form, () => {
    const chosen = selects.map((select) => select.value).filter(Boolean).join();
    return chosen ? `?mit=${chosen}` : location.pathname;
  });
  const changed = (event) => {
    unknown = [];
    apply();
    keep(event);
  };
  form.addEventListener("change", changed);
  form.addEventListener("reset", (event) => setTimeout(() => { fold.open = true; changed(event); }));
  addEventListener("popstate", recall);
  recall();
}

/** A labelled select with every record, grouped if the rows are. */
function selectFor(name, rows) {
  const select = document.createElement("select");
  select.add(new Option("keine Auswahl", ""));
  for (const [id, row] of rows) groupOf(select, row.dataset.gruppe).append(new Option(nameOf(row), id));
  const label = document.createElement("label");
  label.append(`${name} `, select);
  return select;
}

function groupOf(select, name) {
  const last = select.lastElementChild;
  if (!name || last.label === name) return name ? last : select;
  const group = Object.assign(document.createElement("optgroup"), { label: name });
  select.append(group);
  return group;
}

/** Head and body of a table with one column for each of the rows. */
function sideBySide(table, columns) {
  const head = document.createElement("thead");
  head.insertRow().append(document.createElement("td"), ...columns.map((row) => heading(row.cells[0], "col")));
  const body = document.createElement("tbody");
  [...table.tHead.rows[0].cells].slice(1).forEach((question, index) => {
    const cells = columns.map((row) => {
      const cell = row.cells[index + 1].cloneNode(true);
      cell.dataset.spalte = nameOf(row);
      for (const fold of cell.querySelectorAll("details")) fold.open = true;
      return cell;
    });
    body.insertRow().append(heading(question, "row"), ...cells);
  });
  return [head, body];
}

function heading(cell, scope) {
  const copy = cell.cloneNode(true);
  copy.scope = scope;
  return copy;
}

/** The name of a record, without the places where its words may break. */
function nameOf(row) {
  return row.cells[0].textContent.replace(/\u00ad/g, "").trim();
}

function message(names, all) {
  if (names.length === 0) return `Alle ${all}. Wählen Sie zwei bis vier aus, um sie nebeneinander zu sehen.`;
  return names.length === 1 ? `${names[0]}. Wählen Sie noch mindestens eine Spalte dazu.` : `Nebeneinander: ${names.join(", ")}`;
}
