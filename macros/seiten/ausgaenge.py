"""What became of it: every body that ended or changed, and every portrait that tells of something given up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from macros.daten.arten import Beispiel, BelegteAussage, Fallstudie, Kommune, Zeitangabe
from macros.daten.katalog import Catalogue
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.kommunen import groessenklassen
from macros.seiten.seitenart import Raum
from macros.seiten.woerter import ART_NAMEN, AUSGANG_NAMEN, ENDEN


@dataclass(frozen=True)
class Ausgangszeile:
    """One body or portrait: where, which form, what happened, and why as far as somebody said so."""

    kommune: Kommune
    teil: Beispiel | Fallstudie
    was: str
    aussage: BelegteAussage | None
    grund: BelegteAussage | None
    facetten: Facetten

    @property
    def ist_beispiel(self) -> bool:
        """Whether it is about one body, not about a whole portrait."""
        return isinstance(self.teil, Beispiel)

    @property
    def datum(self) -> Zeitangabe | None:
        """When it happened: the end, else the Stand of what is said."""
        end = self.teil.bis if isinstance(self.teil, Beispiel) else None
        return end or (self.aussage.stand if self.aussage else None)


def uebersicht(catalogue: Catalogue) -> Eingrenzbar[Ausgangszeile]:
    """Return all of them by Kommune; a portrait where it tells of something that no body of its Kommune stands for."""
    return Eingrenzbar(tuple(_zeilen(catalogue)))


def _zeilen(catalogue: Catalogue) -> Iterator[Ausgangszeile]:
    for town in catalogue.all(Kommune):
        ended = [part for part in town.beispiele if part.ende or part.bis or part.ausgang in ENDEN]
        yield from (_of_example(catalogue, town, example) for example in ended)
        if not ended:  # else the portrait would say the same again
            yield from filter(None, map(partial(_of_study, town), catalogue.referring(town.id, Fallstudie)))


def _of_example(catalogue: Catalogue, town: Kommune, example: Beispiel) -> Ausgangszeile:
    end = example.ende
    what = end.was if end else AUSGANG_NAMEN[example.ausgang] if example.ausgang in ENDEN else "beendet"
    kinds = [ART_NAMEN[catalogue.entries[item.modell].part.art] for item in example.modelle]
    if example.rechtsform:
        kinds.append(catalogue.entries[example.rechtsform].title)
    facets = _facets(town, what, kinds or ["ohne Modell"])
    return Ausgangszeile(town, example, what, end.aussage if end else None, end.grund if end else None, facets)


def _of_study(town: Kommune, study: Fallstudie) -> Ausgangszeile | None:
    result = study.ergebnis
    if not result or not result.aufgegeben:
        return None
    what = result.geschah or "aus der Fallstudie"
    return Ausgangszeile(town, study, what, result.aufgegeben, result.grund, _facets(town, what, ["ganze Kommune"]))


def _facets(town: Kommune, what: str, kinds: list[str]) -> Facetten:
    return {
        "Was geschah": [what],
        "Form": list(dict.fromkeys(kinds)),
        "Größe": groessenklassen(town),
        "Land": list(town.laender),
    }


RAUM = Raum("ausgaenge", {"ausgaenge": uebersicht})
