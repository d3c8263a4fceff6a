"""Which day it is: the only place that asks the clock.

What falls due depends on the day. `HANDBUCH_HEUTE=JJJJ-MM-TT` sets it, for tests and for a look ahead; else
`SOURCE_DATE_EPOCH` (seconds, https://reproducible-builds.org/specs/source-date-epoch/), else the clock, in UTC.
"""

from __future__ import annotations

import datetime
import os

import click


def today() -> datetime.date:
    """Return the day; raise click.ClickException if a variable holds no date."""
    try:
        if day := os.environ.get("HANDBUCH_HEUTE"):
            return _sensible(datetime.date.fromisoformat(day))
        if seconds := os.environ.get("SOURCE_DATE_EPOCH"):
            return _sensible(datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date())
    except (ValueError, OverflowError, OSError) as error:
        raise click.ClickException(
            "„HANDBUCH_HEUTE“ ist ein Tag von 1970 bis 2199 (JJJJ-MM-TT), „SOURCE_DATE_EPOCH“ eine Zahl von Sekunden; bitte berichtigen oder leeren."
        ) from error
    return datetime.datetime.now(datetime.UTC).date()


def _sensible(day: datetime.date) -> datetime.date:
    """Return a day that can be reckoned with; raise ValueError for others."""
    if not 1970 <= day.year <= 2199:
        raise ValueError(day)
    return day
