"""Links to places within pages: whether the page behind a link has what follows the „#“.

Templates make many of the places, so a page has to be filled before they are known: done for pages that somebody links.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any

from macros.daten.arten import Fragensammlung
from macros.daten.katalog import Catalogue
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import problem
from macros.makros import Makros
from macros.seiten import adressen, erzeugt, rendern, sandkasten, seitenlinks
from macros.seiten.adressen import Website
from macros.seiten.seitenlinks import Ort

Places = Callable[[str], Collection[str] | None]
"""All places of a page below `docs`; None where only a build knows them."""


def problems(project: Path, catalogue: Catalogue) -> Iterator[Problem]:
    """Yield every link of a written page, and every question, that names a place its page does not have."""
    docs = project / "docs"
    written = {
        path.relative_to(docs).as_posix(): path.read_text(encoding="utf-8-sig") for path in sandkasten.pages(docs)
    }
    texts = {page.uri: str(page.inhalt) for page in erzeugt.pages(catalogue)} | written
    places = _places(project, catalogue, texts)
    for uri, text in written.items():
        for line, page, anchor in seitenlinks.to_places(Ort(uri, texts.keys(), docs), text):
            if message := _lost(places(page), anchor):
                yield Problem(PurePosixPath(docs.name, uri), line, "", message, "seite-zeigt-anderes")
    yield from _of_questions(catalogue, texts, places)


def _of_questions(catalogue: Catalogue, texts: Collection[str], places: Places) -> Iterator[Problem]:
    by_address = {adressen.of_source(uri): uri for uri in texts}
    for file in catalogue.files:
        for number, part in enumerate(file.record.seiten if isinstance(file.record, Fragensammlung) else ()):
            address, _, anchor = part.seite.partition("#")
            uri = by_address.get(address)
            if uri and anchor and (message := _lost(places(uri), anchor)):
                yield problem(file, ("seiten", number, "seite"), message, "frage-ohne-seite")


def _lost(known: Collection[str] | None, anchor: str) -> str:
    if known is None or anchor in known:
        return ""
    return f"Die Stelle „#{anchor}“ gibt es auf der Seite nicht; bitte den Anker prüfen.{nearest(anchor, known)}"


def _places(project: Path, catalogue: Catalogue, texts: Mapping[str, str]) -> Places:
    """Return what tells the places of a page; each page is filled once, and only if somebody asks."""
    bau: Any = SimpleNamespace(katalog=catalogue, projekt=project, website=Website(""))

    @cache
    def places(uri: str) -> Collection[str] | None:
        url = adressen.of_source(uri).removeprefix("/")
        made = Makros(lambda: bau, lambda: url)
        try:
            filled = rendern.expanded(texts[uri], {name: getattr(made, name) for name in Makros.names()})
        except AttributeError:  # a macro that only a build carries out
            return None
        return seitenlinks.anchors(filled)

    return places
