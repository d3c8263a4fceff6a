"""What the table of Beispiele shows, without HTML."""

from __future__ import annotations

import pytest

from macros.daten.arten import Ebene, Modell, Option, Rechtsform
from macros.daten.katalog import Catalogue
from macros.seiten import beispiele
from macros.seiten.woerter import ENDEN


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


def test_examples_that_ended_lead_then_those_whose_outcome_is_known(real: Catalogue) -> None:
    for option in (option for level in real.all(Ebene) for option in level.optionen):
        found = beispiele.sammlung(real, option)
        leading = [line.beispiel for line in found.fuehrend]
        assert len({line.kommune.id for line in found.fuehrend}) == len(leading)
        if found.beendet:
            assert leading[0].bis or leading[0].ausgang in ENDEN
        assert len(found.fuehrend) + len(found.weitere) == len(found.zeilen)


def test_who_chooses_for_several_municipalities_sees_alliances_first(real: Catalogue) -> None:
    form = real.get("kooperationsvertrag", Rechtsform)
    leading = beispiele.sammlung(real, form, "Verbund").fuehrend
    assert {line.kommune.typ for line in leading} == {"Verbund"}


def test_the_list_of_all_opens_with_examples_that_ended_each_from_another_town(real: Catalogue) -> None:
    found = beispiele.lehrreich(real)
    leading = found.fuehrend
    assert (len(found.zeilen), len(leading)) == (len(beispiele.uebersicht(real).eintraege), 6)
    assert all(line.beispiel.bis or line.beispiel.ausgang in ENDEN for line in leading)
    assert len({line.kommune.id for line in leading}) == len(leading)


def test_examples_are_counted_by_land_an_alliance_in_each_of_its_own(small: Catalogue) -> None:
    found = beispiele.sammlung(small, small.get("lenkungskreis", Modell))
    assert sum(count for _, count in found.laender) == sum(len(line.kommune.laender) for line in found.zeilen)
    assert [land for land, _ in found.laender] == sorted(
        {land for line in found.zeilen for land in line.kommune.laender}
    )


@pytest.mark.parametrize("kind", [Modell, Option, Rechtsform])
def test_the_list_of_all_can_be_narrowed_down_to_whatever_has_examples(real: Catalogue, kind: type[Option]) -> None:
    choices = {facet.name: facet.werte for facet in beispiele.uebersicht(real).facetten}
    for part in real.all(kind):
        found = beispiele.sammlung(real, part)
        assert choices[part.ART.key].get(real.entries[part.id].title, 0) == len(found.zeilen)
