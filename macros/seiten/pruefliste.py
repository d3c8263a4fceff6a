"""What editors should look at next: due dates, uncertain claims, gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from macros.daten.arten import (
    ARTEN,
    Art,
    Aussage,
    Beispiel,
    Datensatz,
    Ebene,
    Modell,
    Quelle,
    Rechtsaussage,
    Tag,
    Zeitangabe,
)
from macros.daten.katalog import Catalogue, Entry, File
from macros.daten.texte import Text
from macros.seiten import frische
from macros.seiten.seitenart import Blaetter, Blatt, Raum

FoundT = TypeVar("FoundT")


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
    ohne_auszug: tuple[tuple[Entry, Aussage], ...]
    luecken: tuple[tuple[Entry, Text], ...]
    ohne_beispiel: tuple[Entry, ...]

    def summe(self, name: str) -> int:
        """Return the total of one column."""
        return sum(getattr(balance, name) for balance in self.bilanzen)

    @property
    def arten(self) -> tuple[Art, ...]:
        """The kinds of records in it, in the order of the handbook."""
        found = {type(balance.eintrag.part) for balance in self.bilanzen}
        return tuple(kind.ART for kind in ARTEN if kind in found)

    @staticmethod
    def je_datensatz(pairs: Iterable[tuple[Entry, FoundT]]) -> list[tuple[Entry, list[FoundT]]]:
        """Return every record with all that is to be done about it, in the order of the pairs."""
        return [(entry, [what for _, what in group]) for entry, group in groupby(pairs, itemgetter(0))]

    def nur(self, art: Art) -> Pruefliste:
        """Return what concerns records of one kind."""

        def own(entry: Entry) -> bool:
            return entry.file.record.ART is art

        return replace(
            self,
            bilanzen=tuple(balance for balance in self.bilanzen if own(balance.eintrag)),
            unsicher=tuple(pair for pair in self.unsicher if own(pair[0])),
            ohne_auszug=tuple(pair for pair in self.ohne_auszug if own(pair[0])),
            luecken=tuple(pair for pair in self.luecken if own(pair[0])),
        )


def uebersicht(catalogue: Catalogue) -> Pruefliste:
    """Return what editors should look at next: due dates, claims of middling confidence, gaps."""
    records = [catalogue.entries[file.record.id] for file in catalogue.files if isinstance(file.record, Datensatz)]
    values = [(entry, value) for entry in records for _, value in entry.file.values]
    unseen = {name for name, e in catalogue.entries.items() if isinstance(e.part, Quelle) and e.part.ohne_auszug}
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
        ohne_auszug=tuple(
            (e, v) for e, v in values if isinstance(v, Aussage) and v.quellen and unseen.issuperset(v.quellen)
        ),
        luecken=tuple((entry, gap) for entry in records for gap in entry.part.luecken),
        ohne_beispiel=tuple(catalogue.entries[name] for name in needing if not catalogue.referring(name, Beispiel)),
    )


def _bilanz(entry: Entry) -> Bilanz:
    claims = [value for _, value in entry.file.values if isinstance(value, Aussage | Rechtsaussage)]
    judged = sum(isinstance(claim, Aussage) and claim.ist_einschaetzung for claim in claims)
    return Bilanz(
        eintrag=entry,
        geprueft_am=entry.part.geprueft_am,
        pruefen_bis=entry.part.pruefen_bis,
        aussagen=len(claims),
        belegt=len(claims) - judged,
        einschaetzungen=judged,
        mittel=sum(claim.sicherheit in ("mittel", "niedrig") for claim in claims),
        luecken=entry.part.offen,
    )


def blatt(catalogue: Catalogue) -> Sequence[Blatt]:
    """Return a page per kind of record: whoever keeps the Modelle finds everything about them there."""
    found = {type(file.record) for file in catalogue.files if isinstance(file.record, Datensatz)}
    return tuple(_blatt(catalogue, kind.ART) for kind in ARTEN if kind in found)


def _blatt(catalogue: Catalogue, art: Art) -> Blatt:
    return Blatt(
        art.ordner,
        f"Prüfliste: {art.mehrzahl}",
        f"{art.mehrzahl}: was noch fehlt, was besser belegt werden sollte und wann was zu prüfen ist.",
        lambda: catalogue.derived(uebersicht).nur(art),
        kurzname=art.mehrzahl,
        suchworte=(f"Prüftermine {art.mehrzahl}",),
    )


RAUM = Raum(
    "pruefliste",
    {"pruefliste": uebersicht},
    blaetter={"pruefliste": Blaetter("pruefliste/", "docs/pruefliste.md", blatt)},
)
