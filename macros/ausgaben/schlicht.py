"""Finished pages → plain files for programs that read: each page as Markdown, `llms.txt`, `robots.txt`. Pure.

The only module that imports html_to_markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from html_to_markdown import convert

from macros.ausgaben.daten import arten
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website
from macros.seiten.datei import Datei

_MADE_HERE = PurePosixPath("macros/ausgaben/schlicht.py")


def robots(website: Website) -> Datei:
    """Return what crawlers are told: everything may be read, and where the list of pages lies."""
    sitemap = f"\nSitemap: {website.url}sitemap.xml\n" if website.url else ""
    return Datei("robots.txt", f"User-agent: *\nDisallow:\n{sitemap}", _MADE_HERE)


def files(catalogue: Catalogue, website: Website, pages: Iterable[RenderedPage]) -> Iterator[Datei]:
    """Yield every page as Markdown, beside it, and the list of pages for language models."""
    pages = tuple(pages)
    for page in pages:
        yield Datei(f"{page.address}index.md", _markdown(catalogue, website, page), _MADE_HERE)
    yield Datei("llms.txt", _listed(website, pages), _MADE_HERE)


def _markdown(catalogue: Catalogue, website: Website, page: RenderedPage) -> str:
    source = f"Handbuch „{website.name}“" + (f", {website.url}{page.address}" if website.url else "")
    text = str(convert(page.html).content).strip()
    return f"{text}\n\n---\n\n{source}, Stand {catalogue.updated}. {arten.LICENCE_NOTE}\n"


def _listed(website: Website, pages: Iterable[RenderedPage]) -> str:
    """Return llms.txt: what this is, then every page with what it says in short."""
    lines = [f"# Handbuch „{website.name}“", "", f"> {arten.LICENCE_NOTE}", "", "## Seiten", ""]
    lines += [f"- [{page.title}]({website.url}{page.address}index.md){_short(page)}" for page in pages]
    lines += ["", "## Daten", "", f"- [Alle Daten als JSON, CSV und RDF]({website.url}{arten.FOLDER}index.md)"]
    return "\n".join(lines) + "\n"


def _short(page: RenderedPage) -> str:
    return f": {page.kurz}" if page.kurz else ""
