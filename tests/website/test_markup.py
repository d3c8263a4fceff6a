"""Every page as the Nu HTML checker reads it: no error, no warning."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

CHECKER = Path(__file__).parents[1] / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
OWN_FILES = "(Resource|Inline script) violates Content Security Policy.*"  # JSON-LD is data: no browser runs it
"""In files that lie in a folder the checker takes none for the site's own; browsers test the policy."""


def test_the_nu_html_checker_has_nothing_to_say(site: Path) -> None:
    options = ["--skip-non-html", "--format", "json", "--exit-zero-always", "--filterpattern", OWN_FILES]
    command = [
        "java",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xss4m",
        "-jar",
        str(CHECKER),
        *options,
        str(site),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=400, check=True)
    said = {(line["message"], Path(line["url"]).parent.name) for line in json.loads(done.stderr)["messages"]}
    assert sorted(said) == []
