"""Rules between records: each a small generator of Problem whose docstring is the rule.

They run on a catalogue of records that are each of valid shape. Knows no YAML and no page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from macros.daten import kurzadressen
from macros.daten.arten import (
    Aussage,
    Beispiel,
    Botschaft,
    Datensatz,
    Ebene,
    Fallstudie,
    Folie,
    FruehereKennung,
    Gepflegt,
    Glossar,
    Kommune,
    Kurzadresse,
    Modell,
    Quelle,
    Rechtsform,
    Stand,
    Teil,
    Zeitangabe,
)
from macros.daten.katalog import Catalogue, Entry, File, PartT
from macros.daten.meldungen import dotted, nearest
from macros.daten.probleme import Problem
from macros.daten.texte import Text, Zeile
from macros.daten.yaml.lesen import FieldPath

Check = Callable[[Catalogue], Iterator[Problem]]


def check_file_names(catalogue: Catalogue) -> Iterator[Problem]:
    """A record's id is its file name without `.yml`."""
    for file in catalogue.files:
        record, stem = file.record, file.source.path.stem
        if isinstance(record, Datensatz) and record.id != stem:
            yield _problem(
                file,
                ("id",),
                f"Die Kennung „{record.id}“ passt nicht zum Dateinamen „{stem}.yml“; bitte eines von beiden angleichen.",
                "kennung-dateiname",
            )


def check_unique_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """An id is given once in the whole handbook."""
    for entry in catalogue.duplicates:
        first = _place(catalogue.entries[entry.id])
        yield _problem(
            entry.file,
            (*entry.field, "id"),
            f"Die Kennung „{entry.id}“ ist schon vergeben ({first}); bitte eine andere wählen.",
            "kennung-vergeben",
        )


def check_former_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """A former id is no record's id today and belongs to one record only: its address leads to one page."""
    owners: dict[str, str] = {name: _place(entry) for name, entry in catalogue.entries.items()}
    for file in catalogue.files:
        for field, name in file.values:
            if not isinstance(name, FruehereKennung):
                continue
            if name in owners:
                yield _problem(
                    file,
                    field,
                    f"Die frühere Kennung „{name}“ ist schon vergeben ({owners[name]}); bitte hier oder dort entfernen.",
                    "kennung-frueher",
                )
            owners.setdefault(name, f"{file.source.path}:{file.source.line(field)}")


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
            yield _problem(reference.file, reference.field, message, "kennung-umbenannt")
        elif entry is None:
            wanted = reference.wanted or "Eintrag"
            message = (
                f"Die Kennung „{reference.target}“ gibt es nicht ({wanted} erwartet); bitte berichtigen oder anlegen."
            )
            yield _problem(
                reference.file, reference.field, message + hint(reference.target, reference.wanted), "kennung-unbekannt"
            )
        elif reference.wanted and reference.owner is entry:
            message = (
                f"„{reference.target}“ ist dieser Eintrag selbst; bitte einen anderen nennen oder die Angabe entfernen."
            )
            yield _problem(reference.file, reference.field, message, "kennung-selbst")
        elif reference.wanted not in (None, _kind(entry)):
            message = f"„{reference.target}“ ist hier falsch: gefunden {_kind(entry)}, erlaubt {reference.wanted}; bitte eine andere Kennung nennen."
            yield _problem(reference.file, reference.field, message, "kennung-falsche-art")


def check_options_of_levels(catalogue: Catalogue) -> Iterator[Problem]:
    """An example shows an Option only of an Ebene that it names."""
    levels: dict[str, str] = {option.id: level.id for level in catalogue.all(Ebene) for option in level.optionen}
    for file in catalogue.files:
        for field, part in _parts(file, Beispiel):
            for index, option in enumerate(part.optionen):
                if (level := levels.get(option)) and level not in part.ebenen:
                    yield _problem(
                        file,
                        (*field, "optionen", index),
                        f"Die Option „{option}“ gehört zur Ebene „{level}“, die unter „ebenen“ fehlt; bitte die Ebene ergänzen oder die Option entfernen.",
                        "option-ohne-ebene",
                    )


def check_towns_have_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """Whoever names a municipality says where it is written (redaktion.md, rule 2)."""
    names = {
        tuple(_WORD.findall(name)): name for town in catalogue.all(Kommune) for name in (town.name, f"{town.name}s")
    }
    longest = max(map(len, names), default=0)
    for file in catalogue.files:
        if isinstance(file.record, Modell | Ebene | Botschaft | Rechtsform | Glossar):
            for field, text in _unsourced_texts(file.record):
                if town := _first_named(text, names, longest):
                    yield _problem(
                        file,
                        field,
                        f"„{town}“ ist genannt, aber keine Quelle; bitte Quelle ergänzen oder den Satz ohne die Kommune schreiben.",
                        "kommune-ohne-quelle",
                    )


def check_low_confidence(catalogue: Catalogue) -> Iterator[Problem]:
    """A list of claims never rests on `niedrig` alone (redaktion.md, rule 6)."""
    for file in catalogue.files:
        for field, part in _parts(file, Teil):
            for name in type(part).model_fields:
                claims = [item for item in _as_tuple(getattr(part, name)) if isinstance(item, Aussage)]
                if claims and all(claim.sicherheit == "niedrig" for claim in claims):
                    yield _problem(
                        file,
                        (*field, name),
                        "Hier stehen nur Aussagen von niedriger Sicherheit; bitte eine besser belegte ergänzen oder sie als Lücke führen.",
                        "nur-niedrige-sicherheit",
                    )


def check_dates_before_review(catalogue: Catalogue) -> Iterator[Problem]:
    """No claim is younger than the last review of its record."""
    for file in catalogue.files:
        reviewed = file.record.geprueft_am if isinstance(file.record, Gepflegt) else None
        for field, value in file.values:
            if reviewed and isinstance(value, Stand) and value.is_after(reviewed):
                yield _problem(
                    file,
                    field,
                    f"Der Stand {value} liegt nach „geprueft_am“ ({reviewed}); bitte Stand oder Prüfdatum berichtigen.",
                    "stand-nach-pruefung",
                )


def check_timelines(catalogue: Catalogue) -> Iterator[Problem]:
    """Timelines, phases and changes run from the earliest to the latest."""
    for file in catalogue.files:
        if isinstance(file.record, Gepflegt):
            yield from _out_of_order(file, "aenderungen", "datum", [change.datum for change in file.record.aenderungen])
        if isinstance(file.record, Fallstudie):
            yield from _out_of_order(file, "zeitleiste", "datum", [event.datum for event in file.record.zeitleiste])
            yield from _out_of_order(file, "phasen", "seit", [phase.seit for phase in file.record.phasen])


def check_charts(catalogue: Catalogue) -> Iterator[Problem]:
    """The chart of a Fallstudie shows its own Kommune, and each of its lines joins two of its boxes."""
    doubtful: set[str] = {entry.id for entry in catalogue.duplicates}
    for file in catalogue.files:
        if not isinstance(study := file.record, Fallstudie):
            continue
        for index, name in enumerate(study.gremien):
            entry = catalogue.entries.get(name)
            if entry and name not in doubtful and getattr(entry.file.record, "id", None) != study.kommune:
                yield _problem(
                    file,
                    ("gremien", index),
                    f"„{name}“ steht nicht in der Datei der Kommune „{study.kommune}“; bitte nur deren Beispiele nennen.",
                    "gremium-fremd",
                )
        for index, line in enumerate(study.beziehungen):
            for end in ("von", "nach"):
                if (name := getattr(line, end)) not in study.gremien:
                    yield _problem(
                        file,
                        ("beziehungen", index, end),
                        f"„{name}“ fehlt unter „gremien“; bitte dort ergänzen oder die Beziehung ändern.",
                        "gremium-fehlt",
                    )


def check_numbers(catalogue: Catalogue) -> Iterator[Problem]:
    """`nr` (at levels: `rang`) counts from 1 without gap or double."""
    for kind, name in ((Modell, "nr"), (Botschaft, "nr"), (Rechtsform, "nr"), (Folie, "nr"), (Ebene, "rang")):
        entries = (entry for entry in catalogue.entries.values() if isinstance(entry.part, kind))
        expected = 1
        for number, entry in sorted(((getattr(e.part, name), e) for e in entries), key=lambda pair: pair[0]):
            file, field = entry.file, (*entry.field, name)
            if number < expected:
                yield _problem(
                    file,
                    field,
                    f"Die Nummer {number} ist doppelt vergeben; bitte jede Nummer nur einmal vergeben.",
                    "nummer-doppelt",
                )
            elif number > expected:
                yield _problem(
                    file,
                    field,
                    f"Vor der Nummer {number} fehlt die {expected}; bitte lückenlos zählen.",
                    "nummer-luecke",
                )
            expected = number + 1


def check_sources_used(catalogue: Catalogue) -> Iterator[Problem]:
    """Every source carries at least one claim."""
    used = {reference.target for reference in catalogue.references}
    for entry in catalogue.entries.values():
        if isinstance(entry.part, Quelle) and entry.id not in used:
            yield _problem(
                entry.file,
                (*entry.field, "id"),
                f"Die Quelle „{entry.id}“ belegt keine Aussage; bitte verwenden oder löschen.",
                "quelle-ungenutzt",
            )


def check_orphans(catalogue: Catalogue) -> Iterator[Problem]:
    """Every record is tied to another one: it names one, or one names it."""
    named = {reference.target for reference in catalogue.references}
    naming = {reference.file for reference in catalogue.references if reference.wanted != Quelle.__name__}
    for file in catalogue.files:
        if isinstance(file.record, Datensatz) and file.record.id not in named and file not in naming:
            yield _problem(
                file,
                ("id",),
                "Dieser Datensatz hängt an keinem anderen; bitte verknüpfen, sonst findet ihn niemand.",
                "datensatz-allein",
            )


def check_short_addresses_untouched(catalogue: Catalogue) -> Iterator[Problem]:
    """The list of short addresses is written by its command alone: nothing in it was changed or deleted by hand."""
    found = kurzadressen.list_of(catalogue)
    if found and found[1].pruefsumme != kurzadressen.checksum(found[1].adressen):
        yield _problem(
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
    for index, line in enumerate(addresses.adressen):
        for name, value in (("code", line.code), ("ziel", line.ziel)):
            if (name, value) in seen:
                yield _problem(
                    file,
                    ("adressen", index, name),
                    f"„{value}“ steht schon weiter oben; bitte diese Zeile entfernen.",
                    "kurzadresse-doppelt",
                )
            seen.add((name, value))
        if message := _lost_target(catalogue, line):
            yield _problem(file, ("adressen", index, "ziel"), message, "kurzadresse-ohne-ziel")


def check_short_addresses_listed(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything that has a short address stands in the list, so that the address can never change again."""
    for line in kurzadressen.unlisted(catalogue):
        entry = catalogue.entries[line.ziel]
        yield _problem(
            entry.file,
            (*entry.field, "id"),
            f"Die Kurzadresse „f/{line.code}/“ für „{entry.id}“ ist noch nicht festgehalten; bitte vor dem Veröffentlichen „make kurzadressen“ aufrufen, das macht die Redaktion.",
            "kurzadresse-neu",
        )


CHECKS: tuple[Check, ...] = (
    check_file_names,
    check_unique_ids,
    check_former_ids,
    check_references,
    check_options_of_levels,
    check_towns_have_sources,
    check_low_confidence,
    check_dates_before_review,
    check_timelines,
    check_charts,
    check_short_addresses_untouched,
    check_short_addresses,
)
"""Rules that hold for whatever records are valid."""

CHECKS_OF_ALL: tuple[Check, ...] = (check_numbers, check_orphans, check_sources_used)
"""Rules that make sense only when no record is missing."""

CHECKS_TO_PUBLISH: tuple[Check, ...] = (check_short_addresses_listed,)
"""Rules that a preview may break and a published handbook may not."""

_WORD = re.compile(r"[\w/]+")
_NEVER_CLAIMS = frozenset({"name", "name_inklusiv", "titel", "begriff", "lang", "suchworte", "luecken", "leitfragen"})


def _problem(file: File, field: FieldPath, message: str, rule: str) -> Problem:
    return Problem(file.source.path, file.source.line(field), dotted(field), message, rule)


def _lost_target(catalogue: Catalogue, line: Kurzadresse) -> str:
    """Return what is wrong with the target of a short address, or nothing."""
    entry = catalogue.entries.get(line.ziel) or catalogue.former.get(line.ziel)
    if entry is None and line.ziel not in catalogue.announced:
        return f"Die Kurzadresse „f/{line.code}/“ ist gedruckt, aber „{line.ziel}“ gibt es nicht mehr; bitte wiederherstellen oder unter „fruehere_ids“ des Nachfolgers ({line.art}) eintragen."
    if entry and _kind(entry) != line.art:
        return f"Die Kurzadresse „f/{line.code}/“ führte auf {line.art}, „{entry.id}“ ist {_kind(entry)}; bitte diesem Eintrag eine andere Kennung geben."
    return ""


def _kind(entry: Entry) -> str:
    return type(entry.part).__name__


def _place(entry: Entry) -> str:
    return f"{entry.file.source.path}:{entry.file.source.line((*entry.field, 'id'))}"


def _parts(file: File, kind: type[PartT]) -> Iterator[tuple[FieldPath, PartT]]:
    return ((field, value) for field, value in file.values if isinstance(value, kind))


def _candidates(catalogue: Catalogue, wanted: str | None) -> list[str]:
    """Return the ids that a place may name: those of the wanted type, in texts everything but sources."""
    kinds = {name: _kind(entry) for name, entry in catalogue.entries.items()}
    return [name for name, kind in kinds.items() if (kind == wanted if wanted else kind != "Quelle")]


def _as_tuple(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _unsourced_texts(record: Teil) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text of a record that could claim something and has no source beside it."""
    sourced: set[FieldPath] = set()
    for field, value in record.values():
        if getattr(value, "quellen", ()):
            sourced.add(field)
        elif isinstance(value, Text | Zeile) and field[:-1] not in sourced and not _NEVER_CLAIMS & set(field):
            yield field, value


def _first_named(text: str, names: dict[tuple[str, ...], str], longest: int) -> str | None:
    words = _WORD.findall(text)
    spans = (tuple(words[start : start + length]) for start in range(len(words)) for length in range(1, longest + 1))
    return next((names[span] for span in spans if span in names), None)


def _out_of_order(file: File, field: str, name: str, dates: Sequence[Zeitangabe | None]) -> Iterator[Problem]:
    for index, (earlier, later) in enumerate(pairwise(dates), start=1):
        if earlier and later and earlier.is_after(later):
            yield _problem(
                file,
                (field, index, name),
                f"{later} steht nach {earlier}; bitte nach der Zeit ordnen, das Früheste zuerst.",
                "zeitfolge",
            )
