"""Rules about questions: what is asked ends like a question, and each one that pages answer leads to one page."""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten.arten import Fragensammlung
from macros.daten.katalog import Catalogue
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import problem
from macros.daten.texte import Text, Zeile


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


_QUESTIONS = frozenset({"frage", "kernfrage", "leitfragen"})


def check_questions_end(catalogue: Catalogue) -> Iterator[Problem]:
    """What readers are asked ends with a question mark."""
    for file in catalogue.files:
        for field, value in file.values:
            name = next((step for step in reversed(field) if isinstance(step, str)), "")
            if name in _QUESTIONS and isinstance(value, Text | Zeile) and not value.endswith(("?", "?“")):
                message = f"„{value[:40]}“ ist keine Frage; bitte mit „?“ schließen."
                yield problem(file, field, message, "frage-form")
