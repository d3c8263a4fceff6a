"""Catalogue → the pages and files that are generated: one stub per record, one copy per data file.

A stub holds a single macro call; the templates do the rest. A redirect is finished HTML that the theme
never sees: it costs next to nothing. Writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from macros.daten.arten import Datensatz, Folie
from macros.daten.katalog import Catalogue
from macros.daten.kurzadressen import destinations
from macros.seiten.adressen import address, former_addresses, page_source, published_source, short_address

_STUB = '{{{{ {macro}("{id}") }}}}\n'


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
    """Yield every short address and every former address of a renamed record."""
    for code, entry in destinations(catalogue):
        yield Redirect(short_address(code), address(entry), entry.title, entry.file.source.path)
    for entry in catalogue.entries.values():
        if isinstance(entry.part, Datensatz | Folie):
            for former in former_addresses(entry.part):
                yield Redirect(former, address(entry), entry.title, entry.file.source.path)


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
