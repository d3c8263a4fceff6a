"""Modelle: their page, the list of all, the table by kind and Ebene, the comparison, next steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from macros.daten.arten import Abgrenzung, Beispiel, Botschaft, Ebene, Modell, Modellart, Option, Rechtsform, Zuordnung
from macros.daten.katalog import Catalogue
from macros.seiten import recht
from macros.seiten.bausteine import Reihe, each, reihe, titles
from macros.seiten.beispiele import UNTERSEITE, Sammlung, sammlung
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.praxis import Praxis, praxis
from macros.seiten.recht import Rechtswahl
from macros.seiten.schritt import ALLE_BEISPIELE, ALLE_MODELLE, Schritt, examples, named
from macros.seiten.seitenart import Blaetter, Blatt, Seitenart
from macros.seiten.vergleiche import Vergleichbar, Vergleichsgruppe, blaetter, gruppen
from macros.seiten.woerter import ART_NAMEN, WIRKUNG_DER_ART


@dataclass(frozen=True)
class Modellseite:
    """Everything the page of a Modell shows."""

    modell: Modell
    zuordnungen: tuple[tuple[Ebene, Zuordnung], ...]
    optionen: tuple[Option, ...]
    rechtsformen: tuple[Rechtsform, ...]
    abgrenzungen: tuple[tuple[Modell, Abgrenzung], ...]
    verwandt: tuple[Modell, ...]
    botschaften: tuple[Botschaft, ...]
    beispiele: Sammlung
    praxis: Praxis
    wahl: Rechtswahl | None
    bild: tuple[Modellschicht, ...]
    reihe: Reihe[Modell]

    @property
    def vergleichspaar(self) -> tuple[Modell, ...]:
        """The Modell and the first it is likely to be confused with, if any."""
        return (self.modell, *(other for other, _ in self.abgrenzungen[:1]))


@dataclass(frozen=True)
class Modellschicht:
    """One Ebene in the picture of a Modell: what the Modell does there, or nothing if it is not at work there."""

    ebene: Ebene
    wirkung: str


@dataclass(frozen=True)
class Modellzeile:
    """A Modell in the overview: its Ebenen and how many Beispiele are known."""

    modell: Modell
    ebenen: tuple[Ebene, ...]
    bild: tuple[Modellschicht, ...]
    belege: int
    facetten: Facetten


@dataclass(frozen=True)
class Matrixzeile:
    """One kind of Modell: which Modelle it has on each Ebene, by their main Ebene."""

    art: Modellart
    felder: tuple[tuple[Modell, ...], ...]


@dataclass(frozen=True)
class Matrix:
    """All Modelle by kind and main Ebene."""

    ebenen: tuple[Ebene, ...]
    zeilen: tuple[Matrixzeile, ...]


def seite(catalogue: Catalogue, modell: Modell) -> Modellseite:
    """Return the view of a Modell's page."""
    return Modellseite(
        modell=modell,
        zuordnungen=tuple((catalogue.get(item.ebene, Ebene), item) for item in modell.ebenen),
        optionen=catalogue.referring(modell.id, Option),
        rechtsformen=catalogue.referring(modell.id, Rechtsform),
        abgrenzungen=tuple(_abgrenzungen(catalogue, modell)),
        verwandt=_verwandt(catalogue, modell),
        botschaften=each(catalogue, modell.botschaften, Botschaft),
        beispiele=sammlung(catalogue, modell),
        praxis=praxis(catalogue, modell.id),
        wahl=recht.wahl(catalogue, modell),
        bild=bild(catalogue, modell),
        reihe=reihe(catalogue, modell),
    )


def bild(catalogue: Catalogue, modell: Modell) -> tuple[Modellschicht, ...]:
    """Return every Ebene from the top with what a Modell does there.

    Nobody has to say it for each Modell: it follows from the Ebenen it is assigned to. A network connects wherever it is.
    Where a Modell does something else than its Ebene, its record says so.
    """
    own = {str(item.ebene): item.wirkung or WIRKUNG_DER_ART.get(modell.art) for item in modell.ebenen}
    return tuple(
        Modellschicht(level, (own[level.id] or level.wirkung) if level.id in own else "")
        for level in catalogue.all(Ebene)
    )


def _abgrenzungen(catalogue: Catalogue, modell: Modell) -> Iterator[tuple[Modell, Abgrenzung]]:
    """Yield this Modell's own demarcations, then those that other Modelle draw against it."""
    name: str = modell.id
    own: set[str] = {item.modell for item in modell.abgrenzung}
    for item in modell.abgrenzung:
        yield catalogue.get(item.modell, Modell), item
    for other in catalogue.referring(name, Modell):
        if other.id not in own:
            yield from ((other, item) for item in other.abgrenzung if item.modell == name)


def _verwandt(catalogue: Catalogue, modell: Modell) -> tuple[Modell, ...]:
    """Return the related Modelle, whichever side names the other."""
    name: str = modell.id
    named_by = (other for other in catalogue.referring(name, Modell) if name in other.verwandt)
    both = {part.id: part for part in (*each(catalogue, modell.verwandt, Modell), *named_by)}
    return tuple(sorted(both.values(), key=lambda part: part.nr))


def uebersicht(catalogue: Catalogue) -> Eingrenzbar[Modellzeile]:
    """Return the overview of all Modelle, in the order of the slide."""
    return Eingrenzbar(tuple(_modellzeile(catalogue, part) for part in catalogue.all(Modell)))


def _modellzeile(catalogue: Catalogue, part: Modell) -> Modellzeile:
    levels = tuple(catalogue.get(item.ebene, Ebene) for item in part.ebenen)
    examples = len(catalogue.referring(part.id, Beispiel))
    facets: Facetten = {
        "Ebene": [level.name for level in levels],
        "Art": [ART_NAMEN[part.art]],
        "Botschaft": titles(catalogue, part.botschaften),
        "Beleg": ["mit Beispiel" if examples else "noch kein Beleg"],
    }
    return Modellzeile(part, levels, bild(catalogue, part), examples, facets)


def matrix(catalogue: Catalogue) -> Matrix:
    """Return the table kind × main Ebene; it shows which names stand for the same function."""
    levels = catalogue.all(Ebene)
    cells: dict[tuple[Modellart, str], list[Modell]] = {}
    for part in catalogue.all(Modell):
        cells.setdefault((part.art, part.ebenen[0].ebene), []).append(part)
    kinds = [kind for kind in get_args(Modellart) if any(kind == art for art, _ in cells)]
    rows = (Matrixzeile(kind, tuple(tuple(cells.get((kind, level.id), ())) for level in levels)) for kind in kinds)
    return Matrix(levels, tuple(rows))


def vergleich(catalogue: Catalogue) -> tuple[Vergleichsgruppe, ...]:
    """Return what the pages of all Modelle show, by kind."""
    kinds = get_args(Modellart)
    parts = sorted(catalogue.all(Modell), key=lambda part: kinds.index(part.art))
    rows = (Vergleichbar(part.id, part.name, seite(catalogue, part)) for part in parts)
    return gruppen(rows, lambda page: ART_NAMEN[page.modell.art])


def vergleichsblatt(catalogue: Catalogue) -> Sequence[Blatt]:
    """Return a page per kind on which all Modelle of it stand."""
    return blaetter(catalogue.derived(vergleich), "Modelle")


def _schritte(catalogue: Catalogue, modell: Modell) -> Iterator[Schritt]:
    if modell.passt_wenn:
        yield Schritt("Wann es passt und wann nicht", anker="wann-passend")
    yield from examples(catalogue, modell)
    yield from named(catalogue, modell.botschaften)
    if modell.abgrenzung:
        yield Schritt("Abgrenzung zu ähnlichen Modellen", anker="abgrenzung")
    yield from named(catalogue, (zuordnung.ebene for zuordnung in modell.ebenen))
    yield from (ALLE_MODELLE, ALLE_BEISPIELE)


def _ebenen(catalogue: Catalogue, modell: Modell) -> Iterable[str]:
    return [item.ebene for item in modell.ebenen]


SEITENART = Seitenart(
    Modell,
    "modelle",
    seite=seite,
    uebersichten={"modelle": uebersicht, "matrix": matrix, "modellvergleich": vergleich},
    blaetter={"modellvergleich": Blaetter("vergleich/", "docs/vergleich/index.md", vergleichsblatt)},
    schritte=_schritte,
    unterseiten={"beispiele": UNTERSEITE},
    ebenen=_ebenen,
    stichworte=lambda modell: [ART_NAMEN[modell.art]],
    vergleich="vergleich/",
)
