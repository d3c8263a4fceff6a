"""Where links lead in the book: to where the same stands in it, else to the website. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from macros.ausgaben.buch.kapitel import place
from macros.daten.arten import Quelle

_IDS = ".//*[not(ancestor::svg)]/@id"


class Verweise:
    """All anchors of the book, and those that links lead to; the numbers of sources; what the register lists."""

    def __init__(
        self,
        pages: Mapping[str, HtmlElement],
        sources: Mapping[str, str],
        website: str = "",
        register: Sequence[str] = (),
    ) -> None:
        """`pages` are the chapters by address, `sources` the ids of all sources by theirs.

        `website` is its absolute address, `register` holds the addresses of what the register lists.
        """
        self._website = website
        self._sources = sources
        self._pages = pages
        places = (f"{page}#{one}" for page, tree in pages.items() for one in tree.xpath(_IDS))
        self._anchors = {Quelle.ART.heimat, *pages, *places}
        self._register: Mapping[str, int] = {
            address: number for number, address in enumerate(filter(self.__contains__, register))
        }
        links = ((page, href) for page, tree in self._pages.items() for href in tree.xpath(".//a/@href"))
        self._used = {place(page, href) for page, href in links} | {*self._register}
        self.quellen: dict[str, int] = {}
        """The number of every source that the book names so far, by its id."""

    def __contains__(self, where: str) -> bool:
        """Tell whether an address is a place in the book."""
        return where in self._anchors

    def anchor(self, page: str, name: str | None) -> str:
        """Return the mark that something needs for links to it, or nothing."""
        where = f"{page}#{name}"
        return label(where) if name and where in self._used else ""

    def number(self, source: str) -> int:
        """Return the number of a source; the first time that it is named, it gets one."""
        return self.quellen.setdefault(source, len(self.quellen) + 1)

    def of(self, page: str, href: str) -> dict[str, Any]:
        """Return where a link leads: `ziel` in the book, `quelle` by number, `netz`; `register` tells that it is listed."""
        where = place(page, href)
        if where in self._sources:
            return {"quelle": self.number(self._sources[where])}
        listed = {"register": self._register[where]} if where in self._register else {}
        for target in (where, where.partition("#")[0]):
            if target in self._anchors:
                return {"ziel": label(target), **listed}
        return {**self._outside(where), **listed}

    def _outside(self, where: str) -> dict[str, str]:
        if urlsplit(where).scheme:
            return {"netz": where}
        return {"netz": self._website + where} if self._website else {}


def label(where: str) -> str:
    """Return how a place of the book is called in it; a name is never empty, which the address of the start page is."""
    return f"/{where}"
