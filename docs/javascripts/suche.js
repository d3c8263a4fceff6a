/* The search box in the header: offers hits while one types (ARIA combobox with a listbox).
 *
 * Nothing of the search is loaded before somebody reaches for it. Without JavaScript the form opens
 * the A–Z register; with it, Enter opens all hits on /suche/. */

const ROOT = new URL("../", import.meta.url);
const OFFERED = 8;

const form = document.querySelector("[data-suche]");
if (form) offer(form);
const register = document.querySelector("[data-register]");
if (register) {
  register.hidden = new URLSearchParams(location.search).has("q"); // at once, so that it does not flash
  import("./suche-seite.js").catch(() => (register.hidden = false));
}
if (document.querySelector("[data-naechste]")) import("./suche-naechste.js").then(({ suggest }) => suggest());

function offer(form) {
  const input = form.querySelector("input");
  const list = Object.assign(document.createElement("ul"), { id: "suche-treffer", className: "hb-suche-liste", hidden: true });
  const status = Object.assign(document.createElement("p"), { className: "hb-unsichtbar" });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Treffer");
  status.setAttribute("role", "status");
  form.append(list);
  Object.assign(input, { type: "text" }); // a search field may not be a combobox
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
    input.setAttribute(name, value);
  }
  const state = { text: "", options: [], active: -1 };
  /** The search; nothing if it cannot be loaded: the form then still leads to the register. */
  const load = () => {
    form.append(status);
    return import("./suche-laden.js").then(({ search }) => search()).catch(() => undefined);
  };

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const activate = (number) => {
    state.options[state.active]?.setAttribute("aria-selected", "false");
    state.active = number;
    const option = state.options[number];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const reveal = () => {
    list.hidden = !state.options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    activate(-1);
  };
  const show = async () => {
    const text = input.value.trim();
    if (!text) return close();
    if (text === state.text) return reveal();
    const [search, { all, option, count }] = await Promise.all([load(), import("./suche-treffer.js")]);
    if (!search || text !== input.value.trim() || document.activeElement !== input) return;
    const { hits } = search.find(text);
    state.text = text;
    state.options = hits.slice(0, OFFERED).map((hit, number) => option(hit, number, ROOT));
    if (hits.length > OFFERED) state.options.push(all(hits.length, `${form.action}?q=${encodeURIComponent(text)}`));
    list.replaceChildren(...state.options);
    status.textContent = count(hits.length);
    reveal();
  };
  const keys = {
    ArrowDown: () => (list.hidden ? show() : activate((state.active + 1) % state.options.length)),
    ArrowUp: () => (list.hidden ? show() : activate(state.active < 1 ? state.options.length - 1 : state.active - 1)),
    Enter: () => (state.active < 0 ? form.querySelector("button").click() : open(state.options[state.active])),
    Escape: () => (list.hidden ? (input.value = "") : close()),
  };
  const open = (option) => option && location.assign(option.dataset.adresse);

  form.addEventListener("pointerenter", load, { once: true });
  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", show);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key] || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
  list.addEventListener("click", (event) => open(event.target.closest("[role=option]")));
}
