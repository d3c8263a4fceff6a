"""The Baukasten as data: what it asks, how it weighs Optionen, what it finds, how its draft of a council paper reads.

Names of questions, answers and placeholders are local to these files (`Schluessel`); `pruefen.baukasten` ties them together.
"""

from __future__ import annotations

import math
from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.stammdaten import Kommunaltyp
from macros.daten.arten.werte import BeispielVerweis, BotschaftVerweis, Nummer, OptionVerweis, Schluessel, Wahrheit
from macros.daten.texte import Text, Zeile
from macros.daten.zahlen import german, numbers_in

Schritt = Literal["situation", "struktur"]
Frageform = Literal["eine", "mehrere", "zahl", "land", "text"]
Richtung = Literal["dafür", "dagegen"]
Absatzart = Literal["absatz", "punkt", "hinweis"]
Einsatz = Literal[
    "beschlusspunkte",
    "vorhandenes",
    "gruende",
    "alternativen",
    "bild",
    "organisation",
    "befunde",
    "aufwand",
    "beispiele",
    "recht",
    "quellen",
]
_HEIMAT = "baukasten/rechnet/"


class Bedingung(Teil):
    """What must have been answered or chosen."""

    frage: Schluessel | None = Field(None, description="Kennung einer Frage.", examples=["personal"])
    ist: tuple[Schluessel, ...] = Field(
        (), description="Antworten auf die Frage; eine davon genügt.", examples=[["keines"]]
    )
    gewaehlt: tuple[OptionVerweis, ...] = Field((), description="Statt einer Frage: Eine dieser Optionen ist gewählt.")
    nicht_gewaehlt: tuple[OptionVerweis, ...] = Field(
        (), description="Statt einer Frage: Keine dieser Optionen ist gewählt."
    )
    neu: tuple[OptionVerweis, ...] = Field(
        (), description="Statt einer Frage: Eine dieser Optionen ist gewählt und kommt neu dazu."
    )
    nicht_da: tuple[OptionVerweis, ...] = Field(
        (), description="Statt einer Frage: Keine dieser Optionen gibt es schon („haben wir schon“)."
    )

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        asked = (self.frage, self.gewaehlt, self.nicht_gewaehlt, self.neu, self.nicht_da)
        if sum(map(bool, asked)) != 1 or bool(self.frage) != bool(self.ist):
            raise PydanticCustomError(
                "baukasten-bedingung",
                "Eine Bedingung nennt entweder „frage“ mit „ist“ oder „gewaehlt“, „nicht_gewaehlt“, „neu“ oder „nicht_da“; bitte genau eines davon.",
            )
        return self


Bedingungen = tuple[Bedingung, ...]
BEDINGT = [[{"frage": "personal", "ist": ["keines"]}]]
"""The example of conditions."""


class Fragenantwort(Teil):
    """One answer that readers may choose."""

    id: Schluessel = Field(title="Kennung", description="Kennung, nur bei dieser Frage eindeutig.", examples=["keines"])
    text: Zeile = Field(description="Was Lesende ankreuzen.", examples=["niemand"])
    angabe: Zeile = Field(description="Wie es nach „weil Sie angaben:“ heißt.", examples=["niemand hat Zeit dafür"])
    satz: Zeile | None = Field(
        None,
        description="Der Satz der Vorlage; leer heißt: Die Vorlage sagt dazu nichts.",
        examples=["Bisher hat niemand Arbeitszeit dafür."],
    )
    bis: Nummer | None = Field(
        None, description="Nur bei „form: zahl“: bis zu welcher Zahl; die letzte ohne Grenze.", examples=[20000]
    )
    typen: tuple[Kommunaltyp, ...] = Field((), description="Welchen Typen von Kommunen die Antwort entspricht.")
    allein: Wahrheit = Field(False, description="true, wenn die Antwort alle anderen ausschließt („keine“).")


class Baukastenfrage(Teil):
    """One question to readers; all may be left open."""

    id: Schluessel = Field(title="Kennung", description="Kennung, in dieser Datei eindeutig.", examples=["personal"])
    schritt: Schritt = Field(description="Ob sie vor oder nach der Wahl der Optionen steht.")
    form: Frageform = Field(description="Eine Antwort, mehrere, eine Zahl, ein Land oder freier Text.")
    frage: Zeile = Field(description="Die Frage.", examples=["Wer hat heute Zeit dafür?"])
    warum: Zeile = Field(description="Warum der Baukasten das fragt.", examples=["Fast jede Form braucht Menschen."])
    wenn: Bedingungen = Field((), description="Nur zeigen, wenn das gilt.", examples=BEDINGT)
    antworten: tuple[Fragenantwort, ...] = Field((), description="Die Antworten; bei Land und Text keine.")

    @property
    def waehlbar(self) -> bool:
        """Tell whether conditions can name its answers."""
        return self.form in ("eine", "mehrere", "zahl")

    @model_validator(mode="after")
    def _answers_where_needed(self) -> Self:
        if self.waehlbar != bool(self.antworten):
            raise PydanticCustomError(
                "baukasten-antworten",
                "„antworten“ stehen genau dann hier, wenn „form“ eine, mehrere oder zahl ist; bitte ergänzen oder entfernen.",
            )
        limits = [answer.bis or math.inf for answer in self.antworten]
        if self.form == "zahl" and (limits != sorted(set(limits)) or limits[-1] < math.inf):
            raise PydanticCustomError(
                "baukasten-grenzen",
                "Die Grenzen („bis“) steigen nicht von Antwort zu Antwort, oder die letzte hat eine; bitte ordnen.",
                {"feld": ("antworten",)},
            )
        for index, answer in enumerate(self.antworten):
            if answer.bis and answer.bis not in numbers_in(answer.text):
                raise PydanticCustomError(
                    "baukasten-grenzen",
                    "Die Grenze {bis} steht nicht im Text der Antwort („{text}“); bitte einen von beiden berichtigen.",
                    {"bis": german(answer.bis), "text": answer.text, "feld": ("antworten", index, "bis")},
                )
        return self


class Baukastenfragen(Gepflegt):
    """All questions, in their order."""

    ART = Art("Baukastenfragen", "Baukastenfragen", datei="baukasten/fragen.yml", heimat=_HEIMAT, allgemein=True)

    fragen: tuple[Baukastenfrage, ...] = Field(
        min_length=1,
        description="Die Fragen.",
        examples=[
            [
                {
                    "id": "name",
                    "schritt": "situation",
                    "form": "text",
                    "frage": "Wie heißen Sie?",
                    "warum": "Es steht in der Vorlage.",
                }
            ]
        ],
    )


class Urteil(Teil):
    """A reason for or against an Option in a situation."""

    spricht: Richtung = Field(description="Dafür oder dagegen.")
    gewicht: Nummer = Field(1, description="Wie schwer es wiegt, 1 bis 3; ordnet nur die Karten.", examples=[2])
    wenn: Bedingungen = Field(
        min_length=1,
        description="Alle müssen gelten.",
        examples=BEDINGT,
    )
    grund: Zeile = Field(description="Der Grund, als allgemeiner Satz.", examples=["Eine Einheit braucht Stellen."])

    @model_validator(mode="after")
    def _weight_small(self) -> Self:
        if self.gewicht > 3:
            raise PydanticCustomError(
                "baukasten-gewicht",
                "Das Gewicht {weight} ist zu groß; erlaubt sind 1, 2 und 3.",
                {"weight": self.gewicht, "feld": ("gewicht",)},
            )
        return self


class Optionsurteile(Teil):
    """All reasons for and against one Option."""

    option: OptionVerweis = Field(description="Kennung der Option.")
    urteile: tuple[Urteil, ...] = Field(min_length=1, description="Was dafür und was dagegen spricht.")


class Baukastenurteile(Gepflegt):
    """How the Baukasten weighs."""

    ART = Art("Baukastenurteile", "Baukastenurteile", datei="baukasten/urteile.yml", heimat=_HEIMAT, allgemein=True)

    optionen: tuple[Optionsurteile, ...] = Field(min_length=1, description="Die Urteile zu jeder Option.")


class Befund(Teil):
    """What stands out in a chosen structure."""

    id: Schluessel = Field(
        title="Kennung", description="Kennung, in dieser Datei eindeutig.", examples=["ohne-auftrag"]
    )
    titel: Zeile = Field(max_length=100, description="Was auffällt.", examples=["Niemand bereitet vor"])
    wenn: Bedingungen = Field(
        min_length=1,
        description="Alle müssen gelten.",
        examples=BEDINGT,
    )
    grund: Text = Field(description="Warum das wichtig ist.", examples=["Ein Kreis der Leitung tagt selten."])
    tun: Zeile = Field(description="Was man tun kann.", examples=["Eine Person benennen."])
    botschaften: tuple[BotschaftVerweis, ...] = Field((), description="Welche Botschaften dazu etwas sagen.")
    beispiele: tuple[BeispielVerweis, ...] = Field((), description="Woran man es sehen kann.")


class Baukastenbefunde(Gepflegt):
    """What the Baukasten finds."""

    ART = Art("Baukastenbefunde", "Baukastenbefunde", datei="baukasten/befunde.yml", heimat=_HEIMAT, allgemein=True)

    befunde: tuple[Befund, ...] = Field(min_length=1, description="Die Befunde.")


class Platzhalter(Teil):
    """What a draft leaves open, visibly, until somebody fills it in."""

    name: Schluessel = Field(description="Wie er in den Sätzen heißt: {name}.", examples=["kommune"])
    luecke: Zeile = Field(
        title="Lücke", description="Was in eckigen Klammern steht, solange er leer ist.", examples=["Name der Kommune"]
    )
    frage: Schluessel | None = Field(None, description="Kennung der Frage, deren Antwort ihn füllt.", examples=["name"])


class Vorlagenteil(Teil):
    """A sentence of the draft, or a place for what the Baukasten knows."""

    als: Absatzart = Field("absatz", description="Absatz, Punkt einer Liste oder Hinweis an die Schreibenden.")
    text: Zeile | None = Field(None, description="Der Satz.", examples=["Das Gremium erhält {bericht} einen Bericht."])
    aus: Einsatz | None = Field(None, description="Statt eines Satzes: was der Baukasten hier einfügt.")
    frage: Schluessel | None = Field(
        None, description="Statt eines Satzes: die Sätze der gegebenen Antworten.", examples=["personal"]
    )
    offen: Zeile | None = Field(
        None, description="Nur bei „frage“: was in Klammern steht, wenn niemand antwortete.", examples=["Ausgangslage"]
    )
    wenn: Bedingungen = Field((), description="Nur, wenn das gilt.", examples=BEDINGT)

    @model_validator(mode="after")
    def _text_or_insert(self) -> Self:
        if sum(map(bool, (self.text, self.aus, self.frage))) != 1 or (self.offen and not self.frage):
            raise PydanticCustomError(
                "baukasten-teil",
                "Ein Teil der Vorlage hat entweder „text“ oder „aus“ oder „frage“ (nur dann „offen“); bitte genau eines davon.",
            )
        return self


class Vorlagenabschnitt(Teil):
    """A section of the draft."""

    titel: Zeile = Field(description="Überschrift.", examples=["Begründung"])
    inhalt: tuple[Vorlagenteil, ...] = Field(
        min_length=1, description="Was darin steht.", examples=[[{"text": "Ein Satz."}]]
    )


class Optionssatz(Teil):
    """How the draft speaks of one Option."""

    option: OptionVerweis = Field(description="Kennung der Option.")
    neu: Zeile = Field(description="Punkt des Beschlussvorschlags.", examples=["Ein Kreis ({eigenname}) entsteht."])
    da: Zeile = Field(description="Satz, wenn es sie schon gibt.", examples=["Ein Kreis ({eigenname}) besteht."])


class Baukastenvorlage(Gepflegt):
    """The draft of a council paper."""

    ART = Art("Baukastenvorlage", "Baukastenvorlage", datei="baukasten/vorlage.yml", heimat=_HEIMAT, allgemein=True)

    platzhalter: tuple[Platzhalter, ...] = Field(min_length=1, description="Alle Platzhalter.")
    titel: Zeile = Field(description="Betreff.", examples=["Organisation der Smart City in {kommune}"])
    hinweis: Zeile = Field(description="Was über dem Entwurf steht.", examples=["Entwurf; keine Rechtsberatung."])
    abschnitte: tuple[Vorlagenabschnitt, ...] = Field(min_length=1, description="Die Abschnitte in ihrer Folge.")
    optionen: tuple[Optionssatz, ...] = Field(min_length=1, description="Sätze zu jeder Option.")

    @model_validator(mode="after")
    def _each_insert_once(self) -> Self:
        seen: set[str] = set()
        for section, part in enumerate(self.abschnitte):
            for place, one in enumerate(part.inhalt):
                if one.aus in seen:
                    raise PydanticCustomError(
                        "baukasten-teil",
                        "„{aus}“ ist schon weiter oben eingefügt und stünde zweimal im Entwurf; bitte entfernen.",
                        {"aus": one.aus, "feld": ("abschnitte", section, "inhalt", place, "aus")},
                    )
                seen |= {one.aus} if one.aus else set()
        return self


Regelwerk = Baukastenfragen | Baukastenurteile | Baukastenbefunde | Baukastenvorlage
