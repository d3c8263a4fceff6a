"""Where to go on from a page: three next steps for everything that has a short address.

Someone who typed an address from a slide shall see title, summary and the way on without scrolling. Each kind of page
offers the steps that suit it, the best first, so many that there are always three. The anchors are those of the
templates. Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from macros.daten.arten import (
    Beispiel,
    Botschaft,
    Ebene,
    Fallstudie,
    Folie,
    Kommune,
    Modell,
    Option,
    Rechtsform,
    Teil,
)
from macros.daten.katalog import Catalogue


@dataclass(frozen=True)
class Schritt:
    """A link: to something with an id, to the overview of a kind, or to an anchor of this page."""

    text: str
    ziel: str = ""
    uebersicht: str = ""
    anker: str = ""


def schritte(catalogue: Catalogue, part: Any) -> tuple[Schritt, ...]:
    """Return the three next steps from a record, an Option or a slide."""
    return tuple(dict.fromkeys(_STEPS[type(part)](catalogue, part)))[:3]


def _modell(catalogue: Catalogue, modell: Modell) -> Iterator[Schritt]:
    if modell.passt_wenn:
        yield Schritt("Wann es passt und wann nicht", anker="wann-passend")
    yield from _beispiele(catalogue, modell)
    yield from _named(catalogue, modell.botschaften)
    if modell.abgrenzung:
        yield Schritt("Abgrenzung zu ähnlichen Modellen", anker="abgrenzung")
    yield from _named(catalogue, (zuordnung.ebene for zuordnung in modell.ebenen))
    yield from (_ALL_MODELLE, _ALL_BEISPIELE)


def _ebene(catalogue: Catalogue, ebene: Ebene) -> Iterator[Schritt]:
    yield Schritt("Welche Optionen es gibt", anker="optionen")
    yield Schritt("Modelle auf dieser Ebene", anker="modelle")
    if ebene.leitfragen:
        yield Schritt("Fragen an die eigene Kommune", anker="leitfragen")
    yield _ALL_EBENEN


def _option(catalogue: Catalogue, option: Option) -> Iterator[Schritt]:
    level = catalogue.record_of(option.id, Ebene)
    if option.modelle:
        yield Schritt("Modelle dafür", anker=f"{option.id}-modelle")
    yield Schritt("Beispiele", anker=f"{option.id}-beispiele")
    yield Schritt("Alle Optionen der Ebene", anker="optionen")
    yield Schritt(f"Die Ebene: {level.name}", ziel=level.id)


def _botschaft(catalogue: Catalogue, botschaft: Botschaft) -> Iterator[Schritt]:
    if botschaft.schritte:
        yield Schritt("Was man tun kann", anker="schritte")
    yield from _beispiele(catalogue, botschaft)
    if botschaft.leitfragen:
        yield Schritt("Fragen an die eigene Kommune", anker="leitfragen")
    yield from (_ALL_BOTSCHAFTEN, _ALL_BEISPIELE, _ALL_EBENEN)


def _fallstudie(catalogue: Catalogue, studie: Fallstudie) -> Iterator[Schritt]:
    if studie.gremien:
        yield Schritt("Die Organisation auf einen Blick", anker="organigramm")
    if studie.erkenntnisse:
        yield Schritt("Was man daraus lernt", anker="erkenntnisse")
    if studie.phasen:
        yield Schritt("Wie sich die Organisation entwickelte", anker="entwicklung")
    yield from _named(catalogue, [studie.kommune])
    yield from (Schritt("Alle Fallstudien", uebersicht="fallstudien"), _ALL_BEISPIELE)


def _kommune(catalogue: Catalogue, kommune: Kommune) -> Iterator[Schritt]:
    for study in catalogue.referring(kommune.id, Fallstudie):
        yield Schritt("Fallstudie: " + study.titel, ziel=study.id)
    if kommune.beispiele:
        yield Schritt("Was es dort gibt oder gab", anker="beispiele")
    for fit in (fit for part in kommune.beispiele for fit in part.modelle if fit.passung == "wörtlich"):
        yield Schritt(f"Modell: {catalogue.entries[fit.modell].title}", ziel=fit.modell)
    yield from (_ALL_BEISPIELE, Schritt("Alle Kommunen", uebersicht="kommunen"), _ALL_MODELLE)


def _rechtsform(catalogue: Catalogue, rechtsform: Rechtsform) -> Iterator[Schritt]:
    if rechtsform.staerken:
        yield Schritt("Was dafür spricht und was dagegen", anker="staerken")
    yield from _beispiele(catalogue, rechtsform)
    if rechtsform.modelle:
        yield Schritt("Modelle mit dieser Rechtsform", anker="modelle")
    yield from (Schritt("Alle Rechtsformen", uebersicht="rechtsformen"), _ALL_BEISPIELE, _ALL_MODELLE)


def _folie(catalogue: Catalogue, folie: Folie) -> Iterator[Schritt]:
    yield from _named(catalogue, folie.fallstudien)
    if folie.modelle:
        yield _ALL_MODELLE
    yield from _one_or_all(catalogue, folie.ebenen, _ALL_EBENEN)
    if folie.optionen:
        yield Schritt("Die Optionen dazu", anker="optionen")
    yield from _one_or_all(catalogue, folie.botschaften, _ALL_BOTSCHAFTEN)
    yield from _named(catalogue, folie.siehe)
    for name in folie.zitate:
        yield Schritt("Was dahintersteht: Grundlagen", ziel=name)
    yield from (_ALL_FOLIEN, _ALL_BOTSCHAFTEN, _ALL_EBENEN)


def _one_or_all(catalogue: Catalogue, names: Sequence[str], everything: Schritt) -> Iterator[Schritt]:
    """Yield the step to the only one of a kind, or to the overview of several."""
    if len(names) > 1:
        yield everything
    else:
        yield from _named(catalogue, names)


def _beispiele(catalogue: Catalogue, part: Any) -> Iterator[Schritt]:
    if count := len(catalogue.referring(part.id, Beispiel)):
        yield Schritt(
            "Ein Beispiel aus der Praxis" if count == 1 else f"{count} Beispiele aus Kommunen", anker="beispiele"
        )


def _named(catalogue: Catalogue, names: Iterable[str]) -> Iterator[Schritt]:
    """Yield a step to each id, under the name readers know it by."""
    for name in names:
        part = catalogue.entries[name].part
        number = f"Botschaft {part.nr}: " if isinstance(part, Botschaft) else ""
        yield Schritt(number + catalogue.entries[name].title, ziel=name)


_STEPS: Mapping[type[Teil], Callable[[Catalogue, Any], Iterator[Schritt]]] = {
    Botschaft: _botschaft,
    Ebene: _ebene,
    Fallstudie: _fallstudie,
    Folie: _folie,
    Kommune: _kommune,
    Modell: _modell,
    Option: _option,
    Rechtsform: _rechtsform,
}

_ALL_BEISPIELE = Schritt("Alle Beispiele aus Kommunen", uebersicht="beispiele")
_ALL_MODELLE = Schritt("Alle Modelle", uebersicht="modelle")
_ALL_BOTSCHAFTEN = Schritt("Die zehn Botschaften", uebersicht="botschaften")
_ALL_EBENEN = Schritt("Alle Ebenen", uebersicht="ebenen")
_ALL_FOLIEN = Schritt("Alle Folien des Workshops", uebersicht="tagung")
