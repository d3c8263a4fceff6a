"""What pages show, looked up and sorted, without HTML."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.daten import laden
from macros.daten.arten import Botschaft, Ebene, Fallstudie, Folie, Kommune, Modell
from macros.daten.katalog import Catalogue
from macros.seiten import views


def test_notes_are_numbered_in_the_order_of_their_first_use(small: Catalogue) -> None:
    notes = views.Noten(small)
    assert notes.zitiere(["studie", "amtsblatt"]) == [(1, "beleg-1-1"), (2, "beleg-2-1")]
    assert notes.zitiere(["studie"]) == [(1, "beleg-1-2")]
    assert [(number, source.id, len(places)) for number, source, places in notes.liste()] == [
        (1, "studie", 2),
        (2, "amtsblatt", 1),
    ]


def test_a_model_shows_its_examples_the_closest_fit_first(small: Catalogue) -> None:
    page = views.modell(small, small.get("lenkungskreis", Modell))
    assert [(line.kommune.id, line.beispiel.id, line.passung) for line in page.beispiele] == [
        ("alt-zell", "alt-zell-lenkungskreis", "wörtlich"),
        ("musterstadt", "musterstadt-kreis", "sinngleich"),
    ]


def test_a_demarcation_is_shown_on_both_sides(small: Catalogue) -> None:
    page = views.modell(small, small.get("projektteam", Modell))
    assert [other.id for other, _ in page.abgrenzungen] == ["lenkungskreis"]


def test_a_model_is_compared_with_the_first_it_is_confused_with(small: Catalogue) -> None:
    page = views.modell(small, small.get("projektteam", Modell))
    assert [part.id for part in page.vergleichspaar] == ["projektteam", "lenkungskreis"]


def test_a_model_nothing_is_confused_with_is_compared_alone(small: Catalogue) -> None:
    page = views.modell(small, small.get("projektteam", Modell))
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
    page = views.modell(third, third.get("runde", Modell))
    assert [part.id for part in page.verwandt] == ["lenkungskreis", "projektteam"]


def test_where_both_sides_draw_a_line_the_own_words_are_shown(third: Catalogue) -> None:
    page = views.modell(third, third.get("lenkungskreis", Modell))
    assert [(other.id, claim.text) for other, claim in page.abgrenzungen] == [
        ("projektteam", "Das Team setzt um, der Kreis entscheidet."),
        ("runde", "Die Runde entscheidet nichts."),
    ]


def test_being_related_works_both_ways(small: Catalogue) -> None:
    assert [m.id for m in views.modell(small, small.get("lenkungskreis", Modell)).verwandt] == ["projektteam"]
    assert [m.id for m in views.modell(small, small.get("projektteam", Modell)).verwandt] == ["lenkungskreis"]


def test_a_level_shows_what_is_not_under_an_option_separately(small: Catalogue) -> None:
    above = views.ebene(small, small.get("steuerung", Ebene))
    assert [line.beispiel.id for line in above.optionen[0].beispiele] == [
        "musterstadt-kreis",
        "alt-zell-lenkungskreis",
    ]
    assert above.weitere_beispiele == ()
    below = views.ebene(small, small.get("arbeit", Ebene))
    assert [line.beispiel.id for line in below.weitere_beispiele] == ["musterstadt-gesellschaft"]


def test_a_message_shows_what_portraits_teach(small: Catalogue) -> None:
    page = views.botschaft(small, small.get("breit-verankern", Botschaft))
    assert [study.id for study, _ in page.erkenntnisse] == ["musterstadt-wandel", "alt-zell-netz"]


def test_a_message_groups_its_examples_by_what_became_of_them(small: Catalogue) -> None:
    page = views.botschaft(small, small.get("breit-verankern", Botschaft))
    assert [(group.ausgang, [line.beispiel.id for line in group.zeilen]) for group in page.beispiele] == [
        ("gelungen", ["alt-zell-lenkungskreis"]),
        ("beendet", ["musterstadt-kreis"]),
        ("offen", ["zell-netz"]),
    ]


def test_examples_without_a_fit_are_sorted_by_the_name_of_their_town(small: Catalogue) -> None:
    assert [line.beispiel.id for line in views.beispielzeilen(small, "steuerung")] == [
        "musterstadt-kreis",
        "alt-zell-lenkungskreis",
    ]


def test_a_portrait_groups_its_bodies_by_level_from_the_top(small: Catalogue) -> None:
    page = views.fallstudie(small, small.get("musterstadt-wandel", Fallstudie))
    assert [(b.ebene and b.ebene.id, [g.id for g in b.gremien]) for b in page.bereiche] == [
        ("steuerung", ["musterstadt-kreis"]),
        ("arbeit", ["musterstadt-gesellschaft"]),
    ]


def test_bodies_without_a_level_come_last(small: Catalogue) -> None:
    page = views.fallstudie(small, small.get("alt-zell-netz", Fallstudie))
    assert [(b.ebene and b.ebene.id, [g.id for g in b.gremien]) for b in page.bereiche] == [
        ("steuerung", ["alt-zell-lenkungskreis"]),
        (None, ["zell-netz"]),
    ]


def test_a_town_leads_to_its_portrait(small: Catalogue) -> None:
    page = views.kommune(small, small.get("musterstadt", Kommune))
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
    page = views.kommune(changed, changed.get("musterstadt", Kommune))
    assert [entry.id for entry in page.genannt_in] == ["lenkungskreis"]


def test_series_have_ends(small: Catalogue) -> None:
    first, last = (views.reihe(small, part) for part in small.all(Modell))
    assert (first.vorher, first.nachher and first.nachher.id) == (None, "projektteam")
    assert (last.vorher and last.vorher.id, last.nachher, last.position, last.anzahl) == ("lenkungskreis", None, 2, 2)


def test_a_term_of_the_glossary_is_linked_where_a_page_first_names_it(small: Catalogue) -> None:
    mentions = views.Erstnennungen(small)
    assert mentions.finde("Ämter und Amtsleitungen") is None
    found = mentions.finde("Das Amt und noch ein Amt")
    assert found is not None
    assert (found.start, found.end, found.record_id) == (4, 7, "amt")
    assert mentions.finde("Wieder das Amt") is None


def test_a_term_that_a_page_links_by_hand_is_not_linked_again(small: Catalogue) -> None:
    mentions = views.Erstnennungen(small)
    mentions.merke("amt")
    assert mentions.finde("Das Amt") is None


def test_a_record_knows_the_slides_that_showed_it(small: Catalogue) -> None:
    shown = views.weitergabe(small, small.get("projektteam", Modell)).folien
    assert [folie.name for folie in shown] == ["Folie 2: Modelle\u00a0– alle"]


def test_a_slide_is_not_shown_by_a_slide_that_refers_to_it(real: Catalogue) -> None:
    assert views.weitergabe(real, real.get("folie-botschaften", Folie)).folien == ()


def test_a_slide_shows_what_stood_on_it(small: Catalogue) -> None:
    page = views.folie(small, small.get("folie-modelle", Folie))
    assert [modell.id for modell in page.modelle] == ["lenkungskreis", "projektteam"]
    assert [zitat.id for zitat in page.zitate] == ["blaupause"]


def test_a_town_without_a_text_of_its_own_is_summed_up(small: Catalogue) -> None:
    page = views.kommune(small, small.get("musterstadt", Kommune))
    assert page.kurz == "Kreisfreie Stadt in Hessen, mit 2 Beispielen und einer Fallstudie im Handbuch."
