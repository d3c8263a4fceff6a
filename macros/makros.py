"""The macros that pages may use: ids in, finished Markdown out.

An unknown id raises UnknownIdError with the nearest one. Their names are German: editors write them.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic_core import PydanticCustomError

from macros.ausgaben import mitnehmen
from macros.ausgaben.daten import angebot
from macros.ausgaben.karten import material
from macros.bau import Bau
from macros.daten.arten import Stand, Zitat
from macros.daten.katalog import Catalogue
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.pruefen.zeiten import is_future
from macros.daten.texte import Zeile
from macros.seiten import beiwerk, einstellungen, erzeugt, geschrieben, raeume, rendern, sandkasten, seitenfragen
from macros.seiten.schreibweise import number


class Makros:
    """All macros, for a build and the page that is being rendered."""

    def __init__(self, bau: Callable[[], Bau], url: Callable[[], str]) -> None:
        """`bau` tells the build of the moment, `url` the address of the page being rendered."""
        self._bau = bau
        self._url = url

    @classmethod
    def names(cls) -> list[str]:
        """Return the names of all macros."""
        return sorted(name for name in vars(cls) if not name.startswith("_") and name != "names")

    @property
    def _catalogue(self) -> Catalogue:
        return self._bau().katalog

    def seite(self, record_id: str, unterseite: str = "") -> str:
        """Die Seite eines Datensatzes, einer Option oder einer Folie, oder eine darunter; nur auf erzeugten Seiten."""
        return rendern.page(self._catalogue, record_id, self._url(), self._bau().website, unterseite)

    def anleitung(self) -> str:
        """Die Anleitung zum Mitmachen: der Text von MITMACHEN.md, ohne dessen Überschrift."""
        return rendern.manual((self._bau().projekt / "MITMACHEN.md").read_text(encoding="utf-8"))

    def verweis(self, record_id: str, text: str | None = None) -> str:
        """Link auf einen Datensatz, im Satz verwendbar; ohne `text` mit dessen Namen."""
        return rendern.link(self._catalogue, record_id, self._url(), text)

    def zitat(self, record_id: str) -> str:
        """Wortlaut von den Folien, als Zitat mit Quelle."""
        return rendern.fragment(
            self._catalogue, "zitate/zitat", self._url(), zitat=rendern.entry(self._catalogue, record_id, Zitat)
        )

    def beleg(self, record_id: str, stand: str) -> str:
        """Quelle einer Tatsache in einer Einleitung, mit Stand; führt zum Eintrag der Quelle."""
        return rendern.citation(self._catalogue, record_id, stand, self._url())

    def uebersicht(self, name: str) -> str:
        """Alle Einträge einer Art, zum Beispiel `modelle`."""
        return rendern.overview(self._catalogue, name, self._url())

    def blatt(self, name: str, teil: str) -> str:
        """Eine Seite unter einer Übersicht, nach Buchstabe oder Art; nur auf erzeugten Seiten."""
        return rendern.sheet(self._catalogue, name, teil, self._url())

    def betreiber(self, *felder: str) -> str:
        """Angaben dazu, wer die Website betreibt; was noch nicht eingetragen ist, steht als Lücke da."""
        return rendern.operator(self._catalogue, felder, self._url())

    def material(self) -> str:
        """Was Vortragende herunterladen können: je Eintrag Kurzadresse, QR-Code und Folienkarte."""
        return rendern.fragment(self._catalogue, material.PAGE_TEMPLATE, self._url(), seite=self._bau().material.page())

    def karten(self) -> str:
        """Die Karten für den Workshop als PDF; in der Vorschau nur der Hinweis, wie es entsteht."""
        return rendern.fragment(
            self._catalogue, material.CARDS_TEMPLATE, self._url(), datei=self._bau().material.workshop_cards()
        )

    def daten(self) -> str:
        """Was es als Daten gibt: je Art Tabelle, JSON und Schema; in der Vorschau nur der Hinweis, wie es entsteht."""
        return rendern.fragment(self._catalogue, angebot.PAGE_TEMPLATE, self._url(), seite=self._bau().daten.page())

    def mitnehmen(self) -> str:
        """Das ganze Handbuch zum Herunterladen, je Form eine Datei; in der Vorschau nur der Hinweis, wo es steht."""
        bau = self._bau()
        return rendern.fragment(
            bau.katalog, mitnehmen.PAGE_TEMPLATE, self._url(), ausgaben=bau.mitnehmen, stand=bau.katalog.updated
        )

    def codebuch(self) -> str:
        """Was jede Spalte der Tabellen bedeutet; in der Vorschau nur der Hinweis, wie es entsteht."""
        return rendern.fragment(
            self._catalogue, angebot.CODEBOOK_TEMPLATE, self._url(), tabellen=self._bau().daten.codebook()
        )

    def kriterien(self) -> str:
        """Jedes Kriterium der Barrierefreiheit und wie es gehalten wird, aus docs/barrierefreiheit.yml."""
        return rendern.fragment(
            self._catalogue, "barrierefreiheit/kriterien", self._url(), kriterien=self._bau().kriterien
        )

    def anzahl(self, name: str) -> str:
        """Wie viele Datensätze es von einer Art gibt, zum Beispiel `kommunen`."""
        return number(rendern.count(self._catalogue, name))


def problems(docs: Path, catalogue: Catalogue) -> list[Problem]:
    """Return what keeps the pages of a docs folder from being carried out or from showing what is meant."""
    found = list(sandkasten.problems(docs, Makros.names()))
    made = {page.uri for page in erzeugt.pages(catalogue)}
    written = {path.relative_to(docs).as_posix() for path in sandkasten.pages(docs)}
    pages = {*made, *written, *einstellungen.lost_pages(docs.parent / "mkdocs.yml", {*made, *written})}
    found = found or list(geschrieben.problems(docs, made))
    if docs.is_dir() or not found:
        found += [*beiwerk.problems(docs.parent, docs), *seitenfragen.problems(catalogue, pages)]
    for page, line, name, values, named in () if found else sandkasten.calls(docs):
        try:
            bound = inspect.signature(getattr(Makros, name)).bind(None, *values, **named)
            if name in _TRIED:
                _TRIED[name](catalogue, *bound.args[1:])
        except TypeError:
            found.append(
                _wrong(page, line, f"Die Werte passen nicht zum Makro „{name}“; erlaubt ist {_example(name)}.")
            )
        except rendern.UnknownIdError as error:
            found.append(_wrong(page, line, str(error)))
        except PydanticCustomError as error:
            found.append(_wrong(page, line, error.message()))
    return found


def _example(name: str) -> str:
    """Return how a macro is called: with a text for every value that it needs."""
    needed = [one for one in inspect.signature(getattr(Makros, name)).parameters.values() if one.default is one.empty]
    values = ", ".join('"…"' for _ in needed[1:])
    return f"„{{{{ {name}({values}) }}}}“"


def _wrong(page: PurePosixPath, line: int, sentence: str) -> Problem:
    return Problem(page, line, "", sentence, sandkasten.RULE)


def _named(catalogue: Catalogue, name: str) -> None:
    if name not in raeume.UEBERSICHTEN:
        raise rendern.UnknownIdError(f"Die Übersicht „{name}“ gibt es nicht.{nearest(name, raeume.UEBERSICHTEN)}")


def _cited(catalogue: Catalogue, name: str, stand: str) -> None:
    rendern.citation(catalogue, name, stand, "")
    if is_future(catalogue, Stand.checked(stand)):
        raise PydanticCustomError(
            "datum-zukunft", "{stand} liegt in der Zukunft; bitte das Datum berichtigen.", {"stand": stand}
        )


_TRIED: Mapping[str, Callable[..., Any]] = {
    "verweis": lambda catalogue, name, text=None: rendern.link(catalogue, name, "", text and Zeile.checked(text)),
    "zitat": lambda catalogue, name: rendern.entry(catalogue, name, Zitat),
    "beleg": _cited,
    "anzahl": rendern.count,
    "uebersicht": _named,
    "betreiber": lambda catalogue, first, *names: rendern.operator(catalogue, (first, *names), ""),
}
"""What can be tried out in no time: whether a call names what is there."""
