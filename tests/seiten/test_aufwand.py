"""Aufwand: the pictures of all figures and the table with the same content."""

from __future__ import annotations

from itertools import combinations

import pytest

from macros.daten.katalog import Catalogue
from macros.seiten import aufwand, rendern
from macros.seiten.bilder.punktbild import Punktbild
from macros.seiten.praxis import angaben, spanne


@pytest.fixture(params=["stellen", "jaehrlich"])
def picture(request: pytest.FixtureRequest, real: Catalogue) -> Punktbild:
    """Return each of the two pictures of the real handbook."""
    found: Punktbild = getattr(aufwand.uebersicht(real), request.param)
    return found


def test_every_dot_stands_between_the_axes(picture: Punktbild) -> None:
    left, top, right, bottom = picture.rahmen
    assert all(left <= dot.x <= right and top <= dot.y <= bottom for dot in picture.punkte)


def test_the_bigger_town_stands_further_right_and_the_bigger_figure_higher(picture: Punktbild) -> None:
    for one, other in combinations(picture.punkte, 2):
        sizes = (one.angabe.einwohner or 0) - (other.angabe.einwohner or 0)
        amounts = one.angabe.wert.zahlen[-1] - other.angabe.wert.zahlen[-1]
        assert sizes * (one.x - other.x) >= 0
        assert amounts * (one.y - other.y) <= 0


def test_what_was_only_planned_is_hollow(picture: Punktbild) -> None:
    assert all(dot.erfuellt == (dot.angabe.wert.status != "geplant") for dot in picture.punkte)


def test_names_cover_no_other_name(picture: Punktbild) -> None:
    named = [dot for dot in picture.punkte if dot.name]
    lines = [(one, other) for one, other in combinations(named, 2) if abs(one.name_y - other.name_y) < 9]
    ordered = [(one, other) if one.name_x <= other.name_x else (other, one) for one, other in lines]
    assert all(left.name_x + 4.6 * len(left.name) <= right.name_x for left, right in ordered)


def test_names_stay_in_the_picture(picture: Punktbild) -> None:
    assert all(
        dot.name_x >= 0 and dot.name_x + 4.6 * len(dot.name) <= picture.breite for dot in picture.punkte if dot.name
    )


def test_marks_of_an_axis_stand_where_their_number_belongs(picture: Punktbild) -> None:
    left, _, right, bottom = picture.rahmen
    assert [mark.ort for mark in picture.waagerecht] == sorted(mark.ort for mark in picture.waagerecht)
    assert all(left <= mark.ort <= right for mark in picture.waagerecht)
    assert all(mark.ort <= bottom for mark in picture.senkrecht)


def test_the_picture_says_how_many_dots_it_has(real: Catalogue) -> None:
    shown = rendern.overview(real, "aufwand", "aufwand/")
    found = aufwand.uebersicht(real)
    assert f"{len(found.stellen.punkte)} sind es." in shown
    assert shown.count("<circle ") == len(found.stellen.punkte) + len(found.jaehrlich.punkte)


def test_the_table_has_every_figure(real: Catalogue) -> None:
    assert len(aufwand.zahlen(real).eintraege) == len(angaben(real))


def test_every_option_is_listed_with_where_its_figures_come_from(real: Catalogue) -> None:
    lines = aufwand.uebersicht(real).optionen
    assert len(lines) == 14
    shown = rendern.overview(real, "aufwand", "aufwand/")
    ranges = [spanne(line.angaben, unit) for line in lines for unit in ("Stellen", "Euro im Jahr")]
    towns = {end.kommune.name for found in ranges if found for end in (found.unten, found.oben) if end.kommune}
    assert towns
    assert all(f"({town}" in shown for town in towns)
    assert "Nicht belegt: " in shown
    assert [line.ist_gremium for line in lines] == sorted(line.ist_gremium for line in lines)


def test_every_pay_grade_stands_with_its_town_and_source(real: Catalogue) -> None:
    found = aufwand.uebersicht(real).entgelt
    shown = rendern.overview(real, "aufwand", "aufwand/").partition('id="quellen"')[0].partition("#entgelt")[2]
    assert len(found) == shown.count("<li>") == shown.count("hb-noten")
