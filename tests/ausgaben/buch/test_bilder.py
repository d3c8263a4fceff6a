"""Drawings that stand alone."""

from __future__ import annotations

from pathlib import Path

from macros.ausgaben.buch import bilder
from macros.ausgaben.karten.zeichnen import EBENEN


def test_colours_of_pictures_are_those_of_the_website() -> None:
    style = Path(bilder.__file__).with_name("bilder.css").read_text(encoding="utf-8")
    assert [colour for colour in EBENEN if colour not in style] == []
