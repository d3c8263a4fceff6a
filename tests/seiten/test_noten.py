"""Which sources and terms a page names."""

from __future__ import annotations

from pathlib import Path

from macros.daten import laden
from macros.daten.katalog import Catalogue
from macros.seiten import noten


def test_notes_are_numbered_in_the_order_of_their_first_use(small: Catalogue) -> None:
    notes = noten.Noten(small)
    assert notes.zitiere(["studie", "amtsblatt"]) == [(1, "beleg-1-1"), (2, "beleg-2-1")]
    assert notes.zitiere(["studie"]) == [(1, "beleg-1-2")]
    assert [(number, source.id, len(places)) for number, source, places in notes.liste()] == [
        (1, "studie", 2),
        (2, "amtsblatt", 1),
    ]


def test_a_term_of_the_glossary_is_linked_where_a_page_first_names_it(small: Catalogue) -> None:
    mentions = noten.Erstnennungen(small)
    assert mentions.finde("Ämter und Amtsleitungen") is None
    found = mentions.finde("Das Amt und noch ein Amt")
    assert found is not None
    assert (found.start, found.end, found.record_id) == (4, 7, "amt")
    assert mentions.finde("Wieder das Amt") is None


def test_a_term_that_a_page_links_by_hand_is_not_linked_again(small: Catalogue) -> None:
    mentions = noten.Erstnennungen(small)
    mentions.merke("amt")
    assert mentions.finde("Das Amt") is None


def test_the_longer_of_two_terms_is_linked(data: Path) -> None:
    path = data / "glossar.yml"
    longer = "  - {id: amt-fuer-daten, begriff: Amt für Daten, erklaerung: {text: Ein Amt.}}\n"
    path.write_text(path.read_text(encoding="utf-8").rstrip() + "\n" + longer, encoding="utf-8")
    found = noten.Erstnennungen(laden.load(data)).finde("Das Amt für Daten")
    assert found is not None
    assert found.record_id == "amt-fuer-daten"


def test_a_term_inside_another_word_is_no_mention(small: Catalogue) -> None:
    mentions = noten.Erstnennungen(small)
    assert [mentions.finde(words) for words in ("Umwelt-Amt", "Amt-Leitung", "Standesamt", "Amtes")] == [None] * 4
