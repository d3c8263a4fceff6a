"""The Baukasten's pages: the questions, the tables of reasons, the outline of the draft, and how it all weighs.

The same content that scripts use (`ausgaben/baukasten`) stands here for readers without them and on paper. No markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from macros.daten.arten import (
    Baukastenbefunde,
    Baukastenfrage,
    Baukastenfragen,
    Baukastenurteile,
    Baukastenvorlage,
    Bedingung,
    Bedingungen,
    Befund,
    Beispiel,
    Botschaft,
    Ebene,
    Land,
    Option,
    Urteil,
)
from macros.daten.arten.baukasten import Richtung, Schritt
from macros.daten.katalog import Catalogue, PartT
from macros.seiten.bausteine import each
from macros.seiten.seitenart import Raum


@dataclass(frozen=True)
class Urteilszeile:
    """A reason, and in words when it holds."""

    urteil: Urteil
    wenn: str


@dataclass(frozen=True)
class Optionstafel:
    """An Option with everything that can speak for and against it."""

    option: Option
    zeilen: tuple[Urteilszeile, ...]

    def die(self, richtung: Richtung) -> tuple[Urteilszeile, ...]:
        """Return the reasons of one direction."""
        return tuple(line for line in self.zeilen if line.urteil.spricht == richtung)


@dataclass(frozen=True)
class Befundzeile:
    """A finding, and in words when it is made."""

    befund: Befund
    wenn: str
    botschaften: tuple[Botschaft, ...]
    beispiele: tuple[Beispiel, ...]


@dataclass(frozen=True)
class Bausatz:
    """Everything both pages show."""

    fragen: tuple[Baukastenfrage, ...]
    ebenen: tuple[tuple[Ebene, tuple[Optionstafel, ...]], ...]
    befunde: tuple[Befundzeile, ...]
    vorlage: Baukastenvorlage

    def teil(self, schritt: Schritt) -> tuple[Baukastenfrage, ...]:
        """Return the questions of one step."""
        return tuple(question for question in self.fragen if question.schritt == schritt)

    @property
    def laender(self) -> tuple[str, ...]:
        """All Länder, by name."""
        return get_args(Land)

    def offen(self, satz: str) -> str:
        """Return a sentence of the draft as long as nobody has filled anything in: every gap in brackets."""
        return satz.format_map({str(gap.name): f"[{gap.luecke}]" for gap in self.vorlage.platzhalter})

    def frage(self, name: str) -> Baukastenfrage:
        """Return the question of that name."""
        return next(question for question in self.fragen if question.id == name)


def baukasten(catalogue: Catalogue) -> Bausatz:
    """Return what the tool's page shows without scripts."""
    questions = _record(catalogue, Baukastenfragen).fragen
    reasons = {str(part.option): part.urteile for part in _record(catalogue, Baukastenurteile).optionen}
    levels = (
        (level, tuple(_tafel(catalogue, questions, part, reasons[part.id]) for part in level.optionen))
        for level in catalogue.all(Ebene)
    )
    findings = _record(catalogue, Baukastenbefunde).befunde
    return Bausatz(
        questions,
        tuple(levels),
        tuple(_befund(catalogue, questions, finding) for finding in findings),
        _record(catalogue, Baukastenvorlage),
    )


def rechnet(catalogue: Catalogue) -> Bausatz:
    """Return what „So rechnet der Baukasten“ shows: the same, with weights."""
    return baukasten(catalogue)


def _record(catalogue: Catalogue, kind: type[PartT]) -> PartT:
    return next(file.record for file in catalogue.files if isinstance(file.record, kind))


def _tafel(
    catalogue: Catalogue, questions: Iterable[Baukastenfrage], option: Option, reasons: Iterable[Urteil]
) -> Optionstafel:
    lines = (Urteilszeile(reason, worte(catalogue, questions, reason.wenn, option.id)) for reason in reasons)
    return Optionstafel(option, tuple(lines))


def _befund(catalogue: Catalogue, questions: Iterable[Baukastenfrage], finding: Befund) -> Befundzeile:
    return Befundzeile(
        finding,
        worte(catalogue, questions, finding.wenn),
        each(catalogue, finding.botschaften, Botschaft),
        each(catalogue, finding.beispiele, Beispiel),
    )


def worte(
    catalogue: Catalogue, questions: Iterable[Baukastenfrage], conditions: Bedingungen, own: str | None = None
) -> str:
    """Write in words when conditions hold: `angegeben: niemand hat Zeit dafür; nicht gewählt: …`.

    The Option whose id is `own` needs no name: the words stand under its own.
    """
    known: dict[str, Baukastenfrage] = {question.id: question for question in questions}
    return "; ".join(part for condition in conditions for part in _wort(catalogue, known, condition, own))


def _wort(
    catalogue: Catalogue, known: dict[str, Baukastenfrage], condition: Bedingung, own: str | None
) -> Iterator[str]:
    if condition.frage:
        said = (answer.angabe for answer in known[condition.frage].antworten if answer.id in condition.ist)
        yield f"angegeben: {' oder '.join(said)}"
    for word, options, between in (
        ("gewählt", condition.gewaehlt, " oder "),
        ("nicht gewählt", condition.nicht_gewaehlt, ", "),
        ("kommt neu dazu", condition.neu, " oder "),
        ("noch nicht da", condition.nicht_da, ", "),
    ):
        if options == (own,):
            yield word
        elif options:
            yield f"{word}: {between.join(f'„{part.name}“' for part in each(catalogue, options, Option))}"


RAUM = Raum("baukasten", {"baukasten": baukasten, "baukasten_regeln": rechnet})
