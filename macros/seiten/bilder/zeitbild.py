"""When the bodies of a Fallstudie existed, as bars on one scale of years.

An end without evidence is no end: such a bar stops at the youngest Stand that speaks of the body, and says so.
Knows records, no markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.daten.arten import Beispiel, Fallstudie, Phase, Zeitangabe


@dataclass(frozen=True)
class Balken:
    """A bar in years after the scale's beginning; `offen` if its end is only the last evidence."""

    von: float
    bis: float
    offen: bool


@dataclass(frozen=True)
class Zeitbild:
    """The scale (whole years, the last one included; every `schritt` years a mark) with the bars of phases and of bodies."""

    jahre: tuple[int, ...]
    schritt: int
    phasen: tuple[tuple[Phase, Balken], ...]
    gremien: tuple[tuple[Beispiel, Balken], ...]


def zeichne(studie: Fallstudie, gremien: Iterable[Beispiel]) -> Zeitbild | None:
    """Return the picture of phases and bodies whose beginning is known, or None if there are fewer than two."""
    parts: list[Phase | Beispiel] = [*studie.phasen, *gremien]
    spans = [(part, span) for part in parts if (span := _spanne(part))]
    if len(spans) < 2:
        return None
    first = int(min(begin for _, (begin, _, _) in spans))
    last = int(max(end for _, (_, end, _) in spans) - 0.001)
    bars = [(part, Balken(begin - first, end - first, is_open)) for part, (begin, end, is_open) in spans]
    return Zeitbild(
        jahre=tuple(range(first, last + 1)),
        schritt=next((step for step in (1, 2, 5, 10, 20, 50, 100) if last - first < 7 * step), 1000),
        phasen=tuple((part, bar) for part, bar in bars if isinstance(part, Phase)),
        gremien=tuple((part, bar) for part, bar in bars if isinstance(part, Beispiel)),
    )


def _spanne(part: Phase | Beispiel) -> tuple[float, float, bool] | None:
    """Return beginning, end and whether the end is only the last evidence; None if there is nothing to draw."""
    if not part.seit:
        return None
    begin = _anfang(part.seit)
    if part.bis:
        return begin, _ende(part.bis), False
    end = _ende(part.zuletzt_belegt) if part.zuletzt_belegt else begin
    return begin, max(end, begin + 1 / 12), True


def _anfang(date: Zeitangabe) -> float:
    year, month = ([*map(int, date.split("-")), 1])[:2]
    return year + (month - 1) / 12


def _ende(date: Zeitangabe) -> float:
    """A bare year lasts to its end, a month too."""
    year, month = ([*map(int, date.split("-")), 12])[:2]
    return year + month / 12
