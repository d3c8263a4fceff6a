"""Which modules the program has and what each is for: their own words, so that the list can't fall behind.

Knows no record; reads the source of this program.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from macros.daten.katalog import Catalogue
from macros.seiten.seitenart import Raum

PROGRAM = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Modul:
    """A module: its file from the project's root, and the first paragraph of its docstring."""

    pfad: PurePosixPath
    zweck: str

    @property
    def worte(self) -> tuple[tuple[str, bool], ...]:
        """Its purpose in pieces: (text, whether it is code)."""
        return tuple((piece, bool(number % 2)) for number, piece in enumerate(self.zweck.split("`")))


def module(_: Catalogue) -> Mapping[str, tuple[Modul, ...]]:
    """Return all modules by their folder, in the order in which data flows."""
    folders = [PROGRAM / name for name in ("daten", "seiten", "ausgaben", ".", "werkzeug")]
    return {f"macros/{folder.name}".removesuffix("/macros"): _modules(folder) for folder in folders}


def _modules(folder: Path) -> tuple[Modul, ...]:
    paths = folder.glob("*.py") if folder == PROGRAM else folder.rglob("*.py")
    return tuple(
        Modul(PurePosixPath("macros", path.relative_to(PROGRAM).as_posix()), _purpose(path)) for path in sorted(paths)
    )


def _purpose(path: Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n\n")[0].replace("\n", " ")


RAUM = Raum("technik", {"module": module})
