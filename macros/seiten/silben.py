"""German words → where they may be divided. The only module that imports pyphen.

Not every browser knows German syllables, and long words stand where room is least: in headings, in links, in the heads of
tables. There each long word gets its soft hyphens, once, in the finished page.
"""

from __future__ import annotations

import re
from functools import cache

import pyphen

SOFT_HYPHEN = "\u00ad"
_SHORTEST = 12
"""Letters of the shortest word that is divided."""

_NARROW = re.compile(r"<(h[1-6]|a|th|dt|summary)\b[^>]*>.*?</\1>", re.DOTALL)
"""Where words must break; the outermost of such elements. None of them holds another of its own name."""
_LONG = re.compile(rf"[^\W\d_]{{{_SHORTEST}}}")
"""Where there is none, there is nothing to divide: most links are short, and a page has hundreds."""
_WORD = re.compile(
    rf"<(?:code|pre|svg)\b.*?</(?:code|pre|svg)>|<span lang=.*?</span>|<[^>]*>|&\w+;|[^\W\d_]{{{_SHORTEST},}}",
    re.DOTALL,
)
"""A word long enough, or what has none: code, another language, a tag, a character's name."""


def in_page(html: str) -> str:
    """Return a finished page whose long words may be divided wherever there is little room."""
    return _NARROW.sub(_divided, html)


def _divided(element: re.Match[str]) -> str:
    html = element.group()
    return _WORD.sub(_allow, html) if _LONG.search(html) else html


def _allow(found: re.Match[str]) -> str:
    return found.group() if found.group()[0] in "<&" else divided(found.group())


def syllables(text: str) -> str:
    """Allow a break between the syllables of long words, for boxes of which the finished page knows nothing."""
    return " ".join(divided(word) if len(word) >= _SHORTEST else word for word in text.split(" "))


@cache
def divided(word: str) -> str:
    """Return a German word with a soft hyphen wherever it may be divided, at least four letters from either end."""
    return str(_dictionary().inserted(word, SOFT_HYPHEN))


@cache
def _dictionary() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="de_DE", left=4, right=4)
