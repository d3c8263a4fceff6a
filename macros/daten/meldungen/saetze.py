"""One finding of pydantic → one German sentence: what was found, what is allowed, what to do. Knows no single record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from macros.daten import zeichen
from macros.daten.meldungen import stellen
from macros.daten.meldungen.worte import listed, nearest
from macros.daten.regeln import REGELN
from macros.daten.textregeln import shown
from macros.daten.yaml.lesen import FieldPath
from macros.daten.zahlen import german


def sentence(
    record: type[BaseModel], field: FieldPath, details: ErrorDetails, written: str | None, meant: str
) -> tuple[str, str]:
    """Return the sentence for a finding, and its rule.

    `written` is how a number stands in the file, `meant` what an unknown field is meant to be.
    """
    kind = details["type"]
    if hidden := _hidden(field[-1:] if kind == "extra_forbidden" else (details["input"],), kind):
        return hidden, "zeichen-verborgen"
    if kind in REGELN:  # our own error, already German
        return details["msg"], kind
    if kind == "extra_forbidden":
        return _unknown_field(record, field, meant), "feld-unbekannt"
    if kind == "missing":
        return f"Das Pflichtfeld fehlt, bitte ergänzen: {stellen.description(record, field)}", "feld-fehlt"
    if kind == "model_type":
        return _no_part(record, field, details["input"]), "wert-block"
    if kind == "string_type":
        return _no_text(record, field, details["input"], written), "wert-text"
    if kind not in _SENTENCES:
        allowed = (stellen.description(record, field) or "ein anderer Wert").rstrip(".")
        return f"{shown(details['input'])} passt hier nicht; erlaubt ist: {allowed}; bitte ändern.", "wert-passt-nicht"
    write, rule = _SENTENCES[kind]
    return write(written or details["input"], details.get("ctx", {})), rule


_NOT_HIDDEN = ("text-", "link-", "verweis-", "webadresse", "too_", "missing")
_BLANKS_MATTER = ("literal_error", "datum-form", "kennung-form", "kurzadresse-form", "string_pattern_mismatch")


def _hidden(values: tuple[object, ...], kind: str) -> str:
    """Return the sentence about a character in a value that no reader sees, where no text stands; else nothing."""
    for value in values if not kind.startswith(_NOT_HIDDEN) else ():
        if isinstance(value, str) and (found := zeichen.odd(value)):
            return f"In {shown(value)} steckt {found.name}; {zeichen.advice(value[found.place])}."
        if isinstance(value, str) and kind in _BLANKS_MATTER and value != value.strip():
            return f"Vor oder hinter {shown(value)} steht in den Anführungszeichen ein Leerzeichen; bitte entfernen."
    return ""


def _unknown_field(record: type[BaseModel], field: FieldPath, meant: str) -> str:
    allowed = ", ".join(stellen.part_at(record, field[:-1]).model_fields)
    question = stellen.belongs(record, field) or (f" Gemeint „{meant}“?" if meant else "")
    return f"Das Feld „{field[-1]}“ gibt es hier nicht; erlaubt sind {allowed}.{question}"


_FEW = 4
"""So many fields of a part are named in a sentence about something else."""


def _no_part(record: type[BaseModel], field: FieldPath, found: object) -> str:
    names = stellen.needed(stellen.part_at(record, field))
    fields = listed((f"{name}: …" for name in names[:_FEW]), "und") + (" und so weiter" if len(names) > _FEW else "")
    if isinstance(found, list):
        return f"Eine Liste gefunden, erwartet wird ein Block mit Feldern; bitte den Bindestrich oder die eckigen Klammern entfernen und {fields} schreiben."
    return f"{shown(found)} gefunden, erwartet wird ein Block mit Feldern; bitte {fields} schreiben."


def _no_text(record: type[BaseModel], field: FieldPath, found: object, written: str | None) -> str:
    if isinstance(found, list):
        return "Eine Liste gefunden, erwartet wird ein einzelner Wert; bitte die eckigen Klammern oder den Bindestrich entfernen."
    if isinstance(found, dict):
        return "Ein Block mit Feldern gefunden, erwartet wird Text; bitte einen Text mit Doppelpunkt in Anführungszeichen setzen und ohne Feldnamen schreiben."
    if hasattr(stellen.type_at(record, field), "ziel"):
        return f"{shown(written or found)} gefunden, erwartet wird eine Kennung; bitte den letzten Teil der Adresse der Seite schreiben."
    return f"{shown(written or found)} gefunden, erwartet wird Text; bitte in Anführungszeichen setzen."


def _wrong_value(found: object, context: dict[str, Any]) -> str:
    allowed = [part.strip("'") for part in str(context["expected"]).replace(" or ", ", ").split(", ")]
    return f"{shown(found)} ist nicht erlaubt; erlaubt ist {listed(allowed)}.{nearest(str(found), allowed)}"


def _no_list(found: object, context: dict[str, Any]) -> str:
    if isinstance(found, dict):
        return "Ein Block mit Feldern gefunden, erwartet wird eine Liste; bitte jeden Eintrag mit „- “ beginnen."
    return f"{shown(found)} gefunden, erwartet wird eine Liste, kurz „[eins, zwei]“ oder jeder Eintrag in einer eigenen Zeile mit „- “; bitte ändern."


def _expected(what: str) -> Callable[[object, dict[str, Any]], str]:
    return lambda found, context: f"{shown(found)} gefunden, erwartet wird {what}; bitte ändern."


def _no_truth(found: object, context: dict[str, Any]) -> str:
    if found in ("true", "false"):
        return f"{shown(found)} steht in Anführungszeichen; bitte ohne sie schreiben."
    return f"{shown(found)} gefunden; erlaubt ist „true“ für ja und „false“ für nein; bitte so schreiben."


def _too_long(found: object, context: dict[str, Any]) -> str:
    return f"{len(str(found))} Zeichen gefunden, höchstens {context['max_length']} sind erlaubt; bitte kürzen."


def _too_few(found: object, context: dict[str, Any]) -> str:
    count = {0: "Kein Eintrag", 1: "Ein Eintrag"}.get(context["actual_length"], f"{context['actual_length']} Einträge")
    least = "mindestens einer ist" if context["min_length"] == 1 else f"mindestens {context['min_length']} sind"
    return f"{count} gefunden, {least} nötig; bitte ergänzen."


def _too_small(found: object, context: dict[str, Any]) -> str:
    return f"{shown(found)} gefunden, die kleinste erlaubte Zahl ist {context['ge']:g}; bitte ändern."


def _too_large(found: object, context: dict[str, Any]) -> str:
    return f"{shown(found)} gefunden, die größte erlaubte Zahl ist {german(context['le'])}; bitte ändern."


_SENTENCES: dict[str, tuple[Callable[[object, dict[str, Any]], str], str]] = {
    "literal_error": (_wrong_value, "wert-nicht-erlaubt"),
    "int_type": (_expected("eine ganze Zahl ohne Punkt und ohne Anführungszeichen"), "wert-ganzzahl"),
    "float_type": (_expected("eine Zahl mit Punkt statt Komma und ohne Anführungszeichen"), "wert-kommazahl"),
    "bool_type": (_no_truth, "wert-wahrheit"),
    "tuple_type": (_no_list, "wert-liste"),
    "too_long": (_too_long, "text-zu-lang"),
    "too_short": (_too_few, "liste-zu-kurz"),
    "greater_than_equal": (_too_small, "zahl-zu-klein"),
    "less_than_equal": (_too_large, "zahl-zu-gross"),
}
