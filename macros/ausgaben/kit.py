"""Workshop cards → one PDF to print on both sides and cut: A6, four to a sheet of A4.

The layout lives in `templates/karten.typ`; this module hands it plain values. Typst was chosen by
measurement (68 cards, 34 pages, QR codes as vectors; two cores, machine not quite idle):

              seconds   tagged   PDF/UA-1           page size   same bytes   needs beside its wheel
Typst 0.15    0.3       yes      checked, or error  A4          yes          nothing (wheel 34 MB)
WeasyPrint 70 1.4–1.8   yes      marked, unchecked  A4          yes          Pango
Chromium 156  0.9–1.5   yes      no                 0.1 mm off  no (date)    a browser

All three embed the fonts. Typst also divides German words by itself and fits a text to its place;
WeasyPrint took a font of the system where ours had no bullet. Knows no record and writes no file.
The only module that imports typst.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import typst

from macros.ausgaben import pictures
from macros.seiten import typesetting

_TEMPLATE = Path(__file__).parent / "templates" / "karten.typ"


@dataclass(frozen=True)
class Abschnitt:
    """A list on the back of a card; `einschaetzung` tells that it is the editors' own judgement."""

    titel: str
    punkte: tuple[str, ...]
    einschaetzung: bool = False


@dataclass(frozen=True)
class Karte:
    """One card: the motif in front, the whole Kurzfassung with it, and what stands on the back."""

    motiv: pictures.Motiv
    kurz: str
    abschnitte: tuple[Abschnitt, ...]


def pdf(title: str, cards: Sequence[Karte]) -> bytes:
    """Return the PDF of all cards: fronts on odd pages, backs on even ones; the same bytes every time.

    Raises typst.TypstError if the document would not conform to PDF/UA-1.
    """
    data = {"titel": title, "farben": pictures.FARBEN, "karten": [_values(card) for card in cards]}
    return typst.compile(
        str(_TEMPLATE),
        root=str(_TEMPLATE.parent),
        font_paths=[str(folder) for folder in typesetting.font_folders()],
        ignore_system_fonts=True,
        sys_inputs={"daten": json.dumps(data)},
        pdf_standards=["ua-1"],
        timestamp=0,
    )


def _values(card: Karte) -> dict[str, Any]:
    """Return what the template needs of a card."""
    motif = card.motiv
    host, path = pictures.halves(motif.adresse)
    return {
        "art": motif.art,
        "titel": motif.titel,
        "kurz": card.kurz,
        "schichten": [asdict(level) | {"farbe": level.farbe} for level in motif.schichten],
        "abschnitte": [asdict(part) for part in card.abschnitte],
        "adresse": motif.adresse,
        "host": host,
        "pfad": path,
        "qr": pictures.qr_svg(motif.adresse),
    }
