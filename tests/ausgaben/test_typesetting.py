"""Words → lines and outlines: nothing sticks out, nothing is lost, German words divide where they may."""

from __future__ import annotations

import re

import pytest
import uharfbuzz
from hypothesis import given
from hypothesis import strategies as st

from macros.daten.arten import Datensatz
from macros.daten.katalog import Catalogue
from macros.seiten import typesetting

WORDS = st.lists(
    st.sampled_from(
        ["Amt", "Smart-City-Vorhaben", "über", "„Digitale", "Verwaltungsdigitalisierung", "–", "15,2\u00a0Mio."]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@given(text=WORDS, width=st.integers(60, 900))
def test_no_line_is_wider_than_its_place_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = typesetting.wrap(text, "text", 40, width)
    assert max(typesetting.measure(line, "text", 40) for line in lines) <= width
    letters = re.compile(r"[^\w\u00a0]")
    assert letters.sub("", "".join(lines)) == letters.sub("", text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Amt für Digitalisierung", 10_000, ("Amt für Digitalisierung",)),
        ("Smart-City-Beauftragte", 700, ("Smart-City-", "Beauftragte")),
        ("Regionalentwicklung", 600, ("Regionalent-", "wicklung")),
        ("Bad Belzig/Wiesenburg", 600, ("Bad Belzig/", "Wiesenburg")),
        ("im Stand\u00a02021", 550, ("im", "Stand\u00a02021")),
        ("", 100, ("",)),
    ],
)
def test_lines_break_where_german_allows(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert typesetting.wrap(text, "titel", 100, width) == lines


def test_a_text_stands_in_the_largest_size_that_fits() -> None:
    sizes = (100, 50, 25)
    assert typesetting.fit("Kurz", "titel", sizes, 1000, 150).size == 100
    assert typesetting.fit("Kurz " * 12, "titel", sizes, 1000, 150).size == 50


def test_a_smaller_size_is_better_than_a_divided_word() -> None:
    word = "Transformationsverantwortliche"
    assert typesetting.fit(word, "titel", (100, 60), 1000, 500).lines == (word,)
    assert typesetting.fit(word, "titel", (100, 90), 1000, 500).lines == ("Transformationsver-", "antwortliche")


def test_what_fits_in_no_size_ends_in_an_ellipsis() -> None:
    block = typesetting.fit("Sehr langer Titel " * 40, "titel", (100, 50), 600, 130)
    assert (block.size, len(block.lines)) == (50, 2)
    assert block.lines[-1].endswith("…")
    assert typesetting.measure(block.lines[-1], "titel", 50) <= 600


def test_one_line_shrinks_until_it_fits() -> None:
    long = typesetting.line("kooperationsformen.smart-city.example.org", "text", 40, 480)
    assert typesetting.measure(long.lines[0], "text", long.size) == pytest.approx(480)
    assert typesetting.line("kurz", "text", 40, 480).size == 40


def test_letters_are_kerned() -> None:
    assert typesetting.measure("Te", "text", 100) < sum(typesetting.measure(letter, "text", 100) for letter in "Te")


def test_outlines_are_closed_paths_in_whole_font_units() -> None:
    drawn = typesetting.outline("Tä", "text")
    assert re.fullmatch(r"(M-?\d+ -?\d+([mlqc](-?\d+ ?)+|[mlqc](-?\d+ -?\d+ ?)+|z)+)+", drawn)
    assert typesetting.outline(" ", "text") == ""


@pytest.mark.parametrize("face", ["text", "fett", "titel"])
def test_every_letter_of_names_and_short_texts_is_in_the_fonts(real: Catalogue, face: typesetting.Face) -> None:
    known = set(uharfbuzz.Face(typesetting.font_file(face).read_bytes()).unicodes)
    records = [file.record for file in real.files if isinstance(file.record, Datensatz)]
    written = {
        letter for record in records for name in ("name", "titel", "kurz") for letter in getattr(record, name, "")
    }
    assert {letter for letter in written if ord(letter) not in known} == set()
