"""Which questions a page answers, in readers' words: the search compares what somebody asks with them."""

from __future__ import annotations

import re

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt, Teil
from macros.daten.texte import Zeile

_ADDRESS = re.compile(r"(?:[a-z0-9-]+/)+(?:#[a-z0-9-]+)?")


class Seitenfragen(Teil):
    """A page, or a place on one, and the questions it answers."""

    eindeutig = "seite"

    seite: Zeile = Field(
        description="Adresse der Seite ab dem Ende der Adresse der Website, mit „#“ auch eine Stelle darauf.",
        examples=["recht/#frage-gmbh"],
    )
    fragen: tuple[Zeile, ...] = Field(
        min_length=1,
        description="Fragen, die diese Stelle beantwortet, in den Worten von Lesenden; keine Behauptung, kein Ortsname.",
        examples=[["Dürfen wir eine GmbH gründen?", "Wer sitzt im Aufsichtsrat?"]],
    )

    @model_validator(mode="after")
    def _well_formed(self) -> Seitenfragen:
        if not _ADDRESS.fullmatch(self.seite):
            raise PydanticCustomError(
                "frage-seite",
                "„{seite}“ ist keine Adresse einer Seite; bitte wie „recht/#frage-gmbh“ schreiben, ohne „/“ am Anfang.",
                {"seite": self.seite[:40], "feld": ("seite",)},
            )
        for index, question in enumerate(self.fragen):
            if not question.endswith("?"):
                raise PydanticCustomError(
                    "frage-form",
                    "„{frage}“ ist keine Frage; bitte mit „?“ schließen.",
                    {"frage": question[:40], "feld": ("fragen", index)},
                )
        return self


class Fragensammlung(Gepflegt):
    """All questions, by the pages that answer them."""

    ART = Art("Fragensammlung", "Fragensammlung", datei="fragen.yml", heimat="suche/", allgemein=True)

    seiten: tuple[Seitenfragen, ...] = Field(
        min_length=1,
        description="Seiten und die Fragen, die sie beantworten.",
        examples=[[{"seite": "recht/#frage-gmbh", "fragen": ["Dürfen wir eine GmbH gründen?"]}]],
    )
