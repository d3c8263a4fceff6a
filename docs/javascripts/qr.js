/* A QR code of a text: bytes, error correction L, versions 1 to 10 (ISO/IEC 18004), always the first mask. Knows no page.
 *
 * `qr(text)` gives rows of 0 and 1, or null if the text is too long (271 bytes). */

const TOTAL = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346]; // code words of each version
const CHECKS = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18]; // code words of correction in each block
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4];
const PLACES = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

/** The modules of the code, without the quiet zone around it. */
export function qr(text) {
  const bytes = [...new TextEncoder().encode(text)];
  const version = TOTAL.findIndex((total, index) => bytes.length + (index < 9 ? 2 : 3) <= total - CHECKS[index] * BLOCKS[index]) + 1;
  return version ? drawn(version, codewords(bytes, version)) : null;
}

/** Data and correction, block by block and then interleaved. */
function codewords(bytes, version) {
  const room = TOTAL[version - 1] - CHECKS[version - 1] * BLOCKS[version - 1];
  const bits = [0, 1, 0, 0, ...binary(bytes.length, version < 10 ? 8 : 16), ...bytes.flatMap((byte) => binary(byte, 8)), 0, 0, 0, 0];
  if (bits.length < room * 8) bits.push(...binary(0, 8)); // segno, which makes the printed codes, leaves a byte empty here
  const data = [];
  for (let place = 0; place < bits.length; place += 8) data.push(parseInt(bits.slice(place, place + 8).join(""), 2));
  for (let pad = 0; data.length < room; pad += 1) data.push(pad % 2 ? 0x11 : 0xec);
  return interleaved(data, version);
}

function interleaved(data, version) {
  const count = BLOCKS[version - 1];
  const short = Math.floor(data.length / count);
  const longer = data.length % count;
  const blocks = [];
  for (let index = 0, place = 0; index < count; index += 1) {
    const size = short + (index >= count - longer ? 1 : 0);
    blocks.push(data.slice(place, place + size));
    place += size;
  }
  const checks = blocks.map((block) => remainder(block, CHECKS[version - 1]));
  return [...columns(blocks), ...columns(checks)];
}

function columns(blocks) {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => blocks.filter(({ length }) => place < length).map((block) => block[place])).flat();
}

/** Reed-Solomon: what is left of the data divided by the generator of that degree. */
function remainder(data, degree) {
  let generator = [1];
  for (let power = 0, root = 1; power < degree; power += 1, root = times(root, 2)) {
    const next = [...generator, 0];
    generator.forEach((value, place) => { next[place + 1] ^= times(value, root); });
    generator = next;
  }
  const left = [...data, ...new Array(degree).fill(0)];
  data.forEach((_, place) => {
    const factor = left[place];
    if (factor) generator.forEach((value, offset) => { left[place + offset] ^= times(value, factor); });
  });
  return left.slice(data.length);
}

/** Multiplication in the field of 256 elements (polynomial 0x11d). */
function times(one, other) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((other >> bit) & 1) product ^= one;
  }
  return product & 0xff;
}

function drawn(version, words) {
  const size = version * 4 + 17;
  const rows = Array.from({ length: size }, () => new Array(size).fill(null));
  const set = (x, y, value) => { if (rows[y] && x >= 0 && x < size) rows[y][x] = value ? 1 : 0; };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(set, x, y, 4);
  const places = PLACES[version - 1];
  for (const x of places) for (const y of places) if (rows[y][x] === null) square(set, x, y, 2);
  for (let at = 8; at < size - 8; at += 1) { set(at, 6, at % 2 === 0); set(6, at, at % 2 === 0); }
  about(set, size, version);
  fill(rows, size, words.flatMap((word) => binary(word, 8)));
  return rows;
}

/** A pattern of nested squares: for finding (4) with its white edge, or for alignment (2). */
function square(set, x, y, reach) {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      set(x + dx, y + dy, reach === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
    }
  }
}

/** What the code says of itself: correction L with mask 0, and from version 7 on its version. */
function about(set, size, version) {
  const format = 0b111011111000100;
  for (let bit = 0; bit < 15; bit += 1) {
    const value = (format >> bit) & 1;
    if (bit < 8) set(size - 1 - bit, 8, value);
    else set(8, size - 15 + bit, value);
    if (bit < 6) set(8, bit, value);
    else if (bit < 8) set(8, bit + 1, value);
    else if (bit === 8) set(7, 8, value);
    else set(14 - bit, 8, value);
  }
  set(8, size - 8, 1);
  if (version < 7) return;
  let rest = version;
  for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let bit = 0; bit < 18; bit += 1) {
    const [long, wide] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    set(long, wide, (bits >> bit) & 1);
    set(wide, long, (bits >> bit) & 1);
  }
}

/** The data, two columns at a time, up and down from the right, with mask 0. */
function fill(rows, size, bits) {
  let next = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const up = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (rows[y][x] !== null) continue;
        rows[y][x] = (bits[next] || 0) ^ ((x + y) % 2 === 0 ? 1 : 0);
        next += 1;
      }
    }
  }
}

function binary(number, length) {
  return Array.from({ length }, (_, place) => (number >> (length - 1 - place)) & 1);
}

/** The code as an SVG, with the quiet zone of four modules that readers need. */
export function picture(text) {
  const rows = qr(text);
  if (!rows) return "";
  const size = rows.length + 8;
  const path = rows.flatMap((row, y) => row.map((value, x) => (value ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" role="img"><title>QR-Code des Links</title><rect width="${size}" height="${size}" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
}
