"""Pictures: codes that phones read, cards and previews in one design, the same bytes every time."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image, ImageFilter

from macros.ausgaben import pictures
from macros.ausgaben.pictures import Motiv, Schicht
from macros.seiten import typesetting

CSS = Path(__file__).parents[2] / "docs" / "stylesheets" / "handbuch.css"
ADDRESS = "https://kooperationsformen.smart-city.example.org/f/abc23/"
LEVELS = (Schicht(1, "Steuerung", optional=False, aktiv=True), Schicht(4, "Beratung", optional=True, aktiv=False))
MOTIF = Motiv("Modell", "Lenkungskreis", "Ein Kreis & seine „Ziele“.", LEVELS, ADDRESS)


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


@pytest.mark.parametrize("made", [pictures.qr_png(ADDRESS), pictures.png(pictures.qr_svg(ADDRESS))], ids=["PNG", "SVG"])
def test_codes_are_read_small_and_blurred(made: bytes) -> None:
    assert read(blurred(picture(made), 90)) == [ADDRESS]


def test_codes_are_read_at_a_slant() -> None:
    assert read(blurred(slanted(picture(pictures.qr_png(ADDRESS))), 120)) == [ADDRESS]


def test_codes_are_read_with_a_twentieth_of_them_hidden() -> None:
    made = picture(pictures.qr_png(ADDRESS))
    side = made.width // 6
    made.paste("black", (made.width // 2, made.height // 2, made.width // 2 + side, made.height // 2 + side))
    assert read(made) == [ADDRESS]


def test_codes_are_black_on_white_with_four_modules_of_quiet() -> None:
    made = picture(pictures.qr_png(ADDRESS))
    dark = made.convert("L").point(lambda value: 255 - value).getbbox()
    quiet = 4 * pictures.PIXELS_PER_MODULE
    assert dark == (quiet, quiet, made.width - quiet, made.height - quiet)
    assert {colour for _, colour in made.getcolors() or ()} == {(0, 0, 0), (255, 255, 255)}


def test_the_code_on_a_slide_card_is_read_on_a_small_projection() -> None:
    card = picture(pictures.png(pictures.slide_card(MOTIF)))
    assert card.size == (1920, 1080)
    assert read(card.resize((480, 270), Image.Resampling.BICUBIC)) == [ADDRESS]


def test_the_share_picture_has_the_size_that_networks_ask_for() -> None:
    assert picture(pictures.png(pictures.share_picture(MOTIF))).size == (1200, 630)


def test_pictures_say_in_words_what_they_show() -> None:
    card = ElementTree.fromstring(pictures.slide_card(MOTIF))
    words = [card.findtext(f"{{*}}{name}") for name in ("title", "desc")]
    assert words == ["Modell: Lenkungskreis", f"Ein Kreis & seine „Ziele“. Mehr dazu: {ADDRESS}"]
    assert ADDRESS in str(ElementTree.fromstring(pictures.qr_svg(ADDRESS)).findtext("{*}title"))


def test_pictures_need_no_font_and_load_nothing() -> None:
    for svg in (pictures.slide_card(MOTIF), pictures.share_picture(MOTIF), pictures.qr_svg(ADDRESS)):
        assert re.findall(r"<text|href|url\(|<style|<script", svg) == []


def test_levels_are_named_and_solid_where_the_picture_is_about_them() -> None:
    card = pictures.slide_card(MOTIF)
    for name, face in (("Steuerung", "fett"), ("Beratung", "text")):
        assert typesetting.outline(name, face) in card
    assert f'<rect y="946" width="1920" height="46" fill="{pictures.EBENEN[0]}"/>' in card
    assert f'<rect y="998" width="1920" height="46" fill="{pictures.EBENEN[3]}"/>' not in card


@pytest.mark.parametrize("length", [1, 30, 300])
def test_titles_and_sentences_stay_above_the_levels(length: int) -> None:
    motif = replace(MOTIF, titel="Wortgefüge " * length, satz="Ein recht langer Satz. " * length)
    starts = re.findall(r'translate\(1\d\d ([\d.]+)\) scale\([\d.]+\)" fill="#1b242e"', pictures.slide_card(motif))
    assert max(map(float, starts)) < 800


def test_pictures_are_the_same_every_time() -> None:
    assert pictures.png(pictures.slide_card(MOTIF)) == pictures.png(pictures.slide_card(MOTIF))


def test_colours_are_those_of_the_site() -> None:
    light_first = re.findall(r"--hb-([\w-]+): (#[0-9a-f]{6});", CSS.read_text(encoding="utf-8"))
    tokens = dict(reversed(light_first))
    ours = pictures.FARBEN | {f"ebene-{rang}": farbe for rang, farbe in enumerate(pictures.EBENEN, 1)}
    assert {name.replace("_", "-"): farbe for name, farbe in ours.items()}.items() <= tokens.items()
