/* An OpenDocument text from blocks: a ZIP whose parts are stored as they are, „mimetype“ first, as ODF 1.2 part 3 asks for.
 *
 * Block: { art: "titel" | "h" | "absatz" | "punkt" | "hinweis" | "bild", text }; what stands in [brackets] is shown as missing.
 * Knows neither the page nor what the text is about. Always the same bytes for the same blocks. */

const NAMES = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"`;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TYPE = "application/vnd.oasis.opendocument.text";

/** The bytes of the document; `image` is { bytes, width, height } of a PNG or null. */
export function odt(blocks, image) {
  const parts = [
    ["mimetype", TYPE],
    ["content.xml", content(blocks, image)],
    ["styles.xml", STYLES],
    ["meta.xml", `${HEAD}<office:document-meta ${NAMES}><office:meta><dc:title>${escaped(blocks[0].text)}</dc:title><dc:language>de-DE</dc:language></office:meta></office:document-meta>`],
    ...(image ? [["Pictures/struktur.png", image.bytes]] : []),
  ];
  return zip([...parts, ["META-INF/manifest.xml", manifest(parts)]]);
}

function manifest(parts) {
  const entries = parts.slice(1).map(([name]) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="${name.endsWith("png") ? "image/png" : "text/xml"}"/>`);
  return `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${TYPE}"/>${entries.join("")}</manifest:manifest>`;
}

function content(blocks, image) {
  let body = "";
  let inList = false;
  for (const { art, text } of blocks) {
    if (inList !== (art === "punkt")) body += inList ? "</text:list>" : '<text:list text:style-name="Punkte">';
    inList = art === "punkt";
    body += SHAPES[art](runs(text), image, text);
  }
  if (inList) body += "</text:list>";
  return `${HEAD}<office:document-content ${NAMES}><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

const SHAPES = {
  titel: (text) => `<text:p text:style-name="Title">${text}</text:p>`,
  h: (text) => `<text:h text:style-name="Heading_20_1" text:outline-level="1">${text}</text:h>`,
  absatz: (text) => `<text:p text:style-name="Standard">${text}</text:p>`,
  hinweis: (text) => `<text:p text:style-name="Standard">${text}</text:p>`,
  punkt: (text) => `<text:list-item><text:p text:style-name="Standard">${text}</text:p></text:list-item>`,
  bild: (text, image, alt) => (image ? `<text:p text:style-name="Standard"><draw:frame draw:name="Struktur" text:anchor-type="as-char" ${fitted(image)}><draw:image xlink:href="Pictures/struktur.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escaped(alt)}</svg:title></draw:frame></text:p>` : ""),
};

/** The size of a picture that leaves room on a page. */
function fitted({ width, height }) {
  const wide = Math.min(11, (20 * width) / height);
  return `svg:width="${wide.toFixed(2)}cm" svg:height="${((wide * height) / width).toFixed(2)}cm"`;
}

const STYLES = `${HEAD}<office:document-styles ${NAMES}><office:styles><style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="11pt" fo:language="de" fo:country="DE"/></style:style><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.4cm"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="14pt" fo:font-weight="bold"/></style:style><style:style style:name="Offen" style:family="text"><style:text-properties fo:background-color="#fff2ab" fo:font-style="italic"/></style:style><text:list-style style:name="Punkte"><text:list-level-style-bullet text:level="1" text:bullet-char="–"><style:list-level-properties text:space-before="0.3cm" text:min-label-width="0.5cm"/></text:list-level-style-bullet></text:list-style></office:styles></office:document-styles>`;

/** A text with everything in brackets marked as missing. */
function runs(text) {
  return text.split(/(\[[^\]]*\])/).map((part) => (part.startsWith("[") ? `<text:span text:style-name="Offen">${escaped(part)}</text:span>` : escaped(part))).join("");
}

// eslint-disable-next-line no-control-regex -- XML knows no control characters
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text) {
  return text.replace(FORBIDDEN, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A ZIP archive of stored files (APPNOTE 4.3), without dates, so that it depends on its contents alone. */
export function zip(files) {
  const encoder = new TextEncoder();
  const chunks = [];
  const directory = [];
  let place = 0;
  for (const [name, text] of files) {
    const title = encoder.encode(name);
    const bytes = typeof text === "string" ? encoder.encode(text) : text;
    const about = [20, 0x0800, 0, 0, 0x21]; // version, names in UTF-8, stored, time, 1980-01-01
    const sizes = [crc(bytes), bytes.length, bytes.length];
    const local = record(0x04034b50, about, sizes, [title.length, 0]);
    directory.push(record(0x02014b50, [20, ...about], sizes, [title.length, 0, 0, 0, 0], [0, place]), title);
    chunks.push(local, title, bytes);
    place += local.length + title.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record(0x06054b50, [0, 0, files.length, files.length], [size, place], [0]);
  return joined([...chunks, ...directory, end]);
}

/** A signature, then groups of numbers: of 16 and of 32 bits in turn. */
function record(signature, ...groups) {
  const numbers = [[signature, 4], ...groups.flatMap((group, index) => group.map((number) => [number, index % 2 ? 4 : 2]))];
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, size]) => sum + size, 0)));
  let place = 0;
  for (const [number, size] of numbers) {
    if (size === 4) view.setUint32(place, number, true);
    else view.setUint16(place, number, true);
    place += size;
  }
  return new Uint8Array(view.buffer);
}

const TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}
