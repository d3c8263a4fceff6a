"""„Kommunen wie wir“: what the table says of each Kommune, so that the browser can find those that are near."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from macros.daten import laden
from macros.daten.arten import Kommune, Naehe
from macros.daten.katalog import Catalogue
from macros.seiten import rendern, wir
from macros.seiten.wir import Ortszeile
from macros.seiten.woerter import AUSGANG_NAMEN


def row(catalogue: Catalogue, name: str) -> Ortszeile:
    return next(line for line in wir.wie_wir(catalogue).zeilen if line.kommune.id == name)


def test_every_town_has_its_row(real: Catalogue) -> None:
    assert len(wir.wie_wir(real).zeilen) == len(real.all(Kommune))


def test_an_alliance_is_like_each_of_its_members(small: Catalogue) -> None:
    assert row(small, "alt-zell").groessen == (8000, 61000)


def test_a_town_without_a_known_size_stays_in_the_table(data: Path) -> None:
    path = data / "kommunen" / "musterstadt.yml"
    text = path.read_text(encoding="utf-8")
    for known in (
        "einwohner:\n  - zahl: 12345\n    stand: 2024-12-31\n    quellen: [amtsblatt]\n",
        'schluessel: "06412000"\n',
    ):
        assert known in text
        text = text.replace(known, "")
    path.write_text(text, encoding="utf-8")
    changed = laden.load(data)
    assert row(changed, "musterstadt").groessen == ()
    assert "Größe nicht belegt" in rendern.overview(changed, "kommunen_wie_wir", "kommunen/")


def test_who_coordinates_is_said(small: Catalogue) -> None:
    assert [part.id for part in row(small, "musterstadt").koordination] == ["musterstadt-kreis"]


def test_a_paper_that_settled_it_stands_in_for_who_coordinates(small: Catalogue) -> None:
    assert [part.id for part in row(small, "musterstadt").beschlossen] == ["musterstadt-kreis-2020"]
    assert row(small, "alt-zell").beschlossen == ()


def test_what_became_of_it_leads_to_the_example_that_shows_it(real: Catalogue) -> None:
    line = row(real, "kaiserslautern")
    assert line.ausgaenge
    shown = rendern.overview(real, "kommunen_wie_wir", "kommunen/")
    assert all(f'#{part.id}">' in shown for part in line.ausgaenge)


def test_of_every_outcome_the_first_example_is_named(real: Catalogue) -> None:
    for line in wir.wie_wir(real).zeilen:
        known = [part for part in line.kommune.beispiele if AUSGANG_NAMEN[part.ausgang]]
        first = [
            part for place, part in enumerate(known) if part.ausgang not in {other.ausgang for other in known[:place]}
        ]
        assert {part.id for part in line.ausgaenge} == {part.id for part in first}


def test_figures_and_papers_of_a_town_are_said(small: Catalogue) -> None:
    line = row(small, "musterstadt")
    assert ([part.wert.einheit for part in line.angaben], [part.id for part in line.beschluesse]) == (
        ["Stellen", "Euro im Jahr"],
        ["musterstadt-kreis-2020"],
    )


def test_a_town_helps_in_the_situations_of_which_it_shows_something(small: Catalogue) -> None:
    assert row(small, "musterstadt").lagen == (0, 1)
    assert row(small, "alt-zell").lagen == (0,)


def test_every_situation_has_towns_to_learn_from(real: Catalogue) -> None:
    rule = next(file.record for file in real.files if isinstance(file.record, Naehe))
    lines = wir.wie_wir(real).zeilen
    for place, lage in enumerate(rule.lagen):
        assert sum(place in line.lagen for line in lines) >= 3, lage.name


def test_the_page_explains_the_rule_with_every_step(real: Catalogue) -> None:
    shown = rendern.overview(real, "kommunen_wie_wir", "kommunen/")
    rule = next(file.record for file in real.files if isinstance(file.record, Naehe))
    reasons = [part.grund for part in rule.groesse] + [part.grund for part in rule.aehnlicher_typ]
    assert [reason for reason in [*reasons, *(part.grund for part in rule.lagen)] if reason not in shown] == []


def test_what_nobody_has_evidence_of_is_said_once(small: Catalogue) -> None:
    assert row(small, "alt-zell").unbelegt == ("Stellen und Kosten", "Beschluss")


def test_a_row_in_which_nothing_is_known_is_told_from_one_that_says_something(small: Catalogue) -> None:
    line = row(small, "musterstadt")
    assert line.ist_belegt
    empty = replace(line, koordination=(), beschlossen=(), angaben=(), beschluesse=(), ausgaenge=())
    assert not empty.ist_belegt


def test_whoever_names_kind_and_land_finds_those_before_better_known_ones_elsewhere(real: Catalogue) -> None:
    rule = next(file.record for file in real.files if isinstance(file.record, Naehe))
    assert min(rule.gleicher_typ, rule.gleiches_land, rule.lage) > rule.zahlen + rule.beschluesse
