"""Firefox and WebKit: one page per template opens without complaint, and every journey ends where it should.

Both are Debian's own. Each is started once; readers' choices are undone by opening the next page afresh.
"""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import pytest

PATIENCE = 30
"""Seconds until a journey has failed, on a busy machine too."""
TOO_SOON = "Layout was forced before the page was fully loaded"
"""What Firefox says of a page that is asked something while it loads: the test's doing, not the page's."""
TAB, ENTER, ESCAPE, UP, DOWN = "\ue004", "\ue007", "\ue00c", "\ue013", "\ue015"
WEBKIT_WINDOWS = "*/webkit2gtk-4.*/MiniBrowser"


class Engine(Protocol):
    """A browser, as far as the journeys need it."""

    def open(self, address: str) -> None: ...
    def run(self, script: str) -> Any: ...
    def type(self, selector: str, keys: str) -> None: ...
    def click(self, selector: str) -> None: ...
    def back(self) -> None: ...
    def reload(self) -> None: ...
    def complaints(self) -> list[str]: ...


class Firefox:
    """Firefox, by the protocol that it speaks of itself: `length:[0, number, command, parameters]`.

    WebDriver needs geckodriver, which neither Debian nor a registry has.
    """

    def __init__(self, connection: socket.socket) -> None:
        self._stream = connection.makefile("rwb")
        self._receive()
        self._ask("NewSession")
        self.complaints()

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._stream.read(1)
        return json.loads(self._stream.read(int(length[:-1])))

    def _ask(self, command: str, **parameters: Any) -> Any:
        name = command if ":" in command else f"WebDriver:{command}"
        message = json.dumps([0, 1, name, parameters]).encode()
        self._stream.write(str(len(message)).encode() + b":" + message)
        self._stream.flush()
        _, _, error, result = self._receive()
        if error:
            raise RuntimeError(error["message"])
        return result.get("value") if isinstance(result, dict) else result

    def _found(self, selector: str) -> str:
        element: dict[str, str] = self._ask("FindElement", using="css selector", value=selector)
        return next(iter(element.values()))

    def open(self, address: str) -> None:
        self._ask("Navigate", url=address)

    def run(self, script: str) -> Any:
        return self._ask("ExecuteScript", script=f"return {script}", args=[], sandbox=None)

    def type(self, selector: str, keys: str) -> None:
        self._ask("ElementSendKeys", id=self._found(selector), text=keys)

    def click(self, selector: str) -> None:
        self._ask("ElementClick", id=self._found(selector))

    def back(self) -> None:
        self._ask("Back")

    def reload(self) -> None:
        self._ask("Refresh")

    def complaints(self) -> list[str]:
        """Return what the console noted about pages of this machine since it was last asked, and forget it."""
        script = "const all = Services.console.getMessageArray().map(String); Services.console.reset(); return all;"
        self._ask("Marionette:SetContext", value="chrome")
        said = self._ask("ExecuteScript", script=script, args=[])
        self._ask("Marionette:SetContext", value="content")
        return [line for line in said if re.search("http://127.0.0.1|file:///", line) and TOO_SOON not in line]


class WebKit:
    """WebKitGTK, by WebDriver (https://www.w3.org/TR/webdriver2/)."""

    def __init__(self, port: int, window: str) -> None:
        self._driver = f"http://127.0.0.1:{port}/session"
        options = {"webkitgtk:browserOptions": {"binary": window, "args": ["--automation"]}}
        started = self._ask("POST", "", capabilities={"alwaysMatch": options})
        self._driver += f"/{started['sessionId']}"

    def _ask(self, method: str, path: str, **parameters: Any) -> Any:
        content = json.dumps(parameters).encode() if method == "POST" else None
        request = urllib.request.Request(
            self._driver + path, content, {"Content-Type": "application/json"}, method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            with error:
                raise RuntimeError(json.load(error)["value"]["message"]) from error

    def _found(self, selector: str) -> str:
        element: dict[str, str] = self._ask("POST", "/element", using="css selector", value=selector)
        return next(iter(element.values()))

    def open(self, address: str) -> None:
        self._ask("POST", "/url", url=address)

    def run(self, script: str) -> Any:
        return self._ask("POST", "/execute/sync", script=f"return {script}", args=[])

    def type(self, selector: str, keys: str) -> None:
        self._ask("POST", f"/element/{self._found(selector)}/value", text=keys)

    def click(self, selector: str) -> None:
        self._ask("POST", f"/element/{self._found(selector)}/click")

    def back(self) -> None:
        self._ask("POST", "/back")

    def reload(self) -> None:
        self._ask("POST", "/refresh")

    def complaints(self) -> list[str]:
        """Its driver tells nothing of the console."""
        return []

    def quit(self) -> None:
        self._ask("DELETE", "")


def until(engine: Engine, script: str) -> None:
    """Wait for something to become true, through pages that come and go."""
    pause, end = threading.Event(), time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if engine.run(script):
                return
        except RuntimeError:
            pass  # between two pages there is no document
        pause.wait(0.05)
    pytest.fail(f"never true: {script}")


def connected(port: int) -> socket.socket:
    """Return a connection to a program that has just been started."""
    pause, end = threading.Event(), time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except ConnectionRefusedError:
            if time.monotonic() > end:
                raise
            pause.wait(0.05)


@contextmanager
def running(*command: str, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program until the journeys are over."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options) as process:
        try:
            yield process
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def firefox(folder: Path) -> Iterator[Engine]:
    port = free_port()
    (folder / "user.js").write_text(f'user_pref("marionette.port", {port});\n', encoding="utf-8")
    options = ("--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", str(folder))
    with running("firefox-esr", *options), connected(port) as connection:
        yield Firefox(connection)


@contextmanager
def webkit(folder: Path) -> Iterator[Engine]:
    port, (display, written) = free_port(), os.pipe()
    window = next(str(path) for path in sorted(Path("/usr/lib").glob(WEBKIT_WINDOWS)))
    screen = ("Xvfb", "-displayfd", str(written), "-screen", "0", "1280x900x24", "-nolisten", "tcp")
    with os.fdopen(display, "rb", buffering=0) as told, running(*screen, pass_fds=(written,)):
        os.close(written)
        where = {"DISPLAY": f":{told.read(16).decode().strip()}", "LIBGL_ALWAYS_SOFTWARE": "1", "HOME": str(folder)}
        where |= {
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"
        }  # it cannot be had as root; only our own pages are opened
        with running("WebKitWebDriver", f"--port={port}", env=os.environ | where):
            connected(port).close()
            engine = WebKit(port, window)
            yield engine
            engine.quit()


@pytest.fixture(scope="module", params=[firefox, webkit], ids=["Firefox", "WebKit"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with request.param(tmp_path_factory.mktemp("profil")) as started:
        yield started


@pytest.fixture
def visit(engine: Engine, address: str) -> Callable[[str], Engine]:
    """Return a function that opens a page of the site."""

    def open_page(path: str) -> Engine:
        engine.open(address + path)
        return engine

    return open_page


def samples(site: Path) -> list[str]:
    """Return the address of the largest page of every folder: one of each template."""
    pages = [
        path for path in site.rglob("index.html") if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
    ]
    pages.sort(key=lambda path: path.stat().st_size)
    largest = {path.parent.parent: path for path in pages}
    return sorted({path.parent.relative_to(site).as_posix().removeprefix(".") + "/" for path in largest.values()})


def test_one_page_of_every_template_opens_without_complaint(engine: Engine, address: str, site: Path) -> None:
    wrong = {}
    for path in samples(site):
        engine.open(address + path.lstrip("/"))
        loaded = engine.run("document.styleSheets.length > 0 && !document.documentElement.matches('.no-js')")
        wide = engine.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if (said := engine.complaints()) or not loaded or wide > 0:
            wrong[path] = (said, loaded, wide)
    assert wrong == {}


def test_a_search_is_offered_hits_and_shows_them_all(visit: Callable[[str], Engine]) -> None:
    page = visit("grundlagen/")
    page.type("#suche-feld", "Lenkungskreis")
    until(page, "document.querySelector('#suche-treffer-0')?.textContent.includes('Lenkungskreis')")
    page.type("#suche-feld", ENTER)
    until(page, "location.search === '?q=Lenkungskreis' && document.querySelectorAll('.hb-treffer li').length > 3")
    until(page, "document.querySelector('.hb-treffer mark') !== null")


def test_a_suggestion_is_taken_with_the_keyboard(visit: Callable[[str], Engine]) -> None:
    page = visit("grundlagen/")
    page.type("#suche-feld", "Lenkungskreis")
    until(page, "document.querySelector('#suche-treffer-0')?.textContent.includes('Lenkungskreis')")
    page.type("#suche-feld", DOWN + ENTER)
    until(page, "location.pathname.endsWith('/modelle/lenkungskreis/')")


def test_typing_for_long_never_breaks_the_page_of_hits(visit: Callable[[str], Engine]) -> None:
    """WebKit allows the address to be rewritten 100 times in half a minute."""
    page = visit("suche/")
    until(page, "!document.querySelector('[data-suche-seite]').hidden")
    for _ in range(6):
        page.type("#suche-seite", "Lenkungskreis der Stadt ")
    until(page, "decodeURIComponent(location.search).includes('Stadt')")
    until(page, "/Treffer/.test(document.querySelector('.hb-fakten[role=status]').textContent)")


def test_facets_stand_in_the_address_through_back_and_reload(visit: Callable[[str], Engine]) -> None:
    page = visit("modelle/")
    page.click("h1")  # WebKit passes over steps that no reader can have made
    chosen = "document.querySelector('select[name=Ebene]')"
    page.run(f"{chosen}.closest('details').open = true")
    page.run(
        f"({chosen}.focus(), {chosen}.selectedIndex = 2, {chosen}.dispatchEvent(new Event('change', {{bubbles: true}})))"
    )
    until(page, "location.search.startsWith('?Ebene=')")
    page.reload()
    until(
        page,
        f"{chosen}.selectedIndex === 2 && / von \\d+ Modellen: /.test(document.querySelector('[role=status]').textContent)",
    )
    page.back()
    until(page, f"location.pathname === '/modelle/' && location.search === '' && {chosen}.selectedIndex === 0")


def test_models_are_set_side_by_side(visit: Callable[[str], Engine]) -> None:
    page = visit("vergleich/?mit=lenkungskreis,strategiekreis")
    until(page, "document.querySelectorAll('[data-auswahl] thead th').length === 2")


def test_dark_is_chosen_and_kept(visit: Callable[[str], Engine]) -> None:
    page = visit("modelle/")
    page.click(".hb-darstellung")
    until(page, "getComputedStyle(document.body).backgroundColor === 'rgb(19, 25, 31)'")
    page = visit("ebenen/")
    until(page, "getComputedStyle(document.body).backgroundColor === 'rgb(19, 25, 31)'")
    page.click(".hb-darstellung")
    until(page, "localStorage.length === 0")


def test_the_menu_opens_leads_on_and_closes(visit: Callable[[str], Engine]) -> None:
    page = visit("modelle/")
    page.run("(document.querySelector('.hb-menue').style.setProperty('display', 'block'))")  # as on a phone
    page.click(".hb-menue > summary")
    until(page, "document.querySelector('.hb-menue').open")
    page.type(".hb-menue > summary", ESCAPE)
    until(page, "!document.querySelector('.hb-menue').open")


def test_a_note_shows_its_source(visit: Callable[[str], Engine]) -> None:
    page = visit("modelle/lenkungskreis/")
    until(page, "document.querySelector('[role=tooltip]')")
    page.run("document.querySelector('.hb-noten a').focus()")
    until(
        page,
        "!document.querySelector('[role=tooltip]').hidden && document.querySelector('[role=tooltip]').textContent.length > 20",
    )


def test_a_citation_is_copied(visit: Callable[[str], Engine]) -> None:
    page = visit("modelle/lenkungskreis/")
    page.run("document.querySelector('[data-kopieren]').closest('details').open = true")
    page.run("document.querySelector('.hb-kopieren button').scrollIntoView({block: 'center'})")
    page.click(".hb-kopieren button")
    until(page, "document.querySelector('.hb-kopieren [role=status]').textContent !== ''")


def test_a_short_address_leads_to_its_page(visit: Callable[[str], Engine]) -> None:
    page = visit("f/b4/")
    until(page, "location.pathname.startsWith('/botschaften/')")


def test_the_page_not_found_offers_what_was_meant(visit: Callable[[str], Engine]) -> None:
    page = visit("404.html")
    until(
        page,
        "document.querySelector('[data-naechste]') !== null && document.querySelector('h1').textContent.includes('gibt es nicht')",
    )


def test_the_baukasten_leads_from_answers_to_a_document(visit: Callable[[str], Engine]) -> None:
    page = visit("baukasten/")
    until(page, "document.documentElement.dataset.baukasten === 'bereit'")
    page.type("[name=menschen]", "18.000" + TAB)
    page.type("[name=personal][value='']", UP)
    until(page, "location.hash.includes('menschen=18.000') && location.hash.includes('personal=mehrere')")
    until(
        page,
        "document.querySelector('[data-option=koordination-amt]').textContent.includes('Weil Sie angaben: mehrere')",
    )
    chosen = "document.querySelector('[data-option=koordination-amt] select')"
    page.run(f"({chosen}.value = 'neu', {chosen}.dispatchEvent(new Event('change', {{bubbles: true}})))")
    page.type("[data-option=koordination-amt] input", "Amt Zukunft" + TAB)
    until(page, "document.querySelector('.hb-entwurf').textContent.includes('Ein Amt (Amt Zukunft) übernimmt')")
    until(page, "document.querySelector('.hb-struktur svg') !== null")
    make = "import('/javascripts/odt.js').then(({ odt }) => { window.made = odt([{ art: 'titel', text: 'x' }], null).length; })"
    page.run(f"({make}, true)")
    until(page, "window.made > 2000")


def test_the_selbstcheck_fills_its_dots(visit: Callable[[str], Engine]) -> None:
    page = visit("selbstcheck/")
    page.type("[name='1a'][value='']", UP)
    until(page, "document.querySelectorAll('tr[data-nr=\"1\"] .hb-voll').length === 3")
    until(page, "location.hash.startsWith('#e=1a3')")
    until(page, "document.querySelector('figure svg') !== null")


OUTGROWN = """[...document.querySelectorAll('.hb-plan-alles foreignObject')]
  .map((box) => [box.textContent.trim(), box.firstElementChild.offsetHeight - box.getAttribute('height')]).filter(([, more]) => more > 2)"""


@pytest.mark.parametrize("study", ["bamberg-smart-city", "kaiserslautern-kl-digital", "gelsenkirchen-stadtkonzern"])
def test_names_have_room_in_the_boxes_of_a_chart(visit: Callable[[str], Engine], study: str) -> None:
    """Some engines round what a letter takes: where a box is too narrow for that, the chart gives way to its list."""
    page = visit(f"fallstudien/{study}/")
    page.run("document.querySelector('#plan-alles').click()")
    assert page.run(OUTGROWN) == []


def test_the_unpacked_folder_searches_without_a_server(engine: Engine, unpacked: Path) -> None:
    engine.open((unpacked / "index.html").as_uri())
    engine.type("#suche-feld", "Stabsstelle")
    until(engine, "document.querySelector('#suche-treffer [role=option]')")
    engine.type("#suche-feld", ENTER)
    until(engine, "document.querySelector('.hb-treffer a')")
    engine.open((unpacked / "modelle" / "lenkungskreis" / "index.html").as_uri() + "?land=bayern")
    until(engine, "document.querySelector('.hb-landesrecht dl')")
    assert engine.complaints() == []
