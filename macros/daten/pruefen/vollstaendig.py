"""Rules about what a page must answer before it is published; a preview shows it without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from macros.daten.arten import Beispiel, Botschaft, Fallstudie, Kommune, Modell, Option
from macros.daten.katalog import Catalogue, Entry
from macros.daten.meldungen import listed
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
        wanted = _ANSWERS.get(type(entry.part), {})
        if short := [name for name, least in wanted.items() if len(getattr(entry.part, name)) < least]:
            least = "mindestens einen Eintrag" if wanted[short[0]] == 1 else f"mindestens {wanted[short[0]]} Einträge"
            ist, each = ("ist", "") if len(short) == 1 else ("sind", "je ")
            message = (
                f"{listed(short, 'und')} {ist} bei „{entry.id}“ noch leer oder zu kurz; bitte {each}{least} schreiben."
            )
            written = [name for name in short if (*entry.field, name) in entry.file.source.lines]
            yield _missing(entry, message, *written[:1])


def check_examples(catalogue: Catalogue) -> Iterator[Problem]:
    """A Modell has an example, or says under `luecken` that nobody has found one."""
    for entry in catalogue.entries.values():
        part = entry.part
        if isinstance(part, Modell) and not (part.luecken or catalogue.referring(part.id, Beispiel)):
            yield _missing(
                entry,
                f"„{part.id}“ hat noch kein Beispiel; bitte eines zuordnen oder unter „luecken“ sagen, dass es fehlt.",
            )


def check_towns(catalogue: Catalogue) -> Iterator[Problem]:
    """A Kommune can be compared: official keys, and a population of the same day as everybody else's."""
    days = Counter(figure.stand for town in catalogue.all(Kommune) for figure in town.einwohner)
    usual = days.most_common(1)[0][0] if days else ""
    for town in catalogue.all(Kommune):
        entry = catalogue.entries[town.id]
        if not town.einwohner:
            yield _missing(
                entry, f"„{town.id}“ hat noch keine Einwohnerzahl; bitte „einwohner“ ergänzen, Stand {usual}."
            )
        if not town.schluessel and town.typ != "Verbund":
            yield _missing(entry, f"„{town.id}“ hat noch keinen amtlichen Schlüssel; bitte „schluessel“ ergänzen.")
        for area in town.gebiete:
            if not area.schluessel:
                yield _missing(entry, f"Unter „gebiete“ fehlt der amtliche Schlüssel von {area.name}; bitte ergänzen.")
        for index, figure in enumerate(town.einwohner):
            if figure.stand != usual:
                message = f"Diese Zahl ist vom {figure.stand}, die der meisten anderen Kommunen vom {usual}; bitte denselben Stichtag nehmen."
                yield problem(entry.file, ("einwohner", index, "stand"), message, "einwohner-stichtag")


def check_portraits(catalogue: Catalogue) -> Iterator[Problem]:
    """A Fallstudie says what became of it."""
    for study in catalogue.all(Fallstudie):
        if not study.ergebnis:
            entry = catalogue.entries[study.id]
            yield _missing(entry, f"„{study.id}“ sagt noch nicht, was daraus wurde; bitte „ergebnis“ schreiben.")


def check_titles(catalogue: Catalogue) -> Iterator[Problem]:
    """The title of a Fallstudie names its Kommune, unless it is that of a talk."""
    for study in catalogue.all(Fallstudie):
        town = catalogue.entries.get(study.kommune)
        if study.gremien and town and not any(_stands_in(catalogue, name, town) for name in study.gremien):
            continue  # the Kommune is wrong, and told already
        words = re.findall(r"\w{3,}", town.title) if town else []
        if words and study.herkunft != "workshop" and not any(word in study.titel for word in words):
            message = f"Der Titel nennt „{town.title if town else ''}“ nicht; bitte mit der Kommune beginnen: „{words[0]}: …“."
            yield problem(catalogue.entries[study.id].file, ("titel",), message, "fallstudie-titel")


def _stands_in(catalogue: Catalogue, name: str, town: Entry) -> bool:
    """Tell whether an entry stands in the file of a Kommune."""
    entry = catalogue.entries.get(name)
    return entry is not None and entry.file is town.file


def _missing(entry: Entry, message: str, field: str = "id") -> Problem:
    return problem(entry.file, (*entry.field, field), message, "noch-unvollstaendig")
