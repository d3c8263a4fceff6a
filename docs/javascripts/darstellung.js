/* Light or dark. Without a choice the page follows the reader's system; a choice against it is kept on this device.
 *
 * Not a module: it runs before the page is painted, so that a chosen scheme does not flash. */

document.documentElement.classList.remove("no-js");

{
  const KEY = "handbuch-darstellung";
  const sheet = document.getElementById("dunkel");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => recall() ?? (system.matches ? "dunkel" : "hell");

  const apply = () => {
    sheet.media = chosen() === "dunkel" ? "screen" : "not all";
    document.querySelector("meta[name=color-scheme]").content = chosen() === "dunkel" ? "dark" : "light";
    const button = document.querySelector(".hb-darstellung");
    button?.setAttribute("aria-pressed", chosen() === "dunkel");
  };

  const choose = () => {
    const wanted = chosen() === "dunkel" ? "hell" : "dunkel";
    remember(wanted === (system.matches ? "dunkel" : "hell") ? null : wanted);
    apply();
  };

  /** Storage may be switched off: the switch then works until the next page. */
  let unsaved = null;
  const recall = () => {
    try {
      return localStorage.getItem(KEY) ?? unsaved;
    } catch {
      return unsaved;
    }
  };
  const remember = (value) => {
    unsaved = value;
    try {
      if (value) localStorage.setItem(KEY, value);
      else localStorage.removeItem(KEY);
    } catch { /* kept in `unsaved` */ }
  };

  apply();
  system.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", () => {
    apply();
    document.querySelector(".hb-darstellung").addEventListener("click", choose);
  });
}
