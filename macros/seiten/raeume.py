"""The one list of all rooms: which kinds have pages of their own making, and which overviews there are.

Whatever kind is not in the list has the page, the list and the steps that `seitenart` gives to all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from macros.daten.arten import ARTEN, Datensatz, Folie, Teil
from macros.daten.katalog import Catalogue
from macros.seiten import (
    anleitung,
    aufwand,
    ausgaenge,
    baukasten,
    beispiele,
    beschluesse,
    botschaften,
    ebenen,
    fallstudien,
    folien,
    formen,
    glossar,
    kommunen,
    modelle,
    module,
    muster,
    neu,
    pruefliste,
    quellen,
    recht,
    rechtsformen,
    register,
    selbstcheck,
    standard,
    wahlen,
    wandel,
    wir,
    zitate,
)
from macros.seiten.schritt import Schritt
from macros.seiten.seitenart import Blaetter, Raum, Seitenart


@dataclass(frozen=True)
class Uebersicht:
    """An overview: its template, and what returns what it shows."""

    vorlage: str
    inhalt: Callable[[Catalogue], Any]


@dataclass(frozen=True)
class Blattart:
    """The sheets of an overview: their template, and where they come from."""

    vorlage: str
    blaetter: Blaetter


SEITENARTEN: tuple[Seitenart, ...] = (
    botschaften.SEITENART,
    ebenen.SEITENART,
    ebenen.OPTIONEN,
    fallstudien.SEITENART,
    folien.SEITENART,
    folien.TAGUNG,
    kommunen.SEITENART,
    beispiele.SEITENART,
    beschluesse.SEITENART,
    muster.SEITENART,
    modelle.SEITENART,
    rechtsformen.SEITENART,
    recht.SEITENART,
    quellen.SEITENART,
    glossar.SEITENART,
    wahlen.SEITENART,
    zitate.SEITENART,
)
"""Every kind that says something about its pages."""

RAEUME: tuple[Raum, ...] = (
    anleitung.RAUM,
    aufwand.RAUM,
    ausgaenge.RAUM,
    baukasten.RAUM,
    formen.RAUM,
    module.RAUM,
    neu.RAUM,
    pruefliste.RAUM,
    register.RAUM,
    selbstcheck.RAUM,
    wandel.RAUM,
    wir.RAUM,
)
"""Overviews of more than one kind."""


_BY_KIND: Mapping[type[Teil], Seitenart] = {
    **{kind: Seitenart(kind, kind.ART.ordner or kind.ART.kennwort) for kind in ARTEN},
    **{own.art: own for own in SEITENARTEN},
}
_PAGED = tuple(own for own in _BY_KIND.values() if own.hat_seite or own in SEITENARTEN)


def _overviews(room: Raum | Seitenart) -> Iterator[tuple[str, Uebersicht]]:
    for name, content in room.uebersichten.items():
        yield name, Uebersicht(f"{room.raum}/{content.__name__}", content)
    if isinstance(room, Seitenart) and issubclass(room.art, Datensatz) and not room.uebersichten:
        yield room.raum, Uebersicht("_standard/uebersicht", partial(standard.uebersicht, kind=room.art))


_ROOMS: tuple[Raum | Seitenart, ...] = (*_PAGED, *RAEUME)

UEBERSICHTEN: Mapping[str, Uebersicht] = {name: found for room in _ROOMS for name, found in _overviews(room)}
"""Every overview, by the name under which the macro `uebersicht` shows it."""

BLAETTER: Mapping[str, Blattart] = {
    name: Blattart(f"{room.raum}/{sheets.inhalt.__name__}", sheets)
    for room in _ROOMS
    for name, sheets in room.blaetter.items()
}
"""The sheets of every overview that has some, by the name under which the macro `blatt` shows them."""

ZAEHLBAR: Mapping[str, type[Teil]] = {own.raum: own.art for own in _PAGED}
"""What the macro `anzahl` can count, by name."""


@dataclass(frozen=True)
class Weitergabe:
    """How readers came to something and where they go: the slides that showed it, the next steps."""

    folien: tuple[Folie, ...]
    schritte: tuple[Schritt, ...]


def of(kind: type[Teil]) -> Seitenart:
    """Return what a kind says about its pages, or what holds for all."""
    return _BY_KIND[kind]


def weitergabe(catalogue: Catalogue, part: Any) -> Weitergabe:
    """Return the slides that showed a record, and the next steps from it; a slide only refers to other slides."""
    shown = () if isinstance(part, Folie) else catalogue.referring(part.id, Folie)
    return Weitergabe(shown, of(type(part)).naechste_schritte(catalogue, part))
