"""The reader's Land in real Chromium: chosen once, kept in the address, remembered only on request."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.daten.arten import Recht
from macros.daten.katalog import Catalogue

PHONE = {"width": 390, "height": 844}
KEPT = "localStorage.getItem('handbuch-land')"


def form(page: Page) -> Locator:
    return page.get_by_role("form", name="Land wählen")


def land(page: Page) -> Locator:
    return form(page).get_by_label("Ihr Land")


def answers(page: Page) -> Locator:
    return page.locator(".hb-landesrecht")


def test_a_chosen_land_shows_its_law_and_stands_in_the_address(opened: Callable[..., Page]) -> None:
    page = opened("rechtsformen/gmbh/")
    land(page).select_option("Nordrhein-Westfalen")
    expect(answers(page)).to_contain_text("§ 115 GO NRW")
    expect(page).to_have_url(re.compile(r"/rechtsformen/gmbh/\?land=nordrhein-westfalen$"))


def test_an_answer_leads_to_its_question_on_the_page_of_the_land(opened: Callable[..., Page]) -> None:
    page = opened("rechtsformen/gmbh/?land=sachsen")
    answers(page).get_by_role("link", name="Anzeigen oder genehmigen lassen?").click()
    expect(page).to_have_url(re.compile(r"/recht/sachsen/.*#frage-aufsicht$"))
    expect(page.locator("[data-zu=frage-aufsicht] li").first).to_be_visible()


def test_the_land_goes_along_from_page_to_page(opened: Callable[..., Page]) -> None:
    page = opened("rechtsformen/gmbh/?land=bayern")
    expect(land(page)).to_have_value("bayern")
    page.get_by_role("main").locator("a[href$='/genossenschaft/'], a[href$='/zweckverband/']").first.click()
    expect(page).to_have_url(re.compile(r"\?land=bayern$"))
    expect(land(page)).to_have_value("bayern")


def test_the_page_of_a_land_chooses_it(opened: Callable[..., Page]) -> None:
    page = opened("recht/hessen/")
    page.get_by_role("link", name="Modelle", exact=True).first.click()
    expect(page).to_have_url(re.compile(r"/modelle/\?land=hessen$"))


def test_nothing_is_remembered_unasked(opened: Callable[..., Page]) -> None:
    page = opened("rechtsformen/gmbh/")
    land(page).select_option("Bayern")
    expect(answers(page)).to_contain_text("GO")
    assert page.evaluate(KEPT) is None


def test_what_is_remembered_on_request_is_forgotten_on_request(opened: Callable[..., Page], address: str) -> None:
    page = opened("rechtsformen/gmbh/")
    land(page).select_option("Bayern")
    form(page).get_by_label("auf diesem Gerät merken").check()
    assert page.evaluate(KEPT) == "bayern"

    page.goto(address + "modelle/stabsstelle-smart-city/")
    expect(land(page)).to_have_value("bayern")
    form(page).get_by_label("auf diesem Gerät merken").uncheck()
    assert page.evaluate(KEPT) is None


def test_an_unknown_land_in_the_address_is_ignored(opened: Callable[..., Page]) -> None:
    page = opened("rechtsformen/gmbh/?land=atlantis")
    expect(land(page)).to_have_value("")
    expect(answers(page)).to_be_empty()


def test_without_javascript_a_list_leads_to_every_land(opened: Callable[..., Page], real: Catalogue) -> None:
    page = opened("rechtsformen/gmbh/", java_script_enabled=False)
    expect(form(page)).to_be_hidden()
    page.locator(".hb-laenderliste > summary").click()
    names = [law.land for law in real.all(Recht) if law.land != "Bund"]
    expect(page.locator(".hb-laenderliste a:visible")).to_have_text(names)


def test_the_tiles_of_the_laender_keep_their_names_without_javascript(opened: Callable[..., Page]) -> None:
    page = opened("beispiele/", java_script_enabled=False)
    expect(page.locator(".hb-kachel").get_by_text("Bayern")).to_be_visible()


def test_the_address_of_a_question_unfolds_it(opened: Callable[..., Page]) -> None:
    page = opened("recht/sachsen/#frage-aufsicht")
    expect(page.locator("[data-zu=frage-aufsicht] li").first).to_be_visible()
    expect(page.locator("[data-zu=frage-gmbh] li").first).to_be_hidden()


@pytest.mark.parametrize(
    ("words", "place", "question", "norm"),
    [
        ("Wir in Nordrhein-Westfalen wollen eine GmbH gründen", "nordrhein-westfalen", "frage-gmbh", "§ 107 Abs. 1"),
        (
            "Wir in Nordrhein-Westfalen wollen eine GmbH gründen",
            "nordrhein-westfalen",
            "frage-aufsicht",
            "§ 115 Abs. 1",
        ),
        ("Anstalt mit zwei Nachbarn in Bayern", "bayern", "frage-aoer", "Art. 2 Abs. 4"),
        ("Stabsstelle in Hessen", "hessen", "frage-organisationsgewalt", "§ 70 Abs. 1"),
    ],
)
def test_from_the_search_two_taps_lead_to_norm_version_and_source(
    opened: Callable[..., Page], words: str, place: str, question: str, norm: str
) -> None:
    page = opened(viewport=PHONE)
    page.locator("#suche-feld").fill(words)
    page.locator(f"#suche-treffer [data-adresse$='/recht/{place}/']").click()
    page.locator(f"main a[href$='saetze/#{question}']").click()
    sentence = page.locator(f"h2#{question} + ul li").filter(has_text=norm.replace(" ", "\u00a0")).first
    expect(sentence).to_be_visible()
    expect(sentence).to_contain_text(re.compile("Fassung unbekannt|gelesen im Stand"))
    expect(sentence.locator("sup a").first).to_be_visible()
