"""How long an editor waits, for the first page and after each save: the real handbook, then 1,000 records.

Usage: bench_vorschau.py      (part of `make bench`)
Starts `mkdocs serve`, waits for the first page, saves a record ten times and does what a browser does: waits until it is told that something has
changed, then asks for the page. Prints the start and the median of the saves.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench_build import ROOT, write_handbook  # type: ignore[import-not-found]

SAVES = 10


@contextmanager
def serving(project: Path) -> Iterator[str]:
    """Serve a project while entered; give its address once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "VORSCHAU": "true"},
    )
    try:
        while not _page(f"http://{host}/") and server.poll() is None:
            time.sleep(0.05)
        yield f"http://{host}/"
    finally:
        server.terminate()
        server.wait()


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return str(answer.read().decode())
    except urllib.error.URLError:
        return ""


def seconds(project: Path, record: Path, page: str) -> tuple[float, list[float]]:
    """Return how long the start takes, and each save to be seen on the page of a record."""
    sound, took = record.read_text(encoding="utf-8"), []
    begun = time.perf_counter()
    with serving(project) as root:
        start = time.perf_counter() - begun
        shown = _page(root + page)
        for number in range(SAVES):
            saved = time.perf_counter()
            record.write_text(re.sub(r"(?m)^kurz: .*", f'kurz: "Fassung {number}."', sound), encoding="utf-8")
            while f"Fassung {number}." not in shown:
                epoch, request = re.findall(r"livereload\((\d+), (\d+)\)", shown)[0]
                _page(f"{root}livereload/{epoch}/{request}")
                shown = _page(root + page)
            took.append(time.perf_counter() - saved)
            time.sleep(0.3)
    return start, took


def main() -> None:
    """Measure both handbooks and print a line for each."""
    with tempfile.TemporaryDirectory() as folder:
        real, made = Path(folder, "echt"), Path(folder, "erdacht")
        made.mkdir()
        write_handbook(made, 1000)
        (made / "docs" / "index.md").write_text("# Start\n\nAnfang.\n", encoding="utf-8")
        for name in ("data", "docs"):
            shutil.copytree(ROOT / name, real / name)
        for name in ("macros", "overrides"):
            (real / name).symlink_to(ROOT / name)
        for name in ("mkdocs.yml", "MITMACHEN.md"):
            shutil.copy(ROOT / name, real)
        record = Path("data", "modelle", "lenkungskreis.yml")
        for name, project in (("echte Website", real), ("1000", made)):
            start, took = seconds(project, project / record, "modelle/lenkungskreis/")
            print(f"Start bis erste Seite, {name}: {start:.2f} s")
            print(f"Speichern bis frische Seite, {name}: {statistics.median(took):.2f} s (Median von {SAVES})")


if __name__ == "__main__":
    main()
