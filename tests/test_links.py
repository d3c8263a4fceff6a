"""Addresses are printed on slides: they are written down here and do not change."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from macros.catalogue import Catalogue
from macros.links import address, former_addresses, published_source, to_root
from macros.records import Botschaft


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lenkungskreis", "modelle/lenkungskreis/"),
        ("steuerung", "ebenen/steuerung/"),
        ("steuerung-durch-kreis", "ebenen/steuerung/#steuerung-durch-kreis"),
        ("breit-verankern", "botschaften/1-breit-verankern/"),
        ("musterstadt-wandel", "fallstudien/musterstadt-wandel/"),
        ("musterstadt", "kommunen/musterstadt/"),
        ("musterstadt-kreis", "kommunen/musterstadt/#musterstadt-kreis"),
        ("gmbh", "rechtsformen/gmbh/"),
        ("amtsblatt", "quellen/#amtsblatt"),
        ("amt", "glossar/#amt"),
        ("blaupause", "grundlagen/#blaupause"),
        ("tagung", "tagung/#tagung"),
        ("folie-modelle", "tagung/folie-modelle/"),
    ],
)
def test_everything_with_an_id_has_an_address(small: Catalogue, name: str, expected: str) -> None:
    assert address(small.entries[name]) == expected


def test_a_renamed_record_keeps_its_old_address(small: Catalogue) -> None:
    renamed = small.get("breit-verankern", Botschaft).model_copy(update={"fruehere_ids": ("verankern", "breit")})
    assert list(former_addresses(renamed)) == ["botschaften/1-verankern/", "botschaften/1-breit/"]


@pytest.mark.parametrize(("url", "way"), [("", "./"), ("glossar/", "../"), ("modelle/amt/", "../../")])
def test_links_work_in_any_folder(url: str, way: str) -> None:
    assert to_root(url) == way


def test_data_files_are_published_for_reading() -> None:
    assert published_source(PurePosixPath("data/modelle/amt.yml")) == "daten/modelle/amt.yml"
