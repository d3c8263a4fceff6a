"""English names in finished pages are marked as English, so that screen readers pronounce them (WCAG 3.1.2).

They stand in names, headings, sentences and menus alike, so they are looked for once in the finished
page and not in every template. Which words these are is data: `englisch` in `glossar.yml`.
"""

from __future__ import annotations

import re

from macros.daten.arten import Glossar
from macros.daten.katalog import Catalogue

_NO_MARKUP_INSIDE = ("<title", "<option", "<text", "<script")
"""Elements that hold nothing but text."""


class Sprachmarken:
    """The English words of one catalogue, and how they are marked."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Look for the words of the glossary file, the longer before the shorter."""
        words = (word for file in catalogue.files if isinstance(file.record, Glossar) for word in file.record.englisch)
        longest_first = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        # It begins with letters, which keeps the search fast.
        self._pattern = re.compile(rf"(?:{longest_first})(?![\w-])") if longest_first else None

    def marked(self, html: str) -> str:
        """Return the page with `<span lang="en">` around every English word."""
        return self._pattern.sub(_mark, html) if self._pattern else html


def _mark(match: re.Match[str]) -> str:
    html, start = match.string, match.start()
    tag = html.rfind("<", 0, start)
    inside_a_tag = tag > html.rfind(">", 0, start)
    inside_a_word = html[start - 1].isalnum() or html[start - 1] in "-_"
    if inside_a_tag or inside_a_word or html.startswith(_NO_MARKUP_INSIDE, tag):
        return match.group()
    return f'<span lang="en">{match.group()}</span>'
