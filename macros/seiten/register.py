"""The register from A to Z: every name under which something is looked for, a page per letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.daten import namen
from macros.daten.katalog import Catalogue, Entry
from macros.daten.ordnung import alphabetical
from macros.seiten.seitenart import Blaetter, Blatt, Raum


@dataclass(frozen=True)
class Registerwort:
    """A name, an alias or a Suchwort and everything it leads to."""

    text: str
    ziele: tuple[Entry, ...]


@dataclass(frozen=True)
class Registerbuchstabe:
    """All words that begin with a letter; `anker` is its place on the overview and the name of its page."""

    buchstabe: str
    anker: str
    worte: tuple[Registerwort, ...]


def uebersicht(catalogue: Catalogue) -> tuple[Registerbuchstabe, ...]:
    """Return every name under which something is looked for, from A to Z; what begins with a number is left out."""
    targets: dict[str, dict[str, Entry]] = {}
    for name in namen.names(catalogue):
        if not alphabetical(name.text)[0][:1].isalpha():
            continue  # numbers are found by the search; a register of years helps nobody
        targets.setdefault(name.text, {})[name.entry.id] = name.entry
    letters: dict[str, list[Registerwort]] = {}
    for text in sorted(targets, key=alphabetical):
        first = alphabetical(text)[0][:1]
        word = Registerwort(text, tuple(targets[text].values()))
        letters.setdefault(first.upper(), []).append(word)
    return tuple(Registerbuchstabe(letter, letter.lower(), tuple(found)) for letter, found in letters.items())


def blatt(catalogue: Catalogue) -> Sequence[Blatt]:
    """Return a page per letter, and one with all words for whoever has no JavaScript and looks with the browser."""
    letters = catalogue.derived(uebersicht)
    whole = Blatt(
        ALLE, "Alle Namen von A bis Z", "Alle Namen, Abkürzungen und Suchworte auf einer Seite.", lambda: letters
    )
    return (*(_blatt(group) for group in letters), whole)


def _blatt(group: Registerbuchstabe) -> Blatt:
    short = f"Namen, Abkürzungen und Suchworte des Handbuchs mit {group.buchstabe}."
    return Blatt(group.anker, f"Register: {group.buchstabe}", short, lambda: (group,), kurzname=group.buchstabe)


ALLE = "alle"
"""The name of the page with all words."""

RAUM = Raum("register", {"register": uebersicht}, blaetter={"register": Blaetter("suche/", "docs/suche.md", blatt)})
