"""Mends in a data file what is certain to be meant otherwise: signs, order of fields, blanks, the first line.

Text in, text and a German sentence per change out. Comments, the order of lists, wordings that are quoted,
ids and addresses stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath

from macros.daten import felder, zeichen
from macros.daten.arten import Teil
from macros.daten.laden import data_files, record_kind
from macros.daten.meldungen import dotted
from macros.daten.texte import Text
from macros.daten.textregeln import MAX_LENGTH
from macros.daten.yaml.fehlersaetze import ODD_BREAKS
from macros.daten.yaml.lesen import Block, FieldPath, Scalar, Source, layout, parse
from macros.werkzeug.schema import first_line
from macros.werkzeug.speichern import text_of, write_all
from macros.werkzeug.zeichenpflege import Found, mended_characters, mended_values

NBSP = "\u00a0"


@dataclass(frozen=True, order=True)
class Change:
    """One thing that was mended: the line (from 1) in the mended file, its field, one German sentence."""

    path: PurePosixPath
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """`data/modelle/amt.yml:12: kurz: …`, like a problem."""
        return f"{self.path}:{self.line}: {f'{self.field}: ' if self.field else ''}{self.message}"


def mend_files(data: Path, wanted: Collection[Path]) -> list[Change]:
    """Mend those files of a data folder that are `wanted` (absolute paths); return what was changed."""
    texts: dict[Path, str | None] = {}
    changes: list[Change] = []
    for path in data_files(data):
        place = PurePosixPath(path.relative_to(data))
        if path.resolve() in wanted and (kind := record_kind(place)) and (text := text_of(path)) is not None:
            texts[path], found = mend(text, PurePosixPath(data.name, place), kind, first_line(place))
            changes += found
    write_all({path: text for path, text in texts.items() if text != text_of(path)})
    return changes


def mend(text: str, path: PurePosixPath, kind: type[Teil], first_line: str) -> tuple[str, list[Change]]:
    """Return the mended text of a file and what was changed; what is no valid YAML comes back as it was."""
    if ODD_BREAKS.search(text):
        return text, []
    found: list[Found] = []
    mended = text
    early: tuple[Step, ...] = (_byte_order_mark, mended_characters)  # these may be what keeps YAML from being read
    for step in early:
        mended, changes = step(mended)
        found += changes
    if isinstance(parse(mended.encode(), path), Source):
        for step in (_first_line(first_line), _values(kind), _blanks, _order(kind), _signs(kind)):
            mended, changes = step(mended)
            found += changes
    return mended, [Change(path, line, dotted(field), message) for line, field, message in found]


_layout = lru_cache(maxsize=1)(layout)
"""Most files are in order, so two steps look at the same text."""

Step = Callable[[str], tuple[str, list[Found]]]

# --- first line and blanks ------------------------------------------------------------------------


def _byte_order_mark(text: str) -> tuple[str, list[Found]]:
    """Remove the invisible sign that some programs put before the text."""
    bare = text.removeprefix("\ufeff")
    return bare, [(1, (), "Unsichtbares Zeichen am Anfang der Datei entfernt.")] if bare != text else []


def _first_line(wanted: str) -> Step:
    """Name the schema in the first line, so that editor programs help while typing."""

    def step(text: str) -> tuple[str, list[Found]]:
        first, _, rest = text.partition("\n")
        if first.rstrip("\r") == wanted:
            return text, []
        end = "\r\n" if first.endswith("\r") else "\n"
        if first.startswith("# yaml-language-server:"):
            return f"{wanted}{end}{rest}", [(1, (), "Erste Zeile für die Eingabehilfe berichtigt.")]
        return f"{wanted}{end}{text}", [(1, (), "Erste Zeile für die Eingabehilfe ergänzt.")]

    return step


def _values(kind: type[Teil]) -> Step:
    return lambda text: mended_values(text, kind)


def _blanks(text: str) -> tuple[str, list[Found]]:
    """Remove blanks at the ends of lines and end the last line."""
    rows = text.splitlines(keepends=True)
    mended = [re.sub(r"(?<!\\)[ \t]+(?=\r?\n?$)", "", row) for row in rows]
    found: list[Found] = [
        (number, (), "Leerzeichen am Zeilenende entfernt.")
        for number, (row, new) in enumerate(zip(rows, mended, strict=True), start=1)
        if row != new
    ]
    if mended and not mended[-1].endswith("\n"):
        mended[-1] += "\n"
        found.append((len(rows), (), "Zeilenumbruch am Ende der Datei ergänzt."))
    return "".join(mended), found


# --- order of fields ------------------------------------------------------------------------------


def _order(kind: type[Teil]) -> Step:
    """Bring the fields of every part into the order of `arten`, each with the comments above it."""

    def step(text: str) -> tuple[str, list[Found]]:
        rows = text.splitlines(keepends=True)
        found: list[Found] = []
        # Inner blocks come first and keep their number of lines, so the places of outer ones stay right.
        for block in _layout(text).blocks:
            part = felder.value_type(kind, block.field)
            if isinstance(part, type) and issubclass(part, Teil) and _reorder(rows, block, part.field_order()):
                message = "Felder in die übliche Reihenfolge gebracht."
                found.append((block.lines[0] + 1, block.field, message))
        return "".join(rows), sorted(found)

    return step


def _reorder(rows: list[str], block: Block, order: tuple[str, ...]) -> bool:
    """Sort the fields of a block within `rows`; return whether anything has moved."""
    wanted = sorted(block.keys, key=lambda name: order.index(name) if name in order else len(order))
    if wanted == list(block.keys) or len(set(block.lines)) < len(block.lines):
        return False
    starts = [block.lines[0], *(_with_comments(rows, line, block.column) for line in block.lines[1:])]
    pieces = {
        name: rows[start:end] for name, start, end in zip(block.keys, starts, [*starts[1:], block.end], strict=True)
    }
    before = pieces[block.keys[0]][0][: block.column]  # nothing, or what leads to the dash of a list
    if before.strip() and pieces[wanted[0]][0].lstrip().startswith("#"):
        return False  # a comment has no place between the dash and its field
    pieces[block.keys[0]][0] = " " * block.column + pieces[block.keys[0]][0][block.column :]
    pieces[wanted[0]][0] = before + pieces[wanted[0]][0][block.column :]
    rows[block.lines[0] : block.end] = [row for name in wanted for row in pieces[name]]
    return True


def _with_comments(rows: list[str], line: int, column: int) -> int:
    """Return where a field begins if the comments right above it, indented like it, are part of it."""
    while rows[line - 1].startswith(" " * column + "#"):
        line -= 1
    return line


# --- signs ----------------------------------------------------------------------------------------

_KEEP = re.compile(r"(\]\([^()\[\]]*\)|\[\[[^\[\]|]*|https?://\S+)")
"""What no sign may change in: addresses and ids within a text."""

_SIGNS: tuple[tuple[str, str, str], ...] = (
    (r"(?<=\S) -{1,2} (?=\S)", " – ", "Bindestrich durch Halbgeviertstrich ersetzt."),
    (
        r"(?<![\w–-])([12]\d{3})-(?=[12]\d{3}\b(?![–-]))",
        r"\1–",
        "Bindestrich zwischen Jahren durch Halbgeviertstrich ersetzt.",
    ),
    (r"(?<!\.)\.\.\.(?!\.)", "…", "Drei Punkte durch ein Auslassungszeichen ersetzt."),
    (r"\b(Stand|Nr\.|§) (?=\d)", rf"\1{NBSP}", "Geschütztes Leerzeichen gesetzt."),
    (r"(?<=\d) (?=(?:Mio\.|Mrd\.|Tsd\.|Euro\b|Prozent\b|%|€))", NBSP, "Geschütztes Leerzeichen gesetzt."),
    (r"\b(Mio\.|Mrd\.) (?=Euro\b)", rf"\1{NBSP}", "Geschütztes Leerzeichen gesetzt."),
)


def _signs(kind: type[Teil]) -> Step:
    """Set the signs of German typography in running texts."""

    def step(text: str) -> tuple[str, list[Found]]:
        found: list[Found] = []
        for scalar in sorted(_layout(text).scalars, key=lambda scalar: -scalar.start):
            if _is_running_text(kind, scalar.field) and scalar.end - scalar.start <= MAX_LENGTH:
                text, changes = _mend_scalar(text, scalar)
                found += [(zeichen.line_of(text, scalar.start), scalar.field, message) for message in changes]
        return text, found[::-1]

    return step


def _is_running_text(kind: type[Teil], field: FieldPath) -> bool:
    """Names and titles may be quoted as they stand elsewhere; running text is ours."""
    return felder.value_type(kind, field) is Text or field[-1:] == ("kurz",)


def _mend_scalar(text: str, scalar: Scalar) -> tuple[str, list[str]]:
    written = text[scalar.start : scalar.end]
    quote = written[:1] if written[:1] in ("'", '"') else ""
    inner = written[len(quote) : len(written) - len(quote)]
    mended, changes = signed(inner, mark='\\"' if quote == '"' else '"')
    return text[: scalar.start] + quote + mended + quote + text[scalar.end :], changes


def signed(text: str, mark: str = '"') -> tuple[str, list[str]]:
    """Return a running text with typographic signs, and a sentence per kind of change; `mark` is how a straight quote is written in it."""
    changes: dict[str, None] = {}
    mended = _quoted(text, mark)
    if mended != text:
        changes["Anführungszeichen durch „…“ ersetzt."] = None
    pieces = _KEEP.split(mended)
    for index in range(0, len(pieces), 2):
        for pattern, sign, message in _SIGNS:
            pieces[index], count = re.subn(pattern, sign, pieces[index])
            changes.update(dict.fromkeys([message] * bool(count)))
    return "".join(pieces), list(changes)


def _quoted(text: str, mark: str) -> str:
    """Replace pairs of straight or English quotes by German ones; what does not pair stays as it is."""
    straight = re.escape(mark)
    if _KEEP.search(text) and mark in "".join(_KEEP.findall(text)):
        return text
    mended = _paired(text, straight)
    clear = mended.count("„") == mended.count("“") and _paired(mended, straight) == mended
    return mended if clear else text


def _paired(text: str, straight: str) -> str:
    """Read quotes as pairs from left to right; `straight` is the pattern of a straight one."""
    text = re.sub(rf"(?<![\w„]){straight}(?!\s)((?:(?!{straight})[^„“”])+?)(?<!\s){straight}(?!\w)", r"„\1“", text)
    text = re.sub(rf"„((?:(?!{straight})[^„“”])+)(?:{straight}|”)", r"„\1“", text)
    return re.sub(r"“([^„“”]+)”", r"„\1“", text)
