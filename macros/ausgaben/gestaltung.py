"""The stylesheet: one file per subject, one request.

`docs/stylesheets/handbuch.css` names the files and their order as `@import`; a reader's browser gets them joined, without
the comments, a fifth of their weight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.seiten.datei import Datei

SHEET = "stylesheets/handbuch.css"
"""What pages load."""

_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_IMPORT = re.compile(r'^@import "([a-z-]+\.css)";$', re.MULTILINE)


def files(project: Path) -> Iterator[Datei]:
    """Yield the stylesheet that pages load; OSError if a file is missing."""
    yield Datei(SHEET, joined(project / "docs" / SHEET), PurePosixPath("docs", SHEET))


def ingredients(project: Path) -> Iterator[str]:
    """Yield the files below the docs folder that readers get only as part of the stylesheet."""
    sheet = project / "docs" / SHEET
    yield SHEET
    yield from (f"stylesheets/{name}" for name in _IMPORT.findall(sheet.read_text(encoding="utf-8")))


def joined(sheet: Path) -> str:
    """Return a stylesheet with every import replaced by what it imports; OSError if a file is missing."""
    text = sheet.read_text(encoding="utf-8")
    whole = _IMPORT.sub(lambda found: (sheet.parent / found[1]).read_text(encoding="utf-8"), text)
    return _COMMENT.sub("", whole)
