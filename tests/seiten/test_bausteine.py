"""What the pages of several kinds show."""

from __future__ import annotations

from macros.daten.arten import Modell
from macros.daten.katalog import Catalogue
from macros.seiten import bausteine


def test_examples_without_a_fit_are_sorted_by_the_name_of_their_town(small: Catalogue) -> None:
    assert [line.beispiel.id for line in bausteine.beispielzeilen(small, "steuerung")] == [
        "musterstadt-kreis",
        "alt-zell-lenkungskreis",
    ]


def test_series_have_ends(small: Catalogue) -> None:
    first, last = (bausteine.reihe(small, part) for part in small.all(Modell))
    assert (first.vorher, first.nachher and first.nachher.id) == (None, "projektteam")
    assert (last.vorher and last.vorher.id, last.nachher, last.position, last.anzahl) == ("lenkungskreis", None, 2, 2)
