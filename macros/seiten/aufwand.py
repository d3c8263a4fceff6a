"""Aufwand: posts, money and time over the size of the Kommune; the table of all figures, what each Option has."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from macros.daten.arten import Einheit, Modell, Option, Rechtsform
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import titles
from macros.seiten.bilder import punktbild
from macros.seiten.bilder.punktbild import Punktbild
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.kommunen import groessenklassen
from macros.seiten.praxis import Angabe, Praxis, angaben, optionen
from macros.seiten.seitenart import Raum
from macros.seiten.woerter import STATUS_NAMEN


@dataclass(frozen=True)
class Aufwandszeile:
    """A figure in the table of all."""

    angabe: Angabe
    facetten: Facetten


@dataclass(frozen=True)
class Aufwand:
    """What the page shows first."""

    angaben: tuple[Angabe, ...]
    optionen: tuple[Praxis, ...]
    """Those with posts or money first, then bodies that meet."""
    stellen: Punktbild
    jaehrlich: Punktbild
    entgelt: tuple[Angabe, ...]
    """The figures that name a pay grade."""

    @property
    def kommunen(self) -> int:
        """How many Kommunen the figures come from."""
        return len({part.kommune.id for part in self.angaben if part.kommune})


def uebersicht(catalogue: Catalogue) -> Aufwand:
    """Return the pictures, and what is known about each Option."""
    every = angaben(catalogue)
    effort = tuple(part for part in every if not part.wert.ist_projektgeld)
    return Aufwand(
        angaben=every,
        optionen=tuple(sorted(optionen(catalogue), key=lambda part: part.ist_gremium)),
        stellen=punktbild.zeichne(_of(effort, "Stellen")),
        jaehrlich=punktbild.zeichne(_of(effort, "Euro im Jahr")),
        entgelt=tuple(part for part in every if part.wert.entgelt),
    )


def zahlen(catalogue: Catalogue) -> Eingrenzbar[Aufwandszeile]:
    """Return the table of all figures, the smallest Kommune first."""
    return Eingrenzbar(tuple(Aufwandszeile(part, _facetten(catalogue, part)) for part in angaben(catalogue)))


def _of(figures: tuple[Angabe, ...], unit: Einheit) -> tuple[Angabe, ...]:
    return tuple(part for part in figures if part.wert.einheit == unit)


def _facetten(catalogue: Catalogue, part: Angabe) -> Facetten:
    return {
        "Was": [_sorte(part)],
        "Größe": groessenklassen(part.kommune) if part.kommune else ["Größe nicht belegt"],
        "Land": list(part.kommune.laender) if part.kommune else [],
        "Gezählt": [part.wert.zaehlt],
        "Wirklich?": [STATUS_NAMEN[part.wert.status]],
        **{kind.ART.key: _names(catalogue, kind, part.bezuege) for kind in (Option, Modell, Rechtsform)},
    }


def _names(catalogue: Catalogue, kind: type[Option | Modell | Rechtsform], about: Container[str]) -> list[str]:
    return titles(catalogue, (part.id for part in catalogue.all(kind) if part.id in about))


def _sorte(part: Angabe) -> str:
    """Return what readers look for: posts, running costs, what joining costs once, the money of projects, time."""
    if part.wert.ist_projektgeld:
        return "Projekte und Anschaffungen"
    return _SORTEN[part.wert.einheit]


_SORTEN: dict[Einheit, str] = {
    "Stellen": "Stellen und Personen",
    "Stellen je Fachbereich": "Stellen und Personen",
    "Personen": "Stellen und Personen",
    "Euro im Jahr": "laufende Kosten",
    "Euro einmalig": "einmalige Einlagen",
    "Mitglieder": "Mitglieder, Sitzungen, Tage",
    "Sitzungen": "Mitglieder, Sitzungen, Tage",
    "Sitzungen im Jahr": "Mitglieder, Sitzungen, Tage",
    "Tage": "Mitglieder, Sitzungen, Tage",
    "Monate": "Dauer",
}
"""What each unit counts as for someone who looks for it."""

RAUM = Raum("aufwand", {"aufwand": uebersicht, "aufwandszahlen": zahlen})
