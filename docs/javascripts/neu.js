/* Shows only what is new since a day that the reader names. Nothing is stored: the day stands in the address (?seit=2026-11-25).
 * Without JavaScript all days stand there under their headings.
 *
 * <p data-seit>…</p> and below it <h2 id="tag-2026-11-28">…</h2> <ul>…</ul> */

const place = document.querySelector("[data-seit]");
if (place) offer(place);

function offer(place) {
  const days = [...document.querySelectorAll('h2[id^="tag-"]')].map((head) => ({ day: head.id.slice(4), head, list: head.nextElementSibling }));
  const form = document.createElement("form");
  const label = Object.assign(document.createElement("label"), { textContent: "Neu seit " });
  const input = Object.assign(document.createElement("input"), { type: "date", name: "seit" });
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  label.append(input);
  form.append(label);
  place.after(form, status);

  const apply = () => {
    const wanted = days.filter(({ day }) => day >= input.value);
    for (const { head, list, day } of days) head.hidden = list.hidden = day < input.value;
    const count = wanted.reduce((sum, { list }) => sum + list.children.length, 0);
    status.textContent = input.value ? `${count} von ${all(days)} Änderungen` : "";
  };
  const recall = () => {
    input.value = new URL(location).searchParams.get("seit") ?? "";
    apply();
  };
  input.addEventListener("change", () => {
    const address = new URL(location);
    if (input.value) address.searchParams.set("seit", input.value);
    else address.searchParams.delete("seit");
    history.replaceState(null, "", address);
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", recall);
  recall();
}

function all(days) {
  return days.reduce((sum, { list }) => sum + list.children.length, 0);
}
