"""Catalogue → the pages and files that are generated: one stub per record, one copy per data file.

A stub holds a single macro call; the templates do the rest. A redirect is finished HTML that the theme
never sees: it costs next to nothing. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from macros.catalogue import Catalogue
from macros.links import former_addresses, page_address, page_source, published_source
from macros.records import Datensatz

_STUB = '---\nhide: [navigation]\n---\n{{{{ seite("{id}") }}}}\n'


@dataclass(frozen=True)
class GeneratedPage:
    """A Markdown page to be: its path below the docs folder, its text, the data file behind it."""

    uri: str
    content: str
    source: PurePosixPath


@dataclass(frozen=True)
class Redirect:
    """An address that leads on to another, both from the site's root; `title` says what is there."""

    address: str
    target: str
    title: str
    source: PurePosixPath

    @property
    def uri(self) -> str:
        """The file to be, below the docs folder."""
        return f"{self.address}index.html"


def redirects(catalogue: Catalogue) -> Iterator[Redirect]:
    """Yield every former address of a renamed record."""
    for file in catalogue.files:
        if isinstance(record := file.record, Datensatz):
            title = catalogue.entries[record.id].title
            for address in former_addresses(record):
                yield Redirect(address, page_address(record), title, file.source.path)


def generated_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """Yield a page for every record that has one."""
    for file in catalogue.files:
        if isinstance(file.record, Datensatz):
            yield GeneratedPage(page_source(file.record), _STUB.format(id=file.record.id), file.source.path)


def published_sources(catalogue: Catalogue) -> Iterator[tuple[str, PurePosixPath]]:
    """Yield (path below the docs folder, data file) for every data file, so that readers can open it."""
    for file in catalogue.files:
        yield published_source(file.source.path), file.source.path
