"""What readers prefer: light or dark, forced colours, less motion. Their system decides until they do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

KEY = "handbuch-darstellung"
PAPER = "getComputedStyle(document.body).backgroundColor"
STORED = "JSON.stringify(localStorage)"
MOVING = """() => [...document.querySelectorAll("*")].filter((node) => {
  const style = getComputedStyle(node);
  const durations = `${style.transitionDuration},${style.animationDuration}`.split(",").map(parseFloat);
  return Math.max(...durations) > 0 || style.scrollBehavior === "smooth";
}).length"""


@pytest.fixture
def papers(opened: Callable[..., Page]) -> dict[str, str]:
    """Return the background of the page as the system's light and dark show it."""
    return {scheme: opened(color_scheme=scheme).evaluate(PAPER) for scheme in ("light", "dark")}


@pytest.mark.parametrize(("system", "other"), [("light", "dark"), ("dark", "light")])
def test_a_choice_against_the_system_is_kept_and_one_for_it_forgotten(
    opened: Callable[..., Page], papers: dict[str, str], system: str, other: str
) -> None:
    assert papers["light"] != papers["dark"]
    page = opened(color_scheme=system)
    switch = page.get_by_role("button", name="Dunkle Darstellung")
    expect(switch).to_have_attribute("aria-pressed", str(system == "dark").lower())
    assert page.evaluate(STORED) == "{}"

    switch.press("Space")
    assert page.evaluate(PAPER) == papers[other]
    assert page.evaluate(f"Object.keys(localStorage).join() === '{KEY}'")
    page.reload()
    assert page.evaluate(PAPER) == papers[other]

    switch.press("Space")
    assert page.evaluate(PAPER) == papers[system]
    assert page.evaluate(STORED) == "{}"


def test_without_a_choice_the_page_follows_the_system_while_it_is_open(
    opened: Callable[..., Page], papers: dict[str, str]
) -> None:
    page = opened(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    settled = f"""async paper => {{
      for (let frame = 0; frame < 600 && {PAPER} !== paper; frame++) await new Promise(requestAnimationFrame);
      return {PAPER};
    }}"""
    assert page.evaluate(settled, papers["dark"]) == papers["dark"]


def test_forced_colours_keep_the_marks_that_are_drawn_with_colour(opened: Callable[..., Page]) -> None:
    """The system takes away backgrounds; the switch and the places in the stack are drawn with them."""
    page = opened("modelle/", forced_colors="active")
    drawn = "selector => getComputedStyle(document.querySelector(selector), '::before').backgroundImage"
    assert "none" not in [page.evaluate(drawn, mark) for mark in (".hb-darstellung", ".hb-ebene")]


def test_forced_colours_show_which_suggestion_is_chosen_and_where_one_is(opened: Callable[..., Page]) -> None:
    page = opened("modelle/", forced_colors="active")
    here = page.locator(".hb-bereiche ul:first-child [aria-current]")
    assert here.evaluate("node => parseFloat(getComputedStyle(node).borderBottomWidth)") >= 2
    page.get_by_role("combobox", name="Suche").or_(page.get_by_role("searchbox", name="Suche")).first.fill("Beirat")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.evaluate("node => getComputedStyle(node).outlineStyle") == "solid"


def test_no_line_is_hidden_by_being_transparent() -> None:
    """Forced colours draw every line, also one that should only keep its room."""
    styles = Path(__file__).parents[2] / "docs" / "stylesheets"
    lines = [line for path in styles.glob("*.css") for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if re.search(r"(border|outline)[^;]*transparent", line)] == []


def test_nothing_moves_for_readers_who_want_less_motion(opened: Callable[..., Page]) -> None:
    assert opened(reduced_motion="reduce").evaluate(MOVING) == 0
