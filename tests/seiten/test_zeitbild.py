"""Bars of years: where they begin, where they end, and what an unknown end looks like."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from macros.daten.arten import Beispiel, Fallstudie
from macros.seiten.bilder import zeitbild
from macros.seiten.bilder.zeitbild import Zeitbild

CLAIM = {"text": "Es tagt.", "quellen": ["q"], "stand": "2021-06", "sicherheit": "hoch"}


def body(**values: Any) -> Beispiel:
    return Beispiel.model_validate(
        {"id": "g", "name": "G", "ebenen": ["arbeit"], "aussagen": [CLAIM], **values}, strict=False
    )


def study(**values: Any) -> Fallstudie:
    return Fallstudie.model_validate(
        {
            "id": "f",
            "kommune": "k",
            "herkunft": "handbuch",
            "titel": "F",
            "kernfrage": "Wie?",
            "kurz": "Kurz.",
            "geprueft_am": "2024-01-01",
            "pruefen_bis": "2025-01-01",
            **values,
        }
    )


def draw(*bodies: Beispiel, **values: Any) -> Zeitbild | None:
    return zeitbild.zeichne(study(**values), bodies, {"arbeit": 3})


def bars(*bodies: Beispiel) -> list[tuple[float, float, bool]]:
    picture = draw(*bodies)
    assert picture is not None
    return [(round(bar.von, 2), round(bar.bis, 2), bar.offen) for bar in picture.zeilen]


def test_a_known_end_is_drawn_to_the_end_of_the_year_or_month() -> None:
    assert bars(body(seit="2018", bis="2019"), body(seit="2018-07", bis="2020-06")) == [
        (2018, 2020, False),
        (2018.5, 2020.5, False),
    ]


def test_an_unknown_end_reaches_to_the_youngest_evidence_and_says_so() -> None:
    assert bars(body(seit="2018"), body(seit="2020")) == [(2018, 2021.5, True), (2020, 2021.5, True)]


def test_without_dated_evidence_a_beginning_is_still_seen() -> None:
    undated = CLAIM | {"stand": "undatiert"}
    (_, end, is_open), _ = bars(body(seit="2018", aussagen=[undated]), body(seit="2018", bis="2019"))
    assert (end, is_open) == (2018.08, True)


def test_the_axis_holds_whole_years_from_the_first_to_the_last() -> None:
    picture = draw(body(seit="2018-03", bis="2019"), body(seit="2021"))
    assert picture is not None
    assert picture.jahre == (2018, 2019, 2020, 2021)


def test_every_year_is_as_long_as_any_other_and_the_axis_fills_the_picture() -> None:
    picture = draw(body(seit="2018", bis="2021"), body(seit="2019", bis="2020"))
    assert picture is not None
    places = [picture.x(year) for year in (2018, 2019, 2020, 2021, 2022)]
    assert places[0] == picture.rand
    assert places[-1] == picture.breite
    assert len({round(after - before, 1) for before, after in pairwise(places)}) == 1


@pytest.mark.parametrize(("last", "step"), [("2021", 1), ("2026", 1), ("2030", 2), ("2040", 5), ("2076", 10)])
def test_marks_stay_few_however_long_the_axis(last: str, step: int) -> None:
    picture = draw(body(seit="2018", bis=last), body(seit="2018", bis="2019"))
    assert picture is not None
    assert picture.schritt == step


def test_phases_share_the_axis_with_the_bodies_and_come_first() -> None:
    phases = [{"titel": "Anfang", "seit": "2016", "bis": "2018", "aussagen": [CLAIM]}]
    picture = draw(body(seit="2018"), phasen=phases)
    assert picture is not None
    assert [(bar.name, bar.anker, bar.phase, bar.rang) for bar in picture.zeilen] == [
        ("Anfang", "phase-1", True, 0),
        ("G", "gremium-g", False, 3),
    ]


def test_changes_of_a_body_stand_on_its_bar() -> None:
    event = {"datum": "2019-07", "text": "Es zieht um.", "wandel": "verlegt", "gremium": "g", "quellen": ["q"]}
    other = event | {"datum": "2019-08", "wandel": None}
    picture = draw(body(seit="2018"), body(seit="2019", id="h"), zeitleiste=[event, other])
    assert picture is not None
    assert [(point.jahr, point.text) for point in picture.zeilen[0].ereignisse] == [(2019.5, "G verlegt")]
    assert picture.zeilen[1].ereignisse == ()


@pytest.mark.parametrize("bodies", [[], [body(seit="2018")], [body(), body(bis="2020")]])
def test_nothing_is_drawn_where_there_is_nothing_to_compare(bodies: list[Beispiel]) -> None:
    assert draw(*bodies) is None
