"""Rules about the law of the Länder: which questions it answers, what a sentence on law rests on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from macros.daten.arten import Quelle, Recht, Rechtsaussage, Rechtsfrage, RechtsfrageVerweis
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import also, parts, problem
from macros.daten.yaml.lesen import FieldPath


def check_questions_of_law(catalogue: Catalogue) -> Iterator[Problem]:
    """A Land answers the questions to the Länder, the Bund those to the Bund."""
    asked: dict[str, str] = {question.id: question.fuer for question in catalogue.all(Rechtsfrage)}
    wrong: dict[str, list[tuple[File, FieldPath, str]]] = defaultdict(list)
    for file in catalogue.files:
        if isinstance(record := file.record, Recht):
            whose = "bund" if record.land == "Bund" else "land"
            for field, name in file.values:
                if isinstance(name, RechtsfrageVerweis) and asked.get(name, whose) != whose:
                    wrong[name].append((file, field, record.land))
    for name, places in wrong.items():
        file, field, land = places[0]
        message = f"Die Frage „{name}“ ist nicht für {land} gedacht (fuer: {asked[name]}{also(places)}); bitte eine andere nennen oder „fuer“ berichtigen."
        yield problem(file, field, message, "recht-frage-fremd")


def check_official_law(catalogue: Catalogue) -> Iterator[Problem]:
    """A sentence on law is as sure as the official text that somebody has read (REDAKTION.md, rule 10)."""
    official: set[str] = {source.id for source in catalogue.all(Quelle) if source.art == "amtlich"}
    for file in catalogue.files:
        for field, claim in parts(file, Rechtsaussage):
            known = {name for name in claim.quellen if name in catalogue.entries}
            if claim.sicherheit == "hoch" and known and not known & official:
                yield problem(
                    file,
                    (*field, "sicherheit"),
                    "„hoch“ setzt eine amtliche Quelle voraus; bitte eine nennen oder „mittel“ schreiben.",
                    "recht-nicht-amtlich",
                )
