"""Recht: the page of a Land, the table of all Länder, and who decides about a Modell, an Option or a Rechtsform."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.daten.arten import (
    Antwort,
    Entscheidung,
    Hinweis,
    Kommune,
    Land,
    Modell,
    Option,
    Recht,
    Rechtsform,
    Rechtsfrage,
    Rechtsfragen,
)
from macros.daten.katalog import Catalogue
from macros.seiten.bausteine import Reihe, reihe
from macros.seiten.schritt import Schritt
from macros.seiten.seitenart import Seitenart, Unterseite


@dataclass(frozen=True)
class Rechtsteil:
    """One question with what the law of a Land says to it, and where to look for the rest."""

    frage: Rechtsfrage
    antwort: Antwort | None
    hinweise: tuple[Hinweis, ...]
    nachbarn: tuple[Rechtsfrage, ...]
    """Questions that whoever asks this one has to ask as well."""


@dataclass(frozen=True)
class Rechtsentscheidung:
    """A decision with what the law of a Land says to each of its questions."""

    entscheidung: Entscheidung
    teile: tuple[Rechtsteil, ...]

    @property
    def unsicher(self) -> bool:
        """Whether one of the questions has no answer, or one that nobody read in an official text of a known version."""
        answers = [part.antwort for part in self.teile]
        return not all(answer and answer.fassung_bekannt and answer.amtlich_belegt for answer in answers)


@dataclass(frozen=True)
class Rechtsseite:
    """Everything the page of a Land shows, and how well it is founded."""

    recht: Recht
    entscheidungen: tuple[Rechtsentscheidung, ...]
    teile: tuple[Rechtsteil, ...]
    kommunen: tuple[Kommune, ...]
    reihe: Reihe[Recht]

    @property
    def saetze(self) -> int:
        """How many sentences on law there are."""
        return len(self.recht.aussagen)

    @property
    def amtlich(self) -> int:
        """How many of them rest on an official text."""
        return sum(claim.sicherheit == "hoch" for claim in self.recht.aussagen)

    @property
    def ohne_fassung(self) -> int:
        """Of how many nobody knows which version was read."""
        return sum(not claim.fassung for claim in self.recht.aussagen)

    @property
    def lang(self) -> bool:
        """Whether there are so many sentences that they need a page of their own."""
        return _lang(self.recht)

    @property
    def beantwortet(self) -> int:
        """How many questions have an answer."""
        return sum(bool(part.antwort) for part in self.teile)


@dataclass(frozen=True)
class Rechtstafel:
    """All Länder by all questions, and what the Bund is asked."""

    fragen: tuple[Rechtsfrage, ...]
    bundesfragen: tuple[Rechtsfrage, ...]
    zeilen: tuple[tuple[Recht, tuple[Rechtsteil, ...]], ...]
    bund: tuple[Recht, ...]
    wen: Mapping[str, str]
    """Whom to ask where the answer to a question is open, by its id."""

    def beantwortet(self, frage: Rechtsfrage) -> tuple[Recht, ...]:
        """Return the Länder of which the answer to a question was read."""
        return tuple(land for land, _ in self.zeilen if land.antwort(frage.id))


@dataclass(frozen=True)
class Rechtswahl:
    """Which questions something raises, and whose law answers them."""

    fragen: tuple[Rechtsfrage, ...]
    bundesfragen: tuple[Rechtsfrage, ...]
    laender: tuple[Recht, ...]
    bund: tuple[Recht, ...]


def seite(catalogue: Catalogue, recht: Recht) -> Rechtsseite:
    """Return the view of the page of a Land, or of the Bund."""
    parts = tuple(_teil(catalogue, recht, question) for question in fragen(catalogue, recht))
    return Rechtsseite(
        recht=recht,
        entscheidungen=tuple(_entscheidungen(catalogue, parts)),
        teile=parts,
        kommunen=tuple(town for town in catalogue.all(Kommune) if recht.land in town.laender),
        reihe=reihe(catalogue, recht),
    )


def _entscheidungen(catalogue: Catalogue, parts: Sequence[Rechtsteil]) -> Iterator[Rechtsentscheidung]:
    """Yield the decisions about which this law is asked; the Bund is asked about others."""
    by_question = {str(part.frage.id): part for part in parts}
    for decision in _all_decisions(catalogue):
        if set(decision.fragen) <= by_question.keys():
            yield Rechtsentscheidung(decision, tuple(by_question[name] for name in decision.fragen))


def _all_decisions(catalogue: Catalogue) -> Iterator[Entscheidung]:
    records = (file.record for file in catalogue.files if isinstance(file.record, Rechtsfragen))
    return (decision for record in records for decision in record.entscheidungen)


def _lang(recht: Recht) -> bool:
    return len(recht.aussagen) > SAETZE


SAETZE = 20
"""How many sentences on law the page of a Land shows at most."""


def uebersicht(catalogue: Catalogue) -> Rechtstafel:
    """Return the table of all Länder; the Bund answers other questions and stands beside it."""
    of_land, of_bund = _by_whom(catalogue.all(Rechtsfrage))
    rows = ((land, tuple(_teil(catalogue, land, question) for question in of_land)) for land in _of_laender(catalogue))
    ask = {str(name): decision.wen for decision in _all_decisions(catalogue) for name in decision.fragen}
    return Rechtstafel(of_land, of_bund, tuple(rows), _of_bund(catalogue), ask)


def wahl(catalogue: Catalogue, part: Modell | Option | Rechtsform) -> Rechtswahl | None:
    """Return the questions on law that a Modell, an Option or a Rechtsform raises; None if there are none."""
    raised = catalogue.referring(part.id, Rechtsfrage)
    by_kind = (question for question in catalogue.all(Rechtsfrage) if _concerns_kind(question, part))
    questions = sorted({*raised, *by_kind}, key=catalogue.position)
    if not questions:
        return None
    return Rechtswahl(*_by_whom(questions), _of_laender(catalogue), _of_bund(catalogue))


def schritt(catalogue: Catalogue, part: Modell | Option | Rechtsform) -> Iterator[Schritt]:
    """Yield the step to who decides, if the page says so."""
    if wahl(catalogue, part):
        yield Schritt("Wer das entscheidet, Land für Land", anker="wer-entscheidet")


def recht_von(catalogue: Catalogue, laender: Iterable[Land]) -> tuple[Recht, ...]:
    """Return what the handbook knows of the law of these Länder."""
    return tuple(record for land in laender for record in catalogue.all(Recht) if record.land == land)


def fragen(catalogue: Catalogue, recht: Recht) -> tuple[Rechtsfrage, ...]:
    """Return the questions that this law is asked, in the order of readers."""
    of_land, of_bund = _by_whom(catalogue.all(Rechtsfrage))
    return of_bund if recht.land == "Bund" else of_land


def _by_whom(questions: Iterable[Rechtsfrage]) -> tuple[tuple[Rechtsfrage, ...], tuple[Rechtsfrage, ...]]:
    """Divide questions into those to the Länder and those to the Bund."""
    questions = tuple(questions)
    of_land, of_bund = (tuple(q for q in questions if q.fuer == whose) for whose in ("land", "bund"))
    return of_land, of_bund


def _teil(catalogue: Catalogue, recht: Recht, question: Rechtsfrage) -> Rechtsteil:
    others = [other for other in fragen(catalogue, recht) if other is not question and _occasions(other, question)]
    neighbours = tuple(others) if len(others) <= _MOST_NEIGHBOURS else ()
    return Rechtsteil(question, recht.antwort(question.id), recht.hinweise_zu(question.id), neighbours)


_MOST_NEIGHBOURS = 5
"""A question that comes with nearly all others leads nowhere."""


def _occasions(one: Rechtsfrage, other: Rechtsfrage) -> bool:
    """Tell whether the same Rechtsform raises both questions; where one of them has none, the same Option."""
    if one.rechtsformen and other.rechtsformen:
        return not set(one.rechtsformen).isdisjoint(other.rechtsformen)
    return not set(one.optionen).isdisjoint(other.optionen)


def _concerns_kind(question: Rechtsfrage, part: Modell | Option | Rechtsform) -> bool:
    return isinstance(part, Modell) and part.art in question.modellarten


def _of_laender(catalogue: Catalogue) -> tuple[Recht, ...]:
    return tuple(record for record in catalogue.all(Recht) if record.land != "Bund")


def _of_bund(catalogue: Catalogue) -> tuple[Recht, ...]:
    return tuple(record for record in catalogue.all(Recht) if record.land == "Bund")


def _schritte(catalogue: Catalogue, recht: Recht) -> Iterator[Schritt]:
    yield Schritt("Alle Fragen und Antworten", anker="antworten")
    yield Schritt("Alle Länder im Vergleich", uebersicht="recht")
    if recht.land != "Bund":
        yield from (Schritt("Was der Bund regelt", ziel=record.id) for record in _of_bund(catalogue))
    yield Schritt("Alle Rechtsformen", uebersicht="rechtsformen")


SEITENART = Seitenart(
    Recht,
    "recht",
    seite=seite,
    uebersichten={"recht": uebersicht},
    schritte=_schritte,
    unterseiten={"saetze": Unterseite(seite, noetig=lambda _, recht: _lang(recht))},
    adresse=lambda record: f"recht/{record.adressname}/",
)
