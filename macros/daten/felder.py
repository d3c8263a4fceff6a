"""What editors are told about a field: its German name, what belongs in it, how it looks.

Derived from `arten`, for the JSON Schema, for skeletons of new records and for pages that list fields.
Knows no record and no file.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.daten.arten import Teil, Verweis, Zeitangabe
from macros.daten.yaml.lesen import FieldPath

_UMLAUTE = {"ae": "ä", "oe": "ö", "ue": "ü"}


@dataclass(frozen=True)
class Feld:
    """One field of a record or of a part of one, as editors see it."""

    name: str
    titel: str
    beschreibung: str
    pflicht: bool
    beispiel: Any
    teil: type[Teil] | None

    @property
    def ist_liste(self) -> bool:
        """Tell whether the field holds a list."""
        return isinstance(self.beispiel, list)


def of(kind: type[Teil]) -> Iterator[Feld]:
    """Yield the fields of a type in the order in which a file lists them."""
    for name in kind.field_order():
        info = kind.model_fields[name]
        value = _value_type(info.annotation)
        yield Feld(
            name,
            info.title or titel(name),
            info.description or "",
            info.is_required(),
            _example(info, value),
            value if isinstance(value, type) and issubclass(value, Teil) else None,
        )


def value_type(kind: type[Teil], field: FieldPath) -> Any:
    """Return the type of the value at `field` in a record of this kind, or None if there is no such field."""
    return _type_below(kind, tuple(name for name in field if isinstance(name, str)))


@cache
def _type_below(kind: type[Teil], names: tuple[str, ...]) -> Any:
    found: Any = kind
    for name in names:
        info = found.model_fields.get(name) if isinstance(found, type) and issubclass(found, Teil) else None
        found = _value_type(info.annotation) if info else None
    return found


def titel(name: str) -> str:
    """Write a field name as German words: `geprueft_am` → `Geprüft am`."""
    words = re.sub(r"ae|oe|(?<![aeq])ue", lambda match: _UMLAUTE[match.group()], name.replace("_", " "))
    return words[:1].upper() + words[1:]


def part_example(kind: type[Teil]) -> dict[str, Any]:
    """Return what a part looks like with nothing but the fields it must have."""
    return {field.name: field.beispiel for field in of(kind) if field.pflicht}


def _example(info: FieldInfo, value: Any) -> Any:
    """Return the example of a field: its own, or one that follows from its type."""
    if info.examples:
        return info.examples[0]
    example = _example_of_type(value)
    return [example] if _is_list(info.annotation) else example


def _example_of_type(value: Any) -> Any:
    if get_origin(value) is Literal:
        return get_args(value)[0]
    if value is bool:
        return True
    if issubclass(value, Teil):
        return part_example(value)
    if issubclass(value, Verweis):
        return f"kennung-{value.ziel.lower()}"
    if issubclass(value, Zeitangabe):
        return value.example
    return None


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple


def _value_type(annotation: Any) -> Any:
    """Return the type of one value inside `tuple[X, ...]`, `X | None` or an alias with conditions."""
    if get_origin(annotation) is Annotated:
        return _value_type(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        return _value_type(next(inner for inner in get_args(annotation) if inner not in (type(None), ...)))
    return annotation
