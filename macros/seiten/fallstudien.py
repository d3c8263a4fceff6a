"""Fallstudien: their page, the lists, both comparisons, how organisations changed, next steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from macros.daten.arten import Beispiel, Beziehung, Botschaft, Ebene, Fallstudie, Kommune, Recht
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import Reihe, each, reihe
from macros.seiten.bilder import organigramm, zeitbild
from macros.seiten.bilder.organigramm import Organigramm
from macros.seiten.bilder.zeitbild import Zeitbild
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.kommunen import GROESSENKLASSEN, groessenklassen
from macros.seiten.recht import recht_von
from macros.seiten.schreibweise import lasting
from macros.seiten.schritt import ALLE_BEISPIELE, Schritt, named
from macros.seiten.seitenart import Blaetter, Blatt, Seitenart, Unterseite
from macros.seiten.vergleiche import Vergleichbar, Vergleichsgruppe, blaetter, gruppen
from macros.seiten.woerter import LINIEN_NAMEN


@dataclass(frozen=True)
class Bereich:
    """The Gremien of a Fallstudie on one Ebene; without an Ebene, those that have none."""

    ebene: Ebene | None
    gremien: tuple[Beispiel, ...]

    @property
    def titel(self) -> str:
        """What readers call it."""
        return self.ebene.name if self.ebene else "Ohne Zuordnung zu einer Ebene"


@dataclass(frozen=True)
class Fallstudienseite:
    """Everything the page of a Fallstudie shows."""

    studie: Fallstudie
    kommune: Kommune
    bereiche: tuple[Bereich, ...]
    gremien: Mapping[str, Beispiel]
    zeitbild: Zeitbild | None
    beziehungen: tuple[tuple[Beispiel, Beziehung, Beispiel], ...]
    linien: Mapping[str, tuple[tuple[Beziehung, Beispiel], ...]]
    botschaften: Mapping[str, Botschaft]
    recht: tuple[Recht, ...]
    reihe: Reihe[Fallstudie]

    @cached_property
    def plan(self) -> Organigramm | None:
        """The chart of all bodies, past ones included; drawn when it is asked for, since not every page shows it."""
        return _plan(self.bereiche, self.studie)

    @cached_property
    def plan_heute(self) -> Organigramm | None:
        """The chart without the bodies that ended or are known of the past only, or None if there are none such."""
        areas = self.bereiche
        left = [Bereich(area.ebene, tuple(body for body in area.gremien if not body.vergangen)) for area in areas]
        return _plan(left, self.studie) if left != list(areas) else None


@dataclass(frozen=True)
class Fallstudieneintrag:
    """A Fallstudie in the overview of all, with its chart and changes for comparing."""

    studie: Fallstudie
    kommune: Kommune
    ebenen: tuple[Ebene, ...]
    """All there are."""
    bereiche: Mapping[str, tuple[Beispiel, ...]]
    facetten: Facetten


@dataclass(frozen=True)
class Vergleich:
    """Portraits side by side, with all Ebenen as rows."""

    ebenen: tuple[Ebene, ...]
    seiten: tuple[Fallstudienseite, ...]


def seite(catalogue: Catalogue, studie: Fallstudie) -> Fallstudienseite:
    """Return the view of a Fallstudie's page."""
    bodies: dict[str, Beispiel] = {name: catalogue.get(name, Beispiel) for name in studie.gremien}
    areas = tuple(_bereiche(catalogue, bodies.values()))
    return Fallstudienseite(
        studie=studie,
        kommune=catalogue.get(studie.kommune, Kommune),
        bereiche=areas,
        gremien=bodies,
        zeitbild=zeitbild.zeichne(studie, bodies.values(), {part.id: part.rang for part in catalogue.all(Ebene)}),
        beziehungen=tuple((bodies[line.von], line, bodies[line.nach]) for line in studie.beziehungen),
        linien={
            name: tuple((line, bodies[line.nach]) for line in studie.beziehungen if line.von == name)
            for name in studie.gremien
        },
        botschaften={part.id: part for part in catalogue.all(Botschaft)},
        recht=recht_von(catalogue, catalogue.get(studie.kommune, Kommune).laender),
        reihe=reihe(catalogue, studie),
    )


def _plan(areas: Sequence[Bereich], studie: Fallstudie) -> Organigramm | None:
    shown = {body.id for area in areas for body in area.gremien}
    lines = [
        organigramm.Beziehung(line.von, line.nach, LINIEN_NAMEN[line.art], line.vergangen)
        for line in studie.beziehungen
        if {line.von, line.nach} <= shown
    ]
    lanes = [[_kasten(body) for body in area.gremien] for area in areas]
    return organigramm.zeichne(lanes, [area.titel for area in areas], lines) if shown else None


def _kasten(body: Beispiel) -> organigramm.Gremium:
    return organigramm.Gremium(body.id, body.name, lasting(body), body.vergangen)


def _bereiche(catalogue: Catalogue, bodies: Iterable[Beispiel]) -> Iterator[Bereich]:
    """Yield the Gremien by their first Ebene, from the top; those without one at the end."""
    ranks: dict[str | None, Ebene] = {part.id: part for part in catalogue.all(Ebene)}
    by_level: dict[str | None, list[Beispiel]] = {}
    for body in bodies:
        by_level.setdefault(next(iter(body.ebenen), None), []).append(body)
    for name in [*ranks, None]:
        if name in by_level:
            yield Bereich(ranks.get(name), tuple(by_level[name]))


def uebersicht(catalogue: Catalogue) -> Eingrenzbar[Fallstudieneintrag]:
    """Return the overview of all Fallstudien, those of the workshop first."""
    return Eingrenzbar(tuple(_fallstudieneintrag(catalogue, study) for study in catalogue.all(Fallstudie)))


def _fallstudieneintrag(catalogue: Catalogue, study: Fallstudie) -> Fallstudieneintrag:
    town = catalogue.get(study.kommune, Kommune)
    bodies = each(catalogue, study.gremien, Beispiel)
    options: set[str] = {name for body in bodies for name in body.optionen}
    by_level: dict[str, list[str]] = {
        level.name: [o.name for o in level.optionen if o.id in options] for level in catalogue.all(Ebene)
    }
    facets: Facetten = {"Größe": groessenklassen(town), "Art": [town.typ], "Land": list(town.laender), **by_level}
    areas: dict[str, tuple[Beispiel, ...]] = {
        area.ebene.id: area.gremien for area in _bereiche(catalogue, bodies) if area.ebene
    }
    return Fallstudieneintrag(study, town, catalogue.all(Ebene), areas, facets)


def workshop(catalogue: Catalogue) -> tuple[Fallstudieneintrag, ...]:
    """Return the Fallstudien that were talks of the workshop."""
    return tuple(entry for entry in uebersicht(catalogue).eintraege if entry.studie.herkunft == "workshop")


def vergleich(catalogue: Catalogue) -> Vergleich:
    """Return the portraits of the workshop, to be set side by side."""
    talks = (study for study in catalogue.all(Fallstudie) if study.herkunft == "workshop")
    return Vergleich(catalogue.all(Ebene), tuple(seite(catalogue, study) for study in talks))


def auswahl(catalogue: Catalogue) -> tuple[Vergleichsgruppe, ...]:
    """Return all portraits in short form, by size; an alliance stands with the smallest of its members."""
    entries = sorted(catalogue.derived(uebersicht).eintraege, key=lambda entry: GROESSENKLASSEN.index(_size(entry)))
    rows = (Vergleichbar(entry.studie.id, entry.kommune.name, entry) for entry in entries)
    return gruppen(rows, _size)


def _size(entry: Fallstudieneintrag) -> str:
    return next(name for name in GROESSENKLASSEN if name in entry.facetten["Größe"])


def auswahlblatt(catalogue: Catalogue) -> Sequence[Blatt]:
    """Return a page per size on which all portraits stand, with all Ebenen as questions."""
    return blaetter(catalogue.derived(auswahl), "Fallstudien")


def _schritte(catalogue: Catalogue, studie: Fallstudie) -> Iterator[Schritt]:
    if studie.gremien:
        yield Schritt("Die Organisation auf einen Blick", anker="organigramm")
    if studie.erkenntnisse:
        yield Schritt("Was man daraus lernt", anker="erkenntnisse")
    if studie.phasen:
        yield Schritt("Wie sich die Organisation entwickelte", anker="entwicklung")
    yield from named(catalogue, [studie.kommune])
    yield from (Schritt("Alle Fallstudien", uebersicht="fallstudien"), ALLE_BEISPIELE)


def _ebenen(catalogue: Catalogue, studie: Fallstudie) -> Iterable[str]:
    return [name for body in each(catalogue, studie.gremien, Beispiel) for name in body.ebenen]


SEITENART = Seitenart(
    Fallstudie,
    "fallstudien",
    seite=seite,
    uebersichten={"fallstudien": uebersicht, "workshop": workshop, "auswahl": auswahl, "vergleich": vergleich},
    blaetter={"auswahl": Blaetter("fallstudien/auswahl/", "docs/fallstudien/auswahl.md", auswahlblatt)},
    schritte=_schritte,
    unterseiten={"belege": Unterseite(seite)},
    ebenen=_ebenen,
)
