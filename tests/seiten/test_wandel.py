"""How organisations changed, without HTML."""

from __future__ import annotations

from macros.daten.katalog import Catalogue
from macros.seiten import wandel
from macros.seiten.bilder import wandelbild


def test_changes_are_listed_by_time_and_drawn_by_town(small: Catalogue) -> None:
    page = wandel.uebersicht(small)
    assert [(change.kommune.id, change.ereignis.wandel) for change in page.veraenderungen] == [
        ("alt-zell", "gegründet"),
        ("musterstadt", "gegründet"),
        ("alt-zell", "umbenannt"),
    ]
    assert page.bild is not None
    assert [(row.name, [int(mark.jahr) for mark in row.marken]) for row in page.bild.zeilen] == [
        ("Musterstadt", [2019]),
        ("Zell", [2018, 2021]),
    ]


def test_a_change_names_the_body_it_happened_to(small: Catalogue) -> None:
    bodies = [change.gremium and change.gremium.id for change in wandel.uebersicht(small).veraenderungen]
    assert bodies == ["alt-zell-lenkungskreis", "musterstadt-kreis", None]


def test_every_year_of_the_axis_is_as_long_as_any_other() -> None:
    picture = wandelbild.zeichne({"A": [(1968.0, "a"), (2016.5, "b")]})
    assert (picture.von, picture.bis) == (1968, 2017)
    assert picture.x(1968) == picture.rand
    assert picture.x(2017) == picture.ende
    assert round(picture.x(1992.5), 1) == (picture.rand + picture.ende) / 2


def test_marks_at_the_same_time_stand_below_each_other_at_their_date() -> None:
    row = wandelbild.zeichne({"A": [(2018.0, "a"), (2018.0, "b"), (2020.0, "c")]}).zeilen[0]
    first, second, third = row.marken
    assert first.x == second.x
    assert second.y - first.y >= wandelbild.GROESSE
    assert third.y == first.y


def test_few_years_are_written_on_a_long_axis() -> None:
    assert wandelbild.zeichne({"A": [(1968.0, "a"), (2026.0, "b")]}).jahre == (
        1970,
        1975,
        1980,
        1985,
        1990,
        1995,
        2000,
        2005,
        2010,
        2015,
        2020,
        2025,
    )
