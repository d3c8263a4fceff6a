"""Which findings of pydantic only follow from another mistake that says it all. Knows no single record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.daten.meldungen import stellen
from macros.daten.meldungen.worte import dotted, listed
from macros.daten.probleme import Problem
from macros.daten.yaml.lesen import FieldPath, Source


class Folgen:
    """Those findings that only follow from others, or that are told together."""

    def __init__(self, source: Source, record: type[BaseModel], found: Iterable[ErrorDetails]) -> None:
        """Note what was found where."""
        self._kinds = {tuple(details["loc"]): details["type"] for details in found}
        unknown = [details for details in found if details["type"] == "extra_forbidden"]
        self._unknown = [tuple(details["loc"]) for details in unknown]
        self.meant = {field: stellen.meant(record, field) for field in self._unknown} | dict(self._only_ones())
        """Every unknown field and what it is meant to be."""
        self._meant = {(*field[:-1], name) for field, name in self.meant.items()}
        self._cut = {tuple(details["loc"])[:-1] for details in unknown if is_cut(source, details)}
        self.told: set[FieldPath] = set()
        """Fields that are told to be missing together."""

    def _only_ones(self) -> Iterator[tuple[FieldPath, str]]:
        """Yield each unknown field and what it is meant to be: the one that is missing, if a part has one of either."""
        missing = [field for field, kind in self._kinds.items() if kind == "missing"]
        for field in self._unknown:
            beside = [other for other in self._unknown if other[:-1] == field[:-1]]
            lost = [other for other in missing if other[:-1] == field[:-1]]
            if len(beside) == len(lost) == 1:
                yield field, str(lost[0][-1])

    def __contains__(self, details: ErrorDetails) -> bool:
        """Tell whether a finding follows from another one."""
        field = tuple(details["loc"])
        missing = details["type"] == "missing" and (field in self._meant | self.told or self._is_misplaced(field))
        beside_a_cut = field[:-1] in self._cut and details["input"] is not None  # what stands before the comma
        of_invalid = details["type"] == "too_short" and any(
            other[: len(field)] == field != other for other in self._kinds
        )
        return missing or field in self.told or beside_a_cut or of_invalid  # pydantic counts only valid entries

    def _is_misplaced(self, field: FieldPath) -> bool:
        """Tell whether a missing field stands in a part around or inside, where nobody knows it."""
        parts = [(other[:-1], field[:-1]) for other in self._unknown if other[-1] == field[-1]]
        return any(min(pair, key=len) == max(pair, key=len)[: len(min(pair, key=len))] for pair in parts)


def is_cut(source: Source, details: ErrorDetails) -> bool:
    """Tell whether an unknown field may be the rest of a text that a comma in braces cuts."""
    field = tuple(details["loc"])
    return details["input"] is None and "{" in source.text.split("\n")[source.line(field) - 1].partition("#")[0]


MANY = 2
"""So many fields that are missing in one part are told in one sentence."""


def incomplete(source: Source, found: Iterable[ErrorDetails], following: Folgen) -> Iterator[Problem]:
    """Yield one problem for each part that is hardly begun, and let what it says follow from it."""
    missing: dict[FieldPath, list[str]] = defaultdict(list)
    for details in found:
        if details["type"] == "missing" and details not in following:
            missing[tuple(details["loc"])[:-1]].append(str(details["loc"][-1]))
    for part, names in missing.items():
        if len(names) >= MANY:
            following.told |= {(*part, name) for name in names}
            message = f"Hier fehlen {len(names)} Pflichtfelder: {', '.join(names)}; bitte ergänzen, ein fertiges Beispiel steht in jeder Nachbardatei."
            yield Problem(source.path, source.line(part), dotted(part), message, "feld-fehlt")


def swapped(
    source: Source, record: type[BaseModel], found: Sequence[ErrorDetails], following: Folgen
) -> Iterator[Problem]:
    """Yield one problem for each part in which two fields have the values of each other."""
    by_part: dict[FieldPath, list[FieldPath]] = defaultdict(list)
    for details in found:
        if details["type"] not in ("missing", "extra_forbidden"):
            by_part[tuple(details["loc"])[:-1]].append(tuple(details["loc"]))
    for part, fields in by_part.items():
        if len(fields) == 2 and _is_sound(record, source, part, str(fields[0][-1]), str(fields[1][-1])):
            following.told |= set(fields)
            names = listed((str(field[-1]) for field in fields), "und")
            message = f"Die Werte von {names} sind vertauscht; bitte zurücktauschen."
            yield Problem(source.path, source.line(fields[0]), dotted(fields[0]), message, "werte-vertauscht")


def _is_sound(record: type[BaseModel], source: Source, part: FieldPath, one: str, other: str) -> bool:
    """Tell whether a part would be sound if two of its fields had the values of each other."""
    values = source.data
    for step in part:
        values = values[step]
    if not isinstance(values, dict) or not {one, other} <= values.keys():
        return False
    try:
        stellen.part_at(record, part).model_validate({**values, one: values[other], other: values[one]})
    except ValidationError:
        return False
    return True


def cut_off(source: Source, found: Iterable[ErrorDetails], following: Folgen) -> Iterator[Problem]:
    """Yield the one problem of a file that ends in the middle of an entry: all that would have come after is missing."""
    last = tuple(next(reversed(source.lines), ()))
    along = [
        details
        for details in found
        if details not in following and _stands_along(tuple(details["loc"]), details["type"], last)
    ]
    fields = {tuple(details["loc"]) for details in along} | ({last} if ends_empty(source, last) else set())
    missing = [tuple(details["loc"]) for details in along if details["type"] == "missing"]
    if len(fields) >= MANY and any(len(field) > 1 for field in missing):
        following.told |= fields
        names = listed((str(field[-1]) for field in missing), "und")
        message = f"Hier endet die Datei mitten in einem Eintrag, es {'fehlt' if len(missing) == 1 else 'fehlen'} {names}; bitte das Ende ergänzen oder wiederherstellen."
        yield Problem(source.path, source.line(last), dotted(last), message, "datei-abgeschnitten")


def ends_empty(source: Source, last: FieldPath) -> bool:
    """Tell whether the last field of a file has a name and no value."""
    value = source.data
    for step in last:
        value = value[step]
    return value is None and bool(last)


def _stands_along(field: FieldPath, kind: str, last: FieldPath) -> bool:
    """Tell whether a finding is about the last value of a file, or about a part that this value is in."""
    part = field[:-1]
    return field == last or (kind == "missing" and last[: len(part)] == part and len(last) > len(part))


def strange_entries(record: type[BaseModel], found: Iterable[ErrorDetails]) -> Iterator[FieldPath]:
    """Yield where an entry of a list has nothing that such an entry needs, and something else instead."""
    by_entry: dict[FieldPath, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for details in found:
        place = tuple(details["loc"])
        if len(place) > 1 and isinstance(place[-2], int):
            by_entry[place[:-1]][details["type"]].append(str(place[-1]))
    for entry, names in by_entry.items():
        if not names["extra_forbidden"]:
            continue  # it may be no part, but a text
        if len(names["missing"]) == len(stellen.needed(stellen.part_at(record, entry))) > 1:
            yield entry


def strange(source: Source, found: Iterable[ErrorDetails], entries: Sequence[FieldPath]) -> Problem:
    """Return the one problem of a line that is missing: what it began seems to belong to the list before."""
    first = entries[0]
    unknown = next(details for details in found if details["loc"][:-1] == first and details["type"] != "missing")
    if is_cut(source, unknown):
        message = f"In „{unknown['loc'][-1]}“ fehlt der Doppelpunkt mit Leerzeichen; bitte in geschweiften Klammern „feld: wert“ schreiben."
        return Problem(source.path, source.line(first), dotted(first), message, "yaml-doppelpunkt-fehlt")
    missing = [
        str(details["loc"][-1])
        for details in found
        if details["type"] == "missing" and details["loc"][:-1] == first[:-2]
    ]
    line = f"die Zeile „{missing[0]}:“" if missing else "eine Zeile, mit der eine andere Liste beginnt,"
    more = f" ({len(entries)} Einträge)" if len(entries) > 1 else ""
    message = f"Was hier beginnt{more}, passt nicht in die Liste „{first[-2]}“; bitte prüfen, ob davor {line} fehlt."
    return Problem(source.path, source.line(first), dotted(first), message, "liste-fremd")


def foreign(source: Source, record: type[BaseModel], found: Iterable[ErrorDetails]) -> Iterator[Problem]:
    """Yield the one problem of a file in which nothing stands that its record needs."""
    missing = [details for details in found if details["type"] == "missing" and len(details["loc"]) == 1]
    unknown = [str(details["loc"][0]) for details in found if details["type"] == "extra_forbidden"]
    needed = stellen.needed(record)
    if unknown and len(missing) == len(needed) > 1:
        message = f"In dieser Datei steht keines der Pflichtfelder ({', '.join(needed)}), dafür „{unknown[0][:40]}“; bitte die Felder ohne Einrückung an den Anfang der Zeilen schreiben oder die Datei wiederherstellen."
        yield Problem(source.path, source.line((unknown[0],)), "", message, "datei-fremd")
