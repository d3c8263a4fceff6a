"""Choices as tables: what speaks for each, what against it, what it needs, two examples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from macros.daten.arten import Aussage, Beispiel, Modell, Option, Rechtsform, Wahl
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import Beispielzeile, beispielzeile, each
from macros.seiten.beispiele import Sammlung, sammlung
from macros.seiten.seitenart import Seitenart

BEISPIELE = 2
"""How many examples a row names."""


@dataclass(frozen=True)
class Wahlzeile:
    """One thing to choose: reasons for and against, each the first of its record, and its examples."""

    teil: Any
    dafuer: Sequence[Aussage]
    dagegen: Sequence[Aussage]
    braucht: Sequence[Aussage]
    beispiele: Sammlung


@dataclass(frozen=True)
class Wahltafel:
    """A question with everything that there is to choose from."""

    wahl: Wahl
    beispiele: tuple[Beispielzeile, ...]
    zeilen: tuple[Wahlzeile, ...]


def uebersicht(catalogue: Catalogue) -> tuple[Wahltafel, ...]:
    """Return all choices, in the order of their file."""
    return tuple(_tafel(catalogue, choice) for choice in catalogue.all(Wahl))


def _tafel(catalogue: Catalogue, choice: Wahl) -> Wahltafel:
    examples = (beispielzeile(catalogue, part) for part in each(catalogue, choice.beispiele, Beispiel))
    return Wahltafel(choice, tuple(examples), tuple(_zeilen(catalogue, choice)))


def _zeilen(catalogue: Catalogue, choice: Wahl) -> Iterator[Wahlzeile]:
    forms: tuple[Option | Rechtsform, ...] = (
        *each(catalogue, choice.optionen, Option),
        *each(catalogue, choice.rechtsformen, Rechtsform),
    )
    for part in forms:
        examples = sammlung(catalogue, part, choice.beispiele_aus)
        yield Wahlzeile(part, part.staerken, part.grenzen, part.voraussetzungen, examples)
    for model in each(catalogue, choice.modelle, Modell):
        examples = sammlung(catalogue, model, choice.beispiele_aus)
        yield Wahlzeile(model, model.passt_wenn, model.passt_nicht_wenn, model.voraussetzungen, examples)


SEITENART = Seitenart(Wahl, "wahlen", uebersichten={"wahlen": uebersicht})
