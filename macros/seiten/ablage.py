"""What lies in `docs/` and what the menu says of it: files that would be published unseen, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.yaml.lesen import FieldPath, Source, parse

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


def menu_problems(settings: Path, written: Collection[str], made: Collection[str], rule: str) -> Iterator[Problem]:
    """Yield what is wrong with the settings, and where the menu in them and the pages differ."""
    if not settings.is_file():
        return
    shown = PurePosixPath(settings.name)
    text = settings.read_text(encoding="utf-8", errors="replace")
    read = parse(text.replace("!ENV ", "     ").encode(), shown)
    if isinstance(read, Problem):
        yield read
        return
    if "site_url" in read.data:
        message = "Wo die Website steht, sagt die Umgebungsvariable SITE_URL oder „adresse“ unter „extra“; bitte „site_url“ entfernen."
        yield Problem(shown, read.line(("site_url",)), "site_url", message, rule)
    if "nav" in read.data:  # else the menu is made of whatever there is
        for page, line, message in _differences(read, written, made):
            yield Problem(PurePosixPath("docs", page) if page else shown, line, "", message, rule)


def _differences(settings: Source, written: Collection[str], made: Collection[str]) -> Iterator[tuple[str, int, str]]:
    """Yield (page or nothing for the menu, line, sentence): what the menu names and nobody wrote, what nobody finds."""
    named = {
        page: settings.line(field) for field, page in _entries(settings.data["nav"], ("nav",)) if page.endswith(".md")
    }
    hidden = [pattern.removeprefix("/") for pattern in settings.data.get("not_in_nav", "").split()]
    for page in sorted(named.keys() - {*written, *made}):
        message = f"Die Seite „{page}“ aus dem Menü gibt es nicht; bitte wiederherstellen oder hier entfernen.{nearest(page, written)}"
        yield "", named[page], message
    for page in sorted(set(written) - named.keys()):
        if not any(fnmatchcase(page, pattern) for pattern in hidden):
            message = "Diese Seite steht in keinem Menü; bitte in „mkdocs.yml“ unter „nav“ eintragen, oder unter „not_in_nav“, wenn eine andere Seite auf sie führt."
            yield page, 1, message


def _entries(menu: Any, field: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield (field, what it leads to) of every entry of a menu, however deep."""
    below = menu.items() if isinstance(menu, dict) else enumerate(menu) if isinstance(menu, list) else ()
    for name, entry in below:
        yield from _entries(entry, (*field, name))
    if isinstance(menu, str):
        yield field, menu
