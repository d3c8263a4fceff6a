"""Codes that phones read: small, blurred, at a slant, partly hidden."""

from __future__ import annotations

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
import typst
import zxingcpp
from PIL import Image, ImageFilter

from macros.ausgaben.karten import qr

ADDRESS = "https://kooperationsformen.smart-city.example.org/f/abc23/"


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def read(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


def blurred(image: Image.Image, side: int) -> Image.Image:
    return image.resize((side, side), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(0.8))


def slanted(image: Image.Image) -> Image.Image:
    """Return the picture on a larger white wall, seen from the side: the right is 35 % further away."""
    wall = Image.new("RGB", (image.width * 8 // 5, image.height * 8 // 5), "white")
    wall.paste(image, (image.width * 3 // 10, image.height * 3 // 10))
    slant = 0.35 / wall.width
    seen = (1.35, 0, 0, wall.height / 2 * slant, 1, 0, slant, 0)
    return wall.transform(wall.size, Image.Transform.PERSPECTIVE, seen, Image.Resampling.BICUBIC, fillcolor="white")


def shown(svg: bytes, folder: Path) -> bytes:
    """Return a code's SVG as PNG, as a program would show it."""
    (folder / "code.svg").write_bytes(svg)
    page = folder / "page.typ"
    page.write_text('#set page(width: auto, height: auto, margin: 0pt)\n#image("code.svg", width: 400pt)\n')
    made = typst.compile(str(page), format="png", ignore_system_fonts=True)
    assert isinstance(made, bytes)
    return made


@pytest.mark.parametrize("kind", ["PNG", "SVG"])
def test_codes_are_read_small_and_blurred(kind: str, tmp_path: Path) -> None:
    made = qr.png(ADDRESS) if kind == "PNG" else shown(qr.svg(ADDRESS), tmp_path)
    assert read(blurred(picture(made), 90)) == [ADDRESS]


def test_codes_are_read_at_a_slant() -> None:
    assert read(blurred(slanted(picture(qr.png(ADDRESS))), 120)) == [ADDRESS]


def test_codes_are_read_with_a_twentieth_of_them_hidden() -> None:
    made = picture(qr.png(ADDRESS))
    side = made.width // 6
    made.paste("black", (made.width // 2, made.height // 2, made.width // 2 + side, made.height // 2 + side))
    assert read(made) == [ADDRESS]


def test_codes_are_black_on_white_with_four_modules_of_quiet() -> None:
    made = picture(qr.png(ADDRESS))
    dark = made.convert("L").point(lambda value: 255 - value).getbbox()
    quiet = 4 * qr.PIXELS_PER_MODULE
    assert dark == (quiet, quiet, made.width - quiet, made.height - quiet)
    assert {colour for _, colour in made.getcolors() or ()} == {(0, 0, 0), (255, 255, 255)}


def test_the_svg_says_in_words_where_the_code_leads_and_loads_nothing() -> None:
    svg = qr.svg(ADDRESS)
    assert ElementTree.fromstring(svg).findtext("{*}title") == f"QR-Code für {ADDRESS}"
    assert b"href" not in svg


def test_the_runs_are_the_dark_modules() -> None:
    code = qr.code(ADDRESS)
    drawn = Image.new("L", (code.seite, code.seite), 255)
    for row, column, length in code.laeufe:
        drawn.paste(0, (column, row, column + length, row + 1))
    assert read(drawn.resize((400, 400), Image.Resampling.NEAREST).convert("RGB")) == [ADDRESS]
