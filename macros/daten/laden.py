"""Data folder → checked catalogue, or all problems at once.

Knows which file holds which record; reads through `yaml.lesen`, judges through `arten` and `pruefen`.
"""

from __future__ import annotations

import datetime
import re
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath
from typing import Any

from pydantic import ValidationError

from macros.daten import felder, meldungen
from macros.daten.arten import FILES, FOLDERS, Datensatz, Teil
from macros.daten.heute import today
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem, ProblemsError
from macros.daten.pruefen import CHECKS, CHECKS_OF_ALL, CHECKS_TO_PROPOSE, CHECKS_TO_PUBLISH
from macros.daten.pruefen.befund import Check
from macros.daten.yaml.lesen import MAX_BYTES, read

ROOT = Path(__file__).resolve().parents[2]
"""The project's folder: the package is installed in place."""

Fingerprint = tuple[tuple[str, int, int], ...]

_cache: dict[Path, tuple[datetime.date, Fingerprint, Catalogue]] = {}


def load(data: Path = ROOT / "data", gelesen: Gelesenes | None = None) -> Catalogue:
    """Return the catalogue of a data folder, from memory if no file and not the day has changed.

    With `gelesen`, files that have not changed since it was used last are not read again. Raises ProblemsError with everything that is wrong in any file.
    """
    data = data.resolve()
    state = today(), fingerprint(data)
    if data not in _cache or _cache[data][:2] != state:
        catalogue, problems = inspect(data, gelesen=gelesen)
        if problems:
            raise ProblemsError(problems)
        _cache[data] = *state, catalogue
    return _cache[data][2]


def inspect(
    data: Path, *, publishing: bool = False, proposing: bool = False, gelesen: Gelesenes | None = None
) -> tuple[Catalogue, list[Problem]]:
    """Read and check a data folder; return the catalogue of all valid records and every problem.

    With `proposing` or `publishing`, also what a preview does without.
    """
    gelesen = gelesen or Gelesenes()
    read_files = _without_copies([gelesen.read(path, data) for path in data_files(data)])
    misnamed = {
        problem.message for one in read_files for problem in one.problems if problem.rule == "datei-am-falschen-ort"
    }
    missing = [one for one in _missing(data) if not any(f"„{one.path}“" in message for message in misnamed)]
    problems = [*missing, *_by_folder(problem for one in read_files for problem in one.problems)]
    unnamed = any(one.field.rpartition(".")[2] == "id" or one.rule == "datei-name" for one in problems)
    announced = frozenset(name for one in read_files for name in one.announced)
    files = sorted((one.file for one in read_files if one.file), key=_has_other_name)
    cut = frozenset(kind for one in read_files for kind in one.cut)
    catalogue = Catalogue(files, announced, today(), cut)
    also = CHECKS_TO_PUBLISH if publishing else CHECKS_TO_PROPOSE if proposing else ()
    is_whole = not problems
    problems.extend(_found(CHECKS, catalogue))
    if is_whole:
        incomplete = _found(CHECKS_OF_ALL, catalogue)
        problems.extend(_own(incomplete, [*problems, *(one for one in incomplete if one.rule == "datensatz-allein")]))
        problems.extend(_found(also, catalogue))
    return catalogue, _without_consequences(problems) if missing or unnamed else problems


def _found(checks: Iterable[Check], catalogue: Catalogue) -> list[Problem]:
    return [problem for check in checks for problem in check(catalogue)]


def _own(incomplete: list[Problem], others: list[Problem]) -> list[Problem]:
    """Leave out what may follow from another problem: sources that seem unused, a gap in numbers where a record is gone."""
    consequences = {"quelle-ungenutzt"} if others else set()
    if any(problem.rule == "kurzadresse-ohne-ziel" for problem in others):
        consequences.add("nummer-luecke")
    return [one for one in incomplete if one.rule not in consequences]


@dataclass(frozen=True)
class _Read:
    """What became of a file: the valid record in it, or what is wrong with it and the ids that it would have had."""

    file: File | None
    problems: tuple[Problem, ...] = ()
    announced: frozenset[str] = frozenset()
    cut: frozenset[str] = frozenset()
    """Kinds of which the lost end of the file may have held more."""


class Gelesenes:
    """What was read of data files: a file whose content has not changed is not read and validated again."""

    def __init__(self) -> None:
        """Know nothing."""
        self._known: dict[Path, tuple[bytes, _Read]] = {}

    def read(self, path: Path, data: Path) -> _Read:
        """Return what became of a file, from memory if it holds what it held."""
        try:
            found = path.lstat()
            if not stat.S_ISREG(found.st_mode) or found.st_size > MAX_BYTES:
                return _read(path, data)
            content = path.read_bytes()
        except OSError:
            return _read(path, data)
        known = self._known.get(path)
        if known is None or known[0] != content:
            known = self._known[path] = content, _read(path, data)
        return known[1]


def _read(path: Path, data: Path) -> _Read:
    shown = PurePosixPath(data.name, path.relative_to(data).as_posix().encode(errors="replace").decode())
    kind = record_kind(path.relative_to(data))
    if kind is None:
        return _unread(path, Problem(shown, 1, "", _stray(path, data), "datei-am-falschen-ort"))
    if len(path.relative_to(data).parts) > 1 and not _FILE_NAME.fullmatch(path.name):
        message = f"„{path.name}“ ist kein Dateiname; erlaubt sind Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche, am Ende „.yml“; bitte umbenennen."
        return _unread(path, Problem(shown, 1, "", message.encode(errors="replace").decode(), "datei-name"))
    source = read(path, shown)
    if isinstance(source, Problem):
        return replace(_unread(path, source), cut=_cut(kind, path, (source,)))
    try:
        record = kind.model_validate(source.data)
        problems = tuple(meldungen.empty(source, kind))
    except ValidationError as error:
        if other := _kind_of(source.data):
            message = f"Das sieht nach {other.ART.einzahl} aus; bitte nach data/{other.ART.ordner}/ verschieben."
            return _unread(path, Problem(shown, 1, "", message, "datei-falscher-ordner"))
        problems = tuple(meldungen.problems(source, kind, error))
    if problems:
        return _Read(None, problems, frozenset((path.stem, *_ids(source.data))), _cut(kind, path, problems))
    return _Read(File(source, record))


def _cut(kind: type[Teil], path: Path, problems: Iterable[Problem]) -> frozenset[str]:
    """Return the kinds of parts that a file lacks if its end is lost: what is wrong stands in its last entry, or the whole list is missing."""
    rows = _raw_text(path).splitlines()
    last = max((number for number, row in enumerate(rows, start=1) if row.lstrip().startswith("- ")), default=1)
    if any(one.line >= last or (one.rule == "feld-fehlt" and "." not in one.field) for one in problems):
        return frozenset(one.teil.ART.key for one in felder.of(kind) if one.teil and hasattr(one.teil, "ART"))
    return frozenset()


def _unread(path: Path, problem: Problem) -> _Read:
    """Return what is known of a file that is no record: what is wrong with it, and the ids that seem to stand in it."""
    return _Read(None, (problem,), frozenset((path.stem, *_ids_in_raw_text(path))))


_FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.yml")
_STRAY = (
    f"Diese Datei gehört nicht hierher; erlaubt sind „*.yml“ in {', '.join(FOLDERS)} "
    f"sowie {', '.join(FILES)}; bitte verschieben, umbenennen oder löschen."
)


_PLACES = {*FOLDERS, *(PurePath(name).parts[0] for name in FILES)}
"""What may lie in the data folder."""


def _by_folder(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield every problem, but of all files in a folder that the handbook does not know only one."""
    told: dict[str, list[Problem]] = defaultdict(list)
    for one in problems:
        folder = one.path.parts[1] if one.rule == "datei-am-falschen-ort" and len(one.path.parts) > 2 else ""
        if not folder or folder in _PLACES or folder.lower() in _PLACES:
            yield one
        else:
            told[folder].append(one)
    for folder, files in told.items():
        message = f"Den Ordner „{folder}“ liest das Handbuch nicht; erlaubt sind {', '.join(FOLDERS)}; bitte umbenennen oder löschen.{meldungen.nearest(folder, FOLDERS)}"
        yield replace(files[0], message=message)


def _stray(path: Path, data: Path) -> str:
    """Return what to do with a file that lies where no record may lie."""
    place = path.relative_to(data)
    better = PurePath(place.as_posix().lower()).with_suffix(".yml")
    if place.suffix.lower() in (".yml", ".yaml") and record_kind(better):
        return f"Diese Datei wird so nicht gelesen; bitte in „data/{better.as_posix()}“ umbenennen."
    return _STRAY


def _kind_of(content: Any) -> type[Teil] | None:
    """Return the kind of record, of those with a folder, that a file would be without any problem."""
    for kind in FOLDERS.values():
        try:
            kind.model_validate(content)
        except ValidationError:
            continue
        return kind
    return None


def _without_copies(read_files: list[_Read]) -> list[_Read]:
    """Blame the copy of a file that still has the id of its original, and nothing else for what is there twice."""
    named = {one.file.source.path for one in read_files if one.file and not _has_other_name(one.file)}
    return [_judged(one, named) for one in read_files]


def _judged(one: _Read, named: Set[PurePosixPath]) -> _Read:
    record = one.file.record if one.file else None
    if not (one.file and isinstance(record, Datensatz) and _has_other_name(one.file)):
        return one
    path, stem = one.file.source.path, frozenset((one.file.source.path.stem,))
    if (original := path.with_name(f"{record.id}.yml")) not in named:
        return replace(one, announced=stem)  # whoever names the file means its record
    message = f"Diese Datei hat noch die Kennung „{record.id}“ von {original}; bitte ihr die Kennung „{path.stem}“ geben und die übrigen Angaben ändern, oder die Kopie löschen."
    problem = Problem(path, one.file.source.line(("id",)), "id", message, "datei-kopie")
    return _Read(None, (problem,), stem | frozenset(_ids(one.file.source.data)))


def _has_other_name(file: File) -> bool:
    """Tell whether a record is not called like its file: of two with one id it is the one to blame."""
    return isinstance(file.record, Datensatz) and file.record.id != file.source.path.stem


def _without_consequences(problems: list[Problem]) -> list[Problem]:
    """Leave out lost ids while a file is missing, or an id broken, that could be theirs; say at the file how many."""
    problems = [problem for problem in problems if problem.rule != "kurzadresse-ohne-ziel"]
    lost = [problem for problem in problems if problem.rule == "kennung-unbekannt"]
    if not lost:
        return problems
    rest = [problem for problem in problems if problem not in lost]
    said = f" Solange sie fehlt, {'fehlt auch 1 Kennung' if len(lost) == 1 else f'fehlen auch {len(lost)} Kennungen'}, auf die Datensätze verweisen."
    return [replace(one, message=one.message + said) if one.rule == "datei-fehlt" else one for one in rest]


def record_kind(path: PurePath) -> type[Teil] | None:
    """Return what a file of the data folder holds, by its place."""
    in_folder = FOLDERS.get(path.parts[0]) if len(path.parts) == 2 and path.suffix == ".yml" else None
    return FILES.get(path.as_posix(), in_folder)


def data_files(data: Path) -> list[Path]:
    """Return every file below the data folder except hidden ones, in a fixed order."""
    paths = (path for path in data.rglob("*") if path.is_symlink() or not path.is_dir())
    return sorted(path for path in paths if not any(part.startswith(".") for part in path.relative_to(data).parts))


MANY = 5
"""So many missing files are no slip: the folder is another one."""


def _missing(data: Path) -> Iterator[Problem]:
    missing = [name for name in FILES if not (data / name).exists()]
    message = "Die Datei fehlt, die Website braucht sie; bitte wiederherstellen."
    if len(missing) >= MANY:
        message = f"Diese und {len(missing) - 1} weitere Dateien fehlen, die Website braucht sie; bitte den Ordner prüfen und sie wiederherstellen."
        missing = missing[:1]
    yield from (Problem(PurePosixPath(data.name, name), 1, "", message, "datei-fehlt") for name in missing)


def fingerprint(data: Path) -> Fingerprint:
    """Return what tells whether any file of a data folder has come, gone or changed."""
    stats = ((path, path.lstat()) for path in data_files(data))
    return tuple((str(path), found.st_mtime_ns, found.st_size) for path, found in stats)


def _ids_in_raw_text(path: Path) -> list[str]:
    """Return what looks like an id, today's or a former one, in a file that is no YAML.

    Nobody shall be told that it does not exist.
    """
    fields = re.findall(r"(?m)^[ -]*(?:id|fruehere_ids): *(.+)", _raw_text(path))
    return [name for field in fields for name in re.findall("[a-z0-9-]+", field)]


def _raw_text(path: Path) -> str:
    """Return the beginning of a file that may hold anything, or nothing if it cannot be read."""
    try:
        start = path.read_bytes()[:MAX_BYTES] if path.is_file() and not path.is_symlink() else b""
    except OSError:
        return ""
    return start.decode(errors="replace")


def _ids(value: Any) -> Iterator[str]:
    """Yield everything that stands in a field `id` or `fruehere_ids`, however deep."""
    if isinstance(value, dict):
        former = value.get("fruehere_ids")
        yield from (
            name
            for name in (value.get("id", value.get("ID")), *(former if isinstance(former, list) else ()))
            if isinstance(name, str)
        )
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _ids(item)
