"""Muster: published statutes, rules and role descriptions that others can start from."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.werte import (
    Kennung,
    KommuneVerweis,
    Kurztext,
    ModellVerweis,
    OptionVerweis,
    QuelleVerweis,
    RechtsformVerweis,
)
from macros.daten.arten.zeitangabe import Stand
from macros.daten.ordnung import alphabetical
from macros.daten.texte import Zeile

Musterart = Literal[
    "Satzung",
    "Geschäftsordnung und Zuständigkeit",
    "Rollenbeschreibung",
    "Beschlussvorlage",
    "Gesellschaftsvertrag",
    "Vertrag zwischen Kommunen",
    "Konzept",
    "Planungshilfe",
]


class Muster(Teil):
    """A document that somebody published and others can start from."""

    ART = Art(
        "Muster",
        "Muster",
        heimat="muster/",
        suchbar=True,
        reihenfolge=lambda part: (part.art, alphabetical(part.titel)),
    )

    kopf = ("id", "titel", "art")

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["muster-musterstadt-beirat"]
    )
    titel: Zeile = Field(description="Was es ist, in eigenen Worten.", examples=["Satzung des Digitalbeirats"])
    art: Musterart = Field(description="Art des Dokuments.")
    kommunen: tuple[KommuneVerweis, ...] = Field((), description="Von welcher Kommune es stammt.")
    quelle: QuelleVerweis = Field(description="Kennung der Quelle, deren Adresse zum Dokument führt.")
    stand: Stand = Field(description="Fassung oder Datum, sonst „undatiert“.")
    kurz: Kurztext = Field(
        description="Was darin steht und was man wissen muss, in höchstens 300 Zeichen.",
        examples=["Regelt Aufgaben, Mitglieder und Amtszeit."],
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Zu welchen Modellen es passt.")
    optionen: tuple[OptionVerweis, ...] = Field((), description="Zu welchen Optionen es passt.")
    rechtsformen: tuple[RechtsformVerweis, ...] = Field((), description="Zu welchen Rechtsformen es passt.")

    @model_validator(mode="after")
    def _belongs_somewhere(self) -> Self:
        if not (self.modelle or self.optionen or self.rechtsformen):
            raise PydanticCustomError(
                "beispiel-ohne-bezug",
                "Das Muster gehört zu nichts; bitte „modelle“, „optionen“ oder „rechtsformen“ ergänzen.",
            )
        return self


class Mustersammlung(Gepflegt):
    """All of them."""

    ART = Art("Mustersammlung", "Mustersammlung", datei="muster.yml", heimat="muster/", sammelt=Muster)

    muster: tuple[Muster, ...] = Field(
        min_length=1,
        description="Die Muster.",
        examples=[
            [
                {
                    "id": "muster-musterstadt-beirat",
                    "titel": "Satzung des Digitalbeirats",
                    "art": "Satzung",
                    "quelle": "kennung-quelle",
                    "stand": "2021-03",
                    "kurz": "Regelt Aufgaben, Mitglieder und Amtszeit.",
                    "modelle": ["kennung-modell"],
                }
            ]
        ],
    )
