"""Files beside the pages that become part of them: the manual and the list of criteria."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.seiten import beiwerk

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with its own manual, list of criteria and what both name."""
    for name in ("docs", "data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("MITMACHEN.md", "README.md", "REDAKTION.md"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def told(project: Path) -> list[str]:
    return [str(problem) for problem in beiwerk.problems(project, project / "docs")]


def test_what_is_right_is_left_alone(project: Path) -> None:
    assert told(project) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<script>x()</script>", "Das Element <script> ist in Seiten nicht erlaubt"),
        ('<img src="https://example.org/x.png" alt="x">', "Das Element <img>"),
        ('<img src="docs/bilder/weg.webp" alt="x" width="1" height="1">', "Das Bild „docs/bilder/weg.webp“ gibt es nicht"),
        ("[x](docs/weg.md)", "„docs/weg.md“ gibt es nicht"),
        ("[x](#weg)", "„#weg“ gibt es nicht"),
        ("Ein **Wort.", "Diese Hervorhebung"),
        ("Wort\u200b", "ein Leerzeichen ohne Breite (U+200B)"),
    ],
)  # fmt: skip
def test_what_the_manual_must_not_hold_is_told_once_at_its_line(text: str, said: str, project: Path) -> None:
    (project / "MITMACHEN.md").write_text(f"# Mitmachen\n\n{text}\n", encoding="utf-8")
    (message,) = told(project)
    assert message.startswith("MITMACHEN.md:3: ")
    assert said in message


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [b\n", "schließende Klammer"),
        ("a: b\n", "Diese Datei ist eine Liste von Kriterien"),
        ('- {nr: 1.1, name: A, stufe: A, von_hand: "x"}\n', "Diesem Kriterium fehlt „nr“"),
        ('- {nr: "1", name: A, stufe: A, test: "x"}\n', "Ein Kriterium nennt genau eines"),
        ('- {nr: "1", name: A, stufe: A, handisch: "x"}\n', "„handisch“ gibt es hier nicht"),
    ],
)
def test_what_the_list_of_criteria_must_not_hold_is_told_once(text: str, said: str, project: Path) -> None:
    (project / "docs" / "barrierefreiheit.yml").write_text(text, encoding="utf-8")
    (message,) = told(project)
    assert message.startswith("docs/barrierefreiheit.yml:")
    assert said in message


def test_a_list_of_criteria_that_is_gone_is_told(project: Path) -> None:
    (project / "docs" / "barrierefreiheit.yml").unlink()
    assert told(project) == [
        "docs/barrierefreiheit.yml:1: Die Datei fehlt, die Website braucht sie; bitte wiederherstellen."
    ]
