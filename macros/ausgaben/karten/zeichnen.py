"""Plain values → slide cards, share pictures and the PDF of the workshop cards, all set by Typst.

The layouts lie beside this module: `bilder.typ`, `karten.typ` and what both share, `bausteine.typ`. Typst was chosen
for the PDF by measurement (68 cards, 34 pages, QR codes as vectors; two cores, machine not quite idle):

              seconds   tagged   PDF/UA-1           page size   same bytes   needs beside its wheel
Typst 0.15    0.3       yes      checked, or error  A4          yes          nothing (wheel 34 MB)
WeasyPrint 70 1.4–1.8   yes      marked, unchecked  A4          yes          Pango
Chromium 156  0.9–1.5   yes      no                 0.1 mm off  no (date)    a browser

It draws 208 slide cards and 190 share pictures in nine seconds of one processor (November 2026); the typesetting of our
own that it replaced took over thirty.
SVGs carry their letters as outlines: a slide card looks the same in every presentation program, and no
machine needs a font installed, neither the one that builds nor the one that shows.

Knows no record and writes no file. The only module that imports typst.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import typst
from markupsafe import escape

from macros.ausgaben.karten import qr
from macros.seiten.bilder.schriften import font_folders

FARBEN = {
    "papier": "#fcfbf8",
    "flaeche": "#f3f1ea",
    "linie": "#cfcabd",
    "tinte": "#1b242e",
    "leise": "#55606b",
    "akzent": "#a33a10",
    "auf_band": "#ffffff",
}
EBENEN = ("#2b4a7a", "#17635f", "#566114", "#6f4a80")
"""The light colours of the website's stylesheet; a test keeps them the same."""

_HERE = Path(__file__).parent
_PIXELS_PER_INCH = 96
DRAWN_AS = str.maketrans(
    {"\u2011": "-", "\u2010": "-", "\u202f": "\u00a0", "\u2009": "\u00a0", "\u200b": "", "\u2060": ""}
)
"""What our faces have no letter for, and what looks the same."""


@dataclass(frozen=True)
class Schicht:
    """One level as pictures show it: its place from the top, its name, whether the picture is about it."""

    rang: int
    name: str
    optional: bool
    aktiv: bool

    @property
    def farbe(self) -> str:
        """The colour of this level."""
        return EBENEN[(self.rang - 1) % len(EBENEN)]


@dataclass(frozen=True)
class Motiv:
    """What a picture shows: of what kind it is, its title, one sentence, the levels, the absolute short address."""

    art: str
    titel: str
    satz: str
    schichten: tuple[Schicht, ...]
    adresse: str


@dataclass(frozen=True)
class Abschnitt:
    """A list on the back of a card; `einschaetzung` tells that it is the editors' own judgement."""

    titel: str
    punkte: tuple[str, ...]
    einschaetzung: bool = False


@dataclass(frozen=True)
class Karte:
    """One card: the motif in front, the whole Kurzfassung with it, and what stands on the back."""

    motiv: Motiv
    kurz: str
    abschnitte: tuple[Abschnitt, ...]


def slide_cards(motifs: Sequence[Motiv], werk: str) -> tuple[list[bytes], list[bytes]]:
    """Return the slide card of each motif, as SVGs that say in words what they show, and as PNGs of 1920 × 1080.

    `werk` is the name of the handbook, which every picture is signed with.
    """
    data = _pictures("folienkarte", motifs, werk)
    svgs = _pages("bilder", data, format="svg")
    return [_told(svg, motif) for svg, motif in zip(svgs, motifs, strict=True)], _pngs(data)


def share_pictures(motifs: Sequence[Motiv], werk: str) -> list[bytes]:
    """Return the picture for share previews of each motif as PNG, 1200 × 630."""
    return _pngs(_pictures("vorschaubild", motifs, werk))


def cover(motif: Motiv, edition: str) -> bytes:
    """Return the cover of a book as PNG, 1600 × 2400; `edition` stands where pictures else name the work."""
    return _pngs(_pictures("titelbild", [motif], edition))[0]


def workshop_cards(title: str, cards: Sequence[Karte]) -> bytes:
    """Return the PDF of all cards: fronts on odd pages, backs on even ones; the same bytes every time.

    Raises typst.TypstError if the document would not conform to PDF/UA-1.
    """
    back = ({"kurz": card.kurz, "abschnitte": [asdict(part) for part in card.abschnitte]} for card in cards)
    values = [_values(card.motiv) | words for card, words in zip(cards, back, strict=True)]
    (pdf,) = _pages("karten", {"titel": title, "karten": values}, pdf_standards=["ua-1"], timestamp=0)
    return pdf


def _pictures(form: str, motifs: Iterable[Motiv], werk: str) -> dict[str, Any]:
    return {"form": form, "werk": werk, "bilder": [_values(motif) for motif in motifs]}


def _pngs(data: dict[str, Any]) -> list[bytes]:
    return _pages("bilder", data, format="png", ppi=_PIXELS_PER_INCH)


def _pages(template: str, data: dict[str, Any], **options: Any) -> list[bytes]:
    """Return what Typst makes of a template and its data: one file, or one for each page."""
    made: bytes | list[bytes] = typst.compile(
        str(_HERE / f"{template}.typ"),
        root=str(_HERE),
        font_paths=[str(folder) for folder in font_folders()],
        ignore_system_fonts=True,
        sys_inputs={"daten": json.dumps(data | {"farben": FARBEN}, ensure_ascii=False).translate(DRAWN_AS)},
        **options,
    )
    return [made] if isinstance(made, bytes) else made


def _told(svg: bytes, motif: Motiv) -> bytes:
    """Return an SVG that says in words what it shows."""
    title, text = escape(f"{motif.art}: {motif.titel}"), escape(f"{motif.satz} Mehr dazu: {motif.adresse}")
    return svg.replace(b">", f' role="img"><title>{title}</title><desc>{text}</desc>'.encode(), 1)


def _values(motif: Motiv) -> dict[str, Any]:
    """Return what a template needs of a motif."""
    host, slash, path = motif.adresse.partition("://")[2].partition("/")
    levels = [asdict(level) | {"farbe": level.farbe} for level in motif.schichten]
    code = asdict(qr.code(motif.adresse))
    return asdict(motif) | {"schichten": levels, "host": host, "pfad": slash + path, "qr": code}
