"""How the build grows: synthetic handbooks of 100, 1,000 and 10,000 records, then the real one and what it is held against.

Usage: bench_build.py [RECORDS…]      (or `make bench`)
Prints seconds, records per second and peak memory of each build, and the exponent with which time
grows between neighbouring sizes (1 = linear). Each build runs in a process of its own. What it is held against is the
theme as it comes, building the same pages when all their words are already written.
"""

from __future__ import annotations

import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from macros.seiten.raeume import UEBERSICHTEN
from macros.werkzeug import seitenexport

ROOT = Path(__file__).parent.parent.parent
SMALL = ROOT / "tests" / "small" / "data"

MODELL = """id: modell-{n}
nr: {nr}
name: Modell {n}
name_inklusiv: ein Modell {n}
art: team
geprueft_am: 2026-01-31
pruefen_bis: 2027-01-31
ebenen:
  - ebene: {ebene}
    einordnung: redaktion
    grund: "Es arbeitet dort."
kurz: "Was Modell {n} ist und wozu es dient."
passt_wenn:
  - text: "Wenn es zu [[modell-{other}]] passt."
aufgaben:
  - text: "Aufgabe eins."
  - text: "Aufgabe zwei."
befunde:
  - text: "Ein Befund."
    quellen: [studie]
    stand: 2022
    sicherheit: hoch
verwandt: [modell-{other}]
"""

KOMMUNE = """id: ort-{n}
name: Ort {n}
typ: Gemeinde
laender: [Hessen]
geprueft_am: 2026-01-31
pruefen_bis: 2027-01-31
beispiele:
  - id: ort-{n}-kreis
    name: Kreis
    seit: 2020
    modelle:
      - {{modell: modell-{n}, passung: verwandt}}
    ebenen: [steuerung]
    aussagen:
      - text: "Der Kreis tagte."
        quellen: [amtsblatt]
        stand: 2020
        sicherheit: hoch
"""


STOCK = """site_name: Von der Stange
theme: {name: material, language: de}
plugins: [search]
markdown_extensions: [attr_list, md_in_html]
"""


class Result(NamedTuple):
    """One build: records (of stock: pages), wall-clock seconds, peak memory in MiB."""

    records: int
    seconds: float
    memory: float


def write_handbook(folder: Path, records: int) -> None:
    """Write a project with all overviews and about `records` records, half Modelle, half Kommunen."""
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config[: config.index("\nnav:")], encoding="utf-8")
    for name in ("assets", "stylesheets", "javascripts"):
        shutil.copytree(ROOT / "docs" / name, folder / "docs" / name)
    for number, name in enumerate(UEBERSICHTEN):
        page = folder / "docs" / f"{name}.md"
        page.write_text(f'# Übersicht {number}\n\n{{{{ uebersicht("{name}") }}}}\n', encoding="utf-8")
    data = Path(shutil.copytree(SMALL, folder / "data"))
    half = records // 2
    for n in range(half):
        level, other = ("steuerung", "arbeit")[n % 2], (n + 1) % half
        text = MODELL.format(n=n, nr=n + 3, ebene=level, other=other)
        (data / "modelle" / f"modell-{n}.yml").write_text(text, encoding="utf-8")
        (data / "kommunen" / f"ort-{n}.yml").write_text(KOMMUNE.format(n=n), encoding="utf-8")


def build(folder: Path, records: int) -> Result:
    """Build the project in a process of its own and measure it."""
    before = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")],
        cwd=folder,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
    )
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"Der Bau mit {records} Datensätzen ist gescheitert.")
    return Result(records, time.perf_counter() - before, usage.ru_maxrss / 1024)


def measure(records: int) -> Result:
    """Write and build one synthetic handbook."""
    with tempfile.TemporaryDirectory() as folder:
        write_handbook(Path(folder), records)
        return build(Path(folder), records)


def measure_real() -> Result:
    """Build the real site into a temporary folder."""
    records = sum(1 for _ in (ROOT / "data").rglob("*.yml"))
    with tempfile.TemporaryDirectory() as folder:
        for name in ("data", "docs", "macros", "overrides"):
            (Path(folder) / name).symlink_to(ROOT / name)
        for name in ("mkdocs.yml", "MITMACHEN.md"):
            shutil.copy(ROOT / name, folder)
        return build(Path(folder), records)


def measure_stock() -> Result:
    """Build the finished pages of the real site with nothing but the theme and its search."""
    with tempfile.TemporaryDirectory() as folder:
        seitenexport.write(ROOT, Path(folder))
        (Path(folder) / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
        return build(Path(folder), sum(1 for _ in (Path(folder) / "docs").rglob("*.md")))


def main() -> None:
    """Measure all sizes and print a table."""
    results = [measure(int(size)) for size in sys.argv[1:] or ("100", "1000", "10000")]
    print(f"{'Datensätze':>25} {'Sekunden':>9} {'je Sekunde':>11} {'MiB':>7} {'Exponent':>9}")
    for before, result in zip([None, *results], results, strict=False):
        print(row(f"{result.records}", result, before))
    print(row("echte Website", measure_real(), None))
    print(row("ihre Seiten, nur Material", measure_stock(), None))


def row(name: str, result: Result, before: Result | None) -> str:
    """Return one line of the table; the exponent compares with the size before."""
    growth = ""
    if before:
        growth = f"{math.log(result.seconds / before.seconds) / math.log(result.records / before.records):.2f}"
    speed = result.records / result.seconds
    return f"{name:>25} {result.seconds:9.1f} {speed:11.0f} {result.memory:7.0f} {growth:>9}"


if __name__ == "__main__":
    main()
