"""Rules about what a page must answer before it is published; a preview shows it without."""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten.arten import Beispiel, Botschaft, Modell, Option
from macros.daten.katalog import Catalogue, Entry
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import problem

_ANSWERS: dict[type, dict[str, int]] = {
    Modell: dict.fromkeys(
        ("suchworte", "passt_wenn", "passt_nicht_wenn", "voraussetzungen", "aufgaben", "botschaften", "verwandt"), 1
    ),
    Botschaft: {"schritte": 3, "leitfragen": 3},
    Option: dict.fromkeys(("staerken", "grenzen", "voraussetzungen", "modelle"), 1),
}
"""How many entries each of these lists has at least: what a town asks, what a talk needs."""


def check_answers(catalogue: Catalogue) -> Iterator[Problem]:
    """A Modell answers what a town asks, a Botschaft has steps and questions, an Option can be weighed."""
    for entry in catalogue.entries.values():
        for name, least in _ANSWERS.get(type(entry.part), {}).items():
            count = len(getattr(entry.part, name))
            if count < least:
                found = "leer" if not count else f"zu kurz ({count})"
                wanted = "mindestens einen Eintrag" if least == 1 else f"mindestens {least} Einträge"
                yield _missing(entry, f"„{name}“ ist bei „{entry.id}“ noch {found}; bitte {wanted} schreiben.")


def check_examples(catalogue: Catalogue) -> Iterator[Problem]:
    """A Modell has an example, or says under `luecken` that nobody has found one."""
    for entry in catalogue.entries.values():
        part = entry.part
        if isinstance(part, Modell) and not (part.luecken or catalogue.referring(part.id, Beispiel)):
            yield _missing(
                entry,
                f"„{part.id}“ hat noch kein Beispiel; bitte eines zuordnen oder unter „luecken“ sagen, dass es fehlt.",
            )


def _missing(entry: Entry, message: str) -> Problem:
    return problem(entry.file, (*entry.field, "id"), message, "noch-unvollstaendig")
