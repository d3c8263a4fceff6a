/* Buttons that copy how to cite a page. Without JavaScript the texts stand there to be marked and copied.
 *
 * Where the build does not know the site's address, the one the reader is at is added, unless it is a file of theirs. */

const WITH_ADDRESS = {
  Zitat: (text, address) => `${text} ${address}`,
  BibTeX: (text, address) => text.replace(/\n\}$/, `,\n  url = {${address}}\n}`),
};

for (const text of document.querySelectorAll("[data-kopieren]")) {
  const form = text.dataset.kopieren;
  if (text.closest("[data-ohne-adresse]") && location.protocol.startsWith("http")) text.textContent = WITH_ADDRESS[form](text.textContent, location.origin + location.pathname);
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: `${form} kopieren` });
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const line = Object.assign(document.createElement("p"), { className: "hb-kopieren" });
  line.append(button, " ", status);
  text.after(line);
  button.addEventListener("click", async () => {
    status.textContent = (await copied(text)) ? "Kopiert" : "Bitte mit der Tastatur kopieren: Der Text ist markiert.";
  });
}

/** Copy the text; where the browser refuses, leave it marked. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(text);
    return document.execCommand("copy");
  }
}
