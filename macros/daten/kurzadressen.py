"""Short addresses `f/<code>/`: who has which code, and how the list of all codes is kept.

A code is printed on slides, so it is given once and for ever. It is made to be read from a wall, dictated and typed:
a letter for the kind of thing and a number. Where readers know a number, the code has it (`b4` is Botschaft 4,
`v12` slide 12); an Option has the number of its Ebene and a letter (`e2a`). All other numbers leave out 0 and 1. As in
Crockford's Base32 there is no letter i, l or o: a 0 is always a zero, a 1 always a one, a misread one can be put right.

The committed list `data/kurzadressen.yml` is append-only. Whatever has no code there yet gets one here, always the
same, so that a new record is one new file and its preview is complete; `handbuch kurzadressen` writes it down, and
before publishing the check demands that somebody has done so. Why a checksum and not only a comparison with the
records: an editor who deletes a record and then the line that complains would leave no trace in either. The checksum
covers every line, only the command writes it, and the command refuses a list that was altered by hand.

Knows no address and judges nothing: the rules stand in `pruefen`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import count, product
from typing import Any

from macros.daten.arten import (
    ARTEN,
    Kurzadresse,
    Kurzadressen,
    Kurzcode,
    Zielkennung,
)
from macros.daten.katalog import Catalogue, Entry, File
from macros.daten.texte import Zeile

KINDS = tuple(kind for kind in ARTEN if kind.ART.buchstabe)
"""Everything that has a short address."""

_UNMISTAKABLE_DIGITS = "23456789"
_UNMISTAKABLE_LETTERS = "abcdefghjkmnpqrstuvwxyz"


def list_of(catalogue: Catalogue) -> tuple[File, Kurzadressen] | None:
    """Return the file with all codes and what is in it, or None if it is missing or was refused."""
    found = ((file, file.record) for file in catalogue.files if isinstance(file.record, Kurzadressen))
    return next(found, None)


def lost(catalogue: Catalogue) -> frozenset[str]:
    """Return the ids to which a short address led once and which nothing has or had."""
    known = catalogue.entries.keys() | catalogue.former.keys() | catalogue.announced
    return frozenset(
        line.ziel for line in _lines(catalogue) if line.ziel not in known and line.art not in catalogue.cut
    )


def codes(catalogue: Catalogue) -> Mapping[str, str]:
    """Return the code of everything that has one, by id: as listed, or as the command would list it.

    What was merged with something else under its name keeps its code, but shows the one of its own.
    """
    return catalogue.derived(_codes)


def _codes(catalogue: Catalogue) -> Mapping[str, str]:
    listed = {_today(catalogue, line.ziel): str(line.code) for line in reversed(_lines(catalogue))}
    own = {str(line.ziel): str(line.code) for line in _lines(catalogue) if line.ziel in catalogue.entries}
    return listed | own | {str(line.ziel): str(line.code) for line in unlisted(catalogue)}


def unlisted(catalogue: Catalogue) -> tuple[Kurzadresse, ...]:
    """Return a line for everything that is not in the list, in the order in which readers meet it."""
    taken = {str(line.code) for line in _lines(catalogue)}
    listed = {_today(catalogue, line.ziel) for line in _lines(catalogue)}
    free: dict[str, Iterator[str]] = {}
    lines = []
    for entry in _entries(catalogue):
        if entry.id not in listed:
            code = _known_number(entry)
            if not code or code in taken:
                stem, alphabet = _series(catalogue, entry)
                series = free.setdefault(stem, _endless(stem, alphabet))
                code = next(other for other in series if other not in taken)
            taken.add(code)
            lines.append(Kurzadresse(code=Kurzcode(code), art=Zeile(entry.part.ART.key), ziel=Zielkennung(entry.id)))
    return tuple(lines)


def destinations(catalogue: Catalogue) -> Iterator[tuple[str, Entry]]:
    """Yield (code, what it leads to) for every code ever given, those of renamed records included."""
    for line in (*_lines(catalogue), *unlisted(catalogue)):
        yield str(line.code), catalogue.entries[_today(catalogue, line.ziel)]


def checksum(lines: Iterable[Kurzadresse]) -> str:
    """Return what the list must say about its own lines."""
    text = "\n".join(f"{line.code} {line.art} {line.ziel}" for line in lines)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def written(catalogue: Catalogue) -> str:
    """Return the whole list as it belongs into the file, with everything that was missing at its end."""
    lines = (*_lines(catalogue), *unlisted(catalogue))
    rows = (f"  - {{code: {line.code}, art: {line.art}, ziel: {line.ziel}}}\n" for line in lines)
    return f'{_HEAD}pruefsumme: "{checksum(lines)}"\nadressen:\n{"".join(rows)}'


_HEAD = """\
# yaml-language-server: $schema=.schema/kurzadressen.json
# Kurzadressen „f/<code>/“: auf Folien gedruckt, darum für immer. Diese Datei schreibt allein „make kurzadressen“.
# Ein Datensatz heißt anders? Seine alte Kennung gehört dort unter „fruehere_ids“; hier ändert sich nichts.
"""


def _lines(catalogue: Catalogue) -> tuple[Kurzadresse, ...]:
    found = list_of(catalogue)
    return found[1].adressen if found else ()


def _today(catalogue: Catalogue, name: str) -> str:
    """Return the id that something has today."""
    renamed = catalogue.former.get(name)
    return str(renamed.id if renamed and name not in catalogue.entries else name)


def _entries(catalogue: Catalogue) -> Iterator[Entry]:
    for kind in KINDS:
        parts: tuple[Any, ...] = catalogue.all(kind)
        for part in parts:
            yield catalogue.entries[part.id]


def _known_number(entry: Entry) -> str:
    """Return the code with the number that readers know the thing by, or nothing if they know none."""
    art = entry.part.ART
    return f"{art.buchstabe}{getattr(entry.part, art.zaehler)}" if art.nummer_bekannt else ""


def _series(catalogue: Catalogue, entry: Entry) -> tuple[str, str]:
    """Return with what the other codes of its kind begin, and the characters that they go on with."""
    art, record = entry.part.ART, entry.file.record
    if art.folgt_dem_datensatz:
        return f"{art.buchstabe}{getattr(record, record.ART.zaehler)}", _UNMISTAKABLE_LETTERS
    return art.buchstabe, _UNMISTAKABLE_DIGITS


def _endless(stem: str, alphabet: str) -> Iterator[str]:
    """Yield all words over an alphabet behind the stem, the short ones first."""
    return (stem + "".join(word) for length in count(1) for word in product(alphabet, repeat=length))
