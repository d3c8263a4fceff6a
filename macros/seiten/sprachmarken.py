"""English names in finished pages are marked as English, so that screen readers pronounce them (WCAG 3.1.2).

They stand in names, headings, sentences and menus alike, so they are looked for once in the finished
page and not in every template. Which words these are is data: `englisch` in `glossar.yml`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from macros.daten.arten import Glossar
from macros.daten.katalog import Catalogue

_NO_MARKUP_INSIDE = ("<title", "<option", "<text")
"""Elements that hold nothing but text."""


def marked(html: str, catalogue: Catalogue) -> str:
    """Return the page with `<span lang="en">` around every English word of the glossary file."""
    words = tuple(
        str(word) for file in catalogue.files if isinstance(file.record, Glossar) for word in file.record.englisch
    )
    return _pattern(words).sub(_mark, html) if words else html


@lru_cache(maxsize=1)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the words, the longer before the shorter; it begins with letters, which keeps it fast."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")


def _mark(match: re.Match[str]) -> str:
    html, start = match.string, match.start()
    tag = html.rfind("<", 0, start)
    inside_a_tag = tag > html.rfind(">", 0, start)
    inside_a_word = html[start - 1].isalnum() or html[start - 1] in "-_"
    if inside_a_tag or inside_a_word or html.startswith(_NO_MARKUP_INSIDE, tag):
        return match.group()
    return f'<span lang="en">{match.group()}</span>'
