"""What the overviews show, without HTML."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from macros.daten import laden
from macros.daten.arten import Kommune, Land, Modell
from macros.daten.katalog import Catalogue
from macros.daten.ordnung import alphabetical
from macros.seiten import overviews


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
            "Botschaft": ["Breit verankern"],
            "Beleg": ["noch kein Beleg"],
        },
    }


def test_portraits_can_be_narrowed_down_by_who_steers_and_coordinates(small: Catalogue) -> None:
    entry, _ = overviews.fallstudien(small)
    assert entry.facetten == {
        "Größe": ["0 bis 20.000"],
        "Art": ["kreisfreie Stadt"],
        "Land": ["Hessen"],
        "Steuerungsebene": ["Steuerung durch einen Kreis"],
        "Arbeitsebene": [],
    }


def test_the_chart_of_a_portrait_leaves_out_bodies_without_a_level(small: Catalogue) -> None:
    _, entry = overviews.fallstudien(small)
    assert {level: [body.id for body in bodies] for level, bodies in entry.bereiche.items()} == {
        "steuerung": ["alt-zell-lenkungskreis"]
    }


def test_only_talks_belong_to_the_workshop(small: Catalogue) -> None:
    assert [entry.studie.id for entry in overviews.workshop(small)] == ["musterstadt-wandel"]
    assert [page.studie.id for page in overviews.vergleich(small).seiten] == ["musterstadt-wandel"]


def test_changes_are_listed_by_time_and_town(small: Catalogue) -> None:
    page = overviews.wandel(small)
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
    bodies = [change.gremium and change.gremium.id for change in overviews.wandel(small).veraenderungen]
    assert bodies == ["alt-zell-lenkungskreis", "musterstadt-kreis", None]


def test_examples_are_listed_by_town_in_the_order_of_its_file(small: Catalogue) -> None:
    assert [entry.beispiel.id for entry in overviews.beispiele(small)] == [
        "musterstadt-kreis",
        "musterstadt-gesellschaft",
        "zell-netz",
        "alt-zell-lenkungskreis",
    ]


def test_what_is_due_first_stands_first(small: Catalogue) -> None:
    rows = [(row.pruefen_bis, row.eintrag.title) for row in overviews.pruefliste(small).bilanzen]
    assert rows[0] == ("2026-12-31", "Zell")
    assert rows == sorted(rows)


def test_a_town_without_examples_is_no_evidence_on_the_map(data: Path) -> None:
    town = (data / "kommunen" / "alt-zell.yml").read_text(encoding="utf-8").partition("beispiele:")[0]
    empty = town.replace("id: alt-zell", "id: leer").replace("[Baden-Württemberg, Hessen]", "[Bremen]")
    (data / "kommunen" / "leer.yml").write_text(empty, encoding="utf-8")
    (tile,) = [tile for tile in overviews.laender(laden.inspect(data)[0]) if tile.land == "Bremen"]
    assert (tile.beispiele, tile.kommunen, tile.duenn) == (0, 0, False)


def test_a_model_stands_in_the_matrix_under_the_first_of_its_levels(data: Path) -> None:
    path = data / "modelle" / "projektteam.yml"
    text = path.read_text(encoding="utf-8")
    second = '  - {ebene: steuerung, einordnung: redaktion, grund: "Auch dort."}\n'
    path.write_text(text.replace("kurz:", second + "kurz:"), encoding="utf-8")
    team, _ = overviews.matrix(laden.load(data)).zeilen
    assert [[part.id for part in cell] for cell in team.felder] == [[], ["projektteam"]]


@pytest.mark.parametrize("confidence", ["mittel", "niedrig"])
def test_claims_of_less_than_high_confidence_are_to_be_reviewed(data: Path, confidence: str) -> None:
    path = data / "modelle" / "lenkungskreis.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("sicherheit: mittel", f"sicherheit: {confidence}"), encoding="utf-8")
    review = overviews.pruefliste(laden.inspect(data)[0])
    assert "lenkungskreis" in [entry.id for entry, _ in review.unsicher]


def test_the_matrix_holds_every_model_once(small: Catalogue) -> None:
    rows = overviews.matrix(small).zeilen
    assert [[[m.id for m in cell] for cell in row.felder] for row in rows] == [
        [[], ["projektteam"]],
        [["lenkungskreis"], []],
    ]


def test_models_to_compare_stand_by_level_then_by_name(small: Catalogue) -> None:
    assert [page.modell.id for page in overviews.modellvergleich(small)] == ["lenkungskreis", "projektteam"]


def test_models_of_one_level_stand_in_the_order_of_their_names(real: Catalogue) -> None:
    keys = [(page.zuordnungen[0][0].rang, alphabetical(page.modell.name)) for page in overviews.modellvergleich(real)]
    assert keys == sorted(keys)
    assert len(keys) == len(real.all(Modell))


def test_options_to_compare_stand_under_their_level_from_the_top(small: Catalogue) -> None:
    levels = overviews.optionsvergleich(small)
    assert [[part.option.id for part in level.optionen] for level in levels] == [
        ["steuerung-durch-kreis"],
        ["arbeit-im-amt"],
    ]


def test_every_land_has_one_tile_of_its_own(small: Catalogue) -> None:
    tiles = overviews.laender(small)
    assert {tile.land for tile in tiles} == set(get_args(Land))
    assert len({(tile.zeile, tile.spalte) for tile in tiles}) == len(tiles) == len(get_args(Land))


@pytest.mark.parametrize(
    ("land", "examples", "towns", "shade", "thin"),
    [("Hessen", 4, 2, 1, False), ("Baden-Württemberg", 2, 1, 1, True), ("Bremen", 0, 0, 0, False)],
)
def test_a_tile_counts_examples_and_towns(
    small: Catalogue, land: Land, examples: int, towns: int, shade: int, thin: bool
) -> None:
    (tile,) = [tile for tile in overviews.laender(small) if tile.land == land]
    assert (tile.beispiele, tile.kommunen, tile.stufe, tile.duenn) == (examples, towns, shade, thin)


@pytest.mark.parametrize(("examples", "shade"), [(0, 0), (1, 1), (9, 1), (10, 2), (30, 3), (60, 4), (999, 4)])
def test_more_examples_shade_a_tile_more_strongly(examples: int, shade: int) -> None:
    assert overviews.Kachel("Hessen", "HE", 1, 1, examples, 2).stufe == shade


def test_examples_can_be_narrowed_down_by_how_close_they_are_to_the_model(small: Catalogue) -> None:
    assert [entry.facetten["Nähe zum Modell"] for entry in overviews.beispiele(small)] == [
        ["sinngleich: fast gleicher Name"],
        [],
        [],
        ["wörtlich: gleicher Name"],
    ]


def test_an_alliance_across_borders_is_listed_in_each_land(small: Catalogue) -> None:
    assert [(group.land, [town.name for town in group.kommunen]) for group in overviews.kommunen(small)] == [
        ("Baden-Württemberg", ["Zell"]),
        ("Hessen", ["Musterstadt", "Zell"]),
    ]


def test_the_review_list_counts_claims(small: Catalogue) -> None:
    review = overviews.pruefliste(small)
    (row,) = [row for row in review.bilanzen if row.eintrag.id == "lenkungskreis"]
    assert (row.aussagen, row.belegt, row.einschaetzungen, row.mittel, row.luecken) == (6, 1, 5, 1, 1)
    assert review.summe("luecken") == 3
    assert [entry.id for entry in review.ohne_beispiel] == ["projektteam", "arbeit-im-amt"]


def test_the_workshop_comes_with_its_slides_in_order(small: Catalogue) -> None:
    page = overviews.tagung(small)
    assert (page.tagung.id, [folie.nr for folie in page.folien]) == ("tagung", [1, 2])


def test_the_register_lists_every_name_once_under_its_letter(small: Catalogue) -> None:
    letters = overviews.register(small)
    words = {word.text: [entry.id for entry in word.ziele] for group in letters for word in group.worte}
    assert [group.buchstabe for group in letters] == sorted(group.buchstabe for group in letters)
    assert words["Steuerkreis"] == ["lenkungskreis"]
    assert next(group.anker for group in letters if group.buchstabe == "S") == "s"
    assert "1" not in words, "Botschaft 1 is found by its number, but a register of numbers helps nobody"
