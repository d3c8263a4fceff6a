"""What practice says about an Option, a Modell or a Rechtsform: figures of effort, papers of councils, documents.

The figures stand in the claims (`werte`); here they meet the Kommune that they are about. Knows the catalogue, no markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from macros.daten.arten import Beispiel, BelegteAussage, Beschluss, Einheit, Fallstudie, Kommune, Muster, Option, Wert
from macros.daten.katalog import Catalogue, Entry, File
from macros.daten.zahlen import german
from macros.seiten.groesse import einwohner

SHOWN_FIGURES = 4
SHOWN_PAPERS = 3
"""How many the first screens show; the rest is one click away."""


@dataclass(frozen=True)
class Angabe:
    """One figure with everything needed to judge it: the claim, whose it is, what it is about."""

    wert: Wert
    aussage: BelegteAussage
    kommune: Kommune | None
    traeger: Entry
    bezuege: frozenset[str]
    """The ids of the Optionen, Modelle and Rechtsformen that the figure says something about."""
    wofuer: Entry | None
    """What it was for, if that is one thing: money for projects stands with a body that only spoke of it."""

    @property
    def einwohner(self) -> int | None:
        """How many people live there; of an alliance, all members together. None where nothing is known."""
        return einwohner(self.kommune) if self.kommune else None


@dataclass(frozen=True)
class Spanne:
    """The figures of one unit, from the smallest to the largest; each end is told with its Kommune."""

    unten: Angabe
    oben: Angabe
    anzahl: int
    geplant: int
    """How many of them were only planned."""

    @property
    def eine_zahl(self) -> bool:
        """Whether both ends are the same figure."""
        return self.unten.wert.zahlen[0] == self.oben.wert.zahlen[-1]


@dataclass(frozen=True)
class Praxis:
    """What is known from practice about one Option, Modell or Rechtsform."""

    eintrag: Entry
    angaben: tuple[Angabe, ...]
    projektgeld: tuple[Angabe, ...]
    dauern: tuple[Angabe, ...]
    beschluesse: tuple[Beschluss, ...]
    muster: tuple[Muster, ...]

    @property
    def kommunen(self) -> int:
        """How many Kommunen the figures come from."""
        return len({part.kommune.id for part in self.angaben if part.kommune})

    @property
    def ist_gremium(self) -> bool:
        """Whether nobody counted posts or yearly money: what has none is a body that meets."""
        return not any(part.wert.einheit in ("Stellen", "Euro im Jahr", "Euro einmalig") for part in self.angaben)

    @property
    def auswahl(self) -> tuple[Angabe, ...]:
        """The figures that tell most: posts and yearly money once each, then each Kommune once, what was real before what was planned."""
        ranked = sorted(self.angaben, key=_telling)
        yearly = [part for part in ranked if part.wert.jaehrlich][:1]
        first: dict[Kommune | None, Angabe] = {}
        for part in [*ranked[:1], *yearly, *ranked]:
            first.setdefault(part.kommune, part)
        chosen = tuple(dict.fromkeys([*ranked[:1], *yearly, *first.values(), *ranked]))[:SHOWN_FIGURES]
        return tuple(sorted(chosen, key=_is_planned))

    @property
    def lehrreiche(self) -> tuple[Beschluss, ...]:
        """The papers that teach most; `lehrreich` comes first in the order of the catalogue."""
        return self.beschluesse[:SHOWN_PAPERS]


def praxis(catalogue: Catalogue, name: str) -> Praxis:
    """Return what practice says about the id of an Option, a Modell or a Rechtsform."""
    figures = [part for part in angaben(catalogue) if name in part.bezuege]
    return Praxis(
        catalogue.entries[name],
        tuple(part for part in figures if not (part.wert.ist_projektgeld or part.wert.ist_dauer)),
        tuple(part for part in figures if part.wert.ist_projektgeld),
        tuple(sorted((part for part in figures if part.wert.ist_dauer), key=_how_long)),
        catalogue.referring(name, Beschluss),
        catalogue.referring(name, Muster),
    )


@lru_cache(maxsize=1)
def angaben(catalogue: Catalogue) -> tuple[Angabe, ...]:
    """Return every figure of the handbook: by size of the Kommune, the smallest first, unknown sizes last."""
    found = [part for file in catalogue.files for part in _in_file(catalogue, file)]
    return tuple(sorted(found, key=lambda part: (part.einwohner is None, part.einwohner or 0, part.traeger.id)))


def spanne(figures: Iterable[Angabe], unit: Einheit) -> Spanne | None:
    """Return the range of the figures of a unit, None if there are none; of equal ends, one that was real."""
    counted = sorted((part for part in figures if part.wert.einheit == unit), key=_is_planned)
    if not counted:
        return None
    smallest = min(counted, key=lambda part: part.wert.zahlen[0])
    largest = max(counted, key=lambda part: part.wert.zahlen[-1])
    return Spanne(smallest, largest, len(counted), sum(map(_is_planned, counted)))


def geschrieben(wert: Wert) -> str:
    """Write a figure in German: `7,5 Stellen`, `rund 80.000 Euro im Jahr`, `0,2 Stellen je Fachbereich`."""
    return f"{betrag(wert)}\u00a0{_unit(wert)}"


def betrag(wert: Wert) -> str:
    """Write a figure without its unit, for lists that name the unit once: `7,5`, `rund 2`, `3 bis 4`."""
    low, high = wert.von, wert.bis
    if wert.zahl is not None:
        amount = german(wert.zahl)
    elif low is not None and high is not None:
        amount = f"{german(low)} bis {german(high)}"
    else:
        amount = f"mindestens {german(low)}" if low is not None else f"höchstens {german(high or 0)}"
    return f"{'rund ' if wert.ungefaehr else ''}{amount}"


def _unit(wert: Wert) -> str:
    single = wert.zahl == 1
    return (
        {
            "Stellen": "Stelle",
            "Personen": "Person",
            "Mitglieder": "Mitglied",
            "Sitzungen": "Sitzung",
            "Tage": "Tag",
            "Monate": "Monat",
        }.get(wert.einheit, wert.einheit)
        if single
        else wert.einheit
    )


def _how_long(part: Angabe) -> tuple[bool, float]:
    """Rank what happened before what was only planned, the shortest first."""
    return _is_planned(part), part.wert.zahlen[0]


def _is_planned(part: Angabe) -> bool:
    return part.wert.status == "geplant"


def _telling(part: Angabe) -> tuple[Any, ...]:
    unit = part.wert.einheit
    kinds = ("Stellen", "Stellen je Fachbereich", "Euro im Jahr", "Personen", "Euro einmalig")
    return (
        _is_planned(part),
        kinds.index(unit) if unit in kinds else len(kinds),
        part.einwohner is None,
        part.einwohner or 0,
    )


def _in_file(catalogue: Catalogue, file: File) -> Iterator[Angabe]:
    owners: list[Entry] = []
    for field, value in file.values:
        while owners and field[: len(owners[-1].field)] != owners[-1].field:
            owners.pop()
        if entry := catalogue.entries.get(getattr(value, "id", "")):
            owners.append(entry)
        if isinstance(value, BelegteAussage) and value.werte and owners:
            owner = owners[-1]
            town = _kommune(catalogue, owner)
            yield from (
                Angabe(
                    figure, value, town, owner, _bezuege(catalogue, owner, figure), _wofuer(catalogue, owner, figure)
                )
                for figure in value.werte
            )


def _kommune(catalogue: Catalogue, owner: Entry) -> Kommune | None:
    record = owner.file.record
    if isinstance(record, Kommune):
        return record
    if isinstance(record, Beschluss):
        return catalogue.get(record.kommunen[0], Kommune)
    return catalogue.get(record.kommune, Kommune) if isinstance(record, Fallstudie) else None


def _wofuer(catalogue: Catalogue, owner: Entry, wert: Wert) -> Entry | None:
    if wert.beispiel:
        return catalogue.entries[wert.beispiel]
    return None if wert.ist_projektgeld else owner


def _bezuege(catalogue: Catalogue, owner: Entry, wert: Wert) -> frozenset[str]:
    """Return what a figure says something about: what it names itself, else what its Beispiel or paper is about."""
    part = catalogue.get(wert.beispiel, Beispiel) if wert.beispiel else owner.part
    if wert.optionen or wert.modelle:
        return frozenset(_names(wert.optionen, wert.modelle))
    if isinstance(part, Beispiel):
        return frozenset(_names(part.optionen, (fit.modell for fit in part.modelle), filter(None, [part.rechtsform])))
    if isinstance(part, Beschluss):
        return frozenset(_names(part.optionen, part.modelle, part.rechtsformen))
    return frozenset([str(owner.id)])


def _names(*lists: Iterable[str]) -> Iterator[str]:
    return (str(name) for names in lists for name in names)


def optionen(catalogue: Catalogue) -> tuple[Praxis, ...]:
    """Return what practice says about each Option, in the order readers see."""
    return tuple(praxis(catalogue, part.id) for part in catalogue.all(Option))
