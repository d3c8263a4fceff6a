"""Pictures as pure functions: plain values → SVG text → PNG bytes.

Three kinds: the QR code of a short address, the slide card (16:9) that speakers drop into their slides,
the share picture (1200 × 630) that messengers and networks show. Drawn in the light colours of the
stylesheet; the markup lives in `seiten/templates/*.svg.jinja`, the letters come from `typesetting`.

The QR codes have level M of error correction (15 %), raised by segno where that costs no module. Across
a hall it is the size of the modules that limits scanning, not damage: with 58 characters, level Q needs
45 modules a side instead of 41. Measured with zxing: a code seen at a slant and blurred is read from 110
pixels a side with level M, from 132 with Q. Around it four modules stay white (ISO/IEC 18004).

PNG is made by resvg, from a wheel that needs nothing else. A slide card at 1920 × 1080 takes it 0.1 s and
105 KB; CairoSVG takes 0.085 s and 190 KB, and the system library cairo, which a bare machine lacks; Pillow
draws no SVG.

Knows no record and no file. The only module that imports segno and resvg_py.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

import resvg_py
import segno

from macros.seiten import rendern, typesetting

ENGINE = f"resvg {resvg_py.__version__}"
"""What draws the PNGs: another version may draw other bytes."""

WERK = "Kooperationsformen in der Smart City"
"""The handbook's name, as pictures sign it."""

QUIET_ZONE = 4
"""White modules around a QR code (ISO/IEC 18004)."""

PIXELS_PER_MODULE = 24
"""How large the PNG of a QR code is: about 900 pixels a side, enough for a whole slide."""

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
"""The light colours of `docs/stylesheets/handbuch.css`; a test keeps them the same."""


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
class Code:
    """A QR code: how many modules a side has, quiet zone included, and the dark ones as SVG path data."""

    seite: int
    module: str


def code(address: str) -> Code:
    """Return the QR code of an address."""
    symbol = _symbol(address)
    return Code(len(symbol.matrix) + 2 * QUIET_ZONE, "".join(_runs(symbol)))


def qr_svg(address: str) -> str:
    """Return the QR code of an address as SVG."""
    return rendern.picture("qr", qr=code(address), adresse=address)


def qr_png(address: str) -> bytes:
    """Return the QR code of an address as PNG with two colours."""
    written = io.BytesIO()
    _symbol(address).save(written, kind="png", scale=PIXELS_PER_MODULE, border=QUIET_ZONE)
    return written.getvalue()


def slide_card(motif: Motiv) -> str:
    """Return the slide card of a motif as SVG, 1920 × 1080."""
    titel = typesetting.fit(motif.titel, "titel", (116, 100, 86, 74, 62), 1130, 390, 1.1)
    satz = typesetting.fit(motif.satz, "text", (48, 44, 40, 36, 32), 1130, 560 - titel.height, 1.32)
    host, path = halves(motif.adresse)
    return _drawn(
        "folienkarte",
        motif,
        titel=titel,
        satz=satz,
        qr=code(motif.adresse),
        host=typesetting.line(host, "text", 40, 480),
        pfad=typesetting.line(path, "fett", 76, 480),
        werk=typesetting.line(WERK, "text", 30, 480),
    )


def share_picture(motif: Motiv) -> str:
    """Return the picture for share previews of a motif as SVG, 1200 × 630."""
    titel = typesetting.fit(motif.titel, "titel", (84, 74, 64, 56, 48), 1060, 240, 1.1)
    satz = typesetting.fit(motif.satz, "text", (36, 33, 30, 27), 1060, 340 - titel.height, 1.32)
    return _drawn("vorschaubild", motif, titel=titel, satz=satz, werk=typesetting.line(WERK, "text", 27, 424))


def png(svg: str) -> bytes:
    """Return an SVG of ours as PNG, in its own size."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))


def halves(address: str) -> tuple[str, str]:
    """Return an absolute address as people type it: the host, then the path."""
    host, slash, path = address.partition("://")[2].partition("/")
    return host, slash + path


def _drawn(template: str, motif: Motiv, **values: Any) -> str:
    return rendern.picture(template, motiv=motif, farben=FARBEN, **values)


@lru_cache(maxsize=1024)
def _symbol(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False, boost_error=True)


def _runs(symbol: segno.QRCode) -> Iterator[str]:
    """Yield each horizontal run of dark modules as path data."""
    for y, row in enumerate(symbol.matrix, QUIET_ZONE):
        x = QUIET_ZONE
        for dark, modules in groupby(row, bool):
            length = len(list(modules))
            if dark:
                yield f"M{x} {y}h{length}v1h-{length}z"
            x += length
