"""What the pages of several kinds show: the place in a series, examples with their Kommune.

Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from macros.daten.arten import Beispiel, Fallstudie, Kommune, Passung
from macros.daten.katalog import Catalogue, PartT
from macros.daten.ordnung import alphabetical
from macros.seiten.woerter import PASSUNG_NAMEN

PASSUNG_ORDER: Sequence[Passung | None] = (*PASSUNG_NAMEN, None)
"""The order in which Beispiele are listed."""


@dataclass(frozen=True)
class Reihe(Generic[PartT]):
    """The place of a record in its series: its neighbours, its position (from 1), how many there are."""

    vorher: PartT | None
    nachher: PartT | None
    position: int
    anzahl: int


@dataclass(frozen=True)
class Beispielzeile:
    """A Beispiel with its Kommune, how closely it fits, and the portraits of that Kommune."""

    beispiel: Beispiel
    kommune: Kommune
    passung: Passung | None
    fallstudien: tuple[Fallstudie, ...]


def reihe(catalogue: Catalogue, part: PartT) -> Reihe[PartT]:
    """Return the place of a record in its series."""
    series = catalogue.all(type(part))
    index = catalogue.position(part)
    before = series[index - 1] if index else None
    after = series[index + 1] if index + 1 < len(series) else None
    return Reihe(before, after, index + 1, len(series))


def beispielzeilen(catalogue: Catalogue, name: str) -> tuple[Beispielzeile, ...]:
    """Return every Beispiel that refers to the id: the closest fit first, then by Kommune."""
    lines = (beispielzeile(catalogue, part, name) for part in catalogue.referring(name, Beispiel))
    return tuple(
        sorted(
            lines,
            key=lambda line: (PASSUNG_ORDER.index(line.passung), alphabetical(line.kommune.name), line.beispiel.id),
        )
    )


def beispielzeile(catalogue: Catalogue, part: Beispiel, name: str = "") -> Beispielzeile:
    """Return what lists show of a Beispiel; how closely it fits if the id is a Modell's."""
    town = catalogue.record_of(part.id, Kommune)
    fit = next((item.passung for item in part.modelle if item.modell == name), None)
    return Beispielzeile(part, town, fit, catalogue.referring(town.id, Fallstudie))


def each(catalogue: Catalogue, names: Iterable[str], kind: type[PartT]) -> tuple[PartT, ...]:
    """Return the parts with these ids."""
    return tuple(catalogue.get(name, kind) for name in names)


def titles(catalogue: Catalogue, names: Iterable[str]) -> list[str]:
    """Return the names under which readers know these ids."""
    return [catalogue.entries[name].title for name in names]
