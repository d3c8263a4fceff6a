"""What is overdue on which day, and what has changed."""

from __future__ import annotations

import datetime

import pytest

from macros.daten.katalog import Catalogue
from macros.seiten import frische


def on(day: str, catalogue: Catalogue) -> Catalogue:
    return Catalogue(catalogue.files, today=datetime.date.fromisoformat(day))


def titles(catalogue: Catalogue) -> list[str]:
    return [file.title for files in frische.overdue(catalogue).values() for file in files]


@pytest.mark.parametrize(
    ("day", "names"),
    [("2026-06-30", []), ("2026-07-01", ["Glossar"]), ("2026-12-31", ["Glossar"])],
)
def test_a_record_is_overdue_from_the_day_after_its_date(small: Catalogue, day: str, names: list[str]) -> None:
    assert titles(on(day, small)) == names


def test_the_longest_overdue_comes_first_then_by_name(small: Catalogue) -> None:
    found = [
        (day, small.title(file)) for day, files in frische.overdue(on("2028-01-01", small)).items() for file in files
    ]
    assert found == sorted(found, key=lambda item: (item[0], item[1].casefold()))
    assert len(found) == len(small.maintained)


def test_the_same_words_on_the_same_day_are_one_change(small: Catalogue) -> None:
    news = frische.neuigkeiten(small)
    assert [(n.aenderung.datum, n.aenderung.was, [f.title for f in n.dateien]) for n in news] == [
        ("2026-02-01", "Name angepasst", ["Lenkungskreis", "Projektteam & Co."]),
        ("2026-01-31", "Kürzer gefasst", ["Projektteam & Co."]),
    ]


def test_changes_are_listed_by_day_the_newest_first(small: Catalogue) -> None:
    assert list(frische.by_day(frische.neuigkeiten(small))) == ["2026-02-01", "2026-01-31"]


def test_the_same_words_give_the_same_name_for_ever() -> None:
    assert str(frische.named("aenderung", "2026-02-01", "was", "warum")) == "3934e7a2-9b1f-5a90-a4f4-46358a8864de"


def test_data_are_as_young_as_their_last_review_or_change(small: Catalogue) -> None:
    assert small.updated == "2026-02-01"
