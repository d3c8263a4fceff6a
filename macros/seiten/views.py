"""What a template gets: small frozen objects with everything a page shows, looked up and sorted.

Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, get_args

from macros.daten.arten import (
    Abgrenzung,
    Ausgang,
    Begriff,
    Beispiel,
    Beziehung,
    Beziehungsart,
    Botschaft,
    Datensatz,
    Ebene,
    Erkenntnis,
    Fallstudie,
    Folie,
    Folien,
    Kommune,
    Modell,
    Modellart,
    Option,
    Passung,
    Quelle,
    Quellenart,
    Rechtsform,
    Zitat,
    Zuordnung,
)
from macros.daten.katalog import Catalogue, Entry, PartT
from macros.daten.ordnung import alphabetical
from macros.daten.texte import Mention
from macros.seiten.bilder import organigramm, zeitbild
from macros.seiten.bilder.organigramm import Organigramm
from macros.seiten.bilder.zeitbild import Zeitbild
from macros.seiten.schritte import Schritt, schritte

PASSUNG_NAMEN: Mapping[Passung, str] = {
    "wörtlich": "wörtlich: gleicher Name",
    "sinngleich": "sinngleich: fast gleicher Name",
    "verwandt": "verwandt: ähnliche Aufgabe",
}
"""How closely a Beispiel fits and what the word means, the closest first."""

PASSUNG_ORDER: Sequence[Passung | None] = (*PASSUNG_NAMEN, None)
"""The order in which Beispiele are listed."""

ART_NAMEN: Mapping[Modellart, str] = {
    "rolle": "Einzelne Rolle",
    "team": "Team oder Stelle",
    "gremium": "Gremium",
    "amt": "Amt",
    "rechtsform": "Eigene Rechtsform",
    "netzwerk": "Netzwerk",
    "ort": "Ort oder Labor",
    "arbeitsform": "Arbeitsform",
}
"""How the kinds of Modelle are called on pages."""

AUSGANG_NAMEN: Mapping[Ausgang, str] = {
    "gelungen": "bewährt",
    "gemischt": "gemischte Erfahrung",
    "gescheitert": "gescheitert",
    "beendet": "beendet",
    "ende beschlossen": "Ende beschlossen",
    "überführt": "in andere Form überführt",
    "offen": "",
}
"""How the outcomes of examples are called on pages; nothing is said where nothing is known."""


QUELLENART_NAMEN: Mapping[Quellenart, str] = {
    "amtlich": "amtliche Quelle",
    "presse": "Presse",
    "studie": "Studie oder Fachtext",
    "verband": "Verband",
    "unternehmen": "Unternehmen",
    "vortrag": "Folien eines Vortrags",
}
"""How the kinds of sources are called on pages."""


LINIEN_NAMEN: Mapping[Beziehungsart, str] = {
    "beauftragt": "beauftragt",
    "berichtet": "berichtet an",
    "entsendet": "entsendet in",
    "berät": "berät",
    "arbeitet zusammen": "arbeitet zusammen mit",
    "steuert": "steuert",
    "zuständig für": "ist zuständig für",
    "trägt": "trägt",
}
"""How the lines of a chart read, from one body to the other."""


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


class Erstnennungen:
    """Finds the terms of the glossary that a page has not linked to yet."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Look for every term that may be linked of itself, the longer before the shorter."""
        terms = {str(part.begriff): str(part.id) for part in catalogue.all(Begriff) if part.verlinken}
        self._ids: dict[str, str] = terms
        words = "|".join(re.escape(term) for term in sorted(terms, key=len, reverse=True))
        self._pattern = re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") if terms else None
        self._linked: set[str] = set()

    def merke(self, record_id: str) -> None:
        """Remember that the page links to this record already."""
        self._linked.add(record_id)

    def finde(self, words: str) -> Mention | None:
        """Return the first term in the words that the page has not linked to yet, and remember it."""
        for match in self._pattern.finditer(words) if self._pattern else ():
            record_id = self._ids[match.group()]
            if record_id not in self._linked:
                self.merke(record_id)
                return Mention(match.start(), match.end(), record_id)
        return None


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

    @property
    def vergleichspaar(self) -> tuple[Modell, ...]:
        """The Modell and the first it is likely to be confused with, if any."""
        return (self.modell, *(other for other, _ in self.abgrenzungen[:1]))


@dataclass(frozen=True)
class Weitergabe:
    """How readers came to something and where they go: the slides that showed it, the next steps."""

    folien: tuple[Folie, ...]
    schritte: tuple[Schritt, ...]


@dataclass(frozen=True)
class Optionsteil:
    """One Option on the page of its Ebene."""

    option: Option
    modelle: tuple[Modell, ...]
    beispiele: tuple[Beispielzeile, ...]
    schritte: tuple[Schritt, ...]


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
    gremien: Mapping[str, Beispiel]
    plan: Organigramm | None
    zeitbild: Zeitbild | None
    beziehungen: tuple[tuple[Beispiel, Beziehung, Beispiel], ...]
    linien: Mapping[str, tuple[tuple[Beziehungsart, Beispiel], ...]]
    botschaften: Mapping[str, Botschaft]
    reihe: Reihe[Fallstudie]


@dataclass(frozen=True)
class Kommunenseite:
    """Everything the page of a Kommune shows."""

    kommune: Kommune
    beispiele: tuple[Beispielzeile, ...]
    fallstudien: tuple[Fallstudie, ...]
    genannt_in: tuple[Entry, ...]

    @property
    def kurz(self) -> str:
        """What the handbook knows of this Kommune, in one sentence; it has no text of its own."""
        count = len(self.beispiele)
        known = "noch ohne Beispiel" if not count else "mit einem Beispiel" if count == 1 else f"mit {count} Beispielen"
        portrait = " und einer Fallstudie" if self.fallstudien else ""
        kind = self.kommune.typ[0].upper() + self.kommune.typ[1:]
        return f"{kind} in {' und '.join(self.kommune.laender)}, {known}{portrait} im Handbuch."


@dataclass(frozen=True)
class Rechtsformseite:
    """Everything the page of a Rechtsform shows."""

    rechtsform: Rechtsform
    modelle: tuple[Modell, ...]
    beispiele: tuple[Beispielzeile, ...]
    reihe: Reihe[Rechtsform]


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


def weitergabe(catalogue: Catalogue, part: Any) -> Weitergabe:
    """Return the slides that showed a record, and the next steps from it; a slide only refers to other slides."""
    shown = () if isinstance(part, Folie) else catalogue.referring(part.id, Folie)
    return Weitergabe(shown, schritte(catalogue, part))


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
        botschaften=each(catalogue, modell.botschaften, Botschaft),
        beispiele=beispielzeilen(catalogue, modell.id),
        reihe=reihe(catalogue, modell),
    )


def ebene(catalogue: Catalogue, ebene: Ebene) -> Ebenenseite:
    """Return the view of an Ebene's page."""
    parts = tuple(
        Optionsteil(
            option,
            each(catalogue, option.modelle, Modell),
            beispielzeilen(catalogue, option.id),
            schritte(catalogue, option),
        )
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
        ebenen=each(catalogue, botschaft.ebenen, Ebene),
        modelle=catalogue.referring(botschaft.id, Modell),
        beispiele=tuple(_nach_ausgang(beispielzeilen(catalogue, name))),
        erkenntnisse=tuple(lessons),
        reihe=reihe(catalogue, botschaft),
    )


def fallstudie(catalogue: Catalogue, studie: Fallstudie) -> Fallstudienseite:
    """Return the view of a Fallstudie's page."""
    bodies: dict[str, Beispiel] = {name: catalogue.get(name, Beispiel) for name in studie.gremien}
    areas = tuple(bereiche(catalogue, bodies.values()))
    return Fallstudienseite(
        studie=studie,
        kommune=catalogue.get(studie.kommune, Kommune),
        bereiche=areas,
        gremien=bodies,
        plan=_plan(areas, studie),
        zeitbild=zeitbild.zeichne(studie, bodies.values()),
        beziehungen=tuple((bodies[line.von], line, bodies[line.nach]) for line in studie.beziehungen),
        linien={
            name: tuple((line.art, bodies[line.nach]) for line in studie.beziehungen if line.von == name)
            for name in studie.gremien
        },
        botschaften={part.id: part for part in catalogue.all(Botschaft)},
        reihe=reihe(catalogue, studie),
    )


def _plan(areas: Sequence[Bereich], studie: Fallstudie) -> Organigramm | None:
    lanes = [[body.id for body in area.gremien] for area in areas]
    return organigramm.zeichne(lanes, [(line.von, line.nach) for line in studie.beziehungen]) if lanes else None


def kommune(catalogue: Catalogue, kommune: Kommune) -> Kommunenseite:
    """Return the view of a Kommune's page."""
    studies = catalogue.referring(kommune.id, Fallstudie)
    lines = tuple(Beispielzeile(part, kommune, None, studies) for part in kommune.beispiele)
    own = catalogue.entries[kommune.id].file
    mentions = (entry for entry in catalogue.backlinks.get(kommune.id, ()) if entry.file is not own)
    return Kommunenseite(kommune, lines, studies, tuple(entry for entry in mentions if entry.part not in studies))


def rechtsform(catalogue: Catalogue, rechtsform: Rechtsform) -> Rechtsformseite:
    """Return the view of a Rechtsform's page."""
    return Rechtsformseite(
        rechtsform=rechtsform,
        modelle=each(catalogue, rechtsform.modelle, Modell),
        beispiele=beispielzeilen(catalogue, rechtsform.id),
        reihe=reihe(catalogue, rechtsform),
    )


def folie(catalogue: Catalogue, folie: Folie) -> Folienseite:
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


_VIEWS: Mapping[type[Datensatz], Callable[[Catalogue, Any], Any]] = {
    Botschaft: botschaft,
    Ebene: ebene,
    Fallstudie: fallstudie,
    Kommune: kommune,
    Modell: modell,
    Rechtsform: rechtsform,
}


def beispielzeilen(catalogue: Catalogue, name: str) -> tuple[Beispielzeile, ...]:
    """Return every Beispiel that refers to the id: the closest fit first, then by Kommune."""
    lines = (_zeile(catalogue, part, name) for part in catalogue.referring(name, Beispiel))
    return tuple(
        sorted(
            lines,
            key=lambda line: (PASSUNG_ORDER.index(line.passung), alphabetical(line.kommune.name), line.beispiel.id),
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
    both = {part.id: part for part in (*each(catalogue, modell.verwandt, Modell), *named_by)}
    return tuple(sorted(both.values(), key=lambda part: part.nr))


def bereiche(catalogue: Catalogue, bodies: Iterable[Beispiel]) -> Iterator[Bereich]:
    """Yield the Gremien by their first Ebene, from the top; those without one at the end."""
    ranks: dict[str | None, Ebene] = {part.id: part for part in catalogue.all(Ebene)}
    by_level: dict[str | None, list[Beispiel]] = {}
    for body in bodies:
        by_level.setdefault(next(iter(body.ebenen), None), []).append(body)
    for name in [*ranks, None]:
        if name in by_level:
            yield Bereich(ranks.get(name), tuple(by_level[name]))


def each(catalogue: Catalogue, names: Iterable[str], kind: type[PartT]) -> tuple[PartT, ...]:
    """Return the parts with these ids."""
    return tuple(catalogue.get(name, kind) for name in names)
