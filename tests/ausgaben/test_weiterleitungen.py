"""Addresses that lead on to others."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.ausgaben import weiterleitungen
from macros.daten import laden
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website


class OhneBilder:
    """A site without pictures."""

    def share_picture(self, address: str) -> str:
        return ""


def targets(catalogue: Catalogue) -> dict[str, str]:
    """Return where each document leads, by its file."""
    made = weiterleitungen.files(catalogue, Website("Handbuch", "https://example.org/"), OhneBilder())
    links = {
        file.uri: BeautifulSoup(str(file.inhalt), "html.parser").select_one('link[rel="canonical"]') for file in made
    }
    return {uri: str(link["href"]).removeprefix("https://example.org/") for uri, link in links.items() if link}


@pytest.mark.parametrize(
    ("site_url", "canonical"),
    [("", "../../modelle/neu/"), ("https://example.org/handbuch/", "https://example.org/handbuch/modelle/neu/")],
)
def test_a_redirect_works_in_any_folder_and_names_the_published_address(site_url: str, canonical: str) -> None:
    page = BeautifulSoup(weiterleitungen.document("Neu & gut", "modelle/alt/", "modelle/neu/", site_url), "html.parser")
    assert page.select_one('meta[http-equiv="refresh"]')["content"] == "0; url=../../modelle/neu/"  # type: ignore[index]
    assert page.select_one('link[rel="canonical"]')["href"] == canonical  # type: ignore[index]
    assert page.select_one('meta[name="robots"]')["content"] == "noindex"  # type: ignore[index]
    assert [link["href"] for link in page.select("main a")] == ["../../modelle/neu/"]
    assert page.h1 is not None
    assert page.h1.get_text() == "Neu & gut"


def test_every_code_leads_to_its_page_or_its_place_on_a_page(small: Catalogue) -> None:
    found = targets(small)
    assert len(found) == 17
    assert found["f/m1/index.html"] == "modelle/lenkungskreis/"
    assert found["f/v2/index.html"] == "tagung/folie-modelle/"
    assert found["f/e1a/index.html"] == "ebenen/steuerung/steuerung-durch-kreis/"


def test_the_address_of_a_former_id_leads_to_the_record(data: Path) -> None:
    record = data / "modelle" / "lenkungskreis.yml"
    record.write_text(record.read_text(encoding="utf-8") + "fruehere_ids: [steuerkreis]\n", encoding="utf-8")
    others = {uri: target for uri, target in targets(laden.load(data)).items() if not uri.startswith("f/")}
    assert others == {"modelle/steuerkreis/index.html": "modelle/lenkungskreis/"}
