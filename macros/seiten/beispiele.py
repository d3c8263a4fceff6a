"""Beispiele: the table of all; each stands on the page of its Kommune."""

from __future__ import annotations

from dataclasses import dataclass

from macros.daten.arten import Ausgang, Beispiel, Kommune
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import titles
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.kommunen import groessenklassen
from macros.seiten.seitenart import Seitenart
from macros.seiten.woerter import AUSGANG_NAMEN, PASSUNG_NAMEN


@dataclass(frozen=True)
class Beispieleintrag:
    """A Beispiel in the overview of all."""

    beispiel: Beispiel
    kommune: Kommune
    facetten: Facetten


def uebersicht(catalogue: Catalogue) -> Eingrenzbar[Beispieleintrag]:
    """Return every Beispiel by Kommune."""
    return Eingrenzbar(
        tuple(_beispieleintrag(catalogue, town, part) for town in catalogue.all(Kommune) for part in town.beispiele)
    )


def _beispieleintrag(catalogue: Catalogue, town: Kommune, part: Beispiel) -> Beispieleintrag:
    facets: Facetten = {
        "Land": list(town.laender),
        "Größe": groessenklassen(town),
        "Ebene": titles(catalogue, part.ebenen),
        "Modell": titles(catalogue, (item.modell for item in part.modelle)),
        "Nähe zum Modell": [
            PASSUNG_NAMEN[fit] for fit in PASSUNG_NAMEN if fit in {item.passung for item in part.modelle}
        ],
        "Ergebnis": [AUSGANG_NAMEN[part.ausgang] or "nicht belegt", *([_ENDED] if part.ausgang in _ENDINGS else [])],
    }
    return Beispieleintrag(part, town, facets)


_ENDINGS: frozenset[Ausgang] = frozenset({"gescheitert", "beendet", "ende beschlossen", "überführt"})


_ENDED = "beendet, gescheitert oder überführt"
"""What readers look for who ask what went wrong: every way in which something did not go on as it was."""


SEITENART = Seitenart(Beispiel, "beispiele", uebersichten={"beispiele": uebersicht})
