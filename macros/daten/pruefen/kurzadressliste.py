"""Rules about the list of short addresses: printed once, kept for ever."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from macros.daten import kurzadressen
from macros.daten.arten import (
    Datensatz,
    Kurzadresse,
    Kurzadressen,
)
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import folded, problem


def check_short_addresses_untouched(catalogue: Catalogue) -> Iterator[Problem]:
    """The list of short addresses is written by its command alone: nothing in it was changed or deleted by hand."""
    if (found := kurzadressen.list_of(catalogue)) and _is_altered(found[1]):
        told = problem(
            found[0],
            ("pruefsumme",),
            "Diese Liste wurde von Hand geändert, aber Kurzadressen sind gedruckt und gelten für immer; bitte die letzte Fassung der Datei wiederherstellen und dann „make kurzadressen“ aufrufen.",
            "kurzadresse-geaendert",
        )
        suspect = next(chain(_given_twice(*found), _leading_astray(catalogue, *found)), told)
        yield replace(told, line=suspect.line, field=suspect.field)


def _is_altered(listed: Kurzadressen) -> bool:
    return listed.pruefsumme != kurzadressen.checksum(listed.adressen)


def check_short_addresses(catalogue: Catalogue) -> Iterator[Problem]:
    """Every short address ever given is given once and still leads to what it led to, under whatever id."""
    if (found := kurzadressen.list_of(catalogue)) and not _is_altered(found[1]):
        yield from _given_twice(*found)
        yield from _leading_astray(catalogue, *found)


def _given_twice(file: File, addresses: Kurzadressen) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for index, line in enumerate(addresses.adressen):
        for name, value in (("code", line.code), ("ziel", line.ziel)):
            if (name, value) in seen:
                message = f"„{value}“ steht schon weiter oben; bitte diese Zeile entfernen."
                yield problem(file, ("adressen", index, name), message, "kurzadresse-doppelt")
            seen.add((name, value))


def _leading_astray(catalogue: Catalogue, file: File, addresses: Kurzadressen) -> Iterator[Problem]:
    gone: dict[str, list[Problem]] = defaultdict(list)
    lost = kurzadressen.lost(catalogue)
    codes = [line.code for line in addresses.adressen if line.ziel in lost]
    for index, line in enumerate(addresses.adressen):
        if any(line.code.startswith(code) and line.code[len(code) :].isalpha() for code in codes):
            continue  # it hung on what is lost, as f/e2a/ on f/e2/
        if message := _lost_target(catalogue, line):
            found = problem(file, ("adressen", index, "ziel"), message, "kurzadresse-ohne-ziel")
            gone[line.art if line.ziel in lost else line.ziel].append(found)
    for kind, problems in gone.items():
        message = f"{len(problems)} Kurzadressen sind gedruckt, aber ihre Einträge ({kind}) gibt es nicht mehr; vermutlich fehlt ein Ordner oder eine Datei, bitte wiederherstellen."
        yield from folded(problems, message)


def check_short_addresses_listed(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything that has a short address stands in the list, so that the address can never change again."""
    found = kurzadressen.list_of(catalogue)
    if kurzadressen.lost(catalogue) or (found and _is_altered(found[1])):
        return  # what is new may be what is lost, under another id
    for line in kurzadressen.unlisted(catalogue):
        entry = catalogue.entries[line.ziel]
        if isinstance(entry.part, Datensatz) and entry.id != entry.file.source.path.stem:
            continue  # its id is wrong, and told already
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
        return f"Die Kurzadresse „f/{line.code}/“ ist gedruckt, aber „{line.ziel}“ gibt es nicht mehr{others}; bitte wiederherstellen oder unter „fruehere_ids“ des Nachfolgers ({line.art}) eintragen.{_successor(catalogue, line.art)}"
    if entry and entry.part.ART.key != line.art:
        return f"Die Kurzadresse „f/{line.code}/“ führte auf {line.art}, „{entry.id}“ ist {entry.part.ART.key}; bitte diesem Eintrag eine andere Kennung geben."
    return ""


def _successor(catalogue: Catalogue, kind: str) -> str:
    """Return ` Gemeint „…“?` with the only record of a kind that is new, or nothing."""
    new = [line.ziel for line in kurzadressen.unlisted(catalogue) if line.art == kind]
    return f" Gemeint „{new[0]}“?" if len(new) == 1 else ""
