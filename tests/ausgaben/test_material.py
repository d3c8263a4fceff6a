"""What speakers download: made once, listed only where it exists, never for an address that nobody reaches."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.ausgaben import darkroom, material, motifs
from macros.ausgaben.material import Ausgabe
from macros.daten.katalog import Catalogue
from macros.seiten import adressen

ROOT = "https://handbuch.example.org/"


@pytest.fixture
def public(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ausgabe:
    """Return a public site whose PNGs are only pretended: `tests/website/test_bau.py` makes real ones."""
    monkeypatch.setattr(darkroom, "developed", lambda drawings, folder: [b"\x89PNG"] * len(drawings))
    material.files.cache_clear()
    return Ausgabe(ROOT, tmp_path)


def test_every_entry_offers_code_and_card_as_svg_and_png(small: Catalogue, public: Ausgabe) -> None:
    made = public.files(small)
    for group in material.page(small, public).gruppen:
        for offer in group.angebote:
            offered = [(picture, file.format) for picture, files in offer.dateien.items() for file in files]
            assert offered == [(picture, kind) for picture in ("QR-Code", "Folienkarte") for kind in ("SVG", "PNG")]
            for file in (file for files in offer.dateien.values() for file in files):
                assert file.kilobyte == max(1, round(len(made[file.adresse]) / 1000))
                assert made[file.adresse].startswith(b"\x89PNG" if file.format == "PNG" else b"<svg")


def test_every_page_of_an_entry_has_a_share_picture_and_the_handbook_one_for_all_other_pages(
    small: Catalogue, public: Ausgabe
) -> None:
    expected = {adressen.share_picture(entry.id) for entry in motifs.pages(small).values()} | {adressen.SHARE_PICTURE}
    assert {address for address in public.files(small) if address.startswith("vorschau")} == expected


def test_without_a_public_address_there_are_no_share_pictures(
    small: Catalogue, tmp_path: Path, public: Ausgabe
) -> None:
    local = Ausgabe("", public.store)
    assert [address for address in local.files(small) if address.startswith("vorschau")] == []
    assert (local.public, Ausgabe(ROOT, None).public, Ausgabe(ROOT, tmp_path).public) == (False, False, True)


def test_a_preview_lists_every_entry_without_files(small: Catalogue) -> None:
    preview = Ausgabe("", None)
    page = material.page(small, preview)
    offers = [offer for group in page.gruppen for offer in group.angebote]
    assert page.nur_vorschau
    assert {offer.id for offer in offers} == set(motifs.motifs(small, motifs.PREVIEW))
    assert [offer.dateien for offer in offers if offer.dateien] == []
    assert page.muster is None
    assert material.workshop_cards(small, preview) is None


def test_the_cards_are_offered_where_they_were_made(small: Catalogue, public: Ausgabe) -> None:
    offered = material.workshop_cards(small, public)
    assert offered is not None
    assert public.files(small)[offered.adresse].startswith(b"%PDF")
