"""The whole handbook to take away, each way one file: what there is, where pages offer it, how large it became.

Sizes are written into finished pages, because the files are made of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from macros.ausgaben import auslieferung, fortschritt
from macros.ausgaben.epub import paket as epub
from macros.ausgaben.ordner import ordner
from macros.ausgaben.pdf import ausgabe as pdf
from macros.daten.arten import Tag
from macros.seiten.adressen import Website
from macros.seiten.schreibweise import number

PAGE_TEMPLATE = Path(__file__).with_name("mitnehmen.jinja")
"""What makes Markdown of `AUSGABEN`."""

_SIZE = re.compile(r'(<small data-groesse="([^"]+)">)</small>')


@dataclass(frozen=True)
class Ausgabe:
    """One file: its address from the site's root, its title, whom it serves."""

    datei: str
    titel: str
    wofuer: str


AUSGABEN = (
    Ausgabe(
        pdf.FILE,
        "Buch (PDF)",
        "Alles Nachlesbare auf A4, mit Inhalt, Lesezeichen, durchgezählten Quellen und Register; auch für Vorleseprogramme.",
    ),
    Ausgabe(
        epub.FILE,
        "E-Book (EPUB)",
        "Alles Nachlesbare für E-Book-Reader und Lese-Apps: Schrift und Größe nach Wunsch, Quellen an jeder Seite; auch für Vorleseprogramme.",
    ),
    Ausgabe(
        ordner.FILE,
        "Ordner (ZIP)",
        "Alle Seiten mit Suche und Werkzeugen: auspacken, index.html öffnen. Netz und Server braucht es nicht.",
    ),
)


def write(site: Path, website: Website, updated: Tag) -> None:
    """Write what is made of a finished website into it, and into its pages how large every file is."""
    files = auslieferung.read(site)
    fortschritt.say("Ordner zum Mitnehmen packen")
    (site / ordner.FILE).write_bytes(ordner.packed(ordner.files(files, website, updated), updated))
    sizes = {ausgabe.datei: megabytes((site / ausgabe.datei).stat().st_size) for ausgabe in AUSGABEN}
    sizes[pdf.FILE] += f", {number(pdf.length((site / pdf.FILE).read_bytes()))} Seiten"
    for address, content in with_sizes(files, sizes):
        (site / address).write_bytes(content)


def with_sizes(pages: Mapping[str, bytes], sizes: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of every page that offers files, with their sizes, by address."""
    for address, content in pages.items():
        if b"data-groesse" in content:
            yield address, _SIZE.sub(lambda found: f"{found[1]}{sizes[found[2]]}</small>", content.decode()).encode()


def megabytes(size: int) -> str:
    """Return a number of bytes as readers know it."""
    return f"{size / 1e6:.1f}".replace(".", ",") + "\u00a0MB"
