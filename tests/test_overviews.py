"""What the overviews show, without HTML."""

from __future__ import annotations

import pytest

from macros import overviews
from macros.catalogue import Catalogue
from macros.records import Kommune


def town(*figures: dict[str, object]) -> Kommune:
    return Kommune.model_validate(
        {
            "id": "ort",
            "name": "Ort",
            "typ": "Gemeinde",
            "laender": ["Hessen"],
            "geprueft_am": "2026-01-31",
            "pruefen_bis": "2027-01-31",
            "einwohner": [{"stand": 2020, "quellen": ["q"], **figure} for figure in figures],
        }
    )


@pytest.mark.parametrize(
    ("figures", "sizes"),
    [
        ([], ["Größe nicht belegt"]),
        ([{"zahl": 19_999}], ["0 bis 20.000"]),
        ([{"zahl": 20_000}], ["20.000 bis 50.000"]),
        ([{"zahl": 99_999}], ["50.000 bis 100.000"]),
        ([{"zahl": 100_000}], ["über 100.000"]),
        ([{"zahl": 30_000, "gebiet": "A"}, {"zahl": 9_000, "gebiet": "B"}], ["0 bis 20.000", "20.000 bis 50.000"]),
        ([{"zahl": 60_000}, {"zahl": 161_000}], ["50.000 bis 100.000"]),
    ],
)
def test_size_is_that_of_each_member_and_of_the_first_count_of_a_town(
    figures: list[dict[str, object]], sizes: list[str]
) -> None:
    assert overviews.groessenklassen(town(*figures)) == sizes


def test_models_can_be_narrowed_down(small: Catalogue) -> None:
    assert {row.modell.id: row.facetten for row in overviews.modelle(small)} == {
        "lenkungskreis": {
            "Ebene": ["Steuerungsebene"],
            "Art": ["Gremium"],
            "Botschaft": ["Breit verankern"],
            "Beleg": ["mit Beispiel"],
        },
        "projektteam": {
            "Ebene": ["Arbeitsebene"],
            "Art": ["Team oder Stelle"],
            "Botschaft": [],
            "Beleg": ["noch kein Beleg"],
        },
    }


def test_portraits_can_be_narrowed_down_by_who_steers_and_coordinates(small: Catalogue) -> None:
    (entry,) = overviews.fallstudien(small)
    assert entry.facetten == {
        "Größe": ["0 bis 20.000"],
        "Art": ["kreisfreie Stadt"],
        "Land": ["Hessen"],
        "Steuerungsebene": ["Steuerung durch einen Kreis"],
        "Arbeitsebene": [],
    }


def test_changes_are_listed_by_time_and_town(small: Catalogue) -> None:
    page = overviews.wandel(small)
    assert page.jahre == ("2019",)
    assert [(change.kommune.id, change.ereignis.wandel) for change in page.veraenderungen] == [
        ("musterstadt", "gegründet")
    ]
    assert [(kommune.id, list(by_year)) for kommune, by_year in page.kommunen] == [("musterstadt", ["2019"])]


def test_the_matrix_holds_every_model_once(small: Catalogue) -> None:
    rows = overviews.matrix(small).zeilen
    assert [[[m.id for m in cell] for cell in row.felder] for row in rows] == [
        [[], ["projektteam"]],
        [["lenkungskreis"], []],
    ]


def test_an_alliance_across_borders_is_listed_in_each_land(real: Catalogue) -> None:
    groups = overviews.kommunen(real)
    listed = [(group.land, kommune.id) for group in groups for kommune in group.kommunen]
    for kommune in real.all(Kommune):
        assert [land for land, name in listed if name == kommune.id] == sorted(kommune.laender)


def test_the_review_list_counts_claims(small: Catalogue) -> None:
    review = overviews.pruefliste(small)
    (row,) = [row for row in review.bilanzen if row.eintrag.id == "lenkungskreis"]
    assert (row.aussagen, row.belegt, row.einschaetzungen, row.mittel, row.luecken) == (6, 1, 5, 1, 1)
    assert review.summe("luecken") == 1
    assert [entry.id for entry in review.ohne_beispiel] == ["projektteam", "arbeit-im-amt"]


def test_the_workshop_comes_with_its_slides_in_order(small: Catalogue) -> None:
    page = overviews.tagung(small)
    assert (page.tagung.id, [folie.nr for folie in page.folien]) == ("tagung", [1, 2])
