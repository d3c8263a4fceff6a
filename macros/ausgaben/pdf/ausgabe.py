"""Chapters → the whole handbook as one PDF, the same bytes every time.

Chapters follow the menu (`buch`); sources are numbered through; the register says on which pages Modelle, Kommunen and
terms stand. Setting it takes half a minute of one processor: it goes on beside the rest of the build. Writes no file.

Typst finds the pages that links lead to by setting the book twice; the file it writes is three times as large as it must
be, so pikepdf packs it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pikepdf
import typst

from macros.ausgaben import fortschritt
from macros.ausgaben.buch import beschneiden
from macros.ausgaben.buch.kapitel import Kapitel
from macros.ausgaben.daten.arten import LICENCE_NOTE, edition
from macros.ausgaben.karten.zeichnen import DRAWN_AS, EBENEN, FARBEN
from macros.ausgaben.pdf.umsetzen import Umsetzer, Wert, printable
from macros.ausgaben.pdf.verweise import Verweise, label
from macros.daten.arten import Begriff, Kommune, Modell, Quelle
from macros.daten.katalog import Catalogue
from macros.seiten import adressen
from macros.seiten.adressen import Website
from macros.seiten.bilder.schriften import font_folders
from macros.seiten.schreibweise import date, number
from macros.seiten.woerter import QUELLENART_NAMEN

FILE = "handbuch.pdf"

_HERE = Path(__file__).parent
_LISTED: tuple[type[Modell | Kommune | Begriff], ...] = (Modell, Kommune, Begriff)
"""What the register lists."""


def begun(catalogue: Catalogue, website: Website, parts: Sequence[Kapitel]) -> Future[bytes]:
    """Begin to make the book of a website's chapters; what is returned has it in the end."""
    worker = ThreadPoolExecutor(1, "pdf")
    future = worker.submit(made, catalogue, website, parts)
    worker.shutdown(wait=False)
    return future


def made(catalogue: Catalogue, website: Website, parts: Sequence[Kapitel]) -> bytes:
    """Return the book; raise typst.TypstError if it would not conform to PDF/UA-1."""
    values = book(catalogue, website, parts)
    fortschritt.say(f"Buch (PDF) setzen: {number(len(parts))} Kapitel")
    packed = _packed(_set(values, catalogue))
    fortschritt.say(f"Buch (PDF): {number(length(packed))} Seiten gesetzt")
    return packed


def length(written: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(io.BytesIO(written)) as pdf:
        return len(pdf.pages)


def book(catalogue: Catalogue, website: Website, parts: Sequence[Kapitel]) -> dict[str, Any]:
    """Return all that the template sets, as plain values."""
    trees = {one.adresse: printable(one.html) for one in parts if one.adresse is not None}
    listed = [catalogue.entries[part.id] for kind in _LISTED for part in catalogue.all(kind)]
    sources = {adressen.address(catalogue.entries[source.id]): source.id for source in catalogue.all(Quelle)}
    links = Verweise(trees, sources, website.url, [adressen.address(entry) for entry in listed])
    year, month, day = map(int, str(catalogue.updated).split("-"))
    return {
        "titel": website.name,
        "adresse": website.url,
        "fassung": edition(),
        "stand": date(catalogue.updated),
        "tag": {"year": year, "month": month, "day": day},
        "lizenz": LICENCE_NOTE,
        "farben": FARBEN,
        "ebenen": EBENEN,
        "kapitel": list(_chapters(parts, trees, links)),
        "quellen": [_source(catalogue.get(name, Quelle)) for name in links.quellen],
        "register": [
            {"art": entry.part.ART.mehrzahl, "name": entry.part.bezeichnung, "ziel": label(address)}
            for entry in listed
            if (address := adressen.address(entry)) in links
        ],
    }


def _chapters(parts: Sequence[Kapitel], trees: Mapping[str, Any], links: Verweise) -> Iterator[dict[str, Any]]:
    """Yield every chapter; the first of a section of the menu names it."""
    section = ""
    for one in fortschritt.counted("Buch (PDF) vorbereiten", parts):
        if one.adresse is None:
            section = one.titel
        else:
            yield _chapter(one, one.adresse, trees[one.adresse], links) | {"teil": section}
            section = ""


def _chapter(one: Kapitel, address: str, tree: Any, links: Verweise) -> dict[str, Any]:
    values = Umsetzer(links, address, one.stufe, beschneiden.sources(one.html))
    head: list[Wert] = [one.titel]
    marks: list[Wert] = []
    if (title := tree.find(".//h1")) is not None:
        head, marks = values.words(title), values.mark(title)
        title.drop_tree()
    return {
        "ebene": one.stufe,
        "titel": one.titel,
        "kopf": head,
        "marke": label(address),
        "inhalt": marks + values.children(tree),
    }


def _source(source: Quelle) -> dict[str, str]:
    """Return what the list of sources says about one."""
    return {
        "titel": source.titel,
        "herausgeber": source.herausgeber,
        "veroeffentlicht": date(source.veroeffentlicht) if source.veroeffentlicht else "",
        "art": QUELLENART_NAMEN[source.art],
        "vermerk": source.vermerk or "",
        "url": source.url or "",
    }


def _set(values: dict[str, Any], catalogue: Catalogue) -> bytes:
    """Return the book as Typst writes it, dated by its data."""
    day = datetime.fromisoformat(catalogue.updated).replace(tzinfo=UTC)
    made: bytes = typst.compile(
        str(_HERE / "buch.typ"),
        root=str(_HERE),
        font_paths=[str(folder) for folder in font_folders()],
        ignore_system_fonts=True,
        sys_inputs={"daten": json.dumps(values, ensure_ascii=False).translate(DRAWN_AS)},
        pdf_standards=["ua-1"],
        timestamp=int(day.timestamp()),
    )
    return made


def _packed(written: bytes) -> bytes:
    """Return a PDF with its small objects packed together."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(written)) as pdf:
        pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return buffer.getvalue()
