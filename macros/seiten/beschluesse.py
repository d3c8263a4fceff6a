"""Beschlüsse: the page of a paper, the table of all, next steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.daten.arten import Beispiel, Beschluss, Ebene, Kommune, Muster, Quelle
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import each, titles
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.groesse import einwohner
from macros.seiten.kommunen import groessenklassen
from macros.seiten.schritt import Schritt, named
from macros.seiten.seitenart import Seitenart
from macros.seiten.woerter import WIRKUNG_NAMEN

ALLE_BESCHLUESSE = Schritt("Alle Beschlüsse", uebersicht="beschluesse")


@dataclass(frozen=True)
class Beschlussseite:
    """Everything the page of a paper shows."""

    beschluss: Beschluss
    kommunen: tuple[Kommune, ...]
    papier: Quelle | None
    beispiele: tuple[Beispiel, ...]
    muster: tuple[Muster, ...]
    aehnliche: tuple[Beschluss, ...]


@dataclass(frozen=True)
class Beschlusszeile:
    """A paper in the table of all."""

    beschluss: Beschluss
    kommune: Kommune
    einwohner: int | None
    facetten: Facetten


def seite(catalogue: Catalogue, beschluss: Beschluss) -> Beschlussseite:
    """Return the view of a paper's page."""
    return Beschlussseite(
        beschluss=beschluss,
        kommunen=each(catalogue, beschluss.kommunen, Kommune),
        papier=catalogue.get(beschluss.papier, Quelle) if beschluss.papier else None,
        beispiele=each(catalogue, beschluss.beispiele, Beispiel),
        muster=catalogue.referring(beschluss.papier, Muster) if beschluss.papier else (),
        aehnliche=tuple(_aehnliche(catalogue, beschluss))[:3],
    )


def _aehnliche(catalogue: Catalogue, beschluss: Beschluss) -> Iterator[Beschluss]:
    """Yield other papers about the same form, those of other Kommunen first."""
    same = [other for other in catalogue.all(Beschluss) if other.form == beschluss.form and other is not beschluss]
    yield from sorted(same, key=lambda other: other.kommunen[0] == beschluss.kommunen[0])


def uebersicht(catalogue: Catalogue) -> Eingrenzbar[Beschlusszeile]:
    """Return the table of all papers, those that teach most first."""
    return Eingrenzbar(tuple(_zeile(catalogue, part) for part in catalogue.all(Beschluss)))


def _zeile(catalogue: Catalogue, part: Beschluss) -> Beschlusszeile:
    town = catalogue.get(part.kommunen[0], Kommune)
    facets: Facetten = {
        "Größe": groessenklassen(town),
        "Land": list(town.laender),
        "Form": [part.form],
        "Ergebnis": [part.ergebnis],
        "Schritt": [WIRKUNG_NAMEN[part.wirkung]],
        "Option": titles(catalogue, part.optionen),
        "Modell": titles(catalogue, part.modelle),
        "Rechtsform": titles(catalogue, part.rechtsformen),
    }
    return Beschlusszeile(part, town, einwohner(town), facets)


def _schritte(catalogue: Catalogue, beschluss: Beschluss) -> Iterator[Schritt]:
    yield from (
        Schritt(f"Was daraus wurde: {catalogue.entries[name].title}", ziel=name) for name in beschluss.beispiele[:1]
    )
    yield from named(catalogue, beschluss.kommunen[:1])
    yield from named(catalogue, [*beschluss.optionen, *beschluss.modelle][:1])
    yield ALLE_BESCHLUESSE


def _ebenen(catalogue: Catalogue, beschluss: Beschluss) -> Iterable[str]:
    return [catalogue.record_of(name, Ebene).id for name in beschluss.optionen]


SEITENART = Seitenart(
    Beschluss,
    "beschluesse",
    seite=seite,
    uebersichten={"beschluesse": uebersicht},
    schritte=_schritte,
    ebenen=_ebenen,
)
