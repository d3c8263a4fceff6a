"""What changes files does it alone and to the end."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import click
import pytest

from macros.werkzeug import speichern


def test_a_second_command_is_told_to_wait(tmp_path: Path) -> None:
    busy = pytest.raises(click.ClickException, match="Ein anderer Aufruf ändert gerade")
    with speichern.locked(tmp_path), busy, speichern.locked(tmp_path):
        pass
    with speichern.locked(tmp_path):
        pass  # free again


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_was_begun_is_done_before_a_signal_counts(
    number: signal.Signals, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put = speichern._put

    def put_and_break_off(path: Path, content: bytes | None) -> None:
        put(path, content)
        os.kill(os.getpid(), number)

    monkeypatch.setattr(speichern, "_put", put_and_break_off)
    reached: list[int] = []
    before = signal.signal(number, lambda got, _: reached.append(got))
    try:
        speichern.write_all({tmp_path / "a": "1", tmp_path / "b": "2"})
    finally:
        signal.signal(number, before)
    assert [(tmp_path / name).read_text() for name in "ab"] == ["1", "2"]
    assert reached == [number]
