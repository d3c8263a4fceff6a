"""What the overviews get: every record of a kind with what a list, table or picture shows of it.

Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from macros.daten import namen
from macros.daten.arten import (
    Ausgang,
    Aussage,
    Begriff,
    Beispiel,
    Betreiber,
    Botschaft,
    Datensatz,
    Ebene,
    Ereignis,
    Fallstudie,
    Folie,
    Folien,
    Kommune,
    Land,
    Modell,
    Modellart,
    Quelle,
    Rechtsform,
    Tag,
    Tagung,
    Teil,
    Zeitangabe,
)
from macros.daten.katalog import Catalogue, Entry, File
from macros.daten.ordnung import alphabetical
from macros.daten.texte import Text
from macros.seiten import anleitung, frische
from macros.seiten.facetten import Eingrenzbar, Facetten
from macros.seiten.frische import Neuigkeit
from macros.seiten.views import (
    ART_NAMEN,
    AUSGANG_NAMEN,
    PASSUNG_NAMEN,
    Ebenenseite,
    Fallstudienseite,
    Modellseite,
    bereiche,
    each,
    ebene,
    fallstudie,
    modell,
)


@dataclass(frozen=True)
class Beispieleintrag:
    """A Beispiel in the overview of all."""

    beispiel: Beispiel
    kommune: Kommune
    facetten: Facetten


@dataclass(frozen=True)
class Fallstudieneintrag:
    """A Fallstudie in the overview of all, with its chart and changes for comparing."""

    studie: Fallstudie
    kommune: Kommune
    bereiche: Mapping[str, tuple[Beispiel, ...]]
    facetten: Facetten


@dataclass(frozen=True)
class Auswahl:
    """All portraits side by side in short form, with all Ebenen as rows."""

    ebenen: tuple[Ebene, ...]
    eintraege: tuple[Fallstudieneintrag, ...]


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


@dataclass(frozen=True)
class Modellzeile:
    """A Modell in the overview: its Ebenen and how many Beispiele are known."""

    modell: Modell
    ebenen: tuple[Ebene, ...]
    belege: int
    facetten: Facetten


@dataclass(frozen=True)
class Kommunengruppe:
    """All Kommunen of one Land."""

    land: str
    kommunen: tuple[Kommune, ...]


@dataclass(frozen=True)
class Kachel:
    """A Land on the map: its place in the grid (from 1), what is known from there, how much that is (0 to 4)."""

    land: Land
    kuerzel: str
    zeile: int
    spalte: int
    beispiele: int
    kommunen: int

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


@dataclass(frozen=True)
class Quellenzeile:
    """A source and everything that rests on it."""

    quelle: Quelle
    belegt: tuple[Entry, ...]


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


@dataclass(frozen=True)
class Vergleich:
    """Portraits side by side, with all Ebenen as rows."""

    ebenen: tuple[Ebene, ...]
    seiten: tuple[Fallstudienseite, ...]


@dataclass(frozen=True)
class Tagungsseite:
    """The workshop the handbook grew out of, with all its slides in order."""

    tagung: Tagung
    foliensatz: Folien
    folien: tuple[Folie, ...]


@dataclass(frozen=True)
class Bilanz:
    """How well a record is founded, counted in claims and gaps."""

    eintrag: Entry
    geprueft_am: Zeitangabe
    pruefen_bis: Zeitangabe
    aussagen: int
    belegt: int
    einschaetzungen: int
    mittel: int
    luecken: int


@dataclass(frozen=True)
class Pruefliste:
    """What is due, what is uncertain, what is missing."""

    ueberfaellig: Mapping[Tag, tuple[File, ...]]
    naechster_termin: Zeitangabe
    bilanzen: tuple[Bilanz, ...]
    unsicher: tuple[tuple[Entry, Aussage], ...]
    luecken: tuple[tuple[Entry, Text], ...]
    ohne_beispiel: tuple[Entry, ...]

    def summe(self, name: str) -> int:
        """Return the total of one column."""
        return sum(getattr(balance, name) for balance in self.bilanzen)


@dataclass(frozen=True)
class Angabe:
    """One thing readers must know about the operator; without `wert` it is not entered yet."""

    feld: str
    titel: str
    wert: str | None


@dataclass(frozen=True)
class Registerwort:
    """A name, an alias or a Suchwort and everything it leads to."""

    text: str
    ziele: tuple[Entry, ...]


@dataclass(frozen=True)
class Registerbuchstabe:
    """All words that begin with a letter; `anker` is its place on the page."""

    buchstabe: str
    anker: str
    worte: tuple[Registerwort, ...]


def register(catalogue: Catalogue) -> tuple[Registerbuchstabe, ...]:
    """Return every name under which something is looked for, from A to Z; what begins with a number is left out."""
    targets: dict[str, dict[str, Entry]] = {}
    for name in namen.names(catalogue):
        if not alphabetical(name.text)[0][:1].isalpha():
            continue  # numbers are found by the search; a register of years helps nobody
        targets.setdefault(name.text, {})[name.entry.id] = name.entry
    letters: dict[str, list[Registerwort]] = {}
    for text in sorted(targets, key=alphabetical):
        first = alphabetical(text)[0][:1]
        word = Registerwort(text, tuple(targets[text].values()))
        letters.setdefault(first.upper(), []).append(word)
    return tuple(Registerbuchstabe(letter, letter.lower(), tuple(found)) for letter, found in letters.items())


def modelle(catalogue: Catalogue) -> tuple[Modellzeile, ...]:
    """Return the overview of all Modelle, in the order of the slide."""
    return tuple(_modellzeile(catalogue, part) for part in catalogue.all(Modell))


def _modellzeile(catalogue: Catalogue, part: Modell) -> Modellzeile:
    levels = tuple(catalogue.get(item.ebene, Ebene) for item in part.ebenen)
    examples = len(catalogue.referring(part.id, Beispiel))
    facets: Facetten = {
        "Ebene": [level.name for level in levels],
        "Art": [ART_NAMEN[part.art]],
        "Botschaft": _titel(catalogue, part.botschaften),
        "Beleg": ["mit Beispiel" if examples else "noch kein Beleg"],
    }
    return Modellzeile(part, levels, examples, facets)


def fallstudien(catalogue: Catalogue) -> tuple[Fallstudieneintrag, ...]:
    """Return the overview of all Fallstudien, those of the workshop first."""
    return tuple(_fallstudieneintrag(catalogue, study) for study in catalogue.all(Fallstudie))


def _fallstudieneintrag(catalogue: Catalogue, study: Fallstudie) -> Fallstudieneintrag:
    town = catalogue.get(study.kommune, Kommune)
    bodies = each(catalogue, study.gremien, Beispiel)
    options: set[str] = {name for body in bodies for name in body.optionen}
    by_level: dict[str, list[str]] = {
        level.name: [o.name for o in level.optionen if o.id in options] for level in catalogue.all(Ebene)
    }
    facets: Facetten = {"Größe": groessenklassen(town), "Art": [town.typ], "Land": list(town.laender), **by_level}
    areas: dict[str, tuple[Beispiel, ...]] = {
        area.ebene.id: area.gremien for area in bereiche(catalogue, bodies) if area.ebene
    }
    return Fallstudieneintrag(study, town, areas, facets)


def workshop(catalogue: Catalogue) -> tuple[Fallstudieneintrag, ...]:
    """Return the Fallstudien that were talks of the workshop."""
    return tuple(entry for entry in fallstudien(catalogue) if entry.studie.herkunft == "workshop")


def groessenklassen(town: Kommune) -> list[str]:
    """Return the size class of a Kommune; of an alliance, that of each member, so that each finds its like."""
    members = [figure for figure in town.einwohner if figure.gebiet] or town.einwohner[:1]
    classes = {next((name for limit, name in _SIZES if figure.zahl < limit), "über 100.000") for figure in members}
    return sorted(classes) or ["Größe nicht belegt"]


_SIZES = ((20_000, "0 bis 20.000"), (50_000, "20.000 bis 50.000"), (100_000, "50.000 bis 100.000"))
"""Upper limits and names that sort by size."""


def wandel(catalogue: Catalogue) -> Wandelseite:
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


def kommunen(catalogue: Catalogue) -> tuple[Kommunengruppe, ...]:
    """Return the overview of all Kommunen by Land; an alliance across borders is listed in each."""
    by_land: dict[str, list[Kommune]] = {}
    for town in catalogue.all(Kommune):
        for land in town.laender:
            by_land.setdefault(land, []).append(town)
    return tuple(Kommunengruppe(land, tuple(by_land[land])) for land in sorted(by_land))


def laender(catalogue: Catalogue) -> tuple[Kachel, ...]:
    """Return the map: every Land from north to south; an alliance across borders counts in each."""
    towns = {group.land: group.kommunen for group in kommunen(catalogue)}
    places = ((row, column, code) for row, codes in enumerate(_RASTER, 1) for column, code in enumerate(codes, 1))
    return tuple(_kachel(code, row, column, towns.get(_KUERZEL[code], ())) for row, column, code in places if code)


def _kachel(code: str, row: int, column: int, towns: Sequence[Kommune]) -> Kachel:
    having = [town for town in towns if town.beispiele]
    return Kachel(_KUERZEL[code], code, row, column, sum(len(town.beispiele) for town in having), len(having))


def matrix(catalogue: Catalogue) -> Matrix:
    """Return the table kind × main Ebene; it shows which names stand for the same function."""
    levels = catalogue.all(Ebene)
    cells: dict[tuple[Modellart, str], list[Modell]] = {}
    for part in catalogue.all(Modell):
        cells.setdefault((part.art, part.ebenen[0].ebene), []).append(part)
    kinds = [kind for kind in get_args(Modellart) if any(kind == art for art, _ in cells)]
    rows = (Matrixzeile(kind, tuple(tuple(cells.get((kind, level.id), ())) for level in levels)) for kind in kinds)
    return Matrix(levels, tuple(rows))


def vergleich(catalogue: Catalogue) -> Vergleich:
    """Return the portraits of the workshop, to be set side by side."""
    talks = (study for study in catalogue.all(Fallstudie) if study.herkunft == "workshop")
    return Vergleich(catalogue.all(Ebene), tuple(fallstudie(catalogue, study) for study in talks))


def modellvergleich(catalogue: Catalogue) -> tuple[Modellseite, ...]:
    """Return what the pages of all Modelle show, by main Ebene from the top, then by name."""
    pages = (modell(catalogue, part) for part in catalogue.all(Modell))
    return tuple(sorted(pages, key=lambda page: (page.zuordnungen[0][0].rang, alphabetical(page.modell.name))))


def optionsvergleich(catalogue: Catalogue) -> tuple[Ebenenseite, ...]:
    """Return what the pages of all Ebenen show, with their Optionen, from the top."""
    return tuple(ebene(catalogue, level) for level in catalogue.all(Ebene))


def pruefliste(catalogue: Catalogue) -> Pruefliste:
    """Return what editors should look at next: due dates, claims of middling confidence, gaps."""
    records = [catalogue.entries[file.record.id] for file in catalogue.files if isinstance(file.record, Datensatz)]
    values = [(entry, value) for entry in records for _, value in entry.part.values()]
    needing = [
        *(part.id for part in catalogue.all(Modell)),
        *(o.id for level in catalogue.all(Ebene) for o in level.optionen),
    ]
    return Pruefliste(
        ueberfaellig=frische.overdue(catalogue),
        naechster_termin=next(iter(frische.reviews(catalogue))),
        bilanzen=tuple(
            sorted((_bilanz(entry) for entry in records), key=lambda row: (row.pruefen_bis, row.eintrag.title))
        ),
        unsicher=tuple((e, v) for e, v in values if isinstance(v, Aussage) and v.sicherheit in ("mittel", "niedrig")),
        luecken=tuple((entry, gap) for entry in records for gap in entry.part.luecken),
        ohne_beispiel=tuple(catalogue.entries[name] for name in needing if not catalogue.referring(name, Beispiel)),
    )


def _bilanz(entry: Entry) -> Bilanz:
    claims = [value for _, value in entry.part.values() if isinstance(value, Aussage)]
    judged = sum(claim.ist_einschaetzung for claim in claims)
    return Bilanz(
        eintrag=entry,
        geprueft_am=entry.part.geprueft_am,
        pruefen_bis=entry.part.pruefen_bis,
        aussagen=len(claims),
        belegt=len(claims) - judged,
        einschaetzungen=judged,
        mittel=sum(claim.sicherheit in ("mittel", "niedrig") for claim in claims),
        luecken=len(entry.part.luecken),
    )


def beispiele(catalogue: Catalogue) -> tuple[Beispieleintrag, ...]:
    """Return every Beispiel by Kommune."""
    return tuple(_beispieleintrag(catalogue, town, part) for town in catalogue.all(Kommune) for part in town.beispiele)


def _beispieleintrag(catalogue: Catalogue, town: Kommune, part: Beispiel) -> Beispieleintrag:
    facets: Facetten = {
        "Land": list(town.laender),
        "Größe": groessenklassen(town),
        "Ebene": _titel(catalogue, part.ebenen),
        "Modell": _titel(catalogue, (item.modell for item in part.modelle)),
        "Nähe zum Modell": [
            PASSUNG_NAMEN[fit] for fit in PASSUNG_NAMEN if fit in {item.passung for item in part.modelle}
        ],
        "Ergebnis": [AUSGANG_NAMEN[part.ausgang] or "nicht belegt", *([_ENDED] if part.ausgang in _ENDINGS else [])],
    }
    return Beispieleintrag(part, town, facets)


_ENDINGS: frozenset[Ausgang] = frozenset({"gescheitert", "beendet", "ende beschlossen", "überführt"})
_ENDED = "beendet, gescheitert oder überführt"
"""What readers look for who ask what went wrong: every way in which something did not go on as it was."""


def _titel(catalogue: Catalogue, names: Iterable[str]) -> list[str]:
    return [catalogue.entries[name].title for name in names]


def quellen(catalogue: Catalogue) -> tuple[Quellenzeile, ...]:
    """Return every source by title, with what rests on it."""
    return tuple(Quellenzeile(part, catalogue.backlinks.get(part.id, ())) for part in catalogue.all(Quelle))


def tagung(catalogue: Catalogue) -> Tagungsseite:
    """Return the workshop and its slides, in the order of the talk."""
    workshop = next(file.record for file in catalogue.files if isinstance(file.record, Tagung))
    slides = next(file.record for file in catalogue.files if isinstance(file.record, Folien))
    return Tagungsseite(workshop, slides, catalogue.all(Folie))


def betreiber(catalogue: Catalogue) -> Betreiber:
    """Return who operates the site."""
    return next(file.record for file in catalogue.files if isinstance(file.record, Betreiber))


def betreiberangaben(catalogue: Catalogue, names: Iterable[str]) -> tuple[Angabe, ...]:
    """Return what is known about the operator, in the order asked for; raise KeyError for what no field is called."""
    record = betreiber(catalogue)
    return tuple(Angabe(name, str(Betreiber.model_fields[name].title), getattr(record, name)) for name in names)


def neu(catalogue: Catalogue) -> Mapping[Tag, tuple[Neuigkeit, ...]]:
    """Return all changes by day, the newest first."""
    return frische.by_day(frische.neuigkeiten(catalogue))


ANZAHL: Mapping[str, type[Teil]] = {
    "beispiele": Beispiel,
    "botschaften": Botschaft,
    "ebenen": Ebene,
    "fallstudien": Fallstudie,
    "glossar": Begriff,
    "kommunen": Kommune,
    "modelle": Modell,
    "quellen": Quelle,
    "rechtsformen": Rechtsform,
}
"""What the macro `anzahl` can count, by name."""

UEBERSICHTEN: Mapping[str, Callable[[Catalogue], Any]] = {
    "auswahl": lambda catalogue: Auswahl(catalogue.all(Ebene), fallstudien(catalogue)),
    "beispiele": lambda catalogue: Eingrenzbar(beispiele(catalogue)),
    "botschaften": lambda catalogue: catalogue.all(Botschaft),
    "ebenen": lambda catalogue: catalogue.all(Ebene),
    "fallstudien": lambda catalogue: Eingrenzbar(fallstudien(catalogue)),
    "glossar": lambda catalogue: catalogue.all(Begriff),
    "kommunen": kommunen,
    "laender": laender,
    "matrix": matrix,
    "meldungen": lambda catalogue: anleitung.rules(),
    "modelle": lambda catalogue: Eingrenzbar(modelle(catalogue)),
    "muster": anleitung.samples,
    "modellvergleich": modellvergleich,
    "neu": neu,
    "neu_kurz": lambda catalogue: frische.neuigkeiten(catalogue)[:3],
    "optionsvergleich": optionsvergleich,
    "pruefliste": pruefliste,
    "quellen": quellen,
    "rechtsformen": lambda catalogue: catalogue.all(Rechtsform),
    "register": register,
    "tagung": tagung,
    "vergleich": vergleich,
    "wandel": wandel,
    "workshop": workshop,
}
"""What the macro `uebersicht` can show, by name."""
