"""What lies in `docs/`: files that would be published unseen, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.daten.probleme import Problem

_KINDS = frozenset([".md", ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".woff2", ".yml", ".pdf"])
"""What a page may need. Everything else in the folder would be published as it is, unchecked."""

_PAGE = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*\.md")
_SCRIPTED = re.compile(r"(?i)<script|\bon\w+\s*=|javascript:|<foreignObject")


def problems(docs: Path, rule: str) -> Iterator[Problem]:
    """Yield every file of a docs folder that should not lie there."""
    for path in sorted(docs.rglob("*")):
        shown = PurePosixPath(docs.name, path.relative_to(docs).as_posix().encode(errors="replace").decode())
        if any(part.startswith(".") for part in shown.parts):
            continue  # published by nobody
        if path.is_symlink():
            message = (
                "Hier liegt eine Verknüpfung statt einer Datei; bitte durch die Datei selbst ersetzen oder löschen."
            )
            yield Problem(shown, 1, "", message, "datei-verknuepfung")
        elif path.is_file() and (message := _wrong(path)):
            yield Problem(shown, 1, "", message, rule)


def _wrong(path: Path) -> str:
    """Return what is wrong with the name or the content of a file, or nothing."""
    kind = path.suffix.lower()
    if kind not in _KINDS:
        return f"Dateien mit der Endung „{path.suffix}“ gehören nicht nach docs/; erlaubt sind {', '.join(sorted(_KINDS))}; bitte umbenennen oder löschen."
    if kind == ".md" and not _PAGE.fullmatch(path.name):
        return f"„{path.name}“ ist kein Name einer Seite; erlaubt sind Kleinbuchstaben a–z, Ziffern und einzelne Striche (- und _), am Ende „.md“; bitte umbenennen."
    if kind == ".svg" and _SCRIPTED.search(path.read_text(encoding="utf-8", errors="replace")):
        return "Dieses Bild könnte etwas ausführen; bitte ohne Skripte speichern."
    return ""
