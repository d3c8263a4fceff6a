"""The copy for where there is no network: nothing before the click, everything after it, never old without a word."""

from __future__ import annotations

import http.server
import json
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Page

from macros.ausgaben import auslieferung, unterwegs
from macros.daten.arten import Tag

DAY = Tag("2026-11-28")
SITE = {
    "index.html": b"<h1>Start</h1>",
    "modelle/amt/index.html": b"<h1>Amt</h1>",
    "f/b4/index.html": b'<meta http-equiv="refresh" content="0">',
    "javascripts/a.0123456789.js": b"1",
    "daten/csv/modell.csv": b"id",
    "tagung/material/amt-karte.svg": b"<svg/>",
}
Serve = Callable[..., AbstractContextManager[str]]


class Still(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def made(site: dict[str, bytes], name: str) -> object:
    return json.loads(dict(unterwegs.files(site, DAY))[name])


def state(site: dict[str, bytes]) -> object:
    return made(site, unterwegs.STATE)


def test_a_copy_holds_pages_and_what_they_load() -> None:
    assert made(SITE, unterwegs.FILES) == ["./", "javascripts/a.0123456789.js", "modelle/amt/"]


def test_its_checksum_changes_with_any_page_and_with_nothing_else() -> None:
    assert state(SITE | {"modelle/amt/index.html": b"<h1>Ein Amt</h1>"}) != state(SITE)
    assert state(SITE | {"daten/csv/modell.csv": b"id,name"}) == state(SITE)


def test_a_website_without_a_copy_says_so(opened: Callable[..., Page]) -> None:
    opened("unterwegs/").get_by_text("Eine Kopie gibt es nur auf der veröffentlichten Website.").wait_for()


@pytest.fixture(scope="module")
def delivered(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(shutil.copytree(site, tmp_path_factory.mktemp("unterwegs") / "site"))
    auslieferung.deliver(folder, DAY)
    return folder


def save(page: Page, address: str) -> None:
    page.goto(f"{address}unterwegs/")
    page.get_by_role("button", name="Für unterwegs speichern").click()
    page.get_by_text("Sie ist auf dem neuesten Stand.").wait_for(timeout=120_000)


def test_the_copy_answers_a_search_where_there_is_no_network(delivered: Path, serve: Serve, page: Page) -> None:
    with serve(delivered, Still) as address:
        save(page, address)
    page.goto(f"{address}modelle/lenkungskreis/")
    page.get_by_text("Kein Netz: Sie lesen die gespeicherte Fassung vom 28. November 2026.").wait_for()
    page.get_by_label("Suche", exact=True).fill("Stabsstelle")
    page.locator("#suche-treffer [role=option]").first.wait_for()


def test_nothing_is_stored_before_the_click_and_nothing_stays_after_the_removal(
    delivered: Path, serve: Serve, page: Page
) -> None:
    stored = "async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]"
    with serve(delivered, Still) as address:
        page.goto(f"{address}unterwegs/")
        page.get_by_text("Auf diesem Gerät ist nichts gespeichert.").wait_for()
        assert page.evaluate(stored) == [0, 0]
        save(page, address)
        assert page.evaluate(stored) == [1, 1]
        page.get_by_role("button", name="Vom Gerät löschen").click()
        page.get_by_text("Gelöscht.").wait_for()
        assert page.evaluate(stored) == [0, 0]


def test_a_copy_that_became_old_says_so(delivered: Path, serve: Serve, page: Page) -> None:
    newer = {"stand": "2026-12-24", "summe": "0" * 16, "megabyte": 1}
    with serve(delivered, Still) as address:
        save(page, address)
        page.route("**/unterwegs/stand.json", lambda route: route.fulfill(json=newer))
        page.goto(f"{address}modelle/lenkungskreis/")
        page.get_by_text("Ihre gespeicherte Fassung vom 28. November 2026 ist älter als die Website.").wait_for()
