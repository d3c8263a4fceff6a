"""How organisations changed: every founding, move, merger, renaming and end that a timeline names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.daten.arten import Beispiel, Ereignis, Fallstudie, Kommune
from macros.daten.katalog import Catalogue
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
    """All changes of all portraits, by year and by Kommune; only years in which something changed."""

    jahre: tuple[str, ...]
    kommunen: tuple[tuple[Kommune, Mapping[str, tuple[Veraenderung, ...]]], ...]
    veraenderungen: tuple[Veraenderung, ...]

    @property
    def arten(self) -> set[str]:
        """The kinds of change that occur."""
        return {str(change.ereignis.wandel) for change in self.veraenderungen}


def uebersicht(catalogue: Catalogue) -> Wandelseite:
    """Return all changes of organisations that the timelines of the portraits name, the earliest first."""
    changes = sorted(_veraenderungen(catalogue), key=lambda change: change.ereignis.datum)
    by_town: dict[str, dict[str, list[Veraenderung]]] = {}
    for change in changes:
        by_town.setdefault(change.kommune.id, {}).setdefault(change.ereignis.datum[:4], []).append(change)
    return Wandelseite(
        jahre=tuple(sorted({change.ereignis.datum[:4] for change in changes})),
        kommunen=tuple(
            (town, {year: tuple(found) for year, found in by_town[town.id].items()})
            for town in catalogue.all(Kommune)
            if town.id in by_town
        ),
        veraenderungen=tuple(changes),
    )


def _veraenderungen(catalogue: Catalogue) -> Iterator[Veraenderung]:
    for study in catalogue.all(Fallstudie):
        town = catalogue.get(study.kommune, Kommune)
        for event in study.zeitleiste:
            if event.wandel:
                body = catalogue.get(event.gremium, Beispiel) if event.gremium else None
                yield Veraenderung(event, study, town, body)


RAUM = Raum("wandel", {"wandel": uebersicht})
