"""Organisation charts: where boxes, lines and words lie, in pixels.

One lane per Ebene, from the top. ELK places the boxes in layers, one partition per lane, and leads the lines round them
with the word of the relation beside them. What this module adds: boxes as big as their names, a strip on top of every
lane whose title no line crosses, and of several ways to layer the one that fits the page. Knows nothing of records.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from macros.seiten.bilder import elk
from macros.seiten.bilder.textbreite import width, wrapped

BREITE = 1100
"""How wide a chart may be: at a desk there are 940 pixels, so letters shrink to 12 pixels at worst."""

NAME, ZUSATZ, WORT, TITEL = 14.0, 12.0, 12.5, 15.0
"""Sizes of letters: a box's name, what is said below it, the word on a line, a lane's title."""

_NAME_HOEHE, _ZUSATZ_HOEHE, _WORT_HOEHE = 17.5, 15.0, 15.0
_TEXT = 130  # the longest line in a box
_RAND_X, _RAND_Y = 9, 7  # inside a box
_SPIELRAUM = 1.04  # other fonts are wider
_STREIFEN = 30  # a lane's title
_SEITE = 14  # left and right of everything
_UEBER = 6  # how close to its boxes the strip of a lane ends; level lines keep further away

Punkt = tuple[float, float]

_OPTIONEN: Mapping[str, str] = {
    "elk.algorithm": "layered",
    "elk.direction": "DOWN",
    "elk.partitioning.activate": "true",
    "elk.edgeRouting": "ORTHOGONAL",
    "elk.separateConnectedComponents": "false",
    "elk.randomSeed": "1",
    "elk.layered.thoroughness": "30",
    "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
    "elk.layered.edgeLabels.centerLabelPlacementStrategy": "SPACE_EFFICIENT_LAYER",
    "elk.spacing.nodeNode": "16",
    "elk.spacing.edgeNode": "12",
    "elk.spacing.edgeEdge": "9",
    "elk.spacing.edgeLabel": "3",
    "elk.layered.spacing.nodeNodeBetweenLayers": "18",
    "elk.layered.spacing.edgeNodeBetweenLayers": "12",
    "elk.layered.spacing.edgeEdgeBetweenLayers": "9",
}
_SCHICHTUNGEN = ("NETWORK_SIMPLEX", "LONGEST_PATH", "MIN_WIDTH", "STRETCH_WIDTH")
"""Ways to layer, the most readable first; the later ones are narrower and higher."""


@dataclass(frozen=True)
class Gremium:
    """A body to be drawn: its id, its name, what is said below it, and whether it is past."""

    id: str
    name: str
    zusatz: str = ""
    vergangen: bool = False


@dataclass(frozen=True)
class Beziehung:
    """A line to be drawn, with its word, and whether it is past."""

    von: str
    nach: str
    wort: str
    vergangen: bool = False


@dataclass(frozen=True)
class Kasten:
    """A box: what it holds, its upper left corner and its size."""

    gremium: Gremium
    x: float
    y: float
    breite: float
    hoehe: float


@dataclass(frozen=True)
class Linie:
    """A line with its word: corners from the box it leaves to the box it reaches, lines of the word and their place."""

    beziehung: Beziehung
    punkte: tuple[Punkt, ...]
    worte: tuple[str, ...]
    wort_x: float
    wort_y: float
    vergangen: bool

    @property
    def pfad(self) -> str:
        """The corners as an SVG path."""
        return "M" + "L".join(f"{x:g} {y:g}" for x, y in self.punkte)

    @property
    def spitze(self) -> str:
        """The arrow head as an SVG path."""
        (_, before), (x, y) = self.punkte[-2], self.punkte[-1]
        back = y - 7 if before < y else y + 7
        return f"M{x:g} {y:g}L{x - 4:g} {back:g}L{x + 4:g} {back:g}Z"


@dataclass(frozen=True)
class Spur:
    """A lane: where it begins, how high it is, where its title begins, and its boxes."""

    y: float
    hoehe: float
    titel_x: float
    kaesten: tuple[Kasten, ...]


@dataclass(frozen=True)
class Organigramm:
    """The whole chart; lanes in the order given, those without a box left out."""

    breite: float
    hoehe: float
    spuren: Mapping[int, Spur]
    linien: tuple[Linie, ...]


def zeichne(
    bereiche: Sequence[Sequence[Gremium]], titel: Sequence[str], beziehungen: Sequence[Beziehung]
) -> Organigramm:
    """Lay out lanes of bodies, their titles and the lines between them; at least one lane has a body."""
    lanes = {number: tuple(bodies) for number, bodies in enumerate(bereiche) if bodies}
    tried = []
    for layering in _SCHICHTUNGEN:
        answer = elk.angeordnet(_graph(lanes, beziehungen, layering))
        tried.append(_Aufbau(lanes, titel, beziehungen, answer).organigramm())
        if tried[-1].breite <= BREITE:
            return tried[-1]
    return min(tried, key=lambda plan: (plan.breite, plan.hoehe))


def _graph(lanes: Mapping[int, Sequence[Gremium]], lines: Sequence[Beziehung], layering: str) -> dict[str, Any]:
    return {
        "id": "plan",
        "layoutOptions": {**_OPTIONEN, "elk.layered.layering.strategy": layering},
        "children": [_node(body, lane) for lane, bodies in lanes.items() for body in bodies],
        "edges": [_edge(line, number) for number, line in enumerate(lines)],
    }


def _node(body: Gremium, lane: int) -> dict[str, Any]:
    names, more = _inhalt(body)
    widths = [*(width(line, "fett", NAME) for line in names), *(width(line, "text", ZUSATZ) for line in more)]
    return {
        "id": body.id,
        "width": round(max(widths) * _SPIELRAUM + 2 * _RAND_X),
        "height": round(len(names) * _NAME_HOEHE + len(more) * _ZUSATZ_HOEHE + 2 * _RAND_Y),
        "layoutOptions": {"elk.partitioning.partition": str(lane)},
    }


def _inhalt(body: Gremium) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return wrapped(body.name, "fett", NAME, _TEXT), wrapped(body.zusatz, "text", ZUSATZ, _TEXT) if body.zusatz else ()


def _edge(line: Beziehung, number: int) -> dict[str, Any]:
    words = line.wort.split(" ")
    label = {
        "id": f"wort-{number}",
        "text": line.wort,
        "width": round(max(width(word, "text", WORT) for word in words) * _SPIELRAUM),
        "height": len(words) * _WORT_HOEHE,
    }
    return {"id": f"linie-{number}", "sources": [line.von], "targets": [line.nach], "labels": [label]}


class _Aufbau:
    """ELK's answer, taken apart: everything below the top of a lane moves down by the strips above it."""

    def __init__(
        self,
        lanes: Mapping[int, Sequence[Gremium]],
        titles: Sequence[str],
        lines: Sequence[Beziehung],
        answer: Mapping[str, Any],
    ) -> None:
        self._lanes, self._titles, self._lines, self._answer = lanes, titles, lines, answer
        self._nodes = {node["id"]: node for node in answer["children"]}
        self._tops: dict[int, float] = {
            lane: min(self._nodes[body.id]["y"] for body in bodies) - _UEBER for lane, bodies in lanes.items()
        }
        self._past = {body.id for bodies in lanes.values() for body in bodies if body.vergangen}

    def organigramm(self) -> Organigramm:
        lines = tuple(self._linie(number, line) for number, line in enumerate(self._lines))
        height = self._answer["height"] + len(self._lanes) * _STREIFEN
        lanes = dict(self._spuren(lines, height))
        right = max(lane.titel_x + width(self._titles[n], "titel", TITEL) * _SPIELRAUM for n, lane in lanes.items())
        return Organigramm(max(self._answer["width"] + 2 * _SEITE, right + _SEITE), height, lanes, lines)

    def _y(self, y: float) -> float:
        """Return a height with the strips of all lanes that begin above it."""
        return y + _STREIFEN * sum(top <= y for top in self._tops.values())

    def _linie(self, number: int, line: Beziehung) -> Linie:
        edge = self._answer["edges"][number]
        section, label = edge["sections"][0], edge["labels"][0]
        points = (section["startPoint"], *section.get("bendPoints", ()), section["endPoint"])
        return Linie(
            beziehung=line,
            punkte=tuple((point["x"] + _SEITE, self._y(point["y"])) for point in points),
            worte=tuple(line.wort.split(" ")),
            wort_x=label["x"] + _SEITE,
            wort_y=self._y(label["y"]),
            vergangen=line.vergangen or bool({line.von, line.nach} & self._past),
        )

    def _spuren(self, lines: Sequence[Linie], height: float) -> Iterator[tuple[int, Spur]]:
        tops = [*(self._y(top) - _STREIFEN for top in self._tops.values()), height]
        tops[0] = 0.0
        for (lane, bodies), top, below in zip(self._lanes.items(), tops, tops[1:], strict=False):
            strip = self._y(self._tops[lane]) - _STREIFEN
            yield lane, Spur(top, below - top, self._titel_x(lane, strip, lines), tuple(map(self._kasten, bodies)))

    def _kasten(self, body: Gremium) -> Kasten:
        node = self._nodes[body.id]
        return Kasten(body, node["x"] + _SEITE, self._y(node["y"]), node["width"], node["height"])

    def _titel_x(self, lane: int, strip: float, lines: Sequence[Linie]) -> float:
        """Return the leftmost place in a lane's strip that no line crosses."""
        room = width(self._titles[lane], "titel", TITEL) * _SPIELRAUM + _SEITE
        crossing = sorted({x for line in lines for x in _upright(line, strip, strip + _STREIFEN)})
        place = float(_SEITE)
        for x in crossing:
            if x - place >= room:
                break
            place = max(place, x + 8)
        return place


def _upright(line: Linie, top: float, bottom: float) -> Iterator[float]:
    """Yield where a line, or its word, runs through a strip."""
    for (x1, y1), (_, y2) in zip(line.punkte, line.punkte[1:], strict=False):
        if min(y1, y2) < bottom and max(y1, y2) > top:
            yield x1
    if line.wort_y < bottom and line.wort_y + len(line.worte) * _WORT_HOEHE > top:
        yield from (line.wort_x, line.wort_x + max(width(word, "text", WORT) for word in line.worte))
