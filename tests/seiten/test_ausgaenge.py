"""What became of it: only what ended or changed, and a portrait only where nothing else says so."""

from __future__ import annotations

from macros.daten.katalog import Catalogue
from macros.seiten import ausgaenge


def test_only_what_ended_is_listed_with_when_and_how(small: Catalogue) -> None:
    lines = ausgaenge.uebersicht(small).liste.eintraege
    assert [(line.teil.id, line.was, line.datum) for line in lines] == [("musterstadt-kreis", "beendet", "2021-06")]


def test_a_portrait_stands_where_no_body_of_its_town_ended(real: Catalogue) -> None:
    found = ausgaenge.uebersicht(real)
    lines = (*found.liste.eintraege, *found.abgeschlossen)
    bodies = {line.kommune.id for line in lines if line.ist_beispiel}
    portraits = {line.kommune.id for line in lines if not line.ist_beispiel}
    assert portraits
    assert bodies.isdisjoint(portraits)


def test_what_was_done_as_planned_stands_apart_from_what_ended(real: Catalogue) -> None:
    found = ausgaenge.uebersicht(real)
    assert {line.was for line in found.abgeschlossen} == ausgaenge.ABGESCHLOSSEN
    assert all(line.was not in ausgaenge.ABGESCHLOSSEN for line in found.liste.eintraege)


def test_every_row_belongs_to_one_outcome(real: Catalogue) -> None:
    found = ausgaenge.uebersicht(real)
    assert sum(count for _, count in found.anzahlen) == len(found.liste.eintraege)


def test_bodies_whose_end_the_same_report_tells_share_a_row(real: Catalogue) -> None:
    (row,) = [line for line in ausgaenge.uebersicht(real).liste.eintraege if line.teil.id == "kaiserslautern-cdo"]
    assert [part.id for part in row.teile] == ["kaiserslautern-cdo", "kaiserslautern-cuo"]
    assert (row.seit, row.bis) == ("2018-05", "2022-03-31")
