"""How wide a text is in our typeface, and where it breaks: for boxes that are as big as their names.

The only module that imports fontTools. Kerning is left out: letters never need more room than is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from fontTools.ttLib import TTFont

from macros.seiten.bilder.schriften import Face, font_file
from macros.seiten.silben import SOFT_HYPHEN, divided


def width(text: str, face: Face, size: float) -> float:
    """Return how wide a text is when its letters have this size; soft hyphens take no room."""
    advances = _advances(face)
    return sum(advances.get(ord(char), advances[ord("m")]) for char in text.replace(SOFT_HYPHEN, "")) * size


def wrapped(text: str, face: Face, size: float, room: float) -> tuple[str, ...]:
    """Break a text into lines no wider than `room`: at spaces, in words that are too long between syllables."""
    lines: list[str] = []
    begun = ""
    for piece in _pieces(text, face, size, room):
        if begun and width(_closed(begun + piece), face, size) > room:
            lines.append(_closed(begun))
            begun = ""
        begun += piece
    return (*lines, _closed(begun))


def _pieces(text: str, face: Face, size: float, room: float) -> Iterator[str]:
    """Yield what is not divided, in order; a syllable keeps its soft hyphen."""
    for word in text.split(" "):
        if width(word, face, size) <= room:
            yield f"{word} "
        else:
            *first, last = divided(word).split(SOFT_HYPHEN)
            yield from (syllable + SOFT_HYPHEN for syllable in first)
            yield f"{last} "


def _closed(line: str) -> str:
    """Return a line as it is printed: no space at its end, a hyphen where a word goes on below."""
    ended = line.rstrip(" ")
    return (ended[:-1] + "-" if ended.endswith(SOFT_HYPHEN) else ended).replace(SOFT_HYPHEN, "")


@cache
def _advances(face: Face) -> dict[int, float]:
    """Return how far each letter moves on, in parts of the size."""
    with TTFont(font_file(face), lazy=True) as font:
        units, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: widths[name][0] / units for code, name in font.getBestCmap().items()}
