"""German words divide where they may, at least four letters from either end."""

from __future__ import annotations

import pytest

from macros.seiten import silben


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("Regionalentwicklung", "Regi|o|nal|ent|wick|lung"),
        ("Transformationsverantwortliche", "Trans|for|ma|ti|ons|ver|ant|wort|liche"),
        ("Amt", "Amt"),
    ],
)
def test_words_divide_at_syllables(word: str, divided: str) -> None:
    assert silben.divided(word).replace(silben.SOFT_HYPHEN, "|") == divided


def test_only_long_words_of_a_text_are_divided() -> None:
    assert silben.syllables("Rat und Bürgerschaft").replace(silben.SOFT_HYPHEN, "|") == "Rat und Bürger|schaft"
