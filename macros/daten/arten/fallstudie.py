"""A Fallstudie: the portrait of how a Kommune organises the Smart City."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import BELEG, Aussage, BelegteAussage, Datensatz, Sicherheit, Teil, Zeitraum, youngest
from macros.daten.arten.werte import (
    BeispielVerweis,
    BotschaftVerweis,
    Geschehen,
    KommuneVerweis,
    Kurztext,
    QuelleVerweis,
)
from macros.daten.arten.zeitangabe import Stand, Zeitangabe
from macros.daten.texte import Text, Zeile

Beziehungsart = Literal[
    "beauftragt", "berichtet", "entsendet", "berät", "arbeitet zusammen", "steuert", "zuständig für", "trägt"
]
Wandel = Literal["gegründet", "verlegt", "zusammengelegt", "umbenannt", "aufgelöst", "beschlossen"]
Herkunft = Literal["workshop", "handbuch"]


class Vortragende(Teil):
    """Who gave the talk, in which office."""

    name: Zeile = Field(description="Name, wie die Person sich schreibt.", examples=["Vorname Nachname"])
    name_auf_folie: Zeile | None = Field(
        None, description="Schreibweise der Folie, falls anders.", examples=["Schreibweise der Folie"]
    )
    amt: BelegteAussage | None = Field(
        None,
        description="Amt oder Aufgabe mit Zeitpunkt.",
        examples=[{"text": "Leitung der Stabsstelle Digitalisierung", **BELEG}],
    )


class Kennzahl(Teil):
    """A figure of the Steckbrief."""

    name: Zeile = Field(description="Was gezählt wird.", examples=["Projektvolumen"])
    wert: Zeile = Field(description="Zahl mit Einheit.", examples=["15,2 Mio. Euro"])
    hinweis: Text | None = Field(
        None, description="Was die Zahl nicht sagt.", examples=["Die Zahl nennt das Volumen, nicht die Förderung."]
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    stand: Stand = Field(description="Wann das galt.")
    sicherheit: Sicherheit = Field(description="Wie sicher die Quelle das trägt.")


class Beziehung(Zeitraum):
    """How two Gremien of a Fallstudie are connected: `von` does something to `nach`, at some time."""

    kopf = ("von", "art", "nach")

    von: BeispielVerweis = Field(description="Kennung des handelnden Gremiums.")
    art: Beziehungsart = Field(description="Was „von“ gegenüber „nach“ tut.")
    nach: BeispielVerweis = Field(description="Kennung des anderen Gremiums.", examples=["kennung-anderes-beispiel"])
    aussage: BelegteAussage = Field(
        description="Der belegte Satz dazu.", examples=[{"text": "Der Kreis beauftragt das Team.", **BELEG}]
    )

    @model_validator(mode="after")
    def _between_two(self) -> Self:
        if self.von == self.nach:
            raise PydanticCustomError(
                "kennung-selbst",
                "„{name}“ stünde zu sich selbst in Beziehung; bitte unter „nach“ das andere Gremium nennen.",
                {"name": self.von, "feld": ("nach",)},
            )
        return self

    @property
    def zuletzt_belegt(self) -> Stand | None:
        """The date at which its claim speaks of it."""
        return youngest((self.aussage,))


class Ergebnis(Teil):
    """What became of it: the first thing a portrait tells."""

    heute: BelegteAussage = Field(
        description="Was nach dem jüngsten Beleg steht, in einem Satz.",
        examples=[{"text": "Die Stabsstelle koordiniert weiter.", **BELEG}],
    )
    aufgegeben: BelegteAussage | None = Field(
        None,
        description="Was aufgegeben, gekürzt oder verlegt wurde, in einem Satz.",
        examples=[{"text": "Der Beirat endete mit der Förderung.", **BELEG}],
    )
    geschah: Geschehen | None = Field(
        None,
        description="Was damit geschah, in einem Wort, für die Tafel „Was daraus wurde“.",
        examples=["verkleinert"],
    )
    grund: BelegteAussage | None = Field(
        None, description="Warum, soweit belegt.", examples=[{"text": "Die Stadt nannte die Kosten.", **BELEG}]
    )


class Ereignis(Teil):
    """One entry of a timeline."""

    datum: Zeitangabe = Field(description="Wann, so genau wie belegt.")
    text: Text = Field(description="Was geschah, in einem Satz.", examples=["Der Rat beschließt das Konzept."])
    wandel: Wandel | None = Field(None, description="Nur wenn sich eine Organisation änderte: was mit ihr geschah.")
    gremium: BeispielVerweis | None = Field(None, description="Welches Gremium betroffen war.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    sicherheit: Sicherheit = Field("hoch", description="Wie sicher die Quelle das trägt.")


class Phase(Zeitraum):
    """A stretch of time in which the organisation kept its form."""

    kopf = ("titel",)

    titel: Zeile = Field(
        description="Überschrift der Phase, eine Aussage.", examples=["Aus dem Projekt wird eine Stelle"]
    )
    aussagen: tuple[BelegteAussage, ...] = Field(
        min_length=1,
        description="Was in dieser Zeit war.",
        examples=[[{"text": "Die Stabsstelle bestand aus zwei Personen.", **BELEG}]],
    )

    @property
    def zuletzt_belegt(self) -> Stand | None:
        """The youngest date at which a claim speaks of it."""
        return youngest(self.aussagen)


class Erkenntnis(Teil):
    """What the case teaches, tied to the Botschaften it speaks to."""

    aussage: Aussage = Field(description="Die Erkenntnis.", examples=[{"text": "Auch ein Kreis darf enden."}])
    botschaften: tuple[BotschaftVerweis, ...] = Field(min_length=1, description="Zu welchen Botschaften sie gehört.")


class Widerspruch(Teil):
    """Sources that disagree: shown, never smoothed (REDAKTION.md, rule 5)."""

    thema: Zeile = Field(description="Worum es geht.", examples=["Beginn der Arbeit"])
    angaben: tuple[BelegteAussage, ...] = Field(
        min_length=2,
        description="Wer was sagt, mindestens zwei Angaben.",
        examples=[[{"text": "Das Amtsblatt nennt 2019.", **BELEG}, {"text": "Die Studie nennt 2018.", **BELEG}]],
    )
    umgang: Text | None = Field(
        None, description="Wie das Handbuch damit umgeht.", examples=["Das Handbuch nennt beide Angaben."]
    )


class Fallstudie(Datensatz):
    """A portrait: how the organisation of one Kommune came about, works and changed."""

    ART = Art(
        "Fallstudie",
        "Fallstudien",
        ordner="fallstudien",
        buchstabe="s",
        suchbar=True,
        suchgewicht=0.95,
        suchwortgewicht=0.6,
        reihenfolge=lambda part: (part.herkunft != "workshop", part.kommune),
    )

    kopf = ("id", "kommune", "herkunft", "titel", "geprueft_am", "pruefen_bis")

    kommune: KommuneVerweis = Field(description="Kennung der Kommune.")
    herkunft: Herkunft = Field(
        description="„workshop“ für die beiden Vorträge, sonst „handbuch“.", examples=["handbuch"]
    )
    titel: Zeile = Field(
        description="Titel, beginnt mit der Kommune; bei Vorträgen wie auf der Folie, dann setzt die Website die Kommune davor.",
        examples=["Musterstadt: Vom Projekt zur Stabsstelle"],
    )
    vortragende: tuple[Vortragende, ...] = Field((), description="Nur bei Vorträgen.")
    kernfrage: Zeile = Field(
        description="Was man hier lernt, als Frage.", examples=["Wie wird aus einem Projekt eine dauerhafte Aufgabe?"]
    )
    kurz: Kurztext = Field(
        description="Kurzfassung in höchstens 300 Zeichen.", examples=["Wie ein Projekt in die Linie überging."]
    )
    ergebnis: Ergebnis | None = Field(None, description="Was daraus wurde; steht am Anfang der Seite.")
    kennzahlen: tuple[Kennzahl, ...] = Field((), description="Zahlen des Steckbriefs.")
    ausgangslage: tuple[BelegteAussage, ...] = Field(
        (), description="Womit es begann.", examples=[[{"text": "Vor dem Projekt war kein Amt zuständig.", **BELEG}]]
    )
    gremien: tuple[BeispielVerweis, ...] = Field((), description="Beispiele der Kommune, die das Organigramm bilden.")
    beziehungen: tuple[Beziehung, ...] = Field((), description="Wer mit wem wie verbunden ist.")
    phasen: tuple[Phase, ...] = Field((), description="Wie sich die Organisation entwickelte.")
    zeitleiste: tuple[Ereignis, ...] = Field((), description="Ereignisse, das früheste zuerst.")
    kooperationen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Mit wem die Kommune zusammenarbeitet.",
        examples=[[{"text": "Das Projekt arbeitet mit den Stadtwerken zusammen.", **BELEG}]],
    )
    finanzen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Geld: Volumen, Förderung, Eigenanteil.",
        examples=[[{"text": "Das Projektvolumen beträgt 15,2 Mio. Euro.", **BELEG}]],
    )
    projekte: tuple[BelegteAussage, ...] = Field(
        (),
        description="Projekte, soweit sie die Organisation bei der Arbeit zeigen.",
        examples=[[{"text": "Das Team erprobte Sensoren gemeinsam mit dem Tiefbauamt.", **BELEG}]],
    )
    bewaehrt: tuple[Aussage, ...] = Field(
        (),
        description="Was sich nachweislich bewährt hat; Lob und Absichten sind kein Beleg.",
        examples=[[{"text": "Kurze Wege zwischen Amt und Projekt halfen."}]],
    )
    schwierig: tuple[Aussage, ...] = Field(
        (), description="Was schwierig war oder scheiterte.", examples=[[{"text": "Stellen blieben lange unbesetzt."}]]
    )
    ausblick: tuple[BelegteAussage, ...] = Field(
        (),
        description="Was geplant war oder ist.",
        examples=[[{"text": "Die Stelle soll nach dem Projekt bleiben.", **BELEG}]],
    )
    uebertragbar: tuple[Aussage, ...] = Field(
        (),
        description="Was andere übernehmen können.",
        examples=[[{"text": "Eine feste Runde der Amtsleitungen ist auch in kleinen Verwaltungen möglich."}]],
    )
    erkenntnisse: tuple[Erkenntnis, ...] = Field((), description="Was man daraus lernt.")
    widersprueche: tuple[Widerspruch, ...] = Field((), description="Wo sich Quellen widersprechen.")

    @model_validator(mode="after")
    def _only_talks_have_speakers(self) -> Self:
        if self.herkunft != "workshop" and self.vortragende:
            raise PydanticCustomError(
                "fallstudie-herkunft",
                "Nur die Vorträge („herkunft: workshop“) haben „vortragende“; bitte eines von beiden ändern.",
                {"feld": ("herkunft",)},
            )
        return self

    @property
    def vorname(self) -> str:
        """A slide's wording does not say where it plays."""
        return self.kommune if self.herkunft == "workshop" else ""
