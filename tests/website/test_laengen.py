"""A page answers before it tells everything: no page is longer than readers read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.messen.worte import PROSA, TAFEL, Mass, gemessen


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Mass]:
    return list(gemessen(site))


def test_no_page_of_prose_has_more_than_2000_words(pages: list[Mass]) -> None:
    assert [(page.adresse, page.worte) for page in pages if page.grenze == PROSA and page.worte > PROSA] == []


def test_no_page_to_choose_from_has_more_than_900_words(pages: list[Mass]) -> None:
    assert [(page.adresse, page.worte) for page in pages if page.grenze == TAFEL and page.worte > TAFEL] == []


def test_every_portrait_has_its_evidence_one_click_away(pages: list[Mass]) -> None:
    addresses = {page.adresse for page in pages}
    portraits = {page.adresse for page in pages if page.grenze == PROSA and page.adresse.startswith("fallstudien/")}
    assert {f"{address}/belege" for address in portraits} <= addresses
