"""The thin adapter to MkDocs: hands generated pages over, sets edit links. Decides nothing."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from macros.ausgaben import feeds, gestaltung, weiterleitungen
from macros.ausgaben.karten import material
from macros.ausgaben.suche import suchindex
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten import laden
from macros.daten.probleme import ProblemsError
from macros.seiten import arten, pages, rendern, sprachmarken
from macros.seiten.adressen import published_source, to_root

_command: Literal["build", "gh-deploy", "serve"] = "build"


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember what MkDocs was started for; it says so once, but builds often."""
    global _command
    _command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let pages name the handbook's version, and know whether MkDocs writes a preview's script into them."""
    config.extra["fassung"] = version("handbuch-kooperationsformen")
    config.extra["vorschau"] = _command == "serve"
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add a page per record and a copy of every data file; end the build if the data has problems."""
    try:
        catalogue = laden.load(_data(config))
    except ProblemsError as error:
        raise Abort(error.message) from error
    own = {file.dest_uri: file for file in files}
    for page in pages.generated_pages(catalogue):
        file = _add(files, own, File.generated(config, page.uri, content=page.content), page.source)
        file.edit_uri = str(page.source)
    made = material.of(catalogue, config.site_url or "", bool(config.extra.get("bilder")))
    for redirect in weiterleitungen.redirects(catalogue):
        image = made.share_picture(redirect.target)
        html = weiterleitungen.redirect(redirect.title, redirect.address, redirect.target, config.site_url or "", image)
        _add(files, own, File.generated(config, redirect.uri, content=html), redirect.source)
    for uri, source in pages.published_sources(catalogue):
        _add(files, own, File.generated(config, uri, abs_src_path=str(_data(config).parent / source)), source)
    for uri, text in feeds.feeds(catalogue, config.site_url or "").items():
        _add(files, own, File.generated(config, uri, content=text), PurePosixPath("macros/ausgaben/feeds.py"))
    for uri, content in made.files.items():
        _add(files, own, File.generated(config, uri, content=content), PurePosixPath("data"))
    _join_stylesheets(files, config)
    return files


def _join_stylesheets(files: Files, config: MkDocsConfig) -> None:
    """Publish the site's stylesheet as one file, without those that it imports."""
    known = {file.abs_src_path: file for file in files.css_files()}
    for sheet in [file for file in known.values() if file.src_uri in config.extra_css]:
        source = Path(str(sheet.abs_src_path))
        for part in gestaltung.parts(source):
            files.remove(known[str(part)])
        sheet.content_string = gestaltung.joined(source)


def on_pre_page(page: Page, *, config: MkDocsConfig, files: Files) -> Page:
    """Date the page, and so the site map, by the data instead of the clock: builds are reproducible."""
    page.update_date = laden.loaded(_data(config)).updated
    return page


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> Any:
    """Add the index of the search, once all pages are rendered."""
    rendered = [_rendered(file.page) for file in files.documentation_pages() if file.page]
    for uri, content in suchindex.index(laden.loaded(_data(config)), rendered).items():
        files.append(File.generated(config, uri, content=content))
    return env


def _rendered(page: Page) -> RenderedPage:
    words = page.meta.get("suchworte", [])
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise Abort(
            f'docs/{page.file.src_uri}: „suchworte“ ist eine Liste; bitte so schreiben: suchworte: ["eins", "zwei"].'
        )
    return RenderedPage(page.url, str(page.title), page.content or "", words)


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Point the edit link at the file behind the page; without a repository, at its published copy."""
    source = page.file.edit_uri if page.file.generated_by else f"docs/{page.file.src_uri}"
    repository = config.extra.get("edit_url")
    context["quelldatei"] = source
    if repository and source:
        page.edit_url = f"{repository}{source}"
    elif page.file.generated_by and source:
        page.edit_url = to_root(page.url) + published_source(PurePosixPath(source))
    _describe(context, page, config)
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Mark English names in the finished page."""
    return sprachmarken.marked(output, laden.loaded(_data(config)))


def _describe(context: dict[str, Any], page: Page, config: MkDocsConfig) -> None:
    """Say what the page is about, for search engines and share previews: its Kurzfassung."""
    catalogue = laden.loaded(_data(config))
    made = material.of(catalogue, config.site_url or "", bool(config.extra.get("bilder")))
    entry = made.pages.get(page.url)
    described = arten.of(type(entry.part)).kurz(catalogue, entry.part) if entry else rendern.summary(page.content or "")
    page.meta["description"] = escape(described or config.site_description)
    context["vorschaubild"] = made.share_picture(page.url)


def _add(files: Files, own: dict[str, File], file: File, source: PurePosixPath) -> File:
    if existing := own.get(file.dest_uri):
        raise Abort(f"docs/{existing.src_uri} und {source} ergeben dieselbe Seite; bitte eine von beiden umbenennen.")
    files.append(file)
    return file


def _data(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent / "data"
