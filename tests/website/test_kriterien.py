"""Criteria of WCAG 2.2 that hold for the site as a whole: what is alike on every page, what no style and no script does."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

DOCS = Path(__file__).parents[2] / "docs"
OF_SECTION = re.compile(r'<ul class="hb-bereich-seiten">.*?</ul>', re.S)
FRAME = re.compile(r"<header\b.*?</header>|<footer\b.*?</footer>", re.S)
LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.S)

BACKWARDS = """() => {
  const parts = [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, dt, dd, summary, figcaption, th, td, label, button)")];
  const places = parts.filter((part) => part.checkVisibility() && part.clientWidth > 1)
    .map((part) => ({ part, text: part.textContent.trim().slice(0, 40), top: part.getBoundingClientRect().top }));
  return places.slice(1).filter(({ top }, before) => top < places[before].top - 4).map(({ text }) => text);
}"""
STATE = "[location.href, history.length]"


def sources(kind: str) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob(f"*.{kind}"))}


@pytest.mark.parametrize(
    "path",
    ["", "ebenen/koordination/", "fallstudien/bochum-sciu/", "kommunen/", "recht/bayern/", "baukasten/", "aufwand/"],
)
def test_what_is_read_later_stands_further_down(opened: Callable[..., Page], path: str) -> None:
    """1.3.2: on a phone, where all stands in one column."""
    assert opened(path, viewport={"width": 390, "height": 844}).evaluate(BACKWARDS) == []


def test_nothing_asks_how_a_device_is_held() -> None:
    """1.3.4."""
    texts = sources("css") | sources("js")
    assert [name for name, text in texts.items() if "orientation" in text] == []


def test_pictures_of_text_stand_only_where_they_show_the_website(site: Path) -> None:
    """1.4.5: the mark has no letters; pictures for editors show what a page looks like, which words cannot."""
    pictures = defaultdict(set)
    for page in site.rglob("index.html"):
        for picture in re.findall(r'<img\b[^>]*?src="([^"]+)"', page.read_text(encoding="utf-8")):
            pictures[picture.rpartition("/")[2]].add(page.parent.name)
    assert {name: pages for name, pages in pictures.items() if name != "marke.svg" and pages != {"mitmachen"}} == {}


def test_nothing_happens_before_a_pointer_is_lifted() -> None:
    """2.5.2: one script keeps the focus where it is, one notes that a step begins; all others wait for the click."""
    pressed = re.compile(r'"(?:mousedown|pointerdown|touchstart)"')
    listening = {name: len(pressed.findall(text)) for name, text in sources("js").items() if pressed.search(text)}
    assert listening == {"adresse.js": 1, "suche.js": 1}


@pytest.mark.parametrize("path", ["baukasten/", "selbstcheck/", "kommunen/", "vergleich/"])
def test_the_focus_alone_changes_nothing(opened: Callable[..., Page], path: str) -> None:
    """3.2.1."""
    page = opened(path)
    before = page.evaluate(STATE)
    for _ in range(40):
        page.keyboard.press("Tab")
    assert page.evaluate(STATE) == before


def test_header_and_footer_lead_everywhere_by_the_same_names_in_the_same_order(site: Path) -> None:
    """3.2.3, 3.2.4, 3.2.6: also those that help, Mitmachen, Impressum, Barrierefreiheit."""
    seen = set()
    for page in site.rglob("index.html"):
        here = "/" + page.parent.relative_to(site).as_posix().removeprefix(".") + "/"
        html = page.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in html:
            links = LINK.findall(OF_SECTION.sub("", "".join(FRAME.findall(html))))
            seen.add(
                tuple(
                    (urljoin(here, href), re.sub(r"<[^>]*>|\s+", " ", name).strip())
                    for href, name in links
                    if href[0] != "#"
                )
            )
    assert len(seen) == 1
    assert {"/mitmachen/", "/impressum/", "/barrierefreiheit/"} <= {target for target, _ in next(iter(seen))}
