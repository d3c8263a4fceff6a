"""Data folder → checked catalogue, or all problems at once.

Knows which file holds which record; reads through `yaml.lesen`, judges through `arten` and `pruefen`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from pydantic import ValidationError

from macros.daten import meldungen
from macros.daten.arten import FILES, FOLDERS, Teil
from macros.daten.heute import today
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem, ProblemsError
from macros.daten.pruefen import CHECKS, CHECKS_OF_ALL, CHECKS_TO_PUBLISH
from macros.daten.yaml.lesen import MAX_BYTES, read

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder: the package is installed in place."""

Fingerprint = tuple[tuple[str, int, int], ...]

_cache: dict[Path, tuple[datetime.date, Fingerprint, Catalogue]] = {}


def load(data: Path = ROOT / "data") -> Catalogue:
    """Return the catalogue of a data folder, from memory if no file and not the day has changed.

    Raises ProblemsError with everything that is wrong in any file.
    """
    data = data.resolve()
    state = today(), _fingerprint(data)
    if data not in _cache or _cache[data][:2] != state:
        catalogue, problems = inspect(data)
        if problems:
            raise ProblemsError(problems)
        _cache[data] = *state, catalogue
    return _cache[data][2]


def inspect(data: Path, *, publishing: bool = False) -> tuple[Catalogue, list[Problem]]:
    """Read and check a data folder; return the catalogue of all valid records and every problem.

    With `publishing`, also what a preview does without.
    """
    files: list[File] = []
    problems: list[Problem] = list(_missing(data))
    announced: set[str] = set()
    for path in data_files(data):
        read_file = _read(path, data)
        if isinstance(read_file, File):
            files.append(read_file)
        else:
            problems.extend(read_file[0])
            announced |= read_file[1]
    catalogue = Catalogue(files, frozenset(announced), today())
    for check in CHECKS if problems else (*CHECKS, *CHECKS_OF_ALL):
        problems.extend(check(catalogue))
    for check in CHECKS_TO_PUBLISH if publishing and not problems else ():
        problems.extend(check(catalogue))
    return catalogue, problems


def _read(path: Path, data: Path) -> File | tuple[list[Problem], set[str]]:
    """Return the valid file, or its problems and the ids that it would have had."""
    shown = PurePosixPath(data.name, path.relative_to(data).as_posix().encode(errors="replace").decode())
    kind = record_kind(path.relative_to(data))
    if kind is None:
        return [Problem(shown, 1, "", _STRAY, "datei-am-falschen-ort")], set()
    source = read(path, shown)
    if isinstance(source, Problem):
        return [source], {path.stem, *_ids_in_raw_text(path)}
    try:
        return File(source, kind.model_validate(source.data))
    except ValidationError as error:
        return list(meldungen.problems(source, kind, error)), {path.stem, *_ids(source.data)}


_STRAY = (
    f"Diese Datei gehört nicht hierher; erlaubt sind „*.yml“ in {', '.join(FOLDERS)} "
    f"sowie {', '.join(FILES)}; bitte verschieben, umbenennen oder löschen."
)


def record_kind(path: PurePath) -> type[Teil] | None:
    """Return what a file of the data folder holds, by its place."""
    in_folder = FOLDERS.get(path.parts[0]) if len(path.parts) == 2 and path.suffix == ".yml" else None
    return FILES.get(path.as_posix(), in_folder)


def data_files(data: Path) -> list[Path]:
    """Return every file below the data folder except hidden ones, in a fixed order."""
    paths = (path for path in data.rglob("*") if not path.is_dir())
    return sorted(path for path in paths if not any(part.startswith(".") for part in path.relative_to(data).parts))


def _missing(data: Path) -> Iterator[Problem]:
    for name in FILES:
        if not (data / name).exists():
            yield Problem(
                PurePosixPath(data.name, name),
                1,
                "",
                "Die Datei fehlt, die Website braucht sie; bitte wiederherstellen.",
                "datei-fehlt",
            )


def _fingerprint(data: Path) -> Fingerprint:
    stats = ((path, path.lstat()) for path in data_files(data))
    return tuple((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats)


def _ids_in_raw_text(path: Path) -> list[str]:
    """Return what looks like an id, today's or a former one, in a file that is no YAML.

    Nobody shall be told that it does not exist.
    """
    try:
        start = path.read_bytes()[:MAX_BYTES] if path.is_file() else b""
    except OSError:
        return []
    fields = re.findall(r"(?m)^[ -]*(?:id|fruehere_ids): *(.+)", start.decode(errors="replace"))
    return [name for field in fields for name in re.findall("[a-z0-9-]+", field)]


def _ids(value: Any) -> Iterator[str]:
    """Yield everything that stands in a field `id` or `fruehere_ids`, however deep."""
    if isinstance(value, dict):
        former = value.get("fruehere_ids")
        yield from (
            name for name in (value.get("id"), *(former if isinstance(former, list) else ())) if isinstance(name, str)
        )
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _ids(item)
