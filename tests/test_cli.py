"""`handbuch pruefen` as editors and CI call it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from macros.cli import handbuch


def pruefen(*arguments: Path | str) -> Result:
    return CliRunner().invoke(handbuch, ["pruefen", *map(str, arguments)])


def test_sound_data_is_counted(data: Path) -> None:
    result = pruefen("--data", data)
    assert (result.exit_code, result.output) == (0, "Alles in Ordnung: 12 Dateien geprüft, 18 Einträge im Handbuch.\n")


def test_problems_end_with_code_1_and_nothing_but_their_text(data: Path) -> None:
    (data / "modelle" / "projektteam.yml").write_text("", encoding="utf-8")
    result = pruefen("--data", data)
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "data/modelle/projektteam.yml:1: Die Datei ist leer; bitte den Datensatz eintragen oder die Datei löschen.",
        "1 Problem gefunden. Die Website wird erst gebaut, wenn alle behoben sind.",
    ]


def test_naming_a_file_shows_only_its_problems(data: Path) -> None:
    for name in ("projektteam", "lenkungskreis"):
        (data / "modelle" / f"{name}.yml").write_text("", encoding="utf-8")
    result = pruefen("--data", data, data / "modelle" / "lenkungskreis.yml")
    assert [line.split(":")[0] for line in result.output.splitlines()[:-1]] == ["data/modelle/lenkungskreis.yml"]


def test_a_folder_without_data_is_said_so(tmp_path: Path) -> None:
    result = pruefen("--data", tmp_path / "fehlt")
    assert result.exit_code == 1
    assert result.output.startswith("fehlt/glossar.yml:1: Die Datei fehlt")


def test_a_sound_file_is_said_to_be_sound(data: Path) -> None:
    result = pruefen("--data", data, data / "modelle" / "lenkungskreis.yml")
    assert (result.exit_code, result.output) == (0, "Alles in Ordnung: 1 Datei geprüft, 18 Einträge im Handbuch.\n")


def test_a_file_that_is_no_record_is_not_called_sound(data: Path) -> None:
    result = pruefen("--data", data, data / "modelle" / "tippfehler.yml")
    assert result.exit_code == 2
    assert "tippfehler.yml; bitte den Dateinamen prüfen." in result.output
