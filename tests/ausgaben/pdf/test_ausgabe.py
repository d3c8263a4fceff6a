"""The book as readers and their programs open it: tagged, with bookmarks, sources, register; no text lost."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest

from macros.ausgaben.buch.kapitel import chapters
from macros.ausgaben.pdf import ausgabe
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website

SITE = Website("Kooperationsformen", "https://handbuch.example.org/")
TRICKY = "#let x = *1* _2_ $3$ @4 <5> `6` \\7 // 8 [9] „–“ ≈ × §"
CITED = (
    '<sup class="hb-noten"><a href="#quelle-1" id="beleg-1-1">1</a></sup></p><h2 id="quellen">Quellen</h2><ol class="hb-quellen">'
    '<li id="quelle-1">x <a class="hb-belegt" href="../../quellen/#{}">was sie belegt</a></li></ol>'
)
PAGES = (
    RenderedPage("modelle/", "Modelle", "<h1>Alle Modelle</h1><p>Liste</p>", platz=1, bereich="Modelle"),
    RenderedPage(
        "modelle/lenkungskreis/",
        "Lenkungskreis",
        '<h1 id="lenkungskreis">Lenkungskreis</h1><p>Ein Kreis.' + CITED.format("folien"),
    ),
    RenderedPage(
        "modelle/projektteam/",
        "Projektteam",
        f"<h1>Projektteam</h1><p><code>{TRICKY.replace('<', '&lt;')}</code></p>"
        '<p>Siehe <a href="../lenkungskreis/">Kreis</a> im <a href="../../glossar/#amt">Amt</a>.'
        + CITED.format("studie"),
    ),
    RenderedPage(
        "was-daraus-wurde/",
        "Was daraus wurde",
        '<h1>Was daraus wurde</h1><svg viewBox="0 0 90 20" aria-label="Zeitbild"><title>2020: gegründet</title></svg>'
        "<table><thead><tr><th>Wann</th></tr></thead><tbody><tr><td>2020</td></tr></tbody></table>",
        platz=3,
    ),
    RenderedPage("glossar/", "Glossar", '<h1>Glossar</h1><dl><dt id="amt">Amt</dt><dd>Teil.</dd></dl>', platz=2),
)


@pytest.fixture(scope="module")
def written(small: Catalogue) -> bytes:
    return ausgabe.made(small, SITE, chapters(small, PAGES))


@pytest.fixture(scope="module")
def texts(written: bytes) -> list[str]:
    """Return the words of every page."""
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(written)]


def test_it_is_tagged_german_and_named(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as pdf, pdf.open_metadata() as metadata:
        assert (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked)) == ("de-DE", True)
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Kooperationsformen"
        assert metadata["dc:creator"] == ["Mitwirkende am Handbuch „Kooperationsformen“"]


def test_pictures_say_what_they_show_and_tables_what_their_heads_are(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as pdf:
        tagged = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one]
        assert [str(one.Alt) for one in tagged if one.S == "/Figure"] == ["Zeitbild: 2020: gegründet"]
        assert len([one for one in tagged if one.S == "/TH"]) == 1


def test_bookmarks_name_every_chapter(written: bytes) -> None:
    names = [(item.level, item.get_title()) for item in pypdfium2.PdfDocument(written).get_toc()]
    chapters = [(0, "Modelle"), (1, "Alle Modelle"), (2, "Lenkungskreis"), (2, "Projektteam"), (0, "Glossar")]
    assert [name for name in names if name in chapters] == chapters
    assert [name for name in names if name[1] in ("Quellen", "Register")] == [(0, "Quellen"), (0, "Register")]


def test_no_text_is_lost_or_taken_for_markup(texts: list[str]) -> None:
    page = next(text for text in texts if text.startswith("Projektteam"))
    assert TRICKY in " ".join(page.split())


def test_sources_are_numbered_through_and_listed(texts: list[str]) -> None:
    listed = next(text for text in texts if text.startswith("Quellen"))
    assert listed.index("Foliensatz. Veranstalter (Folien eines Vortrags).") < listed.index("Befragung. Institut, 2022")
    assert "https://example.org/studie" in listed.replace("\u200b", "").replace("\r\n", "")


def test_every_note_leads_to_its_source(written: bytes, texts: list[str]) -> None:
    listed = next(number for number, text in enumerate(texts) if text.startswith("Quellen"))
    with pikepdf.open(io.BytesIO(written)) as pdf:
        page = pdf.pages[listed].objgen
        links = [link for page in pdf.pages for link in page.get("/Annots", []) if "/Dest" in link]
        places = [link.Dest for link in links if isinstance(link.Dest, pikepdf.Array)]
        assert sum(place[0].objgen == page for place in places) == 2


def test_the_register_names_the_pages_of_an_entry_and_of_what_mentions_it(texts: list[str]) -> None:
    number = {text.split("\r\n")[1]: place for place, text in enumerate(texts, 1) if "\r\n" in text}
    first = next(place for place, text in enumerate(texts) if text.startswith("Register"))
    register = " ".join(" ".join(texts[first:]).split())
    own, mentioning, glossary = (number[name] for name in ("Lenkungskreis", "Projektteam", "Glossar"))
    assert f"Lenkungskreis, {own}, {mentioning}" in register
    assert f"Amt, {glossary}, {mentioning}" in register


def test_how_long_it_is_can_be_told(written: bytes, texts: list[str]) -> None:
    assert ausgabe.length(written) == len(texts)


def test_every_page_says_its_version_and_stand(texts: list[str]) -> None:
    assert [n for n, text in enumerate(texts[1:], 2) if "Stand 1. Februar 2026" not in text.replace("\xa0", " ")] == []


def test_two_makes_are_the_same_bytes(small: Catalogue, written: bytes) -> None:
    assert ausgabe.made(small, SITE, chapters(small, PAGES)) == written
