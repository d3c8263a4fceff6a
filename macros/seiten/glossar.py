"""The terms of the glossary: the list of all."""

from __future__ import annotations

from macros.daten.arten import Begriff
from macros.daten.katalog import Catalogue
from macros.seiten.seitenart import Seitenart


def uebersicht(catalogue: Catalogue) -> tuple[Begriff, ...]:
    """Return all terms from A to Z."""
    return catalogue.all(Begriff)


SEITENART = Seitenart(Begriff, "glossar", uebersichten={"glossar": uebersicht})
