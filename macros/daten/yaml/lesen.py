"""YAML text → plain data with the line of every key.

Reads YAML 1.2 scalars (so `NO` and `2021-03` stay text), and refuses what has no place in a record:
duplicate keys, anchors and aliases, tags, very deep or very large files. Knows no domain.
The only module that imports yaml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, NoReturn

import yaml

from macros.daten.probleme import Problem

MAX_BYTES = 512 * 1024
MAX_DEPTH = 12

FieldPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Source:
    """A file that was read: its data and, for every field path, the line (from 1) it stands in; its text."""

    path: PurePosixPath
    data: Any
    lines: dict[FieldPath, int]
    text: str = ""

    def line(self, field: FieldPath) -> int:
        """Return the line of the field, or of its nearest ancestor that has one."""
        while field and field not in self.lines:
            field = field[:-1]
        return self.lines.get(field, 1)


class Scalar(NamedTuple):
    """A value as it is written: its field and where in the text it begins and ends, quotes included."""

    field: FieldPath
    start: int
    end: int


class Block(NamedTuple):
    """The fields of one part, each beginning in a line of its own; lines count from 0, `end` is the first one after."""

    field: FieldPath
    keys: tuple[str, ...]
    lines: tuple[int, ...]
    column: int
    end: int


class Layout(NamedTuple):
    """How a text is written down, for those who change it in place."""

    scalars: tuple[Scalar, ...]
    blocks: tuple[Block, ...]


class _RefusedError(Exception):
    """The text breaks one of our own rules for YAML."""

    def __init__(self, line: int, message: str, rule: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message
        self.rule = rule


class _Scalar(NamedTuple):
    """One kind of plain (unquoted) scalar of the YAML 1.2 core schema."""

    pattern: re.Pattern[str]
    build: Any


_PLAIN_SCALARS = (
    _Scalar(re.compile(r"|~|null|Null|NULL"), lambda text: None),
    _Scalar(re.compile(r"true|True|TRUE"), lambda text: True),
    _Scalar(re.compile(r"false|False|FALSE"), lambda text: False),
    _Scalar(re.compile(r"[-+]?[0-9]{1,18}"), int),
    _Scalar(re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)

# The parser's English wording → rule and what an editor should look for. The first match wins.
_GERMAN = (
    (
        r"found character that cannot start any token",
        "yaml-zeichen",
        "Hier steht ein Zeichen, mit dem kein Wert beginnen darf (oft ein Tabulator, „@“ oder „`“); bitte mit Leerzeichen einrücken und den Wert in Anführungszeichen setzen.",
    ),
    (
        r"mapping values are not allowed",
        "yaml-doppelpunkt",
        "Vor diesem Doppelpunkt wird kein Feldname erwartet; bitte die Einrückung prüfen oder einen Text mit Doppelpunkt in Anführungszeichen setzen.",
    ),
    (
        r"could not find expected ':'",
        "yaml-doppelpunkt-fehlt",
        "Nach dem Feldnamen fehlt der Doppelpunkt oder das Leerzeichen dahinter, hier oder in der Zeile davor; bitte „feld: wert“ schreiben.",
    ),
    (
        r"found unexpected end of stream",
        "yaml-nicht-geschlossen",
        "Ein Anführungszeichen oder eine Klammer wird bis zum Ende der Datei nicht geschlossen; bitte schließen.",
    ),
    (
        r"did not find expected ',' or",
        "yaml-klammer",
        "In dieser Liste in eckigen oder geschweiften Klammern fehlt ein Komma oder die schließende Klammer; bitte ergänzen.",
    ),
    (
        r"did not find expected '-' indicator|block sequence entries are not allowed",
        "yaml-liste",
        "Diese Zeile passt nicht zu ihren Nachbarn; bitte gleich weit einrücken und Listeneinträge mit „- “ (Bindestrich und Leerzeichen) beginnen.",
    ),
    (
        r"did not find expected node content",
        "yaml-wert-fehlt",
        "Hier fehlt ein Wert, oder eine Klammer wird nicht geschlossen; bitte ergänzen.",
    ),
    (
        r"did not find expected key|wrong indentation",
        "yaml-einrueckung",
        "Diese Zeile ist nicht wie ihre Nachbarn eingerückt, oder hier oder in einer Zeile davor fehlt ein Anführungszeichen; bitte Einrückung und Anführungszeichen prüfen.",
    ),
    (
        r"found unknown escape character",
        "yaml-rueckstrich",
        "In doppelten Anführungszeichen ist dieser Rückstrich nicht erlaubt; bitte einfache Anführungszeichen verwenden.",
    ),
    (
        r"found undefined tag handle|while scanning a tag",
        "yaml-ausrufezeichen",
        "Ein „!“ am Anfang eines Werts ist nicht erlaubt; bitte den Wert in Anführungszeichen setzen.",
    ),
    (
        r"while scanning an (alias|anchor)|did not find expected alphabetic",
        "yaml-anker",
        "Ein „*“ oder „&“ am Anfang eines Werts ist nicht erlaubt; bitte den Wert in Anführungszeichen setzen.",
    ),
    (
        r"control characters are not allowed|special characters",
        "yaml-steuerzeichen",
        "Die Datei enthält ein unsichtbares Steuerzeichen; bitte die Zeile neu tippen.",
    ),
    (
        r"expected <document start>",
        "yaml-einrueckung",
        "Hier endet der Datensatz unerwartet; bitte Einrückung und Anführungszeichen der Zeile davor prüfen.",
    ),
)
_GERMAN_DEFAULT = "Diese Stelle ist kein gültiges YAML; bitte Einrückung und Doppelpunkte prüfen und Texte, die mit einem Sonderzeichen beginnen, in Anführungszeichen setzen."


def read(path: Path, shown: PurePosixPath) -> Source | Problem:
    """Read the file at `path`; `shown` is the path that problems name.

    Never raises for any content of the file: what cannot be read comes back as one Problem.
    """
    try:
        if not path.is_file():  # a pipe would block, a dangling link has no content
            raise OSError(path)
        if path.stat().st_size > MAX_BYTES:
            return Problem(
                shown,
                1,
                "",
                f"Die Datei ist größer als {MAX_BYTES // 1024} KiB; bitte auf mehrere Datensätze aufteilen.",
                "datei-zu-gross",
            )
        content = path.read_bytes()
    except OSError:
        return Problem(
            shown,
            1,
            "",
            "Die Datei lässt sich nicht lesen; bitte Dateityp und Zugriffsrechte prüfen.",
            "datei-unlesbar",
        )
    return parse(content, shown)


def parse(content: bytes, shown: PurePosixPath) -> Source | Problem:
    """Turn the bytes of one YAML document into a Source, or into the Problem that prevents it."""
    try:
        text = unicodedata.normalize("NFC", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(
            shown,
            line,
            "",
            "Die Datei ist nicht in UTF-8 gespeichert; bitte mit der Kodierung UTF-8 speichern.",
            "datei-kodierung",
        )
    try:
        data, lines = _Builder(text).document()
    except _RefusedError as refused:
        return Problem(shown, refused.line, "", refused.message, refused.rule)
    except yaml.YAMLError as error:
        return Problem(shown, _error_line(error, text), "", *_german(error, text))
    return Source(shown, data, lines, text)


def layout(text: str) -> Layout:
    """Tell where each value and each part of a text stands; `parse` must have accepted it."""
    scalars: list[Scalar] = []
    blocks: list[Block] = []
    _lay_out(yaml.compose(text, Loader=yaml.CSafeLoader), (), scalars, blocks)
    return Layout(tuple(scalars), tuple(blocks))


def _lay_out(node: Any, field: FieldPath, scalars: list[Scalar], blocks: list[Block]) -> int:
    """Note everything in a node; return the first line after it."""
    if isinstance(node, yaml.ScalarNode):
        scalars.append(Scalar(field, node.start_mark.index, node.end_mark.index))
        return int(node.end_mark.line) + (node.end_mark.column > 0)
    is_list = isinstance(node, yaml.SequenceNode)
    steps = enumerate(node.value) if is_list else ((key.value, value) for key, value in node.value)
    ends = [_lay_out(value, (*field, step), scalars, blocks) for step, value in steps]
    end = node.end_mark.line + 1 if node.flow_style or not ends else ends[-1]
    if not is_list and not node.flow_style:
        marks = [key.start_mark for key, _ in node.value]
        names, lines = tuple(key.value for key, _ in node.value), tuple(mark.line for mark in marks)
        blocks.append(Block(field, names, lines, marks[0].column, end))
    return int(end)


class _Builder:
    """Builds the data of one document from the parser's events, noting lines on the way."""

    def __init__(self, text: str) -> None:
        self._rows = [*text.splitlines(), ""]
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self._lines: dict[FieldPath, int] = {}

    def document(self) -> tuple[Any, dict[FieldPath, int]]:
        """Return the data and the lines of the only document in the text."""
        next(self._events)  # stream start
        start = next(self._events)
        data = None if isinstance(start, yaml.StreamEndEvent) else self._node(next(self._events), ())
        if data is None:
            _refuse(start, "Die Datei ist leer; bitte den Datensatz eintragen oder die Datei löschen.", "datei-leer")
        next(self._events)  # document end
        trailing = next(self._events)
        if not isinstance(trailing, yaml.StreamEndEvent):
            _refuse(
                trailing,
                "Hier beginnt ein zweites Dokument („---“); bitte je Datei nur einen Datensatz schreiben.",
                "datei-zwei-datensaetze",
            )
        return data, self._lines

    def _node(self, event: Any, field: FieldPath) -> Any:
        self._lines.setdefault(field, event.start_mark.line + 1)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            _refuse(
                event,
                "Anker („&“) und Verweise („*“) sind nicht erlaubt; bitte den Wert ausschreiben oder in Anführungszeichen setzen.",
                "yaml-anker",
            )
        if event.tag and event.tag != "!":
            _refuse(
                event,
                f"Die Typangabe „{event.tag}“ ist nicht erlaubt; bitte entfernen oder den Wert in Anführungszeichen setzen.",
                "yaml-ausrufezeichen",
            )
        if len(field) > MAX_DEPTH:
            _refuse(
                event,
                f"Die Angaben sind tiefer als {MAX_DEPTH} Ebenen verschachtelt; bitte die Einrückung prüfen.",
                "yaml-tiefe",
            )
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_cut_text(event)
            return _scalar(event)
        return self._list(field) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(field)

    def _refuse_cut_text(self, event: Any) -> None:
        """YAML takes what follows ` #` for a comment: in a text without quotes it would be lost silently."""
        rest = self._rows[event.end_mark.line][event.end_mark.column :] if event.implicit[0] and event.value else ""
        if rest.lstrip().startswith("#"):
            _refuse(
                event,
                "Ab „#“ wird der Text nicht gelesen; bitte den ganzen Wert in Anführungszeichen setzen oder den Kommentar in eine eigene Zeile schreiben.",
                "yaml-raute",
            )

    def _list(self, field: FieldPath) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            items.append(self._node(event, (*field, len(items))))
        return items

    def _mapping(self, field: FieldPath) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event)
            if key in items:
                first = self._lines[(*field, key)]
                _refuse(
                    event,
                    f"Das Feld „{key}“ steht doppelt (zuerst in Zeile {first}); bitte zusammenführen.",
                    "feld-doppelt",
                )
            self._lines[(*field, key)] = event.start_mark.line + 1
            items[key] = self._node(next(self._events), (*field, key))
        return items

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
            _refuse(
                event,
                "Hier wird ein einfacher Feldname erwartet; bitte „feld: wert“ schreiben und Werte mit „[“ oder „{“ in Anführungszeichen setzen.",
                "yaml-feldname",
            )
        return str(event.value)


def _scalar(event: yaml.ScalarEvent) -> Any:
    if not event.implicit[0]:  # quoted or block text is always text
        return event.value
    for kind in _PLAIN_SCALARS:
        if kind.pattern.fullmatch(event.value):
            return kind.build(event.value)
    return event.value


def _refuse(event: Any, message: str, rule: str) -> NoReturn:
    raise _RefusedError(event.start_mark.line + 1, message, rule)


def _error_line(error: yaml.YAMLError, text: str) -> int:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        return min(int(error.problem_mark.line) + 1, max(1, len(text.splitlines())))
    position = getattr(error, "position", None)
    return text.count("\n", 0, position) + 1 if isinstance(position, int) else 1


def _german(error: yaml.YAMLError, text: str) -> tuple[str, str]:
    """Return the German sentence for an error of the parser, and its rule."""
    line = text.splitlines()[_error_line(error, text) - 1] if text else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "Die Zeile ist mit einem Tabulator eingerückt; bitte Leerzeichen verwenden.", "yaml-tabulator"
    english = str(error)
    found = ((german, rule) for pattern, rule, german in _GERMAN if re.search(pattern, english))
    return next(found, (_GERMAN_DEFAULT, "yaml-ungueltig"))
