"""Two folders of rotten records and every message they must give, in order.

`form` breaks the shape of files and records, `bezug` the rules between them. Each is laid over the
small handbook. After a change of wording, look at the difference and copy the new messages.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.daten import laden
from macros.daten.probleme import ProblemsError

FAULTY = Path(__file__).parents[1] / "faulty"


@pytest.mark.parametrize("kind", ["form", "bezug"])
def test_rotten_records_give_exactly_these_messages(kind: str, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBUCH_HEUTE", "2026-11-28")
    shutil.copytree(FAULTY / kind, data, dirs_exist_ok=True)
    with pytest.raises(ProblemsError) as caught:
        laden.load(data)
    assert caught.value.message.splitlines() == (FAULTY / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
