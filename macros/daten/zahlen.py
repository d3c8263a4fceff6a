"""Numbers in German texts, and figures as German readers write them. Knows no record."""

from __future__ import annotations

import re

_WORDS = ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
_VALUES = {word: float(value) for value, word in enumerate(_WORDS)}
_VALUES |= dict.fromkeys(("eine", "einen", "einem", "einer", "eines"), 1.0)
_VALUES |= dict.fromkeys(("halbe", "halben", "halber"), 0.5)
_VALUES |= {f"{word}mal": float(value) for value, word in enumerate(_WORDS) if value > 1}
_VALUES |= {f"{word}köpfige{end}": float(value) for value, word in enumerate(_WORDS) for end in ("", "n", "r", "s")}
_SCALES = {"mio": 1e6, "million": 1e6, "millionen": 1e6, "mrd": 1e9, "milliarden": 1e9, "prozent": 0.01}
_TOKEN = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|[^\W\d]+")
_REACH = 3
"""How many words after a number its scale may stand: „9,1 statt 17,6 Mio.“, „eine weitere Million“."""


def numbers_in(text: str) -> frozenset[float]:
    """Return every number that a text states: in digits, as a word up to twelve, with „Mio.“ or „Prozent“ applied.

    „80-Prozent-Stelle“ states 80 and 0.8; „eine Million“ states 1 and 1,000,000.
    """
    tokens = [token.casefold() for token in _TOKEN.findall(text)]
    found: set[float] = set()
    for index, token in enumerate(tokens):
        number = _number(token)
        if number is not None:
            scales = (_SCALES[behind] for behind in tokens[index + 1 : index + 1 + _REACH] if behind in _SCALES)
            found |= {number, *(round(number * scale, 6) for scale in scales)}
    return frozenset(found)


def _number(token: str) -> float | None:
    """Return the number that a word or a group of digits stands for, or None."""
    if token[0].isdigit():
        return float(token.replace(".", "").replace(",", "."))
    return _VALUES.get(token)


def german(number: float) -> str:
    """Return a number as German readers write it: `7,5`, `756.150`, `9,88 Mio.` (only from a million on)."""
    if number >= 1e6:
        return f"{_decimal(round(number / 1e6, 3))}\u00a0Mio."
    return _decimal(number)


def _decimal(number: float) -> str:
    whole, _, rest = f"{number:,.3f}".partition(".")
    rest = rest.rstrip("0")
    return whole.replace(",", ".") + (f",{rest}" if rest else "")
