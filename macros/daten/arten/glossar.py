"""The glossary and its terms."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Aussage, Gepflegt, Teil
from macros.daten.arten.werte import BegriffVerweis, Kennung, Wahrheit
from macros.daten.texte import Zeile


class Begriff(Teil):
    """A term of the glossary."""

    ART = Art("Begriff", "Begriffe", heimat="glossar/", suchbar=True, suchgewicht=0.8, trefferwort="Glossar")

    id: Kennung = Field(title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["stabsstelle"])
    begriff: Zeile = Field(description="Das Fachwort.", examples=["Stabsstelle"])
    lang: Zeile | None = Field(None, description="Langform einer Abkürzung.", examples=["Langform der Abkürzung"])
    erklaerung: Aussage = Field(
        description="Erklärung in ein bis drei Sätzen.",
        examples=[{"text": "Eine Stelle, die der Leitung unmittelbar zuarbeitet."}],
    )
    verlinken: Wahrheit = Field(
        True, description="false, wenn das Wort im Alltag auch anderes heißt und nicht von selbst verlinkt werden soll."
    )
    suchworte: tuple[Zeile, ...] = Field((), description="Andere Schreibweisen.", examples=[["Stab", "Stäbe"]])
    siehe: tuple[BegriffVerweis, ...] = Field((), description="Verwandte Begriffe.")

    @property
    def rufnamen(self) -> tuple[str, ...]:
        """What it is short for."""
        return (self.lang,) if self.lang else ()


class Glossar(Gepflegt):
    """All terms."""

    ART = Art("Glossar", "Glossar", datei="glossar.yml", heimat="glossar/", sammelt=Begriff, allgemein=True)

    englisch: tuple[Zeile, ...] = Field(
        (),
        title="Englische Wörter",
        description="Englische Namen und Wörter, die Vorleseprogramme englisch aussprechen sollen.",
        examples=[["City Lab"]],
    )
    begriffe: tuple[Begriff, ...] = Field(min_length=1, description="Die Begriffe.")
