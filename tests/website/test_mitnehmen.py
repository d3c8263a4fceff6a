"""What readers take with them from a page."""

from __future__ import annotations

import csv
from collections.abc import Callable

from playwright.sync_api import Page


def test_a_table_is_saved_as_it_stands(opened: Callable[..., Page]) -> None:
    page = opened("beispiele/")
    page.locator(".hb-facetten select").first.select_option(index=1)
    table = page.locator("[data-sortierbar] > table")
    shown = table.locator("tbody tr:visible").count()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Diese Auswahl als CSV").click()
    assert waiting.value.suggested_filename.startswith("beispiele-")
    head, *lines = csv.reader(waiting.value.path().read_text(encoding="utf-8").splitlines())
    assert len(head) == table.locator("thead th").count()
    assert len(lines) == shown
    assert all(len(line) == len(head) for line in lines)


def test_without_a_script_there_is_no_button(opened: Callable[..., Page]) -> None:
    assert opened("beispiele/", java_script_enabled=False).get_by_text("Diese Auswahl als CSV").count() == 0


def test_what_is_new_since_a_day_stands_in_the_address(opened: Callable[..., Page]) -> None:
    page = opened("neu/")
    days = page.locator('h2[id^="tag-"]')
    newest, every = str(days.first.get_attribute("id")).removeprefix("tag-"), days.count()
    assert every > 1
    page.get_by_label("Neu seit").fill(newest)
    page.get_by_label("Neu seit").dispatch_event("change")
    assert days.locator("visible=true").count() == 1
    assert page.url.endswith(f"?seit={newest}")
    page.reload()
    assert days.locator("visible=true").count() == 1
