"""Writes files of the handbook: all of a change or nothing. Knows no record."""

from __future__ import annotations

import fcntl
import os
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

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
    with _uninterrupted():
        _write(texts, before)


def _write(texts: Mapping[Path, str | None], before: Mapping[Path, bytes | None]) -> None:
    try:
        for path, text in texts.items():
            _put(path, text.encode() if text is not None else None)
    except BaseException as error:
        for path, content in before.items():
            _restore(path, content)
        if not isinstance(error, OSError):
            raise
        name = error.filename or next(iter(texts))  # where no space is left, Python does not say for what
        message = (
            f"„{name}“ lässt sich nicht schreiben; geändert wurde nichts. Bitte Zugriffsrechte und freien Platz prüfen."
        )
        raise click.ClickException(message) from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep every other command from changing a folder while entered; raise click.ClickException if one does already."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        message = f"Ein anderer Aufruf ändert gerade Dateien in „{folder}“; bitte warten, bis er fertig ist, und noch einmal aufrufen."
        raise click.ClickException(message) from error
    finally:
        os.close(handle)


@contextmanager
def ending_as_abort() -> Iterator[None]:
    """Let a closed window or the end of the system end a command like Ctrl-C: it can still save what was typed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def abort(number: int, frame: object) -> NoReturn:
        raise click.Abort

    before = {number: signal.signal(number, abort) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C and the end of the terminal wait until what was begun is done."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting: list[int] = []
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, lambda got, _: waiting.append(got)) for number in signals}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for missed in waiting[:1]:
            signal.raise_signal(missed)


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
