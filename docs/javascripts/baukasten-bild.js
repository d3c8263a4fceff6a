/* The chosen structure as a picture of strata: one list of shapes, drawn as SVG for pages and as PNG for documents.
 *
 * A box with a dashed edge is new, one with a full edge is there already; the words say it, too. */

const WIDE = 344; // as wide as a phone shows it, so that its letters are as big as those around it
const LETTERS = 34; // of the widest usual letters that go on a line
const EDGE = 14;
const LINE = 18;
const FONT = "sans-serif";
const COLOURS = { 1: ["#e9eef6", "#2b4a7a"], 2: ["#e3f0ee", "#17635f"], 3: ["#eff1df", "#566114"], 4: ["#f3ecf6", "#6f4a80"] };
const INK = "#1b242e";

/** The shapes of a structure, and how high the picture is. */
export function shapes(zustand, daten) {
  const list = [];
  let top = 0;
  for (const { rang, name, optionen } of daten.ebenen) {
    const [ground, line] = COLOURS[((rang - 1) % 4) + 1];
    const boxes = optionen.filter((id) => id in zustand.wahl).map((id) => lines(id, zustand, daten));
    const height = boxes.reduce((sum, { length }) => sum + length * LINE + 22, 38);
    list.push({ x: 0, y: top, w: WIDE, h: height, fill: ground });
    list.push({ x: EDGE, y: top + 25, text: boxes.length ? name : `${name}: nichts gewählt`, bold: true, fill: line });
    let y = top + 38;
    for (const texts of boxes) {
      const h = texts.length * LINE + 12;
      list.push({ x: EDGE, y, w: WIDE - 2 * EDGE, h, fill: "#ffffff", stroke: line, dashed: texts.fresh });
      texts.forEach(({ text, bold }, place) => list.push({ x: EDGE + 12, y: y + 21 + place * LINE, text, bold, fill: INK }));
      y += h + 10;
    }
    top += height + 4;
  }
  return { list, height: top - 4, width: WIDE };
}

function lines(id, zustand, daten) {
  const { stand, name } = zustand.wahl[id];
  const kind = `${daten.optionen[id].name} (${stand === "da" ? "vorhanden" : "neu"})`;
  const found = [name.trim(), kind].filter(Boolean).flatMap((said, place) => broken(said, LETTERS).map((text) => ({ text, bold: place === 0 })));
  found.fresh = stand !== "da";
  return found;
}

/** Break a text into lines of at most so many characters: between words, behind hyphens, and within a word only where it must be. */
function broken(text, most) {
  const found = [""];
  const cut = new RegExp(`[^-/]{1,${most - 1}}[-/]?|[-/]`, "g");
  for (const word of text.split(/\s+/)) {
    (word.length > most ? word.match(cut) : [word]).forEach((piece, place) => {
      const last = found[found.length - 1];
      const longer = last + (last && !place ? " " : "") + piece;
      if (last && longer.length > most) found.push(piece);
      else found[found.length - 1] = longer;
    });
  }
  return found;
}

/** The picture as the text of an SVG file. */
export function svg(zustand, daten) {
  const { list, height, width } = shapes(zustand, daten);
  const drawn = list.map(({ x, y, w, h, text, fill, stroke, dashed, bold }) => (text
    ? `<text x="${x}" y="${y}" fill="${fill}"${bold ? ' font-weight="bold"' : ""}>${escaped(text)}</text>`
    : `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="2"` : ""}${dashed ? ' stroke-dasharray="6 4"' : ""}/>`));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${FONT}" font-size="14" role="img"><title>Die gewählte Struktur nach Ebenen</title><rect width="${width}" height="${height}" fill="#ffffff"/>${drawn.join("")}</svg>`;
}

/** The picture as the bytes of a PNG, twice as fine as on a screen. */
export async function png(zustand, daten) {
  const { list, height, width } = shapes(zustand, daten);
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 2, height: height * 2 });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  for (const { x, y, w, h, text, fill, stroke, dashed, bold } of list) {
    pen.fillStyle = fill;
    pen.font = `${bold ? "bold " : ""}14px ${FONT}`;
    pen.setLineDash(dashed ? [6, 4] : []);
    if (text) pen.fillText(text, x, y);
    else pen.fillRect(x, y, w, h);
    if (stroke) {
      pen.strokeStyle = stroke;
      pen.lineWidth = 2;
      pen.strokeRect(x, y, w, h);
    }
  }
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  return { bytes: new Uint8Array(await new Response(blob).arrayBuffer()), width, height };
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
