"""What editors are shown: samples from real records, every rule, one text for platform and site."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from macros.daten.katalog import Catalogue
from macros.daten.regeln import REGELN
from macros.seiten import anleitung, rendern
from tests.bilder.aufnehmen import PICTURES, WIDTH, Picture

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "MITMACHEN.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(site: Path) -> BeautifulSoup:
    return BeautifulSoup((site / "mitmachen" / "index.html").read_text(encoding="utf-8"), "html.parser")


def test_every_kind_of_entry_has_a_sample(real: Catalogue) -> None:
    kinds = {type(entry.part).__name__ for entry in real.entries.values()}
    assert {sample.art for sample in anleitung.vorbilder(real)} == kinds


def test_a_sample_is_what_stands_in_the_file(small: Catalogue) -> None:
    (sample,) = [sample for sample in anleitung.vorbilder(small) if sample.art == "Modell"]
    fields = {field.feld.name: field.auszug for field in sample.felder}
    assert sample.eintrag.id == "lenkungskreis"
    assert fields["aufgaben"] == 'aufgaben:\n  - text: "Projekte freigeben, vorbereitet vom [[projektteam]]."'
    assert fields["fruehere_ids"] == ""


def test_long_fields_are_cut(real: Catalogue) -> None:
    longest = max(len(f.auszug.splitlines()) for sample in anleitung.vorbilder(real) for f in sample.felder)
    assert longest == anleitung.MAX_LINES + 1


def test_every_rule_is_explained_and_can_be_reached_from_the_manual(page: BeautifulSoup, site: Path) -> None:
    rules = BeautifulSoup((site / "mitmachen" / "meldungen" / "index.html").read_text(encoding="utf-8"), "html.parser")
    wanted = [f"regel-{name}" for name in REGELN]
    assert [str(rule["id"]) for rule in rules.select("details[id^=regel-]")] == wanted
    assert [str(place["id"]) for place in page.select("[data-weiter] [id^=regel-]")] == wanted


def test_links_within_the_text_lead_somewhere_on_the_site_and_on_the_platform(page: BeautifulSoup) -> None:
    targets = re.findall(r"\]\(#([^)]+)\)", MANUAL)
    headings = re.findall(r"(?m)^#{2,} (.+)$", MANUAL)
    on_platform = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert set(targets) <= on_platform
    assert [name for name in targets if not page.find(id=name)] == []


def test_the_text_on_the_site_has_anchors_and_no_second_title() -> None:
    text = rendern.manual('# Titel\n\n## Größe ändern\n\n[W](docs/wartung.md) <img src="docs/bilder/x.webp">\n')
    assert text == '\n## Größe ändern { #groesse-aendern }\n\n[W](wartung.md) <img src="../bilder/x.webp">\n'


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_pictures_show_what_the_site_still_has(site: Path, picture: Picture) -> None:
    html = (site / picture.page / "index.html").read_text(encoding="utf-8")
    assert BeautifulSoup(html, "html.parser").select(picture.start)
    assert f'bilder/{picture.name}.webp" alt="' in MANUAL
    assert re.search(rf'{picture.name}\.webp".* width="{WIDTH}" height="{picture.height}">', MANUAL)
    assert (ROOT / "docs" / "bilder" / f"{picture.name}.webp").stat().st_size < 40_000
