"""Long work says how far it is, and not more often than somebody would ask."""

from __future__ import annotations

import logging

import pytest

from macros.ausgaben import fortschritt


def test_every_quarter_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "mkdocs")
    assert list(fortschritt.counted("Dateien komprimieren", range(10))) == list(range(10))
    assert caplog.messages == [f"Dateien komprimieren: {part} % von 10" for part in (25, 50, 75, 100)]


@pytest.mark.parametrize("pieces", [(), (1,)])
def test_little_work_is_not_talked_about_at_length(pieces: tuple[int, ...], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "mkdocs")
    assert tuple(fortschritt.counted("Dateien komprimieren", pieces)) == pieces
    assert len(caplog.messages) <= 1
