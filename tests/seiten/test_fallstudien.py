"""What pages and overviews of Fallstudien show, without HTML."""

from __future__ import annotations

from macros.daten.arten import Fallstudie
from macros.daten.katalog import Catalogue
from macros.seiten import fallstudien
from macros.seiten.woerter import LINIEN_NAMEN


def test_a_portrait_groups_its_bodies_by_level_from_the_top(small: Catalogue) -> None:
    page = fallstudien.seite(small, small.get("musterstadt-wandel", Fallstudie))
    assert [(b.ebene and b.ebene.id, [g.id for g in b.gremien]) for b in page.bereiche] == [
        ("steuerung", ["musterstadt-kreis"]),
        ("arbeit", ["musterstadt-gesellschaft"]),
    ]


def test_bodies_without_a_level_come_last(small: Catalogue) -> None:
    page = fallstudien.seite(small, small.get("alt-zell-netz", Fallstudie))
    assert [(b.ebene and b.ebene.id, [g.id for g in b.gremien]) for b in page.bereiche] == [
        ("steuerung", ["alt-zell-lenkungskreis"]),
        (None, ["zell-netz"]),
    ]


def test_portraits_can_be_narrowed_down_by_who_steers_and_coordinates(small: Catalogue) -> None:
    entry, _ = fallstudien.uebersicht(small).eintraege
    assert entry.facetten == {
        "Größe": ["0 bis 20.000", "unter 100.000"],
        "Art": ["kreisfreie Stadt"],
        "Land": ["Hessen"],
        "Steuerungsebene": ["Steuerung durch einen Kreis"],
        "Arbeitsebene": [],
    }


def test_the_chart_of_a_portrait_leaves_out_bodies_without_a_level(small: Catalogue) -> None:
    _, entry = fallstudien.uebersicht(small).eintraege
    assert {level: [body.id for body in bodies] for level, bodies in entry.bereiche.items()} == {
        "steuerung": ["alt-zell-lenkungskreis"]
    }


def test_only_talks_belong_to_the_workshop(small: Catalogue) -> None:
    assert [entry.studie.id for entry in fallstudien.workshop(small)] == ["musterstadt-wandel"]
    assert [page.studie.id for page in fallstudien.vergleich(small).seiten] == ["musterstadt-wandel"]


def test_relations_are_named_by_nouns_which_fit_one_body_and_many() -> None:
    """„Räte … steuert“ was wrong; no verb stands beside a name."""
    assert [word for word in LINIEN_NAMEN.values() if not word[0].isupper()] == []


def test_lines_of_a_chart_have_the_same_nouns(real: Catalogue) -> None:
    charts = [page.plan for study in real.all(Fallstudie) if (page := fallstudien.seite(real, study)).plan]
    words = {" ".join(line.worte) for plan in charts for line in plan.linien}
    assert words <= set(LINIEN_NAMEN.values())
