"""What the tools know: whole, named by sources that there are, and no more certain than the records."""

from __future__ import annotations

import json

from macros.ausgaben import baukasten
from macros.ausgaben.baukasten import daten
from macros.daten.arten import Botschaft, Kommune, Option, Recht
from macros.daten.katalog import Catalogue


def test_each_tool_has_one_file(real: Catalogue) -> None:
    assert [made.uri for made in baukasten.files(real)] == ["baukasten/baukasten.json", "selbstcheck/selbstcheck.json"]


def test_two_makings_are_the_same(real: Catalogue) -> None:
    assert [made.inhalt for made in baukasten.files(real)] == [made.inhalt for made in baukasten.files(real)]


def test_every_source_that_something_names_is_listed(real: Catalogue) -> None:
    known = daten.inhalt(real)
    assert set(daten._sources({**known, "quellen": {}})) == set(known["quellen"])


def test_every_option_and_land_with_law_is_there(real: Catalogue) -> None:
    known = daten.inhalt(real)
    assert set(known["optionen"]) == {option.id for option in real.all(Option)}
    assert set(known["recht"]) == {law.land for law in real.all(Recht)} - {"Bund"}


def test_what_was_only_planned_says_so(real: Catalogue) -> None:
    planned = [part for option in daten.inhalt(real)["optionen"].values() for part in option["werte"]]
    assert any("nur geplant" in part["text"] for part in planned)


def test_money_of_projects_is_no_effort_of_an_option(real: Catalogue) -> None:
    effort = [part["text"] for option in daten.inhalt(real)["optionen"].values() for part in option["werte"]]
    assert not [text for text in effort if "insgesamt" in text or "Investition" in text or "Förderung" in text]


def test_every_example_says_when(real: Catalogue) -> None:
    examples = [part for option in daten.inhalt(real)["optionen"].values() for part in option["beispiele"]]
    assert examples
    assert all(part["zeit"] for part in examples)


def test_the_selbstcheck_knows_all_messages_and_towns(real: Catalogue) -> None:
    text = next(made.inhalt for made in baukasten.files(real) if made.uri.startswith("selbstcheck"))
    known = json.loads(str(text))
    assert set(known["botschaften"]) == {str(message.nr) for message in real.all(Botschaft)}
    assert len(known["orte"]) == len(real.all(Kommune))
