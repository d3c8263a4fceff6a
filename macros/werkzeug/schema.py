"""The JSON Schema that helps editors while they type: one file per type of record, one with growing ids.

Derived from `arten` and `felder`; the ids come from the catalogue. Writes nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import DEFAULT_REF_TEMPLATE, GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.daten import felder
from macros.daten.arten import ARTEN, FILES, FOLDERS, Kennung, Teil
from macros.daten.katalog import Catalogue, Entry
from macros.daten.meldungen import listed
from macros.daten.yaml import schreiben

FOLDER = ".schema"
"""Where the files lie below the data folder: hidden, so that nobody takes them for records."""

GROWING_IDS = "kennungen.json"
"""The file with ids of types to which editors add every week.

They are only offered: an id that somebody has just written in another file is not yet in there, and must
not be marked as wrong. Only `handbuch pruefen` knows all of them. So this file may be out of date.
"""

FIXED = frozenset(kind.ART.key for kind in ARTEN if not kind.ART.waechst)
"""Types whose ids hardly change: any other id is marked as wrong."""


_SNIPPET = re.compile(r'\{\n +("label": .*),\n +("description": .*),\n +("body": .*)\n +\}')


def files(catalogue: Catalogue) -> dict[str, str]:
    """Return the text of every schema file by its name."""
    kinds = {kind.ART.kennwort: kind for kind in (*FOLDERS.values(), *FILES.values())}
    shapes = {f"{name}.json": _shape(kind, catalogue) for name, kind in sorted(kinds.items())}
    return {name: _text(shape) for name, shape in {**shapes, GROWING_IDS: _growing(catalogue)}.items()}


def outdated(data: Path, wanted: Mapping[str, str]) -> list[str]:
    """Return the names of the files in `data` that differ from what is `wanted`; growing ids may differ."""
    folder = data / FOLDER
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in wanted if (folder / name).is_file()}
    return [name for name, text in wanted.items() if texts.get(name) != text and name not in {GROWING_IDS} & set(texts)]


def changes(data: Path, wanted: Mapping[str, str]) -> dict[Path, str | None]:
    """Return the files in `data` to be written so that all is as `wanted`; None for those nothing needs any more."""
    folder = data / FOLDER
    stale = {path.name for path in folder.glob("*.json")} - set(wanted)
    return {folder / name: wanted.get(name) for name in (*wanted, *sorted(stale))}


def first_line(path: PurePosixPath) -> str:
    """Return the line that tells an editor program the schema of a file; `path` counts from the data folder."""
    kind = FILES.get(path.as_posix()) or FOLDERS.get(path.parts[0])
    if kind is None:
        raise ValueError(f"no record at {path}")
    up = "../" * (len(path.parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind.ART.kennwort}.json"


class _Generator(GenerateJsonSchema):
    """pydantic's schema, in the words of editors."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe a part field by field, in the order in which files list them."""
        kind: type[Teil] = schema["cls"]
        shape = {key: value for key, value in super().model_schema(schema).items() if key != "description"}
        shape["properties"] = {
            field.name: _described(shape["properties"][field.name], field) for field in felder.of(kind)
        }
        return shape

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Say nothing of empty fields: editors leave them out."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Say only defaults that are worth writing."""
        shape = super().default_schema(schema)
        if shape.get("default") in (None, []):
            shape.pop("default", None)
        return shape

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:
        """Keep the order of fields."""
        return value

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Name the allowed values in German."""
        return super().literal_schema(schema) | {"errorMessage": f"Erlaubt ist {listed(map(str, schema['expected']))}."}


def _described(shape: JsonSchemaValue, field: felder.Feld) -> JsonSchemaValue:
    """Add the words of a field.

    Its example stands in the words: editor programs would write what is in `examples` into the file.
    """
    example = "\n".join(schreiben.lines(field.name, field.beispiel))
    return {
        **shape,
        "title": field.titel,
        "description": field.beschreibung,
        "markdownDescription": f"{field.beschreibung}\n\nBeispiel:\n\n```yaml\n{example}\n```",
    }


def _shape(kind: type[Teil], catalogue: Catalogue) -> dict[str, Any]:
    """Return the schema of a type of record, with the ids that may be named in it."""
    shape = kind.model_json_schema(schema_generator=_Generator)
    wanted: set[str] = set()
    shape = _with_ids(shape, wanted)
    shape.setdefault("$defs", {}).update({f"{name}-Kennung": _choice(catalogue, name) for name in sorted(wanted)})
    return {"$schema": GenerateJsonSchema.schema_dialect, **shape}


def _with_ids(shape: Any, wanted: set[str]) -> Any:
    """Let every field that names another record point to the ids of its type; note the fixed types in `wanted`."""
    if isinstance(shape, list):
        return [_with_ids(item, wanted) for item in shape]
    if not isinstance(shape, dict):
        return shape
    if isinstance(kind := shape.get("ziel"), str):
        words = {key: shape[key] for key in ("title", "description", "markdownDescription") if key in shape}
        if kind not in FIXED:
            return {"$ref": f"{GROWING_IDS}#/$defs/{kind}", **words}
        wanted.add(kind)
        return {"$ref": DEFAULT_REF_TEMPLATE.format(model=f"{kind}-Kennung"), **words}
    return {key: _with_ids(value, wanted) for key, value in shape.items()}


def _entries(catalogue: Catalogue, kind: str) -> Iterator[Entry]:
    return (entry for name, entry in sorted(catalogue.entries.items()) if entry.part.ART.key == kind)


def _choice(catalogue: Catalogue, kind: str) -> dict[str, Any]:
    entries = list(_entries(catalogue, kind))
    return {
        "type": "string",
        "enum": [entry.id for entry in entries],
        "enumDescriptions": [entry.title for entry in entries],
        "errorMessage": f"Diese Kennung gibt es hier nicht ({kind} erwartet).",
    }


def _growing(catalogue: Catalogue) -> dict[str, Any]:
    kinds = sorted({entry.part.ART.key for entry in catalogue.entries.values()} - FIXED)
    return {"$schema": GenerateJsonSchema.schema_dialect, "$defs": {kind: _offer(catalogue, kind) for kind in kinds}}


def _offer(catalogue: Catalogue, kind: str) -> dict[str, Any]:
    return {
        **TypeAdapter(Kennung).json_schema(),
        "defaultSnippets": [
            {"label": entry.id, "description": entry.title, "body": entry.id} for entry in _entries(catalogue, kind)
        ],
    }


def _text(shape: Mapping[str, Any]) -> str:
    """Write a schema as JSON; each id in one line, so that a new one is a small change."""
    return _SNIPPET.sub(r"{\1, \2, \3}", json.dumps(shape, ensure_ascii=False, indent=1)) + "\n"
