"""Words that mean the same to somebody who searches."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.daten.arten.art import Art
from macros.daten.arten.grundlage import Gepflegt
from macros.daten.texte import Zeile


class Wortschatz(Gepflegt):
    """Words that mean the same to somebody who searches, in everyday and in official language."""

    ART = Art("Wortschatz", "Wortschatz", datei="wortschatz.yml", heimat="suche/")

    gruppen: tuple[Annotated[tuple[Zeile, ...], Field(min_length=2)], ...] = Field(
        min_length=1,
        description="Gruppen von Wörtern; wer eines sucht, findet auch die anderen.",
        examples=[[["Mitarbeiter", "Beschäftigte", "Personal"]]],
    )
