"""What pages and overviews of Kommunen show, without HTML."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from macros.daten import laden
from macros.daten.arten import Beschluss, Kommune, Land
from macros.daten.katalog import Catalogue
from macros.seiten import kommunen


def test_a_town_leads_to_its_portrait(small: Catalogue) -> None:
    page = kommunen.seite(small, small.get("musterstadt", Kommune))
    assert [study.id for study in page.fallstudien] == ["musterstadt-wandel"]


def test_a_town_is_named_where_others_write_of_it(data: Path) -> None:
    for path in (data / "kommunen" / "musterstadt.yml", data / "modelle" / "lenkungskreis.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace("Der Kreis tagte", "[[musterstadt]] tagte").replace(
                "In einer", "In [[musterstadt]] und einer"
            ),
            encoding="utf-8",
        )
    changed = laden.load(data)
    page = kommunen.seite(changed, changed.get("musterstadt", Kommune))
    assert [entry.id for entry in page.genannt_in] == ["lenkungskreis", "muster-musterstadt-satzung"]


def test_a_town_without_a_text_of_its_own_is_summed_up(small: Catalogue) -> None:
    page = kommunen.seite(small, small.get("musterstadt", Kommune))
    assert (
        page.kurz == "Kreisfreie Stadt in Hessen, mit 2 Beispielen, einem Beschluss und einer Fallstudie im Handbuch."
    )


def town(*figures: dict[str, object]) -> Kommune:
    members = [{"name": figure["gebiet"], "typ": "Gemeinde"} for figure in figures if "gebiet" in figure]
    return Kommune.model_validate(
        {
            "id": "ort",
            "name": "Ort",
            "typ": "Verbund" if members else "Gemeinde",
            "laender": ["Hessen"],
            "geprueft_am": "2026-01-31",
            "pruefen_bis": "2027-01-31",
            "gebiete": members,
            "einwohner": [{"stand": 2020, "quellen": ["q"], **figure} for figure in figures],
        }
    )


@pytest.mark.parametrize(
    ("figures", "sizes"),
    [
        ([], ["Größe nicht belegt"]),
        ([{"zahl": 19_999}], ["0 bis 20.000", "unter 100.000"]),
        ([{"zahl": 20_000}], ["20.000 bis 50.000", "unter 100.000"]),
        ([{"zahl": 99_999}], ["50.000 bis 100.000", "unter 100.000"]),
        ([{"zahl": 100_000}], ["über 100.000"]),
        (
            [{"zahl": 30_000, "gebiet": "A"}, {"zahl": 9_000, "gebiet": "B"}],
            ["0 bis 20.000", "20.000 bis 50.000", "unter 100.000"],
        ),
        ([{"zahl": 60_000}, {"zahl": 161_000, "stand": 2019}], ["50.000 bis 100.000", "unter 100.000"]),
    ],
)
def test_size_is_that_of_each_member_and_of_the_first_count_of_a_town(
    figures: list[dict[str, object]], sizes: list[str]
) -> None:
    assert kommunen.groessenklassen(town(*figures)) == sizes


def test_a_town_without_examples_is_no_evidence_on_the_map(data: Path) -> None:
    town = (data / "kommunen" / "alt-zell.yml").read_text(encoding="utf-8").partition("beispiele:")[0]
    empty = town.replace("id: alt-zell", "id: leer").replace("[Baden-Württemberg, Hessen]", "[Bremen]")
    (data / "kommunen" / "leer.yml").write_text(empty, encoding="utf-8")
    (tile,) = [tile for tile in kommunen.laender(laden.inspect(data)[0]) if tile.land == "Bremen"]
    assert (tile.beispiele, tile.kommunen, tile.duenn) == (0, 0, False)


def test_a_land_without_examples_counts_its_papers_each_once(small: Catalogue) -> None:
    (tile,) = [tile for tile in kommunen.laender(small) if tile.land == "Hessen"]
    towns = [town.id for town in small.all(Kommune) if "Hessen" in town.laender]
    assert tile.papiere == sum(bool(set(paper.kommunen) & set(towns)) for paper in small.all(Beschluss))


def test_every_land_has_one_tile_of_its_own(small: Catalogue) -> None:
    tiles = kommunen.laender(small)
    assert {tile.land for tile in tiles} == set(get_args(Land))
    assert len({(tile.zeile, tile.spalte) for tile in tiles}) == len(tiles) == len(get_args(Land))


@pytest.mark.parametrize(
    ("land", "examples", "towns", "shade", "thin"),
    [("Hessen", 4, 2, 1, False), ("Baden-Württemberg", 2, 1, 1, True), ("Bremen", 0, 0, 0, False)],
)
def test_a_tile_counts_examples_and_towns(
    small: Catalogue, land: Land, examples: int, towns: int, shade: int, thin: bool
) -> None:
    (tile,) = [tile for tile in kommunen.laender(small) if tile.land == land]
    assert (tile.beispiele, tile.kommunen, tile.stufe, tile.duenn) == (examples, towns, shade, thin)


@pytest.mark.parametrize(("examples", "shade"), [(0, 0), (1, 1), (9, 1), (10, 2), (30, 3), (60, 4), (999, 4)])
def test_more_examples_shade_a_tile_more_strongly(examples: int, shade: int) -> None:
    assert kommunen.Kachel("Hessen", "HE", 1, 1, examples, 2, 0).stufe == shade


def test_an_alliance_across_borders_is_listed_in_each_land(small: Catalogue) -> None:
    assert [(group.land, [town.name for town in group.kommunen]) for group in kommunen.uebersicht(small)] == [
        ("Baden-Württemberg", ["Zell"]),
        ("Hessen", ["Musterstadt", "Zell"]),
    ]
