"""Forms by size: counted is what Kommunen of a size have, told is what a reader may not conclude from it."""

from __future__ import annotations

from macros.daten.arten import Kommune
from macros.daten.katalog import Catalogue
from macros.seiten import formen, rendern
from macros.seiten.kommunen import groessenklassen


def test_a_town_counts_once_for_each_form_it_has(real: Catalogue) -> None:
    table = formen.formen(real)
    staff = next(count for count in table.alle.optionen if count.form.id == "koordination-stabsstelle")
    having = [
        town
        for town in real.all(Kommune)
        if any("koordination-stabsstelle" in part.optionen for part in town.beispiele)
    ]
    assert staff.kommunen == len(having)


def test_every_row_holds_the_towns_of_its_size_or_kind(real: Catalogue) -> None:
    *sizes, districts = formen.formen(real).zeilen
    assert all(row.name in groessenklassen(town) for row in sizes for town in row.kommunen)
    assert {town.typ for town in districts.kommunen} == {"Landkreis"}


def test_the_most_frequent_form_stands_first(real: Catalogue) -> None:
    for row in formen.formen(real).zeilen:
        assert [count.kommunen for count in row.optionen] == sorted((c.kommunen for c in row.optionen), reverse=True)


def test_alliances_are_counted_but_teach_nothing_about_a_single_town(real: Catalogue) -> None:
    smallest = formen.formen(real).zeilen[0]
    assert smallest.verbuende
    assert all(line.kommune.typ != "Verbund" for line in smallest.beispiele.zeilen)


def test_the_table_says_that_it_is_no_sample(real: Catalogue) -> None:
    assert "keine Stichprobe" in rendern.overview(real, "formen_nach_groesse", "vergleich/wahl/")
