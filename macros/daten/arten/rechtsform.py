"""A Rechtsform a Kommune can move tasks into."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Aussage, Datensatz
from macros.daten.arten.werte import Kurztext, ModellVerweis, Nummer
from macros.daten.texte import Zeile


class Rechtsform(Datensatz):
    """A legal form a Kommune can move tasks into."""

    ART = Art(
        "Rechtsform",
        "Rechtsformen",
        ordner="rechtsformen",
        zaehler="nr",
        buchstabe="r",
        suchbar=True,
        suchgewicht=1.0,
        waechst=False,
        allgemein=True,
    )

    kopf = ("id", "nr", "name", "geprueft_am", "pruefen_bis")

    nr: Nummer = Field(title="Nummer", description="Reihenfolge auf der Seite.", examples=[1])
    name: Zeile = Field(description="Name.", examples=["Zweckverband"])
    kurz: Kurztext = Field(
        description="Was sie ist, in höchstens 300 Zeichen.",
        examples=["Mehrere Kommunen erledigen eine Aufgabe gemeinsam."],
    )
    recht: tuple[Aussage, ...] = Field(
        (),
        description="Welches Recht gilt, mit Land.",
        examples=[[{"text": "Es gilt das Gesetz über kommunale Zusammenarbeit des Landes."}]],
    )
    staerken: tuple[Aussage, ...] = Field(
        (), description="Was dafür spricht.", examples=[[{"text": "Mehrere Kommunen teilen sich die Kosten."}]]
    )
    grenzen: tuple[Aussage, ...] = Field(
        (), description="Was dagegen spricht.", examples=[[{"text": "Jede Änderung braucht alle Mitglieder."}]]
    )
    voraussetzungen: tuple[Aussage, ...] = Field(
        (), description="Was vorher zu klären ist.", examples=[[{"text": "Eine Satzung, die die Räte beschließen."}]]
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, die diese Form haben können.")
