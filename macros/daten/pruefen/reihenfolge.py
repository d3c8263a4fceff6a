"""Rules about order: timelines run forward, numbers count without gap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from macros.daten.arten import (
    ARTEN,
    Fallstudie,
    Gepflegt,
    Zeitangabe,
)
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import problem


def check_timelines(catalogue: Catalogue) -> Iterator[Problem]:
    """Timelines, phases and changes run from the earliest to the latest."""
    for file in catalogue.files:
        if isinstance(file.record, Gepflegt):
            yield from _out_of_order(file, "aenderungen", "datum", [change.datum for change in file.record.aenderungen])
        if isinstance(file.record, Fallstudie):
            yield from _out_of_order(file, "zeitleiste", "datum", [event.datum for event in file.record.zeitleiste])
            yield from _out_of_order(file, "phasen", "seit", [phase.seit for phase in file.record.phasen])


def check_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """`nr` (at levels: `rang`) counts from 1 without gap or double."""
    for kind in (kind for kind in ARTEN if kind.ART.zaehler):
        name = kind.ART.zaehler
        entries = (entry for entry in catalogue.entries.values() if isinstance(entry.part, kind))
        expected = 1
        for number, entry in sorted(((getattr(e.part, name), e) for e in entries), key=lambda pair: pair[0]):
            file, field = entry.file, (*entry.field, name)
            if number < expected:
                yield problem(
                    file,
                    field,
                    f"Die Nummer {number} ist doppelt vergeben; bitte jede Nummer nur einmal vergeben.",
                    "nummer-doppelt",
                )
            elif number > expected:
                yield problem(
                    file,
                    field,
                    f"Vor der Nummer {number} fehlt die {expected}; bitte lückenlos zählen.",
                    "nummer-luecke",
                )
            expected = number + 1


def _out_of_order(file: File, field: str, name: str, dates: Sequence[Zeitangabe | None]) -> Iterator[Problem]:
    for index, (earlier, later) in enumerate(pairwise(dates), start=1):
        if earlier and later and earlier.is_after(later):
            yield problem(
                file,
                (field, index, name),
                f"{later} steht nach {earlier}; bitte nach der Zeit ordnen, das Früheste zuerst.",
                "zeitfolge",
            )
