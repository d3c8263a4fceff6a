"""What makes two Kommunen alike: the rule behind „Kommunen wie wir“, as data that the page explains."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.kommune import Ausgang
from macros.daten.arten.stammdaten import Kommunaltyp
from macros.daten.arten.werte import Anzahl, EbeneVerweis, ModellVerweis, Nummer, OptionVerweis, RechtsformVerweis, Zahl
from macros.daten.texte import Text, Zeile


class Groessenstufe(Teil):
    """How many points a Kommune gets for being about as big."""

    faktor: Zahl = Field(
        gt=1,
        description="Die größere hat höchstens so viele Einwohner wie die kleinere mal dieser Zahl.",
        examples=[1.25],
    )
    punkte: Nummer = Field(description="Wie viele Punkte das gibt.", examples=[4])
    grund: Zeile = Field(description="Wie Lesende den Grund lesen.", examples=["fast gleich groß"])


class Typnaehe(Teil):
    """Two types of Kommunen that have much in common."""

    typen: tuple[Kommunaltyp, ...] = Field(
        min_length=2, description="Die Typen, die einander ähneln.", examples=[["Landkreis", "Verbund"]]
    )
    punkte: Nummer = Field(description="Wie viele Punkte das gibt.", examples=[1])
    grund: Zeile = Field(description="Wie Lesende den Grund lesen.", examples=["ähnlicher Typ"])


class Lage(Teil):
    """A situation that readers are in, and what a Kommune must have to be of help."""

    name: Zeile = Field(description="Was Lesende auswählen.", examples=["Wir haben kein eigenes Personal dafür"])
    grund: Zeile = Field(description="Wie Lesende den Grund lesen.", examples=["begann mit einer einzelnen Stelle"])
    optionen: tuple[OptionVerweis, ...] = Field(
        (), description="Optionen, deren Beispiele und Beschlüsse weiterhelfen."
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, deren Beispiele und Beschlüsse weiterhelfen.")
    rechtsformen: tuple[RechtsformVerweis, ...] = Field(
        (), description="Rechtsformen, deren Beispiele und Beschlüsse weiterhelfen."
    )
    ausgaenge: tuple[Ausgang, ...] = Field((), description="Was daraus geworden sein muss, statt einer Form.")

    @model_validator(mode="after")
    def _finds_something(self) -> Self:
        if not (self.optionen or self.modelle or self.rechtsformen or self.ausgaenge):
            raise PydanticCustomError(
                "beispiel-ohne-bezug",
                "Die Lage findet nichts; bitte „optionen“, „modelle“, „rechtsformen“ oder „ausgaenge“ ergänzen.",
            )
        return self


class Naehe(Gepflegt):
    """The whole rule; points are added up, nobody is left out."""

    ART = Art("Nähe", "Nähe", schluessel="Naehe", datei="naehe.yml", heimat="kommunen/")

    erklaerung: Text = Field(
        description="Was die Regel tut, in zwei Sätzen.", examples=["Punkte werden addiert; die meisten stehen vorn."]
    )
    koordination: EbeneVerweis = Field(description="Ebene, deren Beispiele sagen, wer koordiniert.")
    groesse: tuple[Groessenstufe, ...] = Field(min_length=1, description="Größe, die nächste Stufe zuerst.")
    gleicher_typ: Nummer = Field(description="Punkte für den gleichen Typ.", examples=[3])
    aehnlicher_typ: tuple[Typnaehe, ...] = Field((), description="Typen, die einander ähneln.")
    gleiches_land: Nummer = Field(description="Punkte für dasselbe Land.", examples=[1])
    lage: Nummer = Field(description="Punkte, wenn die Kommune etwas zur gewählten Lage zeigt.", examples=[3])
    lagen: tuple[Lage, ...] = Field(
        min_length=1,
        description="Lagen, die man wählen kann.",
        examples=[
            [
                {
                    "name": "Wir haben kein eigenes Personal dafür",
                    "grund": "begann mit einer einzelnen Stelle",
                    "modelle": ["kennung-modell"],
                }
            ]
        ],
    )
    zahlen: Anzahl = Field(description="Punkte, wenn Stellen oder Kosten belegt sind.", examples=[1])
    beschluesse: Anzahl = Field(description="Punkte, wenn ein Beschluss belegt ist.", examples=[1])

    @model_validator(mode="after")
    def _nearest_first(self) -> Self:
        steps = [(step.faktor, -step.punkte) for step in self.groesse]
        if steps != sorted(steps):
            raise PydanticCustomError(
                "naehe-stufen",
                "Die Stufen der Größe stehen nicht in der Folge von nah nach fern; bitte ordnen.",
                {"feld": ("groesse",)},
            )
        return self
