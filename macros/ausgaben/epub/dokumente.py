"""A page's HTML → a document of the e-book: XHTML without what only screens need, links to where the same stands. Pure."""

from __future__ import annotations

import copy
import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement
from lxml.html.builder import E

from macros.ausgaben.buch import beschneiden, bilder
from macros.ausgaben.buch.beschneiden import classes, take_off
from macros.ausgaben.buch.kapitel import Kapitel, place
from macros.seiten import silben

FOLDER = "seiten/"
_WIDEST = 4
"""Columns of the widest table that is legible on a small device."""
_KEPT = {
    *("alt", "aria-label", "class", "colspan", "datetime", "href", "id"),
    *("lang", "role", "rowspan", "scope", "src", "start"),
}
"""What is said of an element; the rest serves scripts and stylesheets of the website."""


@dataclass(frozen=True)
class Dokument:
    """A document: its name in the book, its title, what stands in it; its drawings by name."""

    name: str
    titel: str
    inhalt: str
    bilder: Mapping[str, str]


def name_of(address: str) -> str:
    """Return the name of the document that a page becomes: `seiten/modelle/amt.xhtml`."""
    return f"{FOLDER}{address.rstrip('/') or 'index'}.xhtml"


def documents(chapters: Iterable[Kapitel], website: str, sources: Mapping[str, str]) -> Iterator[Dokument]:
    """Yield a document for every chapter that has a text.

    `website` is the site's address, if anyone knows it; `sources` are the addresses of sources by their place on the site.
    """
    trees = {one.adresse: _trimmed(silben.in_page(one.html)) for one in chapters if one.adresse is not None}
    ways = _Wege({address: frozenset(tree.xpath(".//@id")) for address, tree in trees.items()}, website, sources)
    titles = {one.adresse: one.titel for one in chapters}
    for address, tree in trees.items():
        for link in list(tree.iter("a")):
            ways.lead(link, address)
        _as_lists(tree)
        drawings = dict(_drawings(tree, address))
        yield Dokument(name_of(address), titles[address], _written(tree), drawings)


def _trimmed(html: str) -> HtmlElement:
    """Return a page as one element without what only screens need, nor photos of the website's own pages."""
    root = beschneiden.tree(html)
    for photo in list(root.iter("img")):  # drawings are still SVG here
        photo.tag, photo.text = "span", photo.get("alt", "")
        photo.attrib.clear()
    return root


class _Wege:
    """Where links lead in the book."""

    def __init__(self, anchors: Mapping[str, frozenset[str]], website: str, sources: Mapping[str, str]) -> None:
        """`anchors` are the places of every page in the book, by its address."""
        self._anchors = anchors
        self._website = website
        self._sources = sources

    def lead(self, link: HtmlElement, page: str) -> None:
        """Lead a link to where the same stands in the book, or to the source; a line that only led elsewhere goes."""
        if "hb-noten" in classes(link.getparent()):
            link.set("role", "doc-noteref")
        where = place(page, link.get("href") or "")
        if urlsplit(where).scheme:
            return
        if found := self._inside(page, where) or self._sources.get(where):
            link.set("href", found)
        elif _stands_alone(link):
            take_off(link.getparent())
        elif self._website:
            link.set("href", self._website + where)
        else:
            link.attrib.pop("href", None)

    def _inside(self, page: str, where: str) -> str:
        """Return the way to a place in the book, or nothing."""
        address, _, anchor = where.partition("#")
        if address not in self._anchors:
            return ""
        fragment = f"#{anchor}" if anchor in self._anchors[address] else ""
        if address == page and fragment:
            return fragment
        return posixpath.relpath(name_of(address), posixpath.dirname(name_of(page))) + fragment


def _stands_alone(link: HtmlElement) -> bool:
    """Tell whether a link is all that its line says."""
    line = link.getparent()
    return (
        line.tag in ("p", "li") and len(line) == 1 and not (line.text or "").strip() and not (link.tail or "").strip()
    )


def _drawings(tree: HtmlElement, page: str) -> Iterator[tuple[str, str]]:
    """Take the drawings out of a page: yield name and text of each, and leave a picture that shows it."""
    for number, svg in enumerate(list(tree.iter("svg")), start=1):
        name = f"bilder/{page.rstrip('/').replace('/', '-')}-{number}.svg"
        way = posixpath.relpath(name, posixpath.dirname(name_of(page)))
        picture = etree.Element("img", {"src": way, "alt": svg.get("aria-label") or ""})
        drawn = bilder.drawn(svg)
        picture.tail = svg.tail
        svg.getparent().replace(svg, picture)
        yield name, drawn["svg"]


def _as_lists(tree: HtmlElement) -> None:
    """Turn tables that no e-book reader has room for into lists: a row is its head and what each column says of it."""
    for table in list(tree.iter("table")):
        columns = table.findall("./thead/tr/th")
        if len(columns) > _WIDEST:
            rows = [_as_list(row, columns) for row in table.iterfind("./tbody/tr")]
            for row in rows:
                table.addprevious(row)
            table.drop_tree()


def _as_list(row: HtmlElement, columns: Sequence[HtmlElement]) -> HtmlElement:
    head, *cells = row
    made = E.div(E.p(*_content(head), {"class": "zeile"}), E.dl())
    for column, cell in zip(columns[1:], cells, strict=True):
        made[1].append(E.dt(*_content(column)))
        made[1].append(E.dd(*_content(cell)))
    if row.get("id"):
        made.set("id", row.get("id"))
    return made


def _content(element: HtmlElement) -> list[str | HtmlElement]:
    """Return a copy of what is in an element; what stands below its name stands apart from it."""
    inside = copy.deepcopy(element)
    for below in inside.iterfind("./span"):
        below.text = f" {below.text or ''}"
    return [inside.text or "", *inside]


def _written(tree: HtmlElement) -> str:
    """Return the inside of an element as XHTML."""
    for element in tree.iter(etree.Element):
        if element.tag in ("details", "summary"):
            element.set("class", f"{element.get('class') or ''} {element.tag}".strip())
            element.tag = "div" if element.tag == "details" else "p"
        for name in set(element.attrib) - _KEPT:
            del element.attrib[name]
    inside = (etree.tostring(child, encoding="unicode", method="xml") for child in tree)
    return "\n".join(filter(None, ((tree.text or "").strip(), *inside)))
