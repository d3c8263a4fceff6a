"""All rooms, and where to go on from a page."""

from __future__ import annotations

from macros.daten.arten import Folie, Modell
from macros.daten.katalog import Catalogue
from macros.seiten import raeume


def test_a_record_knows_the_slides_that_showed_it(small: Catalogue) -> None:
    shown = raeume.weitergabe(small, small.get("projektteam", Modell)).folien
    assert [folie.name for folie in shown] == ["Folie 2: Modelle\u00a0– alle"]


def test_a_slide_is_not_shown_by_a_slide_that_refers_to_it(real: Catalogue) -> None:
    assert raeume.weitergabe(real, real.get("folie-botschaften", Folie)).folien == ()
