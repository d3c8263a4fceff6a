"""What pages of Botschaften show, without HTML."""

from __future__ import annotations

from macros.daten.arten import Botschaft
from macros.daten.katalog import Catalogue
from macros.seiten import botschaften


def test_a_message_shows_what_portraits_teach(small: Catalogue) -> None:
    page = botschaften.seite(small, small.get("breit-verankern", Botschaft))
    assert [study.id for study, _ in page.erkenntnisse] == ["musterstadt-wandel", "alt-zell-netz"]


def test_a_message_groups_its_examples_by_what_became_of_them(small: Catalogue) -> None:
    page = botschaften.seite(small, small.get("breit-verankern", Botschaft))
    assert [(group.ausgang, [line.beispiel.id for line in group.zeilen]) for group in page.beispiele] == [
        ("gelungen", ["alt-zell-lenkungskreis"]),
        ("beendet", ["musterstadt-kreis"]),
        ("offen", ["zell-netz"]),
    ]
