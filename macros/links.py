"""Addresses: the only module that knows where a record is published and where it is edited.

Addresses are relative to the site's root, without a leading slash, so the site works in any folder.
They are printed on slides and must not change.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from macros.catalogue import Entry
from macros.records import FOLDERS, Begriff, Botschaft, Datensatz, Modell, Option, Quelle, Tagung, Teil, Zitat

_FOLDERS = {kind: folder for folder, kind in FOLDERS.items()}
_LISTS: dict[type[Teil], str] = {Begriff: "glossar/", Quelle: "quellen/", Tagung: "tagung/", Zitat: "grundlagen/"}
"""Parts without a page of their own, and the page that lists them all."""

_COMPARISONS: dict[type[Teil], str] = {Modell: "vergleich/", Option: "vergleich/optionen/"}
"""Where records of a type are set side by side."""


@dataclass(frozen=True)
class Website:
    """What the site is called and where it will stand; `url` is empty where nobody has said so."""

    name: str
    url: str = ""


def page_address(record: Datensatz) -> str:
    """Return the address of a record's own page, for example `modelle/amt-fuer-digitalisierung/`."""
    name = f"{record.nr}-{record.id}" if isinstance(record, Botschaft) else record.id
    return f"{_FOLDERS[type(record)]}/{name}/"


def address(entry: Entry) -> str:
    """Return the address of anything with an id: its page, or its place on a page."""
    if page := _LISTS.get(type(entry.part)):
        return f"{page}#{entry.id}"
    if not isinstance(entry.file.record, Datensatz):
        raise TypeError(f"no page for {entry.id}")
    page = page_address(entry.file.record)
    return f"{page}#{entry.id}" if entry.field else page


def comparison(parts: Sequence[Modell] | Sequence[Option]) -> str:
    """Return the address that sets these records of one type side by side; the page shows the first four."""
    return f"{_COMPARISONS[type(parts[0])]}?mit={','.join(part.id for part in parts)}"


def report(entry: Entry, address: str) -> str:
    """Return a mail that says which page is wrong; who receives it is left to the reader."""
    lines = (
        f"Seite: {entry.title}",
        f"Kennung: {entry.id}",
        f"Datei: {entry.file.source.path}",
        f"Adresse: {address}",
        "",
        "Was ist falsch?",
        "",
        "Wo steht es richtig (Quelle)?",
    )
    subject, body = f"Fehler im Handbuch: {entry.title} ({entry.id})", "\r\n".join(lines)
    return f"mailto:?subject={quote(subject)}&body={quote(body)}"


def page_source(record: Datensatz) -> str:
    """Return the source path of the generated page, below the docs folder."""
    return page_address(record).rstrip("/") + ".md"


def to_root(url: str) -> str:
    """Return what leads from the page at `url` (like `modelle/amt/`) to the site's root."""
    return "../" * url.count("/") or "./"


def published_source(path: PurePosixPath) -> str:
    """Return where the site publishes a copy of a data file: `data/a/b.yml` at `daten/a/b.yml`."""
    return str(PurePosixPath("daten", *path.parts[1:]))
