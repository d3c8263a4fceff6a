"""Where to go on from a page."""

from __future__ import annotations

import pytest

from macros.daten.katalog import Catalogue
from macros.daten.kurzadressen import codes
from macros.seiten import raeume
from macros.seiten.schritt import Schritt


def test_whatever_has_a_short_address_offers_three_different_ways_on(real: Catalogue) -> None:
    for name in codes(real):
        offered = raeume.weitergabe(real, real.entries[name].part).schritte
        assert len(set(offered)) == 3, name
        assert len({step.text for step in offered}) == 3, name


def test_even_a_bare_record_offers_three(small: Catalogue) -> None:
    assert {
        name: len(raeume.weitergabe(small, small.entries[name].part).schritte) for name in codes(small)
    } == dict.fromkeys(codes(small), 3)


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        (
            "lenkungskreis",
            [
                Schritt("Wann es passt und wann nicht", anker="wann-passend"),
                Schritt("2 Beispiele aus Kommunen", anker="beispiele"),
                Schritt("Botschaft 1: Breit verankern", ziel="breit-verankern"),
            ],
        ),
        (
            "steuerung-durch-kreis",
            [
                Schritt("Was dafür und was dagegen spricht", anker="staerken"),
                Schritt("2 Beispiele aus Kommunen", anker="beispiele"),
                Schritt("Modelle dafür", anker="modelle"),
            ],
        ),
        (
            "folie-modelle",
            [
                Schritt("Musterstadt: Wandel in Musterstadt", ziel="musterstadt-wandel"),
                Schritt("Alle Modelle", uebersicht="modelle"),
                Schritt("Steuerungsebene", ziel="steuerung"),
            ],
        ),
        (
            "folie-titel",
            [
                Schritt("Alle Folien des Workshops", uebersicht="tagung"),
                Schritt("Die zehn Botschaften", uebersicht="botschaften"),
                Schritt("Alle Ebenen", uebersicht="ebenen"),
            ],
        ),
    ],
)
def test_each_kind_offers_what_suits_it(small: Catalogue, name: str, offered: list[Schritt]) -> None:
    assert list(raeume.weitergabe(small, small.entries[name].part).schritte) == offered
