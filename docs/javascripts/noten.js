/* Shows what a numbered note says while the pointer or the focus is on its number. Without JavaScript the
 * number leads to the list of sources at the end of the page, where the words are taken from.
 *
 * WCAG 1.4.13: Escape hides the preview, the pointer may move onto it, it stays until focus and pointer have
 * left, and it lies beside the sentence, never over the number. */

const DELAY = 200; // milliseconds in which the pointer can reach the preview
const GAP = 6; // pixels that leave the focus ring of the number to be seen

const preview = Object.assign(document.createElement("div"), { id: "hb-notiz", className: "hb-notiz", hidden: true });
preview.setAttribute("role", "tooltip");
let shown = null;
let leaving;

if (document.querySelector(".hb-noten a")) start();

function start() {
  document.querySelector("article").append(preview);
  document.addEventListener("focusin", ({ target }) => noteAt(target) && show(noteAt(target)));
  document.addEventListener("focusout", () => preview.matches(":hover") || hide());
  document.addEventListener("pointerover", ({ target, pointerType }) => {
    if (pointerType !== "mouse") return;
    clearTimeout(leaving);
    if (noteAt(target)) show(noteAt(target));
    else if (shown && !preview.contains(target) && document.activeElement !== shown) leaving = setTimeout(hide, DELAY);
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
}

function noteAt(target) {
  return target.closest(".hb-noten a");
}

function show(link) {
  if (shown === link) return;
  hide();
  const note = document.querySelector(link.hash)?.cloneNode(true);
  if (!note) return;
  for (const way of note.querySelectorAll(".hb-zurueck, .hb-belegt")) way.remove();
  preview.textContent = note.textContent.trim();
  preview.hidden = false;
  link.setAttribute("aria-describedby", preview.id);
  shown = link;
  place(link.getBoundingClientRect());
}

function hide() {
  clearTimeout(leaving);
  shown?.removeAttribute("aria-describedby");
  shown = null;
  preview.hidden = true;
}

/** Put the preview under the number, or above it where there is no room below. */
function place({ left, top, bottom }) {
  const { offsetWidth, offsetHeight } = preview;
  const origin = preview.offsetParent.getBoundingClientRect();
  const furthest = document.documentElement.clientWidth - offsetWidth;
  const below = bottom + GAP + offsetHeight <= innerHeight;
  preview.style.left = `${Math.max(0, Math.min(left, furthest)) - origin.left}px`;
  preview.style.top = `${(below ? bottom + GAP : top - GAP - offsetHeight) - origin.top}px`;
}
