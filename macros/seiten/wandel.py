"""How organisations changed: every founding, move, merger, renaming and end that a timeline names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.daten.arten import Beispiel, Ereignis, Fallstudie, Kommune
from macros.daten.katalog import Catalogue
from macros.seiten.bilder import wandelbild
from macros.seiten.bilder.wandelbild import Wandelbild
from macros.seiten.bilder.zeitbild import years
from macros.seiten.seitenart import Raum


@dataclass(frozen=True)
class Veraenderung:
    """Something that happened to an organisation: founded, moved, merged, renamed, dissolved, decided."""

    ereignis: Ereignis
    studie: Fallstudie
    kommune: Kommune
    gremium: Beispiel | None


@dataclass(frozen=True)
class Wandelseite:
    """All changes of all portraits: as a picture, a row for every Kommune, and as a list by time."""

    bild: Wandelbild[Veraenderung] | None
    kommunen: Mapping[str, Kommune]
    """Every Kommune of the picture, by its name."""
    veraenderungen: tuple[Veraenderung, ...]

    @property
    def arten(self) -> set[str]:
        """The kinds of change that occur."""
        return {str(change.ereignis.wandel) for change in self.veraenderungen}


def uebersicht(catalogue: Catalogue) -> Wandelseite:
    """Return all changes of organisations that the timelines of the portraits name, the earliest first."""
    changes = tuple(sorted(_veraenderungen(catalogue), key=lambda change: change.ereignis.datum))
    towns = {change.kommune.id for change in changes}
    shown = {str(town.name): town for town in catalogue.all(Kommune) if town.id in towns}
    rows = {
        name: [(years(change.ereignis.datum), change) for change in changes if change.kommune.id == town.id]
        for name, town in shown.items()
    }
    return Wandelseite(wandelbild.zeichne(rows) if rows else None, shown, changes)


def _veraenderungen(catalogue: Catalogue) -> Iterator[Veraenderung]:
    for study in catalogue.all(Fallstudie):
        town = catalogue.get(study.kommune, Kommune)
        for event in study.zeitleiste:
            if event.wandel:
                body = catalogue.get(event.gremium, Beispiel) if event.gremium else None
                yield Veraenderung(event, study, town, body)


RAUM = Raum("wandel", {"wandel": uebersicht})
