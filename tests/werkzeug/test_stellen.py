"""Links to places within pages, and questions that do: the place exists, though templates make it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.daten.laden import ROOT, load
from macros.werkzeug import stellen


@pytest.fixture
def project(data: Path) -> Path:
    """Return the small handbook with one page."""
    shutil.copy(ROOT / "mkdocs.yml", data.parent)
    (data.parent / "docs").mkdir(exist_ok=True)
    return data.parent


def told(project: Path) -> list[str]:
    return [str(problem) for problem in stellen.problems(project, load(project / "data"))]


@pytest.mark.parametrize("link", ["[x](modelle/lenkungskreis.md#weg)", '<a href="../modelle/lenkungskreis/#weg">x</a>'])
def test_a_place_that_no_template_makes_is_told_at_its_line(link: str, project: Path) -> None:
    (project / "docs" / "a.md").write_text(f"# A\n\n{link}\n", encoding="utf-8")
    (message,) = told(project)
    assert message.startswith("docs/a.md:3: Die Stelle „#weg“ gibt es auf der Seite nicht; bitte den Anker prüfen.")


def test_a_question_names_a_place_that_there_is(project: Path) -> None:
    questions = project / "data" / "fragen.yml"
    text = questions.read_text(encoding="utf-8")
    questions.write_text(text.replace("#aufgaben", "#weg", 1), encoding="utf-8")
    (message,) = told(project)
    assert message.startswith("data/fragen.yml:")
    assert "Die Stelle „#weg“ gibt es auf der Seite nicht" in message


def test_places_that_templates_make_are_known(project: Path) -> None:
    (project / "docs" / "a.md").write_text("# A\n\n[x](modelle/lenkungskreis.md#abgrenzung)\n", encoding="utf-8")
    (project / "docs" / "b.md").write_text('# B { #b }\n\n{{ zitat("x") }}\n', encoding="utf-8")
    assert [message for message in told(project) if "#b" in message] == []
