"""What a page is about, without rendering it."""

from __future__ import annotations

import pytest

from macros.daten.katalog import Catalogue
from macros.seiten import kurzfassung


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("# T { #t }\n\nErste Zeile,\nzweite Zeile.\n{ .hb-kurz }\n\nMehr.\n", "Erste Zeile, zweite Zeile."),
        ('# T\n\nAmt &amp; <a href="x">Stadt</a> heute.\n{ .hb-kurz }\n\nZwei.\n{ .hb-kurz }\n', "Amt & Stadt heute."),
        ("# T\n\nDavor.\n\nGemeint.\n{ .hb-kurz }\n", "Gemeint."),
        ("# T\n\nNichts.\n", ""),
        ("# T\n\nIn [der Tafel](../a.md#b) und `data/` **alles**.\n{ .hb-kurz }\n", "In der Tafel und data/ alles."),
    ],
)
def test_a_written_page_marks_the_paragraph_that_says_it(markdown: str, said: str) -> None:
    assert kurzfassung.of_text(markdown) == said


def test_a_record_says_it_itself(small: Catalogue) -> None:
    entry = small.entries["lenkungskreis"]
    assert kurzfassung.of_record(small, entry) == entry.part.kurz


def test_a_town_without_a_text_of_its_own_is_summed_up(small: Catalogue) -> None:
    said = kurzfassung.of_record(small, small.entries["musterstadt"])
    assert said == "Kreisfreie Stadt in Hessen, mit 2 Beispielen, einem Beschluss und einer Fallstudie im Handbuch."
