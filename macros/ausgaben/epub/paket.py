"""Chapters → the e-book as one file, the same bytes every time. Writes no file."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from macros.ausgaben import archiv, fortschritt
from macros.ausgaben.buch.kapitel import Kapitel
from macros.ausgaben.daten.arten import LICENCE_NOTE, edition
from macros.ausgaben.epub.dokumente import documents, name_of
from macros.ausgaben.karten import motive, zeichnen
from macros.daten.arten import Quelle, Tag
from macros.daten.katalog import Catalogue
from macros.seiten import adressen, rendern
from macros.seiten.adressen import Website
from macros.seiten.datei import Datei
from macros.seiten.schreibweise import date, number

FILE = "handbuch.epub"
SUBTITLE = "Wie Kommunen die Smart City organisieren, mit Fallstudien, Beispielen und Quellen"

_HERE = Path(__file__).parent
_CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="buch/paket.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
_TYPE = "mimetype"
_TYPES = {".css": "text/css", ".png": "image/png", ".svg": "image/svg+xml", ".xhtml": "application/xhtml+xml"}
_COVER = "titelbild.png"


@dataclass
class Eintrag:
    """A line of the contents: without a name it only heads those below it."""

    titel: str
    name: str | None = None
    darunter: list[Eintrag] = field(default_factory=list)


@dataclass(frozen=True)
class _Datei:
    name: str
    inhalt: bytes

    @property
    def art(self) -> str:
        return _TYPES[PurePosixPath(self.name).suffix]

    @property
    def merkmal(self) -> str:
        """What the package says it is for, beside its type."""
        return "cover-image" if self.name == _COVER else ""


def file(catalogue: Catalogue, website: Website, parts: Sequence[Kapitel]) -> Datei:
    """Return the book of a website's chapters as a file of the website."""
    fortschritt.say(f"E-Book (EPUB) schreiben: {number(len(parts))} Kapitel")
    return Datei(FILE, book(catalogue, website, parts), PurePosixPath("macros/ausgaben/epub/paket.py"))


def book(catalogue: Catalogue, website: Website, parts: Sequence[Kapitel]) -> bytes:
    """Return the whole book, dated by the newest data."""
    about = _about(website, catalogue.updated)
    made = tuple(documents(parts, website.url, _sources(catalogue)))
    texts = [_document("titel.xhtml", "Titel", rendern.document(_HERE / "titel.jinja", **about))]
    texts += [_document(one.name, one.titel, one.inhalt) for one in made]
    drawings = [_Datei(name, text.encode()) for one in made for name, text in one.bilder.items()]
    contents = rendern.document(_HERE / "inhalt.jinja", inhalt=outline(parts), anfang=made[0].name)
    style = _Datei("buch.css", (_HERE / "buch.css").read_bytes())
    cover = zeichnen.cover(motive.whole(catalogue, website.name, website.url), f"Stand {about['stand']}")
    files = [*texts, *drawings, style, _Datei(_COVER, cover)]
    package = rendern.document(_HERE / "paket.jinja", dateien=files, texte=len(texts), **about)
    return _packed(
        [*files, _document("inhalt.xhtml", "Inhalt", contents), _Datei("paket.opf", package.encode())],
        catalogue.updated,
    )


def _about(website: Website, updated: Tag) -> Mapping[str, str]:
    """Return what the title page and programs are told of the book."""
    return {
        "titel": f"Handbuch „{website.name}“",
        "name": website.name,
        "untertitel": SUBTITLE,
        "website": website.url,
        "tag": str(updated),
        "stand": date(updated),
        "fassung": edition(),
        "lizenz": LICENCE_NOTE,
        "kennung": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, website.url or website.name)}",
    }


def _sources(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the address of every source that has one, by its place on the website."""
    return {adressen.address(catalogue.entries[one.id]): one.url for one in catalogue.all(Quelle) if one.url}


def outline(parts: Iterable[Kapitel]) -> list[Eintrag]:
    """Return the contents, nested as deep as the chapters lie."""
    line = [Eintrag("")]
    for one in parts:
        entry = Eintrag(one.titel, None if one.adresse is None else name_of(one.adresse))
        del line[max(1, one.stufe) :]
        line[-1].darunter.append(entry)
        line.append(entry)
    return line[0].darunter


def _document(name: str, title: str, content: str) -> _Datei:
    above = "../" * name.count("/")
    return _Datei(name, rendern.document(_HERE / "dokument.jinja", titel=title, inhalt=content, oben=above).encode())


def _packed(files: Iterable[_Datei], updated: Tag) -> bytes:
    """Return the files as EPUB wants them: its type first and plain."""
    content = [(f"buch/{file.name}", file.inhalt) for file in sorted(files, key=lambda file: file.name)]
    first = [(_TYPE, b"application/epub+zip"), ("META-INF/container.xml", _CONTAINER.encode())]
    return archiv.packed([*first, *content], updated, plain={_TYPE})
