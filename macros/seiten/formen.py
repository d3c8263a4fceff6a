"""Forms by size: who coordinates in Kommunen of a size and in districts, in which legal forms, with how many posts.

Counted is what the handbook found, not what there is. What counts as coordinating is said in `data/naehe.yml`.
Knows the catalogue, no markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from macros.daten.arten import Beispiel, Ebene, Kommunaltyp, Kommune, Naehe, Option, Rechtsform
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import beispielzeile
from macros.seiten.beispiele import Sammlung
from macros.seiten.kommunen import GROESSENKLASSEN, groessenklassen
from macros.seiten.praxis import Angabe, angaben
from macros.seiten.seitenart import Raum

BEISPIELE = 3
"""How many examples a row names."""
KREIS: Kommunaltyp = "Landkreis"


@dataclass(frozen=True)
class Formzahl:
    """How many Kommunen have or had a form."""

    form: Option | Rechtsform
    kommunen: int

    @property
    def name(self) -> str:
        """What to call it for somebody who does not know the names of the slides."""
        return (isinstance(self.form, Option) and self.form.einfach) or self.form.name


@dataclass(frozen=True)
class Groessenzeile:
    """What is known of Kommunen of one size or kind, or of all."""

    name: str
    facette: tuple[str, str]
    """Facet and value that narrow the list of examples down to them; empty for all."""
    kommunen: tuple[Kommune, ...]
    optionen: tuple[Formzahl, ...]
    """Every form of coordination, also one that nobody of this size has; the most frequent first."""
    rechtsformen: tuple[Formzahl, ...]
    """The legal forms that occur, the most frequent first."""
    angaben: tuple[Angabe, ...]
    """Figures of effort of coordination."""
    beispiele: Sammlung

    @property
    def verbuende(self) -> int:
        """How many of them are alliances; a member of this size is enough."""
        return sum(town.typ == "Verbund" for town in self.kommunen)

    @property
    def belegt(self) -> tuple[Formzahl, ...]:
        """The forms of coordination that somebody has."""
        return tuple(count for count in self.optionen if count.kommunen)

    @property
    def nirgends(self) -> tuple[Formzahl, ...]:
        """The forms of coordination that nobody of this size is known to have."""
        return tuple(count for count in self.optionen if not count.kommunen)


@dataclass(frozen=True)
class Formentafel:
    """All sizes from small to large, then the districts, which work with Gemeinden; and all Kommunen together."""

    zeilen: tuple[Groessenzeile, ...]
    alle: Groessenzeile


def formen(catalogue: Catalogue) -> Formentafel:
    """Return which forms Kommunen of which size have or had."""
    towns = catalogue.all(Kommune)
    by_size = ((size, [town for town in towns if size in groessenklassen(town)]) for size in GROESSENKLASSEN)
    rows = [_zeile(catalogue, size, ("Größe", size), found) for size, found in by_size if found]
    if districts := [town for town in towns if town.typ == KREIS]:
        rows.append(_zeile(catalogue, f"{KREIS}e", ("Kommune", KREIS), districts))
    return Formentafel(tuple(rows), _zeile(catalogue, "alle", ("", ""), towns))


def _zeile(catalogue: Catalogue, name: str, facet: tuple[str, str], towns: Iterable[Kommune]) -> Groessenzeile:
    towns = tuple(towns)
    rule = next(file.record for file in catalogue.files if isinstance(file.record, Naehe))
    options = catalogue.get(rule.koordination, Ebene).optionen
    names: set[str] = {option.id for option in options}
    lines = tuple(beispielzeile(catalogue, part) for part in _coordinating(towns, names))
    return Groessenzeile(
        name=name,
        facette=facet,
        kommunen=towns,
        optionen=_counted(towns, options, lambda part: part.optionen),
        rechtsformen=tuple(
            count
            for count in _counted(towns, catalogue.all(Rechtsform), lambda part: filter(None, [part.rechtsform]))
            if count.kommunen
        ),
        angaben=tuple(part for part in angaben(catalogue) if part.kommune in towns and names & part.bezuege),
        beispiele=Sammlung(None, lines, BEISPIELE),
    )


def _coordinating(towns: Iterable[Kommune], names: set[str]) -> Iterator[Beispiel]:
    """Yield what a single Kommune of the size has; what an alliance has was made for more people than live in one."""
    single = (town for town in towns if town.typ != "Verbund")
    yield from (part for town in single for part in town.beispiele if names & set(part.optionen))


def _counted(
    towns: Iterable[Kommune], forms: Iterable[Option | Rechtsform], of: Callable[[Beispiel], Iterable[str]]
) -> tuple[Formzahl, ...]:
    counts = (
        Formzahl(form, sum(any(form.id in of(part) for part in town.beispiele) for town in towns)) for form in forms
    )
    return tuple(sorted(counts, key=lambda count: -count.kommunen))


RAUM = Raum("wahlen", {"formen_nach_groesse": formen})
