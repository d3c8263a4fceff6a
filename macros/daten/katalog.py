"""All records by id, with everything that follows from them: order, back-links, places.

Built once from all files by `laden`; nothing here reads a file or judges a record.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from macros.daten.arten import (
    Gepflegt,
    Kennung,
    Tag,
    Teil,
    Verweis,
)
from macros.daten.texte import Text
from macros.daten.yaml.lesen import FieldPath, Source

PartT = TypeVar("PartT", bound=Teil)
MadeT = TypeVar("MadeT")


@dataclass(frozen=True, eq=False)
class File:
    """One file of the data folder and the valid record in it."""

    source: Source
    record: Teil

    @cached_property
    def values(self) -> tuple[tuple[FieldPath, Any], ...]:
        """(field path, value) of everything in the record, from the outside in; walked once."""
        return tuple(self.record.values())

    @cached_property
    def parts(self) -> tuple[tuple[FieldPath, Teil], ...]:
        """(field path, part) of every part of the record: far fewer than values."""
        return tuple((field, value) for field, value in self.values if isinstance(value, Teil))

    @property
    def title(self) -> str:
        """The record's name; of a list in one file, what it lists: `Glossar`, `Quellenliste bochum`."""
        art, stem = self.record.ART, self.source.path.stem
        return self.record.bezeichnung or (art.einzahl if art.datei else f"{art.einzahl} {stem}")


@dataclass(frozen=True, eq=False)
class Entry:
    """Something with an id: a record, or a part of one that can be linked to."""

    id: Kennung
    part: Any
    file: File
    field: FieldPath
    catalogue: Catalogue

    @property
    def title(self) -> str:
        """The name readers know it by, with the place in front where the name alone does not say it."""
        place = self.catalogue.entries.get(self.part.vorname)
        return f"{place.title}: {self.part.bezeichnung}" if place else str(self.part.bezeichnung)


@dataclass(frozen=True, eq=False)
class Reference:
    """A place that names another record: a field, or `[[id]]` in a text (then `wanted` is None)."""

    file: File
    field: FieldPath
    target: str
    wanted: str | None
    owner: Entry | None


class Catalogue:
    """Every record, looked up by id or listed by type in the order readers see."""

    def __init__(
        self,
        files: Iterable[File],
        announced: frozenset[str] = frozenset(),
        today: datetime.date = datetime.date.min,
        cut: frozenset[str] = frozenset(),
    ) -> None:
        """Index the files: one walk over each of them.

        `announced` are ids in files that were refused: nobody shall be told that they do not exist.
        `cut` are kinds of parts of which there may be more: the end of their file is lost.
        `today` is the day on which readers see it: reviews that were due before are overdue.
        """
        self.files = tuple(files)
        self.announced = announced
        self.cut = cut
        self.today = today
        self.entries: dict[str, Entry] = {}
        self.duplicates: list[Entry] = []
        self.references: list[Reference] = []
        self._by_type: dict[type[Teil], list[Entry]] = defaultdict(list)
        self._series: dict[type[Teil], tuple[Any, ...]] = {}
        self._positions: dict[str, int] = {}
        self._derived: dict[Callable[[Catalogue], Any], Any] = {}
        for file in self.files:
            self._index(file)

    def _index(self, file: File) -> None:
        owners: list[Entry] = []
        for field, value in file.values:
            while owners and field[: len(owners[-1].field)] != owners[-1].field:
                owners.pop()
            if isinstance(value, Teil):
                if isinstance(name := getattr(value, "id", None), Kennung):
                    owners.append(self._add(Entry(name, value, file, field, self)))
            else:
                owner = owners[-1] if owners else None
                self.references.extend(Reference(file, field, *found, owner) for found in _targets(value))

    def _add(self, entry: Entry) -> Entry:
        if entry.id in self.entries:
            self.duplicates.append(entry)
        else:
            self.entries[entry.id] = entry
            self._by_type[type(entry.part)].append(entry)
        return entry

    def all(self, kind: type[PartT]) -> tuple[PartT, ...]:
        """Return all parts of a type, in the order readers see."""
        if kind not in self._series:
            parts = sorted((entry.part for entry in self._by_type[kind]), key=self._order)
            self._series[kind] = tuple(parts)
            self._positions.update((part.id, index) for index, part in enumerate(parts))
        return cast(tuple[PartT, ...], self._series[kind])

    def overdue(self, record: Gepflegt) -> bool:
        """Tell whether a record should have been reviewed before today."""
        return datetime.date.fromisoformat(record.pruefen_bis) < self.today

    @cached_property
    def maintained(self) -> tuple[tuple[File, Gepflegt], ...]:
        """Every file whose record carries dates, with that record."""
        return tuple((file, file.record) for file in self.files if isinstance(file.record, Gepflegt))

    @cached_property
    def updated(self) -> Tag:
        """The last day on which somebody reviewed or changed a record: no page is younger than its data."""
        days = ((record.geprueft_am, *(change.datum for change in record.aenderungen)) for _, record in self.maintained)
        return max(day for of_record in days for day in of_record)

    def position(self, part: Any) -> int:
        """Return the index of a part among all of its type."""
        self.all(type(part))
        return self._positions[part.id]

    def get(self, name: str, kind: type[PartT]) -> PartT:
        """Return the part with this id; the checks have made sure that it is there and of this type."""
        part = self.entries[name].part
        if not isinstance(part, kind):
            raise KeyError(name)
        return part

    def title(self, file: File) -> str:
        """Return what readers call a file: the title of its record, if that has an id."""
        entry = self.entries.get(getattr(file.record, "id", ""))
        return entry.title if entry else file.title

    def record_of(self, name: str, kind: type[PartT]) -> PartT:
        """Return the record whose file holds the part with this id."""
        record = self.entries[name].file.record
        if not isinstance(record, kind):
            raise KeyError(name)
        return record

    @cached_property
    def former(self) -> dict[str, Entry]:
        """For every id that something once had, what has it now; the checks make sure that it is only one."""
        parts = ((entry, getattr(entry.part, "fruehere_ids", ())) for entry in self.entries.values())
        return {name: entry for entry, names in parts for name in names}

    def derived(self, make: Callable[[Catalogue], MadeT]) -> MadeT:
        """Return what a function makes of this catalogue: made once, and gone with it."""
        if make not in self._derived:
            self._derived[make] = make(self)
        return cast(MadeT, self._derived[make])

    def _order(self, part: Any) -> Any:
        """Return how readers meet a part: by its own order, or by its record's and its place in there."""
        if not part.ART.folgt_dem_datensatz:
            return part.ART.order(part)
        entry = self.entries[part.id]
        return entry.file.record.ART.order(entry.file.record), entry.field

    @cached_property
    def backlinks(self) -> dict[str, tuple[Entry, ...]]:
        """For every id, what names it in a field or in a text: each once, in the order of the files."""
        return _owners_by_target(self.references)

    @cached_property
    def _assigned(self) -> dict[str, tuple[Entry, ...]]:
        """For every id, what names it in a field: being mentioned in a sentence assigns nothing."""
        return _owners_by_target(reference for reference in self.references if reference.wanted)

    def referring(self, name: str, kind: type[PartT]) -> tuple[PartT, ...]:
        """Return the parts of a type that a field assigns to this id, in the order readers see."""
        parts = [entry.part for entry in self._assigned.get(name, ()) if isinstance(entry.part, kind)]
        return tuple(sorted(parts, key=self._order))


def _owners_by_target(references: Iterable[Reference]) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[Entry, None]] = defaultdict(dict)
    for reference in references:
        if reference.owner:
            found[reference.target][reference.owner] = None
    return {target: tuple(owners) for target, owners in found.items()}


def _targets(value: object) -> list[tuple[str, str | None]]:
    """Return (id, wanted type) of every record that a field value names."""
    if isinstance(value, Verweis):
        return [(value, value.ziel)]
    if isinstance(value, Text):
        return [(name, None) for name in value.record_ids()]
    return []
