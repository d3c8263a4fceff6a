"""Catalogue → the pages and files that are generated: one stub per record, one copy per data file.

A stub holds a single macro call; the templates do the rest. Writes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from macros.daten.katalog import Catalogue, Entry
from macros.seiten import raeume
from macros.seiten.adressen import address, has_page, page_source, published_source
from macros.seiten.datei import Datei
from macros.seiten.seitenart import Blatt


def pages(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield a page for everything that has one, and the pages below it that it needs."""
    for entry in catalogue.entries.values():
        if has_page(entry.part):
            yield _page(entry, address(entry), f'seite("{entry.id}")')
            for name, below in raeume.of(type(entry.part)).unterseiten.items():
                if below.noetig(catalogue, entry.part):
                    yield _page(entry, f"{address(entry)}{name}/", f'seite("{entry.id}", "{name}")')
    yield from _sheets(catalogue)


def _sheets(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield the pages below overviews that would be too long in one piece."""
    for name, kind in raeume.BLAETTER.items():
        for sheet in catalogue.derived(kind.blaetter.inhalt):
            head = json.dumps(_head(sheet), ensure_ascii=False)  # which is YAML, too
            call = f'{{{{ blatt("{name}", "{sheet.name}") }}}}'
            source = PurePosixPath(kind.blaetter.quelle)
            yield Datei(page_source(f"{kind.blaetter.ort}{sheet.name}/"), f"---\n{head}\n---\n\n{call}\n", source)


def _head(sheet: Blatt) -> dict[str, Any]:
    """Return what the head of a sheet says: the search leaves one without Suchworte to its overview."""
    return {
        "kurz": sheet.kurz,
        "suchworte": list(sheet.suchworte),
        "ohne_suche": not sheet.suchworte,
        "hide": ["toc"],
    }


def _page(entry: Entry, where: str, call: str) -> Datei:
    return Datei(page_source(where), f"{{{{ {call} }}}}\n", entry.file.source.path)


def sources(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield a copy of every data file, so that readers can open it."""
    for file in catalogue.files:
        yield Datei(published_source(file.source.path), None, file.source.path)
