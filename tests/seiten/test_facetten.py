"""Facets: which choices a list offers and what its entries answer to."""

from __future__ import annotations

from dataclasses import dataclass

from macros.seiten.facetten import Eingrenzbar, Facetten


@dataclass(frozen=True)
class Zeile:
    """An entry of a list."""

    facetten: Facetten


TOWN = Zeile({"Größe": ["über 100.000"], "Ebene": ["Umsetzung", "Beratung"], "Art": ["Stadt"]})
VILLAGE = Zeile({"Größe": ["0 bis 20.000"], "Ebene": ["Beratung"], "Art": ["Stadt"]})
ALLIANCE = Zeile({"Größe": ["20.000 bis 50.000", "0 bis 20.000"], "Ebene": [], "Art": ["Stadt"]})
LISTE = Eingrenzbar((TOWN, VILLAGE, ALLIANCE))


def test_only_facets_in_which_the_entries_differ_are_offered() -> None:
    assert [facette.name for facette in LISTE.facetten] == ["Größe", "Ebene"]


def test_values_stand_by_size_or_alphabet_with_their_number_of_entries() -> None:
    assert [list(facette.werte.items()) for facette in LISTE.facetten] == [
        [("0 bis 20.000", 2), ("20.000 bis 50.000", 1), ("über 100.000", 1)],
        [("Beratung", 2), ("Umsetzung", 1)],
    ]


def test_it_is_said_where_numbers_add_up_to_more_than_there_are() -> None:
    assert LISTE.mehrfach == ("Größe", "Ebene")


def test_an_entry_names_its_values_by_their_places() -> None:
    assert [LISTE.marken(entry) for entry in LISTE.eintraege] == ["0-2 1-0 1-1", "0-0 1-0", "0-0 0-1"]


def test_an_empty_list_offers_nothing() -> None:
    assert Eingrenzbar[Zeile](()).facetten == ()


def test_what_is_not_known_comes_last() -> None:
    unknown = Eingrenzbar((TOWN, VILLAGE, Zeile({"Größe": ["Größe nicht belegt"], "Ebene": [], "Art": ["Stadt"]})))
    assert list(unknown.facetten[0].werte)[-1] == "Größe nicht belegt"
