/* A copy of the whole handbook on this device, for where there is no network: only after a click, size said before, removable.
 *
 * /unterwegs/ offers it in <div data-unterwegs>. Whoever has a copy is told on every page when it is the copy that they read,
 * and when the website has become newer. Nobody else has anything loaded or stored. */

const ROOT = new URL("../", import.meta.url);
const STATE = new URL("unterwegs/stand.json", ROOT);
const AT_ONCE = 8;

const place = document.querySelector("[data-unterwegs]");
if ("serviceWorker" in navigator && "caches" in window) {
  if (place) offer(place);
  else if (navigator.serviceWorker.controller) warn();
}

/** What the website has to offer now, without a checksum where it offers none; nothing where there is no network. */
async function current() {
  const answer = await fetch(STATE, { cache: "no-store" }).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

/** The copy on this device: its day and its checksum; nothing if there is none. */
async function stored() {
  const names = await Promise.resolve().then(() => caches.keys()).catch(() => []); // where storing is forbidden, nothing is stored
  const name = names.find((key) => key.startsWith("handbuch-"));
  return name && { name, day: name.slice(9, 19), sum: name.slice(20) };
}

async function warn() {
  const [copy, now] = await Promise.all([stored(), current()]);
  if (!copy || now?.summe === copy.sum) return;
  const words = now ? `Ihre gespeicherte Fassung vom ${german(copy.day)} ist älter als die Website. ` : `Kein Netz: Sie lesen die gespeicherte Fassung vom ${german(copy.day)}. `;
  const note = Object.assign(document.createElement("p"), { className: "hb-achtung", textContent: words });
  note.setAttribute("role", "status");
  note.append(Object.assign(document.createElement("a"), { href: new URL("unterwegs/", ROOT).href, textContent: "Für unterwegs" }));
  document.querySelector("h1").after(note);
}

/** Offer what there is to do; until that is known, nothing. */
async function offer(place) {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const save = Object.assign(document.createElement("button"), { type: "button", hidden: true });
  const remove = Object.assign(document.createElement("button"), { type: "button", hidden: true, textContent: "Vom Gerät löschen" });
  place.replaceChildren(status, save, " ", remove);

  const show = async (words) => {
    const [copy, now] = await Promise.all([stored(), current()]);
    save.hidden = !now?.summe || now.summe === copy?.sum;
    save.textContent = `${copy ? "Erneuern" : "Für unterwegs speichern"} (${now?.megabyte} MB)`;
    remove.hidden = !copy;
    status.textContent = words ?? told(copy, now);
  };
  save.addEventListener("click", async () => {
    save.disabled = true;
    const done = await keep((part) => (status.textContent = `Wird gespeichert: ${part} %`)).catch(() => false);
    save.disabled = false;
    show(done ? undefined : "Das Speichern ist nicht gelungen. Bitte noch einmal versuchen.");
  });
  remove.addEventListener("click", async () => {
    await forget();
    show("Gelöscht. Auf diesem Gerät ist nichts mehr gespeichert.");
  });
  show();
}

function told(copy, now) {
  if (!copy) return now?.summe ? "Auf diesem Gerät ist nichts gespeichert." : "Eine Kopie gibt es nur auf der veröffentlichten Website.";
  const words = `Gespeichert ist die Fassung vom ${german(copy.day)}.`;
  if (!now) return `${words} Gerade ist kein Netz da.`;
  return now.summe === copy.sum ? `${words} Sie ist auf dem neuesten Stand.` : `${words} Die Website ist inzwischen neuer.`;
}

/** Load every file into a new copy, then let go of the old one; true when all are there. */
async function keep(tell) {
  const now = await current();
  const files = await (await fetch(new URL("unterwegs/dateien.json", ROOT), { cache: "no-store" })).json();
  const name = `handbuch-${now.stand}-${now.summe}`;
  const copy = await caches.open(name);
  try {
    for (let first = 0; first < files.length; first += AT_ONCE) {
      await copy.addAll(files.slice(first, first + AT_ONCE).map((file) => new URL(file, ROOT)));
      tell(Math.round((100 * first) / files.length));
    }
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  for (const key of await caches.keys()) if (key.startsWith("handbuch-") && key !== name) await caches.delete(key);
  await navigator.serviceWorker.register(new URL("dienst.js", ROOT), { scope: ROOT });
  await navigator.serviceWorker.ready;
  return true;
}

async function forget() {
  for (const key of await caches.keys()) if (key.startsWith("handbuch-")) await caches.delete(key);
  await (await navigator.serviceWorker.getRegistration(ROOT))?.unregister();
}

function german(day) {
  return new Date(`${day}T12:00`).toLocaleDateString("de-DE", { dateStyle: "long" });
}
