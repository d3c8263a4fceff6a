"""Finished pages → the chapters of the handbook as a book: which, in which order, how deep. Pure.

The order is that of the menu; records follow the page they belong to, as their addresses say, in the order readers see.
A page that makes no sense on paper says so itself, for all below it too: `im_buch: false` in its front matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten.arten import ARTEN
from macros.daten.katalog import Catalogue
from macros.seiten import adressen
from macros.seiten.sprachmarken import Sprachmarken

_ROOT = "https://handbuch.invalid/"


@dataclass(frozen=True)
class Kapitel:
    """A page as a chapter: how deep it lies, from 1; a section of the menu is a chapter without address and text."""

    stufe: int
    titel: str
    adresse: str | None = None
    html: str = ""


def chapters(catalogue: Catalogue, pages: Iterable[RenderedPage]) -> tuple[Kapitel, ...]:
    """Return the chapters in their order; every page that belongs into a book is one."""
    return tuple(_Reihe(catalogue, pages).chapters())


class _Reihe:
    """The pages of a website, by address, and what puts them in order."""

    def __init__(self, catalogue: Catalogue, pages: Iterable[RenderedPage]) -> None:
        self._pages = {page.address: page for page in pages}
        self._positions = _positions(catalogue)
        self._marks = Sprachmarken(catalogue)

    def chapters(self) -> Iterator[Kapitel]:
        """Yield every chapter."""
        section = ""
        for page in sorted(self._pages.values(), key=lambda page: self._place(page.address)):
            line = self._line(page.address)
            if not all(one.im_buch for one in line):
                continue
            home = line[0]
            if home.bereich and home.bereich != section:
                yield Kapitel(1, home.bereich)
            section = home.bereich
            yield Kapitel(len(line) + bool(home.bereich), page.title, page.address, self._marks.marked(page.html))

    def _line(self, address: str) -> list[RenderedPage]:
        """Return a page and those that it lies below, the outermost first: from the page of the menu down."""
        above = [f"{parent}/" for parent in PurePosixPath(address).parents if parent.name]
        line = [self._pages[one] for one in (*reversed(above), address) if one in self._pages]
        in_menu = [number for number, page in enumerate(line) if page.platz is not None]
        return line[in_menu[-1] :] if in_menu else line

    def _place(self, address: str) -> list[tuple[float, str]]:
        """Return what sorts a page: its place in the menu, then from the outside in the places of what it belongs to."""
        home, *below = self._line(address)
        first = float("inf") if home.platz is None else home.platz
        return [(first, home.address), *((self._positions.get(page.address, -1), page.address) for page in below)]


def _positions(catalogue: Catalogue) -> Mapping[str, int]:
    """Return the place of everything that has a page, in the order readers see."""
    entries = sorted(
        (entry for entry in catalogue.entries.values() if adressen.has_page(entry.part)),
        key=lambda entry: (ARTEN.index(type(entry.part)), catalogue.position(entry.part)),
    )
    return {adressen.address(entry): number for number, entry in enumerate(entries)}


def place(page: str, href: str) -> str:
    """Return the address from the site's root that a link leads to, without a query; of other sites, as it is."""
    whole = urljoin(_ROOT + page, href)
    if not whole.startswith(_ROOT):
        return whole
    parts = urlsplit(whole)
    return parts.path.removeprefix("/") + (f"#{parts.fragment}" if parts.fragment else "")
