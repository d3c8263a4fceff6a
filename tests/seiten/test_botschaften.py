"""What pages of Botschaften show, without HTML."""

from __future__ import annotations

from macros.daten.arten import Botschaft
from macros.daten.katalog import Catalogue
from macros.seiten import botschaften


def test_a_message_shows_what_portraits_teach(small: Catalogue) -> None:
    page = botschaften.seite(small, small.get("breit-verankern", Botschaft))
    assert [study.id for study, _ in page.erkenntnisse] == ["musterstadt-wandel", "alt-zell-netz"]


def test_a_message_opens_with_examples_that_ended(small: Catalogue) -> None:
    page = botschaften.seite(small, small.get("breit-verankern", Botschaft))
    assert [line.beispiel.id for line in page.beispiele.fuehrend] == [
        "musterstadt-kreis",
        "alt-zell-lenkungskreis",
        "zell-netz",
    ]
    assert (page.beispiele.beendet, page.beispiele.bewaehrt) == (1, 1)
