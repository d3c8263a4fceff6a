"""A page answers before it tells everything: no page is longer than readers read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.messen.worte import LISTEN, PROSA, TAFEL, Mass, gemessen


@pytest.fixture(scope="module")
def pages(site: Path) -> list[Mass]:
    return list(gemessen(site))


def too_long(pages: list[Mass], limit: int) -> list[tuple[str, int]]:
    return [(page.adresse, page.worte) for page in pages if page.grenze == limit and page.worte > limit]


def test_no_page_has_more_than_2000_words_unless_it_is_a_list_by_purpose(pages: list[Mass]) -> None:
    assert too_long(pages, PROSA) == []


def test_no_page_to_choose_from_has_more_than_900_words(pages: list[Mass]) -> None:
    assert too_long(pages, TAFEL) == []


def test_what_counts_as_a_list_is_one_that_needs_it(pages: list[Mass]) -> None:
    assert {page.liste for page in pages if page.liste and page.worte > PROSA} == LISTEN


def test_every_portrait_has_its_evidence_one_click_away(pages: list[Mass]) -> None:
    addresses = {page.adresse for page in pages}
    evidence = {address for address in addresses if address.startswith("fallstudien/") and address.endswith("/belege")}
    assert len(evidence) >= 18
    assert {address.removesuffix("/belege") for address in evidence} <= addresses
