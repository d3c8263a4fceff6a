/* What stood on a page of its own list once now stands on one below it: whoever comes by an old address is led there.
 *
 * <li data-weiter="b/"><a href="b/">B</a><i id="beschluss-2021"></i>   without JavaScript the reader sees the way */

const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
const way = target?.closest("[data-weiter]");
if (way) location.replace(new URL(way.dataset.weiter + location.hash, location.href.split("#")[0]));
