"""Quellen: a page per letter, each source with what rests on it; the overview knows only how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.daten.arten import Quelle
from macros.daten.katalog import Catalogue, Entry
from macros.daten.ordnung import alphabetical
from macros.seiten.seitenart import Blaetter, Blatt, Seitenart


@dataclass(frozen=True)
class Quellenzeile:
    """A source and everything that rests on it."""

    quelle: Quelle
    belegt: tuple[Entry, ...]


@dataclass(frozen=True)
class Quellenbuchstabe:
    """All sources whose title begins with a letter; `anker` is its place on the overview and the name of its page."""

    buchstabe: str
    anker: str
    zeilen: tuple[Quellenzeile, ...]

    @property
    def anzahl(self) -> int:
        """How many there are."""
        return len(self.zeilen)


def uebersicht(catalogue: Catalogue) -> tuple[Quellenbuchstabe, ...]:
    """Return every source by title, with what rests on it; titles that begin with a number stand together."""
    letters: dict[str, list[Quellenzeile]] = {}
    for part in catalogue.all(Quelle):
        row = Quellenzeile(part, catalogue.backlinks.get(part.id, ()))
        letters.setdefault(_buchstabe(part), []).append(row)
    return tuple(Quellenbuchstabe(letter, _anker(letter), tuple(rows)) for letter, rows in sorted(letters.items()))


def _buchstabe(quelle: Quelle) -> str:
    first = alphabetical(quelle.titel)[0].strip()[:1]
    return first.upper() if first.isalpha() else "0–9"


def _anker(letter: str) -> str:
    return letter.lower() if letter.isalpha() else "ziffern"


def blatt(catalogue: Catalogue) -> Sequence[Blatt]:
    """Return a page per letter, and one with all titles for whoever looks for a word with the browser."""
    letters = catalogue.derived(uebersicht)
    whole = Blatt(
        ALLE,
        "Alle Quellen auf einer Seite",
        "Alle Quellen des Handbuchs, jede mit Herausgeber und Jahr.",
        lambda: letters,
    )
    return (*(_blatt(group) for group in letters), whole)


def _blatt(group: Quellenbuchstabe) -> Blatt:
    title = f"Quellen: {group.buchstabe}"
    short = f"Quellen, deren Titel mit {group.buchstabe} beginnt, und was auf ihnen ruht."
    return Blatt(group.anker, title, short, lambda: group, kurzname=group.buchstabe)


ALLE = "alle"
"""The name of the page with all titles."""

SEITENART = Seitenart(
    Quelle,
    "quellen",
    uebersichten={"quellen": uebersicht},
    blaetter={"quellen": Blaetter("quellen/", "docs/quellen.md", blatt)},
    stelle=lambda quelle: f"quellen/{_anker(_buchstabe(quelle))}/",
)
