"""The list of all modules."""

from __future__ import annotations

from pathlib import Path

from macros.daten.katalog import Catalogue
from macros.seiten import module

ROOT = Path(__file__).parents[2]


def test_every_module_says_what_it_is_for(small: Catalogue) -> None:
    listed = [entry for entries in module.module(small).values() for entry in entries]
    assert sorted(str(entry.pfad) for entry in listed) == sorted(
        path.relative_to(ROOT).as_posix() for path in (ROOT / "macros").rglob("*.py")
    )
    assert [entry.pfad for entry in listed if not entry.zweck] == []
