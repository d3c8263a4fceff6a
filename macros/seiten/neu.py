"""What has changed for readers, as a page and as its beginning."""

from __future__ import annotations

from collections.abc import Mapping

from macros.daten.arten import Tag
from macros.daten.katalog import Catalogue
from macros.seiten import frische
from macros.seiten.frische import Neuigkeit
from macros.seiten.seitenart import Raum


def uebersicht(catalogue: Catalogue) -> Mapping[Tag, tuple[Neuigkeit, ...]]:
    """Return all changes by day, the newest first."""
    return frische.by_day(frische.neuigkeiten(catalogue))


def kurz(catalogue: Catalogue) -> tuple[Neuigkeit, ...]:
    """Return the three newest changes."""
    return frische.neuigkeiten(catalogue)[:3]


RAUM = Raum("neu", {"neu": uebersicht, "neu_kurz": kurz})
