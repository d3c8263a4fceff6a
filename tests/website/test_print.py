"""Paper: numbers of lists are whole, comparisons stay tables, nothing is printed that only a screen can use."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

A4 = {"width": 718, "height": 1047}
"""A sheet of A4 upright, less the margins that browsers leave, in pixels."""

CUT_NUMBERS = """() => {
  const pen = document.createElement("canvas").getContext("2d");
  const lists = [...document.querySelectorAll("ol")].filter((list) => list.checkVisibility());
  return lists.filter((list) => {
    const last = list.lastElementChild;
    if (!last || getComputedStyle(last).listStyleType === "none") return false;
    pen.font = getComputedStyle(last).font;
    return pen.measureText(`${list.children.length}. `).width > parseFloat(getComputedStyle(list).paddingLeft);
  }).map((list) => list.className);
}"""


def printed(page: Page) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))


def text(document: pypdfium2.PdfDocument) -> str:
    """Return all words; pdfium writes U+FFFE where a word is divided at the end of a line."""
    return "\n".join(page.get_textpage().get_text_range() for page in document).replace("\ufffe", "")


@pytest.fixture
def on_paper(opened: Callable[..., Page]) -> Callable[[str], Page]:
    """Return what opens a page as it will lie on paper."""

    def open_page(path: str) -> Page:
        page = opened(path, viewport=A4)
        page.emulate_media(media="print")
        return page

    return open_page


@pytest.mark.parametrize(
    "path", ["modelle/lenkungskreis/", "kommunen/ulm/", "fallstudien/gelsenkirchen-stadtkonzern/", "rechtsformen/gmbh/"]
)
def test_the_numbers_of_lists_have_room_on_paper(on_paper: Callable[[str], Page], path: str) -> None:
    """Left of the text the paper ends: what does not fit into the list's own margin is cut off."""
    page = on_paper(path)
    expect(page.locator(".hb-quellen li").first).to_be_attached()
    assert page.evaluate(CUT_NUMBERS) == []


def test_a_comparison_is_a_table_on_paper(on_paper: Callable[[str], Page]) -> None:
    page = on_paper("vergleich/?mit=lenkungskreis,strategiekreis")
    heads = page.locator("[data-auswahl] thead th")
    expect(heads).to_have_count(2)
    one, other = (heads.nth(number).bounding_box() for number in (0, 1))
    assert one is not None
    assert other is not None
    assert one["y"] == other["y"]
    assert other["x"] >= one["x"] + one["width"] - 1


def test_without_a_choice_a_comparison_does_not_print_a_book(opened: Callable[..., Page]) -> None:
    for path in ("vergleich/", "vergleich/optionen/", "fallstudien/auswahl/"):
        assert len(printed(opened(path))) <= 12, path


def test_nothing_is_printed_that_only_a_screen_can_use(opened: Callable[..., Page]) -> None:
    said = text(printed(opened("pruefliste/ebenen/")))
    assert "Wann was zu prüfen ist" in said
    for word in ("Sortieren", "Eingrenzen", "Menü", "Suchen", "↕"):
        assert word not in said


RESULT = "baukasten/#land=Bayern&w=koordination-amt~neu~Amt+Zukunft&w=umsetzung-aemterstruktur~da~"
CUT_CELLS = """() => [...document.querySelectorAll(".hb-rechtstafel :is(th, td)")]
  .filter((cell) => cell.getBoundingClientRect().right > document.querySelector("main").getBoundingClientRect().right + 1).length"""


def test_a_plan_prints_its_result_and_not_the_form(opened: Callable[..., Page]) -> None:
    page = opened(RESULT)
    expect(page.locator("html")).to_have_attribute("data-baukasten", "bereit")
    expect(page.locator("main")).to_contain_text("Beschlussvorschlag")
    said = text(printed(page))
    assert "Amt Zukunft" in said
    assert "Beschlussvorschlag" in said
    for word in ("Wie heißt Ihre Kommune", "Netzwerkbeirat", "Alles leeren"):
        assert word not in said


def test_the_law_of_all_laender_fits_the_sheet(on_paper: Callable[[str], Page]) -> None:
    page = on_paper("recht/")
    expect(page.locator(".hb-rechtstafel td").first).to_be_visible()
    assert page.evaluate(CUT_CELLS) == 0
