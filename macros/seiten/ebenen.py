"""Ebenen and their Optionen: their page, the picture of all, the comparison of Optionen, next steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.daten.arten import Botschaft, Ebene, Modell, Option
from macros.daten.katalog import Catalogue
from macros.seiten import recht
from macros.seiten.bausteine import Reihe, each, reihe
from macros.seiten.beispiele import UNTERSEITE, Sammlung, sammlung
from macros.seiten.praxis import Praxis, praxis
from macros.seiten.recht import Rechtswahl
from macros.seiten.schritt import ALLE_EBENEN, Schritt, examples
from macros.seiten.seitenart import Blaetter, Blatt, Seitenart, Unterseite
from macros.seiten.vergleiche import Vergleichbar, Vergleichsgruppe, blaetter


@dataclass(frozen=True)
class Optionsseite:
    """Everything the page of an Option shows; the page of its Ebene shows a line of it."""

    option: Option
    ebene: Ebene
    modelle: tuple[Modell, ...]
    beispiele: Sammlung
    wahl: Rechtswahl | None
    praxis: Praxis
    nachbarn: tuple[Option, ...]
    """The other Optionen of its Ebene."""
    reihe: Reihe[Option]


@dataclass(frozen=True)
class Ebenenseite:
    """Everything the page of an Ebene shows."""

    ebene: Ebene
    optionen: tuple[Optionsseite, ...]
    modelle: tuple[Modell, ...]
    botschaften: tuple[Botschaft, ...]
    beispiele: Sammlung
    reihe: Reihe[Ebene]


def seite(catalogue: Catalogue, ebene: Ebene) -> Ebenenseite:
    """Return the view of an Ebene's page."""
    return Ebenenseite(
        ebene=ebene,
        optionen=tuple(option(catalogue, part) for part in ebene.optionen),
        modelle=catalogue.referring(ebene.id, Modell),
        botschaften=catalogue.referring(ebene.id, Botschaft),
        beispiele=sammlung(catalogue, ebene),
        reihe=reihe(catalogue, ebene),
    )


def option(catalogue: Catalogue, option: Option) -> Optionsseite:
    """Return the view of an Option's page."""
    level = catalogue.record_of(option.id, Ebene)
    return Optionsseite(
        option=option,
        ebene=level,
        modelle=each(catalogue, option.modelle, Modell),
        beispiele=sammlung(catalogue, option),
        wahl=recht.wahl(catalogue, option),
        praxis=praxis(catalogue, option.id),
        nachbarn=tuple(other for other in level.optionen if other.id != option.id),
        reihe=reihe(catalogue, option),
    )


def uebersicht(catalogue: Catalogue) -> tuple[Ebene, ...]:
    """Return all Ebenen with their Optionen, from the top."""
    return catalogue.all(Ebene)


def vergleich(catalogue: Catalogue) -> tuple[Vergleichsgruppe, ...]:
    """Return what the pages of all Optionen show, by Ebene from the top, in the order of their Ebene."""
    return tuple(
        Vergleichsgruppe(
            level.name,
            tuple(Vergleichbar(part.id, part.name, option(catalogue, part)) for part in level.optionen),
        )
        for level in catalogue.all(Ebene)
    )


def vergleichsblatt(catalogue: Catalogue) -> Sequence[Blatt]:
    """Return a page per Ebene on which all its Optionen stand."""
    return blaetter(catalogue.derived(vergleich), "Optionen")


def _schritte(catalogue: Catalogue, ebene: Ebene) -> Iterator[Schritt]:
    yield Schritt("Welche Optionen es gibt", anker="optionen")
    yield Schritt("Modelle auf dieser Ebene", anker="modelle")
    if ebene.leitfragen:
        yield Schritt("Fragen an die eigene Kommune", anker="leitfragen")
    yield ALLE_EBENEN


def _schritte_option(catalogue: Catalogue, option: Option) -> Iterator[Schritt]:
    if option.staerken or option.grenzen:
        yield Schritt("Was dafür und was dagegen spricht", anker="staerken")
    yield from examples(catalogue, option)
    if option.modelle:
        yield Schritt("Modelle dafür", anker="modelle")
    yield Schritt(
        f"Die Ebene: {catalogue.record_of(option.id, Ebene).name}", ziel=catalogue.record_of(option.id, Ebene).id
    )


SEITENART = Seitenart(
    Ebene,
    "ebenen",
    seite=seite,
    uebersichten={"ebenen": uebersicht},
    schritte=_schritte,
    unterseiten={"beispiele": UNTERSEITE, "einzelheiten": Unterseite(seite)},
    ebenen=lambda catalogue, ebene: [ebene.id],
)
OPTIONEN = Seitenart(
    Option,
    "optionen",
    seite=option,
    uebersichten={"optionsvergleich": vergleich},
    blaetter={"optionsvergleich": Blaetter("vergleich/optionen/", "docs/vergleich/optionen.md", vergleichsblatt)},
    schritte=_schritte_option,
    unterseiten={"beispiele": UNTERSEITE},
    unter_dem_datensatz=True,
    ebenen=lambda catalogue, option: [catalogue.record_of(option.id, Ebene).id],
    vergleich="vergleich/optionen/",
)
