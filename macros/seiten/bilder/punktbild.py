"""Figures as dots over the size of the Kommune, on two logarithmic axes. Knows figures, no markup.

Drawn for the width of a phone; a name stands beside a dot where there is room, all of them stand in the table.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from macros.seiten.praxis import Angabe

BREITE, HOEHE = 360, 300
LINKS, RECHTS, OBEN, UNTEN = 34, 8, 10, 30
"""The picture and the room around its axes, in units of which a phone shows one per pixel."""

_LETTER, _LINE = 4.6, 9.0
"""About how wide a letter and how high a line of a label is."""


Box = tuple[float, float, float, float]
"""Left, top, right and bottom edge."""


@dataclass(frozen=True)
class Strich:
    """A mark on an axis: where it stands, and the number there."""

    ort: float
    zahl: float


@dataclass(frozen=True)
class Punkt:
    """A dot; `erfuellt` if the figure was real or decided. The name is empty where there is no room for it."""

    x: float
    y: float
    angabe: Angabe
    erfuellt: bool
    name: str = ""
    name_x: float = 0
    name_y: float = 0


@dataclass(frozen=True)
class Punktbild:
    """A whole picture, and what could not be drawn because the size of the Kommune is not known."""

    punkte: tuple[Punkt, ...]
    waagerecht: tuple[Strich, ...]
    senkrecht: tuple[Strich, ...]
    ohne_groesse: int

    @property
    def breite(self) -> int:
        """The width of the picture."""
        return BREITE

    @property
    def hoehe(self) -> int:
        """The height of the picture."""
        return HOEHE

    @property
    def rahmen(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom edge of the field between the axes."""
        return LINKS, OBEN, BREITE - RECHTS, HOEHE - UNTEN


def zeichne(angaben: Iterable[Angabe]) -> Punktbild:
    """Return the picture of figures of one unit; of a range, its upper end counts."""
    figures = list(angaben)
    drawn = [(part, part.einwohner, part.wert.zahlen[-1]) for part in figures if part.einwohner]
    sizes = _Achse([size for _, size, _ in drawn], LINKS, BREITE - RECHTS)
    amounts = _Achse([amount for _, _, amount in drawn], HOEHE - UNTEN, OBEN)
    dots = [
        Punkt(sizes.ort(size), amounts.ort(amount), part, part.wert.status != "geplant") for part, size, amount in drawn
    ]
    return Punktbild(tuple(_named(dots)), sizes.striche, amounts.striche, len(figures) - len(drawn))


class _Achse:
    """A logarithmic axis between two places that holds all values."""

    def __init__(self, values: Sequence[float], begin: float, end: float) -> None:
        """Span the axis from a little below the smallest value to a little above the largest."""
        positive = [value for value in values if value > 0] or [1.0, 10.0]
        self._low, self._high = math.log10(min(positive) / 1.5), math.log10(max(positive) * 1.5)
        self._begin, self._end = begin, end

    def ort(self, value: float) -> float:
        """Return where a value stands."""
        share = (math.log10(max(value, 10**self._low)) - self._low) / (self._high - self._low)
        return round(self._begin + share * (self._end - self._begin), 1)

    @property
    def striche(self) -> tuple[Strich, ...]:
        """Marks at powers of ten, and between them where there are few."""
        steps = (1, 2, 5) if self._high - self._low < 2.5 else (1,)
        powers = range(math.floor(self._low), math.ceil(self._high) + 1)
        numbers = (float(step * 10.0**power) for power in powers for step in steps)
        return tuple(Strich(self.ort(n), round(n, 6)) for n in numbers if self._low <= math.log10(n) <= self._high)


def _named(dots: Sequence[Punkt]) -> list[Punkt]:
    """Give each Kommune its name once, at the first place beside a dot that covers neither a name nor a dot."""
    taken = [(dot.x - 3, dot.y - 3, dot.x + 3, dot.y + 3) for dot in dots]
    named: set[str] = set()
    result = []
    for dot in dots:
        name = _short(dot.angabe.kommune.name) if dot.angabe.kommune else ""
        place = _free_place(dot, name, taken) if name not in named else None
        if name and place:
            taken.append(_box(place, name))
            named.add(name)
            dot = replace(dot, name=name, name_x=place[0], name_y=place[1])
        result.append(dot)
    return result


def _free_place(dot: Punkt, name: str, taken: Sequence[Box]) -> tuple[float, float] | None:
    """Return where the name may begin: to the right, to the left, above or below the dot."""
    width = len(name) * _LETTER
    places = (
        (dot.x + 5, dot.y),
        (dot.x - 5 - width, dot.y),
        (dot.x - width / 2, dot.y - 9),
        (dot.x - width / 2, dot.y + 9),
    )
    free = (
        place
        for place in places
        if place[0] >= LINKS
        and place[0] + width <= BREITE
        and OBEN <= place[1] <= HOEHE - UNTEN
        and not any(_overlap(_box(place, name), other) for other in taken)
    )
    return next(free, None)


def _box(place: tuple[float, float], name: str) -> Box:
    x, y = place
    return x, y - _LINE / 2, x + len(name) * _LETTER, y + _LINE / 2


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _short(name: str) -> str:
    """Return the first part of a long name: `Einhausen, Lorsch …` becomes `Einhausen …`."""
    first = name.split(",")[0].split(" (")[0]
    return first if first == name or "(" in name else f"{first} …"
