"""The workshop the handbook grew out of."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.fallstudie import Vortragende
from macros.daten.arten.grundlage import BELEG, BelegteAussage, Gepflegt, Teil
from macros.daten.arten.werte import FallstudieVerweis, Kennung, QuelleVerweis
from macros.daten.texte import Zeile


class Vortrag(Teil):
    """One talk of the workshop."""

    titel: Zeile = Field(description="Titel wie auf der Folie.", examples=["Titel wie auf der Folie"])
    vortragende: tuple[Vortragende, ...] = Field(min_length=1, description="Wer vorträgt.")
    fallstudie: FallstudieVerweis | None = Field(None, description="Welche Fallstudie daraus wurde.")


class Tagung(Gepflegt):
    """The workshop the handbook grew out of."""

    ART = Art("Tagung", "Tagung", datei="tagung.yml", heimat="tagung/")

    kopf = ("id",)

    id: Kennung = Field(title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["tagung"])
    titel: Zeile = Field(
        description="Titel des Workshops wie auf der Folie.",
        examples=["Workshop B: Kooperationsformen in der Smart City"],
    )
    konferenz: Zeile = Field(
        description="Name der Konferenz wie auf der Folie.", examples=["Regionalkonferenz Gelsenkirchen"]
    )
    leitgedanke: Zeile = Field(
        description="Untertitel des Workshops wie auf der Folie.",
        examples=["Die Smart City in der Kommune breit verankern und die Verwaltung mitnehmen"],
    )
    anlass: BelegteAussage | None = Field(
        None,
        description="Wann und wo, falls die Folien es nicht sagen: erschlossen.",
        examples=[{"text": "Regionalkonferenz, 7. Mai 2024", **BELEG}],
    )
    vortraege: tuple[Vortrag, ...] = Field(min_length=1, description="Vorträge in ihrer Reihenfolge.")
    aussagen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Was Quellen über die Veranstaltung sagen.",
        examples=[[{"text": "Der Workshop war Teil der Regionalkonferenz.", **BELEG}]],
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Die Folien selbst.")
