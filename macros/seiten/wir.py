"""„Kommunen wie wir“: the table of all Kommunen with what a reader needs to find those that are like the own one.

What counts as near is a record (`Naehe`); the browser adds up the points. Knows the catalogue, no markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from macros.daten.arten import Beispiel, Beschluss, Ebene, Einheit, Kommunaltyp, Kommune, Lage, Land, Naehe, Option
from macros.daten.katalog import Catalogue
from macros.seiten.groesse import einwohner, groessen
from macros.seiten.praxis import Angabe, angaben
from macros.seiten.seitenart import Raum
from macros.seiten.woerter import AUSGANG_NAMEN


@dataclass(frozen=True)
class Ortszeile:
    """A Kommune in the table."""

    kommune: Kommune
    einwohner: int | None
    groessen: tuple[int, ...]
    koordination: tuple[Beispiel, ...]
    beschlossen: tuple[Beschluss, ...]
    """Papers that settled who coordinates; for Kommunen of which no more is known."""
    angaben: tuple[Angabe, ...]
    beschluesse: tuple[Beschluss, ...]
    ausgaenge: tuple[Beispiel, ...]
    """What is known of how something went: of each outcome the first example."""
    lagen: tuple[int, ...]
    """The places of the Lagen in which it is of help, counted from 0."""

    @property
    def unbelegt(self) -> tuple[str, ...]:
        """What nobody has evidence of, in the words of the columns."""
        return tuple(name for name, known in self._columns().items() if not known)

    @property
    def ist_belegt(self) -> bool:
        """Tell whether any column says something; who finds an empty row first learns nothing."""
        return any(self._columns().values())

    def _columns(self) -> dict[str, Sequence[object]]:
        return {
            "wer koordiniert": self.koordination or self.beschlossen,
            "Stellen und Kosten": self.angaben,
            "Beschluss": self.beschluesse,
            "was daraus wurde": self.ausgaenge,
        }

    def ist_anderes(self, angabe: Angabe) -> bool:
        """Tell whether a figure is about something of the Kommune that the row does not name yet."""
        part = angabe.traeger.part
        return isinstance(part, Beispiel) and part not in self.koordination


@dataclass(frozen=True)
class Wir:
    """Everything the page shows."""

    regel: Naehe
    zeilen: tuple[Ortszeile, ...]

    @property
    def typen(self) -> tuple[Kommunaltyp, ...]:
        """The types that occur, in the order of the record."""
        return tuple(kind for kind in get_args(Kommunaltyp) if any(line.kommune.typ == kind for line in self.zeilen))

    @property
    def laender(self) -> list[Land]:
        """The Länder that occur, by name."""
        return sorted({land for line in self.zeilen for land in line.kommune.laender})


def wie_wir(catalogue: Catalogue) -> Wir:
    """Return all Kommunen, by name."""
    rule = next(file.record for file in catalogue.files if isinstance(file.record, Naehe))
    return Wir(rule, tuple(_zeile(catalogue, rule, town) for town in catalogue.all(Kommune)))


def _zeile(catalogue: Catalogue, rule: Naehe, town: Kommune) -> Ortszeile:
    papers = catalogue.referring(town.id, Beschluss)
    figures = [part for part in angaben(catalogue) if part.kommune is town and _is_effort(part)]
    return Ortszeile(
        kommune=town,
        einwohner=einwohner(town),
        groessen=tuple(groessen(town)),
        koordination=tuple(part for part in town.beispiele if _coordinates(catalogue, part, rule.koordination)),
        beschlossen=tuple(part for part in papers if _settles(catalogue, part, rule.koordination)),
        angaben=tuple(sorted(figures, key=lambda part: _rank(catalogue, part, rule.koordination))),
        beschluesse=papers,
        ausgaenge=tuple(_outcomes(town)),
        lagen=tuple(place for place, lage in enumerate(rule.lagen) if _helps(lage, town, papers)),
    )


def _coordinates(catalogue: Catalogue, part: Beispiel | Beschluss, level: str) -> bool:
    return any(catalogue.record_of(name, Ebene).id == level for name in part.optionen)


def _outcomes(town: Kommune) -> Iterable[Beispiel]:
    """Return of each outcome that has a name the first example."""
    first: dict[str | None, Beispiel] = {}
    for part in town.beispiele:
        if AUSGANG_NAMEN[part.ausgang]:
            first.setdefault(part.ausgang, part)
    return first.values()


def _settles(catalogue: Catalogue, paper: Beschluss, level: str) -> bool:
    made = ("gründet", "schafft Stellen", "ordnet neu")
    return paper.ergebnis == "beschlossen" and paper.wirkung in made and _coordinates(catalogue, paper, level)


_UNITS: Sequence[Einheit] = (
    "Stellen",
    "Personen",
    "Stellen je Fachbereich",
    "Euro im Jahr",
    "Euro einmalig",
)
"""What a reader asks for first: posts, then money; members and meetings cost a Kommune little."""


def _is_effort(part: Angabe) -> bool:
    return part.wert.einheit in _UNITS and not part.wert.ist_projektgeld


def _rank(catalogue: Catalogue, part: Angabe, level: str) -> tuple[bool, bool, int]:
    """Order figures: what was real before what was planned, then those of who coordinates, then posts before money."""
    about = (option for option in catalogue.all(Option) if option.id in part.bezuege)
    coordinating = any(catalogue.record_of(option.id, Ebene).id == level for option in about)
    return (part.wert.status == "geplant", not coordinating, _UNITS.index(part.wert.einheit))


def _helps(lage: Lage, town: Kommune, papers: tuple[Beschluss, ...]) -> bool:
    """Tell whether a Kommune has, had or proposed what somebody in this situation looks for."""
    wanted = {str(name) for name in (*lage.optionen, *lage.modelle, *lage.rechtsformen)}
    shown = {name for part in town.beispiele for name in _of_example(part)}
    shown |= {str(name) for paper in papers for name in (*paper.optionen, *paper.modelle, *paper.rechtsformen)}
    return bool(wanted & shown) or any(part.ausgang in lage.ausgaenge for part in town.beispiele)


def _of_example(part: Beispiel) -> Iterator[str]:
    yield from (str(name) for name in part.optionen)
    yield from (str(fit.modell) for fit in part.modelle)
    if part.rechtsform:
        yield str(part.rechtsform)


RAUM = Raum("kommunen", {"kommunen_wie_wir": wie_wir})
