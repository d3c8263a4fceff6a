"""YAML text → plain data with the line of every key.

Reads YAML 1.2 scalars (so `NO` and `2021-03` stay text), and refuses what has no place in a record:
duplicate keys, anchors and aliases, tags, very deep or very large files. Knows no domain.
Of the handbook's modules only this one, `fehlersaetze` and `regeln` import yaml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple, NoReturn

import yaml

from macros.daten import zeichen
from macros.daten.probleme import Problem
from macros.daten.yaml import fehlersaetze

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
    written: Mapping[FieldPath, str] = field(default_factory=dict)
    """How numbers are written that would look different if written anew: `0209`, `8.`."""

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

_WHOLLY_QUOTED = re.compile(r"([„“”«»‚‘’‹›])([^„“”«»‚‘’‹›]*)([„“”«»‚‘’‹›])")


def read(path: Path, shown: PurePosixPath) -> Source | Problem:
    """Read the file at `path`; `shown` is the path that problems name.

    Never raises for any content of the file: what cannot be read comes back as one Problem.
    """
    try:
        return parse(_content(path), shown)
    except _RefusedError as refused:
        return Problem(shown, refused.line, "", refused.message, refused.rule)


def _content(path: Path) -> bytes:
    """Return what is in the file; raise _RefusedError where it is none, too large, or may not be read."""
    try:
        if path.is_symlink():  # it could lead anywhere on the machine that publishes
            raise _RefusedError(
                1,
                "Hier liegt eine Verknüpfung statt einer Datei; bitte durch die Datei selbst ersetzen oder löschen.",
                "datei-verknuepfung",
            )
        if not path.is_file():  # a pipe would block
            raise OSError(path)
        if path.stat().st_size > MAX_BYTES:
            limit = f"Die Datei ist größer als {MAX_BYTES // 1024} KiB; bitte auf mehrere Datensätze aufteilen."
            raise _RefusedError(1, limit, "datei-zu-gross")
        return path.read_bytes()
    except OSError:
        unreadable = "Die Datei lässt sich nicht lesen; bitte Dateityp und Zugriffsrechte prüfen."
        raise _RefusedError(1, unreadable, "datei-unlesbar") from None


def parse(content: bytes, shown: PurePosixPath) -> Source | Problem:
    """Turn the bytes of one YAML document into a Source, or into the Problem that prevents it."""
    try:
        text = unicodedata.normalize("NFC", content.decode("utf-8-sig"))
        if told := fehlersaetze.merge_conflict(text) or fehlersaetze.odd_break(text):
            return Problem(shown, *told)
        builder = _Builder(text)
        data = builder.document()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        wrong = "Die Datei ist nicht in UTF-8 gespeichert; bitte mit der Kodierung UTF-8 speichern."
        return Problem(shown, line, "", wrong, "datei-kodierung")
    except _RefusedError as refused:
        return Problem(shown, refused.line, "", refused.message, refused.rule)
    except yaml.YAMLError as error:
        return Problem(shown, *fehlersaetze.german(error, text))
    return Source(shown, data, builder.lines, text, builder.written)


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
        self.lines: dict[FieldPath, int] = {}
        self.written: dict[FieldPath, str] = {}

    def document(self) -> Any:
        """Return the data of the only document in the text; `lines` and `written` are complete then."""
        next(self._events)  # stream start
        start = next(self._events)
        data = None if isinstance(start, yaml.StreamEndEvent) else self._whole(next(self._events))
        if data is None:
            _refuse(start, "Die Datei ist leer; bitte den Datensatz eintragen oder die Datei löschen.", "datei-leer")
        next(self._events)  # document end
        trailing = next(self._events)
        if not isinstance(trailing, yaml.StreamEndEvent):
            _refuse(
                trailing,
                "Hier beginnt ein zweites Dokument („---“); bitte diese Zeile löschen und je Datei nur einen Datensatz schreiben.",
                "datei-zwei-datensaetze",
            )
        return data

    def _whole(self, event: Any) -> Any:
        """Build the node of the whole document; JSON would be valid YAML, but neither mended nor renamed in place."""
        if isinstance(event, yaml.MappingStartEvent) and event.flow_style:
            _refuse(
                event,
                "Die Datei steht in geschweiften Klammern (JSON); bitte jedes Feld in eine eigene Zeile schreiben: „feld: wert“.",
                "yaml-klammer",
            )
        return self._node(event, ())

    def _node(self, event: Any, field: FieldPath) -> Any:
        self.lines.setdefault(field, event.start_mark.line + 1)
        _refuse_what_is_not_plain(event)
        if len(field) > MAX_DEPTH:
            _refuse(
                event,
                f"Die Angaben sind tiefer als {MAX_DEPTH} Ebenen verschachtelt; bitte die Einrückung prüfen.",
                "yaml-tiefe",
            )
        if isinstance(event, yaml.ScalarEvent):
            return self._value(event, field)
        return self._list(field) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(field)

    def _value(self, event: yaml.ScalarEvent, field: FieldPath) -> Any:
        self._refuse_cut_text(event)
        self._refuse_typographic_quotes(event)
        value = _scalar(event)
        if isinstance(value, int | float) and not isinstance(value, bool) and str(value) != event.value:
            self.written[field] = event.value
        return value

    def _refuse_cut_text(self, event: Any) -> None:
        """YAML takes what follows ` #` for a comment: in a text without quotes it would be lost silently."""
        rest = self._rows[event.end_mark.line][event.end_mark.column :] if event.implicit[0] and event.value else ""
        if rest.lstrip().startswith("#"):
            _refuse(
                event,
                "Ab „#“ wird der Text nicht gelesen; bitte den ganzen Wert in Anführungszeichen setzen oder den Kommentar in eine eigene Zeile schreiben.",
                "yaml-raute",
            )

    def _refuse_typographic_quotes(self, event: Any) -> None:
        """For YAML only straight quotes are none of the text: others around a whole value would be shown."""
        if event.implicit[0] and (match := _WHOLLY_QUOTED.fullmatch(event.value)):
            _refuse(
                event,
                f'Die Zeichen {match[1]} und {match[3]} um den ganzen Wert würden mit angezeigt; bitte gerade Anführungszeichen setzen: "{match[2][:40]}".',
                "yaml-anfuehrungszeichen",
            )
        if event.implicit[0] and event.value.endswith('"'):
            _refuse(
                event,
                "Das gerade Anführungszeichen am Ende dieses Werts würde mit angezeigt; bitte den ganzen Wert vorn und hinten einfassen und im Text „…“ schreiben.",
                "yaml-anfuehrungszeichen",
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
                told = fehlersaetze.doubled(key, self.lines[(*field, key)], next(iter(items)), field)
                _refuse(event, told, "feld-doppelt")
            self.lines[(*field, key)] = event.start_mark.line + 1
            items[key] = self._node(next(self._events), (*field, key))
        return items

    def _key(self, event: Any) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.anchor or event.tag:
            _refuse(
                event,
                "Hier wird ein einfacher Feldname erwartet; bitte „feld: wert“ schreiben und Werte mit „[“ oder „{“ in Anführungszeichen setzen.",
                "yaml-feldname",
            )
        _refuse_strange_name(event)
        return str(event.value)


def _refuse_strange_name(event: yaml.ScalarEvent) -> None:
    """A field's name is a word: no mark of a list before it, no character in it that nobody sees."""
    if bullet := fehlersaetze.wrong_bullet(f"{event.value}:"):
        _refuse(event, bullet, "yaml-liste")
    found = zeichen.odd(event.value)
    if found and not (event.value[found.place] == "–" and " " in event.value):  # a title in a menu may have a dash
        indentation = not event.value[: found.place + 1].strip()
        advice = zeichen.advice(event.value[found.place], zeichen.STRAIGHT if indentation else zeichen.PLAIN)
        _refuse(event, f"Im Feldnamen „{event.value}“ steht {found.name}; {advice}.", "zeichen-verborgen")


def _refuse_what_is_not_plain(event: Any) -> None:
    """Data are values and nothing else: what points elsewhere or names a type is not for editors."""
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        _refuse(
            event,
            "Anker („&“) und Verweise („*“) sind nicht erlaubt; bitte den Wert ausschreiben oder in Anführungszeichen setzen.",
            "yaml-anker",
        )
    if event.tag and event.tag != "!":
        _refuse(
            event,
            f"Die Typangabe „{event.tag.replace('tag:yaml.org,2002:', '!!')}“ ist nicht erlaubt; bitte entfernen oder den Wert in Anführungszeichen setzen.",
            "yaml-ausrufezeichen",
        )


def _scalar(event: yaml.ScalarEvent) -> Any:
    if not event.implicit[0]:  # quoted or block text is always text
        return event.value
    for kind in _PLAIN_SCALARS:
        if kind.pattern.fullmatch(event.value):
            return kind.build(event.value)
    return event.value


def _refuse(event: Any, message: str, rule: str) -> NoReturn:
    raise _RefusedError(event.start_mark.line + 1, message, rule)
