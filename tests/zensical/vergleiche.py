"""What is missing when Zensical builds the pages instead of MkDocs: `vergleiche.py MKDOCS-SITE ZENSICAL-SITE`.

Compares the main part of every page: is the page there, does every anchor exist, does every paragraph
stand in it? Says so in German and never fails: it is a look ahead, no check.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag


def findings(before: Path, after: Path) -> Iterator[str]:
    """Yield one line for every page that is not the same."""
    for path in sorted(before.rglob("*.html")):
        name = path.relative_to(before)
        if not (after / name).is_file():
            yield f"{name}: Die Seite fehlt."
            continue
        old, new = main_part(path), main_part(after / name)
        if lost := anchors(old) - anchors(new):
            yield f"{name}: {len(lost)} Sprungziele fehlen, zum Beispiel #{min(lost)}."
        if gone := [text for text in paragraphs(old) if text not in squeezed(new)]:
            yield f"{name}: {len(gone)} Absätze fehlen, zum Beispiel „{gone[0][:60]}“."


def main_part(path: Path) -> Tag:
    """Return the text of a page without menu, breadcrumbs and edit link, which belong to the theme."""
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    for frame in soup.select(".hb-pfad, .hb-ohne-js, .hb-datei, .hb-nur-papier, nav.hb-inhalt, details.hb-inhalt"):
        frame.decompose()
    return soup.select_one("article") or soup.select_one("main") or soup


def anchors(part: Tag) -> set[str]:
    """Return every place in a page that links can lead to."""
    return {str(element["id"]) for element in part.select("[id]")}


def paragraphs(part: Tag) -> Iterator[str]:
    """Yield the text of every block, without white space."""
    return (text for element in part.select("h1, h2, h3, p, li, dd, td") if (text := squeezed(element)))


def squeezed(part: Tag) -> str:
    """Return the text without white space."""
    return "".join(part.get_text().split())


if __name__ == "__main__":
    sites = Path(sys.argv[1]), Path(sys.argv[2])
    found = list(findings(*sites))
    pages = sum(1 for _ in sites[0].rglob("*.html"))
    print("\n".join([*found, f"{pages} Seiten verglichen, {len(found)} Unterschiede."]))
