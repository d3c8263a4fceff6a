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
