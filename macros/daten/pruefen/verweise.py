"""Rules about references: what is named exists, is of the right kind, and everything is tied to something."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from macros.daten.arten import (
    Beispiel,
    Datensatz,
    Ebene,
    Quelle,
)
from macros.daten.katalog import Catalogue
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import parts, problem


def check_references(catalogue: Catalogue) -> Iterator[Problem]:
    """Every id that a field or a `[[id]]` names exists and is of the right type; no field names its own entry."""
    doubtful = catalogue.announced | {entry.id for entry in catalogue.duplicates}
    hint = cache(lambda target, wanted: nearest(target, _candidates(catalogue, wanted)))
    for reference in catalogue.references:
        if reference.target in doubtful:
            continue
        entry = catalogue.entries.get(reference.target)
        if entry is None and (renamed := catalogue.former.get(reference.target)):
            message = f"Die Kennung „{reference.target}“ heißt jetzt „{renamed.id}“; bitte hier ändern."
            yield problem(reference.file, reference.field, message, "kennung-umbenannt")
        elif entry is None:
            wanted = reference.wanted or "Eintrag"
            message = (
                f"Die Kennung „{reference.target}“ gibt es nicht ({wanted} erwartet); bitte berichtigen oder anlegen."
            )
            yield problem(
                reference.file, reference.field, message + hint(reference.target, reference.wanted), "kennung-unbekannt"
            )
        elif reference.wanted and reference.owner is entry:
            message = (
                f"„{reference.target}“ ist dieser Eintrag selbst; bitte einen anderen nennen oder die Angabe entfernen."
            )
            yield problem(reference.file, reference.field, message, "kennung-selbst")
        elif reference.wanted not in (None, entry.part.ART.key):
            message = f"„{reference.target}“ ist hier falsch: gefunden {entry.part.ART.key}, erlaubt {reference.wanted}; bitte eine andere Kennung nennen."
            yield problem(reference.file, reference.field, message, "kennung-falsche-art")


def check_options_of_levels(catalogue: Catalogue) -> Iterator[Problem]:
    """An example shows an Option only of an Ebene that it names."""
    levels: dict[str, str] = {option.id: level.id for level in catalogue.all(Ebene) for option in level.optionen}
    for file in catalogue.files:
        for field, part in parts(file, Beispiel):
            for index, option in enumerate(part.optionen):
                if (level := levels.get(option)) and level not in part.ebenen:
                    yield problem(
                        file,
                        (*field, "optionen", index),
                        f"Die Option „{option}“ gehört zur Ebene „{level}“, die unter „ebenen“ fehlt; bitte die Ebene ergänzen oder die Option entfernen.",
                        "option-ohne-ebene",
                    )


def check_sources_used(catalogue: Catalogue) -> Iterator[Problem]:
    """Every source carries at least one claim."""
    used = {reference.target for reference in catalogue.references}
    for entry in catalogue.entries.values():
        if isinstance(entry.part, Quelle) and entry.id not in used:
            yield problem(
                entry.file,
                (*entry.field, "id"),
                f"Die Quelle „{entry.id}“ belegt keine Aussage; bitte verwenden oder löschen.",
                "quelle-ungenutzt",
            )


def check_orphans(catalogue: Catalogue) -> Iterator[Problem]:
    """Every record is tied to another one: it names one, or one names it."""
    named = {reference.target for reference in catalogue.references}
    naming = {reference.file for reference in catalogue.references if reference.wanted != Quelle.ART.key}
    for file in catalogue.files:
        if isinstance(file.record, Datensatz) and file.record.id not in named and file not in naming:
            yield problem(
                file,
                ("id",),
                "Dieser Datensatz hängt an keinem anderen; bitte verknüpfen, sonst findet ihn niemand.",
                "datensatz-allein",
            )


def _candidates(catalogue: Catalogue, wanted: str | None) -> list[str]:
    """Return the ids that a place may name: those of the wanted type, in texts everything but sources."""
    kinds = {name: entry.part.ART.key for name, entry in catalogue.entries.items()}
    return [name for name, kind in kinds.items() if (kind == wanted if wanted else kind != Quelle.ART.key)]
