"""Where the boxes and lines of an organisation chart lie: pure geometry, in pixels.

One lane per Ebene, its boxes side by side on a grid that all lanes share. Lines leave a box at the bottom
or top, run level in the gutters between lanes and pass other lanes through the gaps between columns, so no
line crosses a box. Knows nothing of records: boxes are ids, and how it looks is up to template and stylesheet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

BREITE = 900  # of the whole chart; a chart with few columns is narrower
KASTEN_HOEHE = 116
_KASTEN_HOECHSTENS = 190
_LUECKE = 22  # between columns
_RAND = 26  # left and right of all columns; below boxes and empty gutters a third of it
_TITEL = 30  # a lane's name above its boxes
_ABSTAND = 9  # between level lines in a gutter
_MARKE = 22  # room for the number at the beginning of a line
_VERSATZ = 4  # lines below a box start a little to the right, those above to the left: they never fall together
_SCHRITT = 3  # between upright lines in a gap

Punkt = tuple[float, float]


@dataclass(frozen=True)
class Kasten:
    """A box: its id, its upper left corner and its width."""

    id: str
    x: float
    y: float
    breite: float


@dataclass(frozen=True)
class Spur:
    """A lane: where it begins, how high it is, and its boxes."""

    y: float
    hoehe: float
    kaesten: tuple[Kasten, ...]


@dataclass(frozen=True)
class Linie:
    """A line with its number: corners from the box it leaves to the box it reaches."""

    nummer: int
    punkte: tuple[Punkt, ...]

    @property
    def pfad(self) -> str:
        """The corners as an SVG path."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self.punkte)

    @property
    def marke(self) -> Punkt:
        """Where the number stands: at the lane's edge, where the line leaves it."""
        (x, y), (_, after) = self.punkte[0], self.punkte[1]
        return x, y + (_RAND / 3 + 2 if after > y else -_TITEL - 9)

    @property
    def spitze(self) -> str:
        """The arrow head as an SVG path."""
        (_, before), (x, y) = self.punkte[-2], self.punkte[-1]
        back = y - 7 if before < y else y + 7
        return f"M{x:g} {y:g}L{x - 4:g} {back:g}L{x + 4:g} {back:g}Z"


@dataclass(frozen=True)
class Organigramm:
    """The whole chart."""

    breite: float
    hoehe: float
    spuren: tuple[Spur, ...]
    linien: tuple[Linie, ...]


@dataclass
class _Weg:
    """A line before it has coordinates: the gutters it uses and the column gap that joins them, if any."""

    von: str
    nach: str
    gossen: tuple[int, ...]
    luecke: int | None
    spuren: dict[int, int] = field(default_factory=dict)
    versatz: int = 0


def zeichne(bereiche: Sequence[Sequence[str]], beziehungen: Sequence[tuple[str, str]]) -> Organigramm:
    """Lay out lanes of box ids and the lines (from, to) between them; numbers follow the order of the lines."""
    places = {name: (row, column) for row, boxes in enumerate(bereiche) for column, name in enumerate(boxes)}
    columns = max(map(len, bereiche))
    width = min(_KASTEN_HOECHSTENS, (BREITE - 2 * _RAND - (columns - 1) * _LUECKE) / columns)
    ways = [_weg(places, von, nach) for von, nach in beziehungen]
    ports = _anschluesse(ways, places, width)
    heights = _gossen(ways, ports, width, len(bereiche))
    lanes = _spuren(bereiche, heights, width)
    return Organigramm(
        breite=2 * _RAND + columns * width + (columns - 1) * _LUECKE,
        hoehe=lanes[-1].y + lanes[-1].hoehe + heights[-1],
        spuren=lanes,
        linien=tuple(_linie(number, way, ports, lanes, width) for number, way in enumerate(ways, start=1)),
    )


def _weg(places: Mapping[str, tuple[int, int]], von: str, nach: str) -> _Weg:
    """Choose gutters (number n lies below lane n) and, past other lanes, the gap beside the target's column."""
    (start, _), (end, column) = places[von], places[nach]
    if start == end:
        return _Weg(von, nach, (start,), None)
    first, last = (start, end - 1) if end > start else (start - 1, end)
    return _Weg(von, nach, (first,), None) if first == last else _Weg(von, nach, (first, last), column)


def _seiten(way: _Weg, places: Mapping[str, tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """Yield (box, "unten" or "oben") for both ends of a line."""
    for name, gutter in ((way.von, way.gossen[0]), (way.nach, way.gossen[-1])):
        yield name, "unten" if gutter == places[name][0] else "oben"


def _anschluesse(
    ways: Sequence[_Weg], places: Mapping[str, tuple[int, int]], width: float
) -> dict[tuple[int, str], tuple[float, str]]:
    """Spread the ends of all lines along their sides, in the order of where they lead: (line, box) → (x, side)."""
    sides: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for index, way in enumerate(ways):
        for (name, side), other in zip(_seiten(way, places), (way.nach, way.von), strict=True):
            sides[name, side].append((places[other][1], index))
    found: dict[tuple[int, str], tuple[float, str]] = {}
    for (name, side), ends in sides.items():
        for place, (_, index) in enumerate(sorted(ends), start=1):
            x = _links(places[name][1], width) + width * place / (len(ends) + 1)
            found[index, name] = x + (_VERSATZ if side == "unten" else -_VERSATZ), side
    return found


def _gossen(
    ways: Sequence[_Weg], ports: Mapping[tuple[int, str], tuple[float, str]], width: float, lanes: int
) -> list[float]:
    """Give every level stretch a row of its own where it would touch another; return the gutters' heights."""
    taken: list[list[list[tuple[float, float]]]] = [[] for _ in range(lanes)]
    gaps: dict[int, int] = defaultdict(int)
    for index, way in enumerate(ways):
        if way.luecke is not None:
            gaps[way.luecke] += 1
            way.versatz = gaps[way.luecke]
        for gutter, (left, right) in _strecken(index, way, ports, width):
            rows = taken[gutter]
            free = (n for n, row in enumerate(rows) if all(right + 6 < a or b + 6 < left for a, b in row))
            row = next(free, len(rows))
            rows[row : row + 1] = [[*(rows[row] if row < len(rows) else []), (left, right)]]
            way.spuren[gutter] = row
    return [_MARKE + _ABSTAND * (len(rows) + 1) if rows else _RAND / 3 for rows in taken]


def _strecken(
    index: int, way: _Weg, ports: Mapping[tuple[int, str], tuple[float, str]], width: float
) -> Iterator[tuple[int, tuple[float, float]]]:
    """Yield (gutter, (left, right)) for the level stretches of a line."""
    stops = [ports[index, way.von][0], ports[index, way.nach][0]]
    if way.luecke is not None:
        stops.insert(1, _senkrechte(way, width))
    for gutter, (one, other) in zip(way.gossen, pairwise(stops), strict=True):
        yield gutter, (min(one, other), max(one, other))


def _spuren(bereiche: Sequence[Sequence[str]], heights: Sequence[float], width: float) -> tuple[Spur, ...]:
    lanes = []
    top = 0.0
    for boxes, gutter in zip(bereiche, heights, strict=True):
        placed = (Kasten(name, _links(n, width), top + _TITEL, width) for n, name in enumerate(boxes))
        lanes.append(Spur(top, _TITEL + KASTEN_HOEHE + _RAND / 3, tuple(placed)))
        top += lanes[-1].hoehe + gutter
    return tuple(lanes)


def _linie(
    number: int, way: _Weg, ports: Mapping[tuple[int, str], tuple[float, str]], lanes: Sequence[Spur], width: float
) -> Linie:
    (x1, y1), (x2, y2) = (_ende(number - 1, name, ports, lanes) for name in (way.von, way.nach))
    first, last = (_hoehe(gutter, way.spuren[gutter], lanes) for gutter in (way.gossen[0], way.gossen[-1]))
    middle: tuple[Punkt, ...] = ((x1, first), (x2, last))
    if way.luecke is not None:
        gap = _senkrechte(way, width)
        middle = ((x1, first), (gap, first), (gap, last), (x2, last))
    return Linie(number, ((x1, y1), *middle, (x2, y2)))


def _ende(index: int, name: str, ports: Mapping[tuple[int, str], tuple[float, str]], lanes: Sequence[Spur]) -> Punkt:
    x, side = ports[index, name]
    box = next(box for lane in lanes for box in lane.kaesten if box.id == name)
    return x, box.y + (KASTEN_HOEHE if side == "unten" else 0)


def _links(column: int, width: float) -> float:
    return _RAND + column * (width + _LUECKE)


def _senkrechte(way: _Weg, width: float) -> float:
    """Return where a line runs upright in its gap, a step beside the one before it."""
    return _links(way.luecke or 0, width) - _LUECKE / 2 + _SCHRITT * ((way.versatz % 5) - 2)


def _hoehe(gutter: int, row: int, lanes: Sequence[Spur]) -> float:
    return lanes[gutter].y + lanes[gutter].hoehe + _MARKE / 2 + _ABSTAND * (row + 1)
