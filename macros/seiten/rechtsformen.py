"""Rechtsformen: their page, the list of all, next steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.daten.arten import Aussage, Modell, Rechtsform
from macros.daten.katalog import Catalogue
from macros.seiten import recht
from macros.seiten.bausteine import Reihe, each, reihe
from macros.seiten.beispiele import UNTERSEITE, Sammlung, sammlung
from macros.seiten.praxis import Praxis, praxis
from macros.seiten.recht import Rechtswahl
from macros.seiten.schritt import ALLE_BEISPIELE, ALLE_MODELLE, Schritt, examples
from macros.seiten.seitenart import Seitenart, Unterseite


@dataclass(frozen=True)
class Rechtsformseite:
    """Everything the page of a Rechtsform shows."""

    rechtsform: Rechtsform
    modelle: tuple[Modell, ...]
    beispiele: Sammlung
    praxis: Praxis
    wahl: Rechtswahl | None
    reihe: Reihe[Rechtsform]

    @property
    def recht_vorn(self) -> Sequence[Aussage]:
        """The sentences on law that the page shows: all, unless a page below it is needed for them."""
        return self.rechtsform.recht[:RECHT] if _lang(self.rechtsform) else self.rechtsform.recht


def seite(catalogue: Catalogue, rechtsform: Rechtsform) -> Rechtsformseite:
    """Return the view of a Rechtsform's page."""
    return Rechtsformseite(
        rechtsform=rechtsform,
        modelle=each(catalogue, rechtsform.modelle, Modell),
        beispiele=sammlung(catalogue, rechtsform),
        praxis=praxis(catalogue, rechtsform.id),
        wahl=recht.wahl(catalogue, rechtsform),
        reihe=reihe(catalogue, rechtsform),
    )


RECHT = 6
"""How many sentences on law the page of a Rechtsform opens with; the others stand on a page below it."""


def uebersicht(catalogue: Catalogue) -> tuple[Rechtsform, ...]:
    """Return all Rechtsformen."""
    return catalogue.all(Rechtsform)


def _lang(rechtsform: Rechtsform) -> bool:
    return len(rechtsform.recht) > RECHT + 3


def _schritte(catalogue: Catalogue, rechtsform: Rechtsform) -> Iterator[Schritt]:
    yield from recht.schritt(catalogue, rechtsform)
    if rechtsform.staerken:
        yield Schritt("Was dafür spricht und was dagegen", anker="staerken")
    yield from examples(catalogue, rechtsform)
    if rechtsform.modelle:
        yield Schritt("Modelle mit dieser Rechtsform", anker="modelle")
    yield from (Schritt("Alle Rechtsformen", uebersicht="rechtsformen"), ALLE_BEISPIELE, ALLE_MODELLE)


SEITENART = Seitenart(
    Rechtsform,
    "rechtsformen",
    seite=seite,
    uebersichten={"rechtsformen": uebersicht},
    schritte=_schritte,
    unterseiten={
        "beispiele": UNTERSEITE,
        "recht": Unterseite(seite, noetig=lambda _, rechtsform: _lang(rechtsform)),
    },
)
