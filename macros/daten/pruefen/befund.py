"""What every rule is made of: its form, and how it says where something was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from dataclasses import replace

from macros.daten.katalog import Catalogue, Entry, File, PartT
from macros.daten.meldungen import closest, dotted
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
    return ((field, value) for field, value in file.parts if isinstance(value, kind))


def also(places: Sized) -> str:
    """Return `; genannt an 3 weiteren Stellen` for all places but the first, or nothing."""
    others = len(places) - 1
    if not others:
        return ""
    return f"; genannt an {f'{others} weiteren Stellen' if others > 1 else 'einer weiteren Stelle'}"


def once(found: Iterable[tuple[str, Problem]]) -> Iterator[Problem]:
    """Yield the first problem of each name; it says at how many places more the same is wrong."""
    by_name: dict[str, list[Problem]] = defaultdict(list)
    for name, one in found:
        by_name[name].append(one)
    for same in by_name.values():
        yield replace(same[0], message=same[0].message.replace("; bitte", f"{also(same)}; bitte", 1))


MANY = 5
"""So many findings of one kind are no slips of the pen: something that they all hung on is gone."""


def folded(found: Sequence[Problem], message: str, many: int = MANY) -> Iterator[Problem]:
    """Yield the findings; if there are many, the first for all of them, with a message that says so."""
    yield from found if len(found) < many else (replace(found[0], message=message),)


def forgotten(wanted: Sequence[str], named: Sequence[str]) -> list[str]:
    """Return what a list should name and does not: nothing that a misspelt or doubled name of it was meant to be."""
    if len(set(named)) < len(named):
        return []
    missing = [name for name in wanted if name not in named]
    meant = {closest(name, missing) for name in named if name not in wanted}
    return [name for name in missing if name not in meant]


def as_tuple(value: object) -> tuple[object, ...]:
    """Return a list of a record as it is, anything else as an empty one."""
    return value if isinstance(value, tuple) else ()
