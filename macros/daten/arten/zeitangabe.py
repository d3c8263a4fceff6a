"""Dates as exact as they are known. Each type says what is allowed and describes itself to editors."""

from __future__ import annotations

import datetime
import re
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from macros.daten.textregeln import shown


class Zeitangabe(str):
    """A date as exact as it is known: `2021`, `2021-03` or `2021-03-04`."""

    __slots__ = ()
    pattern: ClassVar[re.Pattern[str]] = re.compile(r"[12]\d{3}(-\d\d(-\d\d)?)?")
    allowed: ClassVar[str] = "JJJJ, JJJJ-MM oder JJJJ-MM-TT, zum Beispiel 2021-03"
    example: ClassVar[str] = "2021-03"

    @classmethod
    def checked(cls, value: object) -> Self:
        """Return the date; a bare year may be a number. Raise PydanticCustomError if there is no such date."""
        text = str(value)
        if isinstance(value, bool) or not cls.pattern.fullmatch(text):
            raise PydanticCustomError(
                "datum-form",
                "{value} ist kein Datum in erlaubter Form; erlaubt ist {allowed}; bitte so schreiben.{meant}",
                {"value": shown(value), "allowed": cls.allowed, "meant": cls._meant(text)},
            )
        if not _exists(text):
            raise PydanticCustomError(
                "datum-form",
                "{value} gibt es im Kalender nicht; bitte Jahr, Monat und Tag in dieser Folge prüfen.",
                {"value": shown(value)},
            )
        return cls(text)

    @classmethod
    def _meant(cls, text: str) -> str:
        """Return ` Gemeint „2021-03-04“?` for a date that is written another way, or nothing."""
        for form in _OTHER_FORMS:
            if match := form.fullmatch(text.strip()):
                meant = "-".join(match[name].zfill(2) for name in ("year", "month", "day") if match[name])
                return f" Gemeint „{meant}“?" if cls.pattern.fullmatch(meant) and _exists(meant) else ""
        return ""

    def is_after(self, other: Zeitangabe) -> bool:
        """Tell whether this date is later for certain, comparing only what both of them say."""
        length = min(len(self), len(other))
        return self[:length] > other[:length]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Validate by `checked`."""
        return core_schema.no_info_plain_validator_function(cls.checked)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the type to editors."""
        return {
            "type": ["string", "integer"],
            "pattern": f"^({cls.pattern.pattern})$",
            "patternErrorMessage": f"Erlaubt ist {cls.allowed}.",
        }


class Tag(Zeitangabe):
    """A date to the day: `2021-03-04`."""

    pattern = re.compile(r"[12]\d{3}-\d\d-\d\d")
    allowed = "JJJJ-MM-TT, zum Beispiel 2021-03-04"
    example = "2021-03-04"


class Stand(Zeitangabe):
    """When a claim held: a date, or `undatiert` where not even the source has one."""

    pattern = re.compile(Zeitangabe.pattern.pattern + "|undatiert")
    allowed = Zeitangabe.allowed + " oder „undatiert“"

    def is_after(self, other: Zeitangabe) -> bool:
        """Tell whether this date is later for certain; without a date nothing is certain."""
        return "undatiert" not in (self, other) and super().is_after(other)


def _exists(text: str) -> bool:
    """Tell whether a date of the right form is in the calendar."""
    try:
        datetime.date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return text == "undatiert"
    return True


_OTHER_FORMS = (
    re.compile(r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>[12]\d{3})"),
    re.compile(r"(?P<year>[12]\d{3})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[T ].*)?"),
    re.compile(r"(?P<year>[12]\d{3})[-/.](?P<month>\d{1,2})(?P<day>)"),
    re.compile(r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)"),
)
"""How dates are written elsewhere: 4.3.2021, 2021/03/04, 2021-3, 20210304."""
