"""The questions that pages answer: each names a page that there is.

Whether a page has the place behind a „#“ only finished pages know; a test of the website looks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from macros.daten.arten import Fragensammlung
from macros.daten.katalog import Catalogue
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import problem
from macros.seiten import adressen


def problems(catalogue: Catalogue, sources: Collection[str]) -> Iterator[Problem]:
    """Yield each address of questions that belongs to none of these files below `docs`."""
    pages = {adressen.of_source(uri) for uri in sources}
    for file in catalogue.files:
        for number, part in enumerate(file.record.seiten if isinstance(file.record, Fragensammlung) else ()):
            page = part.seite.partition("#")[0]
            if page not in pages:
                message = f"Die Seite „{page}“ gibt es nicht; bitte die Adresse prüfen.{nearest(page, pages)}"
                yield problem(file, ("seiten", number, "seite"), message, "frage-ohne-seite")
