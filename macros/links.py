"""Addresses: the only module that knows where a record is published and where it is edited.

Addresses are relative to the site's root, without a leading slash, so the site works in any folder.
They are printed on slides and must not change.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from macros.catalogue import Entry
from macros.records import (
    FOLDERS,
    Begriff,
    Botschaft,
    Datensatz,
    Gepflegt,
    Glossar,
    Quelle,
    Quellenliste,
    Tagung,
    Teil,
    Zitat,
    Zitate,
)

_FOLDERS = {kind: folder for folder, kind in FOLDERS.items()}
_LISTS: dict[type[Teil], str] = {Begriff: "glossar/", Quelle: "quellen/", Tagung: "tagung/", Zitat: "grundlagen/"}
"""Parts without a page of their own, and the page that lists them all."""

_HOMES: dict[type[Gepflegt], str] = {
    Glossar: _LISTS[Begriff],
    Quellenliste: _LISTS[Quelle],
    Tagung: _LISTS[Tagung],
    Zitate: _LISTS[Zitat],
}
"""Files without a page of their own, and the page that shows what is in them."""


def page_address(record: Datensatz) -> str:
    """Return the address of a record's own page, for example `modelle/amt-fuer-digitalisierung/`."""
    name = f"{record.nr}-{record.id}" if isinstance(record, Botschaft) else record.id
    return f"{_FOLDERS[type(record)]}/{name}/"


def former_addresses(record: Datensatz) -> Iterator[str]:
    """Yield the addresses a record's page had under its former ids."""
    for name in record.fruehere_ids:
        yield page_address(record.model_copy(update={"id": name}))


def address(entry: Entry) -> str:
    """Return the address of anything with an id: its page, or its place on a page."""
    if page := _LISTS.get(type(entry.part)):
        return f"{page}#{entry.id}"
    if not isinstance(entry.file.record, Datensatz):
        raise TypeError(f"no page for {entry.id}")
    page = page_address(entry.file.record)
    return f"{page}#{entry.id}" if entry.field else page


def home(record: Gepflegt) -> str:
    """Return the address of the page that shows what is in a file."""
    return page_address(record) if isinstance(record, Datensatz) else _HOMES[type(record)]


def page_source(record: Datensatz) -> str:
    """Return the source path of the generated page, below the docs folder."""
    return page_address(record).rstrip("/") + ".md"


def to_root(url: str) -> str:
    """Return what leads from the page at `url` (like `modelle/amt/`) to the site's root."""
    return "../" * url.count("/") or "./"


def published_source(path: PurePosixPath) -> str:
    """Return where the site publishes a copy of a data file: `data/a/b.yml` at `daten/a/b.yml`."""
    return str(PurePosixPath("daten", *path.parts[1:]))
