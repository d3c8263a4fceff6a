"""Records as tables: CSV files, and the codebook that explains every column (CSV on the Web). Below /daten/csv/.

A kind is a table with a line for each record. What a record lists is a table of its own (`kommune-einwohner.csv`), each
line with the record (`eintrag`) and the place in it (`stelle`). All claims of all kinds stand in `aussagen.csv`. Texts are
plain. Several values in a cell are separated by `|`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from macros.ausgaben.daten import arten
from macros.daten import felder, kurzadressen
from macros.daten.arten import Aussage, Tag, Teil
from macros.daten.katalog import Catalogue, Entry
from macros.daten.texte import Text, plain
from macros.seiten import adressen
from macros.seiten.adressen import Website

FOLDER = f"{arten.FOLDER}csv/"
CODEBOOK = f"{FOLDER}csv-metadata.json"
CLAIMS = "aussagen"
SEPARATOR = "|"
_DATATYPES = {bool: "boolean", int: "integer", float: "number", Tag: "date"}


@dataclass(frozen=True)
class Spalte:
    """A column: its name in the file, what it means, which values it has, and whether a cell may hold several."""

    name: str
    titel: str
    beschreibung: str
    datentyp: str = "string"
    mehrere: bool = False


@dataclass
class Tabelle:
    """A table: its file, its title and columns, the columns that tell its lines apart, its lines."""

    name: str
    titel: str
    spalten: tuple[Spalte, ...]
    schluessel: tuple[str, ...]
    zeilen: list[Sequence[str]] = field(default_factory=list)

    @property
    def datei(self) -> str:
        """The name of its file."""
        return f"{self.name}.csv"


_PLACE = (
    Spalte("eintrag", "Eintrag", "Kennung des Eintrags, zu dem die Zeile gehört."),
    Spalte("stelle", "Stelle", "Feld im Eintrag, mit Platz in der Liste ab 1."),
)
_KIND = Spalte("art", "Art", "Art des Eintrags.")
_ABOUT = (
    Spalte(
        "datensatz", "Datensatz", "Kennung des Datensatzes, in dessen Datei er steht; leer, wenn er selbst einer ist."
    ),
    Spalte("adresse", "Adresse", "Wo er im Handbuch steht."),
    Spalte("kurzadresse", "Kurzadresse", "Seine kurze Adresse, wenn er eine hat."),
)


class Tabellen:
    """All tables of a catalogue."""

    def __init__(self, catalogue: Catalogue, website: Website) -> None:
        """Walk over every record once."""
        self._catalogue = catalogue
        self._website = website
        self._codes = kurzadressen.codes(catalogue)
        self._tables: dict[str, Tabelle] = {}
        for kind in arten.KINDS:
            for entry in arten.entries(catalogue, kind):
                self._add_record(entry)

    @property
    def alle(self) -> tuple[Tabelle, ...]:
        """Every table that has a line, kinds in the order of the handbook, each followed by its own lists."""
        return tuple(self._tables.values())

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield address and text of every file."""
        for table in self.alle:
            yield FOLDER + table.datei, written(table)
        yield CODEBOOK, json.dumps(codebook(self.alle), ensure_ascii=False, indent=1) + "\n"

    def _add_record(self, entry: Entry) -> None:
        kind, part = type(entry.part), entry.part
        record = getattr(entry.file.record, "id", "") if part is not entry.file.record else ""
        code = self._codes.get(entry.id)
        short = adressen.short_address(code) if code else ""
        about = (str(record), arten.address(entry, self._website, FOLDER), short and self._website.url + short)
        columns = (*columns_of(kind), *_ABOUT)
        table = self._table(Tabelle(kind.ART.kennwort, kind.ART.mehrzahl, columns, ("id",)))
        table.zeilen.append((*self._cells(kind, part), *about))
        self._walk(entry, part, kind.ART.kennwort, kind.ART.mehrzahl, ())

    def _table(self, wanted: Tabelle) -> Tabelle:
        return self._tables.setdefault(wanted.name, wanted)

    def _walk(self, entry: Entry, part: Teil, name: str, title: str, path: tuple[str, ...]) -> None:
        """Add what a part holds: claims, and a line for every part in a list that is no record itself."""
        for info in _fields(type(part)):
            value = getattr(part, info.name)
            if isinstance(value, Teil):
                self._add_single(entry, value, f"{name}-{info.name}", f"{title}: {info.titel}", (*path, info.name))
            elif isinstance(value, tuple):
                for place, item in enumerate(value, start=1):
                    if isinstance(item, Teil) and not hasattr(item, "id"):
                        where = (*path, info.name, str(place))
                        self._add_listed(entry, item, f"{name}-{info.name}", f"{title}: {info.titel}", where)

    def _add_single(self, entry: Entry, part: Teil, name: str, title: str, path: tuple[str, ...]) -> None:
        if isinstance(part, Aussage):
            self._add_claim(entry, part, path)
        else:
            self._walk(entry, part, name, title, path)

    def _add_listed(self, entry: Entry, part: Teil, name: str, title: str, path: tuple[str, ...]) -> None:
        kind = type(part)
        if not isinstance(part, Aussage) or not _columns(kind) <= _columns(Aussage):
            table = self._table(Tabelle(name, title, (*_PLACE, *columns_of(kind)), ("eintrag", "stelle")))
            table.zeilen.append((entry.id, ".".join(path), *self._cells(kind, part)))
        if isinstance(part, Aussage):
            self._add_claim(entry, part, path)
        else:
            self._walk(entry, part, name, title, path)

    def _add_claim(self, entry: Entry, claim: Aussage, path: tuple[str, ...]) -> None:
        columns = (_KIND, *_PLACE, *columns_of(Aussage))
        table = self._table(Tabelle(CLAIMS, "Aussagen aller Einträge", columns, ("eintrag", "stelle")))
        place = (entry.part.ART.kennwort, entry.id, ".".join(path))
        table.zeilen.append((*place, *self._cells(Aussage, claim)))
        self._walk(entry, claim, CLAIMS, "Aussagen", path)

    def _cells(self, kind: type[Teil], part: Teil | None) -> Iterator[str]:
        for info in _fields(kind):
            value = getattr(part, info.name) if part is not None else None
            if info.teil is None:
                yield self._cell(value)
            elif not info.ist_liste and issubclass(info.teil, Aussage):
                yield self._cell(value.text if value else None)
            elif not info.ist_liste:
                yield from self._cells(info.teil, value)

    def _cell(self, value: Any) -> str:
        if value is None:
            return ""
        if isinstance(value, tuple):
            return SEPARATOR.join(map(self._cell, value))
        if isinstance(value, bool):
            return str(value).lower()
        return plain(value, self._name) if isinstance(value, Text) else str(value)

    def _name(self, record_id: str) -> str:
        return self._catalogue.entries[record_id].title


@cache
def _fields(kind: type[Teil]) -> tuple[felder.Feld, ...]:
    return tuple(felder.of(kind))


@cache
def _columns(kind: type[Teil]) -> frozenset[str]:
    return frozenset(column.name for column in columns_of(kind))


def columns_of(kind: type[Teil], prefix: str = "", title: str = "") -> tuple[Spalte, ...]:
    """Return the columns of a kind: its fields; single parts take as many as they have fields, lists of parts none."""
    return tuple(_columns_of(kind, prefix, title))


def _columns_of(kind: type[Teil], prefix: str, title: str) -> Iterator[Spalte]:
    for info in _fields(kind):
        name, called = prefix + info.name, title + info.titel
        if info.teil is None:
            datatype = _DATATYPES.get(felder.value_type(kind, (info.name,)), "string")
            yield Spalte(name, called, info.beschreibung, datatype, info.ist_liste)
        elif not info.ist_liste and issubclass(info.teil, Aussage):
            yield Spalte(name, called, f"{info.beschreibung} Nur der Text; Quellen und Stand in {CLAIMS}.csv.")
        elif not info.ist_liste:
            yield from _columns_of(info.teil, f"{name}_", f"{called}: ")


def written(table: Tabelle) -> str:
    """Return a table as CSV (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.spalten)
    writer.writerows(table.zeilen)
    return text.getvalue()


def codebook(tables: Sequence[Tabelle]) -> dict[str, Any]:
    """Return what explains the tables to programs: metadata as CSV on the Web wants it."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "de"}],
        "dc:license": {"@id": arten.LICENCE},
        "dc:rights": arten.LICENCE_NOTE,
        "tables": [_described(table) for table in tables],
    }


def _described(table: Tabelle) -> dict[str, Any]:
    return {
        "url": table.datei,
        "dc:title": table.titel,
        "tableSchema": {
            "columns": [_described_column(column) for column in table.spalten],
            "primaryKey": list(table.schluessel),
        },
    }


def _described_column(column: Spalte) -> dict[str, Any]:
    several = {"separator": SEPARATOR} if column.mehrere else {}
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": column.titel,
        "dc:description": column.beschreibung,
        "datatype": column.datentyp,
        **several,
    }
