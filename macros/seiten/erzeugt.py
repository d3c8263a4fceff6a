"""Catalogue → the pages and files that are generated: one stub per record, one copy per data file.

A stub holds a single macro call; the templates do the rest. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten.arten import Datensatz, Folie
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import address, page_source, published_source
from macros.seiten.datei import Datei

_STUB = '{{{{ {macro}("{id}") }}}}\n'


def pages(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield a page for every record that has one, and for every slide."""
    for entry in catalogue.entries.values():
        if isinstance(entry.part, Datensatz | Folie):
            macro = "seite" if isinstance(entry.part, Datensatz) else "folie"
            stub = _STUB.format(macro=macro, id=entry.id)
            yield Datei(page_source(address(entry)), stub, entry.file.source.path)


def sources(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield a copy of every data file, so that readers can open it."""
    for file in catalogue.files:
        yield Datei(published_source(file.source.path), None, file.source.path)
