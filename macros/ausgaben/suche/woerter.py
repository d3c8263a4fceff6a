"""What the catalogue says about words, for the search: which name a place, which mean the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, get_args

from macros.ausgaben.suche import sprache
from macros.daten import namen
from macros.daten.arten import Begriff, Kommune, Wortschatz
from macros.daten.arten.stammdaten import Land
from macros.daten.katalog import Catalogue

_MANY = 4
"""From how many names of places on a word says what they are, not which."""


def place_words(catalogue: Catalogue) -> list[str]:
    """Return the words that name a Land or a Kommune, without those that many of them have or that mean something else."""
    kommunen: Counter[str] = Counter()
    general = {sprache.stem(word) for group in _groups(catalogue) for text in group for word in sprache.words(text)}
    for name in namen.names(catalogue):
        words = {word for word in sprache.words(name.text) if not sprache.is_filler(word)}
        if name.eigen and isinstance(name.entry.part, Kommune):
            kommunen.update(words)
        elif name.eigen and (name.entry.part.ART.allgemein or isinstance(name.entry.part, Begriff)):
            general.update(map(sprache.stem, words))
    telling = (word for word, times in kommunen.items() if times < _MANY and sprache.stem(word) not in general)
    return sorted({*telling, *land_words()})


def land_words() -> set[str]:
    """Return the words that name a Land."""
    return {word for land in get_args(Land) for word in sprache.words(land)}


def groups(catalogue: Catalogue) -> Iterator[list[list[Any]]]:
    """Yield of each group what it offers, its single words by stem, and what it is recognised by: all of them and its phrases."""
    for texts in _groups(catalogue):
        phrases = [[sprache.stem(word) for word in sprache.words(text)] for text in texts]
        single = (stems for text, stems in zip(texts, phrases, strict=True) if " " not in text)
        yield [sorted({stem for stems in single for stem in stems}), phrases]


def _groups(catalogue: Catalogue) -> Iterator[Sequence[str]]:
    for file in catalogue.files:
        if isinstance(file.record, Wortschatz):
            yield from file.record.gruppen
