"""Catalogue and rendered pages → the index of the search."""

from __future__ import annotations

import json
from typing import Any

import pytest

from macros.ausgaben.suche import abschnitte, suchindex
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten.katalog import Catalogue

PAGE = """<h1 id="lenkungskreis">Lenkungskreis</h1>
<p class="hb-kurz">Wer die <b>Ziele</b> setzt.</p><ul><li>Eins<sup class="hb-noten">1</sup></li><li>Zwei</li></ul>
<h2 id="aufgaben">Aufgaben</h2><p>Projekte freigeben <span class="hb-stand">Stand 2021</span></p>
<div data-ohne-suche><p>Nicht<br>dies</p><div>und nicht das</div></div><p>Konflikte lösen</p>"""


@pytest.fixture
def index(small: Catalogue) -> dict[str, Any]:
    parts = suchindex.index(
        small, [RenderedPage("modelle/lenkungskreis/", "Lenkungskreis", PAGE, "Wer die Ziele setzt.")]
    )
    names: dict[str, Any] = json.loads(parts[suchindex.NAMES])
    return names | {"stellen": parts[suchindex.PLACES].split("\n")}


def test_a_page_is_split_at_its_headings() -> None:
    first, second = abschnitte.sections(PAGE)
    assert (first.anchor, first.title) == ("lenkungskreis", "Lenkungskreis")
    assert (second.anchor, second.title) == ("aufgaben", "Aufgaben")


def test_words_of_neighbouring_elements_do_not_grow_together() -> None:
    assert abschnitte.sections(PAGE)[0].text.split() == ["Wer", "die", "Ziele", "setzt.", "Eins", "Zwei"]


def test_notes_dates_and_what_is_marked_are_left_out() -> None:
    assert abschnitte.sections(PAGE)[1].text.split() == ["Projekte", "freigeben", "Konflikte", "lösen"]


def test_a_page_of_a_record_tells_kind_level_and_short_text(index: dict[str, Any]) -> None:
    assert index["seiten"] == [
        ["modelle/lenkungskreis/", "Lenkungskreis", "Modell", ["steuerung"], "Wer die Ziele setzt."]
    ]


def test_names_point_to_their_section_and_repeat_no_title(index: dict[str, Any]) -> None:
    assert index["namen"] == [["", 0, 1], ["ein Lenkungskreis", 0, 1], ["Steuerkreis", 0, 0], ["m1", 0, 0]]


def test_every_word_stands_where_the_page_has_it(index: dict[str, Any]) -> None:
    place = dict(zip(index["worte"].split("\n"), index["stellen"], strict=True))
    assert place["ziel"] == "3"  # section 0, short text
    assert place["konflik"] == "5"  # section 1, plain text
    assert "nich" not in place


def test_what_a_further_page_says_belongs_to_the_record(small: Catalogue) -> None:
    page = RenderedPage("modelle/lenkungskreis/", "Lenkungskreis", '<h1 id="lenkungskreis">Lenkungskreis</h1>')
    further = RenderedPage("modelle/lenkungskreis/beispiele/", "Beispiele", '<h1 id="alle">Alle Beispiele</h1>')
    index = json.loads(suchindex.index(small, [further, page])[suchindex.NAMES])
    assert [address for address, *_ in index["seiten"]] == ["modelle/lenkungskreis/"]
    assert index["abschnitte"] == [[0], [0, "beispiele/#alle", "Alle Beispiele"]]


def test_a_page_without_a_record_brings_its_own_words(small: Catalogue) -> None:
    page = RenderedPage("grundlagen/", "Grundlagen", '<h1 id="grundlagen">Grundlagen</h1>', suchworte=("Einstieg",))
    index = json.loads(suchindex.index(small, [page])[suchindex.NAMES])
    assert index["seiten"] == [["grundlagen/", "Grundlagen", "Seite", [], ""]]
    assert index["namen"] == [["", 0, 1], ["Einstieg", 0, 0]]


QUESTION = '<h1 id="recht">Recht</h1><h2 id="land">Ihr Land</h2><h2 id="frage-gmbh">Wann geht eine GmbH?</h2>'


def test_a_heading_that_asks_is_a_name_of_its_section_in_all_words_people_ask_with(small: Catalogue) -> None:
    parts = suchindex.index(small, [RenderedPage("recht/", "Recht", QUESTION)])
    index = json.loads(parts[suchindex.NAMES])
    assert index["namen"] == [["", 0, 1], ["", 2, 1], ["Gesellschaft gründen", 2, 0]]
    places = dict(zip(index["worte"].split("\n"), parts[suchindex.PLACES].split("\n"), strict=True))
    assert places["erfahr"] == "d"  # section 2, from what explains the question


def test_the_words_of_a_question_lead_to_where_all_laender_stand_not_to_each(small: Catalogue) -> None:
    index = json.loads(suchindex.index(small, [RenderedPage("recht/bayern/", "Bayern", QUESTION)])[suchindex.NAMES])
    assert ["", 2, 1] in index["namen"]
    assert "Gesellschaft gründen" not in [text for text, *_ in index["namen"]]


def test_a_page_says_which_questions_it_answers_and_the_title_what_all_is_about(small: Catalogue) -> None:
    page = RenderedPage("recht/", "Recht", QUESTION, fragewoerter=("Wer beschließt", "dürfen"))
    index = json.loads(suchindex.index(small, [page], "Formen in der Smart City")[suchindex.NAMES])
    assert index["fragewoerter"] == [["recht/", ["wer beschliesst", "durfen"]]]
    assert index["thema"] == ["formen", "smart", "city"]


def test_what_readers_ask_leads_to_the_section_that_answers_it(index: dict[str, Any]) -> None:
    assert index["fragen"] == [[1, ["Wer gibt Projekte frei?"]]]
    assert "frei" in index["worte"].split("\n")


def test_a_heading_that_many_pages_share_is_no_more_than_text(small: Catalogue) -> None:
    html = '<h1 id="{0}">{0}</h1><h2 id="recht">Welches Gesetz gilt</h2>'
    pages = [RenderedPage(f"{name}/", name, html.format(name)) for name in "abcdefgh"]
    parts = suchindex.index(small, pages)
    places = dict(
        zip(json.loads(parts[suchindex.NAMES])["worte"].split("\n"), parts[suchindex.PLACES].split("\n"), strict=True)
    )
    classes = [int(place, 36) % suchindex.CLASSES for place in places["gesetz"].split()]
    assert classes == [0] * 8


def test_a_term_of_the_glossary_is_found_by_itself(small: Catalogue) -> None:
    html = '<h1 id="glossar">Glossar</h1><dl><dt id="amt">Amt</dt><dd>Teil einer Verwaltung.</dd></dl>'
    index = json.loads(suchindex.index(small, [RenderedPage("glossar/", "Glossar", html)])[suchindex.NAMES])
    assert index["seiten"][1] == ["glossar/#amt", "Amt", "Begriff", [], "Teil einer Verwaltung."]


def test_a_long_explanation_ends_with_a_whole_word(small: Catalogue) -> None:
    html = f'<h1 id="glossar">Glossar</h1><dl><dt id="amt">Amt</dt><dd>{"Verwaltung " * 30}</dd></dl>'
    index = json.loads(suchindex.index(small, [RenderedPage("glossar/", "Glossar", html)])[suchindex.NAMES])
    assert index["seiten"][1][4].endswith("Verwaltung …")


def test_groups_of_everyday_words_are_handed_on_as_stems(index: dict[str, Any]) -> None:
    assert index["gleich"] == [
        [["kreis", "rund"], [["rund"], ["kreis"]]],
        [["beschaftig", "personal"], [["beschaftig"], ["personal"]]],
    ]


def test_words_that_name_a_place_are_told_from_those_that_say_what_it_is(index: dict[str, Any]) -> None:
    assert {"musterstadt", "zell", "bayern", "wurttemberg"} <= set(index["orte"])
    assert not {"kreis", "lenkungskreis"} & set(index["orte"])


def test_the_kinds_that_can_be_found_say_how_much_they_count_and_how_they_are_marked(small: Catalogue) -> None:
    pages = [
        RenderedPage("modelle/lenkungskreis/", "Lenkungskreis", PAGE, ""),
        RenderedPage("glossar/", "Glossar", '<h1 id="g">Glossar</h1><dl><dt id="amt">Amt</dt><dd>Teil.</dd></dl>', ""),
    ]
    names = json.loads(suchindex.index(small, pages)[suchindex.NAMES])
    assert names["arten"] == {
        "Modell": [1.0, "Modell", 0.75],
        "Begriff": [0.8, "Glossar", 0.75],
        "Seite": [0.92, "", 0.75],
    }
    assert ["modelle/", "Modelle"] in names["uebersichten"]
