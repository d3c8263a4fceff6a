"""How German words are put in order. Knows no record."""

from __future__ import annotations

import unicodedata


def alphabetical(text: str) -> tuple[str, str]:
    """Return a key that sorts German words as a dictionary does (ä like a, ß like ss)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if char.isalnum() or char == " "), text


def latest_first(date: str | None) -> tuple[int, ...]:
    """Return a key that puts the latest date first, a year without day before its months, and no date last."""
    return tuple(-int(number) for number in date.split("-")) if date else (0,)
