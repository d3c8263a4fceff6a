"""Catalogue → the pages and files that are generated: one stub per record, one copy per data file.

A stub holds a single macro call; the templates do the rest. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from macros.catalogue import Catalogue
from macros.links import page_source, published_source
from macros.records import Datensatz

_STUB = '---\nhide: [navigation]\n---\n{{{{ seite("{id}") }}}}\n'


@dataclass(frozen=True)
class GeneratedPage:
    """A Markdown page to be: its path below the docs folder, its text, the data file behind it."""

    uri: str
    content: str
    source: PurePosixPath


def generated_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield a page for every record that has one."""
    for file in catalogue.files:
        if isinstance(file.record, Datensatz):
            yield GeneratedPage(page_source(file.record), _STUB.format(id=file.record.id), file.source.path)


def published_sources(catalogue: Catalogue) -> Iterator[tuple[str, PurePosixPath]]:
    """Yield (path below the docs folder, data file) for every data file, so that readers can open it."""
    for file in catalogue.files:
        yield published_source(file.source.path), file.source.path
