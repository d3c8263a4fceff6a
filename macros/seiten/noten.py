"""Which sources and which terms a page names: notes with numbers, links where a term comes first.

Both go by the order in which a template asks, which is the order of the page: templates print from top to bottom and
keep nothing to print later. A test holds every page to it. Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.daten.arten import Begriff, Quelle
from macros.daten.katalog import Catalogue
from macros.daten.texte import Mention


class Noten:
    """The numbered notes of one page: a source gets its number where it is first named."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Start without notes."""
        self._catalogue = catalogue
        self._numbers: dict[str, int] = {}
        self._anchors: dict[str, list[str]] = {}

    def zitiere(self, quellen: Iterable[str]) -> list[tuple[int, str]]:
        """Return (number, anchor of this place) for each source."""
        return [self._cite(name) for name in quellen]

    def liste(self) -> list[tuple[int, Quelle, list[str]]]:
        """Return (number, source, anchors of all places that name it), in order."""
        return [
            (number, self._catalogue.get(name, Quelle), self._anchors[name]) for name, number in self._numbers.items()
        ]

    def _cite(self, name: str) -> tuple[int, str]:
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        anchors = self._anchors.setdefault(name, [])
        anchors.append(f"beleg-{number}-{len(anchors) + 1}")
        return number, anchors[-1]


class Erstnennungen:
    """Finds the terms of the glossary that a page has not linked to yet."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Look for every term that may be linked of itself, the longer before the shorter."""
        terms = {str(part.begriff): str(part.id) for part in catalogue.all(Begriff) if part.verlinken}
        self._ids: dict[str, str] = terms
        words = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") if terms else None
        self._linked: set[str] = set()

    def merke(self, record_id: str) -> None:
        """Remember that the page links to this record already."""
        self._linked.add(record_id)

    def finde(self, words: str) -> Mention | None:
        """Return the first term in the words that the page has not linked to yet, and remember it."""
        for match in self._pattern.finditer(words) if self._pattern else ():
            record_id = self._ids[match.group()]
            if record_id not in self._linked:
                self.merke(record_id)
                return Mention(match.start(), match.end(), record_id)
        return None
