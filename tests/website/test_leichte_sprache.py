"""The page in Leichte Sprache keeps those rules that a program can see."""

from __future__ import annotations

import re
from pathlib import Path

TEXT = (Path(__file__).parents[2] / "docs" / "leichte-sprache.md").read_text(encoding="utf-8").split("---\n", 2)[2]
SENTENCES = [
    sentence
    for line in TEXT.splitlines()
    for sentence in re.split(r"(?<=[.?!]) ", re.sub(r"[*\[\]#]|\(.*?\)|\{.*?\}", "", line).strip())
    if sentence
]


def test_sentences_are_short() -> None:
    assert [sentence for sentence in SENTENCES if len(sentence.split()) > 10] == []


def test_long_words_are_divided_by_a_hyphen() -> None:
    known = {"Barriere-Freiheit", "Prüferinnen"}
    words = {word for sentence in SENTENCES for word in re.findall(r"[\w-]+", sentence)} - known
    assert [word for word in sorted(words) if max(map(len, word.split("-"))) > 11] == []


def test_nothing_is_said_as_only_possible() -> None:
    assert [sentence for sentence in SENTENCES if re.search(r"\b(würde|wäre|könnte|hätte|müsste)", sentence)] == []


def test_the_page_says_that_nobody_has_checked_it() -> None:
    assert "Noch keine Prüferinnen und Prüfer haben den Text gelesen." in TEXT
