"""Who renders which page: a preview none before somebody asks; of a build on two cores, a second process takes its share.

MkDocs has no hook around its loops over the pages, but asks its `Files` for them: with `inclusion` which to render, without
it which there are. `Auswahl` answers the first question with a part. The second process is a copy of the first, so it knows
all that the build has read; what it has rendered comes back before anything is made of all pages.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import click
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

_RENDERED = ("markdown", "meta", "content", "toc", "_title_from_render", "present_anchor_ids")
"""What rendering writes on a page, besides its links."""
_WORTHWHILE = 50
"""From how many pages on a second process saves more time than it costs."""
_TASKS = Path("/proc/self/task")
"""Where Linux lists the threads of a process, also those that Python does not know."""


class Stapel(list[File]):
    """Pages that two processes draw from one pile, so that both are ready at the same time: here, those of one of them."""

    def __init__(self, pages: Sequence[File], drawn: Synchronized[int]) -> None:
        """`drawn` counts, for both, how many pages are drawn."""
        super().__init__()
        self._pages, self._drawn = pages, drawn

    def __iter__(self) -> Iterator[File]:
        """Yield what this process has drawn, then draw what is left."""
        yield from super().__iter__()
        while (number := self._next()) < len(self._pages):
            self.append(self._pages[number])
            yield self._pages[number]

    def _next(self) -> int:
        with self._drawn.get_lock():
            self._drawn.value += 1
            return self._drawn.value - 1


class Auswahl(Files):
    """The files of a build, of which this process renders only some pages, if `anteil` names them."""

    anteil: Sequence[File] | None = None

    def documentation_pages(self, *, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        """Return all pages; with `inclusion` those that this process renders."""
        if inclusion and self.anteil is not None:
            return self.anteil
        return super().documentation_pages(inclusion=inclusion or InclusionLevel.is_included)


class Zweiter:
    """The second process of a build."""

    def __init__(self, config: MkDocsConfig, files: Auswahl, nav: Navigation) -> None:
        """Let it begin to draw pages; `files` draws the others."""
        context = multiprocessing.get_context("fork")
        self._files = files
        files.anteil = Stapel(files.documentation_pages(), context.Value("i", 0))
        self._answer, connection = context.Pipe(duplex=False)
        arguments = (files.anteil, config, files, nav, connection, self._answer)
        self._process = context.Process(target=_work, args=arguments, daemon=True)  # ends when the first one ends
        self._process.start()
        connection.close()

    def take_over(self) -> None:
        """Wait for what it has rendered and note it on the pages; raise Abort if it could not."""
        try:
            rendered = self._answer.recv()
        except EOFError:
            self.finish()
            return
        for uri, (values, links) in rendered.items():
            page = _page(self._file(uri))
            vars(page).update(values)
            page.links_to_anchors = {self._file(target): anchors for target, anchors in links.items()}

    def finish(self) -> None:
        """Wait until it has written its pages; raise Abort if something was wrong with one."""
        self._process.join()
        if self._process.exitcode:
            raise Abort("Der Bau ist abgebrochen; woran es liegt, steht darüber.")

    def _file(self, uri: str) -> File:
        file = self._files.get_file_from_path(uri)
        assert file is not None
        return file


def second(config: MkDocsConfig, files: Auswahl, nav: Navigation) -> Zweiter | None:
    """Return a second process that has begun with the pages, or None where it would not help or could hang.

    A copied process has only one thread: what another one had locked stays locked in it.
    """
    is_alone = _TASKS.is_dir() and len(list(_TASKS.iterdir())) == 1
    if is_alone and len(os.sched_getaffinity(0)) > 1 and len(files.documentation_pages()) >= _WORTHWHILE:
        return Zweiter(config, files, nav)
    return None


def _work(
    pages: Sequence[File], config: MkDocsConfig, files: Files, nav: Navigation, to: Connection, unused: Connection
) -> None:
    """Do the work of the second process; exit with 1 if something was wrong, also if it was a warning and none may be."""
    unused.close()  # so that nothing can be sent once the first process has closed its own
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process answers the keyboard
    warnings = CountHandler()
    warnings.setLevel(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        _make(pages, config, files, nav, to)
    except click.ClickException as error:
        sys.exit(error.message)
    except BrokenPipeError:
        sys.exit(1)
    sys.exit(config.strict and bool(warnings.get_counts()))


def _make(pages: Sequence[File], config: MkDocsConfig, files: Files, nav: Navigation, to: Connection) -> None:
    """Render pages, send them to the first process, and write them."""
    for file in pages:
        build._populate_page(_page(file), config, files)
    to.send({file.src_uri: _rendered(_page(file)) for file in pages})
    env = config.theme.get_env()
    for file in pages:
        build._build_page(_page(file), config, pages, nav, env)


def _rendered(page: Page) -> tuple[Mapping[str, Any], Mapping[str, dict[str, str]]]:
    """Return what rendering has written on a page, in a form that another process understands."""
    links = page.links_to_anchors or {}
    return {name: vars(page).get(name) for name in _RENDERED}, {file.src_uri: names for file, names in links.items()}


def _page(file: File) -> Page:
    assert file.page is not None  # MkDocs has made one for each
    return file.page
