"""What several tests need: the small handbook, the real one, and the built site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros import loading
from macros.catalogue import Catalogue

ROOT = Path(__file__).parent.parent
RunMkdocs = Callable[..., subprocess.CompletedProcess[str]]
SMALL = ROOT / "tests" / "small" / "data"


@pytest.fixture(scope="session")
def small() -> Catalogue:
    """Return the catalogue of the small handbook: one or two records of every type."""
    return loading.load(SMALL)


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """Return the catalogue of the real data."""
    return loading.load(ROOT / "data")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a copy of the small data folder that a test may spoil."""
    return Path(shutil.copytree(SMALL, tmp_path / "data"))


@pytest.fixture
def check(data: Path) -> Callable[[], list[str]]:
    """Return a function that checks the copy and lists its problems as text."""
    return lambda: [str(problem) for problem in sorted(set(loading.inspect(data)[1]))]


@pytest.fixture(scope="session")
def run_mkdocs() -> RunMkdocs:
    """Return a function that runs MkDocs in a folder to its end and returns what it said."""

    def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", *arguments],
            cwd=cwd,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, run_mkdocs: RunMkdocs) -> Path:
    """Build the real site once, as `make build` does, and return its folder."""
    folder = tmp_path_factory.mktemp("website")
    done = run_mkdocs("build", "--strict", "--site-dir", str(folder), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder
