"""Quotations from the slides."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.werte import Kennung, QuelleVerweis
from macros.daten.texte import Zeile


class Zitat(Teil):
    """Words that are quoted as they stand (REDAKTION.md, rule 1)."""

    ART = Art("Zitat", "Zitate", heimat="grundlagen/", waechst=False, reihenfolge=lambda part: part.id)

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["keine-blaupause"]
    )
    titel: Zeile = Field(description="Überschrift.", examples=["Ebenen der Organisation"])
    form: Literal["absätze", "liste"] = Field(description="Wie die Folie es setzt.")
    wortlaut: tuple[Zeile, ...] = Field(
        min_length=1, description="Absätze oder Listenpunkte im Wortlaut.", examples=[["Wortlaut der Folie"]]
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Woher der Wortlaut stammt.")


class Zitate(Gepflegt):
    """All quotations from the slides."""

    ART = Art("Zitate", "Zitate", datei="zitate.yml", heimat="grundlagen/")

    zitate: tuple[Zitat, ...] = Field(min_length=1, description="Die Zitate.")
