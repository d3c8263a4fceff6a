"""Figures of effort and the sentences that state them never drift apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from macros.daten import laden
from macros.daten.arten import BelegteAussage
from macros.daten.katalog import Catalogue
from macros.daten.zahlen import numbers_in

PAPER = Path("beschluesse", "musterstadt-kreis-2020.yml")


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_figure_that_its_sentence_does_not_state_is_reported(data: Path, check: Callable[[], list[str]]) -> None:
    change(data / PAPER, "zahl: 1.5", "zahl: 2.5")
    assert check() == [
        "data/beschluesse/musterstadt-kreis-2020.yml:24: aussagen.1.werte.1: "
        "Die Zahl 2,5 steht nicht im Text der Aussage; bitte im Text in Ziffern nennen oder den Wert berichtigen."
    ]


def test_both_ends_of_a_range_must_be_stated(data: Path, check: Callable[[], list[str]]) -> None:
    change(data / PAPER, "zahl: 1.5", "von: 1.5, bis: 4")
    assert ["Die Zahl 4 steht nicht" in line for line in check()] == [True]


def test_the_same_figure_of_a_town_stands_in_one_file_only(data: Path, check: Callable[[], list[str]]) -> None:
    change(
        data / "kommunen" / "musterstadt.yml",
        "        sicherheit: hoch\n  - id: musterstadt-gesellschaft",
        "        sicherheit: hoch\n"
        "      - text: Es sind 1,5 Stellen.\n"
        "        quellen: [amtsblatt]\n"
        "        stand: 2020\n"
        "        sicherheit: hoch\n"
        "        werte:\n"
        "          - {zahl: 1.5, einheit: Stellen, zaehlt: zusätzliche, status: beschlossen, entgelt: [EG 11]}\n"
        "  - id: musterstadt-gesellschaft",
    )
    assert ["Denselben Wert hat schon data/beschluesse/musterstadt-kreis-2020.yml:24" in line for line in check()] == [
        True
    ]


def test_only_a_paper_of_the_council_is_linked_as_paper(data: Path, check: Callable[[], list[str]]) -> None:
    change(data / PAPER, "papier: amtsblatt", "papier: folien")
    assert ["„folien“ ist kein Papier des Gremiums oder einer Fraktion (vortrag)" in line for line in check()] == [True]


def test_every_figure_of_the_handbook_is_in_its_sentence(real: Catalogue) -> None:
    claims = [value for file in real.files for _, value in file.values if isinstance(value, BelegteAussage)]
    figures = [(claim, number) for claim in claims for figure in claim.werte for number in figure.zahlen]
    assert len(figures) > 100
    assert [claim.text for claim, number in figures if number not in numbers_in(claim.text)] == []


def test_a_number_is_enough_where_a_file_has_no_other(data: Path) -> None:
    change(data / PAPER, "zahl: 1.5, einheit", "bis: 1.5, einheit")
    assert laden.inspect(data)[1] == []
