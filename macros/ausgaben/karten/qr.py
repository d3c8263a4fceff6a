"""Address → QR code, as SVG, as PNG and as what a template draws.

The codes have level M of error correction (15 %), raised by segno where that costs no module. Across
a hall it is the size of the modules that limits scanning, not damage: with 58 characters, level Q needs
45 modules a side instead of 41. Measured with zxing: a code seen at a slant and blurred is read from 110
pixels a side with level M, from 132 with Q. Around it four modules stay white (ISO/IEC 18004).

The only module that imports segno.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno

QUIET_ZONE = 4
"""White modules around a QR code (ISO/IEC 18004)."""

PIXELS_PER_MODULE = 24
"""How large a code is as a file: about 900 pixels a side, enough for a whole slide."""


@dataclass(frozen=True)
class Code:
    """A QR code: how many modules a side has, quiet zone included, and its dark runs as (row, column, length)."""

    seite: int
    laeufe: tuple[tuple[int, int, int], ...]


def code(address: str) -> Code:
    """Return the QR code of an address."""
    symbol = _symbol(address)
    return Code(len(symbol.matrix) + 2 * QUIET_ZONE, tuple(_runs(symbol)))


def svg(address: str) -> bytes:
    """Return the QR code of an address as SVG that says in words where it leads."""
    written = io.BytesIO()
    _symbol(address).save(
        written,
        kind="svg",
        scale=PIXELS_PER_MODULE,
        border=QUIET_ZONE,
        light="#fff",
        title=f"QR-Code für {address}",
        svgclass=None,
        lineclass=None,
        xmldecl=False,
    )
    return written.getvalue()


def png(address: str) -> bytes:
    """Return the QR code of an address as PNG with two colours."""
    written = io.BytesIO()
    _symbol(address).save(written, kind="png", scale=PIXELS_PER_MODULE, border=QUIET_ZONE)
    return written.getvalue()


@lru_cache(maxsize=1024)
def _symbol(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False, boost_error=True)


def _runs(symbol: segno.QRCode) -> Iterator[tuple[int, int, int]]:
    for row, modules in enumerate(symbol.matrix, QUIET_ZONE):
        column = QUIET_ZONE
        for dark, run in groupby(modules, bool):
            length = len(list(run))
            if dark:
                yield row, column, length
            column += length
