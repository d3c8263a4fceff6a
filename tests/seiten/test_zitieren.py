"""How a page is cited in BibTeX."""

from __future__ import annotations

import pytest

from macros.seiten.zitieren import bibtex, escaped


def test_an_entry_names_title_handbook_and_the_day_of_the_last_check() -> None:
    assert bibtex("handbuch-amt", "Amt", "Formen", "2026-01-31", "https://example.org/a_b/") == (
        "@online{handbuch-amt,\n"
        "  title = {Amt},\n"
        "  titleaddon = {Handbuch „Formen“},\n"
        "  date = {2026-01-31},\n"
        "  langid = {german},\n"
        "  url = {https://example.org/a_b/}\n"
        "}"
    )


def test_no_address_is_made_up() -> None:
    assert "url" not in bibtex("a", "Amt", "Formen", "2026-01-31", "")


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("Kosten & Nutzen: 50 % #1_a {x} $", r"Kosten \& Nutzen: 50 \% \#1\_a \{x\} \$"),
        ("\\~^", r"\textbackslash{}\textasciitilde{}\textasciicircum{}"),
        ("Büro „Süd“", "Büro „Süd“"),
    ],
)
def test_nothing_in_a_title_is_a_command(text: str, latex: str) -> None:
    assert escaped(text) == latex
