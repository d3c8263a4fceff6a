"""Long work says how far it is, in the lines that MkDocs writes of itself; `mkdocs build -q` leaves them out."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import TypeVar

from macros.seiten.schreibweise import number as german

_LOG = logging.getLogger("mkdocs.handbuch")
_PARTS = 4
_Piece = TypeVar("_Piece")


def say(sentence: str) -> None:
    """Say what is done now."""
    _LOG.info(sentence)


def counted(work: str, pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield every piece, and say after every quarter of them how much of the work is done."""
    marks = {len(pieces) * part // _PARTS: 100 * part // _PARTS for part in range(1, _PARTS + 1)}
    for number, piece in enumerate(pieces, start=1):
        yield piece
        if number in marks:
            say(f"{work}: {marks[number]} % von {german(len(pieces))}")
