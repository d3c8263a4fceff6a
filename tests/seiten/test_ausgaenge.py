"""What became of it: only what ended or changed, and a portrait only where nothing else says so."""

from __future__ import annotations

from macros.daten.katalog import Catalogue
from macros.seiten import ausgaenge


def test_only_what_ended_is_listed_with_when_and_how(small: Catalogue) -> None:
    lines = ausgaenge.uebersicht(small).eintraege
    assert [(line.teil.id, line.was, line.datum) for line in lines] == [("musterstadt-kreis", "beendet", "2021-06")]


def test_a_portrait_stands_where_no_body_of_its_town_ended(real: Catalogue) -> None:
    lines = ausgaenge.uebersicht(real).eintraege
    bodies = {line.kommune.id for line in lines if line.ist_beispiel}
    portraits = {line.kommune.id for line in lines if not line.ist_beispiel}
    assert portraits
    assert bodies.isdisjoint(portraits)
