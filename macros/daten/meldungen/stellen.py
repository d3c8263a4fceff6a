"""What the models say of a place in a record: its part, its description, where a field of a name belongs instead."""

from __future__ import annotations

import types
from collections.abc import Iterator
from typing import Any, cast, get_args

from pydantic import BaseModel

from macros.daten.meldungen.worte import closest
from macros.daten.yaml.lesen import FieldPath


def part_at(record: type[BaseModel], field: FieldPath) -> type[BaseModel]:
    """Return the model of the part of `record` that stands at `field`."""
    part: Any = record
    for name in field:
        if isinstance(name, str):
            part = _part_type(part.model_fields[name].annotation)
    return cast(type[BaseModel], part)


def type_at(record: type[BaseModel], field: FieldPath) -> Any:
    """Return the type of the values at `field`: of the list's entries where it holds a list."""
    named = _named(field)
    return _part_type(part_at(record, named[:-1]).model_fields[str(named[-1])].annotation) if named else record


def description(record: type[BaseModel], field: FieldPath) -> str:
    """Return what the innermost field at a place says of itself."""
    named = _named(field)
    return part_at(record, named[:-1]).model_fields[str(named[-1])].description or ""


def must_be(record: type[BaseModel], field: FieldPath) -> bool:
    """Tell whether the part at a place cannot do without this field."""
    return not isinstance(field[-1], int) and part_at(record, field[:-1]).model_fields[str(field[-1])].is_required()


def needed(part: type[BaseModel]) -> list[str]:
    """Return the names of the fields that a part must have."""
    return [name for name, field in part.model_fields.items() if field.is_required()]


def meant(record: type[BaseModel], field: FieldPath) -> str:
    """Return the field whose name or title an unknown one is most similar to, or nothing."""
    fields = part_at(record, field[:-1]).model_fields
    by_title = {info.title: name for name, info in fields.items() if info.title}
    found = closest(str(field[-1]), [*fields, *by_title])
    return by_title.get(found, found)


def belongs(record: type[BaseModel], field: FieldPath) -> str:
    """Return the sentence on the indentation of an unknown field that a part around or inside has, or nothing."""
    name = str(field[-1])
    around = [field[:end] for end in range(len(field) - 1) if end == 0 or not isinstance(field[end - 1], int)]
    if any(name in part_at(record, place).model_fields for place in around):
        return " Gehört die Zeile weiter nach links?"
    inside = (part for part in _parts_in(part_at(record, field[:-1])) if name in part.model_fields)
    return " Gehört die Zeile weiter nach rechts?" if next(inside, None) else ""


def _parts_in(part: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the models of all parts that stand in one."""
    for info in part.model_fields.values():
        found = _part_type(info.annotation)
        if isinstance(found, type) and issubclass(found, BaseModel):
            yield found


def _named(field: FieldPath) -> FieldPath:
    """Return a place without the numbers of entries at its end."""
    while field and isinstance(field[-1], int):
        field = field[:-1]
    return field


def _part_type(annotation: Any) -> Any:
    """Return the model class, or the class of the value, inside `tuple[Part, ...]` or `Part | None`."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation
    inner = (_part_type(one) for one in get_args(annotation))
    return next((found for found in inner if isinstance(found, type) and found is not type(None)), None)
