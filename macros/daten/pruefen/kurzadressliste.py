"""Rules about the list of short addresses: printed once, kept for ever."""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten import kurzadressen
from macros.daten.arten import (
    Kurzadresse,
)
from macros.daten.katalog import Catalogue
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import problem


def check_short_addresses_untouched(catalogue: Catalogue) -> Iterator[Problem]:
    """The list of short addresses is written by its command alone: nothing in it was changed or deleted by hand."""
    found = kurzadressen.list_of(catalogue)
    if found and found[1].pruefsumme != kurzadressen.checksum(found[1].adressen):
        yield problem(
            found[0],
            ("pruefsumme",),
            "Diese Liste wurde von Hand geändert, aber Kurzadressen sind gedruckt und gelten für immer; bitte die letzte Fassung der Datei wiederherstellen und dann „make kurzadressen“ aufrufen.",
            "kurzadresse-geaendert",
        )


def check_short_addresses(catalogue: Catalogue) -> Iterator[Problem]:
    """Every short address ever given is given once and still leads to what it led to, under whatever id."""
    if not (found := kurzadressen.list_of(catalogue)):
        return
    file, addresses = found
    seen: set[tuple[str, str]] = set()
    lost = [line.code for line in addresses.adressen if line.ziel in kurzadressen.lost(catalogue)]
    for index, line in enumerate(addresses.adressen):
        for name, value in (("code", line.code), ("ziel", line.ziel)):
            if (name, value) in seen:
                yield problem(
                    file,
                    ("adressen", index, name),
                    f"„{value}“ steht schon weiter oben; bitte diese Zeile entfernen.",
                    "kurzadresse-doppelt",
                )
            seen.add((name, value))
        if any(line.code.startswith(code) and line.code[len(code) :].isalpha() for code in lost):
            continue  # it hung on what is lost, as f/e2a/ on f/e2/
        if message := _lost_target(catalogue, line):
            yield problem(file, ("adressen", index, "ziel"), message, "kurzadresse-ohne-ziel")


def check_short_addresses_listed(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything that has a short address stands in the list, so that the address can never change again."""
    for line in kurzadressen.unlisted(catalogue):
        entry = catalogue.entries[line.ziel]
        yield problem(
            entry.file,
            (*entry.field, "id"),
            f"Die Kurzadresse „f/{line.code}/“ für „{entry.id}“ ist noch nicht festgehalten; bitte vor dem Veröffentlichen „make kurzadressen“ aufrufen, das macht die Redaktion.",
            "kurzadresse-neu",
        )


def _lost_target(catalogue: Catalogue, line: Kurzadresse) -> str:
    """Return what is wrong with the target of a short address, or nothing."""
    entry = catalogue.entries.get(line.ziel) or catalogue.former.get(line.ziel)
    if line.ziel in kurzadressen.lost(catalogue):
        count = sum(reference.target == line.ziel for reference in catalogue.references)
        others = f" ({'ein Verweis zeigt' if count == 1 else f'{count} Verweise zeigen'} darauf)" if count else ""
        return f"Die Kurzadresse „f/{line.code}/“ ist gedruckt, aber „{line.ziel}“ gibt es nicht mehr{others}; bitte wiederherstellen oder unter „fruehere_ids“ des Nachfolgers ({line.art}) eintragen."
    if entry and entry.part.ART.key != line.art:
        return f"Die Kurzadresse „f/{line.code}/“ führte auf {line.art}, „{entry.id}“ ist {entry.part.ART.key}; bitte diesem Eintrag eine andere Kennung geben."
    return ""
