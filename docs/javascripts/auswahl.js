/* Sets two to four records side by side. Without JavaScript the page leads to those where all of a group stand.
 *
 * <form></form><div data-auswahl="Modell" hidden></div>
 * <div data-gruppe="Amt" data-blatt="amt/"><a data-id="amt-fuer-digitalisierung">…
 * The rows come from the page of their group. The choice is kept in the address: ?mit=lenkungskreis,strategiekreis */

import { keeping } from "./adresse.js";

const MOST = 4;
const pages = new Map(); // address → what lies there, fetched once

for (const frame of document.querySelectorAll("[data-auswahl]")) choose(frame);

function choose(frame) {
  const links = new Map([...document.querySelectorAll("[data-blatt] [data-id]")].map((link) => [link.dataset.id, link]));
  const selects = Array.from({ length: MOST }, (_, index) => selectFor(`${frame.dataset.auswahl} ${index + 1}`, links));
  const form = frame.previousElementSibling;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const reset = Object.assign(document.createElement("button"), { type: "reset", textContent: "Auswahl leeren" });
  const line = document.createElement("p");
  line.append(status, " ", reset);
  form.append(...selects.map((select) => select.parentElement), line);

  let unknown = []; // ids in the address that no record has
  const apply = async () => {
    const chosen = valuesOf(selects);
    for (const select of selects) {
      for (const option of select.options) option.disabled = option.value !== select.value && chosen.includes(option.value);
    }
    reset.hidden = chosen.length === 0;
    try {
      const rows = await Promise.all(chosen.map((id) => rowOf(links.get(id))));
      if (chosen.join() !== valuesOf(selects).join()) return; // the reader has gone on meanwhile
      frame.replaceChildren(...(rows.length ? [sideBySide(rows)] : []));
      frame.hidden = rows.length === 0;
      status.textContent = message(rows.map(nameOf), links.size) + (unknown.length ? ` Nicht gefunden: ${unknown.join(", ")}.` : "");
    } catch {
      status.textContent = "Der Vergleich ließ sich nicht laden. Bitte versuchen Sie es noch einmal; unten führt jede Gruppe zu allen, die zu ihr gehören.";
    }
  };
  const recall = () => {
    const wanted = new Set(new URL(location).searchParams.get("mit")?.split(",").filter(Boolean));
    const known = [...wanted].filter((id) => links.has(id));
    unknown = [...wanted].filter((id) => !links.has(id));
    selects.forEach((select, index) => { select.value = known[index] ?? ""; });
    apply();
  };
  const keep = keeping(form, () => {
    const chosen = valuesOf(selects).join();
    return chosen ? `?mit=${chosen}` : location.pathname;
  });
  const changed = (event) => {
    unknown = [];
    apply();
    keep(event);
  };
  form.addEventListener("change", changed);
  form.addEventListener("reset", (event) => setTimeout(changed, 0, event));
  addEventListener("popstate", recall);
  recall();
}

function valuesOf(selects) {
  return selects.map((select) => select.value).filter(Boolean);
}

/** A labelled select with every record, by group. */
function selectFor(name, links) {
  const select = document.createElement("select");
  select.add(new Option("keine Auswahl", ""));
  for (const [id, link] of links) groupOf(select, link.closest("[data-gruppe]").dataset.gruppe).append(new Option(plain(link), id));
  const label = document.createElement("label");
  label.append(`${name} `, select);
  return select;
}

function groupOf(select, name) {
  const last = select.lastElementChild;
  if (last.label === name) return last;
  const group = Object.assign(document.createElement("optgroup"), { label: name });
  select.append(group);
  return group;
}

/** The row of a record, from the page of its group. */
async function rowOf(link) {
  const address = new URL(link.closest("[data-blatt]").dataset.blatt, location.href.split(/[?#]/)[0]).href;
  if (!pages.has(address)) pages.set(address, fetched(address));
  const page = await pages.get(address).catch((error) => {
    pages.delete(address);
    throw error;
  });
  return page.querySelector(`tr[data-id="${link.dataset.id}"]`);
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const link of page.querySelectorAll("tr a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
  return page;
}

/** A table with one column for each of the rows and a line for each question. */
function sideBySide(rows) {
  const table = document.createElement("table");
  table.createTHead().insertRow().append(document.createElement("td"), ...rows.map((row) => heading(row.cells[0], "col")));
  const body = table.createTBody();
  [...rows[0].closest("table").tHead.rows[0].cells].slice(1).forEach((question, index) => {
    const cells = rows.map((row) => {
      const cell = row.cells[index + 1].cloneNode(true);
      cell.dataset.spalte = nameOf(row);
      for (const fold of cell.querySelectorAll("details")) fold.open = true;
      return cell;
    });
    body.insertRow().append(heading(question, "row"), ...cells);
  });
  return table;
}

function heading(cell, scope) {
  const copy = cell.cloneNode(true);
  copy.scope = scope;
  return copy;
}

function nameOf(row) {
  return plain(row.cells[0]);
}

/** A text without the places where its words may break. */
function plain(node) {
  return node.textContent.replace(/\u00ad/g, "").trim();
}

function message(names, all) {
  if (names.length === 0) return `Wählen Sie zwei bis vier von ${all} aus, um sie nebeneinander zu sehen.`;
  return names.length === 1 ? `${names[0]}. Wählen Sie noch mindestens eine Spalte dazu.` : `Nebeneinander: ${names.join(", ")}`;
}
