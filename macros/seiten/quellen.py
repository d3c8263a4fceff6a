"""Quellen: the list of all, each with what rests on it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.daten.arten import Quelle
from macros.daten.katalog import Catalogue, Entry
from macros.seiten.seitenart import Seitenart


@dataclass(frozen=True)
class Quellenzeile:
    """A source and everything that rests on it."""

    quelle: Quelle
    belegt: tuple[Entry, ...]


def uebersicht(catalogue: Catalogue) -> tuple[Quellenzeile, ...]:
    """Return every source by title, with what rests on it."""
    return tuple(Quellenzeile(part, catalogue.backlinks.get(part.id, ())) for part in catalogue.all(Quelle))


SEITENART = Seitenart(Quelle, "quellen", uebersichten={"quellen": uebersicht})
