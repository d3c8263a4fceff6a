"""Under which names readers look for something: its name, parts of it, aliases, Suchworte.

Used by the search and by the A–Z register. Knows the catalogue, no address and no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.daten.katalog import Catalogue, Entry

_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]+)\)$")


@dataclass(frozen=True)
class Name:
    """A name of something with an id; `eigen` tells whether it is called so, or only looked for under it."""

    text: str
    entry: Entry
    eigen: bool


def names(catalogue: Catalogue) -> Iterator[Name]:
    """Yield every name once for each entry that has it, the one that stands over its page first."""
    for entry in catalogue.entries.values():
        if entry.part.ART.suchbar:
            own = dict.fromkeys(_own(entry.part, entry.title))
            yield from (Name(text, entry, eigen=True) for text in own)
            yield from (
                Name(text, entry, eigen=False) for text in getattr(entry.part, "suchworte", ()) if text not in own
            )


def _own(part: Any, title: str) -> Iterator[str]:
    yield from _with_parts(title)
    for name in part.rufnamen:
        yield from _with_parts(name)


def _with_parts(title: str) -> Iterable[str]:
    """Return a title and what it also answers to: „Chief Digital Officer“ and „CDO“ of „Chief Digital Officer (CDO)“."""
    match = _BRACKETS.match(title)
    return (title, *match.groups()) if match else (title,)
