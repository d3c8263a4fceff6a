"""Beschlüsse: their page and the table of all."""

from __future__ import annotations

from typing import get_args

from macros.daten.arten import Beschluss, Ergebnis
from macros.daten.katalog import Catalogue
from macros.seiten import beschluesse, rendern
from macros.seiten.adressen import Website


def page(catalogue: Catalogue, name: str) -> str:
    return rendern.page(catalogue, name, f"beschluesse/{name}/", Website("Handbuch"))


def test_the_page_says_what_came_of_it_first(small: Catalogue) -> None:
    shown = page(small, "musterstadt-kreis-2020")
    assert "<strong>beschlossen</strong> (einstimmig)" in shown
    assert shown.index("(einstimmig)") < shown.index("Was belegt ist")


def test_the_page_leads_to_the_paper_and_to_what_became_of_it(small: Catalogue) -> None:
    shown = page(small, "musterstadt-kreis-2020")
    assert ">VO/2020/1</a>" in shown
    assert "../../kommunen/musterstadt/#musterstadt-kreis" in shown


def test_a_paper_of_unknown_outcome_says_so(real: Catalogue) -> None:
    unknown = next(part for part in real.all(Beschluss) if part.ergebnis == "Ausgang nicht belegt")
    assert '<span class="hb-luecke">Ausgang nicht belegt</span>' in page(real, unknown.id)


def test_a_paper_that_nobody_saw_says_so(real: Catalogue) -> None:
    unseen = next(part for part in real.all(Beschluss) if not part.papier)
    assert "Vorlage selbst nicht gesehen" in page(real, unseen.id)


def test_the_table_hides_no_outcome(real: Catalogue) -> None:
    rows = beschluesse.uebersicht(real).eintraege
    assert {row.beschluss.ergebnis for row in rows} == set(get_args(Ergebnis))
    assert len(rows) == len(real.all(Beschluss))


def test_those_that_teach_most_stand_first(real: Catalogue) -> None:
    shown = [row.beschluss.lehrreich for row in beschluesse.uebersicht(real).eintraege]
    assert shown == sorted(shown, reverse=True)


def test_the_table_narrows_by_size_land_form_and_outcome(real: Catalogue) -> None:
    names = [facet.name for facet in beschluesse.uebersicht(real).facetten]
    assert names[:4] == ["Größe", "Land", "Form", "Ergebnis"]


def test_posts_and_yearly_money_are_named_before_all_else(small: Catalogue) -> None:
    row = beschluesse.uebersicht(small).eintraege[0]
    assert [value.einheit for value in row.beschluss.hauptwerte] == ["Stellen", "Euro im Jahr"]
