"""What a reviewer is told about a change: pages, and each text before and after."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.daten import laden
from macros.daten.katalog import Catalogue
from macros.werkzeug import unterschied
from macros.werkzeug.befehl import handbuch
from macros.werkzeug.unterschied import Unterschied

Changed = Callable[[str, str, str], Unterschied]

TOWN = "kommunen/musterstadt.yml"


@pytest.fixture
def changed(small: Catalogue, data: Path) -> Changed:
    """Return a function that replaces a text in a file and compares with the small handbook."""

    def compare(path: str, old: str, new: str) -> Unterschied:
        text = (data / path).read_text(encoding="utf-8")
        assert old in text
        (data / path).write_text(text.replace(old, new, 1), encoding="utf-8")
        return unterschied.between(small, laden.load(data))

    return compare


def fields(found: Unterschied) -> list[tuple[str, str, str]]:
    return [(f.feld, f.vorher, f.nachher) for file in found.dateien for f in file.felder]


def test_nothing_changes_between_equal_folders(small: Catalogue, data: Path) -> None:
    assert unterschied.between(small, laden.load(data)) == Unterschied((), (), (), (), ())


def test_a_claim_is_shown_before_and_after_with_its_evidence(changed: Changed) -> None:
    found = changed(TOWN, "Der Kreis tagte erstmals 2019.", "Der Kreis tagt seit 2019.")
    evidence = "(quellen: amtsblatt; stand: 2019; sicherheit: hoch)"
    assert fields(found) == [
        (
            "beispiele.musterstadt-kreis.aussagen",
            f"Der Kreis tagte erstmals 2019. {evidence}",
            f"Der Kreis tagt seit 2019. {evidence}",
        )
    ]


def test_pages_that_only_show_the_text_are_found_too(changed: Changed) -> None:
    found = changed(TOWN, "Runde der Amtsleitungen.", "Runde aller Amtsleitungen.")
    assert {"Musterstadt", "Lenkungskreis"} <= set(found.geaendert)
    assert "Projektteam & Co." not in found.geaendert


def test_an_entry_added_in_front_leaves_the_others_alone(changed: Changed) -> None:
    found = changed(
        "modelle/lenkungskreis.yml", 'aufgaben:\n  - text: "', 'aufgaben:\n  - text: "Ziele setzen."\n  - text: "'
    )
    assert fields(found) == [("aufgaben", "", "Ziele setzen.")]


def test_a_new_record_is_a_new_page(small: Catalogue, data: Path) -> None:
    text = (data / "modelle" / "projektteam.yml").read_text(encoding="utf-8")
    text = (
        text.replace("id: projektteam", "id: drittes").replace("nr: 2", "nr: 3").replace("Projektteam & Co.", "Drittes")
    )
    (data / "modelle" / "drittes.yml").write_text(text, encoding="utf-8")
    assert unterschied.between(small, laden.load(data)).neu == ("Drittes",)
    assert unterschied.between(laden.load(data), small).entfallen == ("Drittes",)


def test_text_cannot_break_out_of_the_table(data: Path, tmp_path: Path) -> None:
    after = Path(shutil.copytree(data, tmp_path / "nachher" / "data"))
    path = after / TOWN
    text = path.read_text(encoding="utf-8").replace("Runde der Amtsleitungen.", "Runde | a*l*ler Ämter.")
    path.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(handbuch, ["unterschied", str(data), "--data", str(after)])
    assert result.exit_code == 0
    (row,) = [line for line in result.output.splitlines() if "kurz" in line]
    assert row.count("|") == 4
    assert "*" not in row


def test_problems_are_named_instead(data: Path) -> None:
    (data / TOWN).write_text("", encoding="utf-8")
    result = CliRunner().invoke(handbuch, ["unterschied", str(data), "--data", str(data)])
    assert result.exit_code == 1
    assert "Die Datei ist leer" in result.output


def test_what_is_due_within_days_is_listed(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HANDBUCH_HEUTE", "2026-06-20")
    runs = [CliRunner().invoke(handbuch, ["faellig", "--data", str(data), "--tage", days]) for days in ("9", "10")]
    assert [run.output for run in runs] == ["", "- [ ] bis 2026-06-30: Glossar (`data/glossar.yml`)\n"]


def test_written_pages_are_shown_before_and_after_too(data: Path, tmp_path: Path) -> None:
    after = tmp_path / "nachher"
    shutil.copytree(data, after / "data")
    for project, text in ((data.parent, "Alt."), (after, "Neu | `a`.")):
        (project / "docs").mkdir(exist_ok=True)
        (project / "docs" / "a.md").write_text(f"# A\n\nGleich.\n\n{text}\n", encoding="utf-8")
    (after / "docs" / "b.png").write_bytes(b"\x89PNG")
    said = CliRunner().invoke(handbuch, ["unterschied", str(data), "--data", str(after / "data")]).output
    (row,) = [line for line in said.splitlines() if "Alt." in line]
    assert (row.count("|"), "Gleich" in said) == (4, False)
    assert "### a.md (geändert)" in said
    assert "### b.png (neu)" in said
