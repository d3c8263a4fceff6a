"""Beispiele: the table of all; each stands on the page of its Kommune."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.daten.arten import Beispiel, Kommunaltyp, Kommune
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import Beispielzeile, beispielzeile, beispielzeilen, titles
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.kommunen import groessenklassen
from macros.seiten.seitenart import Seitenart, Unterseite
from macros.seiten.woerter import AUSGANG_NAMEN, ENDEN, PASSUNG_NAMEN


@dataclass(frozen=True)
class Beispieleintrag:
    """A Beispiel in the overview of all."""

    beispiel: Beispiel
    kommune: Kommune
    facetten: Facetten


def uebersicht(catalogue: Catalogue) -> Eingrenzbar[Beispieleintrag]:
    """Return every Beispiel by Kommune."""
    return Eingrenzbar(
        tuple(_beispieleintrag(catalogue, town, part) for town in catalogue.all(Kommune) for part in town.beispiele)
    )


def _beispieleintrag(catalogue: Catalogue, town: Kommune, part: Beispiel) -> Beispieleintrag:
    facets: Facetten = {
        "Land": list(town.laender),
        "Größe": groessenklassen(town),
        "Kommune": [town.typ],
        "Ebene": titles(catalogue, part.ebenen),
        "Option": titles(catalogue, part.optionen),
        "Modell": titles(catalogue, (item.modell for item in part.modelle)),
        "Rechtsform": titles(catalogue, filter(None, [part.rechtsform])),
        "Nähe zum Modell": [
            PASSUNG_NAMEN[fit] for fit in PASSUNG_NAMEN if fit in {item.passung for item in part.modelle}
        ],
        "Ergebnis": [AUSGANG_NAMEN[part.ausgang] or "nicht belegt", *([_ENDED] if part.ausgang in ENDEN else [])],
    }
    return Beispieleintrag(part, town, facets)


_ENDED = "beendet, gescheitert oder überführt"
"""What readers look for who ask what went wrong: every way in which something did not go on as it was."""


FUEHREND, FUEHREND_VON_ALLEN, LANG = 3, 6, 10
"""How many examples a page opens with, how many the list of all; from how many on the others stand on a page of their own."""


@dataclass(frozen=True)
class Sammlungseintrag:
    """An example in the list of all that show the same."""

    zeile: Beispielzeile
    facetten: Facetten


@dataclass(frozen=True)
class Sammlung:
    """The examples of something: counted, the most instructive ones first.

    Which lead is a rule, not a choice: examples that ended, then others whose outcome is known; then those with a
    portrait, then those whose name fits best, then those with the most evidence. No Kommune leads twice.
    """

    von: Any
    zeilen: tuple[Beispielzeile, ...]
    vorn: int = FUEHREND
    zuerst: Kommunaltyp | None = None
    """From which type of Kommune examples lead, whatever they teach."""

    @cached_property
    def fuehrend(self) -> tuple[Beispielzeile, ...]:
        """The examples that the page opens with."""
        return tuple(_different_towns(sorted(self.zeilen, key=self._rank)))[: self.vorn]

    @cached_property
    def besetzungen(self) -> tuple[Beispielzeile, ...]:
        """The examples of which it is known who belongs to them, as many as the page opens with."""
        known = (line for line in sorted(self.zeilen, key=self._rank) if line.beispiel.mitglieder)
        return tuple(_different_towns(tuple(known)))[: self.vorn]

    def _rank(self, line: Beispielzeile) -> tuple[Any, ...]:
        return line.kommune.typ != self.zuerst, *_instructive(line)

    @property
    def weitere(self) -> tuple[Beispielzeile, ...]:
        """All others."""
        return tuple(line for line in self.zeilen if line not in self.fuehrend)

    @property
    def lang(self) -> bool:
        """Whether they need a page of their own."""
        return len(self.zeilen) > LANG

    @property
    def beendet(self) -> int:
        """How many of them ended or went over into something else."""
        return sum(map(_ended, self.zeilen))

    @property
    def bewaehrt(self) -> int:
        """How many of them proved themselves."""
        return sum(line.beispiel.ausgang == "gelungen" for line in self.zeilen)

    @property
    def kommunen(self) -> int:
        """From how many Kommunen they come."""
        return len({line.kommune.id for line in self.zeilen})

    @property
    def laender(self) -> tuple[tuple[str, int], ...]:
        """From which Länder they come and how many from each, by name; of an alliance across borders, from each."""
        return tuple(sorted(Counter(land for line in self.zeilen for land in line.kommune.laender).items()))

    @cached_property
    def liste(self) -> Eingrenzbar[Sammlungseintrag]:
        """All of them, to be narrowed down."""
        return Eingrenzbar(tuple(Sammlungseintrag(line, _facetten(line)) for line in self.zeilen))


def sammlung(catalogue: Catalogue, part: Any, zuerst: Kommunaltyp | None = None) -> Sammlung:
    """Return the examples of a Modell, an Option, a Botschaft or a Rechtsform, those from a type of Kommune first."""
    return Sammlung(part, beispielzeilen(catalogue, part.id), zuerst=zuerst)


def lehrreich(catalogue: Catalogue) -> Sammlung:
    """Return all examples there are, to open their list with those that teach most."""
    lines = tuple(beispielzeile(catalogue, part) for part in catalogue.all(Beispiel))
    return Sammlung(None, lines, FUEHREND_VON_ALLEN)


def _instructive(line: Beispielzeile) -> tuple[Any, ...]:
    example = line.beispiel
    fit = [*PASSUNG_NAMEN, None].index(line.passung)
    return not _ended(line), example.ausgang == "offen", not line.fallstudien, fit, -len(example.belege), example.id


def _ended(line: Beispielzeile) -> bool:
    return line.beispiel.ausgang in ENDEN or bool(line.beispiel.bis)


def _different_towns(lines: Sequence[Beispielzeile]) -> Iterator[Beispielzeile]:
    """Yield the first example of every Kommune, then all others."""
    first = {line.kommune.id: line for line in reversed(lines)}
    yield from (line for line in lines if first[line.kommune.id] is line)
    yield from (line for line in lines if first[line.kommune.id] is not line)


def _facetten(line: Beispielzeile) -> Facetten:
    return {
        "Land": list(line.kommune.laender),
        "Größe": groessenklassen(line.kommune),
        "Name": [line.passung] if line.passung else [],
        "Ergebnis": [AUSGANG_NAMEN[line.beispiel.ausgang] or "nicht belegt", *([_ENDED] if _ended(line) else [])],
    }


UNTERSEITE = Unterseite(sammlung, noetig=lambda catalogue, part: sammlung(catalogue, part).lang)
"""The page with all examples of something that has many."""

SEITENART = Seitenart(Beispiel, "beispiele", uebersichten={"beispiele": uebersicht, "lehrreich": lehrreich})
