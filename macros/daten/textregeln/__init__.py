"""What no text of a record may hold: each refusal is a German sentence with a rule. Knows no Markdown parser and no record."""

from __future__ import annotations

import datetime
import re
from typing import NoReturn

from pydantic_core import PydanticCustomError

from macros.daten import zeichen
from macros.daten.textregeln.adressen import address_error
from macros.daten.textregeln.verbote import (
    KONTAKT,
    MONTH,
    MONTHS,
    NEVER,
    NEVER_IN_MARKDOWN,
    NEVER_IN_PLAIN,
    NEVER_IN_PLAIN_PROSE,
    NEVER_IN_PROSE,
    PLATZHALTER,
    Refusal,
)

__all__ = [
    "KONTAKT",
    "MAX_LENGTH",
    "MONTH",
    "MONTHS",
    "NEVER",
    "NEVER_IN_MARKDOWN",
    "NEVER_IN_PLAIN",
    "NEVER_IN_PLAIN_PROSE",
    "NEVER_IN_PROSE",
    "PLATZHALTER",
    "Refusal",
    "address_error",
    "refuse",
    "shown",
]

MAX_LENGTH = 4000
"""More than any paragraph needs; whatever is longer is not read by anybody, nor by our patterns."""


def refuse(value: str, refusals: tuple[Refusal, ...]) -> None:
    """Raise PydanticCustomError with a German sentence for the first thing that a text must not hold."""
    if len(value) > MAX_LENGTH:
        raise PydanticCustomError(
            "text-zu-lang",
            "{count} Zeichen gefunden, höchstens {most} sind erlaubt; bitte auf mehrere Einträge aufteilen.",
            {"count": len(value), "most": MAX_LENGTH},
        )
    _refuse_characters(value)
    _refuse_quotes(value)
    for refusal in refusals:
        if refusal.needs in value and (match := refusal.pattern.search(value)):
            raise PydanticCustomError(
                refusal.rule,
                "{found} gefunden („{excerpt}“) und in Texten nicht erlaubt; {remedy}.",
                {"found": refusal.found, "excerpt": _excerpt(value, match.start()), "remedy": refusal.remedy},
            )
    _refuse_impossible_dates(value)
    if (opened := value.count("(")) > (closed := value.count(")")):
        raise PydanticCustomError(
            "text-satzzeichen",
            "Eine Klammer bleibt offen ({opened} × „(“, {closed} × „)“); bitte schließen.",
            {"opened": opened, "closed": closed},
        )


_DATE = re.compile(rf"\b(\d{{1,2}})\. ?(?:(\d{{1,2}})\. ?([12]\d{{3,}})\b|({MONTH})\b(?: ([12]\d{{3,}})\b)?)")


def _refuse_impossible_dates(value: str) -> None:
    """Raise PydanticCustomError for a day that is in no calendar."""
    for match in _DATE.finditer(value):
        month = int(match[2]) if match[2] else MONTHS.index(match[4]) + 1
        try:
            datetime.date(int(match[3] or match[5] or 2000), month, int(match[1]))
        except ValueError:
            raise PydanticCustomError(
                "datum-form",
                "„{date}“ gibt es im Kalender nicht; bitte Tag, Monat und Jahr prüfen.",
                {"date": match.group()},
            ) from None


def _refuse_characters(value: str) -> None:
    """Raise PydanticCustomError for what no face can draw, and for umlauts that were read in the wrong encoding."""
    if garbled := zeichen.repaired(value):
        meant = f"gemeint ist wohl „{garbled[1]}“; " if garbled[1] else ""
        raise PydanticCustomError(
            "text-zeichensalat",
            "„{found}“ sind falsch gelesene Umlaute oder Zeichen; {meant}bitte die Stelle neu tippen.",
            {"found": garbled[0][:40], "meant": meant},
        )
    if found := zeichen.foreign(value):
        _refuse_foreign(value, found)
    if strange := zeichen.mixed(value):
        raise PydanticCustomError(
            "text-steuerzeichen",
            "In „{word}“ steht {name}, der nur so aussieht wie ein lateinischer; bitte das Wort neu tippen.",
            {"word": strange[0], "name": strange[1].name},
        )


def _refuse_foreign(value: str, found: zeichen.Found) -> NoReturn:
    """Raise PydanticCustomError for a character without a shape of ours: one that is seen, or one that is not."""
    character = value[found.place]
    plain = zeichen.PLAIN.get(ord(character))
    if plain is None and character.isprintable() and not "\ue000" <= character <= "\uf8ff":
        raise PydanticCustomError(
            "text-zeichen",
            "Im Text steht {name}, das die Schrift des Handbuchs nicht hat; bitte weglassen oder in Worten schreiben.",
            {"name": found.name},
        )
    remedy = "bitte die Stelle neu tippen" + (" oder „handbuch pruefen --fix“ aufrufen" if plain is not None else "")
    raise PydanticCustomError(
        "text-steuerzeichen",
        "Im Text steht {name} („{excerpt}“), das dort niemand sieht oder das anders aussieht als gemeint; {remedy}.",
        {"name": found.name, "excerpt": _excerpt(value, max(0, found.place - 8)), "remedy": remedy},
    )


_QUOTED = re.compile("“[^„“”]*”|„[^„“”]*[“”]")


def _refuse_quotes(value: str) -> None:
    """Raise PydanticCustomError for a quotation mark that has no partner."""
    rest = value
    while rest != (rest := _QUOTED.sub("", rest)):
        pass  # from the inside out: quotes stand in quotes
    if any(mark in rest for mark in "„“”"):
        low, high = value.count("„"), value.count("“") + value.count("”")
        raise PydanticCustomError(
            "text-anfuehrungszeichen",
            "Die Anführungszeichen passen nicht zusammen ({low} × „, {high} × “); bitte jedes „Wort“ vorn und hinten einfassen.",
            {"low": low, "high": high},
        )
    if value.count('"') % 2:
        raise PydanticCustomError(
            "text-anfuehrungszeichen",
            'Im Text steht ein einzelnes Anführungszeichen ("); bitte „Wort“ schreiben oder entfernen.',
        )


def _excerpt(value: str, start: int) -> str:
    return " ".join(value[start : start + 24].split())


def shown(value: object) -> str:
    """Return a short form of a found value, in German."""
    if value is None:
        return "Ein leeres Feld"
    if isinstance(value, bool):
        return f"„{str(value).lower()}“"
    if isinstance(value, list):
        return "Eine Liste"
    if isinstance(value, dict):
        return "Ein Block mit Feldern"
    text = " ".join(str(value).split())
    return f"„{text[:40]}…“" if len(text) > 40 else f"„{text}“"
