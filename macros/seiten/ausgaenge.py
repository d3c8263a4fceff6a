"""What became of it: every body that ended or changed, and every portrait that tells of something given up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from macros.daten.arten import Beispiel, BelegteAussage, Fallstudie, Kommune, Zeitangabe
from macros.daten.katalog import Catalogue
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.kommunen import groessenklassen
from macros.seiten.seitenart import Raum
from macros.seiten.woerter import ART_NAMEN, AUSGANG_NAMEN, ENDEN

_AUS_DER_STUDIE = "aus der Fallstudie"

AUSGAENGE: Mapping[str, frozenset[str]] = {
    "beendet oder aufgegeben": frozenset(
        {"aufgelöst", "beendet", "Ende beschlossen", "gescheitert", "gestoppt", "zurückgezogen", "nicht eingeführt"}
    ),
    "anders oder woanders weiter": frozenset({"überführt", AUSGANG_NAMEN["überführt"], "zusammengelegt", "verlegt"}),
    "verkleinert": frozenset({"verkleinert"}),
    "Änderung nur geplant": frozenset({"geplant"}),
    "aus einer Fallstudie": frozenset({_AUS_DER_STUDIE}),
}
"""What readers look for, and what happened that counts as it; in the order of the page."""

ABGESCHLOSSEN = frozenset({"abgeschlossen", "fortgeführt"})
"""What happened as it was planned: no failure, and so in a table of its own."""


@dataclass(frozen=True)
class Ausgangszeile:
    """One body or portrait: where, which form, what happened, and why as far as somebody said so.

    Bodies of a town that one and the same claim says the end of share a row.
    """

    kommune: Kommune
    teile: tuple[Beispiel | Fallstudie, ...]
    was: str
    aussage: BelegteAussage | None
    grund: BelegteAussage | None
    facetten: Facetten

    @property
    def teil(self) -> Beispiel | Fallstudie:
        """The first of them."""
        return self.teile[0]

    @property
    def ist_beispiel(self) -> bool:
        """Whether it is about bodies, not about a whole portrait."""
        return isinstance(self.teil, Beispiel)

    @property
    def seit(self) -> Zeitangabe | None:
        """When it began."""
        return self.teil.seit if isinstance(self.teil, Beispiel) else None

    @property
    def bis(self) -> Zeitangabe | None:
        """When it ended, as far as that is known of one of them."""
        return next((part.bis for part in self.teile if isinstance(part, Beispiel) and part.bis), None)

    @property
    def datum(self) -> Zeitangabe | None:
        """When it happened: the end, else the Stand of what is said."""
        return self.bis or (self.aussage.stand if self.aussage else None)


@dataclass(frozen=True)
class Ausgaenge:
    """What ended or changed, and apart from it what was done as planned."""

    liste: Eingrenzbar[Ausgangszeile]
    abgeschlossen: tuple[Ausgangszeile, ...]

    @property
    def anzahlen(self) -> tuple[tuple[str, int], ...]:
        """How many rows there are of each outcome, in the order of the page."""
        counts = Counter(outcome for line in self.liste.eintraege for outcome in line.facetten["Ausgang"])
        return tuple((outcome, counts[outcome]) for outcome in AUSGAENGE if counts[outcome])


def uebersicht(catalogue: Catalogue) -> Ausgaenge:
    """Return all of them by outcome and Kommune.

    A portrait stands there where it tells of something that no body of its Kommune stands for.
    """
    lines = _once(_zeilen(catalogue))
    ended = (line for line in lines if line.was not in ABGESCHLOSSEN)
    by_outcome = sorted(ended, key=lambda line: list(AUSGAENGE).index(line.facetten["Ausgang"][0]))
    return Ausgaenge(Eingrenzbar(tuple(by_outcome)), tuple(line for line in lines if line.was in ABGESCHLOSSEN))


def _once(lines: Iterable[Ausgangszeile]) -> tuple[Ausgangszeile, ...]:
    """Join the rows of a town whose end the same sources report for the same day."""
    found: dict[Any, Ausgangszeile] = {}
    for line in lines:
        said = line.aussage
        key = (line.kommune.id, said.quellen, said.stand) if said and line.ist_beispiel else line.teil.id
        first = found.get(key)
        found[key] = replace(first, teile=(*first.teile, *line.teile)) if first else line
    return tuple(found.values())


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
    return Ausgangszeile(town, (example,), what, end.aussage if end else None, end.grund if end else None, facets)


def _of_study(town: Kommune, study: Fallstudie) -> Ausgangszeile | None:
    result = study.ergebnis
    if not result or not result.aufgegeben:
        return None
    what = result.geschah or _AUS_DER_STUDIE
    return Ausgangszeile(town, (study,), what, result.aufgegeben, result.grund, _facets(town, what, ["ganze Kommune"]))


def _facets(town: Kommune, what: str, kinds: list[str]) -> Facetten:
    return {
        "Ausgang": [outcome for outcome, words in AUSGAENGE.items() if what in words],
        "Was geschah": [what],
        "Form": list(dict.fromkeys(kinds)),
        "Größe": groessenklassen(town),
        "Land": list(town.laender),
    }


RAUM = Raum("ausgaenge", {"ausgaenge": uebersicht})
