"""Records as JSON: one file per record, one per kind, the schema of each kind. Below /daten/api/v1/.

Fields are those of the data files, always all of them; texts keep their little Markdown and `[[id]]`. What the fields
mean, the schema says; it comes from the same classes that check the records.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from macros.ausgaben.daten import arten
from macros.daten import felder
from macros.daten.arten import Teil
from macros.daten.katalog import Catalogue, Entry
from macros.seiten.adressen import Website

FOLDER = f"{arten.FOLDER}api/v1/"
_ENVELOPE = {
    "id": "Kennung, im ganzen Handbuch eindeutig",
    "art": "Art des Eintrags",
    "titel": "Name, wie ihn Lesende kennen",
    "adresse": "Seite, auf der er steht",
    "quelldatei": "Datei im Repositorium, in der er gepflegt wird",
}


def files(catalogue: Catalogue, website: Website) -> Iterator[tuple[str, str]]:
    """Yield address and text of every file."""
    index = {}
    for kind in arten.KINDS:
        name = kind.ART.kennwort
        records = [_record(entry, website) for entry in arten.entries(catalogue, kind)]
        for record in records:
            schema = {"$schema": f"../schema/{name}.json"}
            yield f"{FOLDER}{name}/{record['id']}.json", _text(schema | record)
        yield f"{FOLDER}{name}.json", _text(_about(catalogue, kind) | {"eintraege": records})
        yield f"{FOLDER}schema/{name}.json", _text(schema_of(kind))
        index[name] = {"titel": kind.ART.mehrzahl, "anzahl": len(records), "adresse": f"{name}.json"}
    yield f"{FOLDER}index.json", _text({**_source(catalogue), "arten": index})


def _about(catalogue: Catalogue, kind: type[Teil]) -> dict[str, Any]:
    return {**_source(catalogue), "art": kind.ART.einzahl, "schema": f"schema/{kind.ART.kennwort}.json"}


def _source(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "fassung": arten.edition(),
        "stand": catalogue.updated,
        "lizenz": arten.LICENCE,
        "lizenzhinweis": arten.LICENCE_NOTE,
    }


def _record(entry: Entry, website: Website) -> dict[str, Any]:
    return {
        "id": entry.id,
        "art": entry.part.ART.einzahl,
        "titel": entry.title,
        "adresse": arten.address(entry, website, f"{FOLDER}art/"),
        "quelldatei": str(entry.file.source.path),
        "daten": entry.part.model_dump(mode="json"),
    }


def schema_of(kind: type[Teil]) -> dict[str, Any]:
    """Return the JSON Schema of one record of a kind."""
    shape = kind.model_json_schema(mode="serialization", schema_generator=_Generator)
    definitions = shape.pop("$defs", {})
    strings = {name: {"type": "string", "description": words} for name, words in _ENVELOPE.items()}
    properties = {"$schema": {"type": "string"}, **strings, "daten": shape}
    return {
        "$schema": GenerateJsonSchema.schema_dialect,
        "title": kind.ART.einzahl,
        "type": "object",
        "properties": properties,
        "required": [*_ENVELOPE, "daten"],
        "additionalProperties": False,
        "$defs": definitions,
    }


class _Generator(GenerateJsonSchema):
    """pydantic's schema, in the words of readers."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Name and explain every field in German; what developers wrote about the class is left out."""
        kind: type[Teil] = schema["cls"]
        shape = {
            key: value for key, value in super().model_schema(schema).items() if key not in {"description", "title"}
        }
        for field in felder.of(kind):
            shape["properties"][field.name] |= {"title": field.titel, "description": field.beschreibung}
        return shape


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
