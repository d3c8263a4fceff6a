"""Sentences that the build puts together from parts: number and case agree, no sign stands twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

LEFT_OUT = re.compile(r"<(script|style|pre|code|textarea)\b.*?</\1>", re.S)
TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
INLINE = frozenset(("a", "abbr", "b", "cite", "em", "i", "q", "small", "span", "strong", "sub", "sup"))
THINGS = {
    "Angabe": "Angaben", "Aussage": "Aussagen", "Beispiel": "Beispiele", "Beleg": "Belege", "Beschluss": "Beschlüsse",
    "Beziehung": "Beziehungen", "Frage": "Fragen", "Kommune": "Kommunen", "Land": "Länder", "Lehre": "Lehren",
    "Lücke": "Lücken", "Modell": "Modelle", "Option": "Optionen", "Papier": "Papiere", "Punkt": "Punkte",
    "Quelle": "Quellen", "Satz": "Sätze", "Zahl": "Zahlen",
}  # fmt: skip
MANY = "|".join(THINGS.values())
DATIVE = "|".join(many for many in THINGS.values() if not many.endswith("n"))


@pytest.fixture(scope="module")
def lines(site: Path) -> set[str]:
    """Return every line of text that stands on some page; only elements inside a line do not end it."""
    found: set[str] = set()
    for page in site.rglob("*.html"):
        html = LEFT_OUT.sub("…", page.read_text(encoding="utf-8"))
        found.update(TAG.sub(lambda tag: "" if tag[2] in INLINE else "\n", html).replace("\u00ad", "").split("\n"))
    return found


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(rf"(?<![\d.,–])\b1 (?:{MANY})\b", id="one of many"),
        pytest.param(rf"\b(?:aus|bei|in|mit|seit|von|zu) \d+ (?:{DATIVE})(?!\w)", id="a dative without its n"),
        pytest.param(r"[?!]\.(?!\.)|(?<!\.)\.\.(?!\.)|, ,|,\.|\( ?\)", id="a sign twice, or nothing in brackets"),
        pytest.param(r"\b(?:None|undefined|NaN)\b", id="a word of the machine"),
    ],
)
def test_no_line_says(lines: set[str], wrong: str) -> None:
    assert sorted(line.strip() for line in lines if re.search(wrong, line)) == []
