"""Pages → what search engines read in them: schema.org as JSON-LD. Pure.

A block of data in a page, nothing that a browser runs: the Content-Security-Policy has nothing to say about it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from macros.ausgaben.daten import arten, schnittstelle, tabellen, verzeichnis
from macros.daten.arten import Begriff, Modell, Teil
from macros.daten.katalog import Catalogue, Entry
from macros.daten.texte import plain
from macros.seiten import adressen
from macros.seiten.adressen import Website

_SETS: Mapping[str, tuple[str, type[Teil]]] = {
    "modelle/": ("Organisationsmodelle der Smart City", Modell),
    "glossar/": ("Glossar", Begriff),
}
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def of_page(catalogue: Catalogue, url: str, entry: Entry | None, website: Website, files: Iterable[str]) -> str:
    """Return what the page at `url` says to machines, as JSON that may stand in a page; nothing if it is nothing special.

    `entry` is the record that the page shows, `files` are the addresses of the open data that were made.
    """
    base = website.url or adressen.to_root(url)
    if url in _SETS:
        found = _term_set(catalogue, url, base)
    elif url == arten.FOLDER:
        found = _dataset(catalogue, base, website, files)
    elif entry is not None and isinstance(entry.part, Modell):
        found = _term(catalogue, entry, base) | {"inDefinedTermSet": f"{base}modelle/"}
    else:
        return ""
    return json.dumps({"@context": "https://schema.org", **found}, ensure_ascii=False).translate(_ESCAPED)


def _term_set(catalogue: Catalogue, url: str, base: str) -> dict[str, Any]:
    title, kind = _SETS[url]
    terms = [_term(catalogue, entry, base) for entry in arten.entries(catalogue, kind)]
    return {
        "@type": "DefinedTermSet",
        "@id": base + url,
        "name": title,
        "inLanguage": "de",
        "license": arten.LICENCE,
        "hasDefinedTerm": terms,
    }


def _term(catalogue: Catalogue, entry: Entry, base: str) -> dict[str, Any]:
    part = entry.part
    words = part.kurz if isinstance(part, Modell) else plain(part.erklaerung.text, lambda i: catalogue.entries[i].title)
    return {
        "@type": "DefinedTerm",
        "@id": base + adressen.address(entry),
        "termCode": entry.id,
        "name": entry.title,
        "description": words,
    }


def _dataset(catalogue: Catalogue, base: str, website: Website, files: Iterable[str]) -> dict[str, Any]:
    return {
        "@type": "Dataset",
        "@id": base + arten.FOLDER,
        "name": f"Handbuch „{website.name}“",
        "description": verzeichnis.DESCRIPTION,
        "version": arten.edition(),
        "dateModified": catalogue.updated,
        "inLanguage": "de",
        "license": arten.LICENCE,
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": base + name, "encodingFormat": _media_type(name)}
            for name in verzeichnis.distributions(files)
            if name.startswith((tabellen.FOLDER, schnittstelle.FOLDER))
        ],
    }


def _media_type(name: str) -> str:
    return "text/csv" if name.endswith(".csv") else "application/json"
