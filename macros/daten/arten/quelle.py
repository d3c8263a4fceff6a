"""Sources, listed by topic."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.werte import Kennung, Wahrheit, Webadresse
from macros.daten.arten.zeitangabe import Zeitangabe
from macros.daten.texte import Zeile

Quellenart = Literal["amtlich", "presse", "studie", "verband", "unternehmen", "vortrag"]


class Quelle(Teil):
    """Where something is said."""

    ART = Art("Quelle", "Quellen", heimat="quellen/", auch_gefragt={"url": False, "veroeffentlicht": False})

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["herausgeber-thema-2021"]
    )
    titel: Zeile = Field(description="Titel der Seite oder Schrift.", examples=["Titel, wie er auf der Seite steht"])
    herausgeber: Zeile = Field(description="Wer sie veröffentlicht hat.", examples=["Name des Amts oder Verlags"])
    url: Webadresse | None = Field(
        None,
        title="Adresse",
        description="Adresse; leer nur, wenn sie nirgends öffentlich steht.",
        examples=["https://www.example.org/seite"],
    )
    veroeffentlicht: Zeitangabe | None = Field(None, description="Wann, soweit bekannt.")
    art: Quellenart = Field(
        description="Wer spricht: amtlich, presse, studie, verband, unternehmen; „vortrag“ sind die Folien eines Vortrags."
    )
    ohne_auszug: Wahrheit = Field(
        False,
        title="Ohne Auszug",
        description="true, wenn niemand einen Auszug dieser Quelle aufbewahrt hat; ihre Aussagen stehen auf der Prüfliste.",
    )
    vermerk: Zeile | None = Field(
        None,
        description="Wortlaut, den der Herausgeber beim Weitergeben verlangt.",
        examples=["© Herausgeber, 2025; Summen: eigene Berechnung"],
    )


class Quellenliste(Gepflegt):
    """Sources of one topic."""

    ART = Art("Quellenliste", "Quellenlisten", ordner="quellen", heimat="quellen/", sammelt=Quelle, sammelname="thema")

    quellen: tuple[Quelle, ...] = Field(min_length=1, description="Die Quellen, nach Kennung geordnet.")
