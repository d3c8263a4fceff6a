"""pydantic's validation errors → one German sentence each.

Every sentence says what was found, what is allowed and what to do. Knows no single record.
"""

from __future__ import annotations

import difflib
import types
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, cast, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from macros.daten import zeichen
from macros.daten.probleme import Problem
from macros.daten.regeln import REGELN
from macros.daten.textregeln import shown
from macros.daten.yaml.lesen import FieldPath, Source
from macros.daten.zahlen import german


def problems(source: Source, record: type[BaseModel], error: ValidationError) -> Iterator[Problem]:
    """Yield a Problem for every finding of pydantic in the data of `yaml.lesen`."""
    found = error.errors(include_url=False)
    if strange := list(_strange_entries(record, found)):
        yield _strange(source, found, strange)
        return
    following = _Folgen(source, record, found)
    yield from _incomplete(source, found, following)
    yield from (_problem(source, record, details, following) for details in found if details not in following)


MANY = 4
"""So many fields that are missing are told in one sentence."""


def _incomplete(source: Source, found: Iterable[ErrorDetails], following: _Folgen) -> Iterator[Problem]:
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


class _Folgen:
    """Those findings that only follow from others, which say it all."""

    def __init__(self, source: Source, record: type[BaseModel], found: Iterable[ErrorDetails]) -> None:
        self._kinds = {tuple(details["loc"]): details["type"] for details in found}
        unknown = [details for details in found if details["type"] == "extra_forbidden"]
        fields = [tuple(details["loc"]) for details in unknown]
        self.meant = {field: _meant(record, field) for field in fields} | dict(self._only_ones(fields))
        self.told: set[FieldPath] = set()
        """Fields that are told to be missing together."""
        self._cut = {tuple(details["loc"])[:-1] for details in unknown if _is_cut(source, details)}

    def _only_ones(self, unknown: Sequence[FieldPath]) -> Iterator[tuple[FieldPath, str]]:
        """Yield each unknown field and what it is meant to be: the one that is missing, if a part has one of either."""
        missing = [field for field, kind in self._kinds.items() if kind == "missing"]
        for field in unknown:
            beside = [other for other in unknown if other[:-1] == field[:-1]]
            lost = [other for other in missing if other[:-1] == field[:-1]]
            if len(beside) == len(lost) == 1:
                yield field, str(lost[0][-1])

    def __contains__(self, details: ErrorDetails) -> bool:
        field = tuple(details["loc"])
        meant = {(*unknown[:-1], name) for unknown, name in self.meant.items()}
        misspelt = details["type"] == "missing" and field in meant | self.told
        beside_a_cut = field[:-1] in self._cut and details["input"] is not None  # what stands before the comma
        of_invalid = details["type"] == "too_short" and any(
            other[: len(field)] == field != other for other in self._kinds
        )
        return misspelt or beside_a_cut or of_invalid  # pydantic counts only valid entries


def _problem(source: Source, record: type[BaseModel], details: ErrorDetails, following: _Folgen) -> Problem:
    field = tuple(details["loc"])
    place = (*field, *details.get("ctx", {}).get("feld", ()))  # where a rule between fields sees the mistake
    sentence = _sentence(record, field, details, source.written.get(field))
    if sentence[1] == "feld-unbekannt":
        sentence = _unknown_field(record, field, following.meant[field]), sentence[1]
    if sentence[1] == "feld-unbekannt" and _is_cut(source, details):
        sentence = _cut_by_a_comma(field), "yaml-komma"
    return Problem(source.path, source.line(place), dotted(place), *sentence)


def _is_cut(source: Source, details: ErrorDetails) -> bool:
    """Tell whether an unknown field may be the rest of a text that a comma in braces cuts."""
    return details["input"] is None and _in_braces(source, tuple(details["loc"]))


def _strange_entries(record: type[BaseModel], found: Iterable[ErrorDetails]) -> Iterator[FieldPath]:
    """Yield where an entry of a list has nothing that such an entry needs, and something else instead."""
    by_entry: dict[FieldPath, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for details in found:
        place = tuple(details["loc"])
        if len(place) > 1 and isinstance(place[-2], int):
            by_entry[place[:-1]][details["type"]].append(str(place[-1]))
    for entry, names in by_entry.items():
        needed = sum(field.is_required() for field in _part_at(record, entry).model_fields.values())
        if names["extra_forbidden"] and len(names["missing"]) == needed > 1:
            yield entry


def _strange(source: Source, found: Iterable[ErrorDetails], entries: Sequence[FieldPath]) -> Problem:
    """Return the one problem of a line that is missing: what it began seems to belong to the list before."""
    first = entries[0]
    missing = [
        str(details["loc"][-1])
        for details in found
        if details["type"] == "missing" and details["loc"][:-1] == first[:-2]
    ]
    line = f"die Zeile „{missing[0]}:“" if missing else "eine Zeile, mit der eine andere Liste beginnt,"
    more = f" ({len(entries)} Einträge)" if len(entries) > 1 else ""
    message = f"Was hier beginnt{more}, passt nicht in die Liste „{first[-2]}“; bitte prüfen, ob davor {line} fehlt."
    return Problem(source.path, source.line(first), dotted(first), message, "liste-fremd")


def _in_braces(source: Source, field: FieldPath) -> bool:
    return "{" in source.text.split("\n")[source.line(field) - 1].partition("#")[0]


def _cut_by_a_comma(field: FieldPath) -> str:
    if ":" in str(field[-1]):
        return f"In „{field[-1]}“ fehlt das Leerzeichen nach dem Doppelpunkt; bitte „feld: wert“ schreiben."
    return f"„{field[-1]}“ hat keinen Wert: In geschweiften Klammern trennt jedes Komma; bitte Zahlen mit Punkt schreiben (7.5) und Texte mit Komma in Anführungszeichen setzen."


def dotted(field: FieldPath) -> str:
    """Write a field path as editors count: `beispiele.2.name` is the name of the second example."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in field)


def listed(values: Iterable[str]) -> str:
    """Join values as German prose: `„a“, „b“ oder „c“`."""
    quoted = [f"„{value}“" for value in values]
    return " oder ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]])) if quoted else "keine"


def closest(value: str, candidates: Iterable[str]) -> str:
    """Return the most similar candidate, or an empty string if none is similar."""
    by_letters = {candidate.casefold(): candidate for candidate in candidates}
    found = difflib.get_close_matches(value.casefold(), list(by_letters), n=1, cutoff=0.6)
    return by_letters[found[0]] if found else ""


def nearest(value: str, candidates: Iterable[str]) -> str:
    """Return ` Gemeint „…“?` with the most similar candidate, or nothing."""
    found = closest(value, candidates)
    return f" Gemeint „{found}“?" if found else ""


def _sentence(record: type[BaseModel], field: FieldPath, details: ErrorDetails, written: str | None) -> tuple[str, str]:
    """Return the sentence for a finding, and its rule; `written` is how a number stands in the file."""
    kind = details["type"]
    if hidden := _hidden(field[-1:] if kind == "extra_forbidden" else (details["input"],), kind):
        return hidden, "zeichen-verborgen"
    if kind in REGELN:  # our own error, already German
        return details["msg"], kind
    if kind == "extra_forbidden":
        return "", "feld-unbekannt"
    if kind == "missing":
        description = _part_at(record, field[:-1]).model_fields[str(field[-1])].description
        return f"Das Pflichtfeld fehlt, bitte ergänzen: {description}", "feld-fehlt"
    if kind not in _SENTENCES:
        message = (
            f"{shown(details['input'])} passt hier nicht; erlaubt ist: {_description(record, field)}; bitte ändern."
        )
        return message, "wert-passt-nicht"
    write, rule = _SENTENCES[kind]
    return write(written or details["input"], details.get("ctx", {})), rule


def _description(record: type[BaseModel], field: FieldPath) -> str:
    """Return what the innermost field at a place says of itself."""
    while isinstance(field[-1], int):
        field = field[:-1]
    return (_part_at(record, field[:-1]).model_fields[str(field[-1])].description or "ein anderer Wert").rstrip(".")


_NOT_HIDDEN = ("text-", "link-", "verweis-", "webadresse", "too_", "missing")
_BLANKS_MATTER = ("literal_error", "datum-form", "kennung-form", "kurzadresse-form", "string_pattern_mismatch")


def _hidden(values: Iterable[object], kind: str) -> str:
    """Return the sentence about a character in a value that no reader sees, where no text stands; else nothing."""
    for value in values if not kind.startswith(_NOT_HIDDEN) else ():
        if isinstance(value, str) and (found := zeichen.odd(value)):
            return f"In {shown(value)} steckt {found.name}; {zeichen.advice(value[found.place])}."
        if isinstance(value, str) and kind in _BLANKS_MATTER and value != value.strip():
            return f"Vor oder hinter {shown(value)} steht in den Anführungszeichen ein Leerzeichen; bitte entfernen."
    return ""


def _meant(record: type[BaseModel], field: FieldPath) -> str:
    """Return the field name that an unknown one is most similar to, or nothing."""
    return closest(str(field[-1]), _part_at(record, field[:-1]).model_fields)


def _unknown_field(record: type[BaseModel], field: FieldPath, meant: str) -> str:
    allowed = ", ".join(_part_at(record, field[:-1]).model_fields)
    question = f" Gemeint „{meant}“?" if meant else ""
    return f"Das Feld „{field[-1]}“ gibt es hier nicht; erlaubt sind {allowed}.{question}"


def _part_at(record: type[BaseModel], field: FieldPath) -> type[BaseModel]:
    """Return the model of the part of `record` that stands at `field`."""
    part: Any = record
    for name in field:
        if isinstance(name, str):
            part = _part_type(part.model_fields[name].annotation)
    return cast(type[BaseModel], part)


def _part_type(annotation: Any) -> Any:
    """Return the model class inside `tuple[Part, ...]` or `Part | None`."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation
    return next(
        found
        for inner in get_args(annotation)
        if isinstance(found := _part_type(inner), type) and found is not type(None)
    )


def _wrong_value(found: object, context: dict[str, Any]) -> str:
    allowed = [part.strip("'") for part in str(context["expected"]).replace(" or ", ", ").split(", ")]
    return f"{shown(found)} ist nicht erlaubt; erlaubt ist {listed(allowed)}.{nearest(str(found), allowed)}"


def _expected(what: str) -> Callable[[object, dict[str, Any]], str]:
    return lambda found, context: f"{shown(found)} gefunden, erwartet wird {what}; bitte ändern."


def _too_long(found: object, context: dict[str, Any]) -> str:
    return f"{len(str(found))} Zeichen gefunden, höchstens {context['max_length']} sind erlaubt; bitte kürzen."


def _too_few(found: object, context: dict[str, Any]) -> str:
    return (
        f"{context['actual_length']} Einträge gefunden, mindestens {context['min_length']} sind nötig; bitte ergänzen."
    )


def _too_small(found: object, context: dict[str, Any]) -> str:
    return f"{shown(found)} gefunden, die kleinste erlaubte Zahl ist {context['ge']:g}; bitte ändern."


def _too_large(found: object, context: dict[str, Any]) -> str:
    return f"{shown(found)} gefunden, die größte erlaubte Zahl ist {german(context['le'])}; bitte ändern."


_SENTENCES: dict[str, tuple[Callable[[object, dict[str, Any]], str], str]] = {
    "literal_error": (_wrong_value, "wert-nicht-erlaubt"),
    "string_type": (_expected("Text (bei Zahlen und Ja-Nein-Wörtern in Anführungszeichen)"), "wert-text"),
    "int_type": (_expected("eine ganze Zahl ohne Punkt und ohne Anführungszeichen"), "wert-ganzzahl"),
    "float_type": (_expected("eine Zahl mit Punkt statt Komma und ohne Anführungszeichen"), "wert-kommazahl"),
    "bool_type": (_expected("„true“ oder „false“, ohne Anführungszeichen"), "wert-wahrheit"),
    "tuple_type": (
        _expected("eine Liste, kurz „[eins, zwei]“ oder jeder Eintrag in einer eigenen Zeile mit „- “"),
        "wert-liste",
    ),
    "model_type": (_expected("ein Block mit Feldern („feld: wert“)"), "wert-block"),
    "too_long": (_too_long, "text-zu-lang"),
    "too_short": (_too_few, "liste-zu-kurz"),
    "greater_than_equal": (_too_small, "zahl-zu-klein"),
    "less_than_equal": (_too_large, "zahl-zu-gross"),
}
