"""How values are written on pages: dates, periods and numbers in German, text that Markdown leaves alone.

Text only: knows no catalogue, no template and no address.
"""

from __future__ import annotations

import re
from collections.abc import Sized

from markupsafe import Markup

from macros.daten.arten import Beispiel, Beziehung, Phase, Zeitangabe
from macros.daten.textregeln import MONTHS

Zeitlich = Beispiel | Beziehung | Phase
"""What has a time: a beginning and an end, or a date at which it is known."""

_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_MARKDOWN_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]#!|~^]")


def date(value: Zeitangabe) -> str:
    """Write a date in German, as exact as it is: `4. März 2021`, `März 2021`, `2021`, `undatiert`."""
    year, month, day = ([*str(value).split("-"), "", ""])[:3]
    parts = [f"{int(day)}." if day else "", MONTHS[int(month) - 1] if month else "", year]
    return "\u00a0".join(filter(None, parts))


def period(since: Zeitangabe | None, until: Zeitangabe | None) -> str:
    """Write a period in German: `seit 2020`, `bis 2022`, `2020 bis 2022`, or nothing."""
    if since and until:
        return f"{date(since)} bis {date(until)}"
    return f"seit {date(since)}" if since else f"bis {date(until)}" if until else ""


def when(part: Zeitlich) -> str:
    """Write when something was, as far as known: its period, else a time at which it is known; never nothing."""
    if known := period(part.seit, part.bis):
        return known
    if part.belegt_vor:
        return f"belegt vor {date(part.belegt_vor)}"
    return f"zuletzt belegt {date(part.zuletzt_belegt)}" if part.zuletzt_belegt else "Zeit nicht belegt"


def lasting(part: Zeitlich) -> str:
    """Write how long something existed, as far as known: without a known end, when it was last spoken of."""
    last = part.zuletzt_belegt
    if not part.seit or part.bis or not last:
        return when(part)
    if part.belegt_vor and last.is_after(part.seit):
        return f"belegt {part.seit[:4]} bis {last[:4]}"
    later = last.is_after(part.seit) or (last != part.seit and last.startswith(part.seit))
    return f"{when(part)}, zuletzt belegt {date(last)}" if later else f"{when(part)}, danach nicht belegt"


def counted(things: int | Sized, one: str, many: str) -> str:
    """Write how many there are with the word that fits: `1 Beispiel`, `12 Beispiele`."""
    number = things if isinstance(things, int) else len(things)
    return f"{number} {one if number == 1 else many}"


def full_stop(text: str) -> str:
    """Return what ends a sentence after a text: nothing where the text itself ends with such a sign."""
    return "" if text.endswith((".", "?", "!", "…")) else "."


def anchor(title: str) -> str:
    """Turn a German title into an ASCII anchor: `Thüringen` becomes `thueringen`."""
    words = re.findall("[a-z0-9]+", title.lower().translate(_ASCII))
    return "-".join(words)


def number(value: int) -> str:
    """Write a whole number with German thousands separators: `159.193`."""
    return f"{value:,}".replace(",", ".")


def short_number(value: float) -> str:
    """Write a number for an axis, as short as it goes: `0,2`, `500`, `20 T`, `1 Mio.`."""
    if value >= 1e6:
        return f"{value / 1e6:g}\u00a0Mio.".replace(".", ",", value % 1e6 != 0)
    return f"{value / 1e3:g}\u00a0T" if value >= 1e4 else f"{value:g}".replace(".", ",")


def in_markdown(value: object) -> Markup:
    """Escape plain text so that neither HTML nor Markdown finds anything to interpret in it."""
    return Markup(_MARKDOWN_SPECIAL.sub(lambda match: f"&#{ord(match.group())};", str(value)))


def visible(text: str) -> str:
    """Show control characters by their signs, ␇ for a bell: HTML may not hold them."""
    return "".join(chr(0x2400 + ord(char)) if ord(char) < 0x20 and char not in "\n\t" else char for char in text)
