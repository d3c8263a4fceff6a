"""The form of pages that editors write: what Markdown or a browser would take for something else than is meant.

Lists, indentation, codes of HTML and classes. Knows no link, no head and no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from itertools import pairwise
from pathlib import Path

from macros.daten import zeichen
from macros.daten.meldungen import nearest

Finding = tuple[int, str]

_ITEM = r"(?:[-*+]|\d+\.)"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?m)^{_ITEM} .*\n\n?(?P<here>[ ]{{1,3}}{_ITEM} )"), "Eine Liste in einer Liste beginnt vier Leerzeichen weiter rechts, sonst ist sie keine; bitte so einrücken."),
    (re.compile(rf"(?m)^{_ITEM} .*\n(?:[^\n]+\n)*\n(?P<here>[ ]{{1,3}})(?!{_ITEM} )\S"), "Ein Absatz, der zu einem Listenpunkt gehört, beginnt vier Leerzeichen weiter rechts; bitte so einrücken."),
    (re.compile(r"(?m)^(?P<here>[•·▪‣●◦]\s)"), "Listenpunkte beginnen mit „- “ (Bindestrich und Leerzeichen); bitte so schreiben."),
    (re.compile(r"(?m)^(?P<here>([–—]|\d+\)|[a-z]\)) ).*\n([–—]|\d+\)|[a-z]\)) "), "Das wird keine Liste; bitte jeden Punkt mit „- “ oder „1. “ beginnen."),
    (re.compile(r"(?m)^(?P<here>#{1,6}[^#\s])"), "Nach „#“ fehlt ein Leerzeichen; bitte „## Überschrift“ schreiben."),
    (re.compile(r"(?m)^(?P<here>[ ]{1,3}#{1,6} )"), "Vor dieser Überschrift steht ein Leerzeichen; bitte am Anfang der Zeile beginnen."),
)  # fmt: skip
"""What only looks like a list, a part of one or a heading."""


def findings(docs: Path, body: str) -> Iterator[Finding]:
    """Yield (line, sentence) of everything in the blanked text of a page that would take another form than meant."""
    for pattern, sentence in _PATTERNS:
        if found := pattern.search(body):
            yield zeichen.line_of(body, found.start("here")), sentence
    yield from _paragraphs(body)
    yield from _codes(body)
    yield from _classes(docs, body)
    yield from _lost_lists(body)


def _paragraphs(body: str) -> Iterator[Finding]:
    """Yield paragraphs that would become code because they begin far right, or a list because they begin with a day."""
    start = ""
    for number, (before, row) in enumerate(pairwise(["", *body.split("\n")]), start=1):
        if before.strip() or not row.strip():
            continue
        if row.startswith(("    ", "\t")) and not re.match(rf"\s*(?:{_ITEM} |<)", start):
            yield number, "Vier Leerzeichen am Anfang machen aus diesem Absatz Programmcode; bitte ganz links beginnen."
        elif (first := re.match(r"(\d+)\. ", row)) and first[1] != "1" and not re.match(r"\d+\. ", start):
            yield (
                number,
                f"„{first[1]}.“ am Anfang eines Absatzes wird der erste Punkt einer Liste, gezeigt als „1.“; bitte den Satz anders beginnen.",
            )
        if not row.startswith((" ", "\t")):
            start = row


_OPEN = "|".join(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))
_CODE = re.compile(rf"&(?:(?P<whole>[A-Za-z][A-Za-z0-9]*;)|(?P<open>{_OPEN}|#\d+|#[xX][0-9A-Fa-f]+)(?![;\d=]))")


def _codes(body: str) -> Iterator[Finding]:
    """Yield codes of HTML that no browser knows, or that lack their semicolon."""
    for code in _CODE.finditer(body):
        if code["open"] or code["whole"] not in html5:
            told = "hat kein „;“" if code["open"] else "gibt es nicht"
            line = zeichen.line_of(body, code.start())
            yield line, f"Der Zeichencode „{code[0]}“ {told}; bitte das Zeichen selbst schreiben."


_LISTED = re.compile(r"\{:?[ ]*(?P<inner>[.#][^{}\n]*)\}")
_IN_HTML = re.compile(r"<\w[^>]*?\sclass=(?P<mark>[\"'])(?P<names>.*?)(?P=mark)", re.DOTALL)
_SELECTOR = re.compile(r"\.(-?[A-Za-z_][\w-]*)")


def _classes(docs: Path, body: str) -> Iterator[Finding]:
    """Yield classes that no stylesheet has: whatever they were to do does not happen."""
    named = [
        *((listed.start(), re.findall(r"(?:^|\s)\.([\w-]+)", listed["inner"])) for listed in _LISTED.finditer(body)),
        *((tag.start(), tag["names"].split()) for tag in _IN_HTML.finditer(body)),
    ]
    known = _known_classes(docs) if named else set()
    for place, names in named:
        for name in names:
            if name not in known:
                message = f"Die Klasse „{name}“ hat keine Gestaltung; bitte den Namen prüfen oder entfernen.{nearest(name, known)}"
                yield zeichen.line_of(body, place), message


def _known_classes(docs: Path) -> set[str]:
    """Return all classes that the website's stylesheets name."""
    sheets = (docs / "stylesheets").glob("*.css")
    return {name for sheet in sheets for name in _SELECTOR.findall(sheet.read_text(encoding="utf-8", errors="replace"))}


def _lost_lists(body: str) -> Iterator[Finding]:
    """Yield lists of attributes (`{ .class }`) where Markdown would show the braces."""
    rows = body.split("\n")
    for listed in _LISTED.finditer(body):
        number = zeichen.line_of(body, listed.start())
        before, row, after = rows[number - 2] if number > 1 else "", rows[number - 1], [*rows, ""][number]
        ends_block = row.strip() == listed[0].strip() and before.strip() and not after.strip()
        in_line = re.search(r"[^\s\w.,;:!?]$", body[: listed.start()])
        if not (ends_block or in_line or row.startswith(("#", "|"))):
            yield (
                number,
                f"„{listed[0]}“ würde hier gezeigt; bitte in eine eigene Zeile direkt unter den Absatz schreiben.",
            )
