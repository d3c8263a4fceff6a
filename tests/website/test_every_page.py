"""Every page of the built site in real Chromium: accessible, quiet, private and never too wide.

Each page is opened at the narrowest width, where everything that is too wide shows. Of each template axe reads the
largest page as it is at a desk and in dark, the smallest as it is on a phone: what differs within a template is how much
there is of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from macros.daten.katalog import Catalogue
from macros.seiten import raeume
from macros.seiten.adressen import address as page_address
from macros.seiten.adressen import has_page

AXE = Path(__file__).parents[1] / "node" / "node_modules" / "axe-core" / "axe.min.js"
View = tuple[int, Literal["light", "dark"]]
NARROW: View = (320, "light")
"""The width of a page of 1,280 px at 400 % (WCAG 1.4.10)."""
PHONE: View = (390, "light")
DESK: View = (1280, "dark")
HEIGHT = 844

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
    too_wide: int = 0
    too_wide_in_another_face: int = 0
    clipped: int = 0


@dataclass(frozen=True)
class Visit:
    """A page still to be opened, and the views to see it in."""

    page: str
    views: tuple[View, ...] = (NARROW,)


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """Return the one tab that visits all pages: nobody acts on any of them."""
    context = browser.new_context(locale="de-DE")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def looks(tab: Page, site: Path, real: Catalogue, address: str) -> list[Look]:
    """Visit every page."""
    seen: list[Look] = []
    _listen(tab, seen, address)
    for visit in [*_visits(site, real), *(Visit(page, (PHONE, DESK, NARROW)) for page in STATES)]:
        for view in visit.views:
            before = seen[-1].view if seen else None
            seen.append(Look(visit.page, view))
            if view != before:
                _take(tab, view)
            if view == visit.views[0]:
                tab.goto(address + visit.page, wait_until="load")
            _see(tab, seen[-1])
    return seen


def _visits(site: Path, catalogue: Catalogue) -> Iterator[Visit]:
    """Give a visit to each page."""
    by_template: dict[str, list[str]] = defaultdict(list)
    entries = [entry for entry in catalogue.entries.values() if has_page(entry.part)]
    kinds = {page_address(entry): entry.part.ART.einzahl for entry in entries}
    sheets = {kind.blaetter.ort for kind in raeume.BLAETTER.values()}
    for page in _pages(site):
        parent, _, below = page.removesuffix("/").rpartition("/")
        if f"{parent}/" in sheets and page not in sheets:
            by_template[f"Blatt {parent}"].append(page)
            continue
        by_template[kinds.get(page) or f"{kinds.get(f'{parent}/', page)} {below}"].append(page)
    for pages in by_template.values():
        read = {pages[0]: (DESK,), pages[-1]: (PHONE,)} if len(pages) > 1 else {pages[0]: (DESK, PHONE)}
        yield from (Visit(page, (*read.get(page, ()), NARROW)) for page in pages)


def _pages(site: Path) -> list[str]:
    """Return the addresses of all pages that do not just lead on, the largest first."""
    files = [path for path in site.rglob("*.html") if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    files.sort(key=lambda path: (-path.stat().st_size, path))
    return [path.relative_to(site).as_posix().removesuffix("index.html") for path in files]


def _listen(tab: Page, seen: list[Look], address: str) -> None:
    """Note with the look of the moment what the page asks for and complains about."""
    tab.on("request", lambda call: None if call.url.startswith(address) else seen[-1].foreign.append(call.url))
    tab.on("console", lambda line: seen[-1].said.append(line.text) if line.type in ("error", "warning") else None)
    tab.on("pageerror", lambda error: seen[-1].said.append(str(error)))


def _take(tab: Page, view: View) -> None:
    width, scheme = view
    tab.set_viewport_size({"width": width, "height": HEIGHT})
    tab.emulate_media(color_scheme=scheme)


def _see(tab: Page, look: Look) -> None:
    look.too_wide = tab.evaluate(TOO_WIDE)
    if look.view == NARROW:
        look.too_wide_in_another_face = tab.evaluate(WIDER_FACE)
        look.clipped = tab.evaluate(WIDER_SPACED)
    else:
        tab.evaluate(AXE.read_text(encoding="utf-8"))
        look.findings = tab.evaluate(FINDINGS)


def _told(looks: Iterable[Look], name: str) -> list[str]:
    """Return every finding of one kind, with the page and the view it was seen in."""
    return sorted({f"/{look.page} {look.view}: {found}" for look in looks for found in getattr(look, name)})


def test_axe_finds_nothing_up_to_wcag_2_2_aa_and_best_practice(looks: list[Look]) -> None:
    assert _told(looks, "findings") == []


def test_no_page_asks_another_host(looks: list[Look]) -> None:
    assert _told(looks, "foreign") == []


def test_nothing_is_stored_before_the_reader_acts(looks: list[Look], tab: Page) -> None:
    assert looks, "what pages store stays until all of them were seen"
    assert tab.evaluate(STORED) == []
    assert tab.context.cookies() == []


def test_no_page_reports_an_error_or_breaks_the_content_security_policy(looks: list[Look]) -> None:
    assert _told(looks, "said") == []


def test_no_page_scrolls_sideways(looks: list[Look]) -> None:
    assert {(look.page, look.view): look.too_wide for look in looks if look.too_wide} == {}


def test_no_page_scrolls_sideways_in_a_face_a_fifth_wider(looks: list[Look]) -> None:
    assert {look.page: look.too_wide_in_another_face for look in looks if look.too_wide_in_another_face} == {}


def test_nothing_is_cut_off_where_readers_space_the_text_wider(looks: list[Look]) -> None:
    """WCAG 1.4.12, at 320 px."""
    assert {(look.page, look.view): look.clipped for look in looks if look.clipped} == {}
