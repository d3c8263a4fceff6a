/* Loads what only some pages or some readers need: nobody waits for the rest. */

if (document.querySelector("[data-auswahl]")) import("./auswahl.js");
if (document.querySelector("[data-sortierbar]")) import("./csv.js");
if (location.hash && document.querySelector("[data-weiter]")) import("./sprungziel.js");
if (document.querySelector(".hb-plan, .hb-zeitbild")) import("./zeichnung.js");
if (document.querySelector("[data-seit]")) import("./neu.js");
if (document.querySelector("[data-unterwegs]") || navigator.serviceWorker?.controller) import("./unterwegs.js");
