"""pydantic's validation errors → one German sentence each.

Every sentence says what was found, what is allowed and what to do: `saetze` writes it, `folgen` leaves out what only
follows from another mistake. Knows no single record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.daten.meldungen import folgen, stellen
from macros.daten.meldungen.saetze import sentence
from macros.daten.meldungen.worte import closest, dotted, listed, nearest
from macros.daten.probleme import Problem
from macros.daten.regeln import REGELN
from macros.daten.yaml.lesen import FieldPath, Source

__all__ = ["closest", "dotted", "empty", "listed", "nearest", "problems"]


def problems(source: Source, record: type[BaseModel], error: ValidationError) -> Iterator[Problem]:
    """Yield a Problem for every finding of pydantic in the data of `yaml.lesen`, and for every empty field."""
    yield from _everywhere(_problems(source, record, error.errors(include_url=False)))


MANY = 4
"""The same mistake in so many lines of a file is one: somebody has searched and replaced."""


def _everywhere(found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the problems; of many that say the same of fields of one name, the first with the lines of the others."""
    same: dict[tuple[str, str, str], list[Problem]] = defaultdict(list)
    for one in found:
        said = re.sub("„[^“]*“", "„…“", one.message)  # whatever stands there
        same[one.rule, one.field.rpartition(".")[2], said].append(one)
    for first, *others in same.values():
        if len(others) + 1 < MANY:
            yield from (first, *others)
        else:
            lines = ", ".join(str(one.line) for one in others[:MANY])
            more = " und weiteren" if len(others) > MANY else ""
            yield replace(first, message=f"{first.message} Ebenso in den Zeilen {lines}{more} ({len(others)}-mal).")


def _problems(source: Source, record: type[BaseModel], found: list[ErrorDetails]) -> Iterator[Problem]:
    if foreign := list(folgen.foreign(source, record, found)):
        yield from foreign
        return
    if strange := list(folgen.strange_entries(record, found)):
        yield folgen.strange(source, found, strange)
        return
    following = folgen.Folgen(source, record, found)
    yield from folgen.swapped(source, record, found, following)
    yield from folgen.cut_off(source, found, following)
    yield from folgen.incomplete(source, found, following)
    elsewhere = {tuple(details["loc"]) for details in found if _says_it_all(details)}
    yield from empty(source, record, elsewhere | following.told)
    begun = {field[:-1] for field in _empty_fields(source.data, ())}
    told = [details for details in found if details not in following and not _is_empty(details, begun)]
    yield from _folded((details, _problem(source, record, details, following)) for details in told)


def empty(source: Source, record: type[BaseModel], unknown: Iterable[FieldPath] = ()) -> Iterator[Problem]:
    """Yield a Problem for every field that is named and has no value; `unknown` fields are told elsewhere."""
    for field in _empty_fields(source.data, ()):
        if not any(field[: len(other)] == other for other in unknown):
            needed = stellen.must_be(record, field)
            message = f"Hier steht nichts; bitte ausfüllen{'' if needed else ' oder die Zeile löschen'}."
            yield Problem(source.path, source.line(field), dotted(field), message, "feld-leer")


def _empty_fields(value: Any, field: FieldPath) -> Iterator[FieldPath]:
    if value is None and field:
        yield field
    if isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inner in steps:
            yield from _empty_fields(inner, (*field, step))


def _says_it_all(details: ErrorDetails) -> bool:
    """Tell whether a finding is about everything in a field, empty or not: nobody knows it, or it is a list and may be none."""
    return details["type"] == "extra_forbidden" or (
        isinstance(details["input"], list) and details["type"] != "too_short"
    )


def _is_empty(details: ErrorDetails, begun: Collection[FieldPath]) -> bool:
    """Tell whether a finding is about an empty field, or about a part in which one is; `begun` are those parts."""
    of_part = details["type"] in REGELN and isinstance(details["input"], dict) and tuple(details["loc"]) in begun
    return of_part or (details["input"] is None and details["type"] not in ("missing", "extra_forbidden"))


def _problem(source: Source, record: type[BaseModel], details: ErrorDetails, following: folgen.Folgen) -> Problem:
    field = tuple(details["loc"])
    place = (*field, *details.get("ctx", {}).get("feld", ()))  # where a rule between fields sees the mistake
    told = sentence(record, field, details, source.written.get(field), following.meant.get(field, ""))
    if told[1] == "feld-unbekannt" and folgen.is_cut(source, details):
        told = _cut_by_a_comma(field), "yaml-komma"
    return Problem(source.path, source.line(place), dotted(place), *told)


def _cut_by_a_comma(field: FieldPath) -> str:
    if ":" in str(field[-1]):
        return f"In „{field[-1]}“ fehlt das Leerzeichen nach dem Doppelpunkt; bitte „feld: wert“ schreiben."
    return f"„{field[-1]}“ hat keinen Wert: In geschweiften Klammern trennt jedes Komma; bitte Zahlen mit Punkt schreiben (7.5) und Texte mit Komma in Anführungszeichen setzen."


_OF_ALL = ("string_type", "model_type", "kennung-form", "wert-entgelt")
"""What is mostly wrong with all entries of a list, if with any."""


def _folded(found: Iterable[tuple[ErrorDetails, Problem]]) -> Iterator[Problem]:
    """Yield the problems; of entries of one list that have all the same kind of value that is none, only the first."""
    by_list: dict[tuple[object, ...], list[Problem]] = defaultdict(list)
    for details, one in found:
        field = tuple(details["loc"])
        of_all = bool(field) and isinstance(field[-1], int) and details["type"] in _OF_ALL
        by_list[(field[:-1], details["type"]) if of_all else (field, one.message)].append(one)
    for first, *others in by_list.values():
        also = f" Dasselbe gilt für {'einen weiteren Eintrag' if len(others) == 1 else f'{len(others)} weitere Einträge'} dieser Liste."
        yield replace(first, message=first.message + also) if others else first
