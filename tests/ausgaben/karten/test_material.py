"""What speakers download: made once, listed only where it exists, never for an address that nobody reaches."""

from __future__ import annotations

import pytest

from macros.ausgaben.karten import motive, zeichnen
from macros.ausgaben.karten.material import Material
from macros.daten.katalog import Catalogue
from macros.daten.kurzadressen import codes
from macros.seiten import adressen
from macros.seiten.adressen import Website

ROOT = "https://handbuch.example.org/"
PUBLIC = Website("Handbuch", ROOT)
PREVIEW = Website("Handbuch")


@pytest.fixture
def public(small: Catalogue, monkeypatch: pytest.MonkeyPatch) -> Material:
    """Return a public site whose pictures are only pretended: `test_zeichnen.py` draws some, `test_build.py` all."""
    monkeypatch.setattr(zeichnen, "share_pictures", lambda motifs, name: [b"\x89PNG"] * len(motifs))
    monkeypatch.setattr(
        zeichnen, "slide_cards", lambda motifs, name: ([b"<svg"] * len(motifs), [b"\x89PNG"] * len(motifs))
    )
    return Material(small, PUBLIC, vollstaendig=True)


def test_every_entry_offers_code_and_card_as_svg_and_png(public: Material) -> None:
    for group in public.page().gruppen:
        for offer in group.angebote:
            offered = [(picture, file.format) for picture, files in offer.dateien.items() for file in files]
            assert offered == [(picture, kind) for picture in ("QR-Code", "Folienkarte") for kind in ("SVG", "PNG")]
            for file in (file for files in offer.dateien.values() for file in files):
                assert file.kilobyte == max(1, round(len(public.made[file.adresse]) / 1000))
                assert public.made[file.adresse].startswith(b"\x89PNG" if file.format == "PNG" else b"<svg")


def test_every_page_of_an_entry_has_a_share_picture_and_the_handbook_one_for_all_other_pages(
    small: Catalogue, public: Material
) -> None:
    expected = {adressen.share_picture(entry.id) for entry in motive.pages(small).values()} | {adressen.SHARE_PICTURE}
    assert {address for address in public.made if address.startswith("vorschau")} == expected


def test_without_a_public_address_there_are_no_share_pictures(small: Catalogue, public: Material) -> None:
    local = Material(small, PREVIEW, vollstaendig=True)
    assert [address for address in local.made if address.startswith("vorschau")] == []
    assert (local.public, Material(small, PUBLIC, vollstaendig=False).public, public.public) == (False, False, True)


def test_a_preview_lists_every_entry_without_files(small: Catalogue) -> None:
    preview = Material(small, PREVIEW, vollstaendig=False)
    page = preview.page()
    offers = [offer for group in page.gruppen for offer in group.angebote]
    assert page.nur_vorschau
    assert {offer.id for offer in offers} == set(motive.motifs(small, motive.PREVIEW))
    assert {offer.adresse for offer in offers} == {f"f/{code}/" for code in codes(small).values()}
    assert [offer.dateien for offer in offers if offer.dateien] == []
    assert page.muster is None
    assert preview.workshop_cards() is None


def test_the_cards_are_offered_where_they_were_made(public: Material) -> None:
    offered = public.workshop_cards()
    assert offered is not None
    assert public.made[offered.adresse].startswith(b"%PDF")


def test_pictures_are_drawn_once(public: Material, monkeypatch: pytest.MonkeyPatch) -> None:
    first = public.made
    monkeypatch.setattr(zeichnen, "slide_cards", lambda motifs, name: pytest.fail("drawn again"))
    assert public.made is first
