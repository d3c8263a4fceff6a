"""The command `handbuch` as editors and CI call it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner, Result

from macros.daten.laden import ROOT
from macros.werkzeug.befehl import handbuch, neu
from macros.werkzeug.deutsch import LOCALE


def pruefen(*arguments: Path | str) -> Result:
    return CliRunner().invoke(handbuch, ["pruefen", *map(str, arguments)])


def test_sound_data_is_counted(data: Path) -> None:
    result = pruefen("--data", data)
    assert (result.exit_code, result.output) == (0, "Alles in Ordnung: 31 Dateien geprüft, 33 Einträge im Handbuch.\n")


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


def test_the_settings_are_checked_alone_so_that_a_preview_of_broken_data_may_start(data: Path) -> None:
    (data / "modelle" / "projektteam.yml").write_text("", encoding="utf-8")
    settings = data.parent / "mkdocs.yml"
    shutil.copy(ROOT / "mkdocs.yml", settings)
    shutil.copytree(ROOT / "docs", data.parent / "docs")
    sound = pruefen("--data", data, settings)
    assert (sound.exit_code, sound.output) == (0, "Die Einstellungen sind in Ordnung.\n")
    settings.write_text("site_name: A\n\ttheme: material\n", encoding="utf-8")
    broken = pruefen("--data", data, settings)
    assert broken.exit_code == 1
    assert broken.output.startswith("mkdocs.yml:2: Die Zeile ist mit einem Tabulator eingerückt")


def test_a_folder_without_data_is_said_so(tmp_path: Path) -> None:
    result = pruefen("--data", tmp_path / "fehlt")
    assert result.exit_code == 2
    assert result.output.rstrip().endswith("/fehlt“ gibt es nicht.")
    assert not re.search(r"Directory|Path|Error", result.output)


def test_a_sound_file_is_said_to_be_sound(data: Path) -> None:
    result = pruefen("--data", data, data / "modelle" / "lenkungskreis.yml")
    assert (result.exit_code, result.output) == (0, "Alles in Ordnung: 1 Datei geprüft, 33 Einträge im Handbuch.\n")


def test_a_file_that_is_no_record_is_not_called_sound(data: Path) -> None:
    result = pruefen("--data", data, data / "modelle" / "tippfehler.yml")
    assert result.exit_code == 2
    assert "tippfehler.yml; bitte den Dateinamen prüfen." in result.output


def test_the_cards_are_written_for_the_address_of_the_site(data: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(
        handbuch, ["karten", str(tmp_path / "k.pdf"), "--data", str(data)], env={"SITE_URL": "https://example.org"}
    )
    assert done.output == f"5 Karten stehen in {tmp_path / 'k.pdf'}; ihre Codes führen auf https://example.org/\n"
    assert (tmp_path / "k.pdf").read_bytes().startswith(b"%PDF")


def test_without_an_address_the_cards_are_for_trying_out(data: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(handbuch, ["karten", str(tmp_path / "k.pdf"), "--data", str(data)], env={"SITE_URL": ""})
    assert done.exit_code == 0
    assert "Vor dem Drucken bitte SITE_URL auf die Adresse der Website setzen." in done.output


ENGLISH = re.compile(r"Usage|Options|Commands|Show this|Error|Missing|Invalid|default|Aborted|Try ")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--hilfe"],
        *([name, "--hilfe"] for name in handbuch.commands),
        *(["neu", name, "--hilfe"] for name in neu.commands),
        ["prüfen"],
        ["pruefen", "--alles"],
        ["pruefen", "--data"],
        ["umbenennen", "a"],
        ["neu"],
        ["neu", "modul"],
        ["schema", "--pruefen=ja"],
    ],
    ids=" ".join,
)
def test_every_word_is_german(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    result = CliRunner().invoke(handbuch, arguments)
    assert result.exit_code in (0, 2)
    assert result.output
    assert not ENGLISH.search(result.output), result.output


def test_the_compiled_words_are_those_of_the_list() -> None:
    def table(messages: Iterable[Any]) -> set[tuple[str, ...]]:
        return {(*_several(message.id), *_several(message.string)) for message in messages if message.id}

    messages = LOCALE / "de" / "LC_MESSAGES" / "messages.po"
    with messages.open("rb") as words, messages.with_suffix(".mo").open("rb") as compiled:
        assert table(read_mo(compiled)) == table(read_po(words)), (
            "bitte `pybabel compile -d macros/werkzeug/locale` ausführen"
        )


def _several(text: str | Iterable[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


@pytest.mark.parametrize("form", ["--github", "--gitlab", "--json"])
def test_forms_for_machines_keep_the_exit_code(data: Path, form: str) -> None:
    assert pruefen("--data", data, form).exit_code == 0
    (data / "modelle" / "projektteam.yml").write_text("", encoding="utf-8")
    result = pruefen("--data", data, form)
    assert result.exit_code == 1
    assert "Die Datei ist leer" in result.output


def test_mending_says_what_it_did_and_checks_what_is_left(data: Path) -> None:
    path = data / "botschaften" / "breit-verankern.yml"
    text = (
        path.read_text(encoding="utf-8")
        .replace('kurz: "Viele', 'kurz: \'Viele "Ämter"')
        .replace('gemeinsam."', "gemeinsam.'")
    )
    path.write_text(text, encoding="utf-8")
    result = pruefen("--data", data, "--fix", path)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "data/botschaften/breit-verankern.yml:1: Erste Zeile für die Eingabehilfe ergänzt.",
        "data/botschaften/breit-verankern.yml:7: kurz: Anführungszeichen durch „…“ ersetzt.",
        "Alles in Ordnung: 1 Datei geprüft, 33 Einträge im Handbuch.",
    ]
    assert pruefen("--data", data, "--fix", path).output.splitlines() == result.output.splitlines()[-1:]


def test_a_folder_stands_for_its_files(data: Path) -> None:
    assert pruefen("--data", data, data / "modelle").output.startswith("Alles in Ordnung: 2 Dateien")


def test_an_outdated_schema_is_told_with_the_remedy(data: Path) -> None:
    def schema(*more: str) -> Result:
        return CliRunner().invoke(handbuch, ["schema", "--data", str(data), *more])

    assert schema("--pruefen").exit_code == 1
    assert "veraltet, bitte `handbuch schema` ausführen" in schema("--pruefen").output
    assert schema().exit_code == 0
    assert schema("--pruefen").exit_code == 0


def test_a_proposal_need_not_bring_a_short_address(data: Path) -> None:
    new = (data / "modelle" / "projektteam.yml").read_text(encoding="utf-8")
    for old, changed in (("projektteam", "drittes"), ("nr: 2", "nr: 3"), ("Projektteam & Co.", "Drittes")):
        new = new.replace(old, changed)
    (data / "modelle" / "drittes.yml").write_text(new, encoding="utf-8")
    assert pruefen("--data", data, "--vorschlag").exit_code == 0
    assert "noch nicht festgehalten" in pruefen("--data", data).output


def test_pages_are_checked_by_their_names_too(data: Path) -> None:
    project = data.parent
    for name in ("docs", "data"):
        shutil.rmtree(project / name, ignore_errors=True)
        shutil.copytree(ROOT / name, project / name)
    for name in ("mkdocs.yml", "MITMACHEN.md", "README.md", "REDAKTION.md"):
        shutil.copy(ROOT / name, project)
    page = project / "docs" / "grundlagen.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nSiehe [Glossar].\n", encoding="utf-8")
    other = pruefen("--data", data, project / "docs" / "glossar.md")
    named = pruefen("--data", data, project / "docs" / "grundlagen.md")
    assert (other.exit_code, named.exit_code) == (0, 1)
    assert "Diese eckige Klammer gehört zu keinem Link" in named.output


@pytest.mark.parametrize(
    ("number", "said"), [(28, "Der Datenträger ist voll"), (13, "Die Zugriffsrechte fehlen („x“)")]
)
def test_what_the_machine_refuses_is_one_german_sentence(
    number: int, said: str, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "English", "x" if number == 13 else None)

    monkeypatch.setattr("macros.werkzeug.befehl.data_files", refuse)
    result = pruefen("--data", data)
    assert (result.exit_code, result.output.count("\n")) == (1, 1)
    assert said in result.output


def test_a_name_that_would_end_the_line_does_not(data: Path) -> None:
    (data / "modelle" / "a\n::error::b.yml").write_text("", encoding="utf-8")
    assert not any(line.startswith("::") for line in pruefen("--data", data).output.split("\n"))
