"""Files → one ZIP, the same bytes whenever they are the same. Writes no file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Set

from macros.daten.arten import Tag


def packed(files: Iterable[tuple[str, bytes]], updated: Tag, plain: Set[str] = frozenset()) -> bytes:
    """Return files, by name and in this order, as a ZIP dated by the newest data; those that are `plain` uncompressed."""
    year, month, day = map(int, str(updated).split("-"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compresslevel=6) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, (year, month, day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if name in plain else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()
