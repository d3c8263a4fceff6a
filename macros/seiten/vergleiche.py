"""What comparisons of all kinds share: who can be set side by side, in groups, each with a page where all stand.

Knows no kind, no markup and no address; the rooms of the kinds say which groups there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from macros.daten.ordnung import alphabetical
from macros.seiten.schreibweise import anchor
from macros.seiten.seitenart import Blatt


@dataclass(frozen=True)
class Vergleichbar:
    """Something to be chosen: its id, what the choice calls it, and what its row in the table shows."""

    id: str
    name: str
    zeile: Any


@dataclass(frozen=True)
class Vergleichsgruppe:
    """What stands together in the choice and on one page."""

    titel: str
    eintraege: tuple[Vergleichbar, ...]

    @property
    def blatt(self) -> str:
        """The name of its page."""
        return anchor(self.titel)


def gruppen(rows: Iterable[Vergleichbar], titel: Callable[[Any], str]) -> tuple[Vergleichsgruppe, ...]:
    """Return the rows by what `titel` calls the group of each, groups in the order they come up, rows by name."""
    groups: dict[str, list[Vergleichbar]] = {}
    for row in rows:
        groups.setdefault(titel(row.zeile), []).append(row)
    return tuple(
        Vergleichsgruppe(title, tuple(sorted(found, key=lambda row: alphabetical(row.name))))
        for title, found in groups.items()
    )


def blaetter(groups: Iterable[Vergleichsgruppe], art: str) -> Sequence[Blatt]:
    """Return a page per group; `art` is the plural of what is compared."""
    return tuple(_blatt(group, art) for group in groups)


def _blatt(group: Vergleichsgruppe, art: str) -> Blatt:
    names = ", ".join(row.name for row in group.eintraege[:3])
    short = f"{art} untereinander, Frage für Frage: {names} …"
    return Blatt(group.blatt, f"{art}: {group.titel}", short, lambda: group, kurzname=group.titel)
