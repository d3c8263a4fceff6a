"""What search engines read in a page."""

from __future__ import annotations

import json
from typing import Any

from macros.ausgaben import auszeichnung
from macros.daten.arten import Modell
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website

SITE = Website("Handbuch", "https://example.org/")


def said(catalogue: Catalogue, url: str, record: str = "") -> Any:
    text = auszeichnung.of_page(catalogue, url, catalogue.entries.get(record), SITE, ["daten/csv/modell.csv"])
    return json.loads(text) if text else None


def test_the_overview_of_models_is_a_set_of_terms(small: Catalogue) -> None:
    found = said(small, "modelle/")
    assert found["@type"] == "DefinedTermSet"
    assert [term["termCode"] for term in found["hasDefinedTerm"]] == [model.id for model in small.all(Modell)]


def test_a_model_belongs_to_the_set(small: Catalogue) -> None:
    found = said(small, "modelle/lenkungskreis/", "lenkungskreis")
    assert found["@id"] == "https://example.org/modelle/lenkungskreis/"
    assert found["inDefinedTermSet"] == "https://example.org/modelle/"


def test_the_data_are_a_data_set_with_their_files(small: Catalogue) -> None:
    (table,) = said(small, "daten/")["distribution"]
    assert table == {
        "@type": "DataDownload",
        "contentUrl": "https://example.org/daten/csv/modell.csv",
        "encodingFormat": "text/csv",
    }


def test_nothing_can_end_the_block_that_it_stands_in(small: Catalogue) -> None:
    assert not set("<>&") & set(auszeichnung.of_page(small, "modelle/", None, SITE, ()))


def test_other_pages_say_nothing(small: Catalogue) -> None:
    assert said(small, "impressum/") is None
