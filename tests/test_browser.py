"""The built site in real Chromium: what readers' browsers load, store and report."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from macros.catalogue import Catalogue
from macros.records import Fallstudie, Modell

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
    "changes": "fallstudien/wandel/",
    "side by side": "fallstudien/auswahl/",
    "two talks": "fallstudien/vergleich/",
    "review": "pruefliste/",
    "news": "neu/",
    "contribute": "mitmachen/",
    "maintain": "wartung/",
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
@pytest.mark.parametrize("width", [320, 1280])
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


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE")
    yield context.new_page()
    context.close()


def test_facets_narrow_a_list_and_stand_in_the_address(page: Page, address: str, real: Catalogue) -> None:
    everything = len(real.all(Modell))
    page.goto(address + "modelle/")
    status = page.get_by_role("status")
    expect(status).to_have_text(f"Alle {everything} Modelle")
    page.locator("select[name=Ebene]").select_option("Beratungsebene")
    visible = page.locator(".hb-modelle > li:visible").count()
    assert 0 < visible < everything
    expect(status).to_have_text(f"{visible} von {everything} Modelle")
    shared = page.url
    assert "Ebene=Beratungsebene" in shared

    page.goto(address)
    page.goto(shared)
    expect(page.get_by_role("status")).to_have_text(f"{visible} von {everything} Modelle")
    page.get_by_role("button", name="Alle zeigen").click()
    expect(page.get_by_role("status")).to_have_text(f"Alle {everything} Modelle")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(f"{visible} von {everything} Modelle")


def test_an_empty_result_is_explained(page: Page, address: str) -> None:
    page.goto(address + "fallstudien/?Größe=0 bis 20.000&Land=Bayern")
    expect(page.get_by_role("status")).to_have_text(
        "Keine Fallstudien mit dieser Auswahl. Nehmen Sie eine Einschränkung zurück."
    )


def test_an_unknown_value_in_the_address_is_ignored(page: Page, address: str, real: Catalogue) -> None:
    page.goto(address + "modelle/?Ebene=Wolkenebene")
    expect(page.get_by_role("status")).to_have_text(f"Alle {len(real.all(Modell))} Modelle")


def test_portraits_are_set_side_by_side_by_address(page: Page, address: str) -> None:
    page.goto(address + "fallstudien/auswahl/?mit=ulm-digitale-agenda,zwoenitz-kleinstadt")
    heads = page.locator("thead th:visible")
    expect(heads).to_have_text(["Ulm", "Zwönitz"])
    page.get_by_role("checkbox", name="Konstanz").check()
    page.get_by_role("checkbox", name="Wolfsburg").check()
    assert page.locator("thead th:visible").count() == 4
    expect(page.get_by_role("checkbox", name="Bochum")).to_be_disabled()
    assert "konstanz" in page.url


def test_without_javascript_everything_is_listed(browser: Browser, address: str, real: Catalogue) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "modelle/")
    assert page.locator(".hb-modelle > li:visible").count() == len(real.all(Modell))
    page.goto(address + "fallstudien/auswahl/")
    assert page.locator("thead th:visible").count() == len(real.all(Fallstudie))
    context.close()


def test_pictures_are_as_large_as_the_text_says(page: Page, address: str) -> None:
    page.goto(address + "mitmachen/", wait_until="networkidle")
    sizes = page.locator("article img").evaluate_all(
        "all => all.map(image => [image.width / image.height, image.naturalWidth / image.naturalHeight])"
    )
    assert len(sizes) == 3
    assert all(abs(shown - real) < 0.05 for shown, real in sizes)
