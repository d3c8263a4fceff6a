/* Drawings are as big as their names in our type (macros/seiten/bilder/). Readers may space, enlarge or change the letters:
 * then a chart gives way to the list of its boxes, and the rows of a picture of time move apart. */

const SLACK = 2; // pixels: what rounding costs

const roomOf = (box) => Number(box.getAttribute("height"));
const isOutgrown = ({ firstElementChild: text }, room) =>
  text.offsetHeight > room + SLACK || text.scrollWidth > text.clientWidth + SLACK;

for (const plan of document.querySelectorAll(".hb-plan")) {
  const boxes = [...plan.querySelectorAll("foreignObject")];
  const observer = new ResizeObserver(() => {
    if (!boxes.some((box) => isOutgrown(box, roomOf(box)))) return;
    plan.querySelector("#plan-liste").checked = true;
    observer.disconnect(); // whoever takes the drawing again shall keep it
  });
  for (const { firstElementChild } of boxes) observer.observe(firstElementChild);
}

for (const svg of document.querySelectorAll(".hb-zeitbild > svg")) {
  const observer = new ResizeObserver(() => spread(svg));
  for (const { firstElementChild } of svg.querySelectorAll("foreignObject")) observer.observe(firstElementChild);
}

/** Move each row, its name and its marks, down by what the names above it need more than was measured. */
function spread(svg) {
  const names = [...svg.querySelectorAll(".hb-zeile > foreignObject")];
  const bars = [...svg.querySelectorAll("[data-achse] > .hb-zeile")];
  let moved = 0;
  names.forEach((box, row) => {
    for (const part of [box.parentNode, bars[row]]) part?.setAttribute("transform", `translate(0 ${moved})`);
    moved += Math.max(0, box.firstElementChild.offsetHeight - roomOf(box));
  });
  grow(svg, moved);
}

/** Make a picture, its ground and its lines of years longer than they were drawn. */
function grow(svg, by) {
  const { width, height } = svg.viewBox.baseVal;
  svg.dataset.hoehe ??= height;
  const whole = Number(svg.dataset.hoehe) + by;
  svg.setAttribute("viewBox", `0 0 ${width} ${whole}`);
  svg.setAttribute("height", whole);
  svg.querySelector(".hb-grund").setAttribute("height", whole);
  for (const line of svg.querySelectorAll(".hb-achse path")) {
    line.setAttribute("d", line.getAttribute("d").replace(/V.*/, `V${whole}`));
  }
}
