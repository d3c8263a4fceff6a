"""`make serve`: a saved file is on its page at once, and broken data says so in the browser.

After a change of data nothing is rendered: each page, the feeds and copies of data, and the search's index are made again
when somebody asks for them. As every page is made of the new catalogue there is nothing to track and nothing to forget.
Whoever asks for a page gets what is saved, even before the watcher has noticed; with broken data from the start, too.
Any other change (pages in `docs/`, settings, theme; pages that come, go or move) is built by MkDocs as a whole.
"""

from __future__ import annotations

import errno
import socket
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import click
import jinja2
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from watchdog.observers.polling import PollingObserver

from macros.ausgaben.suche import suchindex
from macros.bau import Bau
from macros.daten import kurzadressen, laden
from macros.daten.probleme import ProblemsError
from macros.seiten import erzeugt, rendern
from macros.seiten.datei import Datei

_FRAME = ("docs", "overrides", "macros", "mkdocs.yml", "MITMACHEN.md")
"""What a whole build is needed for."""
_BROKEN = "_meldungen/"
"""Where the page with all messages lies while something is broken."""
_TEMPLATE = Path(__file__).with_name("vorschau.jinja")
_LOOK_EVERY, _WAIT_FOR_MORE = 0.2, 0.05
"""Seconds between two looks at the files, and until no further file is being saved: MkDocs takes half a second."""


@dataclass(frozen=True)
class Gebaut:
    """What a build of MkDocs has put together, before it wrote the pages."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: jinja2.Environment

    def pages(self) -> dict[str, File]:
        """Return the file of every page by the page's address; that of the first page is empty."""
        return {"" if file.url in (".", "./") else file.url: file for file in self.files.documentation_pages()}


class Anschluss(NamedTuple):
    """How a preview asks for a new build and for what is made of all pages, and tells what it did."""

    bau: Callable[[MkDocsConfig], Bau]
    danach: Callable[[MkDocsConfig, Files], Iterator[Datei]]
    ganz: Callable[[MkDocsConfig], None]
    sage: Callable[[str], None] = lambda sentence: None


class Vorschau:
    """What `mkdocs serve` shows: the last whole build, and which parts of it are older than the data."""

    def __init__(self, config: MkDocsConfig, anschluss: Anschluss) -> None:
        """Begin with what MkDocs has just built, or with the problem that kept it from building."""
        self._project = Path(config.config_file_path).resolve().parent
        self._first = config
        self._anschluss = anschluss
        self._lock = threading.RLock()
        self._problem = ""
        self._stale_pages: dict[str, File] = {}
        self._awaited: Counter[str] = Counter()
        self._frame: object = None
        self._data: object = laden.fingerprint(self._project / "data")
        if problem := config.extra.get("problem"):
            self._fail(problem)
        else:
            self._accept(config)
            self._frame = self._frame_now()

    def attend(self, server: LiveReloadServer) -> None:
        """Stand between a server and its site: rebuild when files change, answer when browsers ask, say where it is."""
        mount, activate = server.mount_path, server.server_activate

        def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            path = str(environ["PATH_INFO"])
            if path.startswith("/livereload/") or not path.startswith(mount):
                return server.serve_request(environ, start_response)
            with self.awaited(path.removeprefix(mount)) as shown:
                return server.serve_request(environ | {"PATH_INFO": mount + shown}, start_response)

        def tell() -> None:
            activate()
            self._anschluss.sage(
                f"Die Vorschau steht unter {server.url}; Gespeichertes erscheint von selbst. Sie endet mit Strg+C."
            )

        server.builder = self.rebuild
        server.set_app(answer)
        server.server_activate = tell  # type: ignore[method-assign]  # MkDocs has no hook for the moment it answers
        _watch_often(server)

    @contextmanager
    def awaited(self, address: str) -> Iterator[str]:
        """Give what to show at an address, and keep it fresh until it is sent: MkDocs waits for builds that begin meanwhile."""
        self._awaited[address] += 1
        try:
            yield self.refreshed(address)
        finally:
            self._awaited[address] -= 1

    def rebuild(self) -> None:
        """Take in what has changed; what is wrong with it is said here and on every page, until it is mended."""
        with self._lock:
            data = laden.fingerprint(self._project / "data")
            if data == self._data and self._frame == self._frame_now():
                return  # somebody has asked for a page before the watcher noticed
            self._data = data
            try:
                self._renew()
            except (Exception, SystemExit) as error:
                self._fail(error)
            else:
                self._problem = ""
                self._anschluss.sage("Übernommen, was gespeichert ist.")
                for address in +self._awaited:
                    self.refreshed(address)

    def refreshed(self, address: str) -> str:
        """Make what lies at an address (from the site's root) anew if it is older than the data; return what to show."""
        is_page = not address or address.endswith(("/", ".html"))
        with self._lock:
            if is_page and self._data != laden.fingerprint(self._project / "data"):
                self.rebuild()
            if not self._problem:
                try:
                    self._refresh(address.removesuffix("index.html"))
                except (Exception, SystemExit) as error:
                    self._fail(error)
            return _BROKEN if self._problem and is_page else address

    def refresh_everything(self) -> None:
        """Make everything anew that is older than the data."""
        for address in (*self._stale_pages, "sitemap.xml", suchindex.NAMES):
            self._refresh(address)

    def _renew(self) -> None:
        frame = self._frame_now()
        if frame == self._frame:
            bau = self._anschluss.bau(self._built.config)
            if _structure(bau) == self._structure:
                self._built.config.extra["bau"] = bau
                self._stale_pages = dict(self._built.pages())
                self._files_are_stale = self._search_is_stale = True
                return
        self._frame = None  # if this fails, the next change needs a whole build again
        config = load_config(config_file=self._first.config_file_path, site_dir=self._first.site_dir)
        config.site_url, config.strict = self._first.site_url, self._first.strict
        config.extra["gelesen"] = self._first.extra["gelesen"]
        self._anschluss.ganz(config)
        if problem := config.extra.get("problem"):
            raise problem
        self._accept(config)
        self._frame = frame

    def _accept(self, config: MkDocsConfig) -> None:
        self._built: Gebaut = config.extra["gebaut"]
        self._structure = _structure(config.extra["bau"])
        later = bool(config.extra.get("vorschau"))
        self._stale_pages = dict(self._built.pages()) if later else {}
        self._files_are_stale, self._search_is_stale = False, later

    def _refresh(self, address: str) -> None:
        page = address if address in self._stale_pages else f"{address}/"  # which the server adds
        if page in self._stale_pages:
            self._render(self._stale_pages[page])
            del self._stale_pages[page]
        elif address in (suchindex.NAMES, suchindex.PLACES):
            self._refresh_search()
        elif self._files_are_stale and address not in self._built.pages():
            self._refresh_files()

    def _render(self, file: File) -> None:
        assert file.page is not None  # MkDocs has made one for each
        config, files, nav, env = self._built.config, self._built.files, self._built.nav, self._built.env
        build._populate_page(file.page, config, files)
        build._build_page(file.page, config, files.documentation_pages(), nav, env)

    def _refresh_files(self) -> None:
        bau: Bau = self._built.config.extra["bau"]
        for file in self._built.pages().values():
            assert file.page is not None
            file.page.update_date = bau.katalog.updated  # for the site map
        for made in bau.dateien():
            if not made.uri.endswith(".md"):
                self._write(made)
        config, files, nav, env = self._built.config, self._built.files, self._built.nav, self._built.env
        for template in config.theme.static_templates:
            build._build_theme_template(template, env, files, config, nav)
        self._files_are_stale = False

    def _refresh_search(self) -> None:
        if not self._search_is_stale:
            return
        for address, file in list(self._stale_pages.items()):
            self._render(file)
            del self._stale_pages[address]
        for made in self._anschluss.danach(self._built.config, self._built.files):
            self._write(made)
        self._search_is_stale = False

    def _write(self, made: Datei) -> None:
        content = (self._project / made.quelle).read_bytes() if made.inhalt is None else made.inhalt
        path = Path(self._first.site_dir, made.uri)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, ProblemsError | Abort | SystemExit):
            traceback.print_exception(error)
        self._problem = error.message if isinstance(error, click.ClickException) else str(error)
        click.echo(self._problem, file=sys.stderr)
        page = Path(self._first.site_dir, _BROKEN, "index.html")
        page.parent.mkdir(parents=True, exist_ok=True)
        root = urlsplit(self._first.site_url or "/").path
        text = rendern.document(_TEMPLATE, meldungen=self._problem.strip().splitlines(), root=root)
        page.write_text(text, encoding="utf-8")

    def _frame_now(self) -> object:
        """Return what tells whether anything but the data has changed."""
        roots = (self._project / name for name in _FRAME)
        paths = (path for root in roots for path in (root.rglob("*") if root.is_dir() else [root]))
        files = sorted(path for path in paths if path.is_file() and path.suffix != ".pyc")
        return [(path, (stat := path.stat()).st_mtime_ns, stat.st_size) for path in files]


def free(host: str, port: int) -> None:
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


def _watch_often(server: LiveReloadServer) -> None:
    """Let a server notice a change sooner than MkDocs would."""
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer, server.build_delay = PollingObserver(timeout=_LOOK_EVERY), _WAIT_FOR_MORE
    for path in watched:
        server.watch(path)


def _structure(bau: Bau) -> object:
    """Return what tells which files a build makes: while it stays the same, only their contents change.

    A new example, source or term stands on pages that are there already.
    """
    catalogue = bau.katalog
    return (
        {made.uri: (made.inhalt, made.quelle) for made in erzeugt.pages(catalogue)},
        {file.source.path for file in catalogue.files},
        {name: entry.id for name, entry in catalogue.former.items()},
        {code: entry.id for code, entry in kurzadressen.destinations(catalogue)},
    )
