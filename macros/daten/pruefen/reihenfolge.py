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
    """Yield one finding for each number that is taken already or far too high, and for each gap that none of them left."""
    taken, stray = _places(
        sorted(((getattr(one.part, one.part.ART.zaehler), one) for one in entries), key=itemgetter(0))
    )
    free = [number for number in range(1, max(taken, default=0)) if number not in taken]
    for number, entry in stray:
        place = f"frei ist die {free.pop(0) if free else len(taken) + 1}"
        if number in taken:
            message = f"Die Nummer {number} ist doppelt vergeben, {place}; bitte jede Nummer nur einmal vergeben."
            yield _misnumbered(entry, message, "nummer-doppelt")
        else:
            message = f"Die Nummer {number} ist viel zu hoch, {place}; bitte lückenlos zählen."
            yield _misnumbered(entry, message, "nummer-luecke")
    for number in free:
        if after := taken.get(number + 1):
            message = f"Vor der Nummer {number + 1} fehlt die {number}; bitte lückenlos zählen."
            yield _misnumbered(after, message, "nummer-luecke")


def _places(counted: Sequence[tuple[int, Entry]]) -> tuple[dict[int, Entry], list[tuple[int, Entry]]]:
    """Return who has which number, and those whose number another one has or that stand far behind all others."""
    taken: dict[int, Entry] = {}
    stray = []
    for number, entry in counted:
        if number in taken or number > 2 * len(counted):
            stray.append((number, entry))
        else:
            taken[number] = entry
    return taken, stray


def _misnumbered(entry: Entry, message: str, rule: str) -> Problem:
    return problem(entry.file, (*entry.field, entry.part.ART.zaehler), message, rule)


def _out_of_order(file: File, field: str, name: str, dates: Sequence[Zeitangabe | None]) -> Iterator[Problem]:
    for index, (earlier, later) in enumerate(pairwise(dates), start=1):
        if earlier and later and earlier.is_after(later):
            yield problem(
                file,
                (field, index, name),
                f"{later} steht nach {earlier}; bitte nach der Zeit ordnen, das Früheste zuerst.",
                "zeitfolge",
            )
