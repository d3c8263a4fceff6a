"""Every kind of message is explained, and every explanation shows what really happens."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

import pytest
import yaml
from pydantic import BaseModel, Field, ValidationError

from macros.daten import meldungen
from macros.daten.laden import inspect
from macros.daten.probleme import Problem
from macros.daten.regeln import REGELN, Regel
from macros.daten.yaml import fehlersaetze
from macros.daten.yaml.lesen import MAX_BYTES, Source, parse, read
from macros.seiten import geschrieben, sandkasten, seitenfragen

SHOWN = PurePosixPath("data/modelle/projektteam.yml")
QUESTIONS = """geprueft_am: 2025-01-01
pruefen_bis: 2026-01-01
seiten:
  - {seite: "modelle/lenkungskreis/#aufgaben", fragen: ["Wer entscheidet?"]}
  - {seite: "aufwand/", fragen: ["Was kostet das?"]}
  - {seite: "modele/lenkungskreis/", fragen: ["Wie oft trifft er sich?"]}
"""
SHOWN_BY_EXAMPLE = [regel for regel in REGELN.values() if regel.falsch]


def rules_after(data: Path, regel: Regel, fields: str) -> set[str]:
    """Return the rules that the file of a Regel breaks once `fields` have replaced its own of that name."""
    path = data / regel.wo
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    for name in re.findall(r"(?m)^(\w+)\b", fields):
        kept = re.sub(rf"(?m)^{name}:.*\n(?:[ -].*\n)*", "", kept)
    path.write_text(kept + fields, encoding="utf-8")
    return {problem.rule for problem in inspect(data)[1] if problem.path == PurePosixPath("data", regel.wo)}


@pytest.mark.parametrize("regel", SHOWN_BY_EXAMPLE, ids=lambda regel: regel.id)
def test_the_wrong_example_breaks_its_rule(regel: Regel, data: Path) -> None:
    assert regel.id in rules_after(data, regel, regel.falsch)


@pytest.mark.parametrize("regel", [r for r in SHOWN_BY_EXAMPLE if r.richtig], ids=lambda regel: regel.id)
def test_the_right_example_breaks_no_rule(regel: Regel, data: Path) -> None:
    assert rules_after(data, regel, regel.richtig) == set()


def test_rules_without_an_example_are_met_all_the_same(data: Path) -> None:
    (data / "kurzadressen.yml").write_text('pruefsumme: "e3b0c44298fc"\nadressen: []\n', encoding="utf-8")
    unlisted = inspect(data, publishing=True)[1]
    model = data / "modelle" / "projektteam.yml"
    model.write_text(model.read_text(encoding="utf-8").replace("suchworte: [Arbeitsteam]\n", ""), encoding="utf-8")
    town = data / "kommunen" / "musterstadt.yml"
    town.write_text(town.read_text(encoding="utf-8").replace("2024-12-31", "2023-12-31"), encoding="utf-8")
    study = data / "fallstudien" / "alt-zell-netz.yml"
    study.write_text(study.read_text(encoding="utf-8").replace("in Zell", "der Ämter"), encoding="utf-8")
    incomplete = inspect(data, proposing=True)[1]
    (data / "tagung.yml").unlink()
    (data / "gross.yml").write_bytes(b"#" * (MAX_BYTES + 1))
    (data / "modelle" / "lose.yml").symlink_to(data / "nirgends.yml")
    found = [
        *unlisted,
        *incomplete,
        *inspect(data)[1],
        read(data / "gross.yml", SHOWN),
        read(data / "nirgends.yml", SHOWN),
    ]
    (data.parent / "docs").mkdir()
    (data.parent / "docs" / "seite.md").write_text("{{ fremd() }}\n", encoding="utf-8")
    (data.parent / "docs" / "ohne-titel.md").write_text("Nur Text.\n", encoding="utf-8")
    found += [parse(b"name: \xff", SHOWN), _odd_value(), *sandkasten.problems(data.parent / "docs", ["verweis"])]
    found += geschrieben.problems(data.parent / "docs", ())
    (data / "fragen.yml").write_text(QUESTIONS, encoding="utf-8")
    found += seitenfragen.problems(inspect(data)[0], {"modelle/lenkungskreis.md", "aufwand/index.md"})
    rules = {problem.rule for problem in found if isinstance(problem, Problem)}
    assert {regel.id for regel in REGELN.values() if not regel.falsch} <= rules | {_odd_yaml()}


def _odd_value() -> Problem:
    """Return the problem of a kind of value that no field of ours has yet."""

    class Odd(BaseModel):
        anteil: float = Field(lt=1)

    with pytest.raises(ValidationError) as caught:
        Odd.model_validate({"anteil": 2})
    return next(meldungen.problems(Source(SHOWN, {}, {}), Odd, caught.value))


def _odd_yaml() -> str:
    """Return the rule of a parser's message that is in no table."""
    return fehlersaetze.german(yaml.YAMLError("something new"), "x")[-1]


def test_messages_of_the_parser_name_rules_that_exist() -> None:
    assert {rule for _, rule, _ in fehlersaetze.SENTENCES} <= set(REGELN)


def test_a_problem_without_an_explanation_cannot_be_made() -> None:
    with pytest.raises(KeyError):
        Problem(SHOWN, 1, "", "Etwas stimmt nicht.", "gibt-es-nicht")


@pytest.mark.parametrize("regel", REGELN.values(), ids=lambda regel: regel.id)
def test_explanations_are_short_sentences(regel: Regel) -> None:
    assert all(text.endswith(".") and len(text) <= 160 for text in (regel.erklaerung, regel.abhilfe))
    assert not regel.titel.endswith(".")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", regel.id)
