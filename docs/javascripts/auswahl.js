/* Sets two to four columns of a wide table side by side. Without JavaScript all columns stand there.
 *
 * Columns carry data-studie; the choice is kept in the address: ?mit=ulm-…,bochum-… */

const MOST = 4;

for (const frame of document.querySelectorAll("[data-auswahl]")) choose(frame);

function choose(frame) {
  const heads = [...frame.querySelectorAll("th[data-studie]")];
  const cells = [...frame.querySelectorAll("[data-studie]")];
  const form = document.createElement("form");
  form.className = "hb-facetten hb-auswahl";
  form.setAttribute("aria-label", "Fallstudien auswählen");
  const boxes = heads.map((head) => boxFor(head.dataset.studie, head.textContent.trim()));
  const status = Object.assign(document.createElement("p"), { className: "hb-fakten" });
  status.setAttribute("role", "status");
  form.append(...boxes.map((box) => box.parentElement), status);
  frame.before(form);

  const apply = () => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    for (const cell of cells) cell.hidden = !chosen.includes(cell.dataset.studie);
    for (const box of boxes) box.disabled = !box.checked && chosen.length >= MOST;
    status.textContent = `${chosen.length} von höchstens ${MOST} gewählt`;
    return chosen;
  };
  const recall = () => {
    const wanted = new URL(location).searchParams.get("mit")?.split(",") ?? heads.slice(0, 2).map((head) => head.dataset.studie);
    const known = wanted.filter((name) => boxes.some((box) => box.value === name)).slice(0, MOST);
    for (const box of boxes) box.checked = known.includes(box.value);
    apply();
  };
  form.addEventListener("change", () => {
    const address = new URL(location);
    address.searchParams.set("mit", apply().join(","));
    history.pushState(null, "", address);
  });
  addEventListener("popstate", recall);
  recall();
}

function boxFor(value, text) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", value });
  const label = document.createElement("label");
  label.append(box, ` ${text}`);
  return box;
}
