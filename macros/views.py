"""What a template gets: small frozen objects with everything a page shows, looked up and sorted.

Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from macros.catalogue import Catalogue, Entry, alphabetical
from macros.markup import Text
from macros.records import (
    Abgrenzung,
    Ausgang,
    Aussage,
    Begriff,
    Beispiel,
    Beziehung,
    Botschaft,
    Datensatz,
    Ebene,
    Erkenntnis,
    Fallstudie,
    Kommune,
    Modell,
    Modellart,
    Option,
    Passung,
    Quelle,
    Rechtsform,
    Tagung,
    Teil,
    Zeitangabe,
    Zuordnung,
)

PartT = TypeVar("PartT", bound=Teil)

_PASSUNG_ORDER: Sequence[Passung | None] = ("wörtlich", "sinngleich", "verwandt", None)


class Noten:
    """The numbered notes of one page: a source gets its number where it is first named."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Start without notes."""
        self._catalogue = catalogue
        self._numbers: dict[str, int] = {}
        self._anchors: dict[str, list[str]] = {}

    def zitiere(self, quellen: Iterable[str]) -> list[tuple[int, str]]:
        """Return (number, anchor of this place) for each source."""
        return [self._cite(name) for name in quellen]

    def liste(self) -> list[tuple[int, Quelle, list[str]]]:
        """Return (number, source, anchors of all places that name it), in order."""
        return [
            (number, self._catalogue.get(name, Quelle), self._anchors[name]) for name, number in self._numbers.items()
        ]

    def _cite(self, name: str) -> tuple[int, str]:
        number = self._numbers.setdefault(name, len(self._numbers) + 1)
        anchors = self._anchors.setdefault(name, [])
        anchors.append(f"beleg-{number}-{len(anchors) + 1}")
        return number, anchors[-1]


@dataclass(frozen=True)
class Reihe(Generic[PartT]):
    """The place of a record in its series: its neighbours, its position (from 1), how many there are."""

    vorher: PartT | None
    nachher: PartT | None
    position: int
    anzahl: int


@dataclass(frozen=True)
class Beispielzeile:
    """A Beispiel with its Kommune, how closely it fits, and the portraits of that Kommune."""

    beispiel: Beispiel
    kommune: Kommune
    passung: Passung | None
    fallstudien: tuple[Fallstudie, ...]


@dataclass(frozen=True)
class Beispielgruppe:
    """Examples with the same outcome."""

    ausgang: Ausgang
    zeilen: tuple[Beispielzeile, ...]


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
    beispiele: tuple[Beispielzeile, ...]
    reihe: Reihe[Modell]


@dataclass(frozen=True)
class Optionsteil:
    """One Option on the page of its Ebene."""

    option: Option
    modelle: tuple[Modell, ...]
    beispiele: tuple[Beispielzeile, ...]


@dataclass(frozen=True)
class Ebenenseite:
    """Everything the page of an Ebene shows."""

    ebene: Ebene
    optionen: tuple[Optionsteil, ...]
    modelle: tuple[Modell, ...]
    botschaften: tuple[Botschaft, ...]
    weitere_beispiele: tuple[Beispielzeile, ...]
    reihe: Reihe[Ebene]


@dataclass(frozen=True)
class Botschaftsseite:
    """Everything the page of a Botschaft shows."""

    botschaft: Botschaft
    ebenen: tuple[Ebene, ...]
    modelle: tuple[Modell, ...]
    beispiele: tuple[Beispielgruppe, ...]
    erkenntnisse: tuple[tuple[Fallstudie, Erkenntnis], ...]
    reihe: Reihe[Botschaft]


@dataclass(frozen=True)
class Bereich:
    """The Gremien of a Fallstudie on one Ebene; without an Ebene, those that have none."""

    ebene: Ebene | None
    gremien: tuple[Beispiel, ...]


@dataclass(frozen=True)
class Fallstudienseite:
    """Everything the page of a Fallstudie shows."""

    studie: Fallstudie
    kommune: Kommune
    bereiche: tuple[Bereich, ...]
    beziehungen: tuple[tuple[Beispiel, Beziehung, Beispiel], ...]
    botschaften: Mapping[str, Botschaft]
    reihe: Reihe[Fallstudie]


@dataclass(frozen=True)
class Kommunenseite:
    """Everything the page of a Kommune shows."""

    kommune: Kommune
    beispiele: tuple[Beispielzeile, ...]
    fallstudien: tuple[Fallstudie, ...]


@dataclass(frozen=True)
class Rechtsformseite:
    """Everything the page of a Rechtsform shows."""

    rechtsform: Rechtsform
    modelle: tuple[Modell, ...]
    beispiele: tuple[Beispielzeile, ...]
    reihe: Reihe[Rechtsform]


@dataclass(frozen=True)
class Modellzeile:
    """A Modell in the overview: its Ebenen and how many Beispiele are known."""

    modell: Modell
    ebenen: tuple[Ebene, ...]
    belege: int


@dataclass(frozen=True)
class Kommunengruppe:
    """All Kommunen of one Land."""

    land: str
    kommunen: tuple[Kommune, ...]


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

    bilanzen: tuple[Bilanz, ...]
    unsicher: tuple[tuple[Entry, Aussage], ...]
    luecken: tuple[tuple[Entry, Text], ...]
    ohne_beispiel: tuple[Entry, ...]

    def summe(self, name: str) -> int:
        """Return the total of one column."""
        return sum(getattr(balance, name) for balance in self.bilanzen)


def of(catalogue: Catalogue, record: Datensatz) -> Any:
    """Return the view of a record's page."""
    return _VIEWS[type(record)](catalogue, record)


def modell(catalogue: Catalogue, modell: Modell) -> Modellseite:
    """Return the view of a Modell's page."""
    return Modellseite(
        modell=modell,
        zuordnungen=tuple((catalogue.get(item.ebene, Ebene), item) for item in modell.ebenen),
        optionen=catalogue.referring(modell.id, Option),
        rechtsformen=catalogue.referring(modell.id, Rechtsform),
        abgrenzungen=tuple(_abgrenzungen(catalogue, modell)),
        verwandt=_verwandt(catalogue, modell),
        botschaften=_each(catalogue, modell.botschaften, Botschaft),
        beispiele=beispielzeilen(catalogue, modell.id),
        reihe=reihe(catalogue, modell),
    )


def ebene(catalogue: Catalogue, ebene: Ebene) -> Ebenenseite:
    """Return the view of an Ebene's page."""
    parts = tuple(
        Optionsteil(option, _each(catalogue, option.modelle, Modell), beispielzeilen(catalogue, option.id))
        for option in ebene.optionen
    )
    shown = {line.beispiel.id for part in parts for line in part.beispiele}
    return Ebenenseite(
        ebene=ebene,
        optionen=parts,
        modelle=catalogue.referring(ebene.id, Modell),
        botschaften=catalogue.referring(ebene.id, Botschaft),
        weitere_beispiele=tuple(line for line in beispielzeilen(catalogue, ebene.id) if line.beispiel.id not in shown),
        reihe=reihe(catalogue, ebene),
    )


def botschaft(catalogue: Catalogue, botschaft: Botschaft) -> Botschaftsseite:
    """Return the view of a Botschaft's page."""
    name: str = botschaft.id
    lessons = (
        (study, lesson)
        for study in catalogue.referring(name, Fallstudie)
        for lesson in study.erkenntnisse
        if name in lesson.botschaften
    )
    return Botschaftsseite(
        botschaft=botschaft,
        ebenen=_each(catalogue, botschaft.ebenen, Ebene),
        modelle=catalogue.referring(botschaft.id, Modell),
        beispiele=tuple(_nach_ausgang(beispielzeilen(catalogue, name))),
        erkenntnisse=tuple(lessons),
        reihe=reihe(catalogue, botschaft),
    )


def fallstudie(catalogue: Catalogue, studie: Fallstudie) -> Fallstudienseite:
    """Return the view of a Fallstudie's page."""
    bodies = {name: catalogue.get(name, Beispiel) for name in studie.gremien}
    return Fallstudienseite(
        studie=studie,
        kommune=catalogue.get(studie.kommune, Kommune),
        bereiche=tuple(_bereiche(catalogue, bodies.values())),
        beziehungen=tuple((bodies[line.von], line, bodies[line.nach]) for line in studie.beziehungen),
        botschaften={part.id: part for part in catalogue.all(Botschaft)},
        reihe=reihe(catalogue, studie),
    )


def kommune(catalogue: Catalogue, kommune: Kommune) -> Kommunenseite:
    """Return the view of a Kommune's page."""
    studies = catalogue.referring(kommune.id, Fallstudie)
    lines = tuple(Beispielzeile(part, kommune, None, studies) for part in kommune.beispiele)
    return Kommunenseite(kommune, lines, studies)


def rechtsform(catalogue: Catalogue, rechtsform: Rechtsform) -> Rechtsformseite:
    """Return the view of a Rechtsform's page."""
    return Rechtsformseite(
        rechtsform=rechtsform,
        modelle=_each(catalogue, rechtsform.modelle, Modell),
        beispiele=beispielzeilen(catalogue, rechtsform.id),
        reihe=reihe(catalogue, rechtsform),
    )


_VIEWS: Mapping[type[Datensatz], Callable[[Catalogue, Any], Any]] = {
    Botschaft: botschaft,
    Ebene: ebene,
    Fallstudie: fallstudie,
    Kommune: kommune,
    Modell: modell,
    Rechtsform: rechtsform,
}


def modelle(catalogue: Catalogue) -> tuple[Modellzeile, ...]:
    """Return the overview of all Modelle, in the order of the slide."""
    return tuple(
        Modellzeile(
            part,
            tuple(catalogue.get(item.ebene, Ebene) for item in part.ebenen),
            len(catalogue.referring(part.id, Beispiel)),
        )
        for part in catalogue.all(Modell)
    )


def kommunen(catalogue: Catalogue) -> tuple[Kommunengruppe, ...]:
    """Return the overview of all Kommunen by Land; an alliance across borders is listed in each."""
    by_land: dict[str, list[Kommune]] = {}
    for town in catalogue.all(Kommune):
        for land in town.laender:
            by_land.setdefault(land, []).append(town)
    return tuple(Kommunengruppe(land, tuple(by_land[land])) for land in sorted(by_land))


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


def pruefliste(catalogue: Catalogue) -> Pruefliste:
    """Return what editors should look at next: due dates, claims of middling confidence, gaps."""
    records = [catalogue.entries[file.record.id] for file in catalogue.files if isinstance(file.record, Datensatz)]
    values = [(entry, value) for entry in records for _, value in entry.part.values()]
    needing = [
        *(part.id for part in catalogue.all(Modell)),
        *(o.id for level in catalogue.all(Ebene) for o in level.optionen),
    ]
    return Pruefliste(
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


def beispiele(catalogue: Catalogue) -> tuple[Beispielzeile, ...]:
    """Return every Beispiel by Kommune."""
    return tuple(line for town in catalogue.all(Kommune) for line in kommune(catalogue, town).beispiele)


def quellen(catalogue: Catalogue) -> tuple[Quellenzeile, ...]:
    """Return every source by title, with what rests on it."""
    return tuple(Quellenzeile(part, catalogue.backlinks.get(part.id, ())) for part in catalogue.all(Quelle))


def tagung(catalogue: Catalogue) -> Tagung:
    """Return the workshop."""
    return next(file.record for file in catalogue.files if isinstance(file.record, Tagung))


UEBERSICHTEN: Mapping[str, Callable[[Catalogue], Any]] = {
    "beispiele": beispiele,
    "botschaften": lambda catalogue: catalogue.all(Botschaft),
    "ebenen": lambda catalogue: catalogue.all(Ebene),
    "fallstudien": lambda catalogue: catalogue.all(Fallstudie),
    "glossar": lambda catalogue: catalogue.all(Begriff),
    "kommunen": kommunen,
    "matrix": matrix,
    "modelle": modelle,
    "pruefliste": pruefliste,
    "quellen": quellen,
    "rechtsformen": lambda catalogue: catalogue.all(Rechtsform),
    "tagung": tagung,
    "vergleich": vergleich,
}
"""What the macro `uebersicht` can show, by name."""


def beispielzeilen(catalogue: Catalogue, name: str) -> tuple[Beispielzeile, ...]:
    """Return every Beispiel that refers to the id: the closest fit first, then by Kommune."""
    lines = (_zeile(catalogue, part, name) for part in catalogue.referring(name, Beispiel))
    return tuple(
        sorted(
            lines,
            key=lambda line: (_PASSUNG_ORDER.index(line.passung), alphabetical(line.kommune.name), line.beispiel.id),
        )
    )


def _nach_ausgang(lines: Sequence[Beispielzeile]) -> Iterator[Beispielgruppe]:
    """Yield the examples by outcome, known ones first; empty groups are left out."""
    for outcome in get_args(Ausgang):
        if group := tuple(line for line in lines if line.beispiel.ausgang == outcome):
            yield Beispielgruppe(outcome, group)


def reihe(catalogue: Catalogue, part: PartT) -> Reihe[PartT]:
    """Return the place of a record in its series."""
    series = catalogue.all(type(part))
    index = catalogue.position(part)
    before = series[index - 1] if index else None
    after = series[index + 1] if index + 1 < len(series) else None
    return Reihe(before, after, index + 1, len(series))


def _zeile(catalogue: Catalogue, part: Beispiel, name: str) -> Beispielzeile:
    town = catalogue.record_of(part.id, Kommune)
    fit = next((item.passung for item in part.modelle if item.modell == name), None)
    return Beispielzeile(part, town, fit, catalogue.referring(town.id, Fallstudie))


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
    both = {part.id: part for part in (*_each(catalogue, modell.verwandt, Modell), *named_by)}
    return tuple(sorted(both.values(), key=lambda part: part.nr))


def _bereiche(catalogue: Catalogue, bodies: Iterable[Beispiel]) -> Iterator[Bereich]:
    """Yield the Gremien by their first Ebene, from the top; those without one at the end."""
    ranks: dict[str | None, Ebene] = {part.id: part for part in catalogue.all(Ebene)}
    by_level: dict[str | None, list[Beispiel]] = {}
    for body in bodies:
        by_level.setdefault(next(iter(body.ebenen), None), []).append(body)
    for name in [*ranks, None]:
        if name in by_level:
            yield Bereich(ranks.get(name), tuple(by_level[name]))


def _each(catalogue: Catalogue, names: Iterable[str], kind: type[PartT]) -> tuple[PartT, ...]:
    return tuple(catalogue.get(name, kind) for name in names)
