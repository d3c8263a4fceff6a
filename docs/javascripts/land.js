/* The reader's Land: chosen once, kept in the address (?land=bayern); on this device only if the reader says so.
 *
 * <form class="hb-landwahl" data-fragen="frage-gmbh frage-aufsicht"><select name="land"><option value="bayern" data-seite="../../recht/bayern/">…
 * <div class="hb-landesrecht">  receives what the page of that Land says to these questions: nothing is written twice.
 * Without JavaScript a list leads to every Land. */

const KEY = "handbuch-land";
const forms = document.querySelectorAll(".hb-landwahl");
const inAddress = new URL(location).searchParams.get("land") ?? document.querySelector("[data-land]")?.dataset.land;
let chosen = inAddress ?? recall() ?? "";

for (const form of forms) {
  form.elements.merken.checked = recall() !== null;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    remember(form.elements.merken.checked ? form.elements.land.value : "");
    choose(form.elements.land.value);
  });
}
if (chosen) apply();

/* Whoever follows a link to a question wants its sentences, not their fold. */
const unfold = () => {
  const fold = document.querySelector(`[data-zu="${CSS.escape(location.hash.slice(1))}"]`);
  if (fold) fold.open = true;
};
unfold();
addEventListener("hashchange", unfold);

/* Whoever has chosen a Land keeps it on the way through the handbook. */
document.addEventListener("click", ({ target }) => {
  const link = target.closest?.("a[href]");
  if (!link || !chosen || link.origin !== location.origin || link.pathname === location.pathname || !/\/(index\.html)?$/.test(link.pathname)) return;
  const address = new URL(link.href);
  address.searchParams.set("land", chosen);
  link.href = address;
}, true);

function choose(land) {
  chosen = land;
  const address = new URL(location);
  if (land) address.searchParams.set("land", land);
  else address.searchParams.delete("land");
  history.replaceState(null, "", address);
  apply();
}

function apply() {
  for (const form of forms) {
    const { land, merken } = form.elements;
    land.value = [...land.options].some(({ value }) => value === chosen) ? chosen : "";
    merken.checked = recall() !== null;
    show(form, land.selectedOptions[0].dataset.seite, land.selectedOptions[0].text);
  }
}

async function show(form, page, name) {
  const place = form.nextElementSibling;
  place.dataset.seite = page ?? "";
  if (!page) return place.replaceChildren();
  const answers = await answersOf(page, form.dataset.fragen.split(" ")).catch(() => null);
  if (place.dataset.seite !== page) return; // somebody chose again meanwhile
  const more = Object.assign(document.createElement("a"), { href: page, textContent: `Alles zu ${name}, mit Quellen und Stand` });
  const line = document.createElement("p");
  line.append(answers ? "" : "Die Antworten ließen sich nicht laden. ", more);
  place.replaceChildren(...(answers ? [answers] : []), line);
}

/** What a Land's page says to these questions, each with a link that leads there. */
async function answersOf(page, questions) {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
  const source = new DOMParser().parseFromString(await answer.text(), "text/html");
  const list = Object.assign(document.createElement("dl"), { className: "hb-rechtsblick" });
  for (const question of questions) {
    const [row, name, text] = ["div", "dt", "dd"].map((tag) => document.createElement(tag));
    name.append(Object.assign(document.createElement("a"), { href: `${page}#${question}`, textContent: source.getElementById(question).textContent }));
    text.append(...document.importNode(source.querySelector(`[data-kurz="${question}"]`), true).childNodes);
    row.append(name, text);
    list.append(row);
  }
  return list;
}

function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage is switched off
  }
}

function remember(land) {
  try {
    if (land) localStorage.setItem(KEY, land);
    else localStorage.removeItem(KEY);
  } catch { /* the address keeps it */ }
}
