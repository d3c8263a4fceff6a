"""How fast and how sound the built site is for a reader on a phone, measured with Lighthouse.

`make bench-web` builds the site, serves it compressed on this machine and prints a table: one line per
template, always the heaviest page of it, the middle one of three runs. What costs a page points is listed
below. No budget is enforced here: the numbers depend on how busy the machine is, so they are for people to
look at. On a busy machine `python tests/messen/bench_web.py SITE PAGE…` measures single pages of a built site, once.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LIGHTHOUSE = ROOT / "tests" / "messen" / "web" / "node_modules" / "lighthouse" / "cli" / "index.js"
NODE = Path(sys.executable).with_name("node")
CHROME = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run")
OVERVIEWS = (
    "",
    "modelle/",
    "beispiele/",
    "kommunen/",
    "fallstudien/wandel/",
    "was-daraus-wurde/",
    "vergleich/",
    "vergleich/wahl/",
    "aufwand/",
    "aufwand/zahlen/",
    "beschluesse/",
    "muster/",
    "recht/",
    "baukasten/",
    "baukasten/rechnet/",
    "selbstcheck/",
    "daten/",
    "unterwegs/",
    "quellen/",
    "suche/",
    "glossar/",
    "tagung/",
    "pruefliste/",
    "leichte-sprache/",
    "fallstudien/gelsenkirchen-stadtkonzern/",
    "ebenen/koordination/koordination-stabsstelle/",
    "recht/nordrhein-westfalen/",
)
KINDS = (
    "modelle/*",
    "modelle/*/beispiele",
    "botschaften/*",
    "botschaften/*/lehren",
    "ebenen/*",
    "ebenen/*/*/beispiele",
    "fallstudien/*/belege",
    "kommunen/*",
    "kommunen/*/belege",
    "beschluesse/*",
    "rechtsformen/*",
    "recht/*/saetze",
    "vergleich/*",
    "quellen/*",
    "pruefliste/*",
    "mitmachen/*",
    "tagung/*",
)
"""The heaviest page of each pattern is measured."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
COMPRESSIBLE = {".html", ".css", ".js", ".json", ".svg", ".xml"}
FIRST_VISIT_KIB, SCRIPTS_KIB = 80, 12
RUNS = 3


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves files as a well-kept web server does: compressed, on connections that stay open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, compressed where that helps."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in COMPRESSIBLE or not path.is_file():
            return super().do_GET()
        body = compressed(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@functools.cache
def compressed(path: Path) -> bytes:
    """Return the content of a file as it goes over the wire."""
    return gzip.compress(path.read_bytes(), 6)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the folder on a free port of this machine and give its address."""
    handler = functools.partial(Compressing, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def build(site: Path) -> None:
    """Build the real site into a folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def pages(site: Path) -> list[str]:
    """Return the overviews and the heaviest page of every other template."""
    heaviest = (max(site.glob(f"{kind}/index.html"), key=lambda page: len(compressed(page))) for kind in KINDS)
    found = (f"{page.parent.relative_to(site).as_posix()}/" for page in heaviest)
    return list(dict.fromkeys([*OVERVIEWS, *found]))


def measure(url: str) -> dict[str, Any]:
    """Return Lighthouse's report for one address, with its standard profile for phones."""
    command = [str(NODE), str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--chrome-flags={' '.join(CHROME)}"]
    done = subprocess.run(command, env=os.environ | {"CHROME_PATH": _chromium()}, check=True, capture_output=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def median(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the report in the middle, by the score for speed."""
    return sorted(reports, key=lambda report: float(report["categories"]["performance"]["score"]))[len(reports) // 2]


def _chromium() -> str:
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))


def row(page: str, report: dict[str, Any]) -> str:
    """Return one line of the table."""
    scores = [round(100 * report["categories"][name]["score"]) for name in CATEGORIES]
    audits, requests = report["audits"], transferred(report)
    return (
        f"{'/' + page:52}{'/'.join(map(str, scores)):>17}"
        f"{audits['largest-contentful-paint']['numericValue'] / 1000:8.2f} s"
        f"{audits['cumulative-layout-shift']['numericValue']:7.3f}"
        f"{audits['total-blocking-time']['numericValue']:6.0f} ms"
        f"{sum(requests.values()) / 1024:7.1f} KiB{len(requests):4}"
    )


def transferred(report: dict[str, Any]) -> dict[str, int]:
    """Return bytes over the wire by address."""
    items = report["audits"]["network-requests"]["details"]["items"]
    return {item["url"]: int(item["transferSize"]) for item in items}


def lost_points(report: dict[str, Any]) -> Iterator[str]:
    """Yield every audit that keeps a category from 100."""
    for name in CATEGORIES:
        for reference in report["categories"][name]["auditRefs"]:
            audit = report["audits"][reference["id"]]
            if reference["weight"] and audit["score"] is not None and audit["score"] < 0.9:
                yield f"{name}: {audit['id']}: {audit['title']} {audit.get('displayValue', '')}"


def kib_of_scripts(site: Path, *, at_once: bool) -> float:
    """Return the compressed size of our own scripts: those every page loads, or those the search adds when used."""
    loaded = set(re.findall(r'src="(javascripts/[^"]+)"', (site / "index.html").read_text(encoding="utf-8")))
    scripts = (
        path for path in (site / "javascripts").glob("*.js") if (f"javascripts/{path.name}" in loaded) == at_once
    )
    return sum(len(compressed(script)) for script in scripts) / 1024


def table(site: Path, pages: list[str], runs: int) -> dict[str, dict[str, Any]]:
    """Measure pages of a built site, print a line for each and return their reports."""
    print(f"{'Seite':52}{'Perf/A11y/BP/SEO':>17}{'LCP':>10}{'CLS':>7}{'TBT':>9}{'Leitung':>11}{'Anfr':>5}")
    reports = {}
    with served(site) as address:
        for page in pages:
            reports[page] = median([measure(address + page) for _ in range(runs)])
            print(row(page, reports[page]), flush=True)
    for page, report in reports.items():
        for lost in lost_points(report):
            print(f"/{page}: {lost}")
    return reports


def main() -> None:
    """Build, serve, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        build(site)
        reports = table(site, pages(site), RUNS)
        first = sum(size for url, size in transferred(reports[""]).items() if "such" not in url) / 1024
        print(f"\nErster Besuch ohne Suche: {first:.1f} KiB (Ziel: höchstens {FIRST_VISIT_KIB})")
        at_once, later = (kib_of_scripts(site, at_once=when) for when in (True, False))
        print(f"Eigene Skripte auf jeder Seite, komprimiert: {at_once:.1f} KiB (Ziel: höchstens {SCRIPTS_KIB})")
        print(f"Dazu, sobald jemand sucht oder sich vertippt: {later:.1f} KiB")


if __name__ == "__main__":
    if sys.argv[1:]:
        table(Path(sys.argv[1]), sys.argv[2:] or pages(Path(sys.argv[1])), runs=1)
    else:
        main()
