"""What official statistics say of a Kommune: its kind, its key, where it lies, how many people live there."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.grundlage import Datensatz, Teil
from macros.daten.arten.werte import Gebietsschluessel, Nummer, QuelleVerweis, Wahrheit
from macros.daten.arten.zeitangabe import Stand
from macros.daten.texte import Zeile

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

    eindeutig = "name"

    name: Zeile = Field(description="Name des Mitglieds.", examples=["Kreisstadt"])
    typ: Kommunaltyp = Field(description="Art der Gebietskörperschaft.", examples=["kreisangehörige Stadt"])
    typ_amtlich: Zeile | None = Field(
        None, title="Amtliche Bezeichnung", description="Nur wenn sie von „typ“ abweicht.", examples=["Markt"]
    )
    schluessel: Gebietsschluessel | None = Field(
        None, title="Amtlicher Schlüssel", description="Ziffern in Anführungszeichen.", examples=["05766044"]
    )
    kreis: Zeile | None = Field(None, description="Kreis, zu dem sie gehört.", examples=["Kreis Lippe"])


class Stammdaten(Datensatz):
    """Name, kind and figures of a Kommune; they contradict neither each other nor its key."""

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
        parts: tuple[Stammdaten | Gebiet, ...] = (self, *self.gebiete)
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
        parts: tuple[Stammdaten | Gebiet, ...] = (self, *self.gebiete)
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
    def _fit_the_type(self) -> Self:
        alliance = self.typ == "Verbund"
        wrong = {
            "gebiete": bool(self.gebiete) and not alliance,
            "laender": len(set(self.laender)) > 1 and not alliance,
            "kreis": bool(self.kreis) and self.typ in ("kreisfreie Stadt", "Stadtstaat", "Landkreis"),
            "einwohner": len({(figure.gebiet, figure.stand) for figure in self.einwohner}) < len(self.einwohner),
        }
        for name in (name for name, found in wrong.items() if found):
            raise PydanticCustomError(
                "stammdaten-typ",
                "Was unter „{name}“ steht, passt nicht zu „{typ}“: {why}; bitte eines von beiden berichtigen.",
                {"name": name, "typ": self.typ, "why": _WHY[name], "feld": (name,)},
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


_WHY = {
    "gebiete": "Mitglieder hat nur ein Verbund",
    "laender": "in mehreren Ländern liegt nur ein Verbund",
    "kreis": "zu einem Kreis gehören nur Gemeinden und kreisangehörige Städte",
    "einwohner": "zu jedem Stichtag gibt es eine Zahl, im Verbund je Mitglied",
}
