"""Rules about the questions that pages answer: each leads to one page."""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten.arten import Fragensammlung
from macros.daten.katalog import Catalogue
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import problem


def check_questions_once(catalogue: Catalogue) -> Iterator[Problem]:
    """No two pages answer the same question: the search leads to one of them."""
    first: dict[str, str] = {}
    for file in catalogue.files:
        for place, part in enumerate(file.record.seiten if isinstance(file.record, Fragensammlung) else ()):
            for number, question in enumerate(part.fragen):
                other = first.setdefault(question.casefold(), part.seite)
                if other != part.seite:
                    field = ("seiten", place, "fragen", number)
                    message = f"Diese Frage beantwortet schon „{other}“; bitte eine der beiden entfernen."
                    yield problem(file, field, message, "frage-doppelt")
