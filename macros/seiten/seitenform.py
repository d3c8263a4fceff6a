"""The form of pages that editors write: what Markdown or a browser would take for something else than is meant.

Lists, indentation, codes of HTML and classes. Knows no link, no head and no record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from itertools import pairwise
from pathlib import Path

from macros.daten import zeichen
from macros.daten.meldungen import nearest
from macros.daten.textregeln import MONTH, NEVER, NEVER_IN_PROSE
from macros.seiten import sandkasten

Finding = tuple[int, str]

_ITEM = r"(?:[-*+]|\d+\.)"
_LIKE_ITEM = r"(?:[–—−→✓✔»o]|--|\d+\)|\d+ -|\(\w{1,3}\)|[a-z][.)]|[ivx]+\)|[A-Z]\.|[IVX]+\.)"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?m)^{_ITEM} .*\n\n?(?P<here>[ ]{{1,3}}{_ITEM} )"), "Eine Liste in einer Liste beginnt vier Leerzeichen weiter rechts, sonst ist sie keine; bitte so einrücken."),
    (re.compile(rf"(?m)^{_ITEM} .*\n(?:[^\n]+\n)*\n(?P<here>[ ]{{1,3}})(?!{_ITEM} )\S"), "Ein Absatz, der zu einem Listenpunkt gehört, beginnt vier Leerzeichen weiter rechts; bitte so einrücken."),
    (re.compile(rf"(?m)^(?P<here>1\. (?:{MONTH})\b)"), "„1.“ am Anfang eines Absatzes wird der erste Punkt einer Liste; bitte den Satz anders beginnen."),
    (re.compile(r"(?m)^(?P<here>[•·▪‣●◦]\s)"), "Listenpunkte beginnen mit „- “ (Bindestrich und Leerzeichen); bitte so schreiben."),
    (re.compile(rf"(?m)^(?P<here>{_LIKE_ITEM} ).*\n\n?{_LIKE_ITEM} "), "Das wird keine Liste; bitte jeden Punkt mit „- “ oder „1. “ beginnen."),
    (re.compile(r"(?m)(?:\A|^\n)(?P<here>[–—−→✓✔] )"), "Ein Absatz, der so beginnt, wird kein Listenpunkt; bitte „- “ schreiben oder das Zeichen entfernen."),
    (re.compile(rf"(?m)^(?P<here>{_ITEM}[^\W\d_]).*\n\n?{_ITEM}[^\W\d_]"), "Vor dem Text eines Listenpunkts fehlt ein Leerzeichen; bitte „- eins“ schreiben."),
    (re.compile(rf"(?m)^[ ]*(?P<here>{_ITEM})[ ]*$"), "Dieser Listenpunkt ist leer; bitte ausfüllen oder entfernen."),
    (re.compile(r"(?m)^[ ]{0,3}(?P<here>>)"), 'Ein „>“ am Anfang der Zeile macht ein Zitat ohne Quelle; Zitate stehen in data/zitate.yml, bitte „{{ zitat("kennung") }}“ schreiben oder das Zeichen anders setzen.'),
    (re.compile(r"(?m)^(?P<here>-{2,}(?:[ ]+-{2,})+)[ ]*$"), "Striche mit Abstand machen keine Tabelle; bitte die Spalten mit „|“ trennen, unter der Kopfzeile „|---|---|“."),
    (re.compile(r"(?m)^(?P<here>[^\n;&]*\w;(?=[^\s;]))[^\n]*\n[^\n;&]*\w;[^\s;]"), "Ein „;“ trennt keine Spalten; bitte „|“ nehmen, unter der Kopfzeile „|---|---|“."),
    (re.compile(rf"(?m)^{_ITEM} .*\n(?P<here>[ ]{{5,}}{_ITEM} )"), "Eine Liste in einer Liste beginnt genau vier Leerzeichen weiter rechts; bitte so einrücken."),
    (re.compile(r"(?m)^[^\s:].*\n(?P<here>:[ ]+\S)"), "Listen von Begriffen („: Erklärung“) gibt es nicht; bitte als Absatz schreiben."),
    (re.compile(r"(?m)^(?P<here>#{1,6}[ \t]*)$"), "Diese Überschrift ist leer; bitte ausfüllen oder entfernen."),
    (re.compile(r"(?m)^(?P<here>#{7,})"), "So tiefe Überschriften gibt es nicht; bitte höchstens „####“ schreiben."),
    (re.compile(r"(?P<here>==\w[^=\n]*==|(?<![\w:]):[a-z][a-z_-]+:(?![\w:])|(?<!~)~\w+~(?!~)|\$[^$\s][^$\n]*\$|\\$)", re.MULTILINE), "Dieses Zeichen würde so gezeigt; bitte in Worten schreiben."),
    (re.compile(r"(?m)^\S[^\n]*?(?P<here>\t)"), "Ein Tabulator macht keine Tabelle; bitte die Spalten mit „|“ trennen."),
    (re.compile(r"(?P<here>(?<!`)`(?!`))"), "Dieses „`“ wird nicht geschlossen; bitte ergänzen."),
    (re.compile(r"(?m)^[ ]{0,3}(?P<here>\*?\[[^\]\n]+\]:)\s"), "Ziele und Fußnoten am Ende der Seite („[1]: …“) liest das Handbuch nicht; bitte „[Text](ziel)“ an der Stelle selbst schreiben."),
    (re.compile(r"(?m)^(?P<here>#{1,6}[^#\s])"), "Nach „#“ fehlt ein Leerzeichen; bitte „## Überschrift“ schreiben."),
    (re.compile(rf"(?m)^(?P<here>[ ]*(?:{_ITEM}|#{{1,6}})?\u00a0)"), "Am Anfang dieser Zeile steht ein geschütztes Leerzeichen (U+00A0), das nicht einrückt und nichts beginnt; bitte neu tippen."),
    (re.compile(r"(?m)^(?P<here>={2,} .* ={2,}|h[1-6]\. )"), "Überschriften beginnen hier mit „#“; bitte so schreiben."),
    (re.compile(r"(?m)^(?P<here>#{1,6} .*\(#[\w-]+\)[ ]*)$"), "Der Anker einer Überschrift steht am Ende in einer geschweiften Klammer; bitte „## Überschrift { #anker }“ schreiben."),
    (re.compile(r"(?P<here>&amp;#?\w+;)"), "Dieser Zeichencode würde so gezeigt; bitte das Zeichen selbst schreiben."),
    (re.compile(r"(?m)^(?P<here>[ ]{1,3}#{1,6} )"), "Vor dieser Überschrift steht ein Leerzeichen; bitte am Anfang der Zeile beginnen."),
)  # fmt: skip
"""What only looks like a list, a part of one or a heading."""


def findings(docs: Path, text: str) -> Iterator[Finding]:
    """Yield (line, sentence) of everything in the text of a page that would take another form than meant."""
    body, filled = sandkasten.blanked(text), sandkasten.blanked(text, "Wort")
    words = _words(filled)
    for pattern, sentence in _PATTERNS:
        if found := pattern.search(words):
            yield zeichen.line_of(words, found.start("here")), sentence
    if fence := _INDENTED_FENCE.search(text):
        yield (
            zeichen.line_of(text, fence.start()),
            "Ein Codeblock beginnt ganz links, auch hinter einer Liste; bitte so schreiben.",
        )
    yield from _refused(words)
    yield from _open_marks(words)
    yield from _paragraphs(body)
    yield from _lazy(body)
    yield from _tables(body)
    yield from _codes(body)
    yield from _classes(docs, body)
    yield from _lost_lists(body)
    yield from _html(body)
    if empty := _EMPTY.search(filled):
        message = f"Das Element <{empty[1]}> ist leer; bitte ausfüllen oder entfernen."
        yield zeichen.line_of(filled, empty.start()), message


_LIST_OF_ATTRIBUTES = re.compile(r"\{:?[ ]*(?:[.#]|[\w-]+=)[^{}\n]*\}")


def stray(text: str) -> Iterator[Finding]:
    """Yield the first brace and the first „|“ that belong to nothing and would be shown; for pages without other findings."""
    body = _LIST_OF_ATTRIBUTES.sub("", sandkasten.blanked(text))
    if brace := re.search(r"[{}]", body):
        yield (
            zeichen.line_of(body, brace.start()),
            "Diese geschweifte Klammer bliebe stehen; bitte entfernen oder runde schreiben.",
        )
    is_table = False
    for number, (row, below) in enumerate(pairwise([*body.split("\n"), ""]), start=1):
        is_table = "|" in row and (is_table or bool(_RULER.fullmatch(below)))
        if "|" in row and not is_table:
            yield (
                number,
                "Dieses „|“ gehört zu keiner Tabelle und bliebe stehen; bitte ersetzen oder darunter „|---|---|“ schreiben.",
            )
            return


_INDENTED_FENCE = re.compile(r"(?m)^[ \t]+(?:```|~~~)")
_NO_WORDS = re.compile(r"(?<=\])\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|</?[a-z][^<>]*>|[ \t]*\{[^{}\n]*\}")
"""What readers do not see: where links lead, elements, lists of attributes."""


def _words(body: str) -> str:
    """Return what readers see of a page; every line keeps its number."""
    return _NO_WORDS.sub(lambda match: "\n" * match[0].count("\n"), body)


_IN_PAGES = tuple(
    refusal
    for refusal in (*NEVER, *NEVER_IN_PROSE)
    if refusal.rule in ("text-satzzeichen", "text-rueckstrich", "text-zeichensalat")
)


def _refused(words: str) -> Iterator[Finding]:
    """Yield what no text of a record may hold either, and addresses that would be no link."""
    for refusal in _IN_PAGES:
        if found := refusal.pattern.search(words):
            yield zeichen.line_of(words, found.start()), f"{refusal.found} („{found[0].strip()}“); {refusal.remedy}."
    if found := _BARE.search(words):
        yield (
            zeichen.line_of(words, found.start()),
            f"„{found[0]}“ würde kein Link; bitte „[Text](https://…)“ schreiben.",
        )


_BARE = re.compile(r"(?:https?://|www\.)[\w.-]+\w")
_BULLETS = re.compile(r"(?m)^[ \t]*[-*+] |^[-*_ ]{3,}$|\\[*_]|(?<=[^\W_])[*_](?=[^\W_])")
_EMPHASIS = re.compile(r"(\*\*|__|\*|_)(?=[^\s*_])(?:(?!\1).)+?(?<=[^\s*_])\1", re.DOTALL)
_MARK = re.compile(r"\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")


def _open_marks(words: str) -> Iterator[Finding]:
    """Yield a mark of emphasis in each paragraph that has no partner there."""
    for paragraph in re.finditer(r"(?s)\S.*?(?=\n\s*\n|\Z)", words):
        rest = _BULLETS.sub(lambda match: " " * len(match[0]), paragraph[0])
        while rest != (rest := _EMPHASIS.sub(lambda match: re.sub(r"[*_]", " ", match[0]), rest)):
            pass  # from the outside in
        if mark := _MARK.search(rest):
            line = zeichen.line_of(words, paragraph.start() + mark.start())
            yield (
                line,
                f"Diese Hervorhebung („{mark[0]}“) wird im selben Absatz nicht geschlossen; bitte ergänzen oder entfernen.",
            )
            return  # the other half, if it stands in another paragraph, is the same mistake


_RULER = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(\|[ ]*:?-+:?[ ]*)*\|?[ ]*")


def _tables(body: str) -> Iterator[Finding]:
    """Yield rows of tables with more or fewer cells than the first one, which would not be shown, and what looks like a row."""
    wanted = 0
    rows = [*body.split("\n"), ""]
    for number, (before, row) in enumerate(pairwise(["", *rows]), start=1):
        below, next_one = [*rows[number : number + 2], "", ""][:2]
        is_ruler = "|" in row and bool(_RULER.fullmatch(row))
        if is_ruler and (message := _wrong_ruler(row, wanted > 0, not below.strip() and not next_one.startswith("|"))):
            yield number, message
        wanted = _cells(before) if is_ruler else wanted
        if wanted and "|" in row and (count := _cells(row)) != wanted:
            yield number, f"Diese Zeile der Tabelle hat {count} Zellen, die erste {wanted}; bitte angleichen."
        elif wanted and row.strip() and "|" not in row:
            yield number, "Diese Zeile würde zur letzten der Tabelle; bitte davor eine leere Zeile einfügen."
        wanted = wanted if "|" in row else 0


def _wrong_ruler(row: str, in_table: bool, is_last: bool) -> str:
    """Return what is wrong with the line below the head of a table, or nothing."""
    if in_table:
        return "Hier beginnt eine zweite Tabelle; bitte über ihrer Kopfzeile eine leere Zeile einfügen."
    if ":" in row:
        return "Die Ausrichtung mit „:“ wirkt auf dieser Website nicht; bitte „---“ schreiben."
    return "Diese Tabelle hat nur eine Kopfzeile; bitte ausfüllen oder entfernen." if is_last else ""


def _cells(row: str) -> int:
    return len(row.replace("\\|", "").strip().removeprefix("|").removesuffix("|").split("|"))


_EMPTY = re.compile(r"<(a|h[2-4]|button|summary|li)\b[^>]*>\s*</\1>")
_BLOCK = re.compile(r"(?ms)^<(p|div|section|ul|ol|dl|table|details|form|figure)\b.*?</\1>")
_MARKDOWN = re.compile(r"\*\*\w|\]\(|(?m:^[ ]*- |^#{1,6} )")


def _html(body: str) -> Iterator[Finding]:
    """Yield Markdown inside of elements, where nobody reads it as such."""
    for block in _BLOCK.finditer(body):
        if found := _MARKDOWN.search(block[0]):
            line = zeichen.line_of(body, block.start() + found.start())
            yield (
                line,
                f"In HTML (<{block[1]}>) gilt kein Markdown, „{found[0].strip()}“ würde so gezeigt; bitte beides trennen.",
            )


def _paragraphs(body: str) -> Iterator[Finding]:
    """Yield paragraphs that would become code because they begin far right, or a list because they begin with a day."""
    start = ""
    for number, (before, row) in enumerate(pairwise(["", *body.split("\n")]), start=1):
        if before.strip() or not row.strip():
            continue
        if row.startswith(("    ", "\t")) and not re.match(rf"\s*(?:{_ITEM} |<)", start):
            yield number, "Vier Leerzeichen am Anfang machen aus diesem Absatz Programmcode; bitte ganz links beginnen."
        elif (first := re.match(r"(\d+)\. ", row)) and first[1] != "1" and not re.match(r"\d+\. ", start):
            yield (
                number,
                f"„{first[1]}.“ am Anfang eines Absatzes wird der erste Punkt einer Liste, gezeigt als „1.“; bitte den Satz anders beginnen.",
            )
        if not row.startswith((" ", "\t")):
            start = row


def _lazy(body: str) -> Iterator[Finding]:
    """Yield lines right below an entry of a list that begin far left: Markdown would take them for a part of it."""
    in_list = False
    for number, (before, row) in enumerate(pairwise(["", *body.split("\n")]), start=1):
        is_item = bool(re.match(rf"[ ]*{_ITEM} ", row))
        if in_list and before.strip() and not is_item and re.match(r"[^\s{<|#]", row):
            yield (
                number,
                "Diese Zeile gehörte noch zum Listenpunkt darüber; bitte einrücken oder davor eine leere Zeile einfügen.",
            )
        in_list = is_item or (in_list and row.startswith(" "))


_OPEN = "|".join(sorted((name for name in html5 if not name.endswith(";")), key=len, reverse=True))
_CODE = re.compile(
    rf"&(?:(?P<whole>[A-Za-z][A-Za-z0-9]*;)|(?P<number>#(?:\d+|[xX][0-9A-Fa-f]+);)|(?P<open>{_OPEN}|#\d+|#[xX][0-9A-Fa-f]+)(?![;\dA-Fa-f=]))"
)


def _codes(body: str) -> Iterator[Finding]:
    """Yield codes of HTML that no browser knows, or that lack their semicolon."""
    for code in _CODE.finditer(body):
        shown = "" if code["open"] else unescape(code[0])
        if code["open"] or (code["whole"] not in html5 and not code["number"]) or zeichen.foreign(shown):
            told = "hat kein „;“" if code["open"] else "zeigt nichts" if zeichen.foreign(shown) else "gibt es nicht"
            line = zeichen.line_of(body, code.start())
            yield line, f"Der Zeichencode „{code[0]}“ {told}; bitte das Zeichen selbst schreiben."


_LISTED = re.compile(r"\{:?[ ]*(?P<inner>[.#][^{}\n]*)\}")
_IN_HTML = re.compile(r"<\w[^>]*?\sclass=(?P<mark>[\"']?)(?P<names>[^\"'>]*)(?P=mark)")
_SELECTOR = re.compile(r"\.(-?[A-Za-z_][\w-]*)")


def _classes(docs: Path, body: str) -> Iterator[Finding]:
    """Yield classes that no stylesheet has: whatever they were to do does not happen."""
    named = [
        *((listed.start(), re.findall(r"(?:^|\s)\.([\w-]+)", listed["inner"])) for listed in _LISTED.finditer(body)),
        *((tag.start(), tag["names"].split()) for tag in _IN_HTML.finditer(body)),
    ]
    known = _known_classes(docs) if named else set()
    for place, names in named:
        for name in names:
            if name not in known:
                message = f"Die Klasse „{name}“ hat keine Gestaltung; bitte den Namen prüfen oder entfernen.{nearest(name, known)}"
                yield zeichen.line_of(body, place), message


def _known_classes(docs: Path) -> set[str]:
    """Return all classes that the website's stylesheets name."""
    sheets = (docs / "stylesheets").glob("*.css")
    return {name for sheet in sheets for name in _SELECTOR.findall(sheet.read_text(encoding="utf-8", errors="replace"))}


_IN_HEADING = re.compile(r"(?m)^#{1,6} .*\{:?(?P<inner>[^{}\n]*)\}[ ]*$")


def _lost_lists(body: str) -> Iterator[Finding]:
    """Yield lists of attributes (`{ .class }`) where Markdown would show the braces."""
    for heading in _IN_HEADING.finditer(body):
        for word in heading["inner"].split():
            if not re.fullmatch(r"[.#][\w-]+|[\w-]+=.*", word):
                yield (
                    zeichen.line_of(body, heading.start()),
                    f"„{word}“ ist weder Anker noch Klasse; bitte „{{ #anker }}“ ohne Leerzeichen im Namen schreiben.",
                )
    if twice := re.search(r"(?m)^#{1,6} .*\}[ ]*\{", body):
        yield (
            zeichen.line_of(body, twice.start()),
            "Eine Überschrift hat nur eine geschweifte Klammer; bitte zusammenfassen.",
        )
    rows = body.split("\n")
    for listed in _LISTED.finditer(body):
        number = zeichen.line_of(body, listed.start())
        before, row, after = rows[number - 2] if number > 1 else "", rows[number - 1], [*rows, ""][number]
        ends_block = row.strip() == listed[0].strip() and before.strip() and not after.strip()
        in_line = re.search(r"[^\s\w.,;:!?]$", body[: listed.start()])
        if not (ends_block or in_line or row.startswith(("#", "|"))):
            yield (
                number,
                f"„{listed[0]}“ würde hier gezeigt; bitte in eine eigene Zeile direkt unter den Absatz schreiben.",
            )
