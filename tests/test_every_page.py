"""Every page of the built site in real Chromium: accessible, quiet, private and never too wide.

Each page is visited once on a phone in light and once on a desk in dark, one page per template also
the other way round; a visit notes everything that the tests below ask about.
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

AXE = Path(__file__).parent / "node" / "node_modules" / "axe-core" / "axe.min.js"
AT_ONCE = 3
"""Pages that are visited at the same time."""

Scheme = Literal["light", "dark"]
Look = tuple[int, Scheme]
PHONE: Look = (390, "light")
DESK: Look = (1280, "dark")
OTHER_WAY_ROUND: tuple[Look, ...] = ((390, "dark"), (1280, "light"))
HEIGHT = 844
NARROWEST = 320
"""The width of a page of 1,280 px at 400 % (WCAG 1.4.10)."""

STATES = (
    "fallstudien/?Größe=0 bis 20.000&Land=Bayern",
    "fallstudien/auswahl/?mit=ulm-digitale-agenda,zwoenitz-kleinstadt",
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

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

WIDER_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { letter-spacing: 0.12em !important; line-height: 1.5 !important; word-spacing: 0.16em !important }
                     p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
  const clipped = [...document.querySelectorAll("body *")].filter((node) =>
    node.clientWidth && node.scrollWidth > node.clientWidth && getComputedStyle(node).overflowX === "hidden");
  document.adoptedStyleSheets = [];
  return clipped.length;
}"""


@dataclass
class Visit:
    """What was seen on one page in one look."""

    page: str
    look: Look
    findings: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    stored: list[str] = field(default_factory=list)
    too_wide: dict[int, int] = field(default_factory=dict)
    clipped: int = 0


@pytest.fixture(scope="module")
def visits(site: Path, address: str, chromium: dict[str, Any]) -> list[Visit]:
    """Visit every page, in a thread of its own because the other tests' browser holds this one's event loop."""
    every, samples = _pages(site)
    open_visits = deque(
        [Visit(page, look) for look in (PHONE, DESK) for page in (*every, *STATES)]
        + [Visit(page, look) for look in OTHER_WAY_ROUND for page in (*samples, *STATES)]
    )
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, _visit_all(open_visits, address, chromium)).result()


def _pages(site: Path) -> tuple[list[str], list[str]]:
    """Return the addresses of all pages that do not just lead on, and of the largest page of each kind."""
    files = [path for path in site.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    files.sort(key=lambda path: path.stat().st_size)
    addresses = [path.relative_to(site).as_posix().removesuffix("index.html") for path in files]
    kinds = {page.rstrip("/").rpartition("/")[0] or page: page for page in addresses}
    return addresses, list(kinds.values())


async def _visit_all(open_visits: deque[Visit], address: str, chromium: dict[str, Any]) -> list[Visit]:
    done: list[Visit] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(**chromium)
        await asyncio.gather(*(_work(browser, open_visits, address, done) for _ in range(AT_ONCE)))
    return done


async def _work(browser: Browser, open_visits: deque[Visit], address: str, done: list[Visit]) -> None:
    """Take visits until none is left; nobody has acted on any page, so one context serves them all."""
    context = await browser.new_context(locale="de-DE")
    page = await context.new_page()
    axe = AXE.read_text(encoding="utf-8")
    while open_visits:
        visit = open_visits.popleft()
        await _see(page, visit, address, axe)
        visit.stored += [str(cookie) for cookie in await context.cookies()]
        done.append(visit)


async def _see(page: Page, visit: Visit, address: str, axe: str) -> None:
    width, scheme = visit.look
    listeners: dict[str, Any] = {
        "request": lambda request: None if request.url.startswith(address) else visit.foreign.append(request.url),
        "console": lambda message: visit.said.append(message.text) if message.type in ("error", "warning") else None,
        "pageerror": lambda error: visit.said.append(str(error)),
    }
    for event, listener in listeners.items():
        page.on(event, listener)  # type: ignore[call-overload]  # the names of the events are literals there
    await page.set_viewport_size({"width": width, "height": HEIGHT})
    await page.emulate_media(color_scheme=scheme)
    await page.goto(address + visit.page, wait_until="load")
    visit.stored = await page.evaluate(STORED)
    await page.evaluate(axe)
    visit.findings = await page.evaluate(FINDINGS)
    visit.too_wide[width] = await page.evaluate(TOO_WIDE)
    if visit.look == PHONE:
        await _squeeze(page, visit)
    for event, listener in listeners.items():
        page.remove_listener(event, listener)


async def _squeeze(page: Page, visit: Visit) -> None:
    """Look again where there is least room for most letters."""
    await page.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
    visit.too_wide[NARROWEST] = await page.evaluate(TOO_WIDE)
    visit.clipped = await page.evaluate(WIDER_SPACED)


def _told(visits: Iterable[Visit], name: str) -> list[str]:
    """Return every finding of one kind, with the page and the look it was seen in."""
    return sorted({f"/{visit.page} {visit.look}: {found}" for visit in visits for found in getattr(visit, name)})


def test_axe_finds_nothing_up_to_wcag_2_2_aa_and_best_practice(visits: list[Visit]) -> None:
    assert _told(visits, "findings") == []


def test_no_page_asks_another_host(visits: list[Visit]) -> None:
    assert _told(visits, "foreign") == []


def test_nothing_is_stored_before_the_reader_acts(visits: list[Visit]) -> None:
    assert _told(visits, "stored") == []


def test_no_page_reports_an_error_or_breaks_the_content_security_policy(visits: list[Visit]) -> None:
    assert _told(visits, "said") == []


def test_no_page_scrolls_sideways(visits: list[Visit]) -> None:
    wide = {(visit.page, width): over for visit in visits for width, over in visit.too_wide.items() if over}
    assert wide == {}


def test_nothing_is_cut_off_where_readers_space_the_text_wider(visits: list[Visit]) -> None:
    """WCAG 1.4.12, at 320 px."""
    assert {(visit.page, visit.look): visit.clipped for visit in visits if visit.clipped} == {}
