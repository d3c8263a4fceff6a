/* Keeps a reader's choice in the address, so that it can be shared and taken back.
 *
 * One choice is one step back, however many keys it took: arrow keys change a closed select with every press. And some
 * browsers refuse to have the address rewritten more than 100 times in half a minute: what follows is written once it rests. */

const REST = 250; // milliseconds

/** Return what notes in the history that the form was changed by an event; `addressOf` tells what the address is by then. */
export function keeping(form, addressOf) {
  let changed, waiting; // the field of the step being made, and what is still to be written
  const begin = () => (changed = undefined);
  form.addEventListener("focusin", begin);
  form.addEventListener("pointerdown", begin);
  addEventListener("popstate", () => clearTimeout(waiting));
  return ({ target }) => {
    clearTimeout(waiting);
    if (changed === target) waiting = setTimeout(() => history.replaceState(null, "", addressOf()), REST);
    else history.pushState(null, "", addressOf());
    changed = target;
  };
}
