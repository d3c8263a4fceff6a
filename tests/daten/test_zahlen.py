"""Numbers in German texts are found as readers understand them, and written as they write them."""

from __future__ import annotations

import pytest

from macros.daten.zahlen import german, numbers_in


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Es entstehen 7,5 zusätzliche Stellen.", 7.5),
        ("Sie kosten 756.150 Euro im Jahr.", 756_150),
        ("Sie kosten 756.150\u00a0Euro.", 756_150),
        ("Drei Beschäftigte arbeiten dort.", 3),
        ("Es war eine halbe Stelle.", 0.5),
        ("Die Gemeinde hat eine 80-Prozent-Stelle.", 0.8),
        ("Rund 15,2\u00a0Mio. Euro sind geplant.", 15_200_000),
        ("Es bleiben 9,1 statt 17,6 Mio. Euro.", 9_100_000),
        ("Das Land gab eine weitere Million Euro.", 1_000_000),
        ("Der Beirat trifft sich zweimal im Jahr.", 2),
        ("Zu dem siebenköpfigen Gremium zählen alle Dezernate.", 7),
    ],
)
def test_a_text_states_its_numbers(text: str, stated: float) -> None:
    assert stated in numbers_in(text)


@pytest.mark.parametrize("text", ["Eine Stelle ist frei.", "Das Amt besteht seit 2021.", "Keine Zahl."])
def test_a_text_states_no_other_number(text: str) -> None:
    assert 7.5 not in numbers_in(text)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "1"),
        (7.5, "7,5"),
        (0.2, "0,2"),
        (120.75, "120,75"),
        (80_000, "80.000"),
        (756_150, "756.150"),
        (1_000_000, "1\u00a0Mio."),
        (15_200_000, "15,2\u00a0Mio."),
        (241_000_000, "241\u00a0Mio."),
    ],
)
def test_numbers_are_written_in_german(number: float, written: str) -> None:
    assert german(number) == written


@pytest.mark.parametrize("number", [0.2, 1, 7.5, 12, 1_200, 67_520, 756_150, 9_880_000, 175_000_000])
def test_what_is_written_is_found_again(number: float) -> None:
    assert number in numbers_in(f"Es sind {german(number)} Euro.")
