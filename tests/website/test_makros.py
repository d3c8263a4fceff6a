"""The macros as pages call them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from macros.bau import Bau
from macros.daten.katalog import Catalogue
from macros.makros import Makros, problems
from macros.seiten.adressen import Website
from macros.seiten.rendern import UnknownIdError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def makros(data: Path) -> Makros:
    shutil.copy(ROOT / "MITMACHEN.md", data.parent)
    bau = Bau(data.parent, Website("Handbuch"))
    return Makros(lambda: bau, lambda: "grundlagen/")


def test_a_link_in_a_sentence(makros: Makros) -> None:
    assert makros.verweis("projektteam", "ein Team") == '<a href="../modelle/projektteam/">ein Team</a>'


def test_a_quotation_keeps_its_wording_and_names_its_source(makros: Makros) -> None:
    text = makros.zitat("blaupause")
    assert "<li>Es gibt keine Blaupause</li>" in text
    assert '<a href="../quellen/f/#folien">Foliensatz</a>' in text


@pytest.mark.parametrize(("name", "count"), [("modelle", 2), ("kommunen", 2), ("beispiele", 4), ("quellen", 3)])
def test_records_are_counted_not_the_rows_of_an_overview(makros: Makros, name: str, count: int) -> None:
    assert makros.anzahl(name) == str(count)


def test_what_cannot_be_counted_is_said(makros: Makros) -> None:
    with pytest.raises(UnknownIdError, match="Gemeint „modelle“"):
        makros.anzahl("modele")


def test_an_overview_lists_everything(makros: Makros) -> None:
    text = makros.uebersicht("modelle")
    assert "../modelle/lenkungskreis/" in text
    assert "../modelle/projektteam/" in text


def test_who_operates_the_site_and_what_is_not_entered_yet(makros: Makros) -> None:
    text = makros.betreiber("name", "email", "telefon")
    assert "<dt>Betreiber</dt><dd>Stadt &amp; Kreis Alt-Zell</dd>" in text
    assert '<dd><a href="mailto:post@alt-zell.example">post@alt-zell.example</a></dd>' in text
    assert '<dt>Telefon</dt><dd><span class="hb-luecke">Noch nicht eingetragen</span></dd>' in text
    assert "Was Sie jetzt tun können" in text


def test_what_is_no_field_of_the_operator_is_named_with_the_nearest(makros: Makros) -> None:
    with pytest.raises(UnknownIdError, match=r"„telefn“ ist keine Angabe zum Betreiber\..*„telefon“"):
        makros.betreiber("telefn")


def test_a_page_that_names_what_is_not_there_fails_the_check(small: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    text = '# A\n\n{{ verweis("lenkungskreiss") }}\n{{ uebersicht("modele") }}\n{{ beleg("studie", "gestern") }}\n{{ zitat() }}\n{{ verweis("amt", txt="Amt") }}\n'
    (tmp_path / "docs" / "a.md").write_text(text, encoding="utf-8")
    said = [str(problem) for problem in problems(tmp_path / "docs", small)]
    assert [line.split(": ")[0] for line in said] == [f"docs/a.md:{number}" for number in (3, 4, 5, 6, 7)]
    assert "Gemeint „lenkungskreis“?" in said[0]
    assert "Gemeint „modelle“?" in said[1]
    assert "ist kein Datum in erlaubter Form" in said[2]
    assert said[3].endswith('Die Werte passen nicht zum Makro „zitat“; erlaubt ist „{{ zitat("…") }}“.')


CRITERIA = yaml.safe_load((ROOT / "docs" / "barrierefreiheit.yml").read_text(encoding="utf-8"))


def test_every_criterion_says_in_one_way_how_it_is_kept() -> None:
    assert len(CRITERIA) == 55
    assert [one["nr"] for one in CRITERIA if len(one.keys() & {"test", "entfaellt", "von_hand"}) != 1] == []


def test_every_check_that_a_criterion_names_exists() -> None:
    defined = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert [name for one in CRITERIA for name in one.get("test", []) if f"def {name}(" not in defined] == []
