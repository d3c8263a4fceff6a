"""A page's HTML → a tree without what only screens need. Pure. Knows the site's classes, no record."""

from __future__ import annotations

import re
from collections.abc import Set

import lxml.html
from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TAGS = {"button", "form", "input", "label", "nav", "script", "select", "style", "template"}
_CLASSES = frozenset(
    (
        "hb-belegt",
        "hb-eingrenzen",
        "hb-laenderliste",
        "hb-melden",
        "hb-nur-bildschirm",
        "hb-nur-papier",
        "hb-nur-schmal",
        "hb-ohne-js",
        "hb-plan-heute",
        "hb-zitieren",
    )
)
"""What searches, chooses, sends and leads to and fro."""


def tree(html: str, also: Set[str] = frozenset()) -> HtmlElement:
    """Return a page's content as one element, without what only screens need and headings of what is gone.

    `also` are the classes of what one kind of book has no use for besides.
    """
    root = lxml.html.fragment_fromstring(_tidy(html), create_parent="div")
    away = _CLASSES | also
    for element in [one for one in root.iter(lxml.html.etree.Element) if _on_screen_only(one, away)]:
        if element.getparent() is not None:
            take_off(element)
    return root


def classes(element: HtmlElement) -> list[str]:
    """Return the classes of an element."""
    return (element.get("class") or "").split()


def text(element: HtmlElement) -> str:
    """Return all words of an element, parted where they stand apart."""
    return " ".join(" ".join(element.itertext()).split())


def _tidy(html: str) -> str:
    return re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)


def _on_screen_only(element: HtmlElement, away: Set[str]) -> bool:
    return (
        element.tag in _TAGS
        or element.get("hidden") is not None
        or element.get("role") == "status"
        or not away.isdisjoint(classes(element))
    )


def take_off(element: HtmlElement) -> None:
    """Remove an element, and the heading above it if it was all that stood there."""
    heading, following = element.getprevious(), element.getnext()
    element.drop_tree()
    if heading is None or heading.tag not in HEADINGS or (heading.tail or "").strip():
        return
    if following is None or (following.tag in HEADINGS and following.tag <= heading.tag):
        heading.drop_tree()


def sources(html: str) -> dict[str, str]:
    """Return the id of the source behind each anchor of a page's notes."""
    root = lxml.html.fragment_fromstring(_tidy(html), create_parent="div")
    links = root.iterfind(".//ol[@class='hb-quellen']/li/a[@class='hb-belegt']")
    return {link.getparent().get("id"): link.get("href").partition("#")[2] for link in links}
