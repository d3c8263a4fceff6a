"""The built site in real Chromium: what narrows lists down and sets things side by side."""

from __future__ import annotations

import gzip
import http.server
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from macros.daten import kurzadressen, laden
from macros.daten.arten import Ebene, Fallstudie, Modell, Quelle
from macros.daten.katalog import Catalogue, Entry
from macros.seiten.adressen import address as page_of
from macros.seiten.adressen import short_address


def test_facets_narrow_a_list_and_stand_in_the_address(page: Page, address: str, real: Catalogue) -> None:
    everything = len(real.all(Modell))
    page.goto(address + "modelle/")
    status = page.get_by_role("status")
    expect(status).to_have_text(f"Alle {everything} Modelle")
    page.locator("select[name=Ebene]").select_option("Beratungsebene")
    visible = page.locator(".hb-modelle > li:visible").count()
    assert 0 < visible < everything
    expect(status).to_have_text(f"{visible} von {everything} Modellen: Beratungsebene")
    shared = page.url
    assert "Ebene=Beratungsebene" in shared

    page.goto(address)
    page.goto(shared)
    expect(page.get_by_role("status")).to_have_text(f"{visible} von {everything} Modellen: Beratungsebene")
    page.get_by_role("button", name="Alle zeigen").click()
    expect(page.get_by_role("status")).to_have_text(f"Alle {everything} Modelle")
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(f"{visible} von {everything} Modellen: Beratungsebene")


def test_an_empty_result_is_explained(page: Page, address: str) -> None:
    page.goto(address + "fallstudien/?Größe=0 bis 20.000&Land=Bayern")
    expect(page.get_by_role("status")).to_have_text(
        "Keine Fallstudien mit dieser Auswahl. Nehmen Sie eine Einschränkung zurück."
    )


def test_an_unknown_value_in_the_address_is_ignored(page: Page, address: str, real: Catalogue) -> None:
    page.goto(address + "modelle/?Ebene=Wolkenebene")
    expect(page.get_by_role("status")).to_have_text(f"Alle {len(real.all(Modell))} Modelle")


@pytest.mark.parametrize(
    ("path", "ids", "names"),
    [
        ("vergleich/", "lenkungskreis,strategiekreis", ["Lenkungskreis", "Strategiekreis"]),
        ("fallstudien/auswahl/", "ulm-digitale-agenda,zwoenitz-kleinstadt", ["Ulm", "Zwönitz"]),
    ],
)
def test_records_are_set_side_by_side_by_address(
    page: Page, address: str, path: str, ids: str, names: list[str]
) -> None:
    page.goto(f"{address}{path}?mit={ids}")
    expect(page.locator("thead th:visible")).to_have_text(names)
    expect(page.get_by_role("status")).to_have_text(f"Nebeneinander: {', '.join(names)}")


def test_options_are_chosen_on_the_page_and_stand_in_the_address(page: Page, address: str, real: Catalogue) -> None:
    options = [option for level in real.all(Ebene) for option in level.optionen]
    page.goto(address + "vergleich/optionen/")
    expect(page.get_by_role("status")).to_contain_text(f"von {len(options)} aus")
    page.get_by_label("Option 1").press("ArrowDown")
    page.get_by_label("Option 2").select_option(options[5].id)
    assert page.url.endswith(f"?mit={options[0].id},{options[5].id}")
    expect(page.locator("thead th:visible")).to_have_text([options[0].name, options[5].name])
    expect(page.get_by_label("Option 3").locator(f"option[value={options[0].id}]")).to_be_disabled()
    page.go_back()
    expect(page.locator("thead th:visible")).to_have_text([options[0].name])
    page.get_by_role("button", name="Auswahl leeren").click()
    expect(page.locator("tbody tr:visible")).to_have_count(0)


def test_on_a_phone_a_comparison_names_each_answer(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address + "vergleich/?mit=lenkungskreis,strategiekreis")
    cell = page.locator("tbody td:visible").nth(1)
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content") == '"Strategiekreis "'
    assert cell.evaluate("cell => cell.getBoundingClientRect().right") <= 390
    context.close()


def test_tables_are_sorted_by_value_in_german(page: Page, address: str) -> None:
    page.goto(address + "pruefliste/modelle/")
    table = page.get_by_role("region", name="Prüftermine")
    names = table.locator("tbody th")
    table.get_by_role("button", name="Datensatz").press("Enter")
    found = names.all_inner_texts()
    assert page.evaluate("names => [...names].sort(new Intl.Collator('de', {numeric: true}).compare)", found) == found
    expect(table.locator("th[aria-sort=ascending]")).to_have_text("Datensatz")
    table.get_by_role("button", name="Aussagen").click()
    table.get_by_role("button", name="Aussagen").click()
    counts = [int(text) for text in table.locator("tbody td:nth-child(4)").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    expect(table.locator("[aria-sort]")).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text("Nach „Aussagen“ absteigend sortiert")


def test_what_has_no_date_stays_at_the_end_in_both_directions(page: Page, address: str) -> None:
    page.goto(address + "beispiele/")
    page.locator("[data-alle] > summary").click()
    values = page.locator("tbody td:last-child")
    for _ in ("ascending", "descending"):
        page.get_by_role("button", name="Zeit").click()
        dates = values.evaluate_all("cells => cells.map((cell) => cell.dataset.wert)")
        assert "" in dates
        assert all(dates[: dates.index("")])
        assert not any(dates[dates.index("") :])


def test_a_note_shows_its_source_on_focus_until_escape(page: Page, address: str) -> None:
    page.goto(address + "modelle/lenkungskreis/")
    note = page.locator(".hb-noten a").first
    preview = page.get_by_role("tooltip")
    expect(preview).to_be_hidden()
    note.focus()
    expect(preview).to_be_visible()
    title = page.locator(note.get_attribute("href") or "").locator("a[rel=external], cite").first.inner_text()
    expect(preview).to_contain_text(title)
    assert note.get_attribute("aria-describedby") == preview.get_attribute("id")
    page.keyboard.press("Escape")
    expect(preview).to_be_hidden()


def test_the_preview_of_a_note_stays_while_the_pointer_is_on_it(page: Page, address: str) -> None:
    page.goto(address + "modelle/lenkungskreis/")
    note = page.locator(".hb-noten a").first
    note.hover()
    preview = page.get_by_role("tooltip")
    expect(preview).to_be_visible()
    covered, over = note.bounding_box(), preview.bounding_box()
    assert covered is not None
    assert over is not None
    assert over["y"] >= covered["y"] + covered["height"] or over["y"] + over["height"] <= covered["y"]
    preview.hover()
    expect(preview).to_be_visible()
    page.get_by_role("heading", level=1).hover()
    expect(preview).to_be_hidden()


def test_a_citation_is_copied_with_the_address_of_the_page(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + "modelle/lenkungskreis/#beispiele")
    page.get_by_text("Zitieren", exact=True).click()
    page.get_by_role("button", name="Zitat kopieren").click()
    expect(page.get_by_text("Kopiert", exact=True)).to_have_count(1)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("„Lenkungskreis“. In: Handbuch")
    assert copied.endswith(f" {address}modelle/lenkungskreis/")
    page.get_by_role("button", name="BibTeX kopieren").click()
    expect(page.get_by_text("Kopiert", exact=True)).to_have_count(2)
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"  url = {{{address}modelle/lenkungskreis/}}\n}}")
    context.close()


def test_a_land_on_the_map_leads_to_its_examples(page: Page, address: str) -> None:
    page.goto(address + "kommunen/")
    tile = page.locator(".hb-kachel", has_text="Saarland")
    examples = tile.locator("b").inner_text()
    tile.get_by_role("link").click()
    expect(page.get_by_role("status").first).to_contain_text(f"{examples} von ")


def test_details_of_examples_unfold_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "modelle/lenkungskreis/")
    fold = page.locator("article details:has(li)").first
    fold.locator("summary").click()
    expect(fold.locator("li").first).to_be_visible()
    context.close()


def test_without_javascript_everything_is_listed(browser: Browser, address: str, real: Catalogue) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "modelle/")
    assert page.locator(".hb-modelle > li:visible").count() == len(real.all(Modell))
    expect(page.get_by_text("Eingrenzen")).to_be_hidden()
    expect(page.get_by_text("Auswählen braucht JavaScript")).to_be_visible()
    page.goto(address + "fallstudien/auswahl/")
    assert page.locator("[data-id]:visible").count() == len(real.all(Fallstudie))
    page.goto(address + "vergleich/")
    assert page.locator("[data-id]:visible").count() == len(real.all(Modell))
    expect(page.locator("main form")).to_be_hidden()
    page.locator("main").get_by_role("link", name="Gremium", exact=True).click()
    assert page.locator("tbody tr:visible").count() == sum(modell.art == "gremium" for modell in real.all(Modell))
    page.goto(address + "suche/?q=beirat")
    expect(page.get_by_text("Die Suche braucht JavaScript")).to_be_visible()
    page.get_by_role("link", name="Seite mit allen Namen").click()
    expect(page.locator("main").get_by_role("link", name="Fachbeirat").first).to_be_visible()
    context.close()


def test_what_is_said_for_readers_without_scripts_is_not_said_to_others(page: Page, address: str) -> None:
    for path in ("beispiele/", "suche/", "vergleich/", "vergleich/optionen/", "fallstudien/auswahl/"):
        page.goto(address + path)
        expect(page.locator(".hb-ohne-js")).to_be_hidden()


def test_an_old_address_of_a_source_leads_to_its_new_place(page: Page, address: str, real: Catalogue) -> None:
    source = next(iter(real.all(Quelle)))
    page.goto(f"{address}quellen/#{source.id}")
    expect(page).to_have_url(address + page_of(real.entries[source.id]))


def test_keys_on_a_closed_select_are_one_step_back(page: Page, address: str) -> None:
    page.goto(address)
    page.goto(address + "modelle/")
    select = page.locator("select[name=Ebene]")
    select.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    value = select.input_value()
    expect(page).to_have_url(re.compile(re.escape(quote(value).replace("%20", "+"))))
    page.go_back()
    expect(page).to_have_url(address + "modelle/")
    expect(select).to_have_value("")


def test_the_address_is_not_rewritten_with_every_letter(page: Page, address: str) -> None:
    """WebKit refuses after 100 times in half a minute."""
    page.goto(address + "suche/")
    page.evaluate(
        """() => { window.written = 0; const replace = history.replaceState.bind(history);
                   history.replaceState = (...all) => { window.written += 1; replace(...all); }; }"""
    )
    page.get_by_role("searchbox", name="Wonach suchen Sie?").press_sequentially("Lenkungskreis der Stadt", delay=5)
    expect(page).to_have_url(re.compile("q=Lenkungskreis"))
    assert page.evaluate("window.written") < 5


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves files as static hosts do: compressed, and with the site's own page for what does not exist."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        found = file.is_file()
        content = gzip.compress((file if found else Path(self.directory) / "404.html").read_bytes())
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", self.guess_type(str(file)) if found else "text/html")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture(scope="session")
def host(
    site: Path, serve: Callable[[Path, type[http.server.SimpleHTTPRequestHandler]], AbstractContextManager[str]]
) -> Iterator[str]:
    with serve(site, Host) as url:
        yield url


def longest_of_every_kind() -> dict[str, tuple[str, Entry]]:
    """Return by kind (code, entry) of whatever has the longest title and Kurzfassung."""
    real = laden.load()
    by_length = sorted(
        kurzadressen.destinations(real),
        key=lambda found: len(found[1].title) + len(getattr(found[1].part, "kurz", "")),
    )
    return {type(entry.part).__name__: (code, entry) for code, entry in by_length}


@pytest.mark.parametrize("kind", longest_of_every_kind())
def test_an_attendee_types_a_short_address_on_a_phone_with_bad_reception(
    browser: Browser, host: str, kind: str
) -> None:
    code, entry = longest_of_every_kind()[kind]
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    network = context.new_cdp_session(page)
    network.send("Network.enable")
    network.send(  # Lighthouse's „Slow 4G“
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000},
    )
    received: list[float] = []
    network.on("Network.loadingFinished", lambda done: received.append(done["encodedDataLength"]))
    page.goto(host + short_address(code))
    page.wait_for_url(host + page_of(entry))
    page.wait_for_load_state("networkidle")

    place = page_of(entry).partition("#")[2]
    title = page.locator(f"#{place}" if place else "h1")
    steps = (page.locator(f"#{place} ~ .hb-schritte").first if place else page.locator(".hb-schritte").first).locator(
        "a"
    )
    short = page.locator(f"#{place} ~ p").first if place else page.locator(".hb-kurz").first
    for part in (title, short, *steps.all()):
        expect(part).to_be_in_viewport(ratio=1)
    assert steps.count() == 3
    assert sum(received) <= 80 * 1024
    context.close()


@pytest.mark.parametrize("typed", ["f/M8/", "F/m8/", "f/m8"])
def test_a_short_address_in_capitals_leads_on(page: Page, host: str, typed: str) -> None:
    page.goto(host + typed)
    page.wait_for_url(host + "modelle/lenkungskreis/")


def test_letters_that_look_like_digits_lead_on(page: Page, host: str) -> None:
    page.goto(host + "f/mlO/")
    page.wait_for_url(host + "modelle/it-koordination/")


def test_a_code_that_was_never_given_is_explained(browser: Browser, host: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    answer = page.goto(host + "f/zz99/")
    assert answer is not None
    assert answer.status == HTTPStatus.NOT_FOUND
    expect(page.get_by_text("Kurzadressen wie")).to_be_visible()
    page.get_by_role("link", name="Alle Folien mit ihren Kurzadressen").click()
    page.wait_for_url(host + "tagung/#folien")
    context.close()


def test_pictures_are_as_large_as_the_text_says(page: Page, address: str) -> None:
    page.goto(address + "mitmachen/", wait_until="networkidle")
    sizes = page.locator("article img").evaluate_all(
        "all => all.map(image => [image.width / image.height, image.naturalWidth / image.naturalHeight])"
    )
    assert len(sizes) == 3
    assert all(abs(shown - real) < 0.05 for shown, real in sizes)


def test_words_marked_as_foreign_stay_in_their_sentence(page: Page, address: str) -> None:
    for path in ("fallstudien/auswahl/", "fallstudien/bochum-sciu/", "tagung/material/"):
        page.goto(address + path)
        torn = page.evaluate(
            "[...document.querySelectorAll('span[lang]')].filter((s) => s.checkVisibility() && getComputedStyle(s).display !== 'inline').length"
        )
        assert torn == 0, path


def test_an_unknown_id_in_a_comparison_is_named(page: Page, address: str) -> None:
    page.goto(address + "vergleich/?mit=lenkungskreis,wolkenkreis")
    expect(page.get_by_role("status")).to_contain_text("Nicht gefunden: wolkenkreis.")


@pytest.mark.parametrize(
    ("path", "script", "field", "value", "shown"),
    [
        ("fallstudien/", "facetten", "select[name=Land]", "Bayern", "main [role=status]:has-text('Bayern')"),
        ("kommunen/", "wir", "select[name=Land]", "Bayern", "[data-wir-stand]:has-text('Die nächsten')"),
        ("selbstcheck/", "selbstcheck", "[name='1a'][value='3']", "", "[role=status]:has-text('1 von')"),
    ],
)
def test_what_was_chosen_before_the_script_came_counts(
    page: Page, address: str, path: str, script: str, field: str, value: str, shown: str
) -> None:
    """On a slow line the form is there long before what works it."""
    held: list[Route] = []
    page.route(f"**/javascripts/{script}.*", lambda route: held.append(route))
    with page.expect_request(f"**/javascripts/{script}.*"):
        page.goto(address + path, wait_until="commit")
    if value:
        page.locator(field).select_option(value)
    else:
        page.locator(field).check()
    held[0].continue_()
    expect(page.locator(shown)).to_be_visible()
