"""Which characters a text of the handbook may hold, and what those are called that nobody sees or that look like others.

What may stand in a text is what all our faces can draw: the website's, the cards' and the pictures'. Knows no field.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

_DRAWN = (
    "20-7e a0-ac ae-12b 12e-131 134-149 14c-165 168-17e 192 1a0-1a1 1af-1b0 1cd-1dc 218-21b 2bc 384-38a 38c 38e-3a1 "
    "3a3-3ce 400-45f 490-493 1e9e 1ea0-1ef9 2012-2014 2018-201a 201c-201e 2020-2022 2026 202f 2030 2032-2033 2039-203a "
    "2044 2070 2074-2079 2080-2089 20ac 2113 2116 2122 2126 2153-2154 215b-215e 2190-2193 2211-2212 221a 221e 2248 2260 "
    "2264-2265 25a0 25b2 25b6 25bc 25c0 2713"
)
"""Ranges of code points, hexadecimal. A test holds them against the font files; 202f is drawn as a0."""


def _class(ranges: str) -> str:
    """Return ranges as a class of a regular expression."""
    ends = ([int(end, 16) for end in part.split("-")] for part in ranges.split())
    return "".join(f"{re.escape(chr(pair[0]))}-{re.escape(chr(pair[-1]))}" for pair in ends)


DRAWN = re.compile(f"[{_class(_DRAWN)}]")
"""A character that every text may hold."""

FOREIGN = re.compile(f"[^{_class(_DRAWN)}\t\r\n]")
"""A character that no text may hold."""

ODD = re.compile(
    r"[\u00a0\u00ad\u034f\u061c\u180e\u2000-\u2015\u2028-\u202f\u205f-\u206f\u2212\u3000\ufeff\ufff9-\uffff\ue000-\uf8ff]"
)
"""What in a field name, an id, a date or a number looks like nothing or like another sign."""

_NAMES = {
    0x0085: "ein unsichtbarer Zeilenwechsel",
    0x00A0: "ein geschütztes Leerzeichen",
    0x00AD: "ein weicher Trennstrich",
    0x200B: "ein Leerzeichen ohne Breite",
    0x200C: "ein Trennzeichen ohne Breite",
    0x200D: "ein Verbindungszeichen ohne Breite",
    0x200E: "ein Zeichen für die Schreibrichtung",
    0x200F: "ein Zeichen für die Schreibrichtung",
    0x2010: "ein Bindestrich, der nicht der der Tastatur ist",
    0x2011: "ein geschützter Bindestrich",
    0x2012: "ein Strich in Ziffernbreite",
    0x2013: "ein Halbgeviertstrich",
    0x2014: "ein Geviertstrich",
    0x2028: "ein unsichtbarer Zeilenwechsel",
    0x2029: "ein unsichtbarer Absatzwechsel",
    0x202F: "ein schmales geschütztes Leerzeichen",
    0x2060: "ein Wortverbinder ohne Breite",
    0x2212: "ein Minuszeichen",
    0xFEFF: "ein unsichtbares Zeichen (BOM)",
    0xFFFD: "ein Ersatzzeichen für verlorene Zeichen",
}
_BY_NAME = (
    ("CYRILLIC", "ein kyrillischer Buchstabe"),
    ("GREEK", "ein griechischer Buchstabe"),
    ("FULLWIDTH", "ein Zeichen in doppelter Breite"),
    ("COMBINING", "ein angehängtes Zeichen"),
    ("ARABIC-INDIC", "eine arabische Ziffer"),
)

PLAIN = {0x00AD: "", 0x2010: "-", 0x2011: "-", **dict.fromkeys((*range(0x200B, 0x2010), 0x2060, 0xFEFF), "")}
PLAIN |= dict.fromkeys(
    (0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x2009, 0x200A, 0x205F, 0x3000), " "
)
PLAIN |= {0x2007: "\u00a0"}
"""What can be put for a character that no text may hold without changing what is read."""

STRAIGHT = PLAIN | {0x00A0: " ", 0x202F: " ", 0x2007: " ", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2212: "-"}
"""The same where no text stands: in ids, dates, numbers and beside them."""


class Found(NamedTuple):
    """A character that does not belong where it stands: where, and what it is called in a sentence."""

    place: int
    name: str


def named(character: str) -> str:
    """Return what a character is called: `ein geschütztes Leerzeichen (U+00A0)`, `„☎“ (U+260E)`."""
    code = f"(U+{ord(character):04X})"
    if name := _NAMES.get(ord(character)):
        return f"{name} {code}"
    if "\ue000" <= character <= "\uf8ff":
        return f"ein Zeichen aus einer Schrift von Word {code}"
    english = unicodedata.name(character, "")
    kind = next((german for start, german in _BY_NAME if english.startswith(start)), "")
    if kind:
        return f"{kind} {code}"
    return f"„{character}“ {code}" if character.isprintable() else f"ein unsichtbares Zeichen {code}"


def odd(text: str) -> Found | None:
    """Return the first character of an id, a date, a number or a field name that looks like nothing or like another."""
    for place, character in () if text.isascii() else enumerate(text):
        strange = character.isnumeric() and not character.isascii()
        if strange or ODD.match(character) or (character.isalpha() and not _is_latin(character)):
            return Found(place, named(character))
    return None


def advice(character: str, mended: Mapping[int, str] = STRAIGHT) -> str:
    """Return what to do about an odd character: `--fix` mends only those that stand for nothing else."""
    return "bitte neu tippen" + (" oder „handbuch pruefen --fix“ aufrufen" if ord(character) in mended else "")


_WORD = re.compile(r"[^\W\d_]+")
_NO_LATIN_LETTER = re.compile(r"[^\W\d_A-Za-zªµº\u00c0-\u024f\u1e00-\u1eff]")
"""What may be a letter of another script: only a text with one is looked at letter by letter."""


def mixed(text: str) -> tuple[str, Found] | None:
    """Return the first word of two scripts and the letter in it that only looks like a Latin one, or nothing."""
    for word in _WORD.findall(text) if _NO_LATIN_LETTER.search(text) else ():
        strange = [place for place, letter in enumerate(word) if letter.isalpha() and not _is_latin(letter)]
        if 0 < len(strange) < len(word):
            return word, Found(strange[0], named(word[strange[0]]))
    return None


def line_of(text: str, place: int) -> int:
    """Return the number, from 1, of the line in which a character of a text stands."""
    return text.count("\n", 0, place) + 1


def foreign(text: str) -> Found | None:
    """Return the first character of a text that our faces cannot draw."""
    match = FOREIGN.search(text)
    return Found(match.start(), named(match.group())) if match else None


_GARBLED = re.compile(
    "Ã[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]|Â[\u00a0-\u00bf]|â€.|ï»¿"
)


def repaired(text: str) -> tuple[str, str] | None:
    """Return (what stands there, what was meant) where umlauts were read in the wrong encoding, or nothing."""
    match = _GARBLED.search(text)
    if not match:
        return None
    start, end = text.rfind(" ", 0, match.start()) + 1, text.find(" ", match.end())
    word = text[start : end if end >= 0 else len(text)]
    try:
        return word, word.encode("cp1252").decode()
    except UnicodeError:
        return word, ""


@cache
def _is_latin(character: str) -> bool:
    """Tell whether a letter is of our script, or a unit: „μg“, „kΩ“."""
    named = unicodedata.name(character, "")
    return character in "μΩ" or named.startswith(("LATIN", "MODIFIER", "FEMININE", "MASCULINE", "MICRO"))
