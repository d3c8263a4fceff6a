/* „Kommunen wie wir“: puts those first that are like the own one, and says why.
 *
 * <form class="hb-wir" data-regel="{…}">…  and  <tbody data-wir><tr data-groessen="18000" data-typ="Gemeinde" …>
 * Without JavaScript the whole table stands there, and no form. The choice is kept in the address. */

import { naehe, nearer, people } from "./naehe.js";

const SHOWN = 10;
const form = document.querySelector(".hb-wir");
if (form) start(form, document.querySelector("[data-wir]"));

function start(form, body) {
  const regel = JSON.parse(form.dataset.regel);
  const rows = [...body.rows];
  const towns = rows.map(town);
  const fields = [...form.querySelectorAll("input, select")];
  const whole = body.closest("[data-alle]"); // opens for whoever looks for those that are like the own one
  const more = document.querySelector(".hb-wir-mehr");
  const status = document.querySelector("[data-wir-stand]");
  const all = status.textContent;

  const apply = () => {
    const wunsch = wish(form);
    const chosen = Boolean(wunsch.menschen || wunsch.typ || wunsch.land || wunsch.lage !== null);
    const found = towns.map((ort) => ({ ...ort, ...naehe(ort, wunsch, regel) }));
    if (chosen) found.sort(nearer);
    body.append(...found.map(({ row }) => row));
    found.forEach(({ row, punkte, gruende }, place) => {
      row.hidden = chosen && place >= SHOWN;
      explain(row, chosen ? `${punkte} ${punkte === 1 ? "Punkt" : "Punkte"}: ${gruende.join(", ") || "nichts gemeinsam"}` : "");
    });
    more.hidden = !chosen;
    if (chosen) whole.open = true;
    form.querySelector("[type=reset]").hidden = !chosen;
    status.textContent = chosen ? `Vorn steht ${found[0].name}. Die nächsten ${SHOWN} von ${rows.length}; unter jedem Namen steht, warum` : all;
    return chosen ? found[0].row.cells[0] : null;
  };
  const changed = () => {
    const first = apply();
    remember(fields);
    return first;
  };
  // On a phone the table begins below the screen. Only as far as needed, so that the fields stay; who leaves a field of text
  // is on the way to the next one, which must not move then.
  const show = () => changed()?.scrollIntoView({ block: "nearest" });
  form.addEventListener("change", ({ target }) => (target.options ? show() : changed()));
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  more.addEventListener("click", () => { for (const row of rows) row.hidden = false; more.hidden = true; });
  addEventListener("popstate", () => { recall(fields); apply(); });
  if (location.search) recall(fields);
  if (fields.some(({ value }) => value)) apply(); // what was filled in before this script was there counts too
}

/** What a row says of its Kommune. */
function town(row) {
  const { groessen, typ, laender, lagen, zahlen, beschluesse, belegt } = row.dataset;
  return {
    row,
    name: row.cells[0].dataset.wert,
    groessen: numbers(groessen),
    typ,
    laender: laender.split("|"),
    lagen: numbers(lagen),
    zahlen: Number(zahlen),
    beschluesse: Number(beschluesse),
    belegt: belegt !== undefined,
  };
}

function wish(form) {
  const { Menschen, Typ, Land, Lage } = form.elements;
  return { menschen: people(Menschen.value), typ: Typ.value, land: Land.value, lage: Lage.value ? Lage.selectedIndex - 1 : null };
}

/** Write the reasons under the name, in the place that the row has for them. */
function explain(row, text) {
  const head = row.cells[0];
  let place = head.querySelector(".hb-grund");
  if (!place) {
    place = Object.assign(document.createElement("span"), { className: "hb-grund" });
    head.append(place);
  }
  place.textContent = text;
}

function numbers(text) {
  return text ? text.split(" ").map(Number) : [];
}

function remember(fields) {
  const address = new URL(location);
  for (const { name, value } of fields) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.pushState(null, "", address);
}

/** Fill in what the address says. */
function recall(fields) {
  const asked = new URL(location).searchParams;
  for (const field of fields) {
    const value = asked.get(field.name) ?? "";
    field.value = field.options && ![...field.options].some((option) => option.value === value) ? "" : value;
  }
}
