"""The list of all short addresses."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Teil
from macros.daten.arten.werte import Kurzcode, Zielkennung
from macros.daten.texte import Zeile


class Kurzadresse(Teil):
    """A code that was given to something, for ever."""

    code: Kurzcode = Field(description="Was in der Adresse hinter „f/“ steht.", examples=["b4"])
    art: Zeile = Field(description="Art des Ziels.", examples=["Botschaft"])
    ziel: Zielkennung = Field(
        description="Kennung, die das Ziel hat oder einmal hatte.", examples=["digitallotsen-etablieren"]
    )


class Kurzadressen(Teil):
    """All short addresses ever given; written by `handbuch kurzadressen` alone."""

    ART = Art("Kurzadressen", "Kurzadressen", datei="kurzadressen.yml")

    pruefsumme: Zeile = Field(
        title="Prüfsumme",
        description="Prüfsumme über alle Zeilen; zeigt, ob jemand von Hand etwas geändert hat.",
        examples=["6c40a1e297bd"],
    )
    adressen: tuple[Kurzadresse, ...] = Field(
        description="Alle Kurzadressen, die ältesten zuerst.",
        examples=[[{"code": "b4", "art": "Botschaft", "ziel": "digitallotsen-etablieren"}]],
    )
