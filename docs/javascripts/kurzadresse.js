/* A short address that was typed a little wrong leads on all the same.
 *
 * Codes have small letters only and no i, l or o, which look like digits. The server knows nothing of
 * that, so the page for addresses that do not exist tries the one that must have been meant. */

const ROOT = new URL("../", import.meta.url);
const LOOKS_LIKE = { i: "1", l: "1", o: "0" };

/** The short address that was meant, from the site's root, or null if there is nothing to put right. */
function meant(path) {
  const typed = /^f\/([0-9a-z]{2,8})\/?$/.exec(path.toLowerCase());
  const address = typed && `f/${typed[1].replace(/[ilo]/g, (letter) => LOOKS_LIKE[letter])}/`;
  return address === path ? null : address;
}

const address = meant(location.pathname.slice(ROOT.pathname.length));
if (address) location.replace(new URL(address, ROOT));
