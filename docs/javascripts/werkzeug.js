/* What the tools of readers (Selbstcheck, Baukasten) share: elements, fields with a label, a link to copy. */

/** An element with properties and children; strings become text, never markup. */
export function element(name, properties = {}, ...children) {
  const { role, ariaHidden, ...others } = properties;
  const made = Object.assign(document.createElement(name), others);
  if (role) made.setAttribute("role", role);
  if (ariaHidden) made.setAttribute("aria-hidden", ariaHidden);
  made.append(...children);
  return made;
}

/** A field and the label around it. */
export function field(text, properties = {}, name = "input") {
  const input = element(name, { autocomplete: "off", ...properties });
  return { input, label: element("label", {}, `${text} `, input) };
}

/** A line with a link to mark and a button that copies it. */
export function linkBar(text) {
  const { input, label } = field(text, { readOnly: true });
  const button = element("button", { type: "button" }, "Kopieren");
  const said = element("span", { role: "status" });
  button.addEventListener("click", async () => { said.textContent = (await copied(input)) ? "Kopiert" : "Der Link ist markiert; bitte mit der Tastatur kopieren."; });
  return {
    line: element("p", { className: "hb-link" }, label, " ", button, " ", said),
    show: (address) => { input.value = address; said.textContent = ""; },
  };
}

/** Copy what a field holds; where the browser refuses, leave it marked. */
export async function copied(input) {
  try {
    await navigator.clipboard.writeText(input.value);
    return true;
  } catch {
    input.select();
    return false;
  }
}

/** Whether the part of an address behind # says something to a tool; else it is a place on its page. */
export function isState(hash) {
  return hash.length < 2 || hash.includes("=");
}

/** Keep what a tool knows in the address and, beside it, the place on the page that a reader went to: both can be passed on. */
export function keepInAddress(state, place = "") {
  const behind = state && place ? `${state}&ort=${place}` : state || place;
  history.replaceState(null, "", behind ? `#${behind}` : location.pathname + location.search);
}

/** Go to the place that the address names beside what a tool knows. */
export function goToPlace() {
  const place = new URLSearchParams(location.hash.slice(1)).get("ort");
  if (place) document.getElementById(place)?.scrollIntoView();
}

/** 2026-11-28 → 28.11.2026 */
export function germanDate(date) {
  return date.split("-").reverse().join(".");
}

/** Offer bytes or text as a file: made here, sent nowhere. */
export function download(content, type, name) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** Wait until the browser has shown the page. */
export function painted() {
  return new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
}
