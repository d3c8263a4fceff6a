"""Rules about dates: what has happened lies in the past, and no year is out of all sense."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from macros.daten.arten import Beispiel, Gepflegt, Modellprojekt, Zeitangabe
from macros.daten.katalog import Catalogue
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import parts, problem
from macros.daten.yaml.lesen import FieldPath

EARLIEST = 1800
"""Hardly anything that a municipality has is older."""

_PAST = frozenset({"geprueft_am", "luecken_gesucht_am", "stand", "veroeffentlicht", "fassung", "seit", "belegt_vor"})
"""Fields that tell of something that has happened."""

_REVIEW_YEARS = 5
_FORESEEN_YEARS = 30


def check_dates_past(catalogue: Catalogue) -> Iterator[Problem]:
    """What was reviewed, changed, claimed, published or begun has happened: at the latest today (tomorrow, east of here)."""
    for file in catalogue.files:
        for field, value in file.values:
            if isinstance(value, Zeitangabe) and _has_happened(field) and is_future(catalogue, value):
                planned = " oder weglassen und als Aussage schreiben, was geplant ist" if field[-1] == "seit" else ""
                message = (
                    f"{value} liegt in der Zukunft (heute ist {catalogue.today}); bitte das Datum berichtigen{planned}."
                )
                yield problem(file, field, message, "datum-zukunft")


def check_years_past(catalogue: Catalogue) -> Iterator[Problem]:
    """Nobody was chosen as a Modellprojekt in a year to come."""
    for file in catalogue.files:
        for field, part in parts(file, Modellprojekt):
            if part.jahr and part.jahr > catalogue.today.year:
                message = f"{part.jahr} liegt in der Zukunft (heute ist {catalogue.today}); bitte das Jahr berichtigen."
                yield problem(file, (*field, "jahr"), message, "datum-zukunft")


_ENDED = frozenset({"beendet", "gescheitert", "überführt"})


def check_ends_past(catalogue: Catalogue) -> Iterator[Problem]:
    """What has ended, by its `ausgang`, ends no later than today."""
    for file in catalogue.files:
        for field, example in parts(file, Beispiel):
            if example.ausgang in _ENDED and example.bis and is_future(catalogue, example.bis):
                message = f"„{example.ausgang}“, aber „bis“ liegt in der Zukunft ({example.bis}); bitte eines von beiden berichtigen."
                yield problem(file, (*field, "bis"), message, "datum-zukunft")


def _has_happened(field: FieldPath) -> bool:
    return bool(field) and (field[-1] in _PAST or field[0] == "aenderungen" or field == ("datum",))


def is_future(catalogue: Catalogue, date: Zeitangabe) -> bool:
    """Tell whether a date is still to come, wherever on earth one is."""
    return date.is_after(Zeitangabe((catalogue.today + datetime.timedelta(days=1)).isoformat()))


def check_dates_sensible(catalogue: Catalogue) -> Iterator[Problem]:
    """A year lies between 1800 and thirty years from today, the next review within five years."""
    for file in catalogue.files:
        review = file.record.pruefen_bis if isinstance(file.record, Gepflegt) else ""
        for field, value in file.values:
            if not isinstance(value, Zeitangabe) or value == "undatiert":
                continue
            if _has_happened(field) and is_future(catalogue, value):
                continue  # told already
            last = catalogue.today.year + (_REVIEW_YEARS if value is review else _FORESEEN_YEARS)
            if not EARLIEST <= int(value[:4]) <= last:
                message = f"{value} liegt außerhalb von {EARLIEST} bis {last}; bitte das Jahr berichtigen."
                yield problem(file, field, message, "datum-fern")
