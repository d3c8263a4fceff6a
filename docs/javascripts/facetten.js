/* Narrows a list down by facets. Without JavaScript the whole list stands there, and no form.
 *
 * <form class="hb-facetten"><select name="Ebene">…  and  <ol data-facetten="Modelle"><li data-werte="0-2 1-0">…
 * An entry names its values as places: 0-2 is the third value of the first select.
 * Facets combine; every choice says how many entries would be left with it. The choice is kept in the address (?Ebene=…),
 * so it can be shared; the number of hits is announced. Whoever comes with a choice is led to what it leaves. */

import { keeping } from "./adresse.js";

const EVERYTHING = "";

for (const list of document.querySelectorAll("[data-facetten]")) facet(list, document.querySelector(".hb-facetten"));

function facet(list, form) {
  const entries = [...list.querySelectorAll("[data-werte]")];
  const selects = [...form.querySelectorAll("select")];
  const reset = form.querySelector("[type=reset]");
  const fold = form.closest("details");
  const status = fold.nextElementSibling;
  const whole = list.closest("[data-alle]"); // a list that opens folded opens for whoever chooses from it

  const apply = () => {
    const wanted = selects.flatMap((select, place) => (select.value === EVERYTHING ? [] : `${place}-${select.selectedIndex - 1}`));
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = !answers(entry, wanted);
      shown += !entry.hidden;
    }
    selects.forEach((select, place) => count(select, place, entries, wanted));
    reset.hidden = wanted.length === 0;
    if (whole && wanted.length) whole.open = true;
    status.textContent = message(shown, entries.length, list.dataset.facetten, selects.map(({ value }) => value).filter(Boolean));
  };
  const keep = keeping(form, () => addressOf(selects));
  const changed = (event) => {
    apply();
    keep(event);
  };
  form.addEventListener("change", changed);
  form.addEventListener("reset", (event) => setTimeout(changed, 0, event));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => { recall(selects); apply(); });
  if (location.search) recall(selects);
  if (selects.some(({ value }) => value !== EVERYTHING)) apply(); // what was chosen before this script was there counts too
  fold.open = matchMedia("(min-width: 44em)").matches;
  fold.dataset.bereit = "";
}

function answers(entry, wanted) {
  const values = entry.dataset.werte.split(" ");
  return wanted.every((value) => values.includes(value));
}

/** Say behind every value of a select how many entries there are with it and with what the other selects say. */
function count(select, place, entries, wanted) {
  const others = wanted.filter((value) => !value.startsWith(`${place}-`));
  const left = entries.filter((entry) => answers(entry, others));
  [...select.options].slice(1).forEach((option, position) => {
    const number = left.filter((entry) => answers(entry, [`${place}-${position}`])).length;
    option.textContent = `${option.value} (${number})`;
    option.disabled = number === 0 && !option.selected;
  });
}

function message(shown, all, what, chosen) {
  if (shown === 0) return `Keine ${what} mit dieser Auswahl. Nehmen Sie eine Einschränkung zurück.`;
  return chosen.length === 0 ? `Alle ${all} ${what}` : `${shown} von ${all} ${dative(what)}: ${chosen.join(", ")}`;
}

/** The plural after „von“: Modelle → Modellen. */
function dative(plural) {
  return /[ns]$/.test(plural) ? plural : `${plural}n`;
}

function addressOf(selects) {
  const address = new URL(location);
  for (const { name, value } of selects) {
    if (value === EVERYTHING) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return address;
}

/** Choose what the address says. */
function recall(selects) {
  const chosen = new URL(location).searchParams;
  for (const select of selects) {
    const value = chosen.get(select.name) ?? EVERYTHING;
    select.value = [...select.options].some((option) => option.value === value) ? value : EVERYTHING;
  }
}
