"""A change to data files is tried out on a copy before it is written. Knows no kind of change."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from macros.daten.katalog import Catalogue
from macros.daten.laden import inspect
from macros.daten.probleme import Problem
from macros.werkzeug.speichern import write_all


def inspect_changed(data: Path, texts: Mapping[Path, str | None]) -> tuple[Catalogue, list[Problem]]:
    """Return what `inspect` would say of a data folder if its files had these texts (None: were gone)."""
    data = data.resolve()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copytree(data, Path(folder, data.name), symlinks=True))
        write_all({copy / path.relative_to(data): text for path, text in texts.items() if path.is_relative_to(data)})
        return inspect(copy)
