"""A page as a document of the e-book: what stands in it, and where its links lead."""

from __future__ import annotations

import pytest

from macros.ausgaben.buch.kapitel import Kapitel
from macros.ausgaben.epub.dokumente import Dokument, documents

SOURCES = {"quellen/#studie": "https://example.org/studie"}
OTHERS = (Kapitel(1, "Modelle", "modelle/", '<h1 id="modelle">Modelle</h1>'), Kapitel(1, "Recht"))


def document(html: str, website: str = "") -> Dokument:
    """Return what becomes of a page, among two other chapters."""
    chapters = (Kapitel(2, "Amt", "modelle/amt/", html), *OTHERS)
    return next(documents(chapters, website, SOURCES))


def content(html: str, website: str = "") -> str:
    return document(html, website).inhalt


def test_a_page_is_a_document_named_after_its_address() -> None:
    made = document("<h1>Amt</h1>")
    assert (made.name, made.titel, made.inhalt) == ("seiten/modelle/amt.xhtml", "Amt", "<h1>Amt</h1>")


def test_the_start_page_has_a_name_too() -> None:
    link = '<p>Zum <a href="../../">Start</a>.</p>'
    chapters = (Kapitel(1, "Start", "", "<h1>Start</h1>"), Kapitel(2, "Amt", "modelle/amt/", link))
    start, below = documents(chapters, "", SOURCES)
    assert (start.name, below.inhalt) == ("seiten/index.xhtml", link.replace("../../", "../index.xhtml"))


def test_what_only_screens_need_goes_with_its_heading() -> None:
    assert (
        content("<h2>Suchen</h2><form><input></form><h2>Lesen</h2><p>Wort<br>Wort</p>")
        == "<h2>Lesen</h2>\n<p>Wort<br/>Wort</p>"
    )


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../", "../modelle.xhtml"),
        ("../#modelle", "../modelle.xhtml#modelle"),
        ("../#fehlt", "../modelle.xhtml"),
        ("../../modelle/amt/", "amt.xhtml"),
        ("#oben", "#oben"),
        ("https://example.org/", "https://example.org/"),
        ("../../quellen/#studie", "https://example.org/studie"),
    ],
)
def test_links_lead_to_where_the_same_stands(link: str, expected: str) -> None:
    html = '<p id="oben">Siehe <a href="{}">dort</a>.</p>'
    assert content(html.format(link)) == html.format(expected)


def test_what_is_not_in_the_book_is_on_the_website() -> None:
    html = '<p>Mit der <a href="../../suche/">Suche</a>.</p>'
    assert content(html, "https://handbuch.example.org/") == html.replace("../../", "https://handbuch.example.org/")
    assert content(html) == "<p>Mit der <a>Suche</a>.</p>"


def test_a_line_that_only_leads_out_of_the_book_goes() -> None:
    assert (
        content('<p><a href="../../vergleich/">Vergleichen</a></p><p>Text</p>', "https://example.org/") == "<p>Text</p>"
    )


def test_a_number_leads_to_a_note() -> None:
    html = '<p>Wort<sup class="hb-noten"><a href="#quelle-1">1</a></sup></p><ol><li id="quelle-1">Q</li></ol>'
    assert '<a href="#quelle-1" role="doc-noteref">1</a>' in content(html)


def test_a_drawing_becomes_a_picture_with_its_name() -> None:
    made = document('<figure><svg viewBox="0 0 10 10" aria-label="Wer mit wem"><rect/></svg></figure>')
    assert made.inhalt == '<figure><img src="../../bilder/modelle-amt-1.svg" alt="Wer mit wem"/></figure>'
    assert list(made.bilder) == ["bilder/modelle-amt-1.svg"]


def test_of_a_photo_the_book_has_its_words() -> None:
    assert (
        content('<p><img src="../bilder/ende.webp" alt="Ende einer Seite"></p>')
        == "<p><span>Ende einer Seite</span></p>"
    )


def test_a_wide_table_becomes_a_list() -> None:
    heads, cells = (
        "".join(f"<{tag}>{name}</{tag}>" for name in names) for tag, names in (("th", "ABCDE"), ("td", "bcde"))
    )
    made = content(f"<table><thead><tr>{heads}</tr></thead><tbody><tr><th>a</th>{cells}</tr></tbody></table>")
    assert made.startswith('<div><p class="zeile">a</p><dl><dt>B</dt><dd>b</dd><dt>C</dt><dd>c</dd>')


def test_what_folds_on_screens_lies_open() -> None:
    assert content("<details><summary>Mehr</summary><p>Text</p></details>") == (
        '<div class="details"><p class="summary">Mehr</p><p>Text</p></div>'
    )
