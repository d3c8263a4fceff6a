"""The thin adapter to MkDocs: hands over what a `Bau` makes, and passes every page through what `seiten` offers.

The build of the moment lies in `config.extra["bau"]`, made anew whenever MkDocs collects its files.
"""

from __future__ import annotations

import errno
import gc
import logging
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Literal

import click
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_theme_dir

from macros import arbeitsteilung, makros
from macros.arbeitsteilung import Auswahl
from macros.ausgaben import gestaltung
from macros.ausgaben.daten.arten import edition
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.bau import Bau
from macros.daten.heute import today
from macros.daten.laden import Gelesenes
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem, ProblemsError
from macros.makros import Makros
from macros.seiten import kurzfassung, sandkasten, silben
from macros.seiten.adressen import Website, for_editing, for_machines, published_source, to_root
from macros.seiten.datei import Datei
from macros.vorschau import Anschluss, Gebaut, Vorschau


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Let Python look for garbage less often, which took long and found little, and let us tell how it goes, in German."""
    gc.set_threshold(50_000, 20, 100)
    if _MKDOCS.level == logging.INFO:  # neither --quiet nor --verbose
        _MKDOCS.setLevel(logging.WARNING)
        _TELLING.set()
    if command == "serve":
        _PREVIEW.set()
    else:
        _PREVIEW.clear()


_PREVIEW = threading.Event()
"""Set in `mkdocs serve`, which waits for broken data to be mended where a build ends."""
_TELLING = threading.Event()
"""Set unless somebody wants to read nothing, or all that MkDocs does."""
_MKDOCS = logging.getLogger("mkdocs")


def _tell(sentence: str) -> None:
    if _TELLING.is_set():
        click.echo(sentence, file=sys.stderr)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Let pages name the handbook's version."""
    config.extra["fassung"] = edition()
    if _PREVIEW.is_set() and "gelesen" not in config.extra:  # before the first build of a preview, which takes long
        _free(*config.dev_addr)
    config.extra.setdefault("gelesen", Gelesenes())
    try:
        config.site_url = for_machines(config.site_url or config.extra.get("adresse") or "")
        config.extra["edit_url"] = for_editing(config.extra.get("edit_url") or "")
        today()
    except click.ClickException as error:
        raise Abort(error.message) from error
    for name in ("vollstaendig", "vorschau"):
        if not isinstance(found := config.extra.get(name) or False, bool):
            raise Abort(f"{name.upper()} ist „{found}“; erlaubt ist „true“ oder „false“.")
    unused = get_theme_dir(config.theme.name or "")  # where MkDocs would look through 12,000 icons
    config.theme.dirs = [folder for folder in config.theme.dirs if folder != unused]
    _carry_out_safely(config)
    return config


def _carry_out_safely(config: MkDocsConfig) -> None:
    """Let mkdocs-macros do nothing but our calls; it has no setting for what carries them out."""
    plugin: Any = config.plugins["macros"]
    plugin.config["on_error_fail"] = not config.extra.get("vorschau")
    plugin._env = sandkasten.environment({name: plugin.macros[name] for name in Makros.names()})


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Start the build and add what it makes; end it if data or pages have problems, or let a preview show them."""
    project = _project(config)
    try:
        config.extra["bau"] = bau = new_build(config)
        if wrong := makros.problems(project / "docs", bau.katalog):
            raise ProblemsError(wrong)
    except ProblemsError as error:
        if not _PREVIEW.is_set():
            raise Abort(error.message) from error
        config.extra["problem"] = error
        return _only_style(config, project)
    for uri in bau.zutaten() & files.src_uris.keys():
        files.remove(files.src_uris[uri])
    own = {file.dest_uri: file for file in files}
    for made in bau.dateien():
        _add(files, own, _generated(config, project, made), made.quelle)
    return Auswahl(files)


def _only_style(config: MkDocsConfig, project: Path) -> Files:
    """Return what a preview needs to show what is wrong: no page, so that nothing asks for a catalogue."""
    config.nav, config.theme.static_templates = None, set()
    return Files([_generated(config, project, made) for made in gestaltung.files(project)])


def new_build(config: MkDocsConfig) -> Bau:
    """Return the build that these settings ask for; raise ProblemsError if the data has problems."""
    website = Website(config.site_name, config.site_url or "")
    return Bau(
        _project(config),
        website,
        vollstaendig=bool(config.extra.get("vollstaendig")),
        vorschau=bool(config.extra.get("vorschau")),
        gelesen=config.extra["gelesen"],
    )


def _generated(config: MkDocsConfig, project: Path, made: Datei) -> File:
    if made.inhalt is None:
        return File.generated(config, made.uri, abs_src_path=str(project / made.quelle))
    file = File.generated(config, made.uri, content=made.inhalt)
    file.edit_uri = str(made.quelle)
    return file


def _add(files: Files, own: dict[str, File], file: File, source: PurePosixPath) -> None:
    if existing := own.get(file.dest_uri):
        raise Abort(f"docs/{existing.src_uri} und {source} ergeben dieselbe Seite; bitte eine von beiden umbenennen.")
    files.append(file)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Note the Kurzfassung of a page; `kurz` at the head of a written page says it where no paragraph does."""
    bau = _bau(config)
    entry = bau.seiten.get(page.url)
    written = page.meta.get("kurz") or kurzfassung.of_text(markdown)
    page.meta["kurz"] = kurzfassung.of_record(bau.katalog, entry) if entry else written
    return markdown


def on_nav(nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
    """Make pages ready and decide which process renders which; with broken data there is none."""
    config.extra["navigation"] = nav
    if isinstance(files, Auswahl):
        _prepare(nav, files, config)
        if _PREVIEW.is_set() and not _is_whole(config):
            files.anteil = ()
        elif not _PREVIEW.is_set():
            config.extra["zweiter"] = arbeitsteilung.second(config, files, nav)
    return nav


def _prepare(nav: Navigation, files: Files, config: MkDocsConfig) -> None:
    """Date pages, and so the site map, by the data instead of the clock; read those that the menu does not name otherwise."""
    for file in files.documentation_pages():
        assert file.page is not None  # MkDocs has made one for each
        file.page.update_date = _bau(config).katalog.updated
    for page in nav.pages:
        if page.title is None:
            page.read_source(config)


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> Any:
    """Add what is made of the pages, once all are rendered; a preview makes it when somebody asks for it."""
    if zweiter := config.extra.get("zweiter"):
        zweiter.take_over()
    config.extra["gebaut"] = Gebaut(config, files, config.extra["navigation"], env)
    if _is_whole(config):
        if lost := list(lost_anchors(files)):
            raise Abort(ProblemsError(lost).message)
        config.extra["nachgereicht"] = late = []
        for made in of_pages(config, files):
            if made.uri.endswith(".md"):
                late.append(made)  # MkDocs would take it for a page
            else:
                files.append(_generated(config, _project(config), made))
    return env


def lost_anchors(files: Files) -> Iterator[Problem]:
    """Yield each link to a place that its page does not have: only finished pages know all places, and MkDocs would say it in English."""
    for page in (file.page for file in files.documentation_pages() if file.page):
        for target, links in (getattr(page, "links_to_anchors", None) or {}).items():
            known = (target.page and target.page.present_anchor_ids) or ()
            for anchor, link in links.items() if target.page else ():
                if anchor not in known:
                    message = f"Der Link „{link}“ führt auf „#{anchor}“, das es dort nicht gibt; bitte den Anker prüfen.{nearest(anchor, known)}"
                    yield Problem(PurePosixPath("docs", page.file.src_uri), 1, "", message, "seite-zeigt-anderes")


def on_post_build(config: MkDocsConfig) -> None:
    """Write what MkDocs would not, then make the whole fit for servers."""
    site = Path(config.site_dir)
    if zweiter := config.extra.get("zweiter"):
        zweiter.finish()
    for made in config.extra.get("nachgereicht", ()):
        (site / made.uri).write_text(made.inhalt, encoding="utf-8")
    if _is_whole(config):
        _bau(config).ausliefern(site)
    if not _PREVIEW.is_set():
        _tell(f"Die Website steht in {site}.")


def _is_whole(config: MkDocsConfig) -> bool:
    """Tell whether this build makes all there is: a preview makes some of it later, of broken data nothing."""
    return not config.extra.get("vorschau") and "problem" not in config.extra


def of_pages(config: MkDocsConfig, files: Files) -> Iterator[Datei]:
    """Yield what is made of the finished pages."""
    places = {page.url: place for place, page in enumerate(config.extra["navigation"].pages)}
    rendered = [_rendered(file.page, places.get(file.page.url)) for file in files.documentation_pages() if file.page]
    return _bau(config).dateien_danach(rendered)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Let the preview render what is asked for, and show what is wrong with the data."""
    Vorschau(config, Anschluss(new_build, of_pages, builder, _tell)).attend(server)
    return server


def _free(host: str, port: int) -> None:
    """Raise Abort, in German, if the preview cannot answer at this address: another program does, or nobody may."""
    if not 0 < port <= 65535:
        raise Abort(f"PORT ist „{port}“; erlaubt ist eine Zahl von 1024 bis 65535.")
    try:
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            pass
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise Abort(
                f"Unter {host}:{port} läuft schon ein Programm, vielleicht eine zweite Vorschau; bitte jenes beenden oder „make serve PORT={port + 1}“ aufrufen."
            ) from error
        raise Abort(
            f"Unter {host}:{port} darf die Vorschau nicht antworten; bitte „make serve PORT=8001“ aufrufen."
        ) from error


def _rendered(page: Page, place: int | None) -> RenderedPage:
    return RenderedPage(
        page.url,
        str(page.title),
        page.content or "",
        page.meta["kurz"],
        page.meta.get("suchworte", []),
        page.meta.get("ohne_suche", False),
        place,
        page.parent.title if page.parent else "",
        page.meta.get("im_buch", True),
        page.meta.get("fragewoerter", []),
    )


def on_page_context(context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Point the edit link at the file behind the page; without a repository, at its published copy."""
    source = page.file.edit_uri if page.file.generated_by else f"docs/{page.file.src_uri}"
    repository = config.extra.get("edit_url")
    context["quelldatei"] = source
    if repository and source:
        page.edit_url = f"{repository}{source}"
    elif page.file.generated_by and source and source.startswith("data/"):
        page.edit_url = to_root(page.url) + published_source(PurePosixPath(source))
    _describe(context, page, config)
    return context


def _describe(context: dict[str, Any], page: Page, config: MkDocsConfig) -> None:
    """Say what the page is about, for search engines and share previews: its Kurzfassung."""
    page.meta["description"] = escape(page.meta["kurz"] or config.site_description)
    context["auszeichnung"] = Markup(_bau(config).auszeichnung(page.url))
    context["vorschaubild"] = _bau(config).material.share_picture(page.url)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Mark English names in the finished page and let its long German words break."""
    return silben.in_page(_bau(config).sprachmarken.marked(output))


def on_post_template(output: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Do the same for the page that servers show for addresses that do not exist."""
    return silben.in_page(_bau(config).sprachmarken.marked(output)) if template_name.endswith(".html") else output


def _bau(config: MkDocsConfig) -> Bau:
    bau: Bau = config.extra["bau"]
    return bau


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
