"""Files beside the pages that become part of them: `MITMACHEN.md` and the list of criteria in `docs/`.

Both are written by editors and published as they stand: what they may hold, and what they need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from macros.daten import zeichen
from macros.daten.probleme import Problem
from macros.daten.yaml.lesen import FieldPath, Source, read
from macros.seiten import sandkasten, seitenform, seitenlinks
from macros.seiten.schreibweise import anchor

RULE = "seite-zeigt-anderes"

CRITERIA = "barrierefreiheit.yml"
_HOW = ("test", "entfaellt", "von_hand")

_PICTURE = re.compile(r'<img src="(?P<path>docs/[^"]+)" alt="[^"]+" width="\d+" height="\d+">')
"""How the manual shows a picture on the platform as well as on the website."""


def problems(project: Path, docs: Path) -> Iterator[Problem]:
    """Yield what is wrong with these files, as far as there are any."""
    manual = project / "MITMACHEN.md"
    if manual.is_file():
        text = manual.read_text(encoding="utf-8", errors="replace")
        for line, sentence in sorted(_of_manual(project, docs, text)):
            yield Problem(PurePosixPath(manual.name), line, "", sentence, RULE)
    if (docs / "barrierefreiheit.md").is_file():
        yield from _criteria(docs)


def _of_manual(project: Path, docs: Path, text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) of what the manual would show otherwise than meant, or must not hold."""
    for number, row in enumerate(text.split("\n"), start=1):
        if found := zeichen.foreign(row):
            yield (
                number,
                f"Hier steht {found.name}, das niemand sieht oder die Schrift nicht hat; bitte weglassen oder neu tippen.",
            )
    for picture in _PICTURE.finditer(text):
        if not (project / picture["path"]).is_file():
            yield zeichen.line_of(text, picture.start()), f"Das Bild „{picture['path']}“ gibt es nicht; bitte prüfen."
    plain = _PICTURE.sub("", text)
    yield from sandkasten.html(sandkasten.blanked(plain))
    yield from seitenform.findings(docs, plain)
    anchors = {anchor(heading[1]) for heading in re.finditer(r"(?m)^#{2,} (.+)$", text)}
    for link in seitenlinks.LINK.finditer(sandkasten.blanked(plain, "Wort")):
        if wrong := _wrong_target(project, link["target"], anchors):
            yield zeichen.line_of(plain, plain.find(link[0])), wrong


def _wrong_target(project: Path, target: str, anchors: set[str]) -> str:
    """Return what is wrong with the target of a link, which is a file of the project, a place or an address."""
    path, _, place = target.partition("#")
    if re.match(r"https?://|mailto:", target) or (path and (project / path).is_file()):
        return ""
    if path or place not in anchors:
        return f"„{target[:60]}“ gibt es nicht; bitte den Namen prüfen."
    return ""


def _criteria(docs: Path) -> Iterator[Problem]:
    """Yield what is wrong with the list of criteria, which a page shows."""
    shown = PurePosixPath(docs.name, CRITERIA)
    if not (docs / CRITERIA).is_file():
        yield Problem(shown, 1, "", "Die Datei fehlt, die Website braucht sie; bitte wiederherstellen.", "datei-fehlt")
        return
    source = read(docs / CRITERIA, shown)
    if not isinstance(source, Source):
        yield source
    elif not isinstance(source.data, list):
        yield Problem(shown, 1, "", "Diese Datei ist eine Liste von Kriterien; bitte „- {nr: …}“ schreiben.", RULE)
    else:
        for index, entry in enumerate(source.data):
            if wrong := _wrong_criterion(entry):
                field: FieldPath = (index,)
                yield Problem(shown, source.line(field), "", wrong, RULE)


def _wrong_criterion(entry: Any) -> str:
    """Return what is wrong with one criterion, or nothing."""
    values = entry if isinstance(entry, dict) else {}
    if lost := [name for name in ("nr", "name", "stufe") if not isinstance(values.get(name), str)]:
        return f"Diesem Kriterium fehlt „{lost[0]}“, ein Text in Anführungszeichen; bitte ergänzen."
    if unknown := set(values) - {"nr", "name", "stufe", *_HOW}:
        return f"„{min(unknown)}“ gibt es hier nicht; erlaubt sind nr, name, stufe, {', '.join(_HOW)}; bitte entfernen."
    how = [name for name in _HOW if name in values]
    if len(how) != 1 or not isinstance(values[how[0]], list if how[0] == "test" else str):
        return "Ein Kriterium nennt genau eines: „test“ (eine Liste), „entfaellt“ oder „von_hand“; bitte so schreiben."
    return ""
