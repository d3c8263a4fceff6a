"""What the page and the list of a kind show that says nothing else: its fields with their titles.

Knows the catalogue, no markup and no address.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.daten import felder
from macros.daten.arten import Aussage, Datensatz, Teil, Verweis
from macros.daten.felder import Feld
from macros.daten.katalog import Catalogue, Entry
from macros.daten.texte import Text


@dataclass(frozen=True)
class Abschnitt:
    """A field of a record with its title: claims, texts or other records."""

    titel: str
    anker: str
    aussagen: tuple[Aussage, ...]
    texte: tuple[Text, ...]
    eintraege: tuple[Entry, ...]

    @property
    def anzahl(self) -> int:
        """How many things it lists."""
        return len(self.aussagen) + len(self.texte) + len(self.eintraege)


@dataclass(frozen=True)
class Standardseite:
    """A record with everything in it that is a claim, a text or a reference, and what refers to it."""

    eintrag: Entry
    art: str
    abschnitte: tuple[Abschnitt, ...]
    genannt_in: tuple[Entry, ...]

    @property
    def kurz(self) -> str:
        """Its Kurzfassung, if it has one."""
        return str(getattr(self.eintrag.part, "kurz", None) or "")


def seite(catalogue: Catalogue, record: Any) -> Standardseite:
    """Return the view of a record's page."""
    entry = catalogue.entries[record.id]
    sections = tuple(_abschnitte(catalogue, record))
    shown = {other.id for section in sections for other in section.eintraege}
    naming = (other for other in catalogue.backlinks.get(record.id, ()) if other.id not in shown)
    return Standardseite(entry, record.ART.einzahl, sections, tuple(naming))


def uebersicht(catalogue: Catalogue, kind: type[Teil]) -> tuple[Entry, ...]:
    """Return all records of a kind, in the order readers see."""
    parts: tuple[Any, ...] = catalogue.all(kind)
    return tuple(catalogue.entries[part.id] for part in parts)


def _abschnitte(catalogue: Catalogue, record: Teil) -> Iterator[Abschnitt]:
    for field in felder.of(type(record)):
        if field.name not in _FRAMED and (values := _values(record, field)):
            claims = tuple(value for value in values if isinstance(value, Aussage))
            texts = tuple(value for value in values if isinstance(value, Text))
            named = tuple(catalogue.entries[value] for value in values if isinstance(value, Verweis))
            if claims or texts or named:
                yield Abschnitt(field.titel, field.name.replace("_", "-"), claims, texts, named)


_FRAMED = frozenset((*Datensatz.model_fields, "kurz"))
"""What stands on every page anyway."""


def _values(record: Teil, field: Feld) -> tuple[Any, ...]:
    value = getattr(record, field.name)
    return value if isinstance(value, tuple) else () if value is None else (value,)
