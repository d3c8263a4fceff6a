"""Rules about order: timelines run forward, numbers count without gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from macros.daten.arten import (
    ARTEN,
    Fallstudie,
    Gepflegt,
    Zeitangabe,
)
from macros.daten.katalog import Catalogue, Entry, File
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
    for kind in ARTEN:
        if kind.ART.zaehler:
            yield from _miscounted([entry for entry in catalogue.entries.values() if isinstance(entry.part, kind)])


def _miscounted(entries: Iterable[Entry]) -> Iterator[Problem]:
    counted = [(getattr(entry.part, entry.part.ART.zaehler), entry) for entry in entries]
    expected = 1
    for number, entry in sorted(counted, key=itemgetter(0)):
        file, field = entry.file, (*entry.field, entry.part.ART.zaehler)
        if number < expected:
            twice = f"Die Nummer {number} ist doppelt vergeben; bitte jede Nummer nur einmal vergeben."
            yield problem(file, field, twice, "nummer-doppelt")
        elif number > expected:
            gap = f"Vor der Nummer {number} fehlt die {expected}; bitte lückenlos zählen."
            yield problem(file, field, gap, "nummer-luecke")
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
