"""Problems for machines: GitHub, GitLab and plain JSON."""

from __future__ import annotations

import json
from pathlib import PurePosixPath

from macros.daten.probleme import Problem
from macros.werkzeug.berichte import github, gitlab, plain_json

PATH = PurePosixPath("data/modelle/a,b.yml")
PROBLEM = Problem(PATH, 12, "kurz", "100 % zu viel;\nbitte kürzen.", "text-zu-lang")


def test_github_gets_an_escaped_command_per_problem() -> None:
    assert (
        github([PROBLEM, PROBLEM]).splitlines()
        == [
            "::error file=data/modelle/a%2Cb.yml,line=12,title=Ein Text ist zu lang::data/modelle/a,b.yml:12: kurz: 100 %25 zu viel;�bitte kürzen."
        ]
        * 2
    )


def test_gitlab_gets_a_code_quality_report() -> None:
    [entry] = json.loads(gitlab([PROBLEM]))
    assert entry["location"] == {"path": "data/modelle/a,b.yml", "lines": {"begin": 12}}
    assert (entry["check_name"], entry["severity"]) == ("text-zu-lang", "major")


def test_a_finding_keeps_its_fingerprint_when_lines_move() -> None:
    message = "Das Feld „x“ steht doppelt (zuerst in Zeile {}); bitte zusammenführen."
    moved = [Problem(PATH, line, "", message.format(line - 2), "feld-doppelt") for line in (4, 9)]
    fingerprints = [json.loads(gitlab([problem]))[0]["fingerprint"] for problem in moved]
    assert fingerprints[0] == fingerprints[1]


def test_equal_findings_in_a_file_have_different_fingerprints() -> None:
    twice = [Problem(PATH, line, f"a.{line}", "Der Text ist leer.", "text-leer") for line in (1, 2)]
    assert len({entry["fingerprint"] for entry in json.loads(gitlab(twice))}) == 2


def test_json_says_what_to_do() -> None:
    [entry] = json.loads(plain_json([PROBLEM]))
    assert entry == {
        "datei": "data/modelle/a,b.yml",
        "zeile": 12,
        "feld": "kurz",
        "regel": "text-zu-lang",
        "meldung": "100 % zu viel;\nbitte kürzen.",
        "abhilfe": "Den Text kürzen; Einzelheiten gehören in die Aussagen.",
    }


def test_what_github_would_not_show_stands_in_the_last_annotation() -> None:
    problems = [Problem(PurePosixPath(f"data/modelle/m{n:02}.yml"), 1, "", "Falsch.", "text-leer") for n in range(14)]
    commands = github(problems).splitlines()
    assert len(commands) == 10
    assert commands[-1].startswith("::error file=data/modelle/m09.yml,line=1,title=5 weitere Meldungen::")
    assert all(f"data/modelle/m{n:02}.yml:1: Falsch." in commands[-1] for n in range(9, 14))
