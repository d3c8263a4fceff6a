"""Choices that a Kommune faces: which Optionen, Modelle or Rechtsformen stand beside each other."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.stammdaten import Kommunaltyp
from macros.daten.arten.werte import (
    BeispielVerweis,
    Kennung,
    Kurztext,
    ModellVerweis,
    OptionVerweis,
    RechtsformVerweis,
)
from macros.daten.texte import Zeile


class Wahl(Teil):
    """One choice: a question and what there is to choose from; what is said of each stands in its own record."""

    ART = Art("Wahl", "Wahltafeln", folgt_dem_datensatz=True, heimat="vergleich/wahl/", waechst=False)

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["wahl-koordination"]
    )
    frage: Zeile = Field(description="Die Frage, wie Lesende sie stellen.", examples=["Stabsstelle, Amt oder GmbH?"])
    kurz: Kurztext = Field(
        description="Woran sich die Wahl entscheidet, in höchstens 300 Zeichen.",
        examples=["Je fester die Form, desto mehr Zeit und Geld kostet der Wechsel."],
    )
    optionen: tuple[OptionVerweis, ...] = Field((), description="Optionen, die zur Wahl stehen.")
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, die zur Wahl stehen.")
    rechtsformen: tuple[RechtsformVerweis, ...] = Field((), description="Rechtsformen, die zur Wahl stehen.")
    beispiele: tuple[BeispielVerweis, ...] = Field(
        (), description="Wie es andere geregelt haben; unter der Frage stehen Name und „kurz“ eines jeden."
    )
    beispiele_aus: Kommunaltyp | None = Field(
        None, title="Beispiele aus", description="Aus welcher Art von Kommune Beispiele vorn stehen, wo es welche gibt."
    )

    @model_validator(mode="after")
    def _something_to_choose(self) -> Self:
        if len(self.optionen) + len(self.modelle) + len(self.rechtsformen) < 2:
            raise PydanticCustomError(
                "wahl-tafel",
                "Zur Wahl stehen mindestens zwei; bitte „optionen“, „modelle“ oder „rechtsformen“ ergänzen.",
            )
        return self


class Wahlen(Gepflegt):
    """All choices that are shown as tables."""

    ART = Art("Wahlen", "Wahltafeln", datei="wahlen.yml", heimat="vergleich/wahl/")

    wahlen: tuple[Wahl, ...] = Field(
        min_length=1,
        description="Die Wahltafeln, in der Reihenfolge der Seite.",
        examples=[
            [
                {
                    "id": "wahl-koordination",
                    "frage": "Stabsstelle, Amt oder GmbH?",
                    "kurz": "Je fester die Form, desto mehr Zeit und Geld kostet der Wechsel.",
                    "optionen": ["koordination-stabsstelle", "koordination-amt"],
                }
            ]
        ],
    )
