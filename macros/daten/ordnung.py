"""How German words are put in order. Knows no record."""

from __future__ import annotations

import unicodedata


def alphabetical(text: str) -> tuple[str, str]:
    """Return a key that sorts German words as a dictionary does (ä like a, ß like ss)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if char.isalnum() or char == " "), text
