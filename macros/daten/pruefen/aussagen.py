"""Rules about claims: sources, confidence, dates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from macros.daten.arten import (
    Aussage,
    Gepflegt,
    Kommune,
    Quelle,
    Stand,
    Teil,
)
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import MANY, as_tuple, folded, parts, problem
from macros.daten.pruefen.zeiten import is_future
from macros.daten.texte import Text, Zeile
from macros.daten.yaml.lesen import FieldPath


def check_towns_have_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """Whoever names a municipality says where it is written (REDAKTION.md, rule 2)."""
    names: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    for town in catalogue.all(Kommune):
        for name in _forms(town.name):
            if words := tuple(_WORD.findall(name)):
                names[words[0]][words] = name
    for file in catalogue.files:
        if file.record.ART.allgemein:
            for field, text in _unsourced_texts(file):
                if named := _first_named(text, names):
                    yield problem(
                        file,
                        field,
                        f"„{named}“ ist genannt, aber keine Quelle; bitte Quelle ergänzen oder den Satz ohne dieses Wort schreiben.",
                        "kommune-ohne-quelle",
                    )


def check_low_confidence(catalogue: Catalogue) -> Iterator[Problem]:
    """A list of claims never rests on `niedrig` alone (REDAKTION.md, rule 6)."""
    for file in catalogue.files:
        for field, part in parts(file, Teil):
            for name in type(part).model_fields:
                claims = [item for item in as_tuple(getattr(part, name)) if isinstance(item, Aussage)]
                if claims and all(claim.sicherheit == "niedrig" for claim in claims):
                    yield problem(
                        file,
                        (*field, name),
                        "Hier stehen nur Aussagen von niedriger Sicherheit; bitte eine besser belegte ergänzen oder sie als Lücke führen.",
                        "nur-niedrige-sicherheit",
                    )


def check_dates_before_review(catalogue: Catalogue) -> Iterator[Problem]:
    """No claim is younger than the last review of its record."""
    for file in catalogue.files:
        reviewed = file.record.geprueft_am if isinstance(file.record, Gepflegt) else None
        found = [
            problem(
                file,
                field,
                f"Der Stand {value} liegt nach „geprueft_am“ ({reviewed}); bitte Stand oder Prüfdatum berichtigen.",
                "stand-nach-pruefung",
            )
            for field, value in file.values
            if reviewed and isinstance(value, Stand) and value.is_after(reviewed) and not is_future(catalogue, value)
        ]
        message = (
            f"{len(found)} Angaben darin sind jünger als „geprueft_am“ ({reviewed}); bitte das Prüfdatum berichtigen."
        )
        many = [problem(file, ("geprueft_am",), message, "stand-nach-pruefung"), *found[1:]] if found else []
        yield from folded(many if len(found) >= MANY else found, message)


def check_undated_talks(catalogue: Catalogue) -> Iterator[Problem]:
    """What rests on the slides of an undated talk alone is undated itself (REDAKTION.md, rule 13)."""
    undated = {
        entry.id
        for entry in catalogue.entries.values()
        if isinstance(entry.part, Quelle) and entry.part.art == "vortrag" and not entry.part.veroeffentlicht
    }
    for file in catalogue.files:
        for field, part in parts(file, Teil):
            sources, stand = getattr(part, "quellen", ()), getattr(part, "stand", None)
            if isinstance(stand, Stand) and stand != "undatiert" and sources and undated.issuperset(sources):
                yield problem(
                    file,
                    (*field, "stand"),
                    f"Der Stand {stand} ruht nur auf einem Vortrag ohne Datum; bitte „undatiert“ schreiben oder eine datierte Quelle ergänzen.",
                    "stand-ohne-datum",
                )


def check_dates_of_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """A claim does not hold years after all of its sources were published."""
    published = {str(source.id): source.veroeffentlicht for source in catalogue.all(Quelle)}
    for file in catalogue.files:
        reviewed = file.record.geprueft_am if isinstance(file.record, Gepflegt) else None
        for field, claim in parts(file, Aussage):
            stand, dates = claim.stand, [published.get(name) for name in claim.quellen]
            if not stand or stand == "undatiert" or not all(dates) or (reviewed and stand.is_after(reviewed)):
                continue  # unknown, or told already
            youngest = max((int(date[:4]) for date in dates if date), default=9999)
            if int(stand[:4]) > youngest + 1:
                yield problem(
                    file,
                    (*field, "stand"),
                    f"Der Stand {stand} ist jünger als alle Quellen (die jüngste ist von {youngest}); bitte Stand oder Quellen berichtigen.",
                    "stand-nach-quelle",
                )


_WORD = re.compile(r"[\w/]+")


def _forms(name: str) -> Iterator[str]:
    """Yield the forms in which a sentence names a municipality: `Bochum`, `Bochums`, `Bochumer`, `Bochumern`."""
    yield from (name, f"{name}s")
    if " " not in name and "/" not in name:
        stems = {name, name.removesuffix("e"), *((name[:-2], f"{name[:-2]}n") if name.endswith("en") else ())}
        yield from (f"{stem}er{ending}" for stem in stems for ending in ("", "n", "s"))


_NEVER_CLAIMS = frozenset({"name", "name_inklusiv", "titel", "begriff", "lang", "suchworte", "luecken", "leitfragen"})


def _unsourced_texts(file: File) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text of a file that could claim something and has no source beside it."""
    sourced: set[FieldPath] = set()
    for field, value in file.values:
        if getattr(value, "quellen", ()):
            sourced.add(field)
        elif isinstance(value, Text | Zeile) and field[:-1] not in sourced and not _NEVER_CLAIMS & set(field):
            yield field, value


def _first_named(text: str, names: Mapping[str, Mapping[tuple[str, ...], str]]) -> str | None:
    """Return the municipality that a text names first; `names` holds all by their first word."""
    words = _WORD.findall(text)
    for start, word in enumerate(words):
        for name, town in names.get(word, {}).items():
            if tuple(words[start : start + len(name)]) == name:
                return town
    return None
