"""Rules about the Selbstcheck: it asks about every Botschaft, once."""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten.arten import Botschaft, Selbstcheck
from macros.daten.katalog import Catalogue
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import forgotten, problem


def check_selbstcheck_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """The Selbstcheck asks about no Botschaft twice."""
    for file in catalogue.files:
        if not isinstance(check := file.record, Selbstcheck):
            continue
        asked: set[str] = set()
        for index, part in enumerate(check.botschaften):
            if part.botschaft in asked:
                yield problem(
                    file,
                    ("botschaften", index, "botschaft"),
                    f"Zu „{part.botschaft}“ gibt es schon Aussagen; bitte dort einfügen.",
                    "selbstcheck-doppelt",
                )
            asked.add(part.botschaft)


def check_selbstcheck_complete(catalogue: Catalogue) -> Iterator[Problem]:
    """The Selbstcheck asks about every Botschaft: a row that is missing looks as if nothing were to be won there."""
    for file in catalogue.files:
        if isinstance(check := file.record, Selbstcheck):
            wanted = [message.id for message in catalogue.all(Botschaft)]
            for name in forgotten(wanted, [str(part.botschaft) for part in check.botschaften]):
                yield problem(
                    file,
                    ("botschaften",),
                    f"Zu „{name}“ fehlen Aussagen; bitte drei oder vier ergänzen.",
                    "selbstcheck-luecke",
                )
