"""What is due for review, and what has changed for readers.

Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from macros.daten.arten import Aenderung, Gepflegt, Tag
from macros.daten.katalog import Catalogue, File
from macros.daten.ordnung import alphabetical


@dataclass(frozen=True)
class Neuigkeit:
    """One change, with every file that it was made in."""

    aenderung: Aenderung
    dateien: tuple[File, ...]

    @property
    def id(self) -> uuid.UUID:
        """What names the change for ever, wherever the site lies."""
        return named("aenderung", *self.aenderung.model_dump().values())

    @property
    def anker(self) -> str:
        """Its place on the page of all changes."""
        return f"neu-{self.id.hex[:8]}"


def named(*parts: str) -> uuid.UUID:
    """Return the id that stands for these words: the same words always give the same id."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "/".join(("handbuch-kooperationsformen", *parts)))


def neuigkeiten(catalogue: Catalogue) -> tuple[Neuigkeit, ...]:
    """Return all changes, the newest first; the same words on the same day are one change."""
    by_change: dict[Aenderung, list[File]] = {}
    for file, record in _by_title(catalogue):
        for change in record.aenderungen:
            by_change.setdefault(change, []).append(file)
    news = (Neuigkeit(change, tuple(files)) for change, files in by_change.items())
    return tuple(sorted(sorted(news, key=lambda item: item.aenderung.was), key=_day_of, reverse=True))


def by_day(news: tuple[Neuigkeit, ...]) -> Mapping[Tag, tuple[Neuigkeit, ...]]:
    """Return changes that are ordered by day, under their days."""
    return {day: tuple(changes) for day, changes in groupby(news, _day_of)}


def _day_of(item: Neuigkeit) -> Tag:
    return item.aenderung.datum


def reviews(catalogue: Catalogue) -> Mapping[Tag, tuple[File, ...]]:
    """Return all files under the day by which they are to be reviewed, the earliest first."""
    files = sorted(_by_title(catalogue), key=lambda found: found[1].pruefen_bis)
    days = groupby(files, lambda found: found[1].pruefen_bis)
    return {day: tuple(file for file, _ in due) for day, due in days}


def overdue(catalogue: Catalogue) -> Mapping[Tag, tuple[File, ...]]:
    """Return every file that should have been reviewed before today under its day, the longest overdue first."""
    today = catalogue.today.isoformat()
    return {day: files for day, files in reviews(catalogue).items() if day < today}


def _by_title(catalogue: Catalogue) -> list[tuple[File, Gepflegt]]:
    return sorted(catalogue.maintained, key=lambda found: alphabetical(catalogue.title(found[0])))
