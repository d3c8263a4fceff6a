"""What the table of Beispiele shows, without HTML."""

from __future__ import annotations

from macros.daten.katalog import Catalogue
from macros.seiten import beispiele


def test_examples_are_listed_by_town_in_the_order_of_its_file(small: Catalogue) -> None:
    assert [entry.beispiel.id for entry in beispiele.uebersicht(small).eintraege] == [
        "musterstadt-kreis",
        "musterstadt-gesellschaft",
        "zell-netz",
        "alt-zell-lenkungskreis",
    ]


def test_examples_can_be_narrowed_down_by_how_close_they_are_to_the_model(small: Catalogue) -> None:
    assert [entry.facetten["Nähe zum Modell"] for entry in beispiele.uebersicht(small).eintraege] == [
        ["sinngleich: fast gleicher Name"],
        [],
        [],
        ["wörtlich: gleicher Name"],
    ]
