"""A Kommune, and the Beispiele in its file."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import BELEG, BelegteAussage, Teil, Zeitraum, youngest
from macros.daten.arten.stammdaten import Stammdaten
from macros.daten.arten.werte import (
    BotschaftVerweis,
    EbeneVerweis,
    Geschehen,
    Kennung,
    Kurztext,
    ModellVerweis,
    Nummer,
    OptionVerweis,
    QuelleVerweis,
    RechtsformVerweis,
)
from macros.daten.arten.zeitangabe import Stand
from macros.daten.texte import Zeile

Passung = Literal["wörtlich", "sinngleich", "verwandt"]
Ausgang = Literal["gelungen", "gemischt", "gescheitert", "beendet", "ende beschlossen", "überführt", "offen"]


class Modellbezug(Teil):
    """Which Modell a Beispiel shows, and how closely."""

    eindeutig = "modell"

    modell: ModellVerweis = Field(description="Kennung des Modells.")
    passung: Passung = Field(
        description="Heißt es vor Ort so (wörtlich), fast so (sinngleich), oder tut es Ähnliches (verwandt)?"
    )


class Modellprojekt(Teil):
    """Support as a Modellprojekt Smart Cities."""

    jahr: Nummer | None = Field(
        None, ge=2019, le=2100, description="Jahr der Auswahl (Staffel), soweit belegt.", examples=[2021]
    )
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")


class Ende(Teil):
    """How something ended or changed, and why: a row of „Was daraus wurde“."""

    was: Geschehen = Field(description="Was damit geschah.", examples=["aufgelöst"])
    aussage: BelegteAussage = Field(
        description="Der belegte Satz dazu.", examples=[{"text": "Der Rat löste den Kreis 2023 auf.", **BELEG}]
    )
    grund: BelegteAussage | None = Field(
        None,
        description="Warum, soweit belegt und nicht schon gesagt.",
        examples=[{"text": "Die Stadt nannte die Kosten.", **BELEG}],
    )


class Beispiel(Zeitraum):
    """Something a Kommune has or did: a body, a role, a way of working. One fact, one place."""

    ART = Art(
        "Beispiel", "Beispiele", folgt_dem_datensatz=True, suchbar=True, auch_gefragt={"ebenen": True, "aussagen": True}
    )

    kopf = ("id", "name", "kurz")
    eindeutig = "name"

    id: Kennung = Field(
        title="Kennung",
        description="Kennung, im ganzen Handbuch eindeutig, beginnt am besten mit der Kommune.",
        examples=["kommune-lenkungskreis"],
    )
    name: Zeile = Field(description="Name vor Ort.", examples=["Lenkungskreis Digitalisierung"])
    kurz: Kurztext | None = Field(
        None,
        description="Was es ist, in höchstens 300 Zeichen; muss von den Aussagen getragen sein.",
        examples=["Runde der Amtsleitungen, die Projekte freigibt."],
    )
    modelle: tuple[Modellbezug, ...] = Field((), description="Welche Modelle es zeigt.")
    ebenen: tuple[EbeneVerweis, ...] = Field((), description="Auf welchen Ebenen es wirkt (Zuordnung der Redaktion).")
    optionen: tuple[OptionVerweis, ...] = Field(
        (), description="Welche Optionen einer Ebene es zeigt (Zuordnung der Redaktion)."
    )
    botschaften: tuple[BotschaftVerweis, ...] = Field(
        (), description="Zu welchen Botschaften es etwas lehrt (Zuordnung der Redaktion)."
    )
    rechtsform: RechtsformVerweis | None = Field(None, description="Rechtsform, wenn es ausgelagert ist.")
    ausgang: Ausgang = Field("offen", description="Was daraus wurde, soweit belegt (Einschätzung der Redaktion).")
    mitglieder: tuple[BelegteAussage, ...] = Field(
        (), description="Wer dazugehört.", examples=[[{"text": "Dem Kreis gehören die Amtsleitungen an.", **BELEG}]]
    )
    aufgaben: tuple[BelegteAussage, ...] = Field(
        (), description="Was es tut.", examples=[[{"text": "Der Kreis gibt Projekte frei.", **BELEG}]]
    )
    aussagen: tuple[BelegteAussage, ...] = Field(
        (),
        description="Alles Weitere, was belegt ist.",
        examples=[[{"text": "Der Kreis tagte erstmals 2021.", **BELEG}]],
    )
    ende: Ende | None = Field(None, description="Nur wenn belegt ist, wie es endete oder sich änderte.")

    @property
    def belege(self) -> tuple[BelegteAussage, ...]:
        """All claims about this example."""
        ended = (self.ende.aussage, *filter(None, [self.ende.grund])) if self.ende else ()
        return (*self.mitglieder, *self.aufgaben, *self.aussagen, *ended)

    @property
    def quellen(self) -> tuple[QuelleVerweis, ...]:
        """All sources of this example, each once."""
        return tuple(dict.fromkeys(name for claim in self.belege for name in claim.quellen))

    @property
    def zuletzt_belegt(self) -> Stand | None:
        """The youngest date at which a claim speaks of it; nothing says that it still existed later."""
        return youngest(self.belege)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.belege:
            raise PydanticCustomError(
                "beispiel-ohne-aussage",
                "Dem Beispiel fehlt eine belegte Aussage; bitte „aussagen“, „aufgaben“ oder „mitglieder“ ausfüllen.",
            )
        if not (self.modelle or self.ebenen or self.optionen or self.botschaften):
            raise PydanticCustomError(
                "beispiel-ohne-bezug",
                "Das Beispiel gehört zu nichts; bitte mindestens ein Modell, eine Ebene, eine Option oder eine Botschaft nennen.",
            )
        if self.ende and self.ende.was in ("aufgelöst", "beendet") and self.ausgang == "offen":
            raise PydanticCustomError(
                "beispiel-ausgang",
                "„{was}“, aber „ausgang“ ist „offen“ oder fehlt; bitte angeben, was daraus wurde, etwa „beendet“.",
                {"was": self.ende.was, "feld": ("ausgang",)},
            )
        return self


class Kommune(Stammdaten):
    """A municipality, district or alliance, with everything it serves as an example for."""

    ART = Art(
        "Kommune",
        "Kommunen",
        ordner="kommunen",
        buchstabe="k",
        suchbar=True,
        suchgewicht=0.97,
        suchwortgewicht=0.5,
        sammelt=Beispiel,
        sammelname="kommune",
    )

    kopf = ("id", "name", "typ", "laender", "typ_amtlich", "schluessel", "kreis", "geprueft_am", "pruefen_bis")

    mpsc: Modellprojekt | None = Field(
        None, title="Modellprojekt Smart Cities", description="Modellprojekt Smart Cities, soweit belegt."
    )
    beispiele: tuple[Beispiel, ...] = Field(
        (),
        description="Was es dort gibt oder gab.",
        examples=[
            [
                {
                    "id": "kommune-lenkungskreis",
                    "name": "Lenkungskreis Digitalisierung",
                    "ebenen": ["kennung-ebene"],
                    "aussagen": [{"text": "Der Kreis tagte erstmals 2021.", **BELEG}],
                }
            ]
        ],
    )
