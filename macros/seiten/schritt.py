"""Where to go on from a page: the next steps that pages offer, always three.

Someone who typed an address from a slide shall see title, summary and the way on without scrolling. Each kind of page
offers the steps that suit it, the best first; its module says which. The anchors are those of the templates. Knows the
catalogue, no markup and no address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.daten.arten import Beispiel, Botschaft
from macros.daten.katalog import Catalogue


@dataclass(frozen=True)
class Schritt:
    """A link: to something with an id, to the overview of a kind, or to an anchor of this page."""

    text: str
    ziel: str = ""
    uebersicht: str = ""
    anker: str = ""


ALLE_BEISPIELE = Schritt("Alle Beispiele aus Kommunen", uebersicht="beispiele")


ALLE_MODELLE = Schritt("Alle Modelle", uebersicht="modelle")


ALLE_BOTSCHAFTEN = Schritt("Die zehn Botschaften", uebersicht="botschaften")


ALLE_EBENEN = Schritt("Alle Ebenen", uebersicht="ebenen")


ALLE_FOLIEN = Schritt("Alle Folien des Workshops", uebersicht="tagung")


def examples(catalogue: Catalogue, part: Any) -> Iterator[Schritt]:
    """Yield the step to the examples on the page, if there are any."""
    if count := len(catalogue.referring(part.id, Beispiel)):
        yield Schritt(
            "Ein Beispiel aus der Praxis" if count == 1 else f"{count} Beispiele aus Kommunen", anker="beispiele"
        )


def named(catalogue: Catalogue, names: Iterable[str]) -> Iterator[Schritt]:
    """Yield a step to each id, under the name readers know it by."""
    for name in names:
        part = catalogue.entries[name].part
        number = f"Botschaft {part.nr}: " if isinstance(part, Botschaft) else ""
        yield Schritt(number + catalogue.entries[name].title, ziel=name)


def one_or_all(catalogue: Catalogue, names: Sequence[str], everything: Schritt) -> Iterator[Schritt]:
    """Yield the step to the only one of a kind, or to the overview of several."""
    if len(names) > 1:
        yield everything
    else:
        yield from named(catalogue, names)


def three(steps: Iterable[Schritt]) -> tuple[Schritt, ...]:
    """Return the first three different steps; where there are fewer, those that are of use everywhere follow."""
    return tuple(dict.fromkeys((*steps, ALLE_MODELLE, ALLE_BEISPIELE, ALLE_EBENEN)))[:3]
