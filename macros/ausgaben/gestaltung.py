"""The stylesheet: one file per subject, one request.

`docs/stylesheets/handbuch.css` names the files and their order as `@import`; a reader's browser gets them joined.
"""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^@import "([a-z-]+\.css)";$', re.MULTILINE)


def parts(sheet: Path) -> list[Path]:
    """Return the files that a stylesheet imports, in their order."""
    return [sheet.parent / name for name in _IMPORT.findall(sheet.read_text(encoding="utf-8"))]


def joined(sheet: Path) -> str:
    """Return a stylesheet with every import replaced by what it imports; OSError if a file is missing."""
    text = sheet.read_text(encoding="utf-8")
    return _IMPORT.sub(lambda found: (sheet.parent / found[1]).read_text(encoding="utf-8"), text)
