"""Links and pictures in pages that editors write: where they lead, told before a build would stumble over them."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown.extensions.toc import slugify

from macros.daten import zeichen
from macros.daten.meldungen import nearest
from macros.daten.textregeln import address_error
from macros.seiten import sandkasten

LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?P<title>\s+(?:\"[^\"]*\"|'[^']*'))?\)"
)
_BROKEN = (
    (re.compile(r"\]\s+\((?:https?:|mailto:|[\w./-]+\.md)"), "Zwischen den Klammern dieses Links steht ein Leerzeichen; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r"\]\([^()\n]*$", re.MULTILINE), "Die Klammer dieses Links wird nicht geschlossen; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r"\]\([^()\s\"']+[ \t]+[^()\n\"']*\)"), "In der Adresse dieses Links steht ein Leerzeichen; bitte die Datei ohne Leerzeichen nennen."),
    (re.compile(r"(?<!!)\[[^\[\]\n]*(?<!!)\[[^\[\]\n]*\]\([^()\n]*\)[^\[\]\n]*\]\("), "Hier steht ein Link in einem Link; bitte trennen."),
    (re.compile(r"\}\([\w./-]+(?:\.md|:)"), "Vor dieser Adresse stehen geschweifte Klammern; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r"\)\[[\w./:-]+\]"), "Die Klammern dieses Links sind vertauscht; bitte „[Text](ziel)“ schreiben."),
    (re.compile(r"\][ ]?\[[^\]\n]*\]"), "Links mit zwei eckigen Klammern gibt es hier nicht; bitte „[Text](ziel)“ schreiben."),
)  # fmt: skip
_BROKEN_WITH_CALLS = (
    (re.compile(r"\]\(\s*\{\{"), 'In der Adresse eines Links steht kein Aufruf; bitte nur „{{ verweis("kennung", "Text") }}“ schreiben, das ist schon ein Link.'),
    (re.compile(r"\[[^\[\]\n]*\{\{-?\s*(?:verweis|beleg)\b[^{}\n]*\}\}[^\[\]\n]*\]\("), "Hier steht ein Link in einem Link: „verweis“ und „beleg“ sind schon welche; bitte trennen."),
)  # fmt: skip
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
IMAGES = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
ID = re.compile(r"\{[^{}\n]*#(?P<attr>[\w-]+)[^{}\n]*\}|\bid=\"(?P<html>[^\"]+)\"")
_HEADING = re.compile(r"(?m)^#{1,6} +(?P<words>[^{}\n]*?)\s*(?:\{[^{}#\n]*\})?\s*$")
_QUIET = frozenset({"verweis", "beleg", "zitat", "anzahl", "betreiber"})
"""Macros that make no headings, so that all anchors of a page are known."""


@dataclass(frozen=True)
class Ort:
    """Where a page stands: its address in `docs`, the addresses of all pages, the folder itself."""

    uri: str
    pages: Collection[str]
    docs: Path
    moved: bool = False
    """Whether it seems to have been moved, so that all links in it start from the wrong place."""


def findings(ort: Ort, whole: str) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) of every link in the text of a page that would not lead where it should."""
    if ort.moved:
        return
    body = sandkasten.blanked(whole, "Wort")
    tried = [*((whole, *one) for one in _BROKEN_WITH_CALLS), *((body, *one) for one in _BROKEN)]
    for text, pattern, sentence in tried:
        if found := pattern.search(text):
            yield zeichen.line_of(text, found.start()), sentence
    for link in _HTML_LINK.finditer(body):
        if sentence := _wrong_in_html(ort, html.unescape(link["target"]).strip()):
            yield zeichen.line_of(body, link.start()), sentence
    for link in LINK.finditer(body):
        if sentence := _wrong(ort, link["image"] == "!", link["text"].strip(), link["target"].strip("<>")):
            yield zeichen.line_of(body, link.start()), sentence


_HTML_LINK = re.compile(r"<a\b[^>]*?\bhref=(?P<mark>[\"']?)(?P<target>(?(mark)[^\"']*|[^\s>]*))", re.IGNORECASE)


def _wrong_in_html(ort: Ort, target: str) -> str:
    """Return what is wrong with the address of a link in HTML, which is seen from the finished page, or nothing."""
    path, _, anchor = target.partition("#")
    path = path.partition("?")[0]
    if _SCHEME.match(target):
        return _outside(target)
    if path.startswith("/") or path.endswith(".md"):
        return "Ein Link in HTML nennt die Adresse von dieser Seite aus, nicht die Datei; bitte „[Text](datei.md)“ schreiben."
    place, page = _behind(ort, path)
    if not page and not (ort.docs / place).is_file():
        return f"Die Adresse „{path}“ gibt es nicht; bitte prüfen."
    return _lost_anchor(ort.docs / page, anchor) if anchor and page else ""


def _behind(ort: Ort, path: str) -> tuple[str, str]:
    """Return where an address leads that is seen from a finished page, and the page there, if there is one."""
    here = ort.uri.removesuffix("index.md").removesuffix(".md")
    place = posixpath.normpath(posixpath.join(here, path))
    pages = (f"{place}.md", f"{place}/index.md", "index.md" if place == "." else "")
    return place, next((page for page in pages if page in ort.pages), "")


def to_places(ort: Ort, whole: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, page, anchor) of every link to a place within a page of the website."""
    body = sandkasten.blanked(whole, "Wort")
    for link in LINK.finditer(body):
        path, _, anchor = link["target"].partition("#")
        if anchor and not _SCHEME.match(path):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(ort.uri), path)) if path else ort.uri
            yield zeichen.line_of(body, link.start()), page, anchor
    for link in _HTML_LINK.finditer(body):
        path, _, anchor = html.unescape(link["target"]).partition("#")
        page = _behind(ort, path.partition("?")[0])[1]
        if anchor and page and not _SCHEME.match(path):
            yield zeichen.line_of(body, link.start()), page, anchor


_ASIDE = re.compile(r"\\[\[\]]|\[(?:…|\.\.\.|sic!?|[^\[\]\n]*[ .][^\[\]\n]*)\](?![\w({\[])")
"""What may stand in brackets without being a link."""


def stray(whole: str) -> Iterator[tuple[int, str]]:
    """Yield the first bracket that belongs to no link: what was meant to be one would be shown as it stands."""
    rest = sandkasten.blanked(whole, "Wort")
    for _ in range(2):  # a picture may stand in a link
        rest = LINK.sub(lambda link: link["text"] + "\n" * (link[0].count("\n") - link["text"].count("\n")), rest)
    rest = _ASIDE.sub("", rest)
    if bracket := re.search(r"[\[\]]", rest):
        yield (
            zeichen.line_of(rest, bracket.start()),
            "Diese eckige Klammer gehört zu keinem Link und bliebe stehen; bitte „[Text](ziel)“ oder runde Klammern schreiben.",
        )


def _wrong(ort: Ort, image: bool, text: str, target: str) -> str:
    """Return what is wrong with a link or a picture, or nothing."""
    if not text and image:
        return "Dem Bild fehlt eine Beschreibung; bitte „![Was man sieht](bilder/…)“ schreiben."
    if not text:
        return "Der Link hat keinen Text; bitte schreiben, wohin er führt."
    if target in ("", "#"):
        return "Der Link führt nirgendwohin; bitte „[Text](ziel)“ schreiben."
    if image and not target.lower().endswith(IMAGES):
        return f"„{target}“ ist kein Bild; bitte „[Text](ziel)“ ohne „!“ schreiben oder ein Bild nennen."
    if image and re.search(r"[*`\[]", text):
        return "In der Beschreibung eines Bildes gilt kein Markdown; bitte nur Text schreiben."
    if image and text.lower().endswith(IMAGES):
        return "Der Name einer Datei beschreibt kein Bild; bitte schreiben, was man sieht."
    return _outside(target) if _SCHEME.match(target) else _inside(ort, *target.partition("#")[::2])


def _inside(ort: Ort, path: str, anchor: str) -> str:
    """Return that a file, a page or a place in a page does not exist."""
    if path.startswith("/") or path.endswith((".html", "/")) or (path and not posixpath.splitext(path)[1]):
        return f"„{path}“ ist die Adresse der fertigen Seite; bitte ihre Datei verlinken, von dieser Seite aus zum Beispiel „{posixpath.relpath('modelle/index.md', posixpath.dirname(ort.uri) or '.')}“."
    place = posixpath.normpath(posixpath.join(posixpath.dirname(ort.uri), path)) if path else ort.uri
    if re.match(r"www\.|[^/]+@[^/]+\.", path):
        return f"Vor „{path}“ fehlt, was es ist; bitte „{'mailto:' if '@' in path else 'https://'}{path}“ schreiben."
    if path and not path.endswith(".md"):
        is_there = not place.startswith("..") and (ort.docs / place).is_file()
        return "" if is_there else f"Die Datei „{path}“ gibt es nicht; bitte den Namen prüfen."
    if place not in ort.pages:
        folder = posixpath.dirname(ort.uri) or "."
        near = nearest(posixpath.relpath(place, folder), (posixpath.relpath(page, folder) for page in ort.pages))
        return f"Die Seite „{path}“ gibt es nicht; bitte den Namen prüfen.{near}"
    return _lost_anchor(ort.docs / place, anchor) if anchor else ""


def _outside(target: str) -> str:
    if re.match(r"(?i)(javascript|data|vbscript):", target):
        return ""  # told as what could run
    if not re.match(r"https?://|mailto:|tel:\+?[\d-]+$", target):
        return f"„{target[:40]}“ beginnt mit keiner erlaubten Adresse; erlaubt sind „https://“, „mailto:“ und „tel:“ mit Ziffern, bitte so schreiben."
    return address_error(target)


def anchors(text: str) -> set[str]:
    """Return all places of a page whose calls are carried out, or make none."""
    known = {found["attr"] or found["html"] for found in ID.finditer(text)}
    return known | {slugify(heading["words"], "-") for heading in _HEADING.finditer(text)}


def _lost_anchor(page: Path, anchor: str) -> str:
    """Return that a place in a written page does not exist; of a page that macros fill, nobody knows before a build."""
    if not page.is_file():
        return ""
    text = page.read_text(encoding="utf-8-sig", errors="replace")
    if set(re.findall(r"\{\{\s*(\w+)", text)) - _QUIET:
        return ""
    known = anchors(text)
    if anchor in known:
        return ""
    return f"Die Stelle „#{anchor}“ gibt es auf dieser Seite nicht; bitte den Anker prüfen.{nearest(anchor, known)}"
