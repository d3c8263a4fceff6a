"""Catalogue → documents that lead on: from every short address and from every former address of a record. Pure.

They are finished HTML that the theme never sees: they cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin

from macros.daten.arten import Datensatz, Folie
from macros.daten.katalog import Catalogue
from macros.daten.kurzadressen import destinations
from macros.seiten import adressen, rendern
from macros.seiten.adressen import address, former_addresses, short_address

_TEMPLATE = Path(__file__).with_name("weiterleitung.jinja")


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


def redirect(title: str, address: str, target: str, site_url: str, image: str = "") -> str:
    """Return the HTML document at `address` that leads on to `target`, both from the site's root.

    `site_url` is where the site is published, or empty if nobody has said so: the canonical link is relative then.
    `image` is the absolute address of the picture that messengers show of it, or empty.
    """
    root = adressen.to_root(address)
    canonical = urljoin(site_url, target) if site_url else root + target
    return rendern.document(_TEMPLATE, title=title, root=root, way=root + target, canonical=canonical, image=image)
