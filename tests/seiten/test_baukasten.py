"""The Baukasten's pages: conditions in words, every Option with both sides, the outline of the draft."""

from __future__ import annotations

from macros.daten.arten import Bedingung, Option
from macros.daten.katalog import Catalogue
from macros.seiten import baukasten, selbstcheck


def test_conditions_are_written_in_words(small: Catalogue) -> None:
    view = baukasten.baukasten(small)
    conditions = (
        Bedingung.model_validate({"frage": "personal", "ist": ["keines", "viele"]}),
        Bedingung.model_validate({"nicht_gewaehlt": ["arbeit-im-amt"]}),
        Bedingung.model_validate({"neu": ["steuerung-durch-kreis"]}),
        Bedingung.model_validate({"nicht_da": ["arbeit-im-amt"]}),
    )
    assert baukasten.worte(small, view.fragen, conditions).split("; ") == [
        "angegeben: niemand hat Zeit oder viele haben Zeit",
        "nicht gewählt: „Arbeit im Amt“",
        "kommt neu dazu: „Steuerung durch einen Kreis“",
        "noch nicht da: „Arbeit im Amt“",
    ]


def test_an_option_does_not_repeat_its_own_name(small: Catalogue) -> None:
    only_new = (Bedingung.model_validate({"nicht_da": ["arbeit-im-amt"]}),)
    assert baukasten.worte(small, (), only_new, "arbeit-im-amt") == "noch nicht da"


def test_every_option_shows_both_sides(real: Catalogue) -> None:
    tables = [table for _, tables in baukasten.baukasten(real).ebenen for table in tables]
    assert {table.option.id for table in tables} == {option.id for option in real.all(Option)}
    assert all(table.die("dafür") and table.die("dagegen") for table in tables)


def test_questions_stand_in_the_step_they_belong_to(small: Catalogue) -> None:
    view = baukasten.baukasten(small)
    assert [question.id for question in view.teil("situation")] == ["personal", "partner", "name"]
    assert view.teil("struktur") == ()


def test_statements_stand_in_the_order_of_the_messages(real: Catalogue) -> None:
    numbers = [block.botschaft.nr for block in selbstcheck.selbstcheck(real).bloecke]
    assert numbers == sorted(numbers)
