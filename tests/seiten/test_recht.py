"""What the pages on the law of the Länder show, without HTML."""

from __future__ import annotations

import re

import pytest

from macros.daten.arten import Fallstudie, Kommune, Modell, Option, Recht, Rechtsform
from macros.daten.katalog import Catalogue
from macros.seiten import fallstudien, kommunen, recht, rendern
from macros.seiten.adressen import Website, address


def law(catalogue: Catalogue, land: str = "bayern") -> recht.Rechtsseite:
    return recht.seite(catalogue, catalogue.get(f"recht-{land}", Recht))


def markup(catalogue: Catalogue, land: str = "bayern") -> str:
    return rendern.page(catalogue, f"recht-{land}", f"recht/{land}/", Website("Handbuch"))


def test_a_land_is_asked_the_questions_to_the_laender_in_their_order(small: Catalogue) -> None:
    assert [part.frage.name for part in law(small).teile] == ["GmbH", "Aufsicht", "Verein"]


def test_the_bund_is_asked_other_questions(small: Catalogue) -> None:
    assert [part.frage.name for part in law(small, "bund").teile] == ["Vergabe"]


def test_a_page_says_how_well_it_is_founded(small: Catalogue) -> None:
    page = law(small)
    assert (page.saetze, page.amtlich, page.ohne_fassung, page.beantwortet) == (2, 1, 1, 1)


def test_whoever_asks_one_question_is_led_to_those_that_the_same_form_raises(small: Catalogue) -> None:
    assert [question.name for question in law(small).teile[0].nachbarn] == ["Aufsicht"]


def test_a_sentence_read_in_an_unknown_version_says_so(small: Catalogue) -> None:
    words = " ".join(re.sub(r"<sup.*?</sup>|<[^>]+>", "", markup(small)).split())
    assert "Über die Gründung beschließt der Rat. Fassung unbekannt" in words
    assert re.search(r"Die Haftung[^.]*\. gelesen im Stand", words)


def test_a_question_without_an_answer_is_never_empty(small: Catalogue) -> None:
    cells = markup(small).split('data-kurz="')[1:]
    assert [("noch nicht geprüft" in cell.split("</p>")[0]) for cell in cells] == [False, True, True]


def test_a_hint_is_no_rule(small: Catalogue) -> None:
    assert "Nachsehen: § 13 GO (Suchhinweis)" in markup(small)


def test_a_norm_leads_to_its_official_page(small: Catalogue) -> None:
    assert '<a class="hb-amtlich" rel="external" href="https://example.org/go/14"' in markup(small)


def test_the_address_is_called_like_the_land(small: Catalogue) -> None:
    assert address(small.entries["recht-bayern"]) == "recht/bayern/"


def test_the_table_has_a_cell_for_every_land_and_question(small: Catalogue) -> None:
    table = recht.uebersicht(small)
    assert [question.name for question in table.fragen] == ["GmbH", "Aufsicht", "Verein"]
    assert [(land.land, len(parts)) for land, parts in table.zeilen] == [("Bayern", 3)]
    assert [record.land for record in table.bund] == ["Bund"]


def test_every_cell_of_the_table_leads_to_its_place(small: Catalogue) -> None:
    text = rendern.overview(small, "recht", "recht/")
    for question in ("frage-gmbh", "frage-aufsicht", "frage-verein"):
        assert f'href="../recht/bayern/#{question}"' in text


def test_a_legal_form_names_the_questions_that_it_raises(small: Catalogue) -> None:
    choice = recht.wahl(small, small.get("gmbh", Rechtsform))
    assert choice
    assert [question.name for question in choice.fragen] == ["GmbH", "Aufsicht"]
    assert [question.name for question in choice.bundesfragen] == ["Vergabe"]


def test_a_kind_of_modell_raises_the_questions_to_its_kind(small: Catalogue) -> None:
    choice = recht.wahl(small, small.get("lenkungskreis", Modell))
    assert choice
    assert [question.name for question in choice.fragen] == ["GmbH"]


def test_what_holds_nowhere_in_general_names_the_laender_with_an_answer(real: Catalogue) -> None:
    option = real.get("koordination-amt", Option)
    choice = recht.wahl(real, option)
    assert choice
    shown = rendern.page(real, option.id, "ebenen/ebene/option/", Website("Handbuch"))
    for question in (question for question in choice.fragen if not question.allgemein):
        named = [land for land in choice.laender if land.antwort(question.id)]
        place = shown[shown.index(f"<p>{question.frage}") :].partition("</p>")[0]
        assert place.count("<a ") == len(named)
        assert named or "Noch kein Beleg" in place


def test_without_questions_a_page_says_nothing_on_law(small: Catalogue) -> None:
    assert recht.wahl(small, small.get("projektteam", Modell)) is None


@pytest.mark.parametrize("town", ["musterstadt", "alt-zell"])
def test_a_town_leads_to_the_law_of_its_land_where_there_is_one(small: Catalogue, town: str) -> None:
    record = small.get(town, Kommune)
    page = kommunen.seite(small, record)
    assert [law.land for law in page.recht] == [land for land in record.laender if land == "Bayern"]


def test_every_portrait_leads_to_the_law_of_its_land(real: Catalogue) -> None:
    for study in real.all(Fallstudie):
        assert fallstudien.seite(real, study).recht, study.id


def test_what_is_decided_most_comes_before_everything_else(real: Catalogue) -> None:
    shown = markup(real, "hessen").replace("\xad", "").replace("\u00a0", " ")
    assert shown.index("GmbH gründen") < shown.index("§ 127a HGO") < shown.index("Keine Rechtsberatung")


def test_where_nothing_was_read_it_is_said_whom_to_ask(real: Catalogue) -> None:
    for record in real.all(Recht):
        for decision in recht.seite(real, record).entscheidungen:
            assert decision.unsicher or all(part.antwort for part in decision.teile)
    shown = markup(real, "hessen").replace("\xad", "").replace("\u00a0", " ")
    assert "Fragen Sie Personalrat und Personalamt im eigenen Haus" in shown


def test_a_question_that_nobody_answered_in_general_names_where_it_was_read_and_whom_to_ask(real: Catalogue) -> None:
    shown = rendern.overview(real, "recht", "recht/").partition('id="frage-personalrat"')[2].partition("</dd>")[0]
    assert "Gelesen ist das nur für" in shown
    assert "Fragen Sie Personalrat und Personalamt im eigenen Haus" in shown.replace("\xad", "")
