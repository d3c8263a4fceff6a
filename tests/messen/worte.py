"""Words and links of every page of a built site, by kind: `python tests/messen/worte.py site`.

Counted is what stands in the article, lists of sources included, pictures left out. What a page may have at most says
`grenze`; tests/website/test_laengen.py holds it.
"""

from __future__ import annotations

import html
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROSA, TAFEL = 2000, 900
"""How many words a page of prose has at most, and how many a page to choose from."""

_HUBS = re.compile(
    r"ebenen/[^/]+|quellen|suche|pruefliste|vergleich|vergleich/optionen|fallstudien/auswahl|rechtsformen"
)
"""Pages to choose from."""

_LISTEN = {
    r"(.+/)?beispiele": "eine Tafel aller Beispiele, zum Eingrenzen",
    r".+/belege": "jede Aussage mit Quelle, hinter der Seite, die die Antwort gibt",
    r"recht/[^/]+/saetze": "jeder Rechtssatz mit Norm und Fassung, hinter den kurzen Antworten",
    r"recht": "eine Tafel aller Länder und Fragen",
    r"kommunen|aufwand/zahlen|beschluesse|fallstudien/wandel|was-daraus-wurde": "eine Tafel zum Eingrenzen oder Sortieren",
    r"modelle": "alle Modelle der Folie, zum Eingrenzen",
    r"(vergleich|vergleich/optionen|fallstudien/auswahl)/[^/]+": "alle einer Gruppe untereinander, hinter der Wahl",
    r"quellen/[^/]+|suche/[^/]+|glossar": "zum Nachschlagen, nach dem Alphabet",
    r"tagung/material": "jede Karte und jeder Code zum Herunterladen",
    r"pruefliste/[^/]+": "die Arbeitsliste der Redaktion für eine Art",
    r"mitmachen/[^/]+|wartung/module": "zum Nachschlagen für alle, die am Handbuch arbeiten",
    r"baukasten|selbstcheck": "ein Werkzeug: Fragen und was aus den Antworten folgt",
    r"baukasten/rechnet": "jede Regel des Baukastens",
}
"""Pages that are longer by purpose, and which: no prose to be read from top to bottom."""


@dataclass(frozen=True)
class Mass:
    """A page, its address, how many words and links its article has."""

    adresse: str
    worte: int
    links: int

    @property
    def art(self) -> str:
        """The room it belongs to; of a page below that of a record, also what it is."""
        first, _, rest = self.adresse.partition("/")
        return f"{first}/…/{rest.rpartition('/')[2]}" if "/" in rest else first

    @property
    def liste(self) -> str | None:
        """The pattern of the list that it is, if it is one."""
        return next((pattern for pattern in _LISTEN if re.fullmatch(pattern, self.adresse)), None)

    @property
    def grenze(self) -> int | None:
        """How many words it may have; None if it is a list."""
        if _HUBS.fullmatch(self.adresse):
            return TAFEL
        return None if self.liste else PROSA


LISTEN = frozenset(_LISTEN)
"""The pattern of every list."""


def gemessen(site: Path) -> Iterator[Mass]:
    """Yield every page of a built site, without short addresses."""
    for path in sorted(site.rglob("index.html")):
        address = path.parent.relative_to(site).as_posix()
        if not address.startswith("f/"):
            yield Mass(address, *_counted(path.read_text(encoding="utf-8")))


def _counted(document: str) -> tuple[int, int]:
    found = re.search(r"<article.*</article>", document, re.DOTALL)
    article = found.group() if found else ""
    shown = re.sub(r"<(script|style|svg)\b.*?</\1>", " ", article, flags=re.DOTALL)
    return len(html.unescape(re.sub("<[^>]+>", " ", shown)).split()), article.count("<a ")


def main(site: Path) -> None:
    """Print the pages by kind: how many, the middle one, and the three longest."""
    by_kind: dict[str, list[Mass]] = defaultdict(list)
    for page in gemessen(site):
        by_kind[page.art].append(page)
    for kind, pages in sorted(by_kind.items()):
        pages.sort(key=lambda page: -page.worte)
        print(f"{kind or 'Start':32}{len(pages):5} Seiten, Mitte {pages[len(pages) // 2].worte:6} Wörter")
        for page in pages[:3]:
            print(f"  {page.worte:6} Wörter {page.links:5} Links  {page.adresse}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
