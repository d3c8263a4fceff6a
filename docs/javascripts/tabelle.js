/* Lets readers sort tables. Without JavaScript the order is the one they were written in.
 *
 * <div data-sortierbar><table>…<td data-wert="2021-03">März 2021</td>
 * A cell counts by its data-wert (dates as YYYY-MM-DD), else by its text; empty ones stay at the end. */

const ORDER = new Intl.Collator("de", { numeric: true });

for (const table of document.querySelectorAll("[data-sortierbar] > table")) makeSortable(table);

function makeSortable(table) {
  const status = Object.assign(document.createElement("p"), { className: "hb-unsichtbar" });
  status.setAttribute("role", "status");
  table.parentElement.after(status);
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const rising = head.getAttribute("aria-sort") !== "ascending";
      for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", rising ? "ascending" : "descending");
      sort(table.tBodies[0], column, rising ? 1 : -1);
      status.textContent = `Nach „${button.textContent}“ ${rising ? "aufsteigend" : "absteigend"} sortiert`;
    });
  });
}

function sort(body, column, direction) {
  const rows = [...body.rows].map((row) => ({ row, value: valueOf(row.cells[column]) }));
  rows.sort((one, other) => !one.value - !other.value || direction * ORDER.compare(one.value, other.value));
  body.append(...rows.map(({ row }) => row));
}

function valueOf(cell) {
  return cell.dataset.wert ?? cell.textContent.trim();
}
