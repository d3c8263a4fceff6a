"""Rules about the Baukasten: every condition can come true, says something, and contradicts nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from macros.daten.arten import (
    Baukastenbefunde,
    Baukastenfrage,
    Baukastenfragen,
    Baukastenurteile,
    Baukastenvorlage,
    Bedingung,
    Bedingungen,
    Option,
    Platzhalter,
    Teil,
    Vorlagenteil,
)
from macros.daten.katalog import Catalogue, File
from macros.daten.meldungen import nearest
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import forgotten, once, parts, problem
from macros.daten.texte import Zeile
from macros.daten.yaml.lesen import FieldPath

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def fragen(catalogue: Catalogue) -> Mapping[str, Baukastenfrage]:
    """Return all questions by their name; none where their file is missing or refused."""
    records = (file.record for file in catalogue.files if isinstance(file.record, Baukastenfragen))
    return {question.id: question for record in records for question in record.fragen}


def check_baukasten_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Questions, their answers, findings and placeholders have names of their own."""
    for file in catalogue.files:
        lists: list[tuple[FieldPath, Iterable[str]]] = []
        if isinstance(file.record, Baukastenfragen):
            lists = [(("fragen",), (question.id for question in file.record.fragen))]
            lists += [
                (("fragen", index, "antworten"), (answer.id for answer in question.antworten))
                for index, question in enumerate(file.record.fragen)
            ]
        elif isinstance(file.record, Baukastenbefunde):
            lists = [(("befunde",), (finding.id for finding in file.record.befunde))]
        elif isinstance(file.record, Baukastenvorlage):
            lists = [(("platzhalter",), (part.name for part in file.record.platzhalter))]
        for field, names in lists:
            yield from _doubles(file, field, names)


def _doubles(file: File, field: FieldPath, names: Iterable[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name in seen:
            yield problem(
                file,
                (*field, index, "name" if field == ("platzhalter",) else "id"),
                f"„{name}“ gibt es hier schon; bitte eine andere Kennung wählen.",
                "baukasten-kennung",
            )
        seen.add(name)


def check_baukasten_questions(catalogue: Catalogue) -> Iterator[Problem]:
    """Whatever names a question or an answer names one that there is; each unknown name is told once."""
    if questions := fragen(catalogue):
        yield from once(found for file in catalogue.files for found in _unknown_in(file, questions))


def _unknown_in(file: File, questions: Mapping[str, Baukastenfrage]) -> Iterator[tuple[str, Problem]]:
    """Yield (what is unknown, problem) for everything in a file."""
    for field, found in _conditions(file):
        for index, condition in enumerate(found):
            yield from _unknown(file, (*field, index), condition, questions)
    for field, part in parts(file, Teil):
        name = part.frage if isinstance(part, Platzhalter | Vorlagenteil) else None
        if name and name not in questions:
            message = f"Die Frage „{name}“ gibt es nicht; bitte berichtigen.{nearest(name, questions)}"
            yield name, problem(file, (*field, "frage"), message, "baukasten-frage-unbekannt")


def _unknown(
    file: File, field: FieldPath, condition: Bedingung, questions: Mapping[str, Baukastenfrage]
) -> Iterator[tuple[str, Problem]]:
    if not condition.frage:
        return
    question = questions.get(condition.frage)
    if question is None or not question.waehlbar:
        askable = [name for name, other in questions.items() if other.waehlbar]
        message = f"Die Frage „{condition.frage}“ mit Antworten zum Ankreuzen gibt es nicht; bitte berichtigen."
        message += nearest(condition.frage, askable)
        yield condition.frage, problem(file, (*field, "frage"), message, "baukasten-frage-unbekannt")
        return
    known = [answer.id for answer in question.antworten]
    for place, name in enumerate(condition.ist):
        if name not in known:
            message = (
                f"Die Antwort „{name}“ hat die Frage „{question.id}“ nicht; bitte berichtigen.{nearest(name, known)}"
            )
            found = problem(file, (*field, "ist", place), message, "baukasten-antwort-unbekannt")
            yield f"{question.id}.{name}", found


def check_baukasten_conditions(catalogue: Catalogue) -> Iterator[Problem]:
    """A condition can come true, and is not true of every answer."""
    if not (questions := fragen(catalogue)):
        return
    for file in catalogue.files:
        for field, found in _conditions(file):
            unknown = (_unknown(file, field, condition, questions) for condition in found)
            if not any(any(problems) for problems in unknown):
                yield from _always(file, field, found, questions)
                yield from _never(file, field, found, questions)


def _conditions(file: File) -> Iterator[tuple[FieldPath, Bedingungen]]:
    """Yield (field path, conditions) of every part of a file that has some."""
    for field, part in parts(file, Teil):
        if found := getattr(part, "wenn", ()):
            yield (*field, "wenn"), found


def _always(
    file: File, field: FieldPath, found: Bedingungen, questions: Mapping[str, Baukastenfrage]
) -> Iterator[Problem]:
    for index, condition in enumerate(found):
        if condition.frage and set(condition.ist) == {answer.id for answer in questions[condition.frage].antworten}:
            yield problem(
                file,
                (*field, index, "ist"),
                f"Das gilt bei jeder Antwort auf „{condition.frage}“ und sagt darum nichts; bitte Antworten streichen.",
                "baukasten-immer",
            )


def _never(
    file: File, field: FieldPath, found: Bedingungen, questions: Mapping[str, Baukastenfrage]
) -> Iterator[Problem]:
    for (_, one), (index, other) in combinations(enumerate(found), 2):
        if _exclude_each_other(one, other, questions):
            yield problem(
                file,
                (*field, index),
                "Diese Bedingung und eine davor schließen einander aus, die Regel träfe nie zu; bitte eine ändern.",
                "baukasten-nie",
            )


def _exclude_each_other(one: Bedingung, other: Bedingung, questions: Mapping[str, Baukastenfrage]) -> bool:
    """Tell whether no choice of a reader can meet both."""
    for first, second in ((one, other), (other, one)):
        chosen = set(first.gewaehlt or first.neu)
        if chosen and chosen <= set(second.nicht_gewaehlt):
            return True
    if not one.frage or one.frage != other.frage:
        return False
    question = questions[one.frage]
    if question.form != "mehrere":
        return not set(one.ist) & set(other.ist)
    alone = {answer.id for answer in question.antworten if answer.allein}
    return any(
        set(first.ist) <= alone and not set(first.ist) & set(second.ist)
        for first, second in ((one, other), (other, one))
    )


def check_baukasten_opposites(catalogue: Catalogue) -> Iterator[Problem]:
    """No two reasons about an Option rest on the same conditions: they cancel each other out or say it twice."""
    for file in catalogue.files:
        if not isinstance(record := file.record, Baukastenurteile):
            continue
        for index, part in enumerate(record.optionen):
            seen: dict[str, str] = {}
            for place, reason in enumerate(part.urteile):
                key = str(sorted(str(condition.model_dump()) for condition in reason.wenn))
                if key in seen:
                    again = "noch einmal dasselbe" if seen[key] == reason.spricht else "das Gegenteil"
                    yield problem(
                        file,
                        ("optionen", index, "urteile", place, "wenn"),
                        f"Unter denselben Bedingungen sagt schon ein Urteil weiter oben {again}; bitte zusammenfassen oder unterscheiden.",
                        "baukasten-gegensatz",
                    )
                seen[key] = reason.spricht


def check_baukasten_placeholders(catalogue: Catalogue) -> Iterator[Problem]:
    """Every placeholder in the draft is explained, and every one that is explained stands somewhere in it."""
    for file in catalogue.files:
        if isinstance(record := file.record, Baukastenvorlage):
            known: list[str] = [part.name for part in record.platzhalter]
            sentences = [(field, value) for field, value in file.values if isinstance(value, Zeile)]
            unknown = list(once(_unknown_placeholders(file, sentences, known)))
            yield from unknown
            written = {name for _, value in sentences for name in _PLACEHOLDER.findall(value)}
            for index, name in enumerate(known):
                if name not in written and not unknown:
                    message = f"Der Platzhalter „{{{name}}}“ steht in keinem Satz; bitte verwenden oder hier löschen."
                    yield problem(file, ("platzhalter", index, "name"), message, "baukasten-platzhalter")


def _unknown_placeholders(
    file: File, sentences: Iterable[tuple[FieldPath, str]], known: Collection[str]
) -> Iterator[tuple[str, Problem]]:
    for field, sentence in sentences:
        for name in _PLACEHOLDER.findall(sentence):
            if name not in known:
                message = f"Den Platzhalter „{{{name}}}“ gibt es nicht; bitte berichtigen oder ergänzen."
                yield name, problem(file, field, message + nearest(name, known), "baukasten-platzhalter")
        if braces := re.findall(r"[{}][^{}]{0,20}", _PLACEHOLDER.sub("", sentence)):
            message = f"Die geschweifte Klammer vor „{braces[0][1:].strip()}“ gehört zu keinem Platzhalter und würde gezeigt; bitte „{{name}}“ ohne Leerzeichen schreiben."
            yield braces[0], problem(file, field, message, "baukasten-platzhalter")


def check_baukasten_complete(catalogue: Catalogue) -> Iterator[Problem]:
    """Every Option has a reason for and one against it, and its sentences in the draft."""
    wanted: list[str] = [option.id for option in catalogue.all(Option)]
    for file in catalogue.files:
        if isinstance(record := file.record, Baukastenurteile):
            said = {str(part.option): {reason.spricht for reason in part.urteile} for part in record.optionen}
            missing = forgotten(wanted, [str(part.option) for part in record.optionen])
            for name in wanted:
                for side in sorted({"dafür", "dagegen"} - said.get(name, set())):
                    if name in said or name in missing:
                        message = f"Für die Option „{name}“ fehlt ein Urteil, das {side} spricht; bitte ergänzen."
                        yield problem(file, ("optionen",), message, "baukasten-einseitig")
        if isinstance(draft := file.record, Baukastenvorlage):
            for name in forgotten(wanted, [str(part.option) for part in draft.optionen]):
                message = f"Für die Option „{name}“ fehlen die Sätze der Vorlage; bitte ergänzen."
                yield problem(file, ("optionen",), message, "baukasten-ohne-satz")


def check_baukasten_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Every Option has one place in the list of reasons and one in the draft."""
    for file in catalogue.files:
        if isinstance(file.record, Baukastenurteile | Baukastenvorlage):
            seen: set[str] = set()
            for field, part in parts(file, Teil):
                name = getattr(part, "option", None)
                if name in seen:
                    yield problem(
                        file,
                        (*field, "option"),
                        f"Zur Option „{name}“ steht schon weiter oben etwas; bitte dort einfügen.",
                        "baukasten-option-doppelt",
                    )
                if name:
                    seen.add(name)
