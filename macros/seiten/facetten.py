"""What a list can be narrowed down by: the choices a reader gets, and which of them each entry answers to.

Knows neither records nor markup; the overviews say which facets their entries have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from macros.daten.ordnung import alphabetical

Facetten = Mapping[str, Sequence[str]]
"""Name of the facet → values of one entry."""


class Eintrag(Protocol):
    """Anything with facets; all entries of a list have the same ones."""

    @property
    def facetten(self) -> Facetten:
        """The values of this entry."""


EintragT = TypeVar("EintragT", bound=Eintrag)


@dataclass(frozen=True)
class Facette:
    """One choice: its name, and every value with the number of entries that have it."""

    name: str
    werte: Mapping[str, int]


@dataclass(frozen=True)
class Eingrenzbar(Generic[EintragT]):
    """A list of entries that can be narrowed down."""

    eintraege: Sequence[EintragT]

    @cached_property
    def facetten(self) -> tuple[Facette, ...]:
        """The facets in which the entries differ, in the order of the first entry; numbers in values sort by size."""
        return tuple(self._facetten())

    def _facetten(self) -> Iterator[Facette]:
        for name in self.eintraege[0].facetten if self.eintraege else ():
            values = [tuple(entry.facetten[name]) for entry in self.eintraege]
            if len(set(values)) > 1:
                counts = Counter(value for each in values for value in dict.fromkeys(each))
                yield Facette(name, {value: counts[value] for value in sorted(counts, key=_by_size)})

    @cached_property
    def mehrfach(self) -> tuple[str, ...]:
        """The facets in which an entry has several values, so that their numbers add up to more than there are."""
        names = (facette.name for facette in self.facetten)
        return tuple(name for name in names if any(len(set(entry.facetten[name])) > 1 for entry in self.eintraege))

    def marken(self, eintrag: EintragT) -> str:
        """Return which values an entry has, as `facet-value` places counted from 0: `0-2 1-0 1-3`."""
        return " ".join(
            f"{place}-{position}"
            for place, (name, positions) in enumerate(self._positions.items())
            for position in sorted({positions[value] for value in eintrag.facetten[name]})
        )

    @cached_property
    def _positions(self) -> Mapping[str, Mapping[str, int]]:
        """Where each value of each facet stands; looked up, because both values and entries grow with the records."""
        return {facet.name: {value: at for at, value in enumerate(facet.werte)} for facet in self.facetten}


def _by_size(value: str) -> tuple[bool, bool, int, tuple[str, str]]:
    """What is not known comes last; „über 100.000“ after all that begins with a smaller number."""
    number = re.search(r"\d[\d.]*", value)
    size = int(number.group().replace(".", "")) if number else 0
    return "nicht belegt" in value, not number, size, alphabetical(value)
