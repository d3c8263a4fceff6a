"""The built site in real Chromium: what readers' browsers load, store and report."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PAGES = {
    "start": "",
    "grundlagen": "grundlagen/",
    "overview": "modelle/",
    "model": "modelle/lenkungskreis/",
    "level": "ebenen/koordination/",
    "message": "botschaften/3-breit-verankern/",
    "portrait": "fallstudien/bochum-sciu/",
    "town": "kommunen/bamberg/",
    "form": "rechtsformen/gmbh/",
    "examples": "beispiele/",
    "glossary": "glossar/",
    "sources": "quellen/",
    "workshop": "tagung/",
    "not found": "404.html",
}


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site from a folder below the root, as many hosts do."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_pages_are_self_contained_quiet_and_fit(browser: Browser, address: str, name: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, locale="de-DE")
    page = context.new_page()
    said: list[str] = []
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"error: {error}"))
    page.goto(address + PAGES[name], wait_until="networkidle")
    foreign = [url for url in requested if not url.startswith(address)]
    errors = [line for line in said if line.startswith("error")]
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    stored = page.evaluate("JSON.stringify(localStorage)")
    assert (foreign, errors, too_wide, context.cookies(), stored) == ([], [], 0, [], "{}")
    context.close()
