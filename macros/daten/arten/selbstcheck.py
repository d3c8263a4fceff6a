"""The Selbstcheck: statements on each Botschaft, each with four steps described in words."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.arten.werte import BotschaftVerweis, Kurzbuchstabe
from macros.daten.texte import Zeile

STUFEN = 4
"""How many steps every statement has: more would have to be counted, fewer would be yes and no."""
MOST = 4
"""How many statements a Botschaft has at most: ten times as many are to be answered at one sitting."""


def _four(steps: tuple[Zeile, ...]) -> None:
    if len(steps) != STUFEN:
        raise PydanticCustomError(
            "selbstcheck-stufen",
            "{count} Stufen gefunden, es sind immer {wanted}; bitte ergänzen oder zusammenfassen.",
            {"count": len(steps), "wanted": STUFEN},
        )


class Pruefstein(Teil):
    """One statement, and what it looks like at each of the four steps."""

    kuerzel: Kurzbuchstabe = Field(
        title="Kürzel",
        description="Ein Buchstabe, der in geteilten Links steht; nie ändern und nie neu vergeben.",
        examples=["a"],
    )
    aussage: Zeile = Field(
        max_length=120, description="Was zutrifft oder nicht, als Satz.", examples=["Der Auftrag ist geklärt."]
    )
    stufen: tuple[Zeile, ...] = Field(
        description="Woran man jede der vier Stufen erkennt, die niedrigste zuerst.",
        examples=[["Niemand weiß es.", "Einzelne wissen es.", "Es steht fest.", "Es hat sich bewährt."]],
    )

    @model_validator(mode="after")
    def _four_steps(self) -> Self:
        _four(self.stufen)
        return self


class Botschaftscheck(Teil):
    """The statements on one Botschaft."""

    botschaft: BotschaftVerweis = Field(description="Kennung der Botschaft.")
    aussagen: tuple[Pruefstein, ...] = Field(
        min_length=3,
        description="Drei oder vier Aussagen dazu.",
        examples=[
            [
                {"kuerzel": letter, "aussage": "Der Auftrag ist geklärt.", "stufen": ["eins", "zwei", "drei", "vier"]}
                for letter in "abc"
            ]
        ],
    )

    @model_validator(mode="after")
    def _few_and_apart(self) -> Self:
        if len(self.aussagen) > MOST:
            raise PydanticCustomError(
                "selbstcheck-zu-viele",
                "{count} Aussagen gefunden, höchstens {most} sind erlaubt; bitte zusammenfassen.",
                {"count": len(self.aussagen), "most": MOST},
            )
        names = [statement.kuerzel for statement in self.aussagen]
        for index, name in enumerate(names):
            if name in names[:index]:
                raise PydanticCustomError(
                    "selbstcheck-kuerzel",
                    "Das Kürzel „{name}“ ist hier zweimal vergeben; bitte einen freien Buchstaben wählen.",
                    {"name": name, "feld": ("aussagen", index, "kuerzel")},
                )
        return self


class Selbstcheck(Gepflegt):
    """All statements; every Botschaft has its own, and all of it is the editors' judgement."""

    ART = Art("Selbstcheck", "Selbstcheck", datei="selbstcheck.yml", heimat="selbstcheck/", allgemein=True)

    stufen: tuple[Zeile, ...] = Field(
        description="Wie die vier Stufen heißen, die niedrigste zuerst.",
        examples=[["nichts davon", "in Ansätzen", "geregelt", "fest verankert"]],
    )
    botschaften: tuple[Botschaftscheck, ...] = Field(
        min_length=1,
        description="Die Aussagen zu jeder Botschaft, in deren Reihenfolge.",
        examples=[
            [
                {
                    "botschaft": "kennung-botschaft",
                    "aussagen": [
                        {
                            "kuerzel": letter,
                            "aussage": "Der Auftrag ist geklärt.",
                            "stufen": ["eins", "zwei", "drei", "vier"],
                        }
                        for letter in "abc"
                    ],
                }
            ]
        ],
    )

    @model_validator(mode="after")
    def _four_names(self) -> Self:
        _four(self.stufen)
        return self
