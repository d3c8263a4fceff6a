"""What has changed for readers, as a page and as its beginning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.daten.arten import FOLDERS, Tag
from macros.daten.katalog import Catalogue
from macros.seiten import frische
from macros.seiten.frische import Neuigkeit
from macros.seiten.seitenart import Raum


@dataclass(frozen=True)
class Neu:
    """All changes by day, the newest first, and the titles of the feeds per kind by their files."""

    tage: Mapping[Tag, tuple[Neuigkeit, ...]]
    feeds: Mapping[str, str]


def uebersicht(catalogue: Catalogue) -> Neu:
    """Return what the page shows."""
    feeds = {folder: kind.ART.mehrzahl for folder, kind in FOLDERS.items()}
    return Neu(frische.by_day(frische.neuigkeiten(catalogue)), feeds)


def kurz(catalogue: Catalogue) -> tuple[Neuigkeit, ...]:
    """Return the three newest changes."""
    return frische.neuigkeiten(catalogue)[:3]


RAUM = Raum("neu", {"neu": uebersicht, "neu_kurz": kurz})
