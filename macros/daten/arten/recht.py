"""What the law of a Land says about who may decide what, and the questions that all Länder are asked.

A sentence on law is a signpost: which paragraph to open, and what it said in the version that somebody read
(REDAKTION.md, rule 10). So it carries the norm and that version, never a date at which it would hold.
"""

from __future__ import annotations

import re
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import BELEG, Aussage, BelegteAussage, Datensatz, Gepflegt, Teil
from macros.daten.arten.modell import Modellart
from macros.daten.arten.stammdaten import Land
from macros.daten.arten.werte import (
    Kennung,
    Kurztext,
    ModellVerweis,
    OptionVerweis,
    QuelleVerweis,
    RechtsformVerweis,
    RechtsfrageVerweis,
    Webadresse,
)
from macros.daten.arten.zeitangabe import Zeitangabe
from macros.daten.ordnung import alphabetical
from macros.daten.texte import Text, Zeile

Rechtssicherheit = Literal["hoch", "mittel"]
"""How sure a sentence on law may be: `niedrig` is no rule but a hint (REDAKTION.md, rule 10)."""

_PREFIX = "recht-"
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PARAGRAPH = re.compile(r"\d+[a-z]?\b")
_NORM = re.compile(r"(?:§§?|Art\.)\s*(\d+[a-z]?)\b((?:\s*(?:,|und|bis)\s*\d+[a-z]?\b)*)")


def paragraphs(text: str) -> frozenset[str]:
    """Return the numbers of all paragraphs and articles that a text names: `§ 107a GO, Art. 92` → 107a, 92."""
    return frozenset(number for first, others in _NORM.findall(text) for number in (first, *_PARAGRAPH.findall(others)))


class Rechtsaussage(Teil):
    """What one norm says, in the version that was read."""

    norm: Zeile = Field(
        max_length=120, description="Paragraf und Gesetz, so genau wie gelesen.", examples=["§ 12 Abs. 1 KVG"]
    )
    text: Text = Field(
        description="Was dort steht, in eigenen Worten; ob die Fassung bekannt ist, ergänzt die Seite selbst.",
        examples=["Über die Gründung beschließt der Rat."],
    )
    fassung: Zeitangabe | None = Field(
        None, description="Welche Fassung gelesen wurde, so genau wie bekannt; leer heißt: nicht erkennbar."
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")
    sicherheit: Rechtssicherheit = Field(
        description="hoch: amtlicher Text gesehen; mittel: nichtamtlicher Abdruck oder Auskunft. „niedrig“ gehört unter „hinweise“."
    )
    amtlich: Webadresse | None = Field(
        None,
        title="Amtliche Adresse",
        description="Adresse der Norm auf dem amtlichen Portal, wenn bekannt.",
        examples=["https://www.example.org/gesetz/12"],
    )


class Antwort(Teil):
    """What the law of a Land says to one question."""

    frage: RechtsfrageVerweis = Field(description="Kennung der Frage in „rechtsfragen.yml“.")
    kurz: Zeile = Field(
        max_length=140,
        description="Die Antwort in einem Satz mit Paragraf, für die Tafel aller Länder.",
        examples=["Der Rat beschließt (§ 12 KVG)."],
    )
    aussagen: tuple[Rechtsaussage, ...] = Field(
        min_length=1, description="Was die Normen sagen; jeder Paragraf in „kurz“ steht hier."
    )

    @property
    def tragend(self) -> tuple[Rechtsaussage, ...]:
        """The claims that the short sentence rests on: those whose norm it names, or all if no norm has a paragraph."""
        named = paragraphs(self.kurz)
        return tuple(claim for claim in self.aussagen if paragraphs(claim.norm) & named) or self.aussagen

    @property
    def fassung_bekannt(self) -> bool:
        """Tell whether everything that the short sentence rests on was read in a known version."""
        return all(claim.fassung for claim in self.tragend)

    @property
    def amtlich_belegt(self) -> bool:
        """Tell whether everything that the short sentence rests on was read as an official text."""
        return all(claim.sicherheit == "hoch" for claim in self.tragend)

    @model_validator(mode="after")
    def _names_its_norms(self) -> Self:
        named = paragraphs(self.kurz)
        known = {number for claim in self.aussagen for number in paragraphs(claim.norm)}
        if known and not named:
            raise PydanticCustomError(
                "recht-ohne-paragraf",
                "Der Satz unter „kurz“ nennt keinen Paragrafen; bitte etwa „(§ 12 KVG)“ ergänzen.",
                {"feld": ("kurz",)},
            )
        if missing := sorted(named - known):
            raise PydanticCustomError(
                "recht-paragraf-ohne-aussage",
                "„kurz“ nennt den Paragrafen {number}, aber keine Aussage darunter hat diese Norm; bitte Satz oder „norm“ berichtigen.",
                {"number": missing[0], "feld": ("kurz",)},
            )
        return self


class Hinweis(Teil):
    """Where to look for an answer that nobody has found yet, or only in a weak source. Never a rule."""

    frage: RechtsfrageVerweis = Field(description="Kennung der Frage in „rechtsfragen.yml“.")
    text: Text = Field(
        description="Was zu klären ist und warum es noch offen ist.",
        examples=["Ob Private beteiligt sein dürfen; der Wortlaut war nicht zu sehen."],
    )
    norm: Zeile | None = Field(
        None, max_length=120, description="Wo man nachsehen kann; nicht geprüft.", examples=["§ 13 KVG"]
    )
    quellen: tuple[QuelleVerweis, ...] = Field((), description="Was bisher gelesen wurde.")


class Recht(Datensatz):
    """The law of a Land, or of the Bund, on how a Kommune may organise itself."""

    ART = Art(
        "Recht",
        "Recht der Länder und des Bundes",
        ordner="recht",
        reihenfolge=lambda record: (record.land == "Bund", alphabetical(record.land)),
        buchstabe="g",
        suchbar=True,
        suchwortgewicht=0.5,
        waechst=False,
        allgemein=True,
    )

    kopf = ("id", "land", "geprueft_am", "pruefen_bis")

    land: Literal[Land, "Bund"] = Field(description="Für welches Land es gilt.")
    kurz: Kurztext = Field(
        description="Was dort besonders ist, in höchstens 300 Zeichen.",
        examples=["Die Anstalt heißt hier anders, der Rat entscheidet mehr selbst."],
    )
    rechtsstand: tuple[BelegteAussage, ...] = Field(
        (),
        description="Bekannte Änderungen des Rechts und Widersprüche zwischen Fassungen.",
        examples=[[{"text": "Die Gemeindeordnung wurde neu gefasst.", **BELEG}]],
    )
    antworten: tuple[Antwort, ...] = Field((), description="Was das Recht zu den Fragen sagt, jede Frage einmal.")
    hinweise: tuple[Hinweis, ...] = Field((), description="Was noch offen ist und wo man nachsehen kann.")

    @property
    def bezeichnung(self) -> str:
        """The name readers know it by."""
        return "Bundesrecht" if self.land == "Bund" else f"Landesrecht {self.land}"

    @property
    def rufnamen(self) -> tuple[str, ...]:
        """What else it is called."""
        return (self.land,)

    @property
    def adressname(self) -> str:
        """What its address calls it: `bayern`. Its id says more, for Kommunen are called like their Land, too."""
        return self.id.removeprefix(_PREFIX)

    @property
    def offen(self) -> int:
        """How many things it says are not known yet, hints included."""
        return len(self.luecken) + len(self.hinweise)

    @property
    def aussagen(self) -> tuple[Rechtsaussage, ...]:
        """All claims on law, in the order of the file."""
        return tuple(claim for answer in self.antworten for claim in answer.aussagen)

    def antwort(self, frage: str) -> Antwort | None:
        """Return what is known about a question, or None."""
        return next((answer for answer in self.antworten if answer.frage == frage), None)

    def hinweise_zu(self, frage: str) -> tuple[Hinweis, ...]:
        """Return where to look for more about a question."""
        return tuple(hint for hint in self.hinweise if hint.frage == frage)

    @model_validator(mode="after")
    def _called_like_its_land(self) -> Self:
        if self.id != (wanted := _PREFIX + self.land.lower().translate(_ASCII)):
            raise PydanticCustomError(
                "recht-kennung",
                "Das Recht für „{land}“ braucht die Kennung „{wanted}“; bitte Kennung und Dateinamen angleichen.",
                {"land": self.land, "wanted": wanted, "feld": ("land",)},
            )
        return self

    @model_validator(mode="after")
    def _one_answer_each(self) -> Self:
        asked = [str(answer.frage) for answer in self.antworten]
        for index, name in enumerate(asked):
            if name in asked[:index]:
                raise PydanticCustomError(
                    "recht-frage-doppelt",
                    "Die Frage „{frage}“ ist zweimal beantwortet; bitte die Aussagen in einer Antwort sammeln.",
                    {"frage": name, "feld": ("antworten", index, "frage")},
                )
        return self


class Rechtsfrage(Teil):
    """One question that all Länder are asked, or the Bund."""

    ART = Art("Rechtsfrage", "Rechtsfragen", heimat="recht/", folgt_dem_datensatz=True, waechst=False)

    id: Kennung = Field(
        title="Kennung", description="Kennung, im ganzen Handbuch eindeutig.", examples=["frage-eigenbetrieb"]
    )
    name: Zeile = Field(max_length=20, description="Kopf der Spalte, ein oder zwei Wörter.", examples=["Eigenbetrieb"])
    frage: Zeile = Field(description="Die Frage, wie Lesende sie stellen.", examples=["Wann geht ein Eigenbetrieb?"])
    fuer: Literal["land", "bund"] = Field(
        title="Für", description="Wessen Recht antwortet: das der Länder oder des Bundes."
    )
    erklaerung: Kurztext = Field(
        description="Worum es dabei geht.", examples=["Voraussetzungen, Betriebssatzung und Leitung."]
    )
    allgemein: Aussage | None = Field(
        None,
        description="Was die gelesenen Länder gemeinsam haben, in einem oder zwei Sätzen.",
        examples=[{"text": "Meist beschließt der Rat."}],
    )
    optionen: tuple[OptionVerweis, ...] = Field((), description="Für welche Optionen sich die Frage stellt.")
    modellarten: tuple[Modellart, ...] = Field((), description="Für welche Arten von Modellen sich die Frage stellt.")
    modelle: tuple[ModellVerweis, ...] = Field((), description="Für welche Modelle außerdem.")
    rechtsformen: tuple[RechtsformVerweis, ...] = Field((), description="Für welche Rechtsformen sie sich stellt.")
    suchworte: tuple[Zeile, ...] = Field(
        (), description="Mit welchen Wörtern danach gefragt wird.", examples=[["Betriebssatzung", "Werkleitung"]]
    )


class Entscheidung(Teil):
    """A decision that a Kommune faces: which questions answer it, and whom to ask where the law was not read."""

    name: Zeile = Field(
        max_length=60, description="Worum es geht, wie Lesende es sagen.", examples=["Eigenbetrieb gründen"]
    )
    fragen: tuple[RechtsfrageVerweis, ...] = Field(
        min_length=1, description="Welche Fragen das beantworten; die wichtigste zuerst."
    )
    wen: Zeile = Field(
        max_length=160,
        description="Wen man fragt, wo eine davon offen ist; im Wenfall.",
        examples=["die Kommunalaufsicht"],
    )


class Rechtsfragen(Gepflegt):
    """All questions, in the order in which readers meet them."""

    ART = Art("Rechtsfragen", "Rechtsfragen", datei="rechtsfragen.yml", heimat="recht/", allgemein=True)

    rechtsfragen: tuple[Rechtsfrage, ...] = Field(min_length=1, description="Die Fragen.")
    entscheidungen: tuple[Entscheidung, ...] = Field(
        (),
        description="Was am häufigsten zu entscheiden ist; steht auf jeder Rechtsseite oben.",
        examples=[[{"name": "Eigenbetrieb gründen", "fragen": ["frage-eigenbetrieb"], "wen": "die Kommunalaufsicht"}]],
    )
