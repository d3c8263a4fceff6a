"""The built site in real Chromium: what narrows lists down and sets things side by side."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from macros.catalogue import Catalogue
from macros.records import Fallstudie, Modell


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
    page.goto(address + "fallstudien/auswahl/")
    assert page.locator("thead th:visible").count() == len(real.all(Fallstudie))
    context.close()
