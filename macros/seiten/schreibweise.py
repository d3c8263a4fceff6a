"""How values are written on pages: dates, periods and numbers in German, text that Markdown leaves alone.

Text only: knows no catalogue, no template and no address.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from macros.daten.arten import Beispiel, Zeitangabe

_MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_MARKDOWN_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]#!|~^]")


def date(value: Zeitangabe) -> str:
    """Write a date in German, as exact as it is: `4. März 2021`, `März 2021`, `2021`, `undatiert`."""
    year, month, day = ([*str(value).split("-"), "", ""])[:3]
    parts = [f"{int(day)}." if day else "", _MONTHS[int(month) - 1] if month else "", year]
    return "\u00a0".join(filter(None, parts))


def period(since: Zeitangabe | None, until: Zeitangabe | None) -> str:
    """Write a period in German: `seit 2020`, `bis 2022`, `2020 bis 2022`, or nothing."""
    if since and until:
        return f"{date(since)} bis {date(until)}"
    return f"seit {date(since)}" if since else f"bis {date(until)}" if until else ""


def lasting(example: Beispiel) -> str:
    """Write how long something existed, as far as known: without a known end, when it was last spoken of."""
    known = period(example.seit, example.bis)
    last = example.zuletzt_belegt
    if not example.seit or example.bis or not last or not last.is_after(example.seit):
        return known
    return f"{known}, zuletzt belegt {date(last)}"


def evidence(example: Beispiel) -> str:
    """Write how long something existed, or at least when it was last spoken of: never nothing (redaktion.md, rule 12)."""
    last = example.zuletzt_belegt
    return lasting(example) or (f"zuletzt belegt {date(last)}" if last else "Zeit nicht belegt")


def anchor(title: str) -> str:
    """Turn a German title into an ASCII anchor: `Thüringen` becomes `thueringen`."""
    words = re.findall("[a-z0-9]+", title.lower().translate(_ASCII))
    return "-".join(words)


def number(value: int) -> str:
    """Write a whole number with German thousands separators: `159.193`."""
    return f"{value:,}".replace(",", ".")


def in_markdown(value: object) -> Markup:
    """Escape plain text so that neither HTML nor Markdown finds anything to interpret in it."""
    return Markup(_MARKDOWN_SPECIAL.sub(lambda match: f"&#{ord(match.group())};", str(value)))
