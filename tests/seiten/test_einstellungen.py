"""`mkdocs.yml`: what MkDocs would refuse in English or leave out is told in German, once and at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.seiten import einstellungen

SETTINGS = """\
site_name: A
theme:
  name: material
  language: de
extra:
  adresse: !ENV [SITE_URL, ""]
extra_css:
  - stylesheets/handbuch.css
plugins:
  - macros:
      module_name: macros
hooks: []
markdown_extensions:
  - attr_list
validation:
  anchors: warn
not_in_nav: |
  /verborgen.md
  /modelle/*
nav:
  - Start: start.md
  - Mehr:
      - Glossar: glossar.md
"""
WRITTEN = ("start.md", "verborgen.md", "glossar.md")
MADE = ("modelle/amt.md", "modelle/rat.md")

MISTAKES = {
    "a tabulator": ("  name: material", "\tname: material", 3, "mit einem Tabulator eingerückt"),
    "merge markers": ("\nnav:", "\n<<<<<<< HEAD\nnav:", 20, "zwei Fassungen der Datei"),
    "another encoding": ("site_name: A", "site_name: \udcfc", 1, "nicht in UTF-8 gespeichert"),
    "no fields": (SETTINGS, "- a\n", 1, "besteht aus Feldern"),
    "an unknown setting": ("site_name: A", "site_name: A\ndocs_dir: seiten", 2, "„docs_dir“ kennt das Handbuch nicht"),
    "a mistyped setting": ("site_name: A", "sitename: A", 1, "Gemeint „site_name“?"),
    "a setting of another type": ("hooks: []", "hooks: macros/hooks.py", 12, "„hooks“ ist eine Liste"),
    "a setting that is missing": ("hooks: []\n", "", 1, "Die Einstellung „hooks“ fehlt"),
    "the address of the website": ("site_name: A", "site_name: A\nsite_url: x", 2, "sagt die Umgebungsvariable SITE_URL"),
    "a mistyped variable": ("!ENV", "!EVN", 6, "Die Typangabe „!EVN“ ist nicht erlaubt"),
    "a variable left open": ('[SITE_URL, ""]', "[SITE_URL", 7, "schließende Klammer"),
    "an unknown theme": ("name: material", "name: materiel", 3, "Gemeint „material“?"),
    "a mistyped field of a block": ("  adresse:", "  adress:", 6, "Gemeint „adresse“?"),
    "an unknown plugin": ("  - macros:", "  - search\n  - macros:", 10, "„search“ gibt es unter „plugins“ nicht"),
    "a plugin set wrong": ("module_name: macros", "module: macros", 11, "Gemeint „module_name“?"),
    "an unknown extension": ("  - attr_list", "  - admonition", 14, "„admonition“ gibt es unter „markdown_extensions“ nicht"),
    "a word that is none": ("anchors: warn", "anchors: warnen", 16, "„warnen“ gibt es unter „anchors“ nicht"),
    "a file that is not there": ("handbuch.css", "handbuh.css", 8, "„stylesheets/handbuh.css“ gibt es nicht"),
    "a page that is not there": ("start.md", "weg.md", 21, "Die Seite „weg.md“ aus dem Menü gibt es nicht"),
    "a page named twice": ("  - Mehr:", "  - Noch: start.md\n  - Mehr:", 22, "steht schon in Zeile 21"),
    "a menu that leads nowhere": ("  - Start: start.md", "  - Start: start.md\n  - Weg:", 22, "Der Menüpunkt „Weg“ führt zu keiner Seite"),
    "a menu without colon": ("Start: start.md", "Start start.md", 21, "bitte „Name: seite.md“ schreiben"),
    "two in one entry": ("  - Mehr:", "    Mehr:", 21, "In diesem Menüpunkt stehen zwei"),
    "patterns in one line": ("not_in_nav: |", "not_in_nav:", 17, "steht je Zeile ein Muster"),
    "made pages that nobody finds": ("/modelle/*", "/modele/*", 17, "Die erzeugten Seiten unter „modelle/“ stehen in keinem Menü"),
}  # fmt: skip


def told(project: Path, settings: str) -> list[str]:
    (project / "docs" / "stylesheets").mkdir(parents=True)
    (project / "docs" / "stylesheets" / "handbuch.css").touch()
    (project / "mkdocs.yml").write_bytes(settings.encode("utf-8", "surrogateescape"))
    return [str(problem) for problem in einstellungen.problems(project / "mkdocs.yml", WRITTEN, MADE)]


def test_settings_that_are_right_are_left_alone(tmp_path: Path) -> None:
    assert told(tmp_path, SETTINGS) == []


@pytest.mark.parametrize(("old", "new", "line", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_one_mistake_gives_one_message_at_its_line(old: str, new: str, line: int, said: str, tmp_path: Path) -> None:
    settings = SETTINGS.replace(old, new, 1)
    lines = [one for one in told(tmp_path, settings) if "start.md:1" not in one]
    assert len(lines) == 1, lines
    assert lines[0].startswith(f"mkdocs.yml:{line}: ")
    assert said in lines[0]


def test_a_page_that_nobody_finds_is_told_at_the_page(tmp_path: Path) -> None:
    (message,) = told(
        tmp_path,
        SETTINGS.replace("      - Glossar: glossar.md\n", "      - Start: start.md\n").replace(
            "  - Start: start.md\n", "", 1
        ),
    )
    assert message.startswith("docs/glossar.md:1: Diese Seite steht in keinem Menü")
