"""The only clock: how the day is set from outside."""

from __future__ import annotations

import datetime

import click
import pytest

from macros.daten.heute import today


@pytest.fixture(autouse=True)
def _no_day_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANDBUCH_HEUTE", raising=False)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_the_day_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBUCH_HEUTE", "2027-12-01")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert today() == datetime.date(2027, 12, 1)


def test_the_day_of_reproducible_builds_counts_in_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert today() == datetime.date(1970, 1, 2)


@pytest.mark.parametrize(
    ("name", "value"),
    [("HANDBUCH_HEUTE", "1.12.2027"), ("HANDBUCH_HEUTE", "9999-12-31"), ("SOURCE_DATE_EPOCH", "gestern")],
)
def test_what_is_no_day_is_refused_in_german(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(click.ClickException, match="bitte berichtigen oder leeren"):
        today()
