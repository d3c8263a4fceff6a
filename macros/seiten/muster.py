"""Muster: the table of all documents that others can start from."""

from __future__ import annotations

from dataclasses import dataclass

from macros.daten.arten import Kommune, Muster, Quelle
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import each, titles
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.seitenart import Seitenart


@dataclass(frozen=True)
class Musterzeile:
    """A document in the table."""

    muster: Muster
    quelle: Quelle
    kommunen: tuple[Kommune, ...]
    facetten: Facetten


def uebersicht(catalogue: Catalogue) -> Eingrenzbar[Musterzeile]:
    """Return all documents by kind."""
    return Eingrenzbar(tuple(_zeile(catalogue, part) for part in catalogue.all(Muster)))


def _zeile(catalogue: Catalogue, part: Muster) -> Musterzeile:
    towns = each(catalogue, part.kommunen, Kommune)
    facets: Facetten = {
        "Art": [part.art],
        "Land": sorted({land for town in towns for land in town.laender}) or ["bundesweit oder nicht belegt"],
        "Passt zu": titles(catalogue, [*part.modelle, *part.rechtsformen]),
    }
    return Musterzeile(part, catalogue.get(part.quelle, Quelle), towns, facets)


SEITENART = Seitenart(Muster, "muster", uebersichten={"muster": uebersicht})
