"""What editors should look at next: due dates, uncertain claims, gaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from macros.daten.arten import (
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
from macros.seiten.seitenart import Raum


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


RAUM = Raum("pruefliste", {"pruefliste": uebersicht})
