"""Two processes make what one makes, byte for byte; what goes wrong in either of them ends the build, and is said once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEIGHBOURS = ("seite-10/", "seite-11/")
"""Two pages of which each process renders one."""

HOOK = """
import logging
from mkdocs.exceptions import PluginError

def on_page_content(html, *, page, **_):
    if page.url == "{url}":
        {does}
    return html
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


def build(project: Path, site: str, *, alone: bool = False) -> tuple[int, str]:
    """Build a project, as strictly as `make build`, and return exit code and output."""
    one_core = {min(os.sched_getaffinity(0))}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
        preexec_fn=(lambda: os.sched_setaffinity(0, one_core)) if alone else None,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def add_hook(project: Path, url: str, does: str) -> None:
    """Let something happen when the page at `url` has been rendered."""
    (project / "mehr.py").write_text(HOOK.format(url=url, does=does), encoding="utf-8")
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("- macros/hooks.py", "- macros/hooks.py\n  - mehr.py"), encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_processes_make_what_one_makes(project: Path) -> None:
    code, said = build(project, "eins", alone=True)
    assert code == 0, said
    assert build(project, "zwei")[0] == 0
    one, two = contents(project / "eins"), contents(project / "zwei")
    assert one.keys() == two.keys()
    assert [name for name, content in one.items() if two[name] != content] == []


@pytest.mark.parametrize("url", NEIGHBOURS)
def test_an_error_on_any_page_ends_the_build_and_is_said_once(url: str, project: Path) -> None:
    add_hook(project, url, 'raise PluginError("Absicht")')
    code, said = build(project, "site")
    assert code
    assert said.count("Absicht") == 1, said
    assert "Traceback" not in said


@pytest.mark.parametrize("url", NEIGHBOURS)
def test_a_warning_on_any_page_counts(url: str, project: Path) -> None:
    add_hook(project, url, 'logging.getLogger("mkdocs.mehr").warning("Absicht")')
    code, said = build(project, "site")
    assert code
    assert said.count("Absicht") == 1, said
