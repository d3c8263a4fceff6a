"""The macros as pages call them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.makros import Makros

ROOT = Path(__file__).parent.parent


@pytest.fixture
def makros(data: Path) -> Makros:
    return Makros(data, lambda: "grundlagen/")


def test_every_macro_for_editors_is_documented_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in Makros.names() if f"{{{{ {name}(" not in readme] == ["seite"]


def test_a_link_in_a_sentence(makros: Makros) -> None:
    assert makros.verweis("projektteam", "ein Team") == '<a href="../modelle/projektteam/">ein Team</a>'


def test_a_quotation_keeps_its_wording_and_names_its_source(makros: Makros) -> None:
    text = makros.zitat("blaupause")
    assert "<li>Es gibt keine Blaupause</li>" in text
    assert '<a href="../quellen/#folien">Foliensatz</a>' in text


def test_overviews_can_be_counted(makros: Makros) -> None:
    assert makros.anzahl("modelle") == 2


def test_an_overview_lists_everything(makros: Makros) -> None:
    text = makros.uebersicht("modelle")
    assert "../modelle/lenkungskreis/" in text
    assert "../modelle/projektteam/" in text
