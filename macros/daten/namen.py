"""Under which names readers look for something: its name, parts of it, aliases, Suchworte.

Used by the search and by the A–Z register. Knows the catalogue, no address and no markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from macros.daten.arten import Begriff, Beispiel, Botschaft, Datensatz, Folie, Modell, Option, Teil
from macros.daten.katalog import Catalogue, Entry

_SEARCHABLE: tuple[type[Teil], ...] = (Datensatz, Option, Beispiel, Begriff, Folie)
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
        if isinstance(entry.part, _SEARCHABLE):
            own = dict.fromkeys(_own(entry.part, entry.title))
            yield from (Name(text, entry, eigen=True) for text in own)
            yield from (
                Name(text, entry, eigen=False) for text in getattr(entry.part, "suchworte", ()) if text not in own
            )


def _own(part: Any, title: str) -> Iterator[str]:
    yield from _with_parts(title)
    if isinstance(part, Botschaft):
        yield from (f"Botschaft {part.nr}", str(part.nr))
    if isinstance(part, Folie):
        yield f"Folie {part.nr}"
    if isinstance(part, Modell):
        yield from _with_parts(part.name_inklusiv)
    if isinstance(part, Begriff) and part.lang:
        yield part.lang


def _with_parts(title: str) -> Iterable[str]:
    """Return a title and what it also answers to: „Chief Digital Officer“ and „CDO“ of „Chief Digital Officer (CDO)“."""
    match = _BRACKETS.match(title)
    return (title, *match.groups()) if match else (title,)
