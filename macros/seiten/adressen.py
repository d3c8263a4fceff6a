"""Addresses: the only module that knows where a record is published and where it is edited.

Addresses are relative to the site's root, without a leading slash, so the site works in any folder.
They are printed on slides and must not change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit

import click
import idna

from macros.daten.arten import Modell, Option, Teil
from macros.daten.katalog import Entry
from macros.seiten import raeume


@dataclass(frozen=True)
class Website:
    """What the site is called and where it will stand; `url` is empty where nobody has said so."""

    name: str
    url: str = ""


def for_machines(url: str) -> str:
    """Return the address of the site as codes, calendars and mail need it: ASCII only, ending in a slash; "" stays "".

    Raises click.ClickException, in German, for what is no address of a website.
    """
    return _fit(url, "SITE_URL", "die Adresse der Website wie „https://handbuch.example.org/“")


def for_editing(url: str) -> str:
    """Return where files are edited, ASCII only, ending in a slash; "" stays "".

    Raises click.ClickException, in German, for what is no address of a website.
    """
    return _fit(url, "EDIT_URL", "der Ort, an dem man Dateien bearbeitet, wie „https://example.org/edit/main/“")


def _fit(url: str, name: str, wanted: str) -> str:
    """Return the address of a folder on the web in ASCII; raise click.ClickException, in German, for anything else."""
    if not url.strip():
        return ""
    try:
        parts = urlsplit(url.strip())
        port = f":{parts.port}" if parts.port else ""
        host = parts.hostname or ""
        host = f"[{host}]" if ":" in host else idna.encode(host, uts46=True).decode()
    except (ValueError, idna.IDNAError):
        host = ""
    is_folder = host and not (parts.username or parts.query or parts.fragment or parts.path.endswith((".html", ",")))
    if not is_folder or parts.scheme not in ("http", "https"):
        shown = re.sub(r"//[^/@]*@", "//…@", url)  # a password has no place in a log
        raise click.ClickException(f"{name} ist „{shown}“, gebraucht wird {wanted}; bitte berichtigen.")
    return f"{parts.scheme}://{host}{port}{quote(parts.path.rstrip('/'), safe='/%~')}/"


def has_page(part: Teil) -> bool:
    """Tell whether something has a page of its own."""
    return raeume.of(type(part)).hat_seite


def page_address(part: Teil) -> str:
    """Return the address of a page, for example `modelle/amt-fuer-digitalisierung/`."""
    return raeume.of(type(part)).seitenadresse(part)


def short_address(code: str) -> str:
    """Return the short address of a code: `f/b4/`."""
    return f"f/{code}/"


WORKSHOP_CARDS = "tagung/karten.pdf"
"""The cards of the workshop, to be printed."""

SHARE_PICTURE = "vorschau.png"
"""The picture for share previews of every page that has none of its own."""

MATERIAL = "tagung/material/"
"""The page that lists what speakers can download; the entry of a record has its id as anchor."""


def download(name: str, what: str) -> str:
    """Return the address of a picture for speakers: `tagung/material/lenkungskreis-karte.png`."""
    return f"{MATERIAL}{name}-{what}"


def material(name: str) -> str:
    """Return where the downloads of a record are listed."""
    return f"{MATERIAL}#{name}"


def share_picture(name: str) -> str:
    """Return the address of the picture for share previews of a page: `vorschau/lenkungskreis.png`."""
    return f"vorschau/{name}.png"


def overview_address(name: str) -> str:
    """Return the address of the overview of a kind: `modelle/`."""
    return f"{name}/"


def former_addresses(part: Any) -> Iterator[str]:
    """Yield the addresses that a page had under former ids."""
    for name in part.fruehere_ids:
        yield page_address(part.model_copy(update={"id": name}))


def address(entry: Entry) -> str:
    """Return the address of anything with an id: its page, or its place on a page."""
    if raeume.of(type(entry.part)).unter_dem_datensatz:
        return f"{page_address(entry.file.record)}{entry.id}/"
    if has_page(entry.part):
        return page_address(entry.part)
    return f"{_page_with(entry)}#{entry.id}"


def _page_with(entry: Entry) -> str:
    """Return the page on which something without a page of its own stands."""
    own = raeume.of(type(entry.part)).stelle
    page = own(entry.part) if own else entry.part.ART.heimat
    if not page and has_page(entry.file.record):
        page = page_address(entry.file.record)
    if not page:
        raise TypeError(f"no page for {entry.id}")
    return page


def home(record: Teil) -> str:
    """Return the address of the page that shows what is in a file."""
    return page_address(record) if has_page(record) else record.ART.heimat


def comparison(parts: Sequence[Modell] | Sequence[Option]) -> str:
    """Return the address that sets these records of one type side by side; the page shows the first four."""
    return f"{raeume.of(type(parts[0])).vergleich}?mit={','.join(part.id for part in parts)}"


def report(entry: Entry, address: str, receiver: str) -> str:
    """Return a mail to whoever operates the site that says which page is wrong."""
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
    return f"mailto:{quote(receiver, safe='@')}?subject={quote(subject)}&body={quote(body)}"


def page_source(address: str) -> str:
    """Return the source path of the page at an address, below the docs folder."""
    return address.rstrip("/") + ".md"


def of_source(uri: str) -> str:
    """Return the address of the page that a file below `docs` becomes; that of the first page is „/“."""
    return f"{uri.removesuffix('.md').removesuffix('index').rstrip('/')}/"


def to_root(url: str) -> str:
    """Return what leads from the page at `url` (like `modelle/amt/`) to the site's root."""
    return "../" * url.count("/") or "./"


def published_source(path: PurePosixPath) -> str:
    """Return where the site publishes a copy of a data file: `data/a/b.yml` at `daten/a/b.yml`."""
    return str(PurePosixPath("daten", *path.parts[1:]))
