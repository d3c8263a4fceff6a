"""What is wrong with the data: one `Problem` per finding, one exception for all of them.

Responsible for how a problem is ordered and written down; knows no record.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO, Any

import click

from macros.daten.regeln import REGELN

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What would end the line, colour a terminal or turn the text around; in names of files and in what a message quotes."""

NOT_BUILT = "Die Website wird erst gebaut, wenn alle behoben sind."


@dataclass(frozen=True, order=True)
class Problem:
    """One finding in one place.

    `path` is relative to the project root, `line` counts from 1, `field` is the dotted path of the
    field in the record (empty for the whole file), `message` one German sentence with a remedy, `rule`
    the id of its Regel.
    """

    path: PurePosixPath
    line: int
    field: str
    message: str
    rule: str

    def __post_init__(self) -> None:
        """Refuse a finding that no rule explains: raise KeyError."""
        REGELN[self.rule]

    def __str__(self) -> str:
        """`data/modelle/amt.yml:12: kurz: …`, the form editors and terminals can jump to."""
        parts = (f"{self.path}:{self.line}", self.field, self.message)
        return _CONTROL.sub("\ufffd", ": ".join(filter(None, parts)))


class ProblemsError(click.ClickException):
    """All problems of one run; ends a command with exit code 1 and nothing but their text."""

    def __init__(self, problems: Iterable[Problem], consequence: str = NOT_BUILT) -> None:
        """Keep the problems, sorted by file, line, field and message, each once; say what follows from them."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join([*map(str, self.problems), summary(len(self.problems), consequence)]))

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the text as it is, without click's English prefix."""
        click.echo(self.message, file=file or sys.stderr)


def summary(count: int, consequence: str = NOT_BUILT) -> str:
    """Return the closing line of a check that found `count` problems."""
    found = "1 Problem" if count == 1 else f"{count} Probleme"
    return f"{found} gefunden. {consequence}"
