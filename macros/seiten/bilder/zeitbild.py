"""When the bodies of a Fallstudie existed: bars on one axis of years, with the events that changed them.

An end without evidence is no end: such a bar stops at the youngest Stand that speaks of the body, and says so. Places are
pixels; each mark also knows its year, so that a test can compare both. Knows records, no markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.daten.arten import Beispiel, Ereignis, Fallstudie, Phase, Zeitangabe
from macros.seiten.bilder.textbreite import wrapped
from macros.seiten.schreibweise import date, lasting, period

BREITE, RAND = 900.0, 270.0
"""How wide the picture is, and where its axis begins: left of it stand names."""

_KOPF, _NAME, _ZEIT, _LUFT = 26.0, 18.0, 15.0, 6.0


@dataclass(frozen=True)
class Punkt:
    """An event on a bar: its year, its date in words, what happened."""

    jahr: float
    wann: str
    text: str


@dataclass(frozen=True)
class Zeile:
    """A bar with its name: from when to when in years, `offen` if its end is only the last evidence."""

    name: str
    anker: str
    zeit: str
    von: float
    bis: float
    offen: bool
    phase: bool
    rang: int
    ereignisse: tuple[Punkt, ...]
    y: float
    hoehe: float


@dataclass(frozen=True)
class Zeitbild:
    """The axis (whole years, the last one included; every `schritt` years a mark) with the bars below it."""

    jahre: tuple[int, ...]
    zeilen: tuple[Zeile, ...]
    breite: float = BREITE
    rand: float = RAND

    @property
    def schritt(self) -> int:
        """After how many years there is a mark."""
        span = self.jahre[-1] - self.jahre[0]
        return next((step for step in (1, 2, 5, 10, 20, 50, 100) if span < 10 * step), 1000)

    @property
    def hoehe(self) -> float:
        """How high the picture is."""
        return self.zeilen[-1].y + self.zeilen[-1].hoehe

    def x(self, jahr: float) -> float:
        """Return where a year begins."""
        share = (jahr - self.jahre[0]) / len(self.jahre)
        return round(self.rand + share * (self.breite - self.rand), 2)


@dataclass(frozen=True)
class _Balken:
    teil: Phase | Beispiel
    von: float
    bis: float
    offen: bool


def zeichne(studie: Fallstudie, gremien: Iterable[Beispiel], raenge: Mapping[str, int]) -> Zeitbild | None:
    """Return the picture of phases and bodies whose beginning is known, or None if there are fewer than two.

    `raenge` gives the rank of every Ebene, which colours the bars.
    """
    parts: list[Phase | Beispiel] = [*studie.phasen, *gremien]
    bars = [bar for part in parts if (bar := _balken(part))]
    if len(bars) < 2:
        return None
    first, last = int(min(bar.von for bar in bars)), int(max(bar.bis for bar in bars) - 0.001)
    return Zeitbild(tuple(range(first, last + 1)), tuple(_zeilen(bars, studie, raenge)))


def _zeilen(bars: Sequence[_Balken], studie: Fallstudie, ranks: Mapping[str, int]) -> Iterator[Zeile]:
    top = _KOPF
    for bar in bars:
        line = _zeile(bar, studie, ranks, top)
        yield line
        top += line.hoehe


def _zeile(bar: _Balken, studie: Fallstudie, ranks: Mapping[str, int], top: float) -> Zeile:
    part = bar.teil
    is_phase = isinstance(part, Phase)
    name = part.titel if isinstance(part, Phase) else part.name
    anchor = f"phase-{studie.phasen.index(part) + 1}" if isinstance(part, Phase) else f"gremium-{part.id}"
    lines = len(wrapped(name, "fett", 14, RAND - 30))
    return Zeile(
        name=name,
        anker=anchor,
        zeit=period(part.seit, part.bis) if isinstance(part, Phase) else lasting(part),
        von=bar.von,
        bis=bar.bis,
        offen=bar.offen,
        phase=is_phase,
        rang=0 if isinstance(part, Phase) else next((ranks[level] for level in part.ebenen), 0),
        ereignisse=() if isinstance(part, Phase) else tuple(_punkte(studie.zeitleiste, part, bar)),
        y=top,
        hoehe=lines * _NAME + _ZEIT + _LUFT,
    )


def _punkte(events: Iterable[Ereignis], body: Beispiel, bar: _Balken) -> Iterator[Punkt]:
    """Yield what changed a body while its bar lasts."""
    for event in events:
        if event.wandel and str(event.gremium) == body.id and bar.von <= years(event.datum) <= bar.bis:
            yield Punkt(years(event.datum), date(event.datum), f"{body.name} {event.wandel}")


def _balken(part: Phase | Beispiel) -> _Balken | None:
    """Return the bar of something, or None if its beginning is not known."""
    if not part.seit:
        return None
    begin = years(part.seit)
    if part.bis:
        return _Balken(part, begin, _ende(part.bis), offen=False)
    end = _ende(part.zuletzt_belegt) if part.zuletzt_belegt else begin
    return _Balken(part, begin, max(end, begin + 1 / 12), offen=True)


def years(date: Zeitangabe) -> float:
    """Return when a date begins, in years: `2018-07` is 2018.5."""
    year, month = ([*map(int, date.split("-")), 1])[:2]
    return year + (month - 1) / 12


def _ende(date: Zeitangabe) -> float:
    """A bare year lasts to its end, a month too."""
    year, month = ([*map(int, date.split("-")), 12])[:2]
    return year + month / 12
