"""Ebenen and their Optionen: their page, the picture of all, the comparison of Optionen, next steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.daten.arten import Botschaft, Ebene, Modell, Option
from macros.daten.katalog import Catalogue
from macros.seiten import recht
from macros.seiten.bausteine import Beispielzeile, Reihe, beispielzeilen, each, reihe
from macros.seiten.recht import Rechtswahl
from macros.seiten.schritt import ALLE_EBENEN, Schritt, three
from macros.seiten.seitenart import Seitenart


@dataclass(frozen=True)
class Optionsteil:
    """One Option on the page of its Ebene."""

    option: Option
    modelle: tuple[Modell, ...]
    beispiele: tuple[Beispielzeile, ...]
    wahl: Rechtswahl | None
    schritte: tuple[Schritt, ...]


@dataclass(frozen=True)
class Ebenenseite:
    """Everything the page of an Ebene shows."""

    ebene: Ebene
    optionen: tuple[Optionsteil, ...]
    modelle: tuple[Modell, ...]
    botschaften: tuple[Botschaft, ...]
    weitere_beispiele: tuple[Beispielzeile, ...]
    reihe: Reihe[Ebene]


def seite(catalogue: Catalogue, ebene: Ebene) -> Ebenenseite:
    """Return the view of an Ebene's page."""
    parts = tuple(
        Optionsteil(
            option,
            each(catalogue, option.modelle, Modell),
            beispielzeilen(catalogue, option.id),
            recht.wahl(catalogue, option),
            three(_schritte_option(catalogue, option)),
        )
        for option in ebene.optionen
    )
    shown = {line.beispiel.id for part in parts for line in part.beispiele}
    return Ebenenseite(
        ebene=ebene,
        optionen=parts,
        modelle=catalogue.referring(ebene.id, Modell),
        botschaften=catalogue.referring(ebene.id, Botschaft),
        weitere_beispiele=tuple(line for line in beispielzeilen(catalogue, ebene.id) if line.beispiel.id not in shown),
        reihe=reihe(catalogue, ebene),
    )


def uebersicht(catalogue: Catalogue) -> tuple[Ebene, ...]:
    """Return all Ebenen with their Optionen, from the top."""
    return catalogue.all(Ebene)


def vergleich(catalogue: Catalogue) -> tuple[Ebenenseite, ...]:
    """Return what the pages of all Ebenen show, with their Optionen, from the top."""
    return tuple(seite(catalogue, level) for level in catalogue.all(Ebene))


def _schritte(catalogue: Catalogue, ebene: Ebene) -> Iterator[Schritt]:
    yield Schritt("Welche Optionen es gibt", anker="optionen")
    yield Schritt("Modelle auf dieser Ebene", anker="modelle")
    if ebene.leitfragen:
        yield Schritt("Fragen an die eigene Kommune", anker="leitfragen")
    yield ALLE_EBENEN


def _schritte_option(catalogue: Catalogue, option: Option) -> Iterator[Schritt]:
    level = catalogue.record_of(option.id, Ebene)
    if option.modelle:
        yield Schritt("Modelle dafür", anker=f"{option.id}-modelle")
    yield Schritt("Beispiele", anker=f"{option.id}-beispiele")
    yield Schritt("Alle Optionen der Ebene", anker="optionen")
    yield Schritt(f"Die Ebene: {level.name}", ziel=level.id)


SEITENART = Seitenart(
    Ebene,
    "ebenen",
    seite=seite,
    uebersichten={"ebenen": uebersicht},
    schritte=_schritte,
    ebenen=lambda catalogue, ebene: [ebene.id],
)
OPTIONEN = Seitenart(
    Option,
    "optionen",
    uebersichten={"optionsvergleich": vergleich},
    schritte=_schritte_option,
    ebenen=lambda catalogue, option: [catalogue.record_of(option.id, Ebene).id],
    vergleich="vergleich/optionen/",
)
