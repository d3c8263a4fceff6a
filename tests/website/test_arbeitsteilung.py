"""Two processes make what one makes, byte for byte; what goes wrong in either of them ends the build, and is said once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
Build = Callable[..., tuple[int, str]]
PAGES = ("seite-10/", "seite-60/")
"""Pages that either process may draw."""

SPOILED = """
import logging
from mkdocs.__main__ import cli
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

def render(page, config, files, sound=Page.render):
    sound(page, config, files)
    if page.url == "{url}":
        {does}

Page.render = render
cli()
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the small data and many pages in a menu that does not name them."""
    for name in ("macros", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    for name in ("assets", "javascripts", "stylesheets"):
        shutil.copytree(ROOT / "docs" / name, tmp_path / "docs" / name)
    shutil.copytree(ROOT / "tests" / "small" / "data", tmp_path / "data")
    (tmp_path / "docs" / "index.md").write_text("# Start\n\n[Zehn](seite-10.md#ort)\n", encoding="utf-8")
    for n in range(10, 70):
        text = f"# Seite {n}\n\nSiehe [die erste](seite-10.md#ort).\n\n## Ort {{ #ort }}\n\nHier.\n"
        (tmp_path / "docs" / f"seite-{n}.md").write_text(text, encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config[: config.index("\nnav:")], encoding="utf-8")
    return tmp_path


@pytest.fixture
def build(project: Path, run_mkdocs: Callable[..., Any]) -> Build:
    """Return a function that builds the project, as strictly as `make build`, and returns exit code and output."""

    def run(site: str, **options: Any) -> tuple[int, str]:
        done = run_mkdocs("build", "--strict", "--site-dir", site, cwd=project, **options)
        return done.returncode, done.stdout + done.stderr

    return run


def on_one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_processes_make_what_one_makes(project: Path, build: Build) -> None:
    code, said = build("eins", preexec_fn=on_one_core)
    assert code == 0, said
    assert build("zwei")[0] == 0
    one, two = contents(project / "eins"), contents(project / "zwei")
    assert one.keys() == two.keys()
    assert [name for name, content in one.items() if two[name] != content] == []


@pytest.mark.parametrize("url", PAGES)
@pytest.mark.parametrize(
    "does", ['raise PluginError("Absicht")', 'logging.getLogger("mkdocs.mehr").warning("Absicht")']
)
def test_an_error_or_a_warning_on_any_page_ends_the_build_and_is_said_once(url: str, does: str, build: Build) -> None:
    code, said = build("site", program=("-c", SPOILED.format(url=url, does=does)))
    assert code
    assert said.count("Absicht") == 1, said
    assert "Traceback" not in said
