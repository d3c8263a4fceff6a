"""Botschaften: their page, the list of all, next steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.daten.arten import Botschaft, Ebene, Erkenntnis, Fallstudie, Modell
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import Reihe, each, reihe
from macros.seiten.beispiele import UNTERSEITE, Sammlung, sammlung
from macros.seiten.schritt import ALLE_BEISPIELE, ALLE_BOTSCHAFTEN, ALLE_EBENEN, Schritt, examples
from macros.seiten.seitenart import Seitenart, Unterseite


@dataclass(frozen=True)
class Botschaftsseite:
    """Everything the page of a Botschaft shows."""

    botschaft: Botschaft
    ebenen: tuple[Ebene, ...]
    modelle: tuple[Modell, ...]
    beispiele: Sammlung
    erkenntnisse: tuple[tuple[Fallstudie, Erkenntnis], ...]
    reihe: Reihe[Botschaft]


LEHREN = 4
"""How many lessons of portraits the page of a Botschaft shows at most."""


def seite(catalogue: Catalogue, botschaft: Botschaft) -> Botschaftsseite:
    """Return the view of a Botschaft's page."""
    name: str = botschaft.id
    lessons = (
        (study, lesson)
        for study in catalogue.referring(name, Fallstudie)
        for lesson in study.erkenntnisse
        if name in lesson.botschaften
    )
    return Botschaftsseite(
        botschaft=botschaft,
        ebenen=each(catalogue, botschaft.ebenen, Ebene),
        modelle=catalogue.referring(botschaft.id, Modell),
        beispiele=sammlung(catalogue, botschaft),
        erkenntnisse=tuple(lessons),
        reihe=reihe(catalogue, botschaft),
    )


def uebersicht(catalogue: Catalogue) -> tuple[Botschaft, ...]:
    """Return all Botschaften in the order of the slide."""
    return catalogue.all(Botschaft)


def _schritte(catalogue: Catalogue, botschaft: Botschaft) -> Iterator[Schritt]:
    if botschaft.schritte:
        yield Schritt("Was man tun kann", anker="schritte")
    yield from examples(catalogue, botschaft)
    if botschaft.leitfragen:
        yield Schritt("Fragen an die eigene Kommune", anker="leitfragen")
    yield from (ALLE_BOTSCHAFTEN, ALLE_BEISPIELE, ALLE_EBENEN)


SEITENART = Seitenart(
    Botschaft,
    "botschaften",
    seite=seite,
    uebersichten={"botschaften": uebersicht},
    schritte=_schritte,
    unterseiten={
        "beispiele": UNTERSEITE,
        "lehren": Unterseite(seite, noetig=lambda catalogue, part: len(seite(catalogue, part).erkenntnisse) > LEHREN),
    },
    anrede=lambda botschaft: f"Botschaft {botschaft.nr}",
    adresse=lambda botschaft: f"botschaften/{botschaft.nr}-{botschaft.id}/",
)
