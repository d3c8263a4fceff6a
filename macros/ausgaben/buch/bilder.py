"""Drawings of a page → pictures that stand alone, each with its words as text for those who do not see it. Pure.

In a page, boxes hold HTML and the stylesheet colours them; in print, `bilder.css` does, and words become lines of SVG.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from macros.ausgaben.buch.beschneiden import classes, text
from macros.seiten.bilder.organigramm import NAME, TITEL, ZUSATZ
from macros.seiten.bilder.schriften import Face
from macros.seiten.bilder.textbreite import wrapped
from macros.seiten.silben import SOFT_HYPHEN

_INSET_X, _INSET_Y = 9.0, 5.0


@dataclass(frozen=True)
class _Schrift:
    """How a line of text is set: its class in `bilder.css`, its face and size, how high its line is."""

    klasse: str
    face: Face
    groesse: float
    hoehe: float


_TITEL = _Schrift("titel", "titel", TITEL, 28.0)
_NAME = _Schrift("name", "fett", NAME, 17.5)
_ZUSATZ = _Schrift("zusatz", "text", ZUSATZ, 15.0)


def drawn(svg: HtmlElement) -> dict[str, Any]:
    """Return a drawing as the text of an SVG, how wide and high it is, and its words."""
    alone = copy.deepcopy(svg)
    alone.tail = None
    for box in list(alone.iter("foreignobject")):
        _become_text(box)
    for title in list(alone.iter("title")):
        title.drop_tree()
    view = svg.get("viewbox") or ""
    figure = svg.getparent()
    alone.attrib.clear()
    names = (*classes(svg), *(classes(figure) if figure is not None else ()))
    alone.attrib.update({"xmlns": "http://www.w3.org/2000/svg", "viewBox": view, "class": " ".join(names)})
    style = etree.Element("style")
    style.text = _style()
    alone.insert(0, style)
    width, height = map(float, view.split()[2:])
    return {"svg": etree.tostring(alone, encoding="unicode"), "breite": width, "hoehe": height, "worte": _said(svg)}


@cache
def _style() -> str:
    return Path(__file__).with_name("bilder.css").read_text(encoding="utf-8")


def _said(svg: HtmlElement) -> str:
    """Return a drawing in words: its name, then what its lanes, or its rows and marks, say."""
    lanes = [text(one) for one in svg.itersiblings() if "hb-organigramm" in classes(one)]
    words = lanes or [text(part) for part in svg.iter("foreignobject", "title")]
    return ": ".join(filter(None, (svg.get("aria-label"), "; ".join(words)))).replace(SOFT_HYPHEN, "")


def _become_text(box: HtmlElement) -> None:
    """Put lines of text in the place of a box with HTML in it."""
    x, y, width, height = (float(box.get(name)) for name in ("x", "y", "width", "height"))
    group = etree.Element("g", {"class": box.get("class") or ""})
    (content,) = box
    if "hb-kasten" in classes(content):
        size = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}"}
        group.append(etree.Element("rect", {"class": content.get("class"), **size}))
        x, y, width = x + _INSET_X, y + _INSET_Y, width - 2 * _INSET_X
    for line, look in _lines(content, width):
        y += look.hoehe
        group.append(_text(line, x, y - (look.hoehe - look.groesse) / 2 - 1, look))
    group.tail = box.tail
    box.getparent().replace(box, group)


def _lines(content: HtmlElement, room: float) -> Iterator[tuple[str, _Schrift]]:
    """Yield every line of a box and how it is set: its name, then what is said below it."""
    below = (
        [] if "hb-spur-name" in classes(content) else [one for one in content.iterfind("span") if not one.get("lang")]
    )
    look = _TITEL if "hb-spur-name" in classes(content) else _NAME
    more = " ".join(map(text, below))
    for one in below:
        content.remove(one)
    for line in wrapped(text(content).replace(SOFT_HYPHEN, ""), look.face, look.groesse, room):
        yield line, look
    for line in wrapped(more, _ZUSATZ.face, _ZUSATZ.groesse, room) if more else ():
        yield line, _ZUSATZ


def _text(line: str, x: float, y: float, look: _Schrift) -> etree._Element:
    element = etree.Element("text", {"x": f"{x:g}", "y": f"{y:g}", "class": look.klasse})
    element.text = line
    return element
