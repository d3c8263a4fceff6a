"""What pages and overviews of Modelle show, without HTML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.daten import laden
from macros.daten.arten import Modell
from macros.daten.katalog import Catalogue
from macros.daten.ordnung import alphabetical
from macros.seiten import modelle
from macros.seiten.woerter import ART_NAMEN


def test_a_model_shows_its_examples_the_closest_fit_first(small: Catalogue) -> None:
    page = modelle.seite(small, small.get("lenkungskreis", Modell))
    assert [(line.kommune.id, line.beispiel.id, line.passung) for line in page.beispiele.zeilen] == [
        ("alt-zell", "alt-zell-lenkungskreis", "wörtlich"),
        ("musterstadt", "musterstadt-kreis", "sinngleich"),
    ]


def test_a_demarcation_is_shown_on_both_sides(small: Catalogue) -> None:
    page = modelle.seite(small, small.get("projektteam", Modell))
    assert [other.id for other, _ in page.abgrenzungen] == ["lenkungskreis"]


def test_a_model_is_compared_with_the_first_it_is_confused_with(small: Catalogue) -> None:
    page = modelle.seite(small, small.get("projektteam", Modell))
    assert [part.id for part in page.vergleichspaar] == ["projektteam", "lenkungskreis"]


def test_a_model_nothing_is_confused_with_is_compared_alone(small: Catalogue) -> None:
    page = modelle.seite(small, small.get("projektteam", Modell))
    assert [part.id for part in replace(page, abgrenzungen=()).vergleichspaar] == ["projektteam"]


@pytest.fixture
def third(data: Path) -> Catalogue:
    """Return the small handbook with a third Modell that names both others, the later one first."""
    text = (data / "modelle" / "projektteam.yml").read_text(encoding="utf-8")
    text = (
        text.replace("projektteam", "runde")
        .replace("nr: 2", "nr: 3")
        .replace("[lenkungskreis]", "[projektteam, lenkungskreis]")
    )
    text += "abgrenzung:\n  - {modell: projektteam, text: Die Runde tagt nur.}\n  - {modell: lenkungskreis, text: Die Runde berät nur.}\n"
    (data / "modelle" / "runde.yml").write_text(text, encoding="utf-8")
    path = data / "modelle" / "lenkungskreis.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "befunde:", "  - {modell: runde, text: Die Runde entscheidet nichts.}\nbefunde:"
        ),
        encoding="utf-8",
    )
    return laden.load(data)


def test_related_models_stand_in_the_order_of_the_slide(third: Catalogue) -> None:
    page = modelle.seite(third, third.get("runde", Modell))
    assert [part.id for part in page.verwandt] == ["lenkungskreis", "projektteam"]


def test_where_both_sides_draw_a_line_the_own_words_are_shown(third: Catalogue) -> None:
    page = modelle.seite(third, third.get("lenkungskreis", Modell))
    assert [(other.id, claim.text) for other, claim in page.abgrenzungen] == [
        ("projektteam", "Das Team setzt um, der Kreis entscheidet."),
        ("runde", "Die Runde entscheidet nichts."),
    ]


def test_a_line_that_two_others_draw_between_them_is_not_shown(third: Catalogue) -> None:
    page = modelle.seite(third, third.get("projektteam", Modell))
    assert {(other.id, str(claim.text)) for other, claim in page.abgrenzungen} == {
        ("lenkungskreis", "Das Team setzt um, der Kreis entscheidet."),
        ("runde", "Die Runde tagt nur."),
    }


def test_being_related_works_both_ways(small: Catalogue) -> None:
    assert [m.id for m in modelle.seite(small, small.get("lenkungskreis", Modell)).verwandt] == ["projektteam"]
    assert [m.id for m in modelle.seite(small, small.get("projektteam", Modell)).verwandt] == ["lenkungskreis"]


def test_models_can_be_narrowed_down(small: Catalogue) -> None:
    assert {row.modell.id: row.facetten for row in modelle.uebersicht(small).eintraege} == {
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


def test_a_model_stands_in_the_matrix_under_the_first_of_its_levels(data: Path) -> None:
    path = data / "modelle" / "projektteam.yml"
    text = path.read_text(encoding="utf-8")
    second = '  - {ebene: steuerung, einordnung: redaktion, grund: "Auch dort."}\n'
    path.write_text(text.replace("kurz:", second + "kurz:"), encoding="utf-8")
    team, _ = modelle.matrix(laden.load(data)).zeilen
    assert [[part.id for part in cell] for cell in team.felder] == [[], ["projektteam"]]


def test_the_matrix_holds_every_model_once(small: Catalogue) -> None:
    rows = modelle.matrix(small).zeilen
    assert [[[m.id for m in cell] for cell in row.felder] for row in rows] == [
        [[], ["projektteam"]],
        [["lenkungskreis"], []],
    ]


def test_models_to_compare_stand_by_kind_then_by_name(real: Catalogue) -> None:
    groups = modelle.vergleich(real)
    titles = [group.titel for group in groups]
    assert titles == [name for name in ART_NAMEN.values() if name in titles]
    for group in groups:
        names = [alphabetical(part.name) for part in group.eintraege]
        assert names == sorted(names)
    assert sum(len(group.eintraege) for group in groups) == len(real.all(Modell))


def test_a_model_may_do_something_else_than_its_level(data: Path) -> None:
    path = data / "modelle" / "projektteam.yml"
    text = path.read_text(encoding="utf-8")
    second = '  - {ebene: steuerung, wirkung: berät, einordnung: redaktion, grund: "Auch dort."}\n'
    path.write_text(text.replace("kurz:", second + "kurz:"), encoding="utf-8")
    catalogue = laden.load(data)
    shown = modelle.bild(catalogue, catalogue.get("projektteam", Modell))
    assert [layer.wirkung for layer in shown] == ["berät", "führt aus"]
