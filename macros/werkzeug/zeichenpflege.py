"""Mends characters that nobody sees or that look like others: in whole files, and in values that are no text.

Text in, text and the lines that changed out. What stands for something else in a running text is left to editors.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from macros.daten import felder
from macros.daten.arten import Teil
from macros.daten.texte import Kontakt, Prosa, Text, Zeile
from macros.daten.yaml.lesen import FieldPath, layout
from macros.daten.zeichen import PLAIN, STRAIGHT, line_of

Found = tuple[int, FieldPath, str]
"""Line (from 1), field and sentence of a change."""

_BLANKS = r"[^\S\t\r\n]"
_STRUCTURE = re.compile(rf"^(?P<lead>{_BLANKS}*(?:-{_BLANKS}+)*)(?P<key>[\w-]+:)?(?P<after>{_BLANKS}*)")
"""What YAML reads as structure at the beginning of a line: indentation, dashes, a field name and what follows it."""


def mended_characters(text: str) -> tuple[str, list[Found]]:
    """Put ordinary characters for hidden ones, in every line; a letter with its own dots for one with added dots."""
    found: list[Found] = []
    rows = text.splitlines(keepends=True)
    for number, row in enumerate(rows, start=1):
        rows[number - 1] = _mended_row(row)
        if rows[number - 1] != row:
            found.append((number, (), "Verborgene Zeichen durch gewöhnliche ersetzt."))
    return "".join(rows), found


def _mended_row(row: str) -> str:
    row = unicodedata.normalize("NFC", row).translate(PLAIN)
    match = _STRUCTURE.match(row)
    assert match is not None  # every part may be empty
    lead, key, after = (match[name] or "" for name in ("lead", "key", "after"))
    return re.sub(_BLANKS, " ", lead) + key + re.sub(_BLANKS, " ", after) + row[match.end() :]


def mended_values(text: str, kind: type[Teil]) -> tuple[str, list[Found]]:
    """Put ordinary characters for hidden ones in ids, dates, numbers and choices of a record of this kind."""
    found: list[Found] = []
    for scalar in sorted(layout(text).scalars, key=lambda scalar: -scalar.start):
        value_type = felder.value_type(kind, scalar.field)
        written = text[scalar.start : scalar.end]
        if (
            value_type in (None, Kontakt, Prosa, Text, Zeile)
            or (mended := _mended_value(written, value_type)) == written
        ):
            continue
        text = text[: scalar.start] + mended + text[scalar.end :]
        line = line_of(text, scalar.start)
        found.append((line, scalar.field, "Verborgene Zeichen durch gewöhnliche ersetzt."))
    return text, found[::-1]


def _mended_value(written: str, value_type: Any) -> str:
    plain = written.translate(STRAIGHT)
    if plain == written:
        return written
    return re.sub(r"\s", "", plain) if value_type is int else plain.strip()
