"""The workshop and its Folien: the page of a slide, the programme with all slides, next steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.daten.arten import Botschaft, Ebene, Fallstudie, Folie, Folien, Modell, Option, Tagung, Zitat
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import Reihe, each, reihe
from macros.seiten.schritt import ALLE_BOTSCHAFTEN, ALLE_EBENEN, ALLE_FOLIEN, ALLE_MODELLE, Schritt, named, one_or_all
from macros.seiten.seitenart import Seitenart


@dataclass(frozen=True)
class Folienseite:
    """Everything the page of a slide shows."""

    folie: Folie
    zitate: tuple[Zitat, ...]
    botschaften: tuple[Botschaft, ...]
    ebenen: tuple[Ebene, ...]
    optionen: tuple[Option, ...]
    modelle: tuple[Modell, ...]
    fallstudien: tuple[Fallstudie, ...]
    alle: Folien
    reihe: Reihe[Folie]


@dataclass(frozen=True)
class Tagungsseite:
    """The workshop the handbook grew out of, with all its slides in order."""

    tagung: Tagung
    foliensatz: Folien
    folien: tuple[Folie, ...]


def seite(catalogue: Catalogue, folie: Folie) -> Folienseite:
    """Return the view of a slide's page."""
    return Folienseite(
        folie=folie,
        zitate=each(catalogue, folie.zitate, Zitat),
        botschaften=each(catalogue, folie.botschaften, Botschaft),
        ebenen=each(catalogue, folie.ebenen, Ebene),
        optionen=each(catalogue, folie.optionen, Option),
        modelle=each(catalogue, folie.modelle, Modell),
        fallstudien=each(catalogue, folie.fallstudien, Fallstudie),
        alle=catalogue.record_of(folie.id, Folien),
        reihe=reihe(catalogue, folie),
    )


def uebersicht(catalogue: Catalogue) -> Tagungsseite:
    """Return the workshop and its slides, in the order of the talk."""
    workshop = next(file.record for file in catalogue.files if isinstance(file.record, Tagung))
    slides = next(file.record for file in catalogue.files if isinstance(file.record, Folien))
    return Tagungsseite(workshop, slides, catalogue.all(Folie))


def _schritte(catalogue: Catalogue, folie: Folie) -> Iterator[Schritt]:
    yield from named(catalogue, folie.fallstudien)
    if folie.modelle:
        yield ALLE_MODELLE
    yield from one_or_all(catalogue, folie.ebenen, ALLE_EBENEN)
    if folie.optionen:
        yield Schritt("Die Optionen dazu", anker="optionen")
    yield from one_or_all(catalogue, folie.botschaften, ALLE_BOTSCHAFTEN)
    yield from named(catalogue, folie.siehe)
    for name in folie.zitate:
        yield Schritt("Was dahintersteht: Grundlagen", ziel=name)
    yield from (ALLE_FOLIEN, ALLE_BOTSCHAFTEN, ALLE_EBENEN)


def _ebenen(catalogue: Catalogue, folie: Folie) -> Iterable[str]:
    options = (catalogue.record_of(name, Ebene).id for name in folie.optionen)
    return [*folie.ebenen, *options]


SEITENART = Seitenart(
    Folie,
    "folien",
    seite=seite,
    schritte=_schritte,
    ebenen=_ebenen,
    anrede=lambda folie: f"Folie {folie.nr}",
    adresse=lambda folie: f"tagung/{folie.id}/",
)
TAGUNG = Seitenart(Tagung, "tagung", uebersichten={"tagung": uebersicht})
