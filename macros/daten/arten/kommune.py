"""A Kommune, and the Beispiele in its file."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import BELEG, BelegteAussage, Datensatz, Teil, Zeitraum, youngest
from macros.daten.arten.werte import (
    BotschaftVerweis,
    EbeneVerweis,
    Gebietsschluessel,
    Geschehen,
    Kennung,
    Kurztext,
    ModellVerweis,
    Nummer,
    OptionVerweis,
    QuelleVerweis,
    RechtsformVerweis,
    Wahrheit,
)
from macros.daten.arten.zeitangabe import Stand
from macros.daten.texte import Zeile

Passung = Literal["wörtlich", "sinngleich", "verwandt"]
Ausgang = Literal["gelungen", "gemischt", "gescheitert", "beendet", "ende beschlossen", "überführt", "offen"]
Kommunaltyp = Literal["Stadtstaat", "kreisfreie Stadt", "kreisangehörige Stadt", "Gemeinde", "Landkreis", "Verbund"]
Land = Literal[
    "Baden-Württemberg",
    "Bayern",
    "Berlin",
    "Brandenburg",
    "Bremen",
    "Hamburg",
    "Hessen",
    "Mecklenburg-Vorpommern",
    "Niedersachsen",
    "Nordrhein-Westfalen",
    "Rheinland-Pfalz",
    "Saarland",
    "Sachsen",
    "Sachsen-Anhalt",
    "Schleswig-Holstein",
    "Thüringen",
]

_LAND_OF_KEY: dict[str, Land] = {
    "01": "Schleswig-Holstein",
    "02": "Hamburg",
    "03": "Niedersachsen",
    "04": "Bremen",
    "05": "Nordrhein-Westfalen",
    "06": "Hessen",
    "07": "Rheinland-Pfalz",
    "08": "Baden-Württemberg",
    "09": "Bayern",
    "10": "Saarland",
    "11": "Berlin",
    "12": "Brandenburg",
    "13": "Mecklenburg-Vorpommern",
    "14": "Sachsen",
    "15": "Sachsen-Anhalt",
    "16": "Thüringen",
}
"""With what the official keys of each Land begin."""


class Modellbezug(Teil):
    """Which Modell a Beispiel shows, and how closely."""

    eindeutig = "modell"

    modell: ModellVerweis = Field(description="Kennung des Modells.")
    passung: Passung = Field(
        description="Heißt es vor Ort so (wörtlich), fast so (sinngleich), oder tut es Ähnliches (verwandt)?"
    )


class Einwohnerzahl(Teil):
    """How many people live there, by which source."""

    zahl: Nummer = Field(description="Einwohnerinnen und Einwohner, ohne Punkt.", examples=[12345])
    ungefaehr: Wahrheit = Field(False, description="true, wenn die Quelle „rund“ oder „fast“ sagt.")
    berechnet: Wahrheit = Field(
        False, description="true, wenn die Redaktion sie aus den Zahlen der Gemeinden summiert hat."
    )
    gebiet: Zeile | None = Field(
        None,
        description="Nur bei Verbünden: welches Mitglied gezählt ist, mit dem Namen aus „gebiete“.",
        examples=["Kreisstadt"],
    )
    stand: Stand = Field(description="Stichtag oder Jahr, sonst „undatiert“.")
    quellen: tuple[QuelleVerweis, ...] = Field(min_length=1, description="Mindestens eine Quelle.")


class Gebiet(Teil):
    """A member of an alliance."""

    name: Zeile = Field(description="Name des Mitglieds.", examples=["Kreisstadt"])
    typ: Kommunaltyp = Field(description="Art der Gebietskörperschaft.", examples=["kreisangehörige Stadt"])
    typ_amtlich: Zeile | None = Field(
        None, title="Amtliche Bezeichnung", description="Nur wenn sie von „typ“ abweicht.", examples=["Markt"]
    )
    schluessel: Gebietsschluessel | None = Field(
        None, title="Amtlicher Schlüssel", description="Ziffern in Anführungszeichen.", examples=["05766044"]
    )
    kreis: Zeile | None = Field(None, description="Kreis, zu dem sie gehört.", examples=["Kreis Lippe"])


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


class Kommune(Datensatz):
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

    name: Zeile = Field(description="Name.", examples=["Name der Stadt"])
    typ: Kommunaltyp = Field(description="Art der Gebietskörperschaft; „Verbund“ für mehrere gemeinsam.")
    laender: tuple[Land, ...] = Field(min_length=1, description="Land; bei Verbünden über Grenzen mehrere.")
    typ_amtlich: Zeile | None = Field(
        None,
        title="Amtliche Bezeichnung",
        description="Wie die amtliche Statistik sie nennt, nur wenn es von „typ“ abweicht.",
        examples=["Große Kreisstadt"],
    )
    schluessel: Gebietsschluessel | None = Field(
        None,
        title="Amtlicher Schlüssel",
        description="Ziffern in Anführungszeichen: acht für eine Gemeinde, fünf für einen Kreis. Quelle ist die der Einwohnerzahl.",
        examples=["05334002"],
    )
    kreis: Zeile | None = Field(
        None, description="Kreis, zu dem sie gehört; Quelle ist die der Einwohnerzahl.", examples=["Kreis Lippe"]
    )
    gebiete: tuple[Gebiet, ...] = Field(
        (),
        description="Nur bei Verbünden: alle Mitglieder.",
        examples=[[{"name": "Kreisstadt", "typ": "kreisangehörige Stadt", "schluessel": "05766044"}]],
    )
    einwohner: tuple[Einwohnerzahl, ...] = Field((), description="Einwohnerzahl mit Stand und Quelle.")
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

    @model_validator(mode="after")
    def _keys_of_the_land(self) -> Self:
        for key in filter(None, (self.schluessel, *(area.schluessel for area in self.gebiete))):
            land = _LAND_OF_KEY.get(key[:2])
            if land not in self.laender:
                raise PydanticCustomError(
                    "schluessel",
                    "Der amtliche Schlüssel „{key}“ gehört zu {land}, unter „laender“ steht {laender}; bitte eines von beiden berichtigen.",
                    {
                        "key": key,
                        "land": land or "keinem Land",
                        "laender": ", ".join(self.laender),
                        "feld": ("schluessel" if key == self.schluessel else "gebiete",),
                    },
                )
        return self

    @model_validator(mode="after")
    def _keys_as_long_as_the_type_has(self) -> Self:
        parts: tuple[Kommune | Gebiet, ...] = (self, *self.gebiete)
        for part in parts:
            wanted = 5 if part.typ == "Landkreis" else 8
            if part.schluessel and len(part.schluessel) != wanted:
                raise PydanticCustomError(
                    "schluessel",
                    "Der amtliche Schlüssel „{key}“ hat {found} Ziffern, der für „{typ}“ hat {wanted}; bitte eines von beiden berichtigen.",
                    {
                        "key": part.schluessel,
                        "found": len(part.schluessel),
                        "typ": part.typ,
                        "wanted": wanted,
                        "feld": ("schluessel" if part is self else "gebiete",),
                    },
                )
        return self

    @model_validator(mode="after")
    def _keys_of_towns_without_district(self) -> Self:
        parts: tuple[Kommune | Gebiet, ...] = (self, *self.gebiete)
        for part in parts:
            alone = part.typ in ("kreisfreie Stadt", "Stadtstaat")
            wrong = bool(part.schluessel) and len(part.schluessel or "") == 8 and part.typ != "Verbund"
            if wrong and (part.schluessel or "").endswith("000") != alone:
                raise PydanticCustomError(
                    "schluessel",
                    "Der amtliche Schlüssel „{key}“ passt nicht zu „{typ}“: Nur der einer Stadt ohne Kreis endet mit „000“; bitte eines von beiden berichtigen.",
                    {
                        "key": part.schluessel,
                        "typ": part.typ,
                        "feld": ("schluessel" if part is self else "gebiete",),
                    },
                )
        return self

    @model_validator(mode="after")
    def _members_known(self) -> Self:
        members = {member.name for member in self.gebiete}
        for figure in self.einwohner:
            if figure.gebiet and figure.gebiet not in members:
                raise PydanticCustomError(
                    "gebiet-unbekannt",
                    "„{gebiet}“ fehlt unter „gebiete“; bitte dort ergänzen oder den Namen angleichen.",
                    {"gebiet": figure.gebiet, "feld": ("einwohner",)},
                )
        if (self.schluessel or self.kreis or self.gebiete) and not self.einwohner:
            raise PydanticCustomError(
                "stammdaten-ohne-quelle",
                "Schlüssel, Kreis und Gebiete ruhen auf der Quelle der Einwohnerzahl; bitte „einwohner“ ergänzen.",
            )
        return self
