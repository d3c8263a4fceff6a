"""Catalogue → the pages and files that are generated: one stub per record, one copy per data file.

A stub holds a single macro call; the templates do the rest. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten.katalog import Catalogue
from macros.seiten.adressen import address, has_page, page_source, published_source
from macros.seiten.datei import Datei

_STUB = '{{{{ seite("{id}") }}}}\n'


def pages(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield a page for everything that has one."""
    for entry in catalogue.entries.values():
        if has_page(entry.part):
            yield Datei(page_source(address(entry)), _STUB.format(id=entry.id), entry.file.source.path)


def sources(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield a copy of every data file, so that readers can open it."""
    for file in catalogue.files:
        yield Datei(published_source(file.source.path), None, file.source.path)
