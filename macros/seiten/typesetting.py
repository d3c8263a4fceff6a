"""Words → lines and outlines: how wide a text is, where it breaks, what its letters look like.

Pictures carry their letters as outlines: a slide card looks the same in every presentation program,
and no machine needs a font installed, neither the one that builds nor the one that shows.

The fonts are Source Sans Pro and Source Serif Pro by Adobe, under the SIL Open Font License 1.1 (its
text lies beside the files). They come unchanged as the PyPI packages `font-source-sans-pro` and
`font-source-serif-pro`, pinned and hashed like all we use: a bare machine has them after the set-up,
and nothing of them has to be committed, cut down or renamed, as the licence asks of changed fonts.
They serve pictures and print; readers' browsers load letters cut from them (`docs/schriften/`).

HarfBuzz measures and draws, kerning included; pyphen knows where German words divide. Knows no record.
The only module that imports uharfbuzz and pyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Literal

import pyphen
import uharfbuzz

Face = Literal["text", "fett", "titel"]
Point = tuple[float, float]

UNITS = 1000
"""How many font units are as long as the size of the letters: the same in all our faces."""

_FILES: dict[Face, tuple[str, str]] = {
    "text": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "fett": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    "titel": ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
}
_PIECE = re.compile(r"[^ ]+?(?:(?<=\w)[-–/](?=\w)| +|$)")
_SOFT = "\u00ad"
_ELLIPSIS = "…"


@dataclass(frozen=True)
class Block:
    """Lines of one face and size, in the units of the picture they stand in."""

    lines: tuple[str, ...]
    face: Face
    size: float
    leading: float

    @property
    def height(self) -> float:
        """How much room the lines take."""
        return len(self.lines) * self.size * self.leading


def font_folders() -> list[Path]:
    """Return the folders of our font files, for programs that load fonts themselves."""
    return sorted({font_file(face).parent for face in _FILES})


def font_file(face: Face) -> Path:
    """Return where a face's font file lies, for programs that load fonts themselves."""
    package, name = _FILES[face]
    return Path(str(files(package))) / "files" / name


def fit(text: str, face: Face, sizes: Sequence[float], width: float, height: float, leading: float = 1.2) -> Block:
    """Break a text into lines, in the first of the sizes that lets it stand in `width` × `height`, best with whole words.

    If none does, the last size holds what fits and ends in an ellipsis.
    """
    blocks = [Block(wrap(text, face, size, width), face, size, leading) for size in sizes]
    fitting = [block for block in blocks if block.height <= height]
    whole = (block for block in fitting if not _divides(text, face, block.size, width))
    return next(whole, None) or next(iter(fitting), None) or _shortened(blocks[-1], width, height)


def line(text: str, face: Face, size: float, width: float) -> Block:
    """Set a text on one line: in this size, or in the largest that lets it stand in `width`."""
    return Block((text,), face, min(size, width * UNITS / max(1, _advance(text, face))), 1)


def wrap(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """Break a text into lines no wider than `width`: at spaces and hyphens; longer words by syllables."""
    lines: list[str] = []
    begun = ""
    for piece in _pieces(text, face, size, width):
        if begun and measure(_closed(begun + piece), face, size) > width:
            lines.append(_closed(begun))
            begun = ""
        begun += piece
    return (*lines, _closed(begun))


def measure(text: str, face: Face, size: float) -> float:
    """Return how wide a text is when its letters have this size."""
    return _advance(text, face) * size / UNITS


@lru_cache(maxsize=4096)
def outline(text: str, face: Face) -> str:
    """Return the letters of a line as SVG path data in font units: starts at x = 0, the base line is y = 0."""
    x = 0
    drawn = []
    for glyph, advance in _shaped(text, face):
        if shape := _glyph(glyph, face):
            (left, top), rest = shape
            drawn.append(f"M{x + left} {top}{rest}")
        x += advance
    return "".join(drawn)


def divided(word: str) -> str:
    """Return a German word with a soft hyphen wherever it may be divided, at least four letters from either end."""
    return str(_dictionary().inserted(word, _SOFT))


def _pieces(text: str, face: Face, size: float, width: float) -> Iterator[str]:
    """Yield what must not be divided, in order; a piece that ends in a soft hyphen shows one at a line's end."""
    for match in _PIECE.finditer(text):
        piece = match.group()
        if measure(_closed(piece), face, size) <= width:
            yield piece
        else:
            for syllable in re.findall(f"[^{_SOFT}]+{_SOFT}?", divided(piece)):
                fits = measure(_closed(syllable), face, size) <= width
                yield from [syllable] if fits else syllable


def _closed(begun: str) -> str:
    """Return a line as it is printed: no space at its end, a hyphen where a word goes on below."""
    ended = begun[:-1] + "-" if begun.endswith(_SOFT) else begun.rstrip(" ")
    return ended.replace(_SOFT, "")


def _divides(text: str, face: Face, size: float, width: float) -> bool:
    """Tell whether a word must be divided by syllables to stand in `width`."""
    return any(measure(_closed(piece), face, size) > width for piece in _PIECE.findall(text))


def _shortened(block: Block, width: float, height: float) -> Block:
    """Return as many lines as have room, the last one with an ellipsis."""
    room = max(1, int(height // (block.size * block.leading)))
    last = block.lines[room - 1]
    while last and measure(last + _ELLIPSIS, block.face, block.size) > width:
        last = last[:-1]
    return replace(block, lines=(*block.lines[: room - 1], last.rstrip(" -,;:") + _ELLIPSIS))


@lru_cache(maxsize=65536)
def _advance(text: str, face: Face) -> int:
    return sum(advance for _, advance in _shaped(text, face))


def _shaped(text: str, face: Face) -> list[tuple[int, int]]:
    """Return (glyph, how far it moves on) for a line, in font units."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(str(text))  # HarfBuzz refuses our subclasses of str
    buffer.guess_segment_properties()
    uharfbuzz.shape(_font(face), buffer)
    return [(i.codepoint, p.x_advance) for i, p in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)]


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="de_DE", left=4, right=4)


@cache
def _font(face: Face) -> uharfbuzz.Font:
    return uharfbuzz.Font(uharfbuzz.Face(font_file(face).read_bytes()))


@cache
def _glyph(glyph: int, face: Face) -> tuple[tuple[int, int], str] | None:
    """Return where a letter begins and the rest of its outline relative to that; None for a space."""
    pen = _Pen()
    _font(face).draw_glyph_with_pen(glyph, pen)
    return (pen.start, "".join(pen.commands)) if pen.start else None


@dataclass
class _Pen:
    """Writes down what HarfBuzz draws, as relative SVG commands in whole font units with y pointing down."""

    start: tuple[int, int] | None = None
    commands: list[str] = field(default_factory=list)
    here: Point = (0, 0)
    contour: Point = (0, 0)

    def moveTo(self, point: Point) -> None:  # noqa: N802 (the names of fontTools' pens)
        """Begin a contour."""
        if self.start is None:
            self.start = (round(point[0]), -round(point[1]))
        else:
            self.commands.append("m" + self._relative(point))
        self.here = self.contour = point

    def lineTo(self, point: Point) -> None:  # noqa: N802
        """Draw a line."""
        self._draw("l", point)

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        """Draw a curve with one control point."""
        self._draw("q", *points)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        """Draw a curve with two control points."""
        self._draw("c", *points)

    def closePath(self) -> None:  # noqa: N802
        """Go back to where the contour began."""
        self.commands.append("z")
        self.here = self.contour

    def _draw(self, command: str, *points: Point) -> None:
        self.commands.append(command + " ".join(map(self._relative, points)))
        self.here = points[-1]

    def _relative(self, point: Point) -> str:
        return f"{round(point[0]) - round(self.here[0])} {round(self.here[1]) - round(point[1])}"
