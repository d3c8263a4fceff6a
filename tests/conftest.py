"""What several tests need: the small handbook, the real one, and the built site."""

from __future__ import annotations

import functools
import http.server
import io
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

from macros.ausgaben.ordner import ordner
from macros.daten import laden
from macros.daten.arten import Tag
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website

ROOT = Path(__file__).parent.parent
RunMkdocs = Callable[..., subprocess.CompletedProcess[str]]
SMALL = ROOT / "tests" / "small" / "data"

# The same commit gets the same answer, on a busy machine too; `pytest --hypothesis-profile=default` looks further.
settings.register_profile("handbuch", deadline=None, derandomize=True)
settings.load_profile("handbuch")

# A slow machine is no finding: what never comes is still told, only later.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def small() -> Catalogue:
    """Return the catalogue of the small handbook: one or two records of every type."""
    return laden.load(SMALL)


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """Return the catalogue of the real data."""
    return laden.load(ROOT / "data")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the small data folder that a test may spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "data"))


@pytest.fixture
def check(data: Path) -> Callable[[], list[str]]:
    """Return a function that checks the copy and lists its problems as text."""
    return lambda: [str(problem) for problem in sorted(set(laden.inspect(data)[1]))]


@pytest.fixture(scope="session")
def run_mkdocs() -> RunMkdocs:
    """Return a function that runs MkDocs in a folder to its end and returns what it said."""

    def run(
        *arguments: str, cwd: Path, program: Sequence[str] = ("-m", "mkdocs"), **options: Any
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *program, *arguments],
            cwd=cwd,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            **options,
        )

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, run_mkdocs: RunMkdocs) -> Path:
    """Build the real site once, as `make build` does, and return its folder."""
    folder = tmp_path_factory.mktemp("website")
    done = run_mkdocs("build", "--strict", "--site-dir", str(folder), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that readers unpack, of the built site."""
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    day = Tag("2026-11-28")
    packed = ordner.packed(ordner.files(files, Website("Handbuch"), day), day)
    folder = tmp_path_factory.mktemp("ausgepackt")
    zipfile.ZipFile(io.BytesIO(packed)).extractall(folder)
    return folder / "handbuch"


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log and keeps connections open."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


Serve = Callable[[Path, type[http.server.SimpleHTTPRequestHandler]], AbstractContextManager[str]]


@pytest.fixture(scope="session")
def serve() -> Serve:
    """Return what serves a folder on a free port of this machine while it is entered, and gives the address."""

    @contextmanager
    def served(folder: Path, kind: type[http.server.SimpleHTTPRequestHandler]) -> Iterator[str]:
        handler = functools.partial(kind, directory=str(folder))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_address[1]}/"
            server.shutdown()

    return served


@pytest.fixture(scope="session")
def address(site: Path, serve: Serve) -> Iterator[str]:
    """Serve the built site and return its address."""
    with serve(site, Quiet) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> dict[str, Any]:
    """Return how to launch the system's Chromium: it knows no host but this machine and calls nobody of itself."""
    return {
        "executable_path": next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))),
        "args": [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ],
    }


@pytest.fixture(scope="session")
def browser(chromium: dict[str, Any]) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(**chromium)
        yield running
        running.close()


@pytest.fixture
def opened(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page for a new reader, with the window and preferences given."""
    contexts = []

    def open_page(path: str = "", **preferences: Any) -> Page:
        contexts.append(
            browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "de-DE"} | preferences)
        )
        page = contexts[-1].new_page()
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page of a new reader at a desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE")
    yield context.new_page()
    context.close()
