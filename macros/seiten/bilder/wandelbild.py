"""How organisations changed: one axis of years for all Kommunen, every change a mark at its date.

Places are pixels. Marks that would cover each other stand below each other: the date decides the place, never the room.
Knows neither records nor markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from macros.seiten.bilder.textbreite import wrapped

BREITE, RAND, _KOPF = 925.0, 200.0, 24.0
"""Where the axis ends and begins, and how much room the years take."""

_NAME, _NAME_HOEHE = 14.0, 18.0

GROESSE, _ABSTAND = 15.0, 4.0
"""How big a mark is, and how far lines of marks and rows are apart."""

DingT = TypeVar("DingT")


@dataclass(frozen=True)
class Marke(Generic[DingT]):
    """A change with its date in years; `x` is its place on the axis, `y` the middle of its mark."""

    ding: DingT
    jahr: float
    x: float
    y: float


@dataclass(frozen=True)
class Zeile(Generic[DingT]):
    """A Kommune with its marks."""

    name: str
    marken: tuple[Marke[DingT], ...]
    y: float
    hoehe: float


@dataclass(frozen=True)
class Wandelbild(Generic[DingT]):
    """The axis, from the first year to the end of the last, with a row for every Kommune."""

    von: int
    bis: int
    zeilen: tuple[Zeile[DingT], ...]
    breite: float = BREITE + GROESSE
    rand: float = RAND
    ende: float = BREITE

    @property
    def hoehe(self) -> float:
        """How high the picture is."""
        return self.zeilen[-1].y + self.zeilen[-1].hoehe

    @property
    def jahre(self) -> tuple[int, ...]:
        """The years that are written on the axis: few, and whole."""
        step = next((step for step in (1, 2, 5, 10, 20) if self.bis - self.von <= 12 * step), 1000)
        return tuple(year for year in range(self.von, self.bis) if year % step == 0)

    def x(self, jahr: float) -> float:
        """Return where a year begins."""
        return _x(jahr, self.von, self.bis)


def zeichne(dinge: Mapping[str, Sequence[tuple[float, DingT]]]) -> Wandelbild[DingT]:
    """Lay out (date in years, thing) by the names of rows; every row has at least one, dates in order."""
    dates = [date for row in dinge.values() for date, _ in row]
    first, last = int(min(dates)), int(max(dates)) + 1
    return Wandelbild(first, last, tuple(_zeilen(dinge, first, last)))


def _zeilen(dinge: Mapping[str, Sequence[tuple[float, DingT]]], first: int, last: int) -> Iterator[Zeile[DingT]]:
    top = _KOPF
    for name, row in dinge.items():
        marks = tuple(_marken(row, first, last, top))
        name_height = len(wrapped(name, "text", _NAME, RAND - 24)) * _NAME_HOEHE
        height = max(max(mark.y for mark in marks) - top + GROESSE / 2, name_height) + 2 * _ABSTAND
        yield Zeile(name, marks, top, height)
        top += height


def _marken(row: Sequence[tuple[float, DingT]], first: int, last: int, top: float) -> Iterator[Marke[DingT]]:
    """Yield the marks of a row, each on the first of its lines that has room for it."""
    ends: list[float] = []
    for date, thing in row:
        x = _x(date, first, last)
        line = next((n for n, end in enumerate(ends) if x - GROESSE / 2 >= end), len(ends))
        ends[line : line + 1] = [x + GROESSE / 2 + 1]
        yield Marke(thing, date, x, top + _ABSTAND + GROESSE / 2 + line * (GROESSE + _ABSTAND))


def _x(year: float, first: int, last: int) -> float:
    return round(RAND + (year - first) / (last - first) * (BREITE - RAND), 2)
