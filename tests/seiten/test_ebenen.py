"""What pages of Ebenen show, without HTML."""

from __future__ import annotations

from macros.daten.arten import Ebene
from macros.daten.katalog import Catalogue
from macros.seiten import ebenen


def test_a_level_shows_what_is_not_under_an_option_separately(small: Catalogue) -> None:
    above = ebenen.seite(small, small.get("steuerung", Ebene))
    assert [line.beispiel.id for line in above.optionen[0].beispiele] == [
        "musterstadt-kreis",
        "alt-zell-lenkungskreis",
    ]
    assert above.weitere_beispiele == ()
    below = ebenen.seite(small, small.get("arbeit", Ebene))
    assert [line.beispiel.id for line in below.weitere_beispiele] == ["musterstadt-gesellschaft"]


def test_options_to_compare_stand_under_their_level_from_the_top(small: Catalogue) -> None:
    levels = ebenen.vergleich(small)
    assert [[part.option.id for part in level.optionen] for level in levels] == [
        ["steuerung-durch-kreis"],
        ["arbeit-im-amt"],
    ]
