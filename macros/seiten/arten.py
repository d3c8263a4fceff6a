"""The one list of all rooms: which kinds have pages of their own making, and which overviews there are.

Whatever kind is not in the list has the page, the list and the steps that `seitenart` gives to all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from macros.daten.arten import FOLDERS, Datensatz, Folie, Teil
from macros.daten.katalog import Catalogue
from macros.seiten import (
    anleitung,
    aufwand,
    beispiele,
    beschluesse,
    botschaften,
    ebenen,
    fallstudien,
    folien,
    glossar,
    kommunen,
    modelle,
    muster,
    neu,
    pruefliste,
    quellen,
    rechtsformen,
    register,
    standard,
    wandel,
    wir,
    zitate,
)
from macros.seiten.schritt import Schritt
from macros.seiten.seitenart import Inhalt, Raum, Seitenart


@dataclass(frozen=True)
class Uebersicht:
    """An overview: its template, and what returns what it shows."""

    vorlage: str
    inhalt: Inhalt


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
    quellen.SEITENART,
    glossar.SEITENART,
    zitate.SEITENART,
)
"""Every kind that says something about its pages."""

RAEUME: tuple[Raum, ...] = (
    anleitung.RAUM,
    aufwand.RAUM,
    neu.RAUM,
    pruefliste.RAUM,
    register.RAUM,
    wandel.RAUM,
    wir.RAUM,
)
"""Overviews of more than one kind."""


UNDECLARED: tuple[Seitenart, ...] = tuple(
    Seitenart(kind, folder, uebersichten={folder: partial(standard.uebersicht, kind=kind)})
    for folder, kind in FOLDERS.items()
    if issubclass(kind, Datensatz) and kind not in {own.art for own in SEITENARTEN}
)
"""Kinds with a folder of their own that leave everything to the defaults."""

_BY_KIND: Mapping[type[Teil], Seitenart] = {own.art: own for own in (*SEITENARTEN, *UNDECLARED)}

_ROOMS: tuple[Raum | Seitenart, ...] = (*_BY_KIND.values(), *RAEUME)

UEBERSICHTEN: Mapping[str, Uebersicht] = {
    name: Uebersicht(f"{room.raum}/{getattr(content, '__name__', 'uebersicht')}", content)
    for room in _ROOMS
    for name, content in room.uebersichten.items()
}
"""Every overview, by the name under which the macro `uebersicht` shows it."""

ZAEHLBAR: Mapping[str, type[Teil]] = {own.raum: own.art for own in _BY_KIND.values()}
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
