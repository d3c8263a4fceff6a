"""The search in real Chromium: how it is used; what it finds is measured in `test_suche_findet.py`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.ausgaben.suche import sprache, suchindex
from macros.daten import namen
from macros.daten.katalog import Catalogue

OFFERED = "#suche-treffer [role=option]"


TYPE = """async (texts) => {
  const input = document.querySelector("#suche-feld"), list = document.getElementById("suche-treffer");
  const answers = [];
  input.focus();
  for (const text of texts) {
    const shown = new Promise((resolve) => new MutationObserver((_, own) => (own.disconnect(), resolve(true))).observe(list, { childList: true }));
    input.value = text;
    input.dispatchEvent(new Event("input"));
    const isShown = await Promise.race([shown, new Promise((resolve) => setTimeout(resolve, 5000, false))]);
    answers.push(isShown ? [...list.children].map((node) => node.dataset.adresse) : []);
  }
  return answers;
}"""
"""Types one text after the other; returns the addresses offered for each, none if nothing is."""


@pytest.fixture(scope="module")
def opened(browser: Browser, address: str) -> Iterator[Page]:
    """Return a page whose search is loaded."""
    context = browser.new_context(locale="de-DE")
    page = context.new_page()
    yield load(page, address)
    context.close()


def load(page: Page, address: str) -> Page:
    page.goto(address + "grundlagen/")
    page.get_by_role("combobox", name="Suche").fill("Ebene")
    page.wait_for_selector(OFFERED)
    return page


def test_each_key_asks_what_is_loaded_and_no_server(page: Page, address: str) -> None:
    """So the time a key takes depends on the device alone; `tests/messen/bench_suche.mjs` measures it."""
    load(page, address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(TYPE, ["L", "Le", "Lenkung", "Was macht ein Lenkungskreis?"])
    assert asked == []


def test_nothing_is_loaded_before_somebody_reaches_for_the_search(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address, wait_until="networkidle")
    parts = ["javascripts/suche-kern.js", suchindex.NAMES, suchindex.PLACES]
    assert [part for part in parts if part in asked] == []
    with page.expect_request(f"**/{suchindex.PLACES}"):
        page.locator("#suche-feld").focus()


def test_no_single_letter_jumps_to_the_search(page: Page, address: str) -> None:
    """WCAG 2.1.4: who speaks to the machine, or hits keys by chance, stays where they are."""
    page.goto(address)
    for key in ("/", "s", "f", "k", "?"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement === document.body")


def test_the_box_is_used_by_keyboard(page: Page, address: str) -> None:
    load(page, address)
    box = page.get_by_role("combobox", name="Suche")
    box.fill("Lenkungskreis")
    expect(page.locator(OFFERED).first).to_contain_text("Lenkungskreis")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(chosen).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator(OFFERED).first).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "modelle/lenkungskreis/")


def test_enter_opens_all_hits_with_an_address_of_their_own(page: Page, address: str) -> None:
    load(page, address)
    page.get_by_role("combobox", name="Suche").fill("Beirat")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "suche/?q=Beirat")
    expect(page.locator(".hb-treffer [role=status], [role=status].hb-fakten")).to_have_text(
        re.compile(r"\d+ Treffer für „Beirat“")
    )
    expect(page).to_have_title(re.compile("^„Beirat“ – "))
    hit = page.locator(".hb-treffer li", has=page.get_by_role("link", name="Fachbeirat", exact=True)).first
    expect(hit).to_contain_text("Modell")
    expect(hit).to_contain_text("Beratungsebene")
    expect(hit.locator("mark").first).to_be_visible()


def test_what_a_term_means_stands_above_the_pages_that_treat_it(page: Page, address: str) -> None:
    page.goto(address + "suche/?q=Matrixorganisation")
    expect(page.locator(".hb-antwort")).to_contain_text("Matrixorganisation")
    page.goto(address + "suche/?q=Beirat")
    expect(page.locator(".hb-antwort a")).to_have_text("Beirat")
    expect(page.locator(".hb-treffer h2", has_text=re.compile("^Beirat$"))).to_have_count(0)


def test_typing_on_the_page_changes_its_address_and_back_returns(page: Page, address: str) -> None:
    page.goto(address + "suche/?q=Beirat")
    expect(page.locator(".hb-treffer li").first).to_be_visible()
    page.get_by_role("searchbox", name="Wonach suchen Sie?").fill("Zweckverband")
    expect(page).to_have_url(address + "suche/?q=Zweckverband")
    page.locator(".hb-treffer").get_by_role("link", name="Zweckverband").first.click()
    expect(page).to_have_url(address + "rechtsformen/zweckverband/")
    page.go_back()
    expect(page.get_by_role("searchbox", name="Wonach suchen Sie?")).to_have_value("Zweckverband")
    expect(page.locator(".hb-treffer li").first).to_contain_text("Zweckverband")


def test_an_excerpt_comes_from_the_page_and_marks_the_words(page: Page, address: str) -> None:
    page.goto(address + "suche/?q=Kazmierski")
    expect(page.locator(".hb-treffer-text mark", has_text="Kazmierski").first).to_be_visible()


def test_a_mistyped_word_is_asked_about(page: Page, address: str) -> None:
    page.goto(address + "suche/?q=Lenkunskreis")
    expect(page.get_by_text("Meinten Sie Lenkungskreis")).to_be_visible()


def test_no_hit_still_shows_ways_on(page: Page, address: str) -> None:
    page.goto(address + "suche/?q=xqzvk")
    expect(page.get_by_role("status")).to_have_text("Kein Treffer für „xqzvk“")
    expect(page.get_by_text("Meinten Sie")).to_be_visible()
    expect(page.locator(".hb-treffer").get_by_role("link", name="Modelle")).to_be_visible()


def test_a_mistyped_address_gets_names_like_it(page: Page, address: str) -> None:
    page.goto(address + "404.html")
    names = page.evaluate(
        "(address) => import(address).then(({ naechste }) => naechste('lenkunskreiss'))",
        address + "javascripts/suche-naechste.js",
    )
    assert names[0] == {"text": "Lenkungskreis", "address": "modelle/lenkungskreis/"}


def test_without_javascript_the_register_stands_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "grundlagen/")
    page.get_by_role("searchbox", name="Suche").fill("Lenkungsgruppe")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address + "suche/?q=Lenkungsgruppe")
    page.locator("#register-l a").click()
    expect(page).to_have_url(address + "suche/l/")
    word = page.locator(".hb-register li", has_text="Lenkungsausschuss: ").first
    word.get_by_role("link", name="Lenkungskreis").click()
    expect(page).to_have_url(address + "modelle/lenkungskreis/")
    context.close()


def test_readers_browsers_know_the_same_german(opened: Page, address: str, site: Path, real: Catalogue) -> None:
    index = json.loads((site / suchindex.NAMES).read_text(encoding="utf-8"))
    texts = [name.text for name in namen.names(real)]
    script = """async ([address, rules, texts]) => {
      const { Sprache } = await import(address);
      const german = new Sprache(rules);
      return texts.map((text) => german.words(text).map((word) => [word, german.stem(word)]));
    }"""
    theirs = opened.evaluate(script, [address + "javascripts/suche-sprache.js", index["regeln"], texts])
    ours = [[[word, sprache.stem(word)] for word in sprache.words(text)] for text in texts]
    assert theirs == ours
