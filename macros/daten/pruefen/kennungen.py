"""Rules about ids: given once, for ever, and like the name of the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from macros.daten.arten import (
    Datensatz,
    FruehereKennung,
)
from macros.daten.katalog import Catalogue
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import folded, place, problem


def check_file_names(catalogue: Catalogue) -> Iterator[Problem]:
    """A record's id is its file name without `.yml`; two files that have each other's are told once."""
    records = [(file, file.record.id) for file in catalogue.files if isinstance(file.record, Datensatz)]
    owners = {file.source.path.stem: (file, name) for file, name in records}
    for file, name in records:
        stem = file.source.path.stem
        other, others_name = owners.get(name, (file, ""))
        if name == stem or (others_name == stem and other.source.path < file.source.path):
            continue
        message = f"Die Kennung „{name}“ passt nicht zum Dateinamen „{stem}.yml“; bitte eines von beiden angleichen."
        if others_name == stem:
            message = f"Diese Datei und {other.source.path} haben ihre Kennungen vertauscht; bitte die Dateien oder die Kennungen zurücktauschen."
        yield problem(file, ("id",), message, "kennung-dateiname")


def check_unique_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """An id is given once in the whole handbook."""
    by_files: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for entry in catalogue.duplicates:
        first = catalogue.entries[entry.id]
        message = f"Die Kennung „{entry.id}“ ist schon vergeben ({place(first)}); bitte eine andere wählen."
        found = problem(entry.file, (*entry.field, "id"), message, "kennung-vergeben")
        by_files[str(entry.file.source.path), str(first.file.source.path)].append(found)
    for (_, other), same in by_files.items():
        message = f"{len(same)} Kennungen dieser Datei sind schon in {other} vergeben; bitte die Kopie löschen oder darin alle Kennungen ändern."
        yield from folded(same, message)


def check_former_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """A former id is no record's id today and belongs to one record only: its address leads to one page."""
    owners: dict[str, str] = {name: place(entry) for name, entry in catalogue.entries.items()}
    for file in catalogue.files:
        for field, name in file.values:
            if not isinstance(name, FruehereKennung):
                continue
            here = f"{file.source.path}:{file.source.line(field)}"
            if owners.get(name, here) != here:  # twice in one list is told there
                yield problem(
                    file,
                    field,
                    f"Die frühere Kennung „{name}“ ist schon vergeben ({owners[name]}); bitte hier oder dort entfernen.",
                    "kennung-frueher",
                )
            owners.setdefault(name, here)
