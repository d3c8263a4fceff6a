"""What the YAML parser says in English → where an editor should look, as one German sentence. Knows no record."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from macros.daten import zeichen

Finding = tuple[int, str, str, str]
"""Line (from 1), field (always empty here), German sentence, rule."""

# The parser's English wording → rule and what an editor should look for. The first match wins.
SENTENCES = (
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
        "Nach dem Feldnamen fehlt der Doppelpunkt oder das Leerzeichen dahinter, hier oder in der Zeile davor; bitte „feld: wert“ schreiben. Setzt die Zeile einen Text fort, bitte sie einrücken.",
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
        r"found unknown escape character|did not find expected hexdecimal number|invalid Unicode character escape",
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
        r"did not find expected comment or line break",
        "yaml-zeichen",
        "Hinter „|“ oder „>“ am Anfang eines Werts geht es erst in der nächsten Zeile weiter; bitte den Wert stattdessen in Anführungszeichen setzen.",
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
DEFAULT = "Diese Stelle ist kein gültiges YAML; bitte Einrückung und Doppelpunkte prüfen und Texte, die mit einem Sonderzeichen beginnen, in Anführungszeichen setzen."
"""For what fits no pattern."""


def merge_conflict(text: str) -> Finding | None:
    """Return where two versions of a file were put into each other without anybody choosing."""
    if not (match := _CONFLICT.search(text)):
        return None
    message = "Hier stehen zwei Fassungen der Datei untereinander („<<<<<<<“, „=======“, „>>>>>>>“); bitte eine wählen und diese Zeilen löschen."
    return zeichen.line_of(text, match.start()), "", message, "datei-zusammenfuehrung"


_CONFLICT = re.compile(r"(?m)^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?$")


def doubled(key: str, line: int, begins: str, field: tuple[str | int, ...]) -> str:
    """Return the sentence about a field that its part has already in a line; `begins` is the part's first field.

    What stands twice is often the beginning of something new whose mark is missing.
    """
    found = f"Das Feld „{key}“ steht doppelt (zuerst in Zeile {line}); bitte zusammenführen"
    if not field and key == begins:
        return f"{found} oder, wenn hier ein zweiter Datensatz beginnt, in eine eigene Datei schreiben."
    if field and isinstance(field[-1], int):
        new = "„- “ davorsetzen" if key == begins else f"die Zeile „- {begins}: …“ davor ergänzen"
        return f"{found} oder, wenn hier ein neuer Eintrag beginnt, {new}."
    return f"{found}."


ODD_BREAKS = re.compile(r"\r(?!\n)|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""Ends of lines that Python, YAML and editor programs count differently."""


def odd_break(text: str) -> Finding | None:
    """Return where a character stands that may end a line and that no editor shows."""
    if not (match := ODD_BREAKS.search(text)):
        return None
    message = f"In dieser Zeile steht {zeichen.named(match[0])}, für manche Programme ein Zeilenende; bitte die Stelle neu tippen und im Editor „LF“ als Zeilenende wählen."
    return zeichen.line_of(text, match.start()), "", message, "yaml-steuerzeichen"


def german(error: yaml.YAMLError, text: str) -> Finding:
    """Return the finding for an error of the parser: the likeliest cause, at its own line."""
    number = _error_line(error, text)
    rows = text.splitlines() or [""]
    if cause := next(_causes(rows, number, text), None):
        return cause
    english = str(error)
    if "mapping values are not allowed" in english and number > 1 and not _FIELD.search(rows[number - 2]):
        return (
            number - 1,
            "",
            "Diese Zeile gehört zu keinem Feld; bitte „feld: wert“ schreiben, Kommentare mit „# “ beginnen.",
            "yaml-doppelpunkt-fehlt",
        )
    if "could not find expected ':'" in english:
        number = next((one for one in (number - 1, number) if one and not _FIELD.search(rows[one - 1])), number)
    found = ((number, "", sentence, rule) for pattern, rule, sentence in SENTENCES if re.search(pattern, english))
    return next(found, (number, "", DEFAULT, "yaml-ungueltig"))


def _causes(rows: list[str], number: int, text: str) -> Iterator[Finding]:
    """Yield what an editor may have done wrong in a line that the parser stumbled over, or in the one before."""
    row = rows[number - 1]
    if "\t" in row[: len(row) - len(row.lstrip())]:
        message = "Die Zeile ist mit einem Tabulator eingerückt; bitte Leerzeichen verwenden."
        yield number, "", message, "yaml-tabulator"
    yield from _hidden_blanks(rows, range(max(1, number - 1), number + 1))
    if match := _SPECIAL_START.match(row):
        message = f"Der Wert beginnt mit „{next(filter(None, match.groups()))}“, das in YAML etwas bedeutet; bitte den ganzen Wert in Anführungszeichen setzen."
        yield number, "", message, "yaml-zeichen"
    yield from (found for found in _broken_quotes(text) if found[0] <= number)
    if number > 1 and (match := _FIELD_IN_COMMENT.match(rows[number - 2])):
        message = f"Diese Zeile gehört zu „{match['name']}“ in der Zeile davor, die mit „#“ ein Kommentar ist; bitte dort „#“ entfernen oder auch hier setzen."
        yield number, "", message, "yaml-einrueckung"
    for one in range(max(1, number - 1), number + 1):
        if sentence := wrong_bullet(rows[one - 1]):
            yield one, "", sentence, "yaml-liste"


_FIELD_IN_COMMENT = re.compile(r" *# *(?:- )?(?P<name>[a-z_]+):(?: |$)")
_SPECIAL_START = re.compile(
    r"^ *(?:- +)*(?:"
    r"[\w-]+: +(?P<mark>[-?]) .*"
    r"|(?:[\w-]+: +)?(?P<sign>[,}\]%@`]).*"
    r"|(?:[\w-]+: +)?(?P<open>[\[{])[^\[\]{}]*[\]}] *[^\s,#:\]}].*)$"
)
"""A value whose first sign is one of YAML's: it stands alone, or the bracket that it opens is closed before the text ends."""

_FIELD = re.compile(r":(\s|$)|^\s*(#|$)")
"""A line with a field name, and one that needs none."""

_NO_BLANK = r"[^\S \t]|[\u00ad\u200b-\u200f\u2060\ufeff]"
_HIDDEN = re.compile(
    rf"^[ ]*(?:- *)?(?P<start>{_NO_BLANK})|^[ ]*-(?P<dash>{_NO_BLANK})|^[^\"'#]*?:(?P<colon>{_NO_BLANK})"
)


def _hidden_blanks(rows: list[str], numbers: range) -> Iterator[Finding]:
    """Yield where a blank that is none for YAML stands at the start of a line, after a dash or after a colon."""
    for number in numbers:
        if match := _HIDDEN.search(rows[number - 1]):
            name = zeichen.named(next(filter(None, match.groups())))
            message = f"In dieser Zeile steht {name}, wo YAML nur gewöhnliche Leerzeichen erlaubt; bitte neu tippen oder „handbuch pruefen --fix“ aufrufen."
            yield number, "", message, "zeichen-verborgen"


_BULLET = re.compile(r"^ *(?P<sign>[>*+•·▪‣●◦–—]|-(?=[^\s-]))\s*(?:[\w-]+:|[\"'])")


def wrong_bullet(row: str) -> str:
    """Return the sentence about an entry of a list that begins with another sign or with no blank behind, or nothing."""
    if not (match := _BULLET.match(row)):
        return ""
    found = "ein Bindestrich ohne Leerzeichen" if match["sign"] == "-" else f"„{match['sign']}“"
    return f"Am Anfang dieser Zeile steht {found}; bitte entfernen oder, in einer Liste, durch „- “ (Bindestrich und Leerzeichen) ersetzen."


_AFTER_A_VALUE = ("", "#", ":", ",", "]", "}")
_OPENED = re.compile(r"(?m)^(?:(?P<field>[\w-]+):[ ]+|[ ]*(?:- +)*(?:[\w-]+:[ ]+)?)(?P<mark>[\"'])")
_CLOSED = {'"': re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"(?:[^']|'')*'(?!')", re.DOTALL)}


def _broken_quotes(text: str) -> Iterator[Finding]:
    """Yield each value in quotes that is not closed, or after whose closing quote the text goes on."""
    place = 0
    while opened := _OPENED.search(text, place):
        mark, number = opened["mark"], zeichen.line_of(text, opened.start("mark"))
        closed = _CLOSED[mark].match(text, opened.end())
        end = closed.end() if closed else len(text)
        rest = text[end:].partition("\n")[0].strip()
        if not closed or (rest[:1] not in _AFTER_A_VALUE and zeichen.line_of(text, end) > number):
            message = f"Das Anführungszeichen ({mark}) in dieser Zeile wird nicht geschlossen; bitte am Ende des Werts ergänzen."
            yield number, "", message, "yaml-nicht-geschlossen"
        elif rest[:1] not in _AFTER_A_VALUE:
            wanted = "den ganzen Wert in doppelte Anführungszeichen setzen" if mark == "'" else "im Text „…“ schreiben"
            message = f"Hinter dem Anführungszeichen ({mark}) geht der Text weiter („{rest[:24]}“); bitte {wanted}."
            yield number, "", message, "yaml-anfuehrungszeichen"
        elif rest[:1] == "," and opened["field"]:
            message = f'Hinter dem ersten Wert von „{opened["field"]}“ steht ein Komma; bitte eine Liste in eckige Klammern setzen: ["eins", "zwei"].'
            yield number, "", message, "yaml-klammer"
        place = max(text.find("\n", end), end) if closed else len(text)


def _error_line(error: yaml.YAMLError, text: str) -> int:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        if opened := _unclosed(error, text):
            return opened
        return min(int(error.problem_mark.line) + 1, max(1, len(text.splitlines())))
    position = getattr(error, "position", None)
    return zeichen.line_of(text, position) if isinstance(position, int) else 1


def _unclosed(error: yaml.MarkedYAMLError, text: str) -> int | None:
    """Return the line of a bracket that is still open where the next field or entry of a list begins, or None."""
    found, opened = error.problem_mark, error.context_mark
    if not (found and opened and "did not find expected ',' or" in str(error.problem)):
        return None
    row = [*text.splitlines(), ""][found.line]
    return int(opened.line) + 1 if opened.line < found.line and re.match(r" *(- |[\w-]+:)", row) else None
