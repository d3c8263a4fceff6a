"""What practice says about an Option, a Modell or a Rechtsform."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.daten import laden
from macros.daten.arten import Option, Wert
from macros.daten.katalog import Catalogue
from macros.seiten import rendern
from macros.seiten.adressen import Website
from macros.seiten.praxis import angaben, geschrieben, praxis, spanne

PAPER = Path("beschluesse", "musterstadt-kreis-2020.yml")


def test_a_figure_knows_its_town_with_its_size_and_who_states_it(small: Catalogue) -> None:
    figure = angaben(small)[0]
    assert (figure.kommune and figure.kommune.id, figure.einwohner, figure.traeger.id) == (
        "musterstadt",
        12345,
        "musterstadt-kreis-2020",
    )


@pytest.mark.parametrize("name", ["lenkungskreis", "steuerung-durch-kreis"])
def test_figures_and_papers_stand_with_what_they_are_about(small: Catalogue, name: str) -> None:
    found = praxis(small, name)
    assert [geschrieben(part.wert) for part in found.angaben] == ["1,5\u00a0Stellen", "rund 120.000\u00a0Euro im Jahr"]
    assert [part.id for part in found.beschluesse] == ["musterstadt-kreis-2020"]


def test_nothing_is_said_where_nothing_is_known(small: Catalogue) -> None:
    found = praxis(small, "arbeit-im-amt")
    assert (found.auswahl, found.beschluesse, found.muster) == ((), (), ())


def test_documents_stand_with_their_model(small: Catalogue) -> None:
    assert [part.id for part in praxis(small, "lenkungskreis").muster] == ["muster-musterstadt-satzung"]


def test_a_figure_may_be_about_less_than_its_paper(data: Path) -> None:
    path = data / PAPER
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("entgelt: [EG 11]}", "entgelt: [EG 11], optionen: [arbeit-im-amt]}"), encoding="utf-8")
    changed = laden.load(data)
    assert [geschrieben(part.wert) for part in praxis(changed, "arbeit-im-amt").angaben] == ["1,5\u00a0Stellen"]
    assert [geschrieben(part.wert) for part in praxis(changed, "lenkungskreis").angaben] == [
        "rund 120.000\u00a0Euro im Jahr"
    ]


def test_the_money_of_a_project_is_no_effort_of_a_form(data: Path) -> None:
    path = data / PAPER
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("zaehlt: Personalkosten", "zaehlt: Eigenanteil"), encoding="utf-8")
    found = praxis(laden.load(data), "lenkungskreis")
    assert (len(found.angaben), len(found.projektgeld)) == (1, 1)


def test_how_long_it_took_is_no_effort_and_what_happened_comes_before_what_was_planned(real: Catalogue) -> None:
    found = praxis(real, "umsetzung-ausgelagert")
    assert not any(part.wert.ist_dauer for part in found.angaben)
    planned = [part.wert.status == "geplant" for part in found.dauern]
    assert (len(planned) >= 5, planned) == (True, sorted(planned))


def test_every_option_says_how_long_it_took_or_that_nobody_knows(real: Catalogue) -> None:
    for part in real.all(Option):
        shown = rendern.page(real, part.id, "ebenen/ebene/option/", Website("Handbuch"))
        assert ("bis zum Start dauerte, ist nicht belegt." in shown) == (not praxis(real, part.id).dauern)


def test_the_first_figures_come_from_different_towns_and_planned_ones_last(real: Catalogue) -> None:
    shown = praxis(real, "digitalisierungsbeauftragte").auswahl
    assert len({part.kommune for part in shown}) == len(shown) == 4
    planned = [part.wert.status == "geplant" for part in shown]
    assert planned == sorted(planned)


def test_the_first_figures_say_what_it_costs_wherever_that_is_known(real: Catalogue) -> None:
    for part in real.all(Option):
        known = [figure for figure in praxis(real, part.id).angaben if figure.wert.jaehrlich]
        shown = [figure for figure in praxis(real, part.id).auswahl if figure.wert.jaehrlich]
        assert bool(shown) == bool(known), part.id


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ({"zahl": 1, "einheit": "Stellen"}, "1\u00a0Stelle"),
        ({"zahl": 0.2, "einheit": "Stellen je Fachbereich"}, "0,2\u00a0Stellen je Fachbereich"),
        ({"von": 60, "einheit": "Personen"}, "mindestens 60\u00a0Personen"),
        ({"bis": 80_000, "einheit": "Euro im Jahr"}, "höchstens 80.000\u00a0Euro im Jahr"),
        ({"zahl": 1, "einheit": "Monate", "ungefaehr": True}, "rund 1\u00a0Monat"),
        ({"von": 2, "bis": 3, "einheit": "Stellen"}, "2 bis 3\u00a0Stellen"),
        ({"zahl": 175e6, "einheit": "Euro insgesamt", "ungefaehr": True}, "rund 175\u00a0Mio.\u00a0Euro insgesamt"),
    ],
)
def test_figures_are_written_with_their_unit(given: dict[str, object], written: str) -> None:
    counted = "Budget" if "Euro" in str(given["einheit"]) else "alle"
    assert geschrieben(Wert.model_validate({"zaehlt": counted, "status": "ist", **given})) == written


def test_a_range_names_where_its_ends_were_and_what_was_only_planned(real: Catalogue) -> None:
    found = spanne(praxis(real, "leitung-koordination").angaben, "Stellen")
    assert found
    assert found.unten.wert.zahlen[0] <= found.oben.wert.zahlen[-1]
    shown = rendern.page(real, "leitung-koordination", "ebenen/koordination/leitung-koordination/", Website("Handbuch"))
    assert "bis 4 Stellen (Fürth, nur geplant)" in shown.replace("\xad", "")
    assert f"davon {found.geplant} nur geplant" in shown


def test_no_figures_have_no_range(real: Catalogue) -> None:
    assert spanne((), "Stellen") is None


def test_money_for_a_project_is_for_none_of_the_bodies_that_spoke_of_it(real: Catalogue) -> None:
    assert all(part.wofuer is None for part in angaben(real) if part.wert.ist_projektgeld and not part.wert.beispiel)
