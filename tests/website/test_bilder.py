"""Pictures drawn from numbers: in a real browser every mark stands where its value belongs.

A picture names the values at its left and right edge (`data-achse="2012 2027"`), each mark its value (`data-wert`) and,
if it is a bar, where it ends (`data-bis`). Pictures below each other on one page share their scale.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.daten.arten import Ebene, Modell
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import page_address

MARKS = """() => [...document.querySelectorAll("[data-achse]")].filter((axis) => axis.checkVisibility()).map((axis) => {
  const { left, right } = axis.getBoundingClientRect();
  const marks = [...axis.querySelectorAll("[data-wert]")].map((mark) => {
    const place = mark.getBoundingClientRect();
    return { value: mark.dataset.wert, end: mark.dataset.bis ?? null, left: place.left, right: place.right };
  });
  const group = [...document.querySelectorAll("figure, table")].findIndex((frame) => frame.contains(axis));
  return { scale: axis.dataset.achse, group, left, right, marks };
})"""
TOLERANCE = 1.5
"""Pixels: lines have a width, and edges lie on whole pixels."""


def pictures(site: Path) -> list[str]:
    """Return the addresses of all pages with a picture drawn from numbers."""
    pages = (path for path in sorted(site.rglob("index.html")) if "data-achse=" in path.read_text(encoding="utf-8"))
    return [path.parent.relative_to(site).as_posix() + "/" for path in pages]


def misplaced(axis: dict[str, Any], left: float, right: float) -> Iterator[tuple[str, float, float]]:
    """Yield every value that stands elsewhere than between `left` and `right` it should: value, wanted, found."""
    first, last = map(float, axis["scale"].split())
    edges = [(axis["scale"], left, axis["left"]), (axis["scale"], right, axis["right"])]
    for mark in axis["marks"]:
        for value, found in [(mark["value"], mark["left"]), (mark["end"], mark["right"])]:
            if value is not None:
                edges.append((value, left + (right - left) * (float(value) - first) / (last - first), found))
    yield from ((value, wanted, found) for value, wanted, found in edges if abs(found - wanted) > TOLERANCE)


@pytest.mark.parametrize("width", [390, 1280])
def test_every_mark_stands_where_its_value_belongs(browser: Browser, address: str, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    wrong, marks = [], 0
    for path in pictures(site):
        page.goto(address + path)
        scales: dict[tuple[int, str], tuple[float, float]] = {}
        for axis in page.evaluate(MARKS):
            edges = scales.setdefault((axis["group"], axis["scale"]), (axis["left"], axis["right"]))
            wrong += [(path, *found) for found in misplaced(axis, *edges)]
            marks += len(axis["marks"])
    context.close()
    assert wrong == []
    assert marks > 440, "447 in November 2026: years, bodies and changes; the numbers of years stand outside the axis"


DOTS = """() => [...document.querySelectorAll(".hb-punktbild")].flatMap((picture) => [...picture.querySelectorAll("[data-quer], [data-hoch]")]
  .map((mark) => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const { quer, hoch } = mark.dataset;
    return { picture: picture.ariaLabel, isDot: mark.matches("circle"), quer, hoch, x: (left + right) / 2, y: (top + bottom) / 2 };
  }))"""


def off(marks: list[dict[str, Any]], value: str, place: str) -> list[tuple[Any, ...]]:
    """Return the dots that stand elsewhere than the outermost two marks of a logarithmic axis say."""
    axis = sorted((math.log10(float(mark[value])), mark[place]) for mark in marks if mark[value] and not mark["isDot"])
    (first, begin), (last, end) = axis[0], axis[-1]
    dots = [(math.log10(float(mark[value])), mark) for mark in marks if mark["isDot"]]
    wanted = [(begin + (number - first) / (last - first) * (end - begin), mark) for number, mark in dots]
    return [(mark[value], at, mark[place]) for at, mark in wanted if abs(at - mark[place]) > TOLERANCE]


def test_every_dot_stands_where_its_two_values_meet(page: Page, address: str) -> None:
    page.goto(address + "aufwand/")
    found = page.evaluate(DOTS)
    assert sum(mark["isDot"] for mark in found) > 50
    for picture in {mark["picture"] for mark in found}:
        marks = [mark for mark in found if mark["picture"] == picture]
        assert off(marks, "quer", "x") == []
        assert off(marks, "hoch", "y") == []


def test_the_strata_of_a_model_are_those_it_is_assigned_to(real: Catalogue, site: Path) -> None:
    ranks: dict[str, int] = {ebene.id: ebene.rang for ebene in real.all(Ebene)}
    for modell in real.all(Modell):
        html = (site / page_address(modell) / "index.html").read_text(encoding="utf-8")
        assert {int(rank) for rank in re.findall(r'"hb-ebene-(\d) hb-aktiv"', html)} == {
            ranks[one.ebene] for one in modell.ebenen
        }
