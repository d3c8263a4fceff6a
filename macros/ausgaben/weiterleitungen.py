"""Catalogue → documents that lead on: from every short address and from every former address of a record. Pure.

They are finished HTML that the theme never sees: they cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol
from urllib.parse import urljoin

from macros.daten.katalog import Catalogue, Entry
from macros.daten.kurzadressen import destinations
from macros.seiten import adressen, rendern
from macros.seiten.adressen import Website
from macros.seiten.datei import Datei

_TEMPLATE = Path(__file__).with_name("weiterleitung.jinja")


class Vorschaubilder(Protocol):
    """Knows the pictures that messengers show of pages."""

    def share_picture(self, address: str) -> str:
        """Return the absolute address of the picture of a page, or nothing."""


def files(catalogue: Catalogue, website: Website, pictures: Vorschaubilder) -> Iterator[Datei]:
    """Yield a document for every short address and for every former address of a renamed record."""
    for address, entry in _addresses(catalogue):
        target = adressen.address(entry)
        html = document(entry.title, address, target, website.url, pictures.share_picture(target))
        yield Datei(f"{address}index.html", html, entry.file.source.path)


def _addresses(catalogue: Catalogue) -> Iterator[tuple[str, Entry]]:
    for code, entry in destinations(catalogue):
        yield adressen.short_address(code), entry
    for entry in catalogue.entries.values():
        if adressen.has_page(entry.part):
            yield from ((former, entry) for former in adressen.former_addresses(entry.part))


def document(title: str, address: str, target: str, site_url: str, image: str = "") -> str:
    """Return the HTML document at `address` that leads on to `target`, both from the site's root.

    `title` says what is there. `site_url` is where the site is published, or empty if nobody has said so: the canonical
    link is relative then. `image` is the absolute address of the picture that messengers show of it, or empty.
    """
    root = adressen.to_root(address)
    canonical = urljoin(site_url, target) if site_url else root + target
    return rendern.document(_TEMPLATE, title=title, root=root, way=root + target, canonical=canonical, image=image)
