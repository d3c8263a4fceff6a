"""How organisations changed, without HTML."""

from __future__ import annotations

from macros.daten.katalog import Catalogue
from macros.seiten import wandel


def test_changes_are_listed_by_time_and_town(small: Catalogue) -> None:
    page = wandel.uebersicht(small)
    assert page.jahre == ("2018", "2019", "2021")
    assert [(change.kommune.id, change.ereignis.wandel) for change in page.veraenderungen] == [
        ("alt-zell", "gegründet"),
        ("musterstadt", "gegründet"),
        ("alt-zell", "umbenannt"),
    ]
    assert [(kommune.id, list(by_year)) for kommune, by_year in page.kommunen] == [
        ("musterstadt", ["2019"]),
        ("alt-zell", ["2018", "2021"]),
    ]


def test_a_change_names_the_body_it_happened_to(small: Catalogue) -> None:
    bodies = [change.gremium and change.gremium.id for change in wandel.uebersicht(small).veraenderungen]
    assert bodies == ["alt-zell-lenkungskreis", "musterstadt-kreis", None]
