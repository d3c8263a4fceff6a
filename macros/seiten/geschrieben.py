"""Pages that editors write in `docs/`: what would look right in the file and broken on the website.

Which code and HTML they may hold is for `sandkasten`; this is about encoding, head, heading, links and pictures.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath

from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.yaml import fehlersaetze
from macros.daten.yaml.lesen import Source, parse
from macros.seiten import sandkasten

RULE = "seite-zeigt-anderes"

HEAD: Mapping[str, tuple[type, str]] = {
    "suchworte": (list, 'eine Liste: suchworte: ["eins", "zwei"]'),
    "fragen": (list, 'eine Liste: fragen: ["darf", "muss"]'),
    "kurz": (str, "ein Satz in Anführungszeichen"),
    "hide": (list, "eine Liste: hide: [toc]"),
    "skripte": (list, "eine Liste von Dateinamen"),
    "im_buch": (bool, "true oder false"),
    "ohne_suche": (bool, "true oder false"),
}
"""What may stand at the head of a page, of which type, and how to write it."""

_HEAD = re.compile(r"\A---\n(.*?)^---\s*$\n?", re.DOTALL | re.MULTILINE)
_FINDINGS = (
    (re.compile(r"\{\{|\}\}|\{%|%\}"), 'Diese Klammern gehören zu keinem Aufruf; bitte „{{ makro("wert") }}“ schreiben.'),
    (re.compile(r"\[\[[a-z0-9-]+[\]|]"), 'Verweise in doppelten Klammern gibt es nur in Datensätzen; bitte „{{ verweis("kennung") }}“ schreiben.'),
    (re.compile(r"(?i)(?:\]\(|\]:|<)\s*(?:javascript|data|vbscript):"), "Die Adresse dieses Links könnte etwas ausführen; erlaubt sind Seiten und https-Adressen."),
    (re.compile(r"!\[[^\]]*\]\(\s*(?:https?:)?//|<img[^>]*\bsrc=[\"'](?:https?:)?//"), "Bilder von fremden Rechnern sind nicht erlaubt; bitte das Bild unter docs/bilder/ ablegen."),
)  # fmt: skip
"""What no page should show or load, and what to do."""
_PAGE_LINK = re.compile(r"\]\(([^)\s#:]+\.md)(?=[)#\s])")


def problems(docs: Path, made: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the pages of a docs folder; `made` are the addresses in it of pages that are not written."""
    written = {path: path.relative_to(docs).as_posix() for path in sorted(docs.rglob("*.md"))}
    known = {*written.values(), *made}
    for path, uri in written.items():
        shown = PurePosixPath(docs.name, uri)
        try:
            text = path.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            yield Problem(shown, 1, "", "Die Datei ist nicht in UTF-8 gespeichert; bitte mit der Kodierung UTF-8 speichern.", "datei-kodierung")  # fmt: skip
            continue
        if conflict := fehlersaetze.merge_conflict(text):
            yield Problem(shown, *conflict)
            continue
        yield from _head(shown, text)
        yield from (Problem(shown, line, "", sentence, RULE) for line, sentence in _body(uri, text, known))


def _head(shown: PurePosixPath, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the settings at the head of a page."""
    if not text.startswith("---\n"):
        return
    if not (head := _HEAD.match(text)):
        yield Problem(shown, 1, "", "Der Kopf der Seite endet nicht; bitte darunter eine Zeile „---“ schreiben.", RULE)
        return
    read = parse(f"\n{head[1]}".encode(), shown)
    if not isinstance(read, Source):
        yield read
    elif isinstance(read.data, dict):
        for name, value in read.data.items():
            if name not in HEAD:
                message = f"Das Feld „{name}“ gibt es im Kopf einer Seite nicht; erlaubt sind {', '.join(HEAD)}.{nearest(name, HEAD)}"
                yield Problem(shown, read.line((name,)), "", message, RULE)
            elif not _fits(value, HEAD[name][0]):
                message = f"„{name}“ ist im Kopf einer Seite {HEAD[name][1]}; bitte so schreiben."
                yield Problem(shown, read.line((name,)), "", message, RULE)


def _fits(value: object, kind: type) -> bool:
    """Tell whether a value is of this type; a list at the head of a page is one of texts."""
    return isinstance(value, kind) and (not isinstance(value, list) or all(isinstance(entry, str) for entry in value))


def _body(uri: str, text: str, known: Collection[str]) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) of what the text of a page would show otherwise than meant."""
    whole = _HEAD.sub(lambda head: "\n" * head[0].count("\n"), text)
    body = sandkasten.blanked(whole)
    if not re.search(r"(?m)^# \S", whole):
        yield 1, "Der Seite fehlt die Überschrift; bitte mit „# Titel“ beginnen."
    for pattern, sentence in _FINDINGS:
        if found := pattern.search(body):
            yield body.count("\n", 0, found.start()) + 1, sentence
    for link in _PAGE_LINK.finditer(body):
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), link[1]))
        if target not in known:
            yield body.count("\n", 0, link.start()) + 1, f"Die Seite „{link[1]}“ gibt es nicht.{nearest(target, known)}"
