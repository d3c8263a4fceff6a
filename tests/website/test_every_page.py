"""Every page of the built site in real Chromium: accessible, quiet, private and never too wide.

Each page is looked at on a phone in light, and its width at a desk; one page per template is also looked at at a desk
and in dark. Every look notes all that the tests below ask about.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.async_api import Browser, Page, async_playwright

from macros.daten.arten import Datensatz
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import page_address

AXE = Path(__file__).parents[1] / "node" / "node_modules" / "axe-core" / "axe.min.js"
AT_ONCE = 3
"""Pages that are visited at the same time."""

View = tuple[int, Literal["light", "dark"]]
PHONE: View = (390, "light")
DESK: View = (1280, "dark")
OTHER_WAYS: tuple[View, ...] = (DESK, (390, "dark"), (1280, "light"))
HEIGHT = 844
NARROWEST = 320
"""The width of a page of 1,280 px at 400 % (WCAG 1.4.10)."""

STATES = (
    "fallstudien/?Größe=0 bis 20.000&Land=Bayern",
    "fallstudien/auswahl/?mit=ulm-digitale-agenda,zwoenitz-kleinstadt",
    "vergleich/?mit=lenkungskreis,strategiekreis,strategieboard,kernteam",
)
"""Addresses that show a page as readers' choices leave it: an empty result, columns side by side."""

FINDINGS = """async () => {
  const wanted = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  axe.configure({ noHtml: true });  // writing down the markup of every node costs an eighth of the time
  const { violations } = await axe.run({ runOnly: wanted, resultTypes: ["violations"], preload: false });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`));
}"""

STORED = """async () => [
  document.cookie,
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(({ name }) => name),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
].filter(Boolean)"""

WIDER_FACE = """async () => {
  const faces = [["sans", 400], ["sans-fett", 600], ["serif-fett", 600]].map(([name, weight]) => {
    const source = new URL(document.querySelector(`link[rel=preload][href*="handbuch-${name}."]`).href);
    return new FontFace(`Breit ${name.split("-")[0]}`, `url(${source})`, { weight: String(weight), sizeAdjust: "120%" });
  });
  for (const face of faces) document.fonts.add(await face.load());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { --hb-schrift: "Breit sans"; --hb-schrift-titel: "Breit serif" }`);
  document.adoptedStyleSheets = [sheet];
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  document.adoptedStyleSheets = [];
  return over;
}"""
"""How much too wide the page is where a reader's own face is a fifth wider than ours, as DejaVu is."""

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

WIDER_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important }
                     p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
  const clipped = [...document.querySelectorAll("body *")].filter((node) => {
    const { clipPath, overflowX } = getComputedStyle(node);
    return clipPath === "none" && overflowX === "hidden" && node.clientWidth && node.scrollWidth > node.clientWidth;
  });  // what is clipped by a path is there for screen readers only
  document.adoptedStyleSheets = [];
  return clipped.length;
}"""


@dataclass
class Look:
    """What was seen on one page in one view."""

    page: str
    view: View
    findings: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)
    too_wide: dict[int, int] = field(default_factory=dict)
    too_wide_in_another_face: int = 0
    clipped: int = 0


Visits = deque[tuple[str, tuple[View, ...]]]
"""Pages still to be visited, with the views to see them in."""


@pytest.fixture(scope="module")
def looks(site: Path, real: Catalogue, address: str, chromium: dict[str, Any]) -> list[Look]:
    """Visit every page, in a thread of its own because the other tests' browser holds this one's event loop."""
    every, samples = _pages(site, real)
    visits = deque(
        [(page, (PHONE,)) for page in (*every, *STATES)] + [(page, OTHER_WAYS) for page in (*samples, *STATES)]
    )
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, _visit_all(visits, address, chromium)).result()


def _pages(site: Path, catalogue: Catalogue) -> tuple[list[str], list[str]]:
    """Return the addresses of all pages that do not just lead on, and of the largest page of each template."""
    files = [path for path in site.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    files.sort(key=lambda path: path.stat().st_size)
    addresses = [path.relative_to(site).as_posix().removesuffix("index.html") for path in files]
    records = {page_address(file.record) for file in catalogue.files if isinstance(file.record, Datensatz)}
    templates = {page.partition("/")[0] if page in records else page: page for page in addresses}
    return addresses, list(templates.values())


async def _visit_all(visits: Visits, address: str, chromium: dict[str, Any]) -> list[Look]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**chromium)
        seen = await asyncio.gather(*(_work(browser, visits, address) for _ in range(AT_ONCE)))
    return [look for part in seen for look in part]


async def _work(browser: Browser, visits: Visits, address: str) -> list[Look]:
    """Visit pages until none is left; nobody acts on any of them, so one context serves them all."""
    axe = AXE.read_text(encoding="utf-8")
    context = await browser.new_context(locale="de-DE")
    tab = await context.new_page()
    seen: list[Look] = []
    _listen(tab, seen, address)
    while visits:
        page, views = visits.popleft()
        for view in views:
            seen.append(look := Look(page, view))
            await _take(tab, view)
            if view == views[0]:
                await tab.goto(address + page, wait_until="load")
                await tab.evaluate(axe)
            await _see(tab, look)
            look.stored += [str(cookie) for cookie in await context.cookies()]
    return seen


def _listen(tab: Page, seen: list[Look], address: str) -> None:
    """Note with the look of the moment what the page asks for and complains about."""
    tab.on("request", lambda call: None if call.url.startswith(address) else seen[-1].foreign.append(call.url))
    tab.on("console", lambda line: seen[-1].said.append(line.text) if line.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: seen[-1].said.append(str(error)))


async def _take(tab: Page, view: View) -> None:
    width, scheme = view
    await tab.set_viewport_size({"width": width, "height": HEIGHT})
    await tab.emulate_media(color_scheme=scheme)


async def _see(tab: Page, look: Look) -> None:
    look.stored = await tab.evaluate(STORED)
    look.findings = await tab.evaluate(FINDINGS)
    look.too_wide[look.view[0]] = await tab.evaluate(TOO_WIDE)
    if look.view == PHONE:
        await _squeeze(tab, look)


async def _squeeze(tab: Page, look: Look) -> None:
    """Look again where there is most room, and least for most letters."""
    await tab.set_viewport_size({"width": DESK[0], "height": HEIGHT})
    look.too_wide[DESK[0]] = await tab.evaluate(TOO_WIDE)
    await tab.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
    look.too_wide[NARROWEST] = await tab.evaluate(TOO_WIDE)
    look.too_wide_in_another_face = await tab.evaluate(WIDER_FACE)
    look.clipped = await tab.evaluate(WIDER_SPACED)


def _told(looks: Iterable[Look], name: str) -> list[str]:
    """Return every finding of one kind, with the page and the view it was seen in."""
    return sorted({f"/{look.page} {look.view}: {found}" for look in looks for found in getattr(look, name)})


def test_axe_finds_nothing_up_to_wcag_2_2_aa_and_best_practice(looks: list[Look]) -> None:
    assert _told(looks, "findings") == []


def test_no_page_asks_another_host(looks: list[Look]) -> None:
    assert _told(looks, "foreign") == []


def test_nothing_is_stored_before_the_reader_acts(looks: list[Look]) -> None:
    assert _told(looks, "stored") == []


def test_no_page_reports_an_error_or_breaks_the_content_security_policy(looks: list[Look]) -> None:
    assert _told(looks, "said") == []


def test_no_page_scrolls_sideways(looks: list[Look]) -> None:
    wide = {(look.page, width): over for look in looks for width, over in look.too_wide.items() if over}
    assert wide == {}


def test_no_page_scrolls_sideways_in_a_face_a_fifth_wider(looks: list[Look]) -> None:
    assert {look.page: look.too_wide_in_another_face for look in looks if look.too_wide_in_another_face} == {}


def test_nothing_is_cut_off_where_readers_space_the_text_wider(looks: list[Look]) -> None:
    """WCAG 1.4.12, at 320 px."""
    assert {(look.page, look.view): look.clipped for look in looks if look.clipped} == {}
