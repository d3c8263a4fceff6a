"""A Modell: one of the organisation models of the slide “Modelle”."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import BELEG, Aussage, BelegteAussage, Datensatz, Teil
from macros.daten.arten.werte import BotschaftVerweis, EbeneVerweis, Kurztext, ModellVerweis, Nummer, QuelleVerweis
from macros.daten.texte import Text, Zeile

Modellart = Literal["rolle", "team", "gremium", "amt", "rechtsform", "netzwerk", "ort", "arbeitsform"]


class Zuordnung(Teil):
    """Why something belongs to an Ebene: said by a source, or judged by the editors."""

    eindeutig = "ebene"

    ebene: EbeneVerweis = Field(description="Kennung der Ebene.")
    einordnung: Literal["quelle", "redaktion"] = Field(description="Wer das so zuordnet.", examples=["redaktion"])
    grund: Text = Field(
        description="Begründung in einem Satz.", examples=["Der Name bezeichnet eine beratende Einheit."]
    )
    quellen: tuple[QuelleVerweis, ...] = Field((), description="Nur bei „einordnung: quelle“.")
    wirkung: Zeile | None = Field(
        None,
        description="Was es auf dieser Ebene tut, ein Verb; leer heißt: was auf der Ebene allgemein getan wird.",
        examples=["berät"],
    )

    @model_validator(mode="after")
    def _source_named(self) -> Self:
        if (self.einordnung == "quelle") != bool(self.quellen):
            raise PydanticCustomError(
                "zuordnung-quelle",
                "„einordnung: quelle“ braucht „quellen“, „einordnung: redaktion“ hat keine; bitte eines von beiden ändern.",
            )
        return self


class Abgrenzung(Aussage):
    """How a Modell differs from one it is confused with."""

    kopf = ("modell",)
    eindeutig = "modell"

    modell: ModellVerweis = Field(description="Kennung des Modells, mit dem man es verwechselt.")


class Modell(Datensatz):
    """An organisation model of the slide “Modelle”."""

    ART = Art(
        "Modell",
        "Modelle",
        ordner="modelle",
        zaehler="nr",
        nummer_bekannt=True,
        buchstabe="m",
        suchbar=True,
        suchgewicht=1.0,
        waechst=False,
        allgemein=True,
    )

    kopf = ("id", "nr", "name", "name_inklusiv", "art", "geprueft_am", "pruefen_bis")

    nr: Nummer = Field(title="Nummer", description="Platz auf der Folie „Modelle“.", examples=[8])
    name: Zeile = Field(description="Name wie auf der Folie.", examples=["Lenkungskreis"])
    name_inklusiv: Zeile = Field(description="Geschlechtergerechte Form, für Sätze.", examples=["Lenkungskreis"])
    art: Modellart = Field(description="Was es ist.")
    ebenen: tuple[Zuordnung, ...] = Field(
        min_length=1, description="Auf welchen Ebenen es wirkt, die wichtigste zuerst."
    )
    kurz: Kurztext = Field(
        description="Was es ist und wozu, in höchstens 300 Zeichen.",
        examples=["Gremium der Leitung, das Ziele und Prioritäten festlegt."],
    )
    passt_wenn: tuple[Aussage, ...] = Field(
        (), description="Wann es sich eignet.", examples=[[{"text": "Mehrere Ämter müssen gemeinsam entscheiden."}]]
    )
    passt_nicht_wenn: tuple[Aussage, ...] = Field(
        (), description="Wann man es lassen sollte.", examples=[[{"text": "Niemand aus der Leitung nimmt teil."}]]
    )
    voraussetzungen: tuple[Aussage, ...] = Field(
        (),
        description="Was vorher da sein muss.",
        examples=[[{"text": "Eine Geschäftsstelle bereitet die Sitzungen vor."}]],
    )
    aufgaben: tuple[Aussage, ...] = Field(
        (), description="Was es tut.", examples=[[{"text": "Projekte freigeben und Ziele festlegen."}]]
    )
    abgrenzung: tuple[Abgrenzung, ...] = Field(
        (),
        description="Worin es sich von Nachbarn unterscheidet.",
        examples=[[{"modell": "kennung-modell", "text": "Das Team setzt um, der Kreis entscheidet."}]],
    )
    befunde: tuple[BelegteAussage, ...] = Field(
        (),
        description="Belegtes über dieses Modell, das an keiner einzelnen Kommune hängt.",
        examples=[[{"text": "In einer Befragung gilt der Rückhalt der Spitze als zentral.", **BELEG}]],
    )
    botschaften: tuple[BotschaftVerweis, ...] = Field((), description="Welche Botschaften es stützt.")
    verwandt: tuple[ModellVerweis, ...] = Field((), description="Nachbarn, auch von deren Seite verlinkt.")

    @property
    def rufnamen(self) -> tuple[str, ...]:
        """The inclusive form of its name."""
        return (self.name_inklusiv,)
