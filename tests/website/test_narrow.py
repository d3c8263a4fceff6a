"""Little room, large letters: the header of every page, and what opens from it, stays whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

HEADER = """() => {
  const parts = [...document.querySelectorAll(".hb-marke, .hb-darstellung, .hb-menue > summary, .hb-kopf .hb-suche")];
  const boxes = parts.filter((part) => part.checkVisibility()).map((part) => {
    const text = document.createRange();
    text.selectNodeContents(part);
    const written = part.matches(".hb-suche") ? [] : text.getClientRects();  // its label is there for screen readers only
    const places = [part.getBoundingClientRect(), ...written].filter(({ width }) => width > 1);
    return {
      name: part.className || part.textContent,
      left: Math.min(...places.map(({ left }) => left)), right: Math.max(...places.map(({ right }) => right)),
      top: Math.min(...places.map(({ top }) => top)), bottom: Math.max(...places.map(({ bottom }) => bottom)),
    };
  });
  const off = boxes.filter(({ left, right }) => left < 0 || right > innerWidth).map(({ name }) => `${name} am Rand`);
  const cross = boxes.flatMap((one, number) => boxes.slice(number + 1)
    .filter((other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1)
    .map((other) => `${one.name} über ${other.name}`));
  return [...off, ...cross];
}"""

LARGE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 250% }");  // the handbook's own is 125 %
  document.adoptedStyleSheets = [sheet];
}"""

PANEL = "() => { const { left, right } = document.querySelector('.hb-menue nav').getBoundingClientRect(); return [left, right]; }"


@pytest.mark.parametrize("width", [320, 344, 360, 390, 412, 480, 700, 959])
def test_the_parts_of_the_header_keep_apart(opened: Callable[..., Page], width: int) -> None:
    assert opened("modelle/", viewport={"width": width, "height": 800}).evaluate(HEADER) == []


@pytest.mark.parametrize("width", [320, 390, 700])
def test_the_menu_opens_on_the_screen(opened: Callable[..., Page], width: int) -> None:
    page = opened("modelle/", viewport={"width": width, "height": 800})
    page.locator(".hb-menue > summary").click()
    left, right = page.evaluate(PANEL)
    assert left >= 0
    assert right <= width


@pytest.mark.parametrize("width", [390, 1280])
def test_the_header_bears_letters_twice_as_large(opened: Callable[..., Page], width: int) -> None:
    """WCAG 1.4.4, by the size that readers set as their browser's own."""
    page = opened("modelle/", viewport={"width": width, "height": 800})
    page.evaluate(LARGE)
    assert page.evaluate(HEADER) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_letters_twice_as_large_fit_on_a_phone(opened: Callable[..., Page], address: str) -> None:
    page = opened(viewport={"width": 390, "height": 844})
    wide = []
    for path in ("selbstcheck/", "recht/bayern/", "beschluesse/koeln-masterplan-2024/", "ebenen/umsetzung/", "wartung/",
                 "modelle/steuerungsgruppe-digitale-regionalentwicklung/", "fallstudien/gelsenkirchen-stadtkonzern/"):  # fmt: skip
        page.goto(address + path)
        page.evaluate(LARGE)
        wide += [path] if page.evaluate("document.documentElement.scrollWidth > innerWidth") else []
    assert wide == []


def test_ways_back_from_a_source_are_large_enough_to_hit(opened: Callable[..., Page]) -> None:
    """WCAG 2.5.8: 24 by 24 pixels, also where a dozen of them stand in a row."""
    page = opened("modelle/lenkungskreis/", viewport={"width": 390, "height": 844})
    sizes = page.locator(".hb-zurueck").evaluate_all(
        "links => links.map((link) => [link.getBoundingClientRect().width, link.getBoundingClientRect().height])"
    )
    assert len(sizes) > 3
    assert min(min(size) for size in sizes) >= 24


SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important }");
  document.adoptedStyleSheets = [sheet];
}"""

TORN = """() => [...document.querySelectorAll(".hb-kachel b")].flatMap((number) => {
  const tile = number.closest(".hb-kachel").getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(number);
  const lines = [...range.getClientRects()];
  const isWhole = lines.length === 1 && lines[0].left >= tile.left && lines[0].right <= tile.right && lines[0].bottom <= tile.bottom;
  return isWhole ? [] : [number.textContent];
})"""


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_text_spacing_neither_tears_nor_cuts_the_numbers_of_the_laender(
    opened: Callable[..., Page], width: int
) -> None:
    """WCAG 1.4.12."""
    page = opened("kommunen/", viewport={"width": width, "height": 800})
    page.evaluate(SPACED)
    assert page.evaluate(TORN) == []


CROSSING = """() => {
  const names = [...document.querySelectorAll("main foreignObject > *")].filter((name) => name.checkVisibility());
  const boxes = names.map((name) => ({ text: name.textContent, ...name.getBoundingClientRect().toJSON() }));
  return boxes.flatMap((one, number) => boxes.slice(number + 1)
    .filter((other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1)
    .map((other) => `${one.text} über ${other.text}`));
}"""

SETTLED = f"""async () => {{
  const crossing = {CROSSING};
  for (let frame = 0; frame < 600 && crossing().length; frame++) await new Promise(requestAnimationFrame);
  return crossing();
}}"""
"""The same, once the page has had time to make room."""


@pytest.mark.parametrize("page_of", ["fallstudien/gelsenkirchen-stadtkonzern/", "fallstudien/wandel/"])
def test_text_spacing_covers_no_name_in_a_drawing(opened: Callable[..., Page], page_of: str) -> None:
    """WCAG 1.4.12: a chart gives way to its list, rows of a picture of time move apart."""
    page = opened(page_of)
    assert page.evaluate(CROSSING) == []
    page.evaluate(SPACED)
    assert page.evaluate(SETTLED) == []


def test_a_chart_can_be_read_as_a_list(opened: Callable[..., Page]) -> None:
    page = opened("fallstudien/bochum-sciu/", java_script_enabled=False)
    plan = page.locator(".hb-plan")
    expect(plan.locator("svg").first).to_be_visible()
    plan.get_by_label("als Liste").check()
    expect(plan.locator("svg").first).to_be_hidden()
    expect(plan.locator(".hb-organigramm li").first).to_be_visible()
