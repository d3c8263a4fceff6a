"""What pictures, cards and previews say about the small and the real handbook."""

from __future__ import annotations

import pytest

from macros.ausgaben.karten import motive
from macros.daten.arten import Modell
from macros.daten.katalog import Catalogue
from macros.daten.kurzadressen import codes

ROOT = "https://handbuch.example.org/"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ein Satz. Noch einer.", "Ein Satz."),
        ("Nur einer", "Nur einer"),
        ("Seit dem 4. März 2021 gilt es. Dann nicht.", "Seit dem 4. März 2021 gilt es."),
        ("Es begann 2017. Drei Beiräte kamen dazu.", "Es begann 2017."),
        ("Für 15,2 Mio. Euro, z. B. St. Wendel. Ende.", "Für 15,2 Mio. Euro, z. B. St. Wendel."),
        ("Wer bremst? „Niemand“, heißt es.", "Wer bremst?"),
    ],
)
def test_the_first_sentence_ends_where_a_reader_would_stop(text: str, first: str) -> None:
    assert motive.first_sentence(text) == first


@pytest.mark.parametrize(
    ("site_url", "root", "preview"),
    [
        (None, "http://127.0.0.1:8000/", True),
        ("", "http://127.0.0.1:8000/", True),
        ("http://localhost:8123/", "http://localhost:8123/", True),
        ("https://example.org/handbuch", "https://example.org/handbuch/", False),
    ],
)
def test_no_domain_is_invented(site_url: str | None, root: str, preview: bool) -> None:
    assert motive.base(site_url) == root
    assert motive.is_preview(root) is preview


def test_everything_with_a_short_address_has_a_motif_that_leads_there(small: Catalogue) -> None:
    drawn = motive.motifs(small, ROOT)
    assert {name: motif.adresse for name, motif in drawn.items()} == {
        name: f"{ROOT}f/{code}/" for name, code in codes(small).items()
    }


def test_a_motif_names_kind_title_and_sentence_and_marks_its_levels(small: Catalogue) -> None:
    motif = motive.motifs(small, ROOT)["breit-verankern"]
    assert (motif.art, motif.titel) == ("Botschaft 1", small.entries["breit-verankern"].title)
    assert [level.name for level in motif.schichten if level.aktiv] == ["Steuerungsebene"]


def test_a_town_without_a_summary_is_described_by_what_the_handbook_knows(small: Catalogue) -> None:
    motif = motive.motifs(small, ROOT)["musterstadt"]
    assert (
        motif.satz == "Kreisfreie Stadt in Hessen, mit 2 Beispielen, einem Beschluss und einer Fallstudie im Handbuch."
    )


def test_every_page_of_a_record_is_found_by_its_address(small: Catalogue) -> None:
    pages = motive.pages(small)
    assert pages["modelle/lenkungskreis/"].id == "lenkungskreis"
    assert [address for address in pages if "#" in address] == []


def test_there_is_a_card_for_every_level_message_and_model(real: Catalogue) -> None:
    cards = motive.cards(real, ROOT)
    assert [card.motiv.art.split()[0] for card in cards] == ["Ebene"] * 4 + ["Botschaft"] * 10 + ["Modell"] * 54
    assert [card.motiv.titel for card in cards if not card.abschnitte] == []


def test_the_back_of_a_model_says_when_it_fits_who_judges_so_and_asks_one_question(real: Catalogue) -> None:
    names = {part.name for part in real.all(Modell)}
    for card in motive.cards(real, ROOT):
        if card.motiv.titel in names:
            reasons, question = card.abschnitte
            assert (reasons.titel, reasons.einschaetzung) == ("Wann es passt", True)
            assert question.titel.startswith("Leitfrage (")
            assert len(question.punkte) == 1


def test_models_of_one_message_ask_its_questions_in_turn(real: Catalogue) -> None:
    questions = [card.abschnitte[-1].punkte[0] for card in motive.cards(real, ROOT)[14:]]
    assert len(set(questions)) > 25


def test_no_markup_is_left_on_cards(real: Catalogue) -> None:
    words = [point for card in motive.cards(real, ROOT) for part in card.abschnitte for point in part.punkte]
    assert [text for text in words if "[[" in text or "](" in text or "*" in text] == []
