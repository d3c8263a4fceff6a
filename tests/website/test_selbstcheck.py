"""The Selbstcheck in real Chromium: dots, the way on, several results side by side, and a worksheet without scripts."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from macros.daten.arten import Selbstcheck
from macros.daten.katalog import Catalogue

OWN = "e=1a2b1c0-2a1b2c3&wer=Leitung&am=2026-11-01"
OTHER = "e=1a0b1c0-2a3b2c3&wer=Rat&am=2026-11-02"


def test_a_choice_fills_dots_and_stands_in_the_address(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/")
    page.locator("[name='3a'][value='2']").check()
    expect(page.locator("tr[data-nr='3'] .hb-voll")).to_have_count(2)
    expect(page.get_by_role("status").first).to_contain_text("1 von")
    expect(page).to_have_url(re.compile("#e=3a2&am="))


def test_a_kept_address_brings_the_answers_back(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/#{OWN}")
    expect(page.locator("[name='2c'][value='3']")).to_be_checked()
    expect(page.locator("[name='4a'][value='']")).to_be_checked()
    expect(page.get_by_label("Wer antwortet?")).to_have_value("Leitung")


def test_the_two_where_most_can_be_won_have_steps_and_towns(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/#e=1a3b3c3-2a1b1c1-3a0b0c0d0")
    advice = page.locator(".hb-check-weiter")
    expect(advice.get_by_role("heading", level=3)).to_have_text([re.compile("^3\\."), re.compile("^2\\.")])
    expect(advice.get_by_role("link", name="Alle Schritte, mit Quellen")).to_have_count(2)
    towns = advice.locator("ul").nth(1).get_by_role("listitem")
    expect(towns).to_have_count(3)
    before = towns.all_text_contents()
    page.get_by_label("Menschen bei uns").fill("3.000.000")
    page.get_by_label("Menschen bei uns").press("Tab")
    expect(towns.first).not_to_have_text(before[0])


def test_several_results_show_where_people_disagree(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/#{OWN}")
    page.get_by_label("Links der anderen").fill(f"Hallo, mein Ergebnis: {address}selbstcheck/#{OTHER}")
    page.get_by_role("button", name="Dazulegen").click()
    apart = page.locator("#uneinig ~ ul li")
    expect(apart).to_have_count(2)
    expect(apart.first).to_contain_text("Leitung: „geregelt“; Rat: „nichts davon“")
    expect(page.locator("tr[data-nr='1'] .hb-wer")).to_have_text(["Leitung", "Rat"])
    page.reload()
    expect(page.locator("#uneinig")).to_be_visible()


def test_results_without_a_name_can_be_told_apart_and_none_counts_twice(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/#e=1a1")
    for code in ("1a2", "1a3", "1a3"):
        page.get_by_label("Links der anderen").fill(f"{address}selbstcheck/#e={code}")
        page.get_by_role("button", name="Dazulegen").click()
    expect(page.get_by_text("Was darin steht, liegt schon hier.")).to_be_visible()
    expect(page.locator("tr[data-nr='1'] .hb-wer")).to_have_text(["Ergebnis 1", "Ergebnis 2", "Ergebnis 3"])


def test_a_place_on_the_page_does_not_push_the_answers_out(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/#{OWN}")
    page.locator("tr[data-nr='1'] th a").click()
    expect(page).to_have_url(re.compile("#e="))


def test_what_is_no_answer_in_an_address_is_ignored(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/#e=99z9-1a7-1b2&mit=unsinn")
    expect(page.get_by_role("status").first).to_contain_text("1 von")
    expect(page.locator("#uneinig")).to_have_count(0)


def test_nothing_to_win_is_said_so(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/#e=1a3")
    expect(page.locator(".hb-check-weiter")).to_contain_text("gaben Sie die höchste Stufe an")


def test_the_way_works_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/")
    first = page.locator("[name='1a'][value='']")
    first.focus()
    page.keyboard.press("ArrowUp")
    expect(page.locator("[name='1a'][value='3']")).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.locator("[name='1b'][value='']")).to_be_focused()


def test_without_scripts_the_page_is_a_worksheet(browser: Browser, address: str, real: Catalogue) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}selbstcheck/")
    record = next(file.record for file in real.files if isinstance(file.record, Selbstcheck))
    statements = sum(len(part.aussagen) for part in record.botschaften)
    expect(page.locator("[data-kuerzel]")).to_have_count(statements)
    expect(page.locator(".hb-check-ergebnis .hb-punkte")).to_have_count(statements)
    expect(page.get_by_text("JavaScript braucht")).to_be_visible()
    context.close()


def test_the_scripts_are_light(site: Path) -> None:
    names = ("selbstcheck", "selbstcheck-kern", "naehe", "werkzeug", "qr")
    together = b"".join((site / "javascripts" / f"{name}.js").read_bytes() for name in names)
    assert len(gzip.compress(together)) <= 25 * 1024
