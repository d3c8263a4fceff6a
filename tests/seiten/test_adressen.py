"""Addresses are printed on slides: they are written down here and do not change."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import parse_qs, urlparse

import pytest

from macros.daten.arten import Botschaft, Ebene, Modell
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import address, comparison, former_addresses, home, published_source, report, to_root


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("lenkungskreis", "modelle/lenkungskreis/"),
        ("steuerung", "ebenen/steuerung/"),
        ("steuerung-durch-kreis", "ebenen/steuerung/steuerung-durch-kreis/"),
        ("breit-verankern", "botschaften/1-breit-verankern/"),
        ("musterstadt-wandel", "fallstudien/musterstadt-wandel/"),
        ("musterstadt", "kommunen/musterstadt/"),
        ("musterstadt-kreis", "kommunen/musterstadt/#musterstadt-kreis"),
        ("gmbh", "rechtsformen/gmbh/"),
        ("amtsblatt", "quellen/a/#amtsblatt"),
        ("amt", "glossar/#amt"),
        ("blaupause", "grundlagen/#blaupause"),
        ("tagung", "tagung/#tagung"),
        ("folie-modelle", "tagung/folie-modelle/"),
    ],
)
def test_everything_with_an_id_has_an_address(small: Catalogue, name: str, expected: str) -> None:
    assert address(small.entries[name]) == expected


def test_comparisons_name_what_is_compared(small: Catalogue) -> None:
    assert comparison(small.all(Modell)) == "vergleich/?mit=lenkungskreis,projektteam"
    assert comparison(small.all(Ebene)[0].optionen) == "vergleich/optionen/?mit=steuerung-durch-kreis"


def test_a_report_says_which_page_is_wrong(small: Catalogue) -> None:
    mail = urlparse(
        report(small.entries["projektteam"], "https://example.org/modelle/projektteam/", "post@example.org")
    )
    assert (mail.scheme, mail.path) == ("mailto", "post@example.org")
    fields = parse_qs(mail.query)
    assert fields["subject"] == ["Fehler im Handbuch: Projektteam & Co. (projektteam)"]
    assert fields["body"][0].split("\r\n") == [
        "Seite: Projektteam & Co.",
        "Kennung: projektteam",
        "Datei: data/modelle/projektteam.yml",
        "Adresse: https://example.org/modelle/projektteam/",
        "",
        "Was ist falsch?",
        "",
        "Wo steht es richtig (Quelle)?",
    ]


def test_a_renamed_record_keeps_its_old_address(small: Catalogue) -> None:
    renamed = small.get("breit-verankern", Botschaft).model_copy(update={"fruehere_ids": ("verankern", "breit")})
    assert list(former_addresses(renamed)) == ["botschaften/1-verankern/", "botschaften/1-breit/"]


@pytest.mark.parametrize(("url", "way"), [("", "./"), ("glossar/", "../"), ("modelle/amt/", "../../")])
def test_links_work_in_any_folder(url: str, way: str) -> None:
    assert to_root(url) == way


def test_data_files_are_published_for_reading() -> None:
    assert published_source(PurePosixPath("data/modelle/amt.yml")) == "daten/modelle/amt.yml"


def test_every_file_that_can_fall_due_has_a_page(site: Path, real: Catalogue) -> None:
    homes = {home(record) for _, record in real.maintained}
    assert [address for address in homes if not (site / address / "index.html").is_file()] == []
