"""Quellen: the list of all by letter, each with what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.daten.arten import Quelle
from macros.daten.katalog import Catalogue, Entry
from macros.daten.ordnung import alphabetical
from macros.seiten.seitenart import Seitenart


@dataclass(frozen=True)
class Quellenzeile:
    """A source and everything that rests on it."""

    quelle: Quelle
    belegt: tuple[Entry, ...]


@dataclass(frozen=True)
class Quellenbuchstabe:
    """All sources whose title begins with a letter; `anker` is its place on the page."""

    buchstabe: str
    anker: str
    zeilen: tuple[Quellenzeile, ...]


def uebersicht(catalogue: Catalogue) -> tuple[Quellenbuchstabe, ...]:
    """Return every source by title, with what rests on it; titles that begin with a number stand together."""
    letters: dict[str, list[Quellenzeile]] = {}
    for part in catalogue.all(Quelle):
        first = alphabetical(part.titel)[0].strip()[:1]
        row = Quellenzeile(part, catalogue.backlinks.get(part.id, ()))
        letters.setdefault(first.upper() if first.isalpha() else "0–9", []).append(row)
    return tuple(
        Quellenbuchstabe(letter, letter.lower() if letter.isalpha() else "ziffern", tuple(rows))
        for letter, rows in sorted(letters.items())
    )


SEITENART = Seitenart(Quelle, "quellen", uebersichten={"quellen": uebersicht})
