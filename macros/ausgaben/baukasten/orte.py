"""Kommunen and what stands for them in the tools: who is alike, what they have and what became of it.

The rule of nearness is a record; `docs/javascripts/naehe.js` adds up its points.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

from macros.daten import texte
from macros.daten.arten import Beispiel, Kommune, Naehe
from macros.daten.katalog import Catalogue
from macros.daten.texte import Text
from macros.seiten.adressen import address
from macros.seiten.datei import Datei
from macros.seiten.groesse import groessen
from macros.seiten.schreibweise import when
from macros.seiten.woerter import AUSGANG_NAMEN


def regel(catalogue: Catalogue) -> dict[str, Any]:
    """Return the rule of nearness as `naehe.js` reads it."""
    rule = next(file.record for file in catalogue.files if isinstance(file.record, Naehe))
    return {
        "groesse": [step.model_dump() for step in rule.groesse],
        "gleicherTyp": rule.gleicher_typ,
        "aehnlicherTyp": [pair.model_dump() for pair in rule.aehnlicher_typ],
        "gleichesLand": rule.gleiches_land,
        "lage": rule.lage,
        "lagen": [],
        "zahlen": rule.zahlen,
        "beschluesse": rule.beschluesse,
    }


def orte(catalogue: Catalogue) -> list[dict[str, Any]]:
    """Return all Kommunen, by name."""
    return [
        {
            "name": town.name,
            "adresse": address(catalogue.entries[town.id]),
            "typ": town.typ,
            "laender": town.laender,
            "groessen": list(groessen(town)),
            "lagen": [],
        }
        for town in catalogue.all(Kommune)
    ]


def beispiele(catalogue: Catalogue, parts: Iterable[Beispiel]) -> list[dict[str, Any]]:
    """Return examples with the place of their Kommune in `orte`; nothing says more than its record."""
    return [
        {
            "ort": catalogue.position(catalogue.record_of(part.id, Kommune)),
            "name": part.name,
            "adresse": address(catalogue.entries[part.id]),
            "ausgang": AUSGANG_NAMEN[part.ausgang],
            "zeit": when(part),
        }
        for part in parts
    ]


def plain(catalogue: Catalogue, text: Text | str) -> str:
    """Return the words of a text; records are called by their names."""
    return texte.plain(text, lambda name: catalogue.entries[name].title) if isinstance(text, Text) else str(text)


def datei(uri: str, content: Any, source: str) -> Datei:
    """Return a JSON file that is the same in every build of the same data."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
    return Datei(uri, text, PurePosixPath(source))
