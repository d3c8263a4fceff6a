"""A page's tree → plain values that the template sets: words stay words, nothing in them is read as Typst's markup. Pure.

A value is a text or [name of the element, what is said about it, what is in it]. What the names and classes look like is
up to the template; one that it does not know is set like what is in it, so that no text is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any

from lxml.html import HtmlElement

from macros.ausgaben.buch import beschneiden, bilder
from macros.ausgaben.buch.beschneiden import HEADINGS, classes
from macros.ausgaben.pdf.tafeln import table
from macros.ausgaben.pdf.verweise import Verweise

Wert = str | list[Any]

_DEEPEST = 6
"""The deepest heading that PDF knows."""
_ELSEWHERE = frozenset(("hb-nur-breit", "hb-quellen", "hb-rollen", "hb-ziffer", "hb-zurueck"))
"""Classes of what is wider than paper, of notes, which the book has once, and of digits before what is counted anyway."""
_SPACE = re.compile(r"[ \t\r\n]+")


def printable(html: str) -> HtmlElement:
    """Return what stands on paper of a page: folds lie open there, so nothing asks to open them."""
    tree = beschneiden.tree(html, _ELSEWHERE)
    for summary in [one for one in tree.iter("summary") if "hb-falten" in classes(one.getparent())]:
        beschneiden.take_off(summary)
    return tree


class Umsetzer:
    """Turns one page into values; headings lie below that of the page, without a gap."""

    def __init__(self, verweise: Verweise, page: str, depth: int, sources: Mapping[str, str]) -> None:
        """`page` is its address, `depth` that of its chapter; `sources` are the ids of its sources by anchor."""
        self._verweise = verweise
        self._page = page
        self._depth = self._last = depth
        self._sources = sources

    def children(self, element: HtmlElement) -> list[Wert]:
        """Return what is in an element, with the mark that links to it need."""
        return [*self.mark(element), *self.words(element)]

    def words(self, element: HtmlElement) -> list[Wert]:
        """Return what is in an element, for places that carry its mark themselves."""
        return [*_words(element.text), *self._inside(element)]

    def mark(self, element: HtmlElement) -> list[Wert]:
        """Return the mark of an element that links lead to, or nothing."""
        anchor = self._verweise.anchor(self._page, element.get("id"))
        return [["marke", {"name": anchor}, []]] if anchor else []

    def _inside(self, element: HtmlElement) -> Iterator[Wert]:
        for child in element:
            yield from self._value(child)
            yield from _words(child.tail)

    def _value(self, element: HtmlElement) -> Iterator[Wert]:
        own = self._own.get("hb-noten" if "hb-noten" in classes(element) else element.tag)
        if own:
            yield own(element)
        elif "hb-organigramm" not in classes(element):  # the picture above says the same
            yield [element.tag, self.said(element), self.children(element)]

    @cached_property
    def _own(self) -> Mapping[str, Callable[[HtmlElement], Wert]]:
        """What elements become that are more than what is in them."""
        return {
            **dict.fromkeys(HEADINGS, self._heading),
            "svg": lambda element: ["bild", bilder.drawn(element), []],
            "table": lambda element: table(element, self.children, self.mark),
            "hb-noten": lambda element: ["noten", {}, [self._note(link) for link in element.iterfind("a")]],
            "a": self._link,
            "dl": lambda element: ["dl", self.said(element), list(self._pairs(element))],
            "img": lambda element: ["img", {}, list(_words(element.get("alt")))],
            "pre": lambda element: ["pre", {}, [element.text_content()]],
        }

    def _link(self, element: HtmlElement) -> Wert:
        leads = self._verweise.of(self._page, element.get("href") or "")
        return ["a", self.said(element) | leads, self.children(element)]

    def said(self, element: HtmlElement) -> dict[str, Any]:
        """Return what the template must know of an element: only what it has."""
        said = {
            "k": classes(element),
            "lang": element.get("lang"),
            "start": element.get("start"),
        }
        return {name: value for name, value in said.items() if value}

    def _heading(self, element: HtmlElement) -> Wert:
        wanted = self._depth + int(element.tag[1]) - 1
        self._last = min(wanted, self._last + 1, _DEEPEST)
        said = {"stufe": int(element.tag[1]), "ebene": self._last}
        anchor = self._verweise.anchor(self._page, element.get("id"))
        return ["h", said | ({"marke": anchor} if anchor else {}), self.words(element)]

    def _note(self, link: HtmlElement) -> int:
        anchor = (link.get("href") or "").removeprefix("#")
        return self._verweise.number(self._sources[anchor])

    def _pairs(self, element: HtmlElement) -> Iterator[Wert]:
        """Yield the terms of a list, each with all that is said about it."""
        terms: list[HtmlElement] = list(element.iter("dt", "dd"))
        for number, term in enumerate(terms):
            if term.tag == "dt":
                said = terms[number + 1] if number + 1 < len(terms) and terms[number + 1].tag == "dd" else None
                yield ["paar", self.said(term), [self.children(term), [] if said is None else self.children(said)]]


def _words(text: str | None) -> Iterator[str]:
    """Yield words with one space between them; spaces at the ends by themselves, for lines to begin and end without."""
    folded = _SPACE.sub(" ", text or "")
    inner = folded.strip(" ")
    if folded.startswith(" "):
        yield " "
    if inner:
        yield inner
    if inner and folded.endswith(" "):
        yield " "
