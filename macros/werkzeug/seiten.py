"""Writes all pages to disk as plain Markdown and HTML, for any other site generator.

What the theme's own build would make in memory, with every macro carried out: the pages in `docs/`, the
generated ones, redirects, feeds, copies of the data, but no pictures for speakers. Knows no theme.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from macros.ausgaben import feeds, weiterleitungen
from macros.daten import laden
from macros.makros import Makros
from macros.seiten import fertig, pages, rendern
from macros.seiten.adressen import Website

NAME = "Kooperationsformen in der Smart City"


def write(project: Path, target: Path) -> int:
    """Write the pages of a project below `target` and return how many files that made.

    Raises ProblemsError if the data has problems, UnknownIdError if a page names what is not there.
    """
    texts = dict(_texts(project))
    docs = target / "docs"
    shutil.copytree(project / "docs", docs, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.md"))
    for uri, text in texts.items():
        path = docs / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (target / "zensical.toml").write_text(
        rendern.document(Path(__file__).with_name("zensical.jinja"), name=NAME), encoding="utf-8"
    )
    return sum(path.is_file() for path in docs.rglob("*"))


def _texts(project: Path) -> Iterator[tuple[str, str]]:
    """Yield (path below the docs folder, finished text) of everything that is not copied as it is."""
    data, docs = project / "data", project / "docs"
    catalogue = laden.load(data)
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        yield uri, _finished(data, uri, path.read_text(encoding="utf-8"))
    for page in pages.generated_pages(catalogue):
        yield page.uri, _finished(data, page.uri, page.content)
    for redirect in weiterleitungen.redirects(catalogue):
        yield redirect.uri, weiterleitungen.redirect(redirect.title, redirect.address, redirect.target, "")
    for uri, source in pages.published_sources(catalogue):
        yield uri, (project / source).read_text(encoding="utf-8")
    yield from feeds.feeds(catalogue, "").items()


def _finished(data: Path, uri: str, text: str) -> str:
    """Carry out the macros of one page."""
    makros = Makros(data, lambda: _address(uri), Website(NAME), bilder=False)
    return fertig.unmarked(rendern.expanded(text, {name: getattr(makros, name) for name in Makros.names()}))


def _address(uri: str) -> str:
    """Return the address of the page that a Markdown file becomes: `modelle/amt/` of `modelle/amt.md`."""
    path = PurePosixPath(uri)
    folder = path.parent if path.stem == "index" else path.with_suffix("")
    return "" if folder == PurePosixPath() else f"{folder}/"
