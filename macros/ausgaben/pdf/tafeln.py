"""A table of a page → plain values: how many columns, which cells are heads, how much room each column needs. Pure."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt
from typing import Any

from lxml.html import HtmlElement

from macros.ausgaben.buch.beschneiden import text

_ONE_PIECE = 12
"""Letters up to which a word should not be divided."""

_ONE_PAGE = 400
"""Letters up to which a row is not divided between pages."""

Umsetzung = Callable[[HtmlElement], list[Any]]


def table(element: HtmlElement, children: Umsetzung, mark: Umsetzung) -> list[Any]:
    """Return a table; `children` turns what is in a cell into values, `mark` returns what links to a row need."""
    rows = list(element.iter("tr"))
    cells = [[_cell(cell, children, row) for cell in row] for row in rows]
    for row, made in zip(rows, cells, strict=True):
        made[0][2][:0] = mark(row)
    return ["tafel", {"spalten": _widths(rows), "kopf": sum(row.getparent().tag == "thead" for row in rows)}, cells]


def _cell(cell: HtmlElement, children: Umsetzung, row: HtmlElement) -> list[Any]:
    in_head = row.getparent().tag == "thead"
    said: dict[str, Any] = {"kopf": "" if cell.tag == "td" else "spalte" if in_head else "zeile"}
    said["ganz"] = all(len(text(one)) <= _ONE_PAGE for one in row)
    said |= {name: cell.get(name) for name in ("colspan", "rowspan") if cell.get(name)}
    return ["zelle", said, children(cell)]


def _widths(rows: list[HtmlElement]) -> list[float]:
    """Return the share of each column: the root of the letters in a cell, so that long cells grow wide and high alike.

    No column is narrower than most of its longest word.
    """
    columns = max(sum(int(cell.get("colspan") or 1) for cell in row) for row in rows)
    cells = [[text(row[column]) for row in rows if len(row) == columns] for column in range(columns)]
    return [
        round(max(sqrt(sum(map(len, column)) / max(1, len(column))), 0.8 * _longest(column)), 2) for column in cells
    ]


def _longest(cells: list[str]) -> int:
    """Return how many letters the longest word has, as far as it should stay in one piece."""
    return min(_ONE_PIECE, max((len(word) for cell in cells for word in cell.split()), default=1))
