/* The handbook's scripts as one, for a copy that is opened from a folder.
 *
 * From there browsers load no modules and answer no fetch(). So modules are functions here, and what the website would fetch
 * lies beside as a script that hands over its text: handbuch("suche/verzeichnis.json", "…"). The page says in data-start
 * which modules it wants. Folders have no page of their own there: an address that ends in / means its index.html. */
(() => {
  "use strict";
  const ort = document.currentScript.src;
  const root = new window.URL("../", ort).href;
  const module = {};
  const fertig = {};
  const erwartet = {};

  class URL extends window.URL {
    constructor(...address) {
      super(...address);
      if (this.pathname.endsWith("/")) this.pathname += "index.html";
    }
  }

  const modul = (name) => (fertig[name] ??= module[name]());
  const spaeter = async (name) => modul(name);

  window.handbuch = (name, text) => erwartet[name](new Response(text));

  const fetch = (address) =>
    new Promise((resolve, reject) => {
      const name = new URL(address, location).href.slice(root.length);
      if (!daten.has(name)) return reject(new TypeError(`${name} liegt nicht als Skript bei`));
      erwartet[name] = resolve;
      const script = Object.assign(document.createElement("script"), { src: `${root}${name}.js`, onerror: reject });
      script.onload = () => script.remove();
      document.head.append(script);
    });
