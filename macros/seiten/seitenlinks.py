"""Links and pictures in pages that editors write: where they lead, told before a build would stumble over them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown.extensions.toc import slugify

from macros.daten import zeichen
from macros.daten.meldungen import nearest
from macros.daten.textregeln import address_error

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?P<title>\s+(?:\"[^\"]*\"|'[^']*'))?\)"
)
_BROKEN = (
    (re.compile(r"\]\s+\((?:https?:|mailto:|[\w./-]+\.md)"), "Zwischen den Klammern dieses Links steht ein Leerzeichen; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r"\]\([^()\n]*$", re.MULTILINE), "Die Klammer dieses Links wird nicht geschlossen; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r'<a\b[^>]*\bhref="(?:/|[^":]*\.md)'), "Ein Link in HTML nennt die Adresse von dieser Seite aus, nicht die Datei; bitte „[Text](datei.md)“ schreiben."),
    (re.compile(r"\]\([^()\s\"']+[ \t]+[^()\n\"']*\)"), "In der Adresse dieses Links steht ein Leerzeichen; bitte die Datei ohne Leerzeichen nennen."),
    (re.compile(r"(?<!!)\[[^\[\]\n]*(?<!!)\[[^\[\]\n]*\]\([^()\n]*\)[^\[\]\n]*\]\("), "Hier steht ein Link in einem Link; bitte trennen."),
    (re.compile(r"\}\([\w./-]+(?:\.md|:)"), "Vor dieser Adresse stehen geschweifte Klammern; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r"\)\[[\w./:-]+\]"), "Die Klammern dieses Links sind vertauscht; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r"\][ ]?\[[^\]\n]*\]"), "Links mit zwei eckigen Klammern gibt es hier nicht; bitte „[Text](ziel)“ schreiben."),
)  # fmt: skip
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ID = re.compile(r"\{[^{}\n]*#(?P<attr>[\w-]+)[^{}\n]*\}|\bid=\"(?P<html>[^\"]+)\"")
_HEADING = re.compile(r"(?m)^#{1,6} +(?P<words>[^{}\n]*?)\s*(?:\{[^{}#\n]*\})?\s*$")
_QUIET = frozenset({"verweis", "beleg", "zitat", "anzahl", "betreiber"})
"""Macros that make no headings, so that all anchors of a page are known."""


@dataclass(frozen=True)
class Ort:
    """Where a page stands: its address in `docs`, the addresses of all pages, the folder itself."""

    uri: str
    pages: Collection[str]
    docs: Path


def findings(ort: Ort, body: str) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) of every link in the blanked text of a page that would not lead where it should."""
    for pattern, sentence in _BROKEN:
        if found := pattern.search(body):
            yield zeichen.line_of(body, found.start()), sentence
    for link in _HTML_LINK.finditer(body):
        if not _is_page(ort, link["path"]):
            yield zeichen.line_of(body, link.start()), f"Die Adresse „{link['path']}“ gibt es nicht; bitte prüfen."
    for link in _LINK.finditer(body):
        if sentence := _wrong(ort, link["image"] == "!", link["text"].strip(), link["target"].strip("<>")):
            yield zeichen.line_of(body, link.start()), sentence


_HTML_LINK = re.compile(r"<a\b[^>]*\bhref=[\"'](?![a-z]+:|[#/\"'])(?P<path>(?![^\"']*\.md)[^\"'?#]*)")


def _is_page(ort: Ort, path: str) -> bool:
    """Tell whether an address, as seen from the finished page, is that of a page or a file."""
    here = ort.uri.removesuffix("index.md").removesuffix(".md")
    place = posixpath.normpath(posixpath.join(here, path))
    pages = (f"{place}.md", f"{place}/index.md", "index.md" if place == "." else "")
    return any(page in ort.pages for page in pages) or (ort.docs / place).is_file()


def _wrong(ort: Ort, image: bool, text: str, target: str) -> str:
    """Return what is wrong with a link or a picture, or nothing."""
    if not text and image:
        return "Dem Bild fehlt eine Beschreibung; bitte „![Was man sieht](bilder/…)“ schreiben."
    if not text:
        return "Der Link hat keinen Text; bitte schreiben, wohin er führt."
    if not target:
        return "Der Link führt nirgendwohin; bitte „[Text](ziel)“ schreiben."
    return _outside(target) if _SCHEME.match(target) else _inside(ort, *target.partition("#")[::2])


def _inside(ort: Ort, path: str, anchor: str) -> str:
    """Return that a file, a page or a place in a page does not exist."""
    if path.startswith("/") or path.endswith((".html", "/")) or (path and not posixpath.splitext(path)[1]):
        return f"„{path}“ ist die Adresse der fertigen Seite; bitte ihre Datei verlinken, zum Beispiel „../modelle/index.md“."
    place = posixpath.normpath(posixpath.join(posixpath.dirname(ort.uri), path)) if path else ort.uri
    if path and not path.endswith(".md"):
        is_there = not place.startswith("..") and (ort.docs / place).is_file()
        return "" if is_there else f"Die Datei „{path}“ gibt es nicht; bitte den Namen prüfen."
    if place not in ort.pages:
        return f"Die Seite „{path}“ gibt es nicht; bitte den Namen prüfen.{nearest(place, ort.pages)}"
    return _lost_anchor(ort.docs / place, anchor) if anchor else ""


def _outside(target: str) -> str:
    if re.match(r"(?i)(javascript|data|vbscript):", target):
        return ""  # told as what could run
    if not re.match(r"https?://|mailto:|tel:", target):
        return f"„{target[:40]}“ beginnt mit keiner erlaubten Adresse; bitte „https://“ schreiben."
    return address_error(target)


def _lost_anchor(page: Path, anchor: str) -> str:
    """Return that a place in a written page does not exist; of a page that macros fill, nobody knows before a build."""
    if not page.is_file():
        return ""
    text = page.read_text(encoding="utf-8-sig", errors="replace")
    if set(re.findall(r"\{\{\s*(\w+)", text)) - _QUIET:
        return ""
    known = {found["attr"] or found["html"] for found in _ID.finditer(text)}
    known |= {slugify(heading["words"], "-") for heading in _HEADING.finditer(text)}
    if anchor in known:
        return ""
    return f"Die Stelle „#{anchor}“ gibt es auf dieser Seite nicht; bitte den Anker prüfen.{nearest(anchor, known)}"
