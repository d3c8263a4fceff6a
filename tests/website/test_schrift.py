"""The website's own typeface: light, complete, and nothing moves when it comes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Page, Route

from macros.daten.katalog import Catalogue

DOCS = Path(__file__).parents[2] / "docs"
FILES = sorted((DOCS / "schriften").glob("*.woff2"))
STYLES = (DOCS / "stylesheets" / "schrift.css").read_text(encoding="utf-8")
PAINTED = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
SHIFTED = """() => new Promise(done => new PerformanceObserver(list => done(
  list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
)).observe({type: "layout-shift", buffered: true}) || setTimeout(() => done(0), 300))"""


def test_all_faces_weigh_no_more_than_50_kib() -> None:
    assert sum(path.stat().st_size for path in FILES) <= 50 * 1024


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_letter_of_the_records_is_there(real: Catalogue, path: Path) -> None:
    said = {char for file in real.files for _, value in file.values for char in str(value) if isinstance(value, str)}
    assert "".join(sorted(said - {chr(code) for code in TTFont(path).getBestCmap()})) == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_was_cut_keeps_its_licence_but_not_the_reserved_name(path: Path) -> None:
    names = {record.nameID: record.toUnicode() for record in TTFont(path)["name"].names}
    assert "OFL" in names[14] or "OFL" in names[13] or "SIL Open Font License" in names[13]
    assert [text for number, text in names.items() if number in (1, 4, 6) and "Source" in text] == []


def test_stand_ins_are_as_high_as_the_typeface() -> None:
    """Ascent and descent of a stand-in are scaled by `size-adjust`; lines keep their height only if both agree."""
    heights = {"Sans": (984, 273), "Serif": (1036, 335)}
    faces = re.findall(
        r'"Handbuch (\w+) wie .*?size-adjust: ([\d.]+)%;\s*ascent-override: ([\d.]+)%;\s*descent-override: ([\d.]+)%',
        STYLES,
        re.DOTALL,
    )
    assert len(faces) >= 6
    for kind, scale, *given in faces:
        assert [round(height * 10 / float(scale), 1) for height in heights[kind]] == [float(value) for value in given]


@pytest.mark.parametrize("path", ["", "modelle/lenkungskreis/"])
def test_nothing_moves_when_the_typeface_comes_after_the_page(opened: Callable[..., Page], path: str) -> None:
    page = opened("datenschutz/", viewport={"width": 390, "height": 844})
    waiting: list[Route] = []
    page.route("**/*.woff2", lambda route: waiting.append(route))
    page.goto(page.url.replace("datenschutz/", path), wait_until="domcontentloaded")
    page.evaluate(PAINTED)
    assert len(waiting) == len(FILES)
    for route in waiting:
        route.continue_()
    assert page.evaluate("document.fonts.ready.then(fonts => fonts.status)") == "loaded"
    assert page.evaluate(SHIFTED) < 0.02
