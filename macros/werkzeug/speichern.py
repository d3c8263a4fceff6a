"""Writes files of the handbook: all of a change or nothing. Knows no record."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click


def text_of(path: Path) -> str | None:
    """Return the text of a file with its line ends as they are, or None if it is not UTF-8 or unreadable."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def write_all(texts: Mapping[Path, str | None]) -> None:
    """Give every file its new text; None deletes it. If one cannot be written, all are as before.

    Raises click.ClickException, in German, naming the file.
    """
    before = {path: path.read_bytes() if path.exists() else None for path in texts}
    try:
        for path, text in texts.items():
            _put(path, text.encode() if text is not None else None)
    except BaseException as error:  # also when somebody breaks off
        for path, content in before.items():
            _restore(path, content)
        if not isinstance(error, OSError):
            raise
        message = f"„{error.filename}“ lässt sich nicht schreiben; geändert wurde nichts. Bitte Zugriffsrechte und freien Platz prüfen."
        raise click.ClickException(message) from error


def _put(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _restore(path: Path, content: bytes | None) -> None:
    """Put a file back as it was, as far as the disk allows."""
    try:
        if content is not None:
            path.write_bytes(content)
        elif path.exists():
            path.unlink()
    except OSError:
        pass
