"""An Ebene with its Optionen."""

from __future__ import annotations

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import BELEG, Aussage, BelegteAussage, Datensatz, Teil
from macros.daten.arten.werte import FruehereKennungen, Kennung, Kurztext, ModellVerweis, Nummer, Wahrheit
from macros.daten.texte import Text, Zeile


class Option(Teil):
    """One way to organise an Ebene, as the slides name it."""

    ART = Art(
        "Option",
        "Optionen der Ebenen",
        folgt_dem_datensatz=True,
        buchstabe="e",
        suchbar=True,
        suchgewicht=0.97,
        suchwortgewicht=0.7,
        waechst=False,
    )

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["koordination-stabsstelle"]
    )
    name: Zeile = Field(description="Name wie auf der Folie.", examples=["Koordination durch eine Stabsstelle"])
    einfach: Zeile | None = Field(
        None,
        title="In einfachen Worten",
        max_length=60,
        description="Wie man es jemandem sagt, der den Namen nicht kennt, für Tafeln; mit Artikel.",
        examples=["eine Stabsstelle"],
    )
    kurz: Kurztext = Field(
        description="Was das heißt, in höchstens 300 Zeichen.",
        examples=["Eine Stabsstelle bei der Verwaltungsspitze koordiniert."],
    )
    staerken: tuple[Aussage, ...] = Field(
        (),
        description="Was dafür spricht.",
        examples=[[{"text": "Entscheidungen fallen dort, wo auch das Geld verteilt wird."}]],
    )
    grenzen: tuple[Aussage, ...] = Field(
        (), description="Was dagegen spricht.", examples=[[{"text": "Sitzungen sind selten, Entscheidungen dauern."}]]
    )
    voraussetzungen: tuple[Aussage, ...] = Field(
        (), description="Was vorher da sein muss.", examples=[[{"text": "Ein Auftrag, den alle kennen."}]]
    )
    befunde: tuple[BelegteAussage, ...] = Field(
        (),
        description="Belegtes, das an keiner einzelnen Kommune hängt.",
        examples=[[{"text": "Eine Handreichung empfiehlt, die Zuständigkeit schriftlich festzulegen.", **BELEG}]],
    )
    modelle: tuple[ModellVerweis, ...] = Field((), description="Modelle, mit denen man sie umsetzt.")
    suchworte: tuple[Zeile, ...] = Field(
        (), description="Wörter, unter denen sie gesucht wird.", examples=[["Stab", "Stabsbereich"]]
    )
    fruehere_ids: FruehereKennungen = ()


class Ebene(Datensatz):
    """One of the three levels, or the optional advisory one."""

    ART = Art(
        "Ebene",
        "Ebenen",
        ordner="ebenen",
        zaehler="rang",
        nummer_bekannt=True,
        buchstabe="e",
        suchbar=True,
        suchgewicht=1.0,
        suchwortgewicht=0.55,
        waechst=False,
        allgemein=True,
    )

    kopf = ("id", "rang", "name", "geprueft_am", "pruefen_bis")

    rang: Nummer = Field(description="Reihenfolge von oben (1) nach unten.", examples=[2])
    name: Zeile = Field(description="Name wie auf der Folie.", examples=["Koordinationsebene"])
    optional: Wahrheit = Field(description="true nur für die Beratungsebene.")
    wirkung: Zeile = Field(
        description="Was hier getan wird, ein Verb: So steht es in den Bildern der Modelle.", examples=["entscheidet"]
    )
    kurz: Kurztext = Field(
        description="Wozu es die Ebene gibt, in höchstens 300 Zeichen.",
        examples=["Hier wird vorbereitet und abgestimmt."],
    )
    funktion: tuple[Aussage, ...] = Field(
        (),
        description="Welche wesentliche Funktion sie erfüllt.",
        examples=[[{"text": "Sie setzt Ziele und gibt Mittel frei."}]],
    )
    aufgaben: tuple[Aussage, ...] = Field(
        (), description="Was hier zu tun ist.", examples=[[{"text": "Prioritäten festlegen."}]]
    )
    akteure: tuple[Aussage, ...] = Field(
        (), description="Wer hier handelt.", examples=[[{"text": "Verwaltungsspitze und Dezernatsleitungen."}]]
    )
    optionen: tuple[Option, ...] = Field(min_length=1, description="Die Optionen der Folie, in deren Reihenfolge.")
    zusammenspiel: tuple[Aussage, ...] = Field(
        (),
        description="Wie sie mit den anderen Ebenen zusammenwirkt.",
        examples=[[{"text": "Sie beauftragt die Koordination und hört deren Bericht."}]],
    )
    leitfragen: tuple[Text, ...] = Field(
        (), description="Fragen an die eigene Kommune.", examples=[["Wer koordiniert bei Ihnen?"]]
    )
