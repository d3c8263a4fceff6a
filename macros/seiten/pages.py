"""Catalogue → the pages and files that are generated: one stub per record, one copy per data file.

A stub holds a single macro call; the templates do the rest. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from macros.daten.arten import Datensatz, Folie
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import address, page_source, published_source

_STUB = '{{{{ {macro}("{id}") }}}}\n'


@dataclass(frozen=True)
class GeneratedPage:
    """A Markdown page to be: its path below the docs folder, its text, the data file behind it."""

    uri: str
    content: str
    source: PurePosixPath


def generated_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield a page for every record that has one, and for every slide."""
    for entry in catalogue.entries.values():
        if isinstance(entry.part, Datensatz | Folie):
            macro = "seite" if isinstance(entry.part, Datensatz) else "folie"
            stub = _STUB.format(macro=macro, id=entry.id)
            yield GeneratedPage(page_source(address(entry)), stub, entry.file.source.path)


def published_sources(catalogue: Catalogue) -> Iterator[tuple[str, PurePosixPath]]:
    """Yield (path below the docs folder, data file) for every data file, so that readers can open it."""
    for file in catalogue.files:
        yield published_source(file.source.path), file.source.path
