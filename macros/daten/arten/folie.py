"""The slides of the workshop."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.werte import (
    BotschaftVerweis,
    EbeneVerweis,
    FallstudieVerweis,
    FolieVerweis,
    FruehereKennungen,
    Kennung,
    Kurztext,
    ModellVerweis,
    Nummer,
    OptionVerweis,
    QuelleVerweis,
    ZitatVerweis,
)
from macros.daten.texte import Text, Zeile


class Folie(Teil):
    """One slide of the workshop, as far as its text is known."""

    ART = Art(
        "Folie", "Folien des Workshops", zaehler="nr", nummer_bekannt=True, buchstabe="v", suchbar=True, suchgewicht=0.8
    )

    kopf = ("id", "nr", "titel")

    id: Kennung = Field(
        title="Kennung",
        description="Kennung, im ganzen Handbuch eindeutig, beginnt mit „folie-“.",
        examples=["folie-modelle"],
    )
    nr: Nummer = Field(
        title="Nummer", description="Platz in der Reihenfolge der Folien, gezählt von der Redaktion.", examples=[10]
    )
    titel: Zeile = Field(description="Überschrift wie auf der Folie.", examples=["Modelle"])
    zusatz: Zeile | None = Field(
        None, description="Was Folien mit gleicher Überschrift unterscheidet.", examples=["Koordinationsebene"]
    )
    kurz: Kurztext = Field(
        description="Worum es auf der Folie geht, in höchstens 300 Zeichen.",
        examples=["54 Namen für Organisationsformen der Smart City."],
    )
    hinweis: Text | None = Field(
        None,
        description="Was an der Folie unklar oder nicht überliefert ist.",
        examples=["Überliefert ist nur die Überschrift."],
    )
    zitate: tuple[ZitatVerweis, ...] = Field((), description="Zitate, deren Wortlaut auf der Folie steht.")
    botschaften: tuple[BotschaftVerweis, ...] = Field((), description="Botschaften, die auf der Folie stehen.")
    ebenen: tuple[EbeneVerweis, ...] = Field((), description="Ebenen, um die es auf der Folie geht.")
    optionen: tuple[OptionVerweis, ...] = Field((), description="Optionen, die auf der Folie stehen.")
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, die auf der Folie stehen.")
    fallstudien: tuple[FallstudieVerweis, ...] = Field((), description="Fallstudien, deren Vortrag die Folie nennt.")
    siehe: tuple[FolieVerweis, ...] = Field((), description="Folien, die mehr dazu sagen.")
    fruehere_ids: FruehereKennungen = ()

    @property
    def name(self) -> str:
        """What tells this slide from all others."""
        return "\u00a0– ".join(filter(None, (f"Folie {self.nr}: {self.titel}", self.zusatz)))

    @property
    def rufnamen(self) -> tuple[str, ...]:
        """Its number, as readers say it."""
        return (f"Folie {self.nr}",)


class Folien(Gepflegt):
    """All slides of the workshop, in the order of the talk."""

    ART = Art("Folien", "Folien", datei="folien.yml", heimat="tagung/")

    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Die Folien selbst.")
    anmerkung: Text = Field(
        description="Woran man die Folien erkennt und was an ihnen unsicher ist.",
        examples=["Überliefert ist der Text der Folien, ohne Bilder und ohne Seitenzahlen."],
    )
    folien: tuple[Folie, ...] = Field(
        min_length=1,
        description="Die Folien in ihrer Reihenfolge.",
        examples=[[{"id": "folie-modelle", "nr": 10, "titel": "Modelle", "kurz": "54 Namen für Organisationsformen."}]],
    )
