"""The site with nothing but a keyboard: every journey ends where it should, and one always sees where one is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.daten.arten import Fallstudie
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import page_address

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
MOST_STOPS = 60

FOCUS = """() => {
  const node = document.activeElement;
  const { top, bottom, width, height } = node.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(node);
  return {
    name: node.outerHTML.slice(0, 120),
    seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    end: node === document.body,
  };
}"""

COVERED = """() => {
  const node = document.activeElement, bar = document.querySelector(".hb-inhalt");
  if (bar.contains(node) || node.contains(bar)) return false;
  const place = node.getBoundingClientRect(), top = bar.getBoundingClientRect();
  return top.top <= 0 && place.top < top.bottom - 1 && place.bottom > top.top;
}"""

FAINT_RINGS = """() => {
  const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([red, green, blue]) => 0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = rgb(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const faint = [];
  for (const node of document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")) {
    node.focus();
    if (document.activeElement !== node) continue;
    const { outlineColor, outlineOffset } = getComputedStyle(node);
    const [one, other] = [light(rgb(outlineColor)), light(ground(parseFloat(outlineOffset) < 0 ? node : node.parentElement))];
    if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 3) faint.push(node.outerHTML.slice(0, 100));
  }
  return faint;
}"""


@pytest.fixture
def portrait(real: Catalogue) -> str:
    """Return the address of a long page with sections, a chart and notes."""
    return page_address(real.all(Fallstudie)[0])


def press(page: Page, target: Locator, key: str = "Enter") -> None:
    target.focus()
    page.keyboard.press(key)


def test_the_first_stop_leads_past_the_header(opened: Callable[..., Page], portrait: str) -> None:
    page = opened(portrait, viewport=DESK)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Zum Inhalt")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("h1:target")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_opens_leads_on_and_closes_with_escape(opened: Callable[..., Page], portrait: str) -> None:
    page = opened(portrait, viewport=PHONE)
    menu = page.locator(".hb-menue")
    press(page, menu.locator("summary"))
    expect(menu.get_by_role("link", name="Glossar")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu.get_by_role("link", name="Glossar")).to_be_hidden()
    expect(menu.locator("summary")).to_be_focused()
    page.keyboard.press("Enter")
    press(page, menu.get_by_role("link", name="Glossar"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossar")


def test_the_menu_closes_when_the_focus_leaves_it(opened: Callable[..., Page], portrait: str) -> None:
    page = opened(portrait, viewport=PHONE)
    menu = page.locator(".hb-menue")
    press(page, menu.locator("summary"))
    menu.get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link", name="Glossar")).to_be_hidden()


def test_what_has_the_focus_is_never_covered(opened: Callable[..., Page]) -> None:
    """WCAG 2.4.11, backwards too: the sections of the page stay at the top while one reads."""
    page = opened("modelle/lenkungskreis/", viewport=PHONE)
    page.get_by_role("link", name="Nach oben").focus()
    covered = []
    for _ in range(MOST_STOPS * 2):
        page.keyboard.press("Shift+Tab")
        if page.evaluate(COVERED):
            covered.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert covered == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", "ebenen/", "kommunen/", "modelle/"])
def test_the_ring_of_the_focus_is_told_from_what_it_lies_on(
    opened: Callable[..., Page], path: str, scheme: str
) -> None:
    """WCAG 1.4.11: 3 : 1, on coloured grounds too."""
    page = opened(path, viewport=DESK, color_scheme=scheme)
    page.keyboard.press("Tab")  # from now on a script's focus shows the ring, too
    assert page.evaluate(FAINT_RINGS) == []


def test_the_table_of_contents_leads_to_a_section_that_it_does_not_cover(
    opened: Callable[..., Page], portrait: str
) -> None:
    page = opened(portrait, viewport=PHONE)
    contents = page.locator(".hb-inhalt")
    press(page, contents.locator("summary"))
    press(page, contents.get_by_role("link").last)
    expect(contents.get_by_role("link").last).to_be_hidden()
    heading = page.locator("h2:target")
    expect(heading).to_be_in_viewport()
    bar, place = contents.bounding_box(), heading.bounding_box()
    assert bar is not None
    assert place is not None
    assert place["y"] >= bar["y"] + bar["height"] or place["y"] + place["height"] <= bar["y"]


def test_facets_are_chosen_and_taken_back(opened: Callable[..., Page]) -> None:
    page = opened("modelle/", viewport=DESK)
    status = page.get_by_role("status").first
    everything = status.inner_text()
    press(page, page.locator("select").first, "ArrowDown")
    expect(status).not_to_have_text(everything)
    press(page, page.get_by_role("button", name="Alle zeigen"))
    expect(status).to_have_text(everything)


def test_a_note_leads_to_its_source_and_back(opened: Callable[..., Page], portrait: str) -> None:
    page = opened(portrait, viewport=DESK)
    note = page.locator("sup a").first
    press(page, note)
    source = page.locator("li:target")
    expect(source).to_be_in_viewport()
    press(page, source.locator(".hb-zurueck").first)
    expect(page.locator("sup a:target")).to_be_in_viewport()
    assert page.locator("sup a:target").get_attribute("id") == note.get_attribute("id")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", ["", "modelle/", "portrait"])
def test_one_always_sees_where_one_is(opened: Callable[..., Page], portrait: str, path: str, viewport: Any) -> None:
    page = opened(portrait if path == "portrait" else path, viewport=viewport)
    lost = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop["end"]:
            break
        if not (stop["seen"] and stop["outlined"]):
            lost.append(stop)
    assert lost == []
