"""What a build publishes is files: where each will stand, what is in it, which file of the project it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True)
class Datei:
    """A file of the website to be.

    `uri` is its place below the docs folder, `inhalt` its text or bytes, None for a copy of `quelle`. `quelle` is the
    file of the project, from its root, that an editor opens to change it.
    """

    uri: str
    inhalt: str | bytes | None
    quelle: PurePosixPath
