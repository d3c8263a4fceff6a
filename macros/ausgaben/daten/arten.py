"""Which kinds of records are open data, what they are called there, and what is said about every file of them."""

from __future__ import annotations

from importlib.metadata import version

from macros.daten.arten import ARTEN, Teil
from macros.daten.katalog import Catalogue, Entry
from macros.seiten import adressen
from macros.seiten.adressen import Website

FOLDER = "daten/"
"""Where everything lies, and the address of the page that explains it."""

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_NOTE = (
    "Texte und Daten: CC BY 4.0. Ausgenommen ist Wortlaut der Folien des Workshops (Zitate, Namen der Modelle und Optionen, "
    "Titel der Botschaften und Folien): Er ist zitiert und nicht lizenziert. Titel und Vermerke der Quellen gehören deren Herausgebern."
)

KINDS: tuple[type[Teil], ...] = tuple(kind for kind in ARTEN if "id" in kind.model_fields)
"""Every kind whose records have an id: what can be named from outside."""


def entries(catalogue: Catalogue, kind: type[Teil]) -> list[Entry]:
    """Return all records of a kind, in the order readers meet them."""
    return [catalogue.entries[str(part.id)] for part in catalogue.all(kind)]  # type: ignore[attr-defined]


def address(entry: Entry, website: Website, folder: str = FOLDER) -> str:
    """Return where readers find a record; while the site's address is unknown, as seen from a file in `folder`."""
    return (website.url or adressen.to_root(folder)) + adressen.address(entry)


def edition() -> str:
    """Return the handbook's version."""
    return version("handbuch-kooperationsformen")
