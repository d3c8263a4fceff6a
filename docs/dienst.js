/* Answers from the copy that the reader has saved (javascripts/unterwegs.js), but only when the network does not.
 *
 * What is newest is asked of the network alone (unterwegs/stand.json): no answer means that the reader is offline. */

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { url, method } = event.request;
  if (method !== "GET" || new URL(url).origin !== location.origin || url.endsWith("/unterwegs/stand.json")) return;
  event.respondWith(fetch(event.request).catch(async () => (await saved(event.request)) ?? Response.error()));
});

async function saved(request) {
  const names = (await caches.keys()).filter((name) => name.startsWith("handbuch-"));
  for (const name of names) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true, ignoreVary: true });
    if (found) return found;
  }
}
