"""The workshop cards as a PDF: tagged, German, complete, and back sides that meet their fronts."""

from __future__ import annotations

import io
import re

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from macros.ausgaben.karten import motive, zeichnen
from macros.ausgaben.karten.zeichnen import Abschnitt, Karte, Motiv, Schicht
from macros.daten.katalog import Catalogue

LEVELS = (Schicht(1, "Steuerung", optional=False, aktiv=True), Schicht(4, "Beratung", optional=True, aktiv=False))
HALF = (105 / 25.4 * 72, 148.5 / 25.4 * 72)


def card(number: int) -> Karte:
    motif = Motiv("Modell", f"Titel {number}", "Satz.", LEVELS, f"https://handbuch.example.org/f/k{number}/")
    parts = (Abschnitt("Wann es passt", ("Erstens.", "Zweitens."), einschaetzung=True), Abschnitt("Frage", ("Wer?",)))
    return Karte(motif, f"Kurzfassung {number} mit Verwaltungsdigitalisierungsbeauftragten.", parts)


@pytest.fixture(scope="module")
def written() -> bytes:
    return zeichnen.workshop_cards("Karten & „mehr“", [card(number) for number in range(6)])


@pytest.fixture(scope="module")
def pages(written: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(written))


def text(page: pypdfium2.PdfPage, column: int, row: int) -> str:
    """Return the words in one quarter of a page, counted from the top left."""
    left, bottom = column * HALF[0], (1 - row) * HALF[1]
    words = page.get_textpage().get_text_bounded(left, bottom, left + HALF[0], bottom + HALF[1])
    return str(words.replace("\ufffe", "").replace("\r\n", " "))


def test_the_file_is_tagged_german_and_has_a_title(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "de-DE"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        about = pdf.open_metadata()
        assert (about["dc:title"], about["pdfuaid:part"]) == ("Karten & „mehr“", "1")


def test_every_font_is_embedded(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/FontDescriptor" in thing]
        names = {str(font.BaseFont).split("+")[-1] for font in fonts}
        assert {name.split("-")[0] for name in names} == {"SourceSansPro", "SourceSerifPro"}
        for font in fonts:
            assert {"/FontFile2", "/FontFile3"} & set(font.FontDescriptor.keys()), font.BaseFont


def test_fronts_and_backs_alternate_on_a4(pages: list[pypdfium2.PdfPage]) -> None:
    assert len(pages) == 4
    assert {tuple(round(points / 72 * 25.4) for points in page.get_size()) for page in pages} == {(210, 297)}


def test_backs_are_mirrored_so_that_they_meet_their_fronts(pages: list[pypdfium2.PdfPage]) -> None:
    for number in range(6):
        sheet, place = divmod(number, 4)
        column, row = place % 2, place // 2
        front, back = text(pages[2 * sheet], column, row), text(pages[2 * sheet + 1], 1 - column, row)
        assert f"Kurzfassung {number}" in front
        assert f"Titel {number}" in front
        assert f"Titel {number}" in back
        assert f"/f/k{number}/" in back


def test_the_back_says_when_it_fits_and_who_judges_so(pages: list[pypdfium2.PdfPage]) -> None:
    words = text(pages[1], 1, 0)
    for part in ("Wann es passt", "Erstens.", "Zweitens.", "Einschätzung der Redaktion", "Frage", "Wer?"):
        assert part in words


def test_codes_are_read_from_the_printed_page(pages: list[pypdfium2.PdfPage]) -> None:
    image = pages[1].render(scale=150 / 72).to_pil()
    found = {code.text for code in zxingcpp.read_barcodes(image)}
    assert found == {f"https://handbuch.example.org/f/k{number}/" for number in range(4)}


def test_each_card_is_a_heading_and_each_code_has_words_instead(written: bytes) -> None:
    with pikepdf.open(io.BytesIO(written)) as pdf:
        tags = [
            thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/S" in thing and "/P" in thing
        ]
        assert sum(str(tag.S) == "/H1" for tag in tags) == 6
        alternatives = {str(tag.A.Alt if "/Alt" not in tag else tag.Alt) for tag in tags if str(tag.S) == "/Figure"}
        assert alternatives == {f"QR-Code für https://handbuch.example.org/f/k{number}/" for number in range(6)}


def test_the_same_cards_give_the_same_bytes(written: bytes) -> None:
    assert zeichnen.workshop_cards("Karten & „mehr“", [card(number) for number in range(6)]) == written


def letters(words: str) -> str:
    """Return only what no line break can change."""
    return re.sub(r"[^\w]", "", words)


def test_all_cards_of_the_handbook_are_complete(real: Catalogue) -> None:
    cards = motive.cards(real, "https://kooperationsformen.smart-city.example.org/")
    printed = list(pypdfium2.PdfDocument(zeichnen.workshop_cards("Alle", cards)))
    assert len(printed) == 2 * -(-len(cards) // 4)
    for number, card in enumerate(cards):
        sheet, place = divmod(number, 4)
        front = letters(text(printed[2 * sheet], place % 2, place // 2))
        back = letters(text(printed[2 * sheet + 1], 1 - place % 2, place // 2))
        assert letters(card.motiv.titel + card.kurz) in front
        assert letters(card.motiv.titel) in back
        for part in card.abschnitte:
            assert letters(part.titel + "".join(part.punkte)) in back
