"""Under which names something is looked for."""

from __future__ import annotations

from macros.daten import namen
from macros.daten.katalog import Catalogue


def texts(catalogue: Catalogue, record_id: str) -> list[tuple[str, bool]]:
    return [(name.text, name.eigen) for name in namen.names(catalogue) if name.entry.id == record_id]


def test_own_names_come_before_words_it_is_only_looked_for_under(small: Catalogue) -> None:
    assert texts(small, "lenkungskreis") == [
        ("Lenkungskreis", True),
        ("ein Lenkungskreis", True),
        ("Steuerkreis", False),
    ]


def test_an_abbreviation_in_brackets_is_a_name_of_its_own(real: Catalogue) -> None:
    own = [text for text, is_own in texts(real, "chief-digital-officer") if is_own]
    assert own == ["Chief Digital Officer (CDO)", "Chief Digital Officer", "CDO"]


def test_a_message_answers_to_its_number(real: Catalogue) -> None:
    assert {("Botschaft 4", True), ("4", True)} <= set(texts(real, "digitallotsen-etablieren"))


def test_every_record_and_every_part_with_a_page_or_place_has_a_name(real: Catalogue) -> None:
    named = {name.entry.id for name in namen.names(real)}
    assert {"politische-steuerung", "cdo", "bamberg", "bamberg-stadtrat"} <= named
