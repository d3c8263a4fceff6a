"""What the guides name is there: files, folders, make targets, commands, macros, environment variables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.makros import Makros
from macros.seiten import raeume
from macros.werkzeug.befehl import handbuch

ROOT = Path(__file__).parents[2]
GUIDES = (
    "README.md",
    "CHANGELOG.md",
    "MITMACHEN.md",
    "REDAKTION.md",
    "BETRIEB.md",
    "docs/wartung.md",
    "tests/suche/README.md",
)
MADE_LATER = ("f/", "site/", "karten.pdf", ".cache/", ".venv/", "bericht/", "requirements.lock", ".zensical")
"""What only a build, a run of CI or the website has."""

_CODE = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"(?:\.?[\w-]+/)+[\w.*-]*|[\w-]+\.(?:md|yml|toml|py|lock|json|cff)")


def words(guide: str) -> list[str]:
    """Return everything that stands in backticks in a guide."""
    return _CODE.findall((ROOT / guide).read_text(encoding="utf-8"))


def code(guide: str) -> str:
    """Return all code of a guide: what stands in backticks and in blocks."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    return "\n".join([*words(guide), *re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)])


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_named_is_there(guide: str) -> None:
    named = {word for word in words(guide) if _PATH.fullmatch(word) and not word.startswith(MADE_LATER)}
    folders = (ROOT, ROOT / "data", ROOT / "docs", ROOT / "macros", (ROOT / guide).parent)
    assert {word for word in named if not any(any(folder.glob(word.rstrip("/"))) for folder in folders)} == set()


@pytest.mark.parametrize("guide", GUIDES)
def test_every_make_target_named_is_there(guide: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", code(guide))) <= targets


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_named_is_there(guide: str) -> None:
    assert set(re.findall(r"\bhandbuch ([a-z]+)\b", code(guide))) <= set(handbuch.commands)


def test_the_readme_names_every_command() -> None:
    assert set(re.findall(r"\bhandbuch ([a-z]+)\b", code("README.md"))) >= set(handbuch.commands)


def test_the_readme_names_every_overview_and_everything_that_can_be_counted() -> None:
    rows = {line.partition("(")[0]: line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()}
    assert set(_CODE.findall(rows["| `{{ uebersicht"])) >= set(raeume.UEBERSICHTEN)
    assert set(_CODE.findall(rows["| `{{ anzahl"])) >= set(raeume.ZAEHLBAR)


def test_the_readme_names_every_macro_that_pages_may_use() -> None:
    on_generated_pages = {"seite", "blatt"}
    named = set(re.findall(r"\{\{ ([a-z_]+)\(", code("README.md")))
    assert named == set(Makros.names()) - on_generated_pages
