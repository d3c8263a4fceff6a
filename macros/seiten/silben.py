"""German words → where they may be divided. The only module that imports pyphen."""

from __future__ import annotations

from functools import cache

import pyphen

SOFT_HYPHEN = "\u00ad"


def syllables(text: str) -> str:
    """Allow a break between the syllables of long words, for narrow boxes: not every browser knows German ones."""
    return " ".join(divided(word) if len(word) > 9 else word for word in text.split(" "))


def divided(word: str) -> str:
    """Return a German word with a soft hyphen wherever it may be divided, at least four letters from either end."""
    return str(_dictionary().inserted(word, SOFT_HYPHEN))


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="de_DE", left=4, right=4)
