"""`make serve`: a saved file appears in the browser, a broken one is explained, the next good save recovers."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GIVE_UP_AFTER = 120  # seconds; only ends a test that hangs


class Server:
    """A running `mkdocs serve` whose output can be waited for line by line."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "mkdocs", "serve", "--dev-addr", self.address],
            cwd=project,
            env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "VORSCHAU": "true"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.watchdog = threading.Timer(GIVE_UP_AFTER, self.process.kill)
        self.watchdog.daemon = True
        self.watchdog.start()

    def lines_until(self, pattern: str) -> list[str]:
        """Return the output up to the first line that matches."""
        assert self.process.stdout is not None
        seen = []
        for line in self.process.stdout:
            seen.append(line.rstrip())
            if re.search(pattern, line):
                return seen
        raise AssertionError("\n".join(["mkdocs serve endete, gesehen wurde:", *seen]))

    def page(self, path: str) -> str:
        with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=GIVE_UP_AFTER) as answer:
            return str(answer.read().decode())

    def stop(self) -> None:
        self.watchdog.cancel()
        self.process.terminate()
        self.process.communicate(timeout=30)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project that a test may change."""
    for name in ("data", "docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "MITMACHEN.md"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    running = Server(project)
    try:
        said = running.lines_until("Die Vorschau steht unter")
        assert len(said) == 1, "nothing in English before it"
        running.page("")  # once it answers, it watches
        yield running
    finally:
        running.stop()


def test_saving_breaking_and_mending_a_record(server: Server, project: Path) -> None:
    record = project / "data" / "modelle" / "lenkungskreis.yml"
    sound = record.read_text(encoding="utf-8")

    record.write_text(re.sub(r"(?m)^kurz: .*$", 'kurz: "Frisch gespeichert."', sound), encoding="utf-8")
    server.lines_until("Übernommen, was gespeichert ist")
    assert "Frisch gespeichert." in (preview := server.page("modelle/lenkungskreis/"))
    assert "livereload" in preview
    assert "Content-Security-Policy" not in preview, "it would forbid the script that reloads the page"

    record.write_text(sound.replace("art: gremium", "art: gremum"), encoding="utf-8")
    said = server.lines_until("bitte|Gemeint")
    assert re.search(r"data/modelle/lenkungskreis\.yml:\d+: art: „gremum“ ist nicht erlaubt", said[-1])
    assert not any("Traceback" in line for line in said)
    assert "art: „gremum“ ist nicht erlaubt" in (shown := server.page("kommunen/"))
    assert "livereload" in shown, "the next good save brings the page back"

    record.write_text(sound, encoding="utf-8")
    said = server.lines_until("Übernommen, was gespeichert ist")
    assert not any("Traceback" in line for line in said)
    assert "Frisch gespeichert." not in server.page("modelle/lenkungskreis/")
