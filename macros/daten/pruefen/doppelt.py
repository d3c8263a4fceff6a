"""Rules about what must not be there twice: in a list, among the claims of a record, among sources and terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from macros.daten.arten import Aenderung, Aussage, Begriff, Ereignis, Kommune, Quelle, Teil
from macros.daten.katalog import Catalogue
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import as_tuple, parts, place, problem
from macros.daten.texte import Zeile
from macros.daten.yaml.lesen import FieldPath


def check_lists(catalogue: Catalogue) -> Iterator[Problem]:
    """No list names the same thing twice: neither an id or a word, nor a part that refers to it."""
    for file in catalogue.files:
        for field, part in parts(file, Teil):
            for name in type(part).model_fields:
                for index, value in _repeated(as_tuple(getattr(part, name))):
                    message = f"„{value}“ steht schon weiter oben in dieser Liste; bitte eines von beiden entfernen."
                    yield problem(file, (*field, name, index), message, "doppelt-in-liste")


def _repeated(items: tuple[object, ...]) -> Iterator[tuple[int, str]]:
    """Yield (index, what it names) of each entry that names what an earlier one has named; case makes no other word."""
    seen: set[str] = set()
    for index, item in enumerate(items):
        if isinstance(item, tuple):
            yield from ((index, value) for _, value in _repeated(item))
        if (value := _names(item)) is not None:
            if value.casefold() in seen:
                yield index, value
            seen.add(value.casefold())


def _names(item: object) -> str | None:
    """Return what an entry of a list stands for: itself, or the first thing a part refers to if that makes it unique."""
    if isinstance(item, str):
        return str(item)
    return str(getattr(item, item.eindeutig)) if isinstance(item, Teil) and item.eindeutig else None


def check_claims(catalogue: Catalogue) -> Iterator[Problem]:
    """A record makes each claim once."""
    for file in catalogue.files:
        seen: dict[str, FieldPath] = {}
        for field, claim in parts(file, Aussage):
            words = " ".join(claim.text.casefold().split()).rstrip(".")
            if words in seen:
                line = file.source.line((*seen[words], "text"))
                message = f"Dieselbe Aussage steht schon in Zeile {line}; bitte eine der beiden entfernen."
                yield problem(file, (*field, "text"), message, "aussage-doppelt")
            seen.setdefault(words, field)


def check_events(catalogue: Catalogue) -> Iterator[Problem]:
    """A timeline tells each event once, and a record each of its changes."""
    for file in catalogue.files:
        seen: dict[str, FieldPath] = {}
        for field, event in ((where, part) for where, part in file.parts if isinstance(part, Ereignis | Aenderung)):
            words = f"{event.datum if isinstance(event, Aenderung) else ''}{_told(event)}".casefold()
            if words in seen:
                message = (
                    f"Dasselbe steht schon in Zeile {file.source.line(seen[words])}; bitte eines der beiden entfernen."
                )
                yield problem(file, field, message, "aussage-doppelt")
            seen.setdefault(words, field)


def _told(event: Ereignis | Aenderung) -> str:
    return event.was if isinstance(event, Aenderung) else event.text


def check_words(catalogue: Catalogue) -> Iterator[Problem]:
    """An entry of a list of words is one word or phrase: several in one are found by nobody."""
    for file in catalogue.files:
        for field, value in file.values:
            listed = ("suchworte" in field or "gruppen" in field) and isinstance(value, Zeile)
            if listed and (";" in value or value.count(",") > 1):
                message = f'„{value[:40]}“ sind mehrere Wörter in einem Eintrag; bitte jedes für sich schreiben: ["eins", "zwei"].'
                yield problem(file, field, message, "woerter-in-einem")


def check_sources_once(catalogue: Catalogue) -> Iterator[Problem]:
    """A source has one id: no other has its address, its title and its publisher."""
    yield from _doubles(
        catalogue,
        Quelle,
        lambda source: (_address(source.url), source.titel.casefold(), source.herausgeber.casefold()),
        "Diese Quelle steht schon unter „{other}“ ({place}); bitte überall diese Kennung nennen und den Eintrag hier löschen.",
        "quelle-doppelt",
    )


def check_terms_once(catalogue: Catalogue) -> Iterator[Problem]:
    """The glossary explains a word once."""
    yield from _doubles(
        catalogue,
        Begriff,
        lambda term: term.begriff.casefold(),
        "Dieses Fachwort erklärt schon „{other}“ ({place}); bitte beide zusammenführen.",
        "begriff-doppelt",
    )


def check_keys_once(catalogue: Catalogue) -> Iterator[Problem]:
    """No two Kommunen have one official key."""
    yield from _doubles(
        catalogue,
        Kommune,
        lambda town: town.schluessel or town.id,
        "Denselben amtlichen Schlüssel hat schon „{other}“ ({place}); bitte berichtigen.",
        "schluessel",
        ("schluessel",),
    )


def _doubles(
    catalogue: Catalogue,
    kind: type[Any],
    key: Callable[[Any], object],
    message: str,
    rule: str,
    field: FieldPath = ("id",),
) -> Iterator[Problem]:
    first: dict[object, Any] = {}
    for entry in catalogue.entries.values():
        if isinstance(entry.part, kind):
            other = first.setdefault(key(entry.part), entry)
            if other is not entry:
                yield problem(
                    entry.file, (*entry.field, *field), message.format(other=other.id, place=place(other)), rule
                )


def _address(url: str | None) -> str:
    """Return an address without what makes no other page of it."""
    if not url:
        return ""
    parts_of = urlsplit(url)
    return f"{(parts_of.hostname or '').removeprefix('www.')}{parts_of.path.rstrip('/')}?{parts_of.query}#{parts_of.fragment}"
