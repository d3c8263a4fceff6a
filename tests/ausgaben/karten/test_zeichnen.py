"""Slide cards and share pictures: one design, complete whatever stands in them, the same bytes every time."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

from macros.ausgaben.karten import zeichnen
from macros.ausgaben.karten.zeichnen import Motiv, Schicht

CSS = Path(__file__).parents[3] / "docs" / "stylesheets" / "werte.css"
ADDRESS = "https://kooperationsformen.smart-city.example.org/f/abc23/"
LEVELS = (
    Schicht(1, "Steuerung", optional=False, aktiv=True),
    Schicht(2, "Koordination", optional=False, aktiv=False),
    Schicht(3, "Umsetzung", optional=False, aktiv=False),
    Schicht(4, "Beratung", optional=True, aktiv=False),
)
MOTIF = Motiv("Modell", "Lenkungskreis", "Ein Kreis & seine „Ziele“.", LEVELS, ADDRESS)
PAPER = (0xFC, 0xFB, 0xF8)


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def card(motif: Motiv) -> Image.Image:
    return picture(zeichnen.slide_cards([motif], "Handbuch")[1][0])


def share(motif: Motiv) -> Image.Image:
    return picture(zeichnen.share_pictures([motif], "Handbuch")[0])


def svg(motif: Motiv) -> str:
    return zeichnen.slide_cards([motif], "Handbuch")[0][0].decode()


def colours(image: Image.Image, box: tuple[int, int, int, int]) -> set[object]:
    """Return the colours in a part of a picture."""
    return {colour for _, colour in image.crop(box).getcolors(100_000) or ()}


@pytest.mark.parametrize("address", [ADDRESS, "https://example.org/" + "sehr-langer-ordner/" * 5 + "f/abc23/"])
def test_the_code_on_a_slide_card_is_read_on_a_small_projection(address: str) -> None:
    drawn = card(replace(MOTIF, adresse=address))
    assert drawn.size == (1920, 1080)
    small = drawn.resize((640, 360), Image.Resampling.BICUBIC)
    assert [found.text for found in zxingcpp.read_barcodes(small)] == [address]


def test_the_share_picture_has_the_size_that_networks_ask_for() -> None:
    assert share(MOTIF).size == (1200, 630)


def test_pictures_say_in_words_what_they_show() -> None:
    drawn = ElementTree.fromstring(svg(MOTIF))
    words = [drawn.findtext(f"{{*}}{name}") for name in ("title", "desc")]
    assert words == ["Modell: Lenkungskreis", f"Ein Kreis & seine „Ziele“. Mehr dazu: {ADDRESS}"]


def test_pictures_carry_their_letters_as_outlines_and_load_nothing() -> None:
    assert re.findall(r'<text|href="[^#]|url\(|<style|<script|<image', svg(MOTIF)) == []


def level(image: Image.Image, number: int) -> Image.Image:
    """Return the band of a level on a slide card, counted from the top, beside its name."""
    top = 849 + number * 52
    return image.crop((1000, top, 1900, top + 46))


def test_levels_are_solid_where_the_picture_is_about_them() -> None:
    drawn = card(MOTIF)
    found = [level(drawn, number).getpixel((100, 23)) for number in range(4)]
    plain = (0xF3, 0xF1, 0xEA)
    assert found == [(0x2B, 0x4A, 0x7A), plain, plain, plain]


@pytest.mark.parametrize("active", [False, True])
def test_an_optional_level_is_dashed(active: bool) -> None:
    solid, dashed = (
        card(replace(MOTIF, schichten=(*LEVELS[:3], replace(LEVELS[3], optional=optional, aktiv=active))))
        for optional in (False, True)
    )
    assert len(colours(level(solid, 3), (0, 1, 900, 2))) == 1
    assert len(colours(level(dashed, 3), (0, 1, 900, 2))) > 1


LONG = {
    "usual": MOTIF,
    "many words": replace(MOTIF, titel="Wortgefüge " * 30, satz="Ein recht langer Satz. " * 30),
    "very many words": replace(MOTIF, titel="Wortgefüge " * 100, satz="Ein recht langer Satz. " * 100),
    "one long word": replace(MOTIF, titel="Verwaltungsdigitalisierungsbeauftragten" * 3, satz="y" * 200),
    "long kind": replace(MOTIF, art="Organisationsmodell mit einem sehr langen Namen " * 3),
}


@pytest.mark.parametrize("motif", LONG.values(), ids=LONG.keys())
def test_no_text_is_cut_off_and_none_runs_into_levels_code_or_margin(motif: Motiv) -> None:
    drawn = card(motif)
    for box in ((0, 0, 105, 820), (1250, 160, 1320, 820), (1825, 0, 1920, 820), (0, 815, 1920, 840)):
        assert colours(drawn, box) == {PAPER}
    drawn = share(motif)
    for box in ((0, 0, 66, 480), (1134, 0, 1200, 480), (0, 478, 1200, 486)):
        assert colours(drawn, box) == {PAPER}


def test_a_long_host_name_fits_beside_the_code() -> None:
    drawn = card(replace(MOTIF, adresse="https://" + "langername." * 9 + "example.org/f/b4/"))
    assert colours(drawn, (1815, 0, 1920, 820)) == {PAPER}


def test_pictures_are_the_same_every_time_and_whatever_is_drawn_beside_them() -> None:
    other = replace(MOTIF, titel="Anderes")
    assert [drawn[1] for drawn in zeichnen.slide_cards([other, MOTIF], "Handbuch")] == [
        drawn[0] for drawn in zeichnen.slide_cards([MOTIF], "Handbuch")
    ]


def test_a_hyphen_that_the_faces_lack_is_drawn_as_one_that_they_have() -> None:
    odd = replace(MOTIF, satz="Smart\u2011City, 5\u202fProzent")
    assert (
        svg(odd).partition("</desc>")[2] == svg(replace(odd, satz="Smart-City, 5\u00a0Prozent")).partition("</desc>")[2]
    )


def test_colours_are_those_of_the_site() -> None:
    light_first = re.findall(r"--hb-([\w-]+): (#[0-9a-f]{6});", CSS.read_text(encoding="utf-8"))
    tokens = dict(reversed(light_first))
    ours = zeichnen.FARBEN | {f"ebene-{rang}": farbe for rang, farbe in enumerate(zeichnen.EBENEN, 1)}
    assert {name.replace("_", "-"): farbe for name, farbe in ours.items()}.items() <= tokens.items()
