"""The handbook as a folder: unpacked anywhere it works, without a server and without network."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from playwright.sync_api import Page

from macros.ausgaben.ordner import ordner
from macros.daten.arten import Tag
from macros.seiten.adressen import Website
from macros.werkzeug.befehl import handbuch
from tests.conftest import SMALL

DAY = Tag("2026-11-28")
PUBLIC, UNKNOWN = Website("Handbuch", "https://handbuch.example.org/"), Website("Handbuch")
SITE = {
    "index.html": b"",
    "404.html": b"",
    "modelle/index.html": b"",
    "modelle/amt/index.html": b"",
    "daten/csv/modell.csv": b"id",
    "daten/api/v1/modell.json": b"{}",
    "neu/atom.xml": b"<feed/>",
    "suche/verzeichnis.json": b'{"a": 1}',
    "javascripts/darstellung.js": b"1",
    "javascripts/suche.js": b"2",
    "tagung/material/amt-karte.svg": b"<svg/>",
}


def readable(html: str, website: Website = UNKNOWN) -> str:
    """Return what becomes of a page that lies two folders deep."""
    site = SITE | {"modelle/amt/index.html": html.encode()}
    return dict(ordner.files(site, website, DAY))["modelle/amt/index.html"].decode()


def test_the_folder_holds_what_it_can_use_and_nothing_twice() -> None:
    assert sorted(dict(ordner.files(SITE, UNKNOWN, DAY))) == [
        "LIESMICH.txt",
        "daten/csv/modell.csv",
        "index.html",
        "javascripts/darstellung.js",
        "javascripts/handbuch.js",
        "modelle/amt/index.html",
        "modelle/index.html",
        "suche/verzeichnis.json.js",
    ]


def test_a_picture_that_a_page_shows_lies_in_the_folder() -> None:
    site = SITE | {"modelle/amt/index.html": b'<img class="x" src="../../tagung/material/amt-karte.svg">'}
    assert "tagung/material/amt-karte.svg" in dict(ordner.files(site, UNKNOWN, DAY))


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../", "../index.html"),
        ("../../modelle/#alle", "../../modelle/index.html#alle"),
        ("../../modelle/?Ebene=A", "../../modelle/index.html?Ebene=A"),
        ("../..", "../../index.html"),
        ("./", "./index.html"),
        ("#oben", "#oben"),
        ("../../daten/csv/modell.csv", "../../daten/csv/modell.csv"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:?subject=a/", "mailto:?subject=a/"),
    ],
)
def test_links_lead_to_files(link: str, expected: str) -> None:
    assert readable(f'<a class="x" href="{link}">') == f'<a class="x" href="{expected}">'


def test_forms_choices_and_redirects_lead_to_files_too() -> None:
    html = '<form action="../"><option data-seite="../amt/"><meta http-equiv="refresh" content="0; url=../">'
    assert readable(html) == html.replace('../"', '../index.html"').replace('amt/"', 'amt/index.html"')


def test_what_is_left_out_is_on_the_website() -> None:
    link = '<a href="../../daten/api/v1/modell.json">JSON</a>'
    assert readable(link, PUBLIC) == '<a href="https://handbuch.example.org/daten/api/v1/modell.json">JSON</a>'
    assert readable(link) == '<a data-fehlt="">JSON</a>'


def test_a_page_loads_one_script_and_says_what_it_wants() -> None:
    tags = '<script src="../../javascripts/suche.js" type="module"></script>\n<script type="module" src="../../javascripts/wir.js"></script>\n'
    assert (
        readable(tags) == '<script defer src="../../javascripts/handbuch.js" data-start="suche.js wir.js"></script>\n'
    )


def test_files_of_the_folder_are_the_sites_own() -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src {}">'
    assert readable(policy.format("'self'")) == policy.format("'self' file:")


def test_the_same_files_make_the_same_zip_in_any_order() -> None:
    made = list(ordner.files(SITE, UNKNOWN, DAY))
    packed = ordner.packed(made, DAY)
    assert packed == ordner.packed(reversed(made), DAY)
    assert zipfile.ZipFile(io.BytesIO(packed)).infolist()[0].date_time == (2026, 11, 28, 0, 0, 0)


def test_a_built_website_becomes_a_folder_by_command(tmp_path: Path) -> None:
    for name, content in SITE.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    command = ["ordner", str(tmp_path / "site"), "--ziel", str(tmp_path / "ziel"), "--data", str(SMALL)]
    assert "index.html" in CliRunner().invoke(handbuch, command).output
    assert (tmp_path / "ziel" / "modelle" / "amt" / "index.html").is_file()
    assert CliRunner().invoke(handbuch, command).exit_code == 2, "never writes over what is there"


def test_no_link_leads_to_a_folder_or_to_nothing(unpacked: Path) -> None:
    astray = set()
    for path in unpacked.rglob("*.html"):
        for link in re.findall(r' (?:href|src|action|data-seite)="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not urlsplit(link).scheme and not (path.parent / unquote(link)).is_file():
                astray.add((str(path.relative_to(unpacked)), link))
    assert astray == set()


def test_the_unpacked_handbook_finds_opens_and_complains_of_nothing(unpacked: Path, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda line: said.append(line.text) if line.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto((unpacked / "index.html").as_uri())
    page.get_by_label("Suche", exact=True).fill("Stabsstelle")
    page.locator("#suche-treffer [role=option]").first.click()
    page.wait_for_url("**/modelle/stabsstelle-smart-city/index.html")
    page.get_by_label("Suche", exact=True).fill("Lenkungskreis")
    page.get_by_label("Suche", exact=True).press("Enter")
    page.locator(".hb-treffer a").first.click()
    page.wait_for_url("**/modelle/lenkungskreis/index.html")
    page.get_by_label("Ihr Land").select_option("Bayern")
    page.get_by_role("link", name="Alles zu Bayern, mit Quellen und Stand").click()
    page.wait_for_url("**/recht/bayern/index.html?land=bayern")
    for tool, ready in (("baukasten", "[data-baukasten=bereit]"), ("unterwegs", "[data-unterwegs] [role=status]")):
        page.goto((unpacked / tool / "index.html").as_uri())
        page.locator(ready).first.wait_for()
    assert said == []
