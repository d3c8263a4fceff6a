"""A Beschluss: what a council, or one of its committees, had before it, and what came of it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import BELEG, BelegteAussage, Datensatz, Wert, youngest
from macros.daten.arten.werte import (
    BeispielVerweis,
    KommuneVerweis,
    Kurztext,
    ModellVerweis,
    OptionVerweis,
    QuelleVerweis,
    RechtsformVerweis,
    Wahrheit,
)
from macros.daten.arten.zeitangabe import Stand, Zeitangabe
from macros.daten.ordnung import latest_first
from macros.daten.texte import Zeile

Ergebnis = Literal[
    "beschlossen", "abgelehnt", "vertagt", "zurückgezogen", "zur Kenntnis genommen", "Ausgang nicht belegt"
]
Wirkung = Literal[
    "gründet",
    "schafft Stellen",
    "ordnet neu",
    "tritt bei",
    "regelt",
    "finanziert",
    "beauftragt",
    "bewirbt sich",
    "beendet",
]
Beschlussform = Literal[
    "Amt",
    "Stabsstelle",
    "Referat",
    "Dezernat",
    "Leitung (CDO)",
    "Stellen in der Verwaltung",
    "Projektstellen",
    "Digitallotsen",
    "Ausschuss",
    "Beirat",
    "Arbeitskreis",
    "GmbH",
    "Eigenbetrieb",
    "Anstalt",
    "Genossenschaft",
    "Verein",
    "Zweckverband",
    "Vereinbarung mehrerer Kommunen",
    "Verbund mehrerer Kommunen",
    "Förderprojekt",
    "Strategie",
]


_HAUPTSACHE = ("Stellen", "Euro im Jahr", "Euro einmalig", "Stellen je Fachbereich", "Euro insgesamt")
"""Units of the figures that lists show, those that tell most first."""


class Beschluss(Datensatz):
    """A paper that a council dealt with: a proposal, a motion or a report, with its result."""

    ART = Art(
        "Beschluss",
        "Beschlüsse",
        ordner="beschluesse",
        buchstabe="d",
        suchbar=True,
        suchgewicht=0.8,
        reihenfolge=lambda part: (not part.lehrreich, latest_first(part.datum), part.titel),
    )

    kopf = ("id", "titel", "kommunen", "datum", "nummer", "papier", "geprueft_am", "pruefen_bis")

    titel: Zeile = Field(
        max_length=110,
        description="Was geschah, als Satz in eigenen Worten.",
        examples=["Musterstadt gründet ein Amt für Digitalisierung"],
    )
    kommunen: tuple[KommuneVerweis, ...] = Field(
        min_length=1, description="Wessen Rat oder Kreistag es war; danach, wer daran beteiligt ist."
    )
    datum: Zeitangabe | None = Field(None, description="Tag der Sitzung, so genau wie belegt; leer, wenn unbekannt.")
    nummer: Zeile | None = Field(None, description="Nummer der Vorlage.", examples=["VO/2023/0815"])
    papier: QuelleVerweis | None = Field(
        None, description="Kennung der Quelle, die das Papier selbst ist; leer, wenn nur darüber berichtet wurde."
    )
    wirkung: Wirkung = Field(description="Was das Papier will.")
    form: Beschlussform = Field(description="Worum es geht.")
    ergebnis: Ergebnis = Field(
        description="Was daraus wurde; „Ausgang nicht belegt“, wenn nur die Vorlage zu sehen war."
    )
    abstimmung: Zeile | None = Field(
        None,
        max_length=80,
        description="Stimmen oder Einschränkung zum Ergebnis, soweit belegt.",
        examples=["einstimmig"],
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Welche Modelle es betrifft (Zuordnung der Redaktion).")
    optionen: tuple[OptionVerweis, ...] = Field(
        (), description="Welche Optionen einer Ebene es betrifft (Zuordnung der Redaktion)."
    )
    rechtsformen: tuple[RechtsformVerweis, ...] = Field((), description="Um welche Rechtsformen es geht.")
    beispiele: tuple[BeispielVerweis, ...] = Field((), description="Was vor Ort daraus wurde oder gemeint ist.")
    lehrreich: Wahrheit = Field(
        False, description="true, wenn andere daraus besonders viel lernen; steht dann in Listen vorn."
    )
    kurz: Kurztext = Field(
        description="Worum es geht und was andere daraus lernen, in höchstens 300 Zeichen; von den Aussagen getragen.",
        examples=["Aus einer Abteilung wird ein eigenes Amt; die meisten Beschäftigten sind schon da."],
    )
    aussagen: tuple[BelegteAussage, ...] = Field(
        min_length=1,
        description="Was belegt ist, Stellen und Geld mit „werte“.",
        examples=[[{"text": "Der Rat stimmte der Gründung einstimmig zu.", **BELEG}]],
    )

    @property
    def werte(self) -> tuple[Wert, ...]:
        """All figures that the paper names."""
        return tuple(value for claim in self.aussagen for value in claim.werte)

    @property
    def hauptwerte(self) -> tuple[Wert, ...]:
        """The two figures that tell most: posts and yearly money before all else."""
        shown = [value for value in self.werte if value.einheit in _HAUPTSACHE]
        return tuple(sorted(shown, key=lambda value: _HAUPTSACHE.index(value.einheit))[:2])

    @property
    def zuletzt_belegt(self) -> Stand | None:
        """The youngest date at which a claim speaks of it."""
        return youngest(self.aussagen)
