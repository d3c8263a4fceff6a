"""Kommunen: their page, the list by Land, the map, next steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.daten.arten import Beschluss, Fallstudie, Kommune, Land, Recht
from macros.daten.katalog import Catalogue, Entry
from macros.seiten.bausteine import Beispielzeile
from macros.seiten.groesse import groessen
from macros.seiten.recht import recht_von
from macros.seiten.schritt import ALLE_BEISPIELE, ALLE_MODELLE, Schritt
from macros.seiten.seitenart import Seitenart, Unterseite


@dataclass(frozen=True)
class Kommunenseite:
    """Everything the page of a Kommune shows."""

    kommune: Kommune
    beispiele: tuple[Beispielzeile, ...]
    fallstudien: tuple[Fallstudie, ...]
    beschluesse: tuple[Beschluss, ...]
    recht: tuple[Recht, ...]
    genannt_in: tuple[Entry, ...]

    @property
    def lang(self) -> bool:
        """Whether so much is claimed that the evidence needs a page of its own."""
        return _lang(self.kommune)

    @property
    def kurz(self) -> str:
        """What the handbook knows of this Kommune, in one sentence; it has no text of its own."""
        counts = (
            (len(self.beispiele), "einem Beispiel", "Beispielen"),
            (len(self.beschluesse), "einem Beschluss", "Beschlüssen"),
            (len(self.fallstudien), "einer Fallstudie", "Fallstudien"),
        )
        known = [one if count == 1 else f"{count} {many}" for count, one, many in counts if count]
        has = "mit " + " und ".join(filter(None, [", ".join(known[:-1]), known[-1]])) if known else "noch ohne Beispiel"
        kind = self.kommune.typ[0].upper() + self.kommune.typ[1:]
        return f"{kind} in {' und '.join(self.kommune.laender)}, {has} im Handbuch."


@dataclass(frozen=True)
class Kommunengruppe:
    """All Kommunen of one Land."""

    land: str
    kommunen: tuple[Kommune, ...]
    papiere: Mapping[str, int]
    """How many papers of councils are known of each, by its id."""


@dataclass(frozen=True)
class Kachel:
    """A Land on the map: its place in the grid (from 1), what is known from there, how much that is (0 to 4)."""

    land: Land
    kuerzel: str
    zeile: int
    spalte: int
    beispiele: int
    kommunen: int
    papiere: int
    """How many papers of councils are known from there; they stand for the Land where there is no example."""

    @property
    def stufe(self) -> int:
        """How strongly the tile is shaded: 0 without examples, then one more from each limit on."""
        return sum(self.beispiele >= limit for limit in STUFEN)

    @property
    def duenn(self) -> bool:
        """Whether all examples come from a single Kommune."""
        return self.kommunen == 1


STUFEN = (1, 10, 30, 60)
"""From how many examples on a tile of the map is shaded more strongly."""


_RASTER = (
    ("", "", "SH", "", ""),
    ("", "HB", "HH", "MV", ""),
    ("NW", "NI", "ST", "BE", "BB"),
    ("RP", "HE", "TH", "SN", ""),
    ("SL", "BW", "BY", "", ""),
)
"""The Länder as tiles of equal size, each near its neighbours; ISO 3166-2:DE."""


_KUERZEL: Mapping[str, Land] = {
    "BB": "Brandenburg",
    "BE": "Berlin",
    "BW": "Baden-Württemberg",
    "BY": "Bayern",
    "HB": "Bremen",
    "HE": "Hessen",
    "HH": "Hamburg",
    "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz",
    "SH": "Schleswig-Holstein",
    "SL": "Saarland",
    "SN": "Sachsen",
    "ST": "Sachsen-Anhalt",
    "TH": "Thüringen",
}
"""The Land behind each code."""


def seite(catalogue: Catalogue, kommune: Kommune) -> Kommunenseite:
    """Return the view of a Kommune's page."""
    studies = catalogue.referring(kommune.id, Fallstudie)
    lines = tuple(Beispielzeile(part, kommune, None, studies) for part in kommune.beispiele)
    own = catalogue.entries[kommune.id].file
    mentions = (entry for entry in catalogue.backlinks.get(kommune.id, ()) if entry.file is not own)
    papers = catalogue.referring(kommune.id, Beschluss)
    shown = {part.id for part in (*studies, *papers)}
    law = recht_von(catalogue, kommune.laender)
    others = tuple(entry for entry in mentions if entry.id not in shown)
    return Kommunenseite(kommune, lines, studies, papers, law, others)


def _lang(kommune: Kommune) -> bool:
    return sum(len(example.belege) for example in kommune.beispiele) > BELEGE


BELEGE = 25
"""How many claims the page of a Kommune shows at most."""


def uebersicht(catalogue: Catalogue) -> tuple[Kommunengruppe, ...]:
    """Return the overview of all Kommunen by Land; an alliance across borders is listed in each."""
    by_land: dict[str, list[Kommune]] = {}
    for town in catalogue.all(Kommune):
        for land in town.laender:
            by_land.setdefault(land, []).append(town)
    papers = {str(town.id): len(catalogue.referring(town.id, Beschluss)) for town in catalogue.all(Kommune)}
    return tuple(Kommunengruppe(land, tuple(by_land[land]), papers) for land in sorted(by_land))


def laender(catalogue: Catalogue) -> tuple[Kachel, ...]:
    """Return the map: every Land from north to south; an alliance across borders counts in each."""
    towns = {group.land: group.kommunen for group in uebersicht(catalogue)}
    places = ((row, column, code) for row, codes in enumerate(_RASTER, 1) for column, code in enumerate(codes, 1))
    return tuple(
        _kachel(catalogue, code, row, column, towns.get(_KUERZEL[code], ())) for row, column, code in places if code
    )


def _kachel(catalogue: Catalogue, code: str, row: int, column: int, towns: Sequence[Kommune]) -> Kachel:
    having = [town for town in towns if town.beispiele]
    examples = sum(len(town.beispiele) for town in having)
    papers = {paper.id for town in towns for paper in catalogue.referring(town.id, Beschluss)}
    return Kachel(_KUERZEL[code], code, row, column, examples, len(having), len(papers))


def groessenklassen(town: Kommune) -> list[str]:
    """Return the size class of a Kommune; of an alliance, that of each member, so that each finds its like."""
    classes = {name for size in groessen(town) for name in _classes(size)}
    return sorted(classes) or ["Größe nicht belegt"]


def _classes(people: int) -> list[str]:
    """Return the class of a number, and what people ask for who do not know the classes."""
    if people >= _SIZES[-1][0]:
        return ["über 100.000"]
    return [next(name for limit, name in _SIZES if people < limit), "unter 100.000"]


_SIZES = ((20_000, "0 bis 20.000"), (50_000, "20.000 bis 50.000"), (100_000, "50.000 bis 100.000"))
"""Upper limits and names that sort by size."""

GROESSENKLASSEN = (*(name for _, name in _SIZES), "über 100.000", "Größe nicht belegt")
"""Every class that a Kommune can be in, from small to large."""


def _schritte(catalogue: Catalogue, kommune: Kommune) -> Iterator[Schritt]:
    for study in catalogue.referring(kommune.id, Fallstudie):
        yield Schritt("Fallstudie: " + catalogue.entries[study.id].title, ziel=study.id)
    if kommune.beispiele:
        yield Schritt("Was es dort gibt oder gab", anker="beispiele")
    if catalogue.referring(kommune.id, Beschluss):
        yield Schritt("Was der Rat beschloss", anker="beschluesse")
    for fit in (fit for part in kommune.beispiele for fit in part.modelle if fit.passung == "wörtlich"):
        yield Schritt(f"Modell: {catalogue.entries[fit.modell].title}", ziel=fit.modell)
    yield from (ALLE_BEISPIELE, Schritt("Alle Kommunen", uebersicht="kommunen"), ALLE_MODELLE)


def _ebenen(catalogue: Catalogue, kommune: Kommune) -> Iterable[str]:
    return [name for example in kommune.beispiele for name in example.ebenen]


def _kurz(catalogue: Catalogue, kommune: Kommune) -> str:
    return seite(catalogue, kommune).kurz


SEITENART = Seitenart(
    Kommune,
    "kommunen",
    seite=seite,
    uebersichten={"kommunen": uebersicht, "laender": laender},
    schritte=_schritte,
    unterseiten={"belege": Unterseite(seite, noetig=lambda _, kommune: _lang(kommune))},
    ebenen=_ebenen,
    kurz=_kurz,
    stichworte=lambda kommune: [kommune.typ, *kommune.laender],
)
