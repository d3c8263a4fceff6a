/* Lets readers take a table with them as it stands: sorted and narrowed down. Without JavaScript the whole of it is under /daten/.
 *
 * <div data-sortierbar><table>… gets „Diese Auswahl als CSV“ behind it: nothing moves. A cell gives its data-wert (dates as YYYY-MM-DD), else its text. */

for (const frame of document.querySelectorAll("[data-sortierbar]")) offer(frame, frame.querySelector("table"));

function offer(frame, table) {
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Diese Auswahl als CSV" });
  const line = Object.assign(document.createElement("p"), { className: "hb-kopieren" });
  line.append(button);
  frame.after(line);
  button.addEventListener("click", () => save(written(table), `${nameOf()}.csv`));
}

/** The visible rows as CSV (RFC 4180), the head first. */
function written(table) {
  const rows = [...table.tHead.rows, ...table.tBodies[0].rows].filter((row) => !row.hidden);
  return rows.map((row) => [...row.cells].map(quoted).join(",") + "\r\n").join("");
}

function quoted(cell) {
  const value = (cell.dataset.wert ?? cell.textContent).replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** What the page is called in its address, and what it is narrowed down to. */
function nameOf() {
  const chosen = [...new URL(location).searchParams.values()].filter(Boolean);
  const page = location.pathname.replace(/index\.html$/, "").split("/").filter(Boolean).pop() ?? "tabelle";
  return [page.replace(".html", ""), ...chosen].join("-").replace(/[^\p{L}\p{N}.-]+/gu, "-");
}

function save(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}
