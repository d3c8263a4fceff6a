"""What pages of Folien show, and the workshop, without HTML."""

from __future__ import annotations

from macros.daten.arten import Folie
from macros.daten.katalog import Catalogue
from macros.seiten import folien


def test_a_slide_shows_what_stood_on_it(small: Catalogue) -> None:
    page = folien.seite(small, small.get("folie-modelle", Folie))
    assert [modell.id for modell in page.modelle] == ["lenkungskreis", "projektteam"]
    assert [zitat.id for zitat in page.zitate] == ["blaupause"]


def test_the_workshop_comes_with_its_slides_in_order(small: Catalogue) -> None:
    page = folien.uebersicht(small)
    assert (page.tagung.id, [folie.nr for folie in page.folien]) == ("tagung", [1, 2])
