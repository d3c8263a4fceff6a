"""Bars of years: where they begin, where they end, and what an unknown end looks like."""

from __future__ import annotations

from typing import Any

import pytest

from macros.daten.arten import Beispiel, Fallstudie
from macros.seiten.bilder import zeitbild

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


def bars(*bodies: Beispiel) -> list[tuple[float, float, bool]]:
    picture = zeitbild.zeichne(study(), bodies)
    assert picture is not None
    return [(round(bar.von, 2), round(bar.bis, 2), bar.offen) for _, bar in picture.gremien]


def test_a_known_end_is_drawn_to_the_end_of_the_year_or_month() -> None:
    assert bars(body(seit="2018", bis="2019"), body(seit="2018-07", bis="2020-06")) == [
        (0, 2, False),
        (0.5, 2.5, False),
    ]


def test_an_unknown_end_reaches_to_the_youngest_evidence_and_says_so() -> None:
    assert bars(body(seit="2018"), body(seit="2020")) == [(0, 3.5, True), (2, 3.5, True)]


def test_without_dated_evidence_a_beginning_is_still_seen() -> None:
    undated = CLAIM | {"stand": "undatiert"}
    (_, end, is_open), _ = bars(body(seit="2018", aussagen=[undated]), body(seit="2018", bis="2019"))
    assert (end, is_open) == (0.08, True)


def test_the_scale_holds_whole_years_from_the_first_to_the_last() -> None:
    picture = zeitbild.zeichne(study(), [body(seit="2018-03", bis="2019"), body(seit="2021")])
    assert picture is not None
    assert picture.jahre == (2018, 2019, 2020, 2021)


@pytest.mark.parametrize(("last", "step"), [("2021", 1), ("2026", 2), ("2040", 5), ("2076", 10)])
def test_marks_stay_few_however_long_the_scale(last: str, step: int) -> None:
    picture = zeitbild.zeichne(study(), [body(seit="2018", bis=last), body(seit="2018", bis="2019")])
    assert picture is not None
    assert picture.schritt == step


def test_phases_share_the_scale_with_the_bodies() -> None:
    phases = [{"titel": "Anfang", "seit": "2016", "bis": "2018", "aussagen": [CLAIM]}]
    picture = zeitbild.zeichne(study(phasen=phases), [body(seit="2018")])
    assert picture is not None
    assert [(phase.titel, bar.von, bar.bis) for phase, bar in picture.phasen] == [("Anfang", 0, 3)]
    assert picture.gremien[0][1].von == 2


@pytest.mark.parametrize("bodies", [[], [body(seit="2018")], [body(), body(bis="2020")]])
def test_nothing_is_drawn_where_there_is_nothing_to_compare(bodies: list[Beispiel]) -> None:
    assert zeitbild.zeichne(study(), bodies) is None
