"""The register from A to Z, without HTML."""

from __future__ import annotations

from macros.daten.katalog import Catalogue
from macros.seiten import register


def test_the_register_lists_every_name_once_under_its_letter(small: Catalogue) -> None:
    letters = register.uebersicht(small)
    words = {word.text: [entry.id for entry in word.ziele] for group in letters for word in group.worte}
    assert [group.buchstabe for group in letters] == sorted(group.buchstabe for group in letters)
    assert words["Steuerkreis"] == ["lenkungskreis"]
    assert next(group.anker for group in letters if group.buchstabe == "S") == "s"
    assert "1" not in words, "Botschaft 1 is found by its number, but a register of numbers helps nobody"
