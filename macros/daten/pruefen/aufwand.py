"""Rules about figures of effort: the figure and the sentence that states it never drift apart."""

from __future__ import annotations

from collections.abc import Iterator

from macros.daten.arten import BelegteAussage, Beschluss, Fallstudie, Kommune, Quelle, Wert
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import also, parts, problem
from macros.daten.zahlen import german, numbers_in


def check_values_in_text(catalogue: Catalogue) -> Iterator[Problem]:
    """A claim's text states every number that its `werte` give."""
    for file in catalogue.files:
        for field, claim in parts(file, BelegteAussage):
            stated = numbers_in(claim.text) if claim.werte else frozenset()
            for index, value in enumerate(claim.werte):
                for number in (number for number in value.zahlen if number not in stated):
                    yield problem(
                        file,
                        (*field, "werte", index),
                        f"Die Zahl {german(number)} steht nicht im Text der Aussage; bitte im Text in Ziffern nennen oder den Wert berichtigen.",
                        "wert-nicht-im-text",
                    )


def check_papers(catalogue: Catalogue) -> Iterator[Problem]:
    """What is linked as the paper of a Beschluss comes from the council, its administration or a group in it."""
    for file in catalogue.files:
        record = file.record
        named = catalogue.entries.get(record.papier or "") if isinstance(record, Beschluss) else None
        source = named.part if named else None
        if isinstance(source, Quelle) and source.art not in ("amtlich", "verband"):
            yield problem(
                file,
                ("papier",),
                f"„{source.id}“ ist kein Papier des Gremiums oder einer Fraktion ({source.art}); bitte „papier“ leer lassen, die Quelle steht bei den Aussagen.",
                "beschluss-papier",
            )


def check_results(catalogue: Catalogue) -> Iterator[Problem]:
    """What a Beschluss says fits its result, and its examples belong to a Kommune that it names."""
    doubtful: set[str] = {entry.id for entry in catalogue.duplicates}
    for file in catalogue.files:
        if not isinstance(record := file.record, Beschluss):
            continue
        known = all(name in catalogue.entries for name in record.kommunen)  # else it is told elsewhere
        for index, name in enumerate(record.beispiele if known else ()):
            entry = catalogue.entries.get(name)
            town = entry.file.record if entry and name not in doubtful else None
            if isinstance(town, Kommune) and town.id not in tuple(map(str, record.kommunen)):
                message = f"„{name}“ steht in der Datei der Kommune „{town.id}“, die unter „kommunen“ fehlt; bitte eines von beiden berichtigen."
                yield problem(file, ("beispiele", index), message, "gremium-fremd")
                break  # the others of that file are wrong for the same reason
        if record.ergebnis == "Ausgang nicht belegt" and record.abstimmung:
            message = (
                "Abgestimmt, aber der Ausgang ist nicht belegt; bitte „ergebnis“ eintragen oder „abstimmung“ entfernen."
            )
            yield problem(file, ("abstimmung",), message, "beschluss-ergebnis")
        decided = [
            ("aussagen", place, "werte", index, "status")
            for place, claim in enumerate(record.aussagen)
            for index, value in enumerate(claim.werte)
            if value.status == "beschlossen" and record.ergebnis in ("abgelehnt", "vertagt", "zurückgezogen")
        ]
        if decided:
            message = f"Das Papier wurde {record.ergebnis}, dieser Wert ist „beschlossen“{also(decided)}; bitte „geplant“ schreiben oder „ergebnis“ berichtigen."
            yield problem(file, decided[0], message, "beschluss-ergebnis")


def check_values_once(catalogue: Catalogue) -> Iterator[Problem]:
    """A figure of a Kommune stands in one place only."""
    seen: dict[object, str] = {}
    for file in catalogue.files:
        for field, claim in parts(file, BelegteAussage):
            for index, value in enumerate(claim.werte):
                here = (*field, "werte", index)
                for town in _towns(file):
                    place = seen.setdefault((town, _figure(value)), f"{file.source.path}:{file.source.line(here)}")
                    if place != f"{file.source.path}:{file.source.line(here)}":
                        yield problem(
                            file,
                            here,
                            f"Denselben Wert hat schon {place}; bitte „werte“ nur an einer der beiden Stellen lassen.",
                            "wert-doppelt",
                        )


def _towns(file: File) -> tuple[str, ...]:
    """Return the Kommune whose figures a file holds; of joint papers the first, nothing for texts in general."""
    record = file.record
    if isinstance(record, Kommune):
        return (record.id,)
    if isinstance(record, Beschluss):
        return record.kommunen[:1]
    return (record.kommune,) if isinstance(record, Fallstudie) else ()


def _figure(value: Wert) -> object:
    return value.zahlen, value.einheit, value.zaehlt, value.status, value.entgelt, value.was
