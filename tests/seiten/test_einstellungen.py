"""`mkdocs.yml`: what MkDocs would refuse in English or leave out is told in German, once and at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.seiten import einstellungen

SETTINGS = """\
site_name: A
site_description: B
copyright: C
theme:
  name: material
  custom_dir: overrides
  language: de
  font: false
  logo: assets/marke.svg
  favicon: assets/marke.svg
extra:
  generator: false
  adresse: !ENV [SITE_URL, ""]
  edit_url: !ENV [EDIT_URL, ""]
  vollstaendig: !ENV [VOLLSTAENDIG, false]
  vorschau: !ENV [VORSCHAU, false]
extra_css:
  - stylesheets/handbuch.css
extra_javascript:
  - path: javascripts/suche.js
    type: module
plugins:
  - macros:
      module_name: macros
      on_undefined: strict
hooks:
  - macros/hooks.py
watch: [data, macros]
markdown_extensions:
  - attr_list
  - macros.seiten.fertig
  - toc:
      permalink: false
      title: Auf dieser Seite
validation:
  omitted_files: warn
  absolute_links: relative_to_docs
  unrecognized_links: warn
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
    "a tabulator": ("  name: material", "\tname: material", 5, "mit einem Tabulator eingerückt"),
    "merge markers": ("\nnav:", "\n<<<<<<< HEAD\nnav:", 43, "zwei Fassungen der Datei"),
    "another encoding": ("site_name: A", "site_name: \udcfc", 1, "nicht in UTF-8 gespeichert"),
    "no fields": (SETTINGS, "- a\n", 1, "besteht aus Feldern"),
    "an unknown setting": ("site_name: A", "site_name: A\ndocs_dir: seiten", 2, "„docs_dir“ kennt das Handbuch nicht"),
    "a mistyped setting": ("site_name: A", "sitename: A", 1, "Gemeint „site_name“?"),
    "a setting of another type": ("hooks:\n  - macros/hooks.py", "hooks: macros/hooks.py", 26, "„hooks“ ist eine Liste"),
    "a setting that is missing": ("hooks:\n  - macros/hooks.py\n", "", 1, "Die Einstellung „hooks“ fehlt"),
    "the address of the website": ("site_name: A", "site_name: A\nsite_url: x", 2, "sagt die Umgebungsvariable SITE_URL"),
    "a mistyped variable": ("!ENV", "!EVN", 13, "Die Typangabe „!EVN“ ist nicht erlaubt"),
    "a variable left open": ('[SITE_URL, ""]', "[SITE_URL", 13, "schließende Klammer"),
    "an unknown theme": ("name: material", "name: materiel", 5, "Gemeint „material“?"),
    "a mistyped field of a block": ("  adresse:", "  adress:", 13, "Gemeint „adresse“?"),
    "an unknown plugin": ("  - macros:", "  - search\n  - macros:", 23, "„search“ gibt es unter „plugins“ nicht"),
    "a plugin set wrong": ("module_name: macros", "module: macros", 24, "Gemeint „module_name“?"),
    "an unknown extension": ("  - attr_list", "  - admonition", 30, "„admonition“ gibt es unter „markdown_extensions“ nicht"),
    "a word that is none": ("anchors: warn", "anchors: warnen", 39, "„warnen“ gibt es unter „anchors“ nicht"),
    "a file that is not there": ("handbuch.css", "handbuh.css", 18, "„stylesheets/handbuh.css“ gibt es nicht"),
    "a page that is not there": ("start.md", "weg.md", 44, "Die Seite „weg.md“ aus dem Menü gibt es nicht"),
    "a page named twice": ("  - Mehr:", "  - Noch: start.md\n  - Mehr:", 45, "steht schon in Zeile 44"),
    "a menu that leads nowhere": ("  - Start: start.md", "  - Start: start.md\n  - Weg:", 45, "Der Menüpunkt „Weg“ führt zu keiner Seite"),
    "a menu without colon": ("Start: start.md", "Start start.md", 44, "bitte „Name: seite.md“ schreiben"),
    "two in one entry": ("  - Mehr:", "    Mehr:", 44, "In diesem Menüpunkt stehen zwei"),
    "patterns in one line": ("not_in_nav: |", "not_in_nav:", 40, "steht je Zeile ein Muster"),
    "a word that is none for MkDocs": ("- Mehr:", "- on:", 45, "„on“ liest MkDocs nicht als Text"),
    "a tabulator behind a colon": ("site_name: A", "site_name:\tA", 1, "wegen eines Tabulators"),
    "a day for a text": ("site_description: B", "site_description: 2024-01-01", 2, "„2024-01-01“ liest MkDocs nicht als Text"),
    "a text that nobody sees": ("site_name: A", 'site_name: "<script>"', 1, "HTML gefunden"),
    "a text with an icon": ("site_description: B", "site_description: Los 🚀", 2, "die Schrift des Handbuchs nicht hat"),
    "a value of its own": ("generator: false", "generator: true", 12, "„true“ gibt es unter „generator“ nicht; erlaubt ist false"),
    "a variable of its own": ("[EDIT_URL", "[HOME", 14, 'erlaubt ist !ENV ["EDIT_URL", ""]'),
    "half of a block": ("  custom_dir: overrides\n", "", 4, "Unter „theme“ fehlt „custom_dir“"),
    "a plugin without its settings": ("  - macros:\n      module_name: macros\n      on_undefined: strict", "  - macros", 23, "ist ein Block mit Feldern"),
    "an extension that is missing": ("  - attr_list\n", "", 29, "Unter „markdown_extensions“ fehlt „attr_list“"),
    "a stylesheet as a block": ("  - stylesheets", "  - path: stylesheets", 18, "Hier steht kein Eintrag dieser Liste"),
    "a script of another type": ("type: module", "type: modul", 20, "Hier steht kein Eintrag dieser Liste"),
    "a stylesheet twice": ("  - stylesheets/handbuch.css", "  - stylesheets/handbuch.css\n  - stylesheets/handbuch.css", 19, "steht schon weiter oben"),
    "an empty part of a menu": ("  - Mehr:", "  - Leer: []\n  - Mehr:", 45, "Der Menüpunkt „Leer“ führt zu keiner Seite"),
    "markup in a menu": ("- Start: ", "- <b>Start</b>: ", 44, "HTML gefunden"),
    "a menu to nobody": ("  - Mehr:", "  - Weg: https://x\n  - Mehr:", 45, "nennt keinen Rechner im Netz"),
    "a pattern of nothing": ("/verborgen.md", "/verborgen.md\n  /weg.md", 40, "„/weg.md“ unter „not_in_nav“ passt auf keine Seite"),
    "a pattern of everything": ("/verborgen.md", "*\n  /verborgen.md", 40, "nennt keine Seite und keinen Ordner"),
    "made pages that nobody finds": ("/modelle/*", "/modele/*", 40, "Die erzeugten Seiten unter „modelle/“ stehen in keinem Menü"),
}  # fmt: skip


def told(project: Path, settings: str) -> list[str]:
    for name in ("assets/marke.svg", "stylesheets/handbuch.css", "javascripts/suche.js"):
        (project / "docs" / name).parent.mkdir(parents=True)
        (project / "docs" / name).touch()
    (project / "mkdocs.yml").write_bytes(settings.encode("utf-8", "surrogateescape"))
    return [str(problem) for problem in einstellungen.problems(project / "mkdocs.yml", WRITTEN, MADE)]


@pytest.mark.parametrize("title", ["Start", "Start – von hier aus"])
def test_settings_that_are_right_are_left_alone(title: str, tmp_path: Path) -> None:
    assert told(tmp_path, SETTINGS.replace("- Start:", f"- {title}:")) == []


@pytest.mark.parametrize(("old", "new", "line", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_one_mistake_gives_one_message_at_its_line(old: str, new: str, line: int, said: str, tmp_path: Path) -> None:
    settings = SETTINGS.replace(old, new, 1)
    lines = [one for one in told(tmp_path, settings) if "start.md:1" not in one]
    assert len(lines) == 1, lines
    assert lines[0].startswith(f"mkdocs.yml:{line}: ")
    assert said in lines[0]


def test_a_picture_of_the_theme_that_is_gone_is_told(tmp_path: Path) -> None:
    told(tmp_path, SETTINGS)
    (tmp_path / "docs" / "assets" / "marke.svg").unlink()
    (problem,) = einstellungen.problems(tmp_path / "mkdocs.yml", WRITTEN, MADE)
    assert problem.message == "„docs/assets/marke.svg“ gibt es nicht; bitte die Datei wiederherstellen."


def test_a_page_that_nobody_finds_is_told_at_the_page(tmp_path: Path) -> None:
    (message,) = told(
        tmp_path,
        SETTINGS.replace("      - Glossar: glossar.md\n", "      - Start: start.md\n").replace(
            "  - Start: start.md\n", "", 1
        ),
    )
    assert message.startswith("docs/glossar.md:1: Diese Seite steht in keinem Menü")
