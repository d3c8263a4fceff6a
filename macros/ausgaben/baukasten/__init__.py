"""What the tools in readers' browsers know: one JSON file for each of them, made of the catalogue. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from macros.ausgaben.baukasten import daten, selbstcheck
from macros.daten.katalog import Catalogue
from macros.seiten.datei import Datei


def files(catalogue: Catalogue) -> Iterator[Datei]:
    """Yield the file of every tool."""
    yield daten.file(catalogue)
    yield selbstcheck.file(catalogue)
