"""Rules about references: what is named exists, is of the right kind, and everything is tied to something."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain

from macros.daten import kurzadressen
from macros.daten.arten import (
    Beispiel,
    Datensatz,
    Ebene,
    Quelle,
)
from macros.daten.katalog import Catalogue, Entry, Reference
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import MANY, also, folded, once, parts, problem


def check_references(catalogue: Catalogue) -> Iterator[Problem]:
    """Every id that a field or a `[[id]]` names is today's, of the right type, and not that of its own entry."""
    for reference in catalogue.references:
        entry = catalogue.entries.get(reference.target)
        if entry and entry.id not in _doubtful(catalogue) and (found := _wrong_target(reference, entry)):
            yield problem(reference.file, reference.field, *found)


def _wrong_target(reference: Reference, entry: Entry) -> tuple[str, str] | None:
    """Return (sentence, rule) if an entry is not what may be named here."""
    if reference.owner is entry:
        message = f"„{entry.id}“ ist dieser Eintrag selbst; bitte einen anderen nennen oder die Angabe entfernen."
        return message, "kennung-selbst"
    if reference.wanted not in (None, entry.part.ART.key):
        message = f"„{entry.id}“ ist hier falsch: gefunden {entry.part.ART.key}, erlaubt {reference.wanted}; bitte eine andere Kennung nennen."
        return message, "kennung-falsche-art"
    return None


def check_renamed_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Nothing is named by a former id: one finding for each, however often it is named."""
    yield from once(
        (
            reference.target,
            problem(
                reference.file,
                reference.field,
                f"Die Kennung „{reference.target}“ heißt jetzt „{renamed.id}“; bitte überall so schreiben.",
                "kennung-umbenannt",
            ),
        )
        for reference in catalogue.references
        if reference.target not in catalogue.entries and (renamed := catalogue.former.get(reference.target))
    )


MANY_UNLIKE = 3
"""So many unknown ids of one kind that nothing is like are no slips of the pen: a file is gone."""


def check_unknown_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Every id that is named exists: one finding for each id that does not, or for all of a kind whose file is gone."""
    hint = cache(lambda target, wanted: nearest(target, _candidates(catalogue, wanted)))
    by_kind: dict[str | None, list[list[Reference]]] = defaultdict(list)
    for places in lost_references(catalogue).values():
        by_kind[places[0].wanted].append(places)
    gone = {kind for kind, lost in by_kind.items() if _file_is_gone(kind, [places[0].target for places in lost], hint)}
    if len(gone) > 1:
        by_kind.pop(None, None)  # what texts name and nothing has is of the kind that is gone
    for wanted, lost in by_kind.items():
        first = lost[0][0]
        if wanted in gone:
            message = f"{len(lost)} Kennungen gibt es nicht ({wanted or 'Eintrag'} erwartet), zuerst „{first.target}“; vermutlich fehlt eine Datei, bitte wiederherstellen{also([*chain.from_iterable(lost)])}."
            yield problem(first.file, first.field, message, "kennung-unbekannt")
            continue
        for places in lost:
            name = places[0].target
            message = f"Die Kennung „{name}“ gibt es nicht ({wanted or 'Eintrag'} erwartet{also(places)}); bitte berichtigen oder anlegen."
            yield problem(places[0].file, places[0].field, message + hint(name, wanted), "kennung-unbekannt")


def _file_is_gone(wanted: str | None, names: Sequence[str], hint: Callable[[str, str | None], str]) -> bool:
    """Tell whether so many ids of a kind are unknown, or so many that nothing is like, that their file must be gone."""
    unlike = sum(not hint(name, wanted) for name in names)
    return len(names) >= MANY or (wanted is not None and unlike >= MANY_UNLIKE)


def lost_references(catalogue: Catalogue) -> dict[str, list[Reference]]:
    """Return, for each id that nothing has or had, where it is named; without those whose loss is told elsewhere."""
    found: dict[str, list[Reference]] = {}
    told = kurzadressen.lost(catalogue)
    overwritten = {entry.part.ART.key for entry in catalogue.duplicates}
    doubtful = {*overwritten, *catalogue.cut, *([None] if catalogue.cut else ())}
    for reference in catalogue.references:
        name = reference.target
        if reference.wanted in doubtful:
            continue  # it may be what the doubled id was before, or stand where the file ends too early
        if name in catalogue.entries or name in catalogue.former or name in _doubtful(catalogue):
            continue
        if name not in told and not name.startswith(tuple(f"{other}-" for other in (*told, *catalogue.announced))):
            found.setdefault(name, []).append(reference)
    return found


def _doubtful(catalogue: Catalogue) -> frozenset[str]:
    """Return the ids of which nobody knows what they mean until another problem is solved."""
    return catalogue.announced | {entry.id for entry in catalogue.duplicates}


def check_options_of_levels(catalogue: Catalogue) -> Iterator[Problem]:
    """An example shows an Option only of an Ebene that it names."""
    levels: dict[str, str] = {option.id: level.id for level in catalogue.all(Ebene) for option in level.optionen}
    known = {level.id for level in catalogue.all(Ebene)}
    for file in catalogue.files:
        for field, part in parts(file, Beispiel):
            for index, option in enumerate(part.optionen):
                if (level := levels.get(option)) and level not in part.ebenen and known.issuperset(part.ebenen):
                    yield problem(
                        file,
                        (*field, "optionen", index),
                        f"Die Option „{option}“ gehört zur Ebene „{level}“, die unter „ebenen“ fehlt; bitte die Ebene ergänzen oder die Option entfernen.",
                        "option-ohne-ebene",
                    )


def check_sources_used(catalogue: Catalogue) -> Iterator[Problem]:
    """Every source carries at least one claim."""
    used = {reference.target for reference in catalogue.references}
    unused = [entry for entry in catalogue.entries.values() if isinstance(entry.part, Quelle) and entry.id not in used]
    found = [
        problem(
            entry.file,
            (*entry.field, "id"),
            f"Die Quelle „{entry.id}“ belegt keine Aussage; bitte verwenden oder löschen.",
            "quelle-ungenutzt",
        )
        for entry in unused
    ]
    names = f"{len(found)} Quellen, zuerst „{unused[0].id}“," if found else ""
    yield from folded(
        found,
        f"{names} belegen keine Aussage; vermutlich fehlt, was auf ihnen ruhte, bitte wiederherstellen oder die Quellen löschen.",
    )


def check_orphans(catalogue: Catalogue) -> Iterator[Problem]:
    """Every record is tied to another one: it names one, or one names it."""
    named = {reference.target for reference in catalogue.references}
    naming = {reference.file for reference in catalogue.references if reference.wanted != Quelle.ART.key}
    found = [
        problem(
            file,
            ("id",),
            "Dieser Datensatz hängt an keinem anderen; bitte verknüpfen, sonst findet ihn niemand.",
            "datensatz-allein",
        )
        for file in catalogue.files
        if isinstance(file.record, Datensatz) and file.record.id not in named and file not in naming
    ]
    message = f"Dieser und {len(found) - 1} weitere Datensätze hängen an keinem anderen; vermutlich fehlt, was sie verband, bitte wiederherstellen."
    yield from folded(found, message, many=3)


def _candidates(catalogue: Catalogue, wanted: str | None) -> list[str]:
    """Return the ids that a place may name: those of the wanted type, in texts everything but sources."""
    kinds = {name: entry.part.ART.key for name, entry in catalogue.entries.items()}
    return [name for name, kind in kinds.items() if (kind == wanted if wanted else kind != Quelle.ART.key)]
