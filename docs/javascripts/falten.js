/* Folded parts that have room on a wide screen stand open there; the menu closes when one looks elsewhere. */

const wide = matchMedia("(min-width: 60em)");
const open = () => {
  for (const part of document.querySelectorAll("[data-breit-offen]")) part.open = wide.matches;
};
open();
wide.addEventListener("change", open);

for (const part of document.querySelectorAll(".hb-menue, .hb-inhalt")) {
  const close = () => {
    if (part.matches(".hb-menue") || !wide.matches) part.open = false;
  };
  part.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !part.open) return;
    close();
    part.querySelector("summary").focus();
  });
  part.addEventListener("click", (event) => event.target.closest("a") && close());
  document.addEventListener("click", (event) => part.contains(event.target) || close());
  part.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !part.contains(relatedTarget) && close());
}

/* Paper has no folds, but an address. */
const folded = new Set();
addEventListener("beforeprint", () => {
  for (const place of document.querySelectorAll("[data-adresse]")) place.textContent ||= location.href;
  for (const part of document.querySelectorAll("article details:not([open])")) {
    folded.add(part);
    part.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const part of folded) part.open = false;
  folded.clear();
});
