"""How big a Kommune is: the youngest figure of the whole, or the sum of the members of an alliance.

Knows records, no page.
"""

from __future__ import annotations

from collections.abc import Sequence

from macros.daten.arten import Einwohnerzahl, Kommune


def einwohner(kommune: Kommune) -> int | None:
    """Return how many people live in a Kommune, or None where nothing is known."""
    figures = mitglieder(kommune)
    return sum(figure.zahl for figure in figures) if figures else None


def mitglieder(kommune: Kommune) -> tuple[Einwohnerzahl, ...]:
    """Return the youngest figure of each member of an alliance; of any other Kommune, its own."""
    youngest: dict[str | None, Einwohnerzahl] = {}
    for figure in kommune.einwohner:
        known = youngest.get(figure.gebiet)
        if known is None or known.stand == "undatiert" or figure.stand.is_after(known.stand):
            youngest[figure.gebiet] = figure
    members = [figure for place, figure in youngest.items() if place]
    return tuple(members) or tuple(youngest.values())


def groessen(kommune: Kommune) -> Sequence[int]:
    """Return the sizes under which a Kommune is like others: its own, or those of all its members."""
    return [figure.zahl for figure in mitglieder(kommune)]
