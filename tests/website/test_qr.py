"""QR codes that the browser makes are the same as those of segno, which makes the printed ones."""

from __future__ import annotations

import pytest
import segno
from playwright.sync_api import Page

MAKE = "async (text) => (await import('/javascripts/qr.js')).qr(text)"


@pytest.mark.parametrize("length", [1, 17, 18, 100, 150, 231, 271])
def test_a_code_is_the_one_that_segno_makes(page: Page, address: str, length: int) -> None:
    page.goto(f"{address}selbstcheck/")
    text = "https://example.org/#e=1a2"[:length].ljust(length, "b")
    wanted = segno.make_qr(text, error="l", mask=0, mode="byte", boost_error=False)
    assert page.evaluate(MAKE, text) == [list(row) for row in wanted.matrix]


def test_what_is_too_long_has_no_code(page: Page, address: str) -> None:
    page.goto(f"{address}selbstcheck/")
    assert page.evaluate(MAKE, "x" * 272) is None
