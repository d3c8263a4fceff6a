"""Writes all pages to disk as plain Markdown and HTML, for any other site generator.

What a build without pictures publishes, with every macro carried out, except what is made of finished pages: the index
of the search. Knows no theme.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.bau import Bau, website
from macros.makros import Makros
from macros.seiten import fertig, rendern
from macros.seiten.datei import Datei


def write(project: Path, target: Path) -> int:
    """Write the pages of a project below `target` and return how many files that made.

    Raises ProblemsError if the data has problems, UnknownIdError if a page names what is not there.
    """
    bau = Bau(project, website(project))
    docs = target / "docs"
    shutil.copytree(project / "docs", docs, dirs_exist_ok=True)
    for ingredient in bau.zutaten():
        (docs / ingredient).unlink()
    for file in (*_pages(project / "docs"), *bau.dateien()):
        path = docs / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_content(bau, file))
    settings = rendern.document(Path(__file__).with_name("zensical.jinja"), name=bau.website.name)
    (target / "zensical.toml").write_text(settings, encoding="utf-8")
    return sum(path.is_file() for path in docs.rglob("*"))


def _pages(docs: Path) -> Iterator[Datei]:
    """Yield the pages that lie in the docs folder."""
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        yield Datei(uri, path.read_text(encoding="utf-8"), PurePosixPath("docs", uri))


def _content(bau: Bau, file: Datei) -> bytes:
    """Return what a file holds, the macros of a page carried out."""
    if file.inhalt is None:
        return (bau.projekt / file.quelle).read_bytes()
    text = _finished(bau, file.uri, str(file.inhalt)) if file.uri.endswith(".md") else file.inhalt
    return text if isinstance(text, bytes) else text.encode()


def _finished(bau: Bau, uri: str, text: str) -> str:
    """Carry out the macros of one page."""
    makros = Makros(lambda: bau, lambda: _address(uri))
    return fertig.unmarked(rendern.expanded(text, {name: getattr(makros, name) for name in Makros.names()}))


def _address(uri: str) -> str:
    """Return the address of the page that a Markdown file becomes: `modelle/amt/` of `modelle/amt.md`."""
    path = PurePosixPath(uri)
    folder = path.parent if path.stem == "index" else path.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"
