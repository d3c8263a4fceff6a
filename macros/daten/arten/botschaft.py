"""A Botschaft: one of the ten messages."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Aussage, Datensatz
from macros.daten.arten.werte import EbeneVerweis, Kurztext, Nummer, ZitatVerweis
from macros.daten.texte import Text, Zeile


class Botschaft(Datensatz):
    """One of the ten messages."""

    ART = Art(
        "Botschaft",
        "Botschaften",
        ordner="botschaften",
        zaehler="nr",
        nummer_bekannt=True,
        buchstabe="b",
        suchbar=True,
        suchgewicht=0.97,
        waechst=False,
        allgemein=True,
    )

    kopf = ("id", "nr", "titel", "geprueft_am", "pruefen_bis")

    nr: Nummer = Field(title="Nummer", description="Nummer auf der Folie.", examples=[3])
    titel: Zeile = Field(description="Wortlaut der Folie.", examples=["Die Smart City in der Kommune breit verankern"])
    kurz: Kurztext = Field(
        description="Was gemeint ist, in höchstens 300 Zeichen.", examples=["Viele tragen die Smart City gemeinsam."]
    )
    zitat: ZitatVerweis | None = Field(None, description="Kennung des Zitats, falls eine Folie die Botschaft ausführt.")
    bedeutung: tuple[Aussage, ...] = Field(
        (), description="Was gemeint ist.", examples=[[{"text": "Neues entsteht auf dem, was schon da ist."}]]
    )
    warum: tuple[Aussage, ...] = Field(
        (), description="Warum es wichtig ist.", examples=[[{"text": "Wer mitgestaltet, trägt das Ergebnis mit."}]]
    )
    schritte: tuple[Aussage, ...] = Field(
        (),
        description="Was man konkret tun kann.",
        examples=[[{"text": "Alle Ämter zu einem ersten Treffen einladen."}]],
    )
    stolpersteine: tuple[Aussage, ...] = Field(
        (),
        description="Was schiefgehen kann.",
        examples=[[{"text": "Eingeladen wird erst, wenn alles entschieden ist."}]],
    )
    leitfragen: tuple[Text, ...] = Field(
        (), description="Fragen an die eigene Kommune.", examples=[["Wer fehlt bei Ihnen noch am Tisch?"]]
    )
    ebenen: tuple[EbeneVerweis, ...] = Field((), description="Welche Ebenen sie vor allem betrifft.")

    @property
    def rufnamen(self) -> tuple[str, ...]:
        """Its number, as readers say it."""
        return (f"Botschaft {self.nr}", str(self.nr))
