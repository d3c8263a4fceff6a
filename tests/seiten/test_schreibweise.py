"""How values are written: dates, periods, numbers, anchors, names in Markdown."""

from __future__ import annotations

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from macros.daten.arten import Beispiel, Stand, Zeitangabe
from macros.seiten import schreibweise

CLAIM = {"text": "Es tagt.", "quellen": ["q"], "stand": "2021-06", "sicherheit": "hoch"}


@pytest.mark.parametrize(
    ("written", "german"),
    [
        ("2021", "2021"),
        ("2021-03", "März\u00a02021"),
        ("2021-03-04", "4.\u00a0März\u00a02021"),
        ("undatiert", "undatiert"),
    ],
)
def test_dates_are_written_in_german(written: str, german: str) -> None:
    assert schreibweise.date(Stand(written)) == german


@pytest.mark.parametrize(
    ("since", "until", "german"),
    [("2019", "2021", "2019 bis 2021"), ("2019", None, "seit 2019"), (None, "2021", "bis 2021"), (None, None, "")],
)
def test_periods_are_written_in_german(since: str | None, until: str | None, german: str) -> None:
    assert schreibweise.period((since and Zeitangabe(since)) or None, (until and Zeitangabe(until)) or None) == german


def test_numbers_have_german_separators() -> None:
    assert schreibweise.number(1234567) == "1.234.567"


def test_anchors_are_ascii() -> None:
    assert schreibweise.anchor("Baden-Württemberg (Süd)") == "baden-wuerttemberg-sued"


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_a_name_survives_markdown_unchanged(name: str) -> None:
    html = markdown.markdown(
        f"# {schreibweise.in_markdown(name)} {{ #anker }}", extensions=["attr_list", "macros.seiten.fertig", "toc"]
    )
    heading = BeautifulSoup(html, "html.parser").h1
    assert heading is not None
    assert heading.get_text() == name
    assert not heading.find_all(True)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"seit": "2018"}, "seit 2018, zuletzt belegt Juni\u00a02021"),
        ({"seit": "2021"}, "seit 2021, zuletzt belegt Juni\u00a02021"),
        ({"seit": "2021-06"}, "seit Juni\u00a02021, danach nicht belegt"),
        ({"seit": "2018", "bis": "2020"}, "2018 bis 2020"),
        ({"bis": "2020"}, "bis 2020"),
        ({}, "zuletzt belegt Juni\u00a02021"),
        ({"seit": "2018", "belegt_vor": "2021-09"}, "belegt 2018 bis 2021"),
        ({"belegt_vor": "2021-09"}, "belegt vor September\u00a02021"),
        ({"aussagen": [{**CLAIM, "stand": "undatiert"}]}, "Zeit nicht belegt"),
    ],
)
def test_without_a_known_end_it_is_said_when_something_was_last_heard_of(values: dict[str, object], words: str) -> None:
    body = Beispiel.model_validate({"id": "g", "name": "G", "ebenen": ["arbeit"], "aussagen": [CLAIM], **values})
    assert schreibweise.lasting(body) == words


def test_control_characters_are_shown_by_their_signs() -> None:
    assert schreibweise.visible("Projekt\x07team\n") == "Projekt␇team\n"


@pytest.mark.parametrize(("things", "written"), [(1, "1 Beispiel"), (["a", "b"], "2 Beispiele"), ([], "0 Beispiele")])
def test_what_is_counted_has_the_word_that_fits(things: int | list[str], written: str) -> None:
    assert schreibweise.counted(things, "Beispiel", "Beispiele") == written


@pytest.mark.parametrize(
    ("title", "ending"), [("Ein Titel", "."), ("Kommt das Ende?", ""), ("gestalten!", ""), ("ulm.digital e.V.", "")]
)
def test_a_sentence_ends_with_one_sign(title: str, ending: str) -> None:
    assert schreibweise.full_stop(title) == ending
