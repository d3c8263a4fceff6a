"""What every rule is made of: its form, and how it says where something was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.daten.katalog import Catalogue, Entry, File, PartT
from macros.daten.meldungen import dotted
from macros.daten.probleme import Problem
from macros.daten.yaml.lesen import FieldPath

Check = Callable[[Catalogue], Iterator[Problem]]


def problem(file: File, field: FieldPath, message: str, rule: str) -> Problem:
    """Return the finding at a field of a file; `rule` is the id of the Regel it breaks."""
    return Problem(file.source.path, file.source.line(field), dotted(field), message, rule)


def place(entry: Entry) -> str:
    """Return where the id of an entry stands, as editors and terminals jump to it."""
    return f"{entry.file.source.path}:{entry.file.source.line((*entry.field, 'id'))}"


def parts(file: File, kind: type[PartT]) -> Iterator[tuple[FieldPath, PartT]]:
    """Yield (field path, part) of every part of a type in a file."""
    return ((field, value) for field, value in file.values if isinstance(value, kind))


def as_tuple(value: object) -> tuple[object, ...]:
    """Return a list of a record as it is, anything else as an empty one."""
    return value if isinstance(value, tuple) else ()
