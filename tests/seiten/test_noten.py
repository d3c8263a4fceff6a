"""Which sources and terms a page names."""

from __future__ import annotations

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
