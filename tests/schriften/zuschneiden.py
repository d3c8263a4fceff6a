"""Cut the website's typeface out of the font packages: `make schriften` writes `docs/schriften/*.woff2`.

Readers' browsers load the letters of German and its neighbours only. The licence of Source Sans and Source Serif
(SIL Open Font License 1.1) keeps the name „Source“ for unchanged fonts, so what is cut is called „Handbuch“.
The same packages and versions give the same bytes; run it after an update of them or when a letter is missing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from macros.seiten.bilder.schriften import Face, font_file

SCHNITTE: dict[str, tuple[Face, str]] = {
    "handbuch-sans": ("text", "Handbuch Sans"),
    "handbuch-sans-fett": ("fett", "Handbuch Sans Fett"),
    "handbuch-serif-fett": ("titel", "Handbuch Serif Fett"),
}
"""File name → which face of the pictures it is cut from, and what it is called."""

ZEICHEN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x100),  # the languages of western Europe
    *map(ord, "ĀāĂăĄąĆćČčĎďĐđĒēĘęĚěĞğĢģĪīĮįİıĶķĻļŁłŃńŅņŇňŌōŐőŒœŘřŚśŞşŠšŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț"),  # and those nearby
    *map(ord, "ẞ–—‘’‚“”„†•…‰‹›€™−≈≤≥←↑→↓\u202f"),
)
_FEATURES = ["kern", "liga", "locl", "tnum", "ccmp", "mark"]
_NAMES = {0, 13, 14}
"""Copyright, licence and its address: they stay as they are."""


def schneide(face: Face, name: str) -> TTFont:
    """Return a font file of the package with our letters only, without hints, under its own name."""
    options = Options()
    options.hinting = False
    options.desubroutinize = True
    options.layout_features = _FEATURES
    options.name_IDs = list(_NAMES)
    options.notdef_outline = True
    font = TTFont(font_file(face), recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=ZEICHEN)
    subsetter.subset(font)
    for number, text in ((1, name), (2, "Regular"), (4, name), (6, name.replace(" ", ""))):
        font["name"].setName(text, number, 3, 1, 0x409)
    font.flavor = "woff2"
    return font


def main(folder: Path) -> None:
    """Write all faces to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for stem, (face, name) in SCHNITTE.items():
        schneide(face, name).save(folder / f"{stem}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
