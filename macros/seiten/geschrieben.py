"""Pages that editors write in `docs/`: what would look right in the file and broken on the website.

Which code and HTML they may hold is for `sandkasten`; where links lead for `seitenlinks`, which
files may lie there for `ablage`, the menu for `einstellungen`, lists and classes for `seitenform`; this is about encoding, head, characters and marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic_core import PydanticCustomError

from macros.daten import zeichen
from macros.daten.meldungen import closest, nearest
from macros.daten.probleme import Problem
from macros.daten.texte import Zeile
from macros.daten.textregeln import PLATZHALTER
from macros.daten.yaml import fehlersaetze, zweierlei
from macros.daten.yaml.lesen import Source, parse
from macros.seiten import ablage, einstellungen, sandkasten, seitenform, seitenlinks
from macros.seiten.seitenlinks import Ort

RULE = "seite-zeigt-anderes"

HEAD: Mapping[str, tuple[type, str]] = {
    "suchworte": (list, 'eine Liste: suchworte: ["eins", "zwei"]'),
    "fragewoerter": (list, 'eine Liste: fragewoerter: ["darf", "muss"]'),
    "kurz": (str, "ein Satz in Anführungszeichen"),
    "hide": (list, "eine Liste: hide: [toc]"),
    "skripte": (list, "eine Liste von Dateinamen"),
    "im_buch": (bool, "true oder false"),
    "ohne_suche": (bool, "true oder false"),
}
"""What may stand at the head of a page, of which type, and how to write it."""

_HIDDEN = ("toc", "navigation")
"""What a page may do without."""

_HEAD = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_BEFORE_HEAD = re.compile(r"\s+---\n")
_FINDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\{\{|\}\}|\{%|%\}"), 'Diese Klammern gehören zu keinem Aufruf; bitte „{{ makro("wert") }}“ schreiben.'),
    (re.compile(r"\[\[[^\[\]\n]+\]\]"), 'Verweise in doppelten Klammern gibt es nur in Datensätzen; bitte „{{ verweis("kennung") }}“ schreiben.'),
    (re.compile(r"(?i)(?:\]\(|\]:|<)\s*(?:javascript|data|vbscript):"), "Die Adresse dieses Links könnte etwas ausführen; erlaubt sind Seiten und https-Adressen."),
    (re.compile(r"!\[[^\]]*\]\(\s*(?:https?:)?//"), "Bilder von fremden Rechnern sind nicht erlaubt; bitte das Bild unter docs/bilder/ ablegen."),
    (re.compile(r"\[\^[^\]]+\]"), "Fußnoten gibt es in Seiten nicht; bitte „{{ beleg(\"kennung\", \"2024\") }}“ schreiben."),
    (re.compile(r"(?m)^(?:(?:!!!|\?\?\?) |:::)"), "Kästen mit „!!!“ oder „:::“ gibt es nicht; bitte als Absatz schreiben."),
    (re.compile(r"(?mi)^\[TOC\]|^__TOC__"), "Ein Inhaltsverzeichnis steht schon am Rand; bitte entfernen."),
    (re.compile(r"(?m)^\s*[-*] \[[ xX]\]"), "Kästchen zum Abhaken gibt es nicht; bitte als gewöhnliche Liste schreiben."),
    (re.compile(r"~~|--8<--"), "Dieses Zeichen würde so gezeigt; bitte entfernen."),
    (re.compile(r"(?m)^(?![ \t]*(?:[-*+]|\d+\.)[ ]|[ \t]|[|<{#:]).*\S\n(?:[-*+]|\d+\.) (?=\S)"), "Vor einer Liste fehlt eine leere Zeile; bitte einfügen."),
    (re.compile(r"(?:\A|\n\n)\|[^\n]*\|[ ]*\n(?!\|[ ]*:?-)(?:\||\n|\Z)"), "Unter der Kopfzeile der Tabelle fehlt die Zeile „|---|---|“; bitte einfügen."),
    (re.compile(r"(?<!\{)\{ ?(?:verweis|zitat|beleg|uebersicht|anzahl|betreiber)\([^{}\n]*\) ?\}(?!\})"), 'Diesem Aufruf fehlt eine geschweifte Klammer; bitte „{{ makro("wert") }}“ schreiben.'),
    (re.compile(r"(?m)\{ ?[#.][\w-]+[^}\n]*$"), "Diese geschweifte Klammer wird nicht geschlossen; bitte „}“ ergänzen."),
    (re.compile(r"(?m)^={3,}[ ]*$|(?<=\S\n)-{3,}[ ]*$"), "Überschriften beginnen hier mit „#“, Trennlinien stehen für sich; bitte so schreiben."),
    (re.compile(r"(?m)^[^|\n].*\n\|.*\|[ ]*\n\|[ ]*:?-"), "Vor einer Tabelle fehlt eine leere Zeile; bitte einfügen."),
    (PLATZHALTER, "Hier steht noch ein Platzhalter; bitte ausfüllen oder entfernen."),
)  # fmt: skip
"""What no page should show or load, and what to do."""


def problems(docs: Path, made: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the pages of a docs folder; `made` are the addresses in it of pages that are not written.

    Of a page that is gone or was moved, only that is told, not every link that misses it.
    """
    if not docs.is_dir() and (docs.parent / "mkdocs.yml").is_file():
        yield Problem(
            PurePosixPath(docs.name), 1, "", "Der Ordner der Seiten fehlt; bitte wiederherstellen.", "datei-fehlt"
        )
        return
    yield from (misplaced := list(ablage.problems(docs, RULE)))
    written = {path: path.relative_to(docs).as_posix() for path in sandkasten.pages(docs)}
    lost = einstellungen.lost_pages(docs.parent / "mkdocs.yml", {*written.values(), *made})
    known = {*written.values(), *made, *lost}
    moved = {closest(page, written.values()) for page in lost}
    if not misplaced:
        yield from einstellungen.problems(docs.parent / "mkdocs.yml", written.values(), made)
    for path, uri in written.items():
        if uri in made or uri.replace("/index.md", ".md") in made:
            clash = "Unter dieser Adresse steht schon ein Datensatz; bitte die Seite umbenennen."
            yield Problem(PurePosixPath(docs.name, uri), 1, "", clash, RULE)
        else:
            yield from _of_page(path, Ort(uri, known, docs, moved=uri in moved))


def _of_page(path: Path, ort: Ort) -> Iterator[Problem]:
    """Yield what is wrong with one page; what keeps it from being read hides the rest."""
    shown = PurePosixPath(ort.docs.name, ort.uri)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:  # as in UTF-16
        message = "Die Datei ist nicht in UTF-8 gespeichert; bitte mit der Kodierung UTF-8 speichern."
        yield Problem(shown, 1, "", message, "datei-kodierung")
        return
    if message := _too_much(text):
        yield Problem(shown, 1, "", message, "datei-zu-gross")
        return
    if conflict := fehlersaetze.merge_conflict(text):
        yield Problem(shown, *conflict)
        return
    head = list(_head(ort.docs, shown, text))
    yield from head
    if not any(problem.line == 1 for problem in head):  # then the rest would be told as broken, too
        yield from (Problem(shown, line, "", sentence, RULE) for line, sentence in _body(ort, text))


MAX_LENGTH = 100_000
"""More than any page needs; whatever is longer is not read by anybody, nor by our patterns."""

_RUN = re.compile(r"(\W)\1{199}|(?:[ \t]{0,9}\n){200}")


def _too_much(text: str) -> str:
    """Return that a page is longer than our patterns could bear, or holds one sign over and over, or nothing."""
    if len(text) > MAX_LENGTH:
        return f"Die Seite hat {len(text)} Zeichen; erlaubt sind {MAX_LENGTH}, bitte auf mehrere Seiten aufteilen."
    if run := _RUN.search(text):
        line = zeichen.line_of(text, run.start())
        return f"In Zeile {line} steht dasselbe Zeichen zweihundertmal hintereinander; bitte entfernen."
    return ""


def _head(docs: Path, shown: PurePosixPath, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the settings at the head of a page: in line 1, that it is none."""
    if _BEFORE_HEAD.match(text):
        yield Problem(
            shown, 1, "", "Vor dem Kopf der Seite steht etwas; bitte „---“ in die erste Zeile schreiben.", RULE
        )
    elif (head := _HEAD.match(text)) and not re.sub(r"(?m)^\s*#.*", "", head[1]).strip():
        yield Problem(
            shown, 1, "", "Der Kopf der Seite ist leer; bitte ausfüllen oder mit beiden Zeilen „---“ entfernen.", RULE
        )
    elif head:
        read = parse(f"\n{head[1]}".encode(), shown)
        yield from _fields(docs, read) if isinstance(read, Source) else (read,)
    elif re.match(r"---[ \t]*\n", text):
        yield Problem(shown, 1, "", "Der Kopf der Seite endet nicht; bitte darunter eine Zeile „---“ schreiben.", RULE)


def _fields(docs: Path, head: Source) -> Iterator[Problem]:
    """Yield what is wrong with the fields at the head of a page."""
    if not isinstance(head.data, dict):
        yield Problem(head.path, 2, "", "Der Kopf einer Seite besteht aus Feldern; bitte „feld: wert“ schreiben.", RULE)
        return
    strange = {field[:1]: sentence for field, sentence in zweierlei.findings(head.text, head.data, zweierlei.AT_HEAD)}
    for name, value in head.data.items():
        if message := strange.get((name,)) or strange.get(()):
            yield Problem(head.path, head.line((name,)), "", message, RULE)
            return
        if name not in HEAD:
            message = f"Das Feld „{name}“ gibt es im Kopf einer Seite nicht; erlaubt sind {', '.join(HEAD)}.{nearest(name, HEAD)}"
            yield Problem(head.path, head.line((name,)), "", message, RULE)
        elif not _fits(value, HEAD[name][0]):
            message = f"„{name}“ ist im Kopf einer Seite {HEAD[name][1]}; bitte so schreiben."
            yield Problem(head.path, head.line((name,)), "", message, RULE)
        elif message := _strange(docs, name, value):
            yield Problem(head.path, head.line((name,)), "", message, RULE)


def _strange(docs: Path, name: str, value: Any) -> str:
    """Return what is wrong with a value of the right type, or nothing."""
    if name == "kurz" and not 0 < len(value.strip()) <= 300:
        return f"„kurz“ hat {len(value)} Zeichen; erlaubt sind 1 bis 300, bitte kürzen oder ausfüllen."
    if name == "hide":
        return _unknown("Einen Teil der Seite namens", value, ("toc", "navigation"))
    if name == "skripte":
        return _unknown("Das Skript", value, {path.name for path in (docs / "javascripts").glob("*.js")})
    return _refused([value] if isinstance(value, str) else value if isinstance(value, list) else [])


def _unknown(what: str, names: Collection[str], known: Collection[str]) -> str:
    """Return that one of the names is none, or nothing."""
    lost = next((name for name in names if name not in known), "")
    return f"{what} „{lost}“ gibt es nicht; bitte den Namen prüfen.{nearest(lost, known)}" if lost else ""


def _refused(texts: list[str]) -> str:
    """Return what no text at the head may hold, as in a record; of several, what is there twice or empty."""
    words = [word.strip().casefold() for word in texts]
    if "" in words:
        return "Hier steht ein leerer Eintrag; bitte ausfüllen oder entfernen."
    if twice := next((word for place, word in enumerate(words) if word in words[:place]), ""):
        return f"„{twice}“ steht hier zweimal; bitte eines von beiden entfernen."
    try:
        for text in texts:
            Zeile.checked(text)
    except PydanticCustomError as error:
        return error.message()
    return ""


def _fits(value: object, kind: type) -> bool:
    """Tell whether a value is of this type; a list at the head of a page is one of texts."""
    return isinstance(value, kind) and (not isinstance(value, list) or all(isinstance(entry, str) for entry in value))


def _body(ort: Ort, text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) of what the text of a page would show otherwise than meant: for each line one."""
    whole = _HEAD.sub(lambda head: "\n" * head[0].count("\n"), text)
    body = sandkasten.blanked(whole)
    if fence := re.search(r"(?m)^(?:```|~~~)", body):
        yield (
            zeichen.line_of(body, fence.start()),
            "Dieser Codeblock wird nicht geschlossen; bitte unten eine Zeile „```“ schreiben.",
        )
        return
    if before := re.match(r"\s*(?!# |\s)(?=.*^# )", body, re.DOTALL | re.MULTILINE):
        yield (
            zeichen.line_of(body, before.end()),
            "Eine Seite beginnt mit ihrer Überschrift („# Titel“); bitte entfernen oder darunter schreiben, was davor steht.",
        )
        return
    found: dict[int, str] = {}
    for line, sentence in (*_marks(body), *_rest(ort, whole, body)):
        found.setdefault(line, sentence)
    found = found or dict([*seitenform.stray(whole), *seitenlinks.stray(whole)])
    title = re.search(r"(?m)^# \S.*", filled := sandkasten.blanked(whole, "Wort"))
    if not found and not title:
        found[1] = "Der Seite fehlt die Überschrift; bitte mit „# Titel“ beginnen."
    if not found and title and not filled[title.end() :].strip():
        found[zeichen.line_of(filled, title.start())] = (
            "Die Seite hat nur eine Überschrift; bitte ausfüllen oder löschen."
        )
    if not found and (empty := _EMPTY_SECTION.search(whole)):
        line = zeichen.line_of(whole, empty.start())
        found[line] = "Unter dieser Überschrift steht nichts; bitte ausfüllen oder entfernen."
    yield from found.items()


_EMPTY_SECTION = re.compile(r"(?m)^(#{2,6}) [^\n]*\n\s*(?:(?!\1#)#{1,6} |\Z)")


def _rest(ort: Ort, whole: str, body: str) -> Iterator[tuple[int, str]]:
    """Yield what the text of a page would show otherwise than meant, below its title."""
    for pattern, sentence in _FINDINGS:
        if found := pattern.search(body):
            start = found.end() - len(found[0].lstrip())
            yield zeichen.line_of(body, start), sentence
    told: set[str] = set()
    for line, sentence in _characters(whole):
        if sentence not in told:  # what was pasted has the same sign in every line
            yield line, sentence
        told.add(sentence)
    yield from seitenlinks.findings(ort, whole)
    yield from _blocks(whole)
    yield from seitenform.findings(ort.docs, whole)
    yield from _anchors(body)


IN_SENTENCES = frozenset({"verweis", "beleg", "anzahl"})
"""Macros that make words of a sentence; all others make a block of their own."""

_CALL = re.compile(r"(?s)\{\{-?\s*(?P<name>\w+)\(.*?\}\}")


def _blocks(whole: str) -> Iterator[tuple[int, str]]:
    """Yield calls of macros that make a block and do not stand in a line of their own, or stand there again."""
    for shown in sandkasten.code(whole):
        if call := _CALL.search(shown[0]):
            line = zeichen.line_of(whole, shown.start() + call.start())
            yield (
                line,
                'Auch in Code wird ein Aufruf ausgeführt; bitte „{{ "{{" }}“ statt „{{“ schreiben, um ihn zu zeigen.',
            )
    seen: set[str] = set()
    for call in _CALL.finditer(whole):
        line = zeichen.line_of(whole, call.start())
        if call["name"] in IN_SENTENCES:
            if whole[: call.start()][-1:].islower() or whole[call.end() :][:1].isupper():
                yield line, "Zwischen diesem Aufruf und dem Wort daneben fehlt ein Leerzeichen; bitte einfügen."
            continue
        if whole[: call.start()].rpartition("\n")[2] or whole[call.end() :].partition("\n")[0].strip():
            yield (
                line,
                f"„{call['name']}“ macht einen ganzen Abschnitt; bitte in eine eigene Zeile ohne Einrückung schreiben.",
            )
        elif call[0] in seen:
            yield line, "Dieser Aufruf steht auf der Seite schon weiter oben; bitte einen von beiden entfernen."
        seen.add(call[0])


def _anchors(body: str) -> Iterator[tuple[int, str]]:
    """Yield every anchor that the page has already."""
    known: set[str] = set()
    for found in seitenlinks.ID.finditer(body):
        name = found["attr"] or found["html"]
        if re.search(r"\s", name):
            yield zeichen.line_of(body, found.start()), f"Der Anker „{name}“ enthält ein Leerzeichen; bitte „-“ nehmen."
        if name in known:
            yield (
                zeichen.line_of(body, found.start()),
                f"Den Anker „{name}“ gibt es auf der Seite schon; bitte umbenennen.",
            )
        known.add(name)


def _marks(body: str) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) of a second title, of quotes left open, and of headings that leave out a level."""
    for second in list(re.finditer(r"(?m)^# ", body))[1:2]:
        yield zeichen.line_of(body, second.start()), "Die Seite hat schon eine Überschrift; bitte „##“ schreiben."
    for paragraph in re.finditer(r"(?s)\S.*?(?=\n\s*\n|\Z)", body):
        if paragraph[0].count("„") != paragraph[0].count("“") + paragraph[0].count("”"):
            line = zeichen.line_of(body, paragraph.start())
            yield (
                line,
                "Die Anführungszeichen in diesem Absatz passen nicht zusammen; bitte jedes „Wort“ vorn und hinten einfassen.",
            )
            break  # the other half, if it stands in another paragraph, is the same mistake
    level = 1
    for heading in re.finditer(r"(?m)^(?P<marks>#{2,6}) |<h(?P<number>[2-4])\b", body):
        depth = int(heading["number"] or len(heading["marks"]))
        if depth > level + 1:
            line = zeichen.line_of(body, heading.start())
            yield (
                line,
                f"Über dieser Überschrift fehlt eine der Stufe „{'#' * (level + 1)}“; bitte eine Stufe höher schreiben.",
            )
        level = depth


def _characters(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, sentence) of characters that nobody sees, that no face has, or that were garbled on the way."""
    for number, row in enumerate(text.split("\n"), start=1):
        if garbled := zeichen.repaired(row):
            yield number, f"„{garbled[0][:40]}“ sind falsch gelesene Umlaute oder Zeichen; bitte die Stelle neu tippen."
        elif found := zeichen.foreign(row):
            yield (
                number,
                f"Hier steht {found.name}, das niemand sieht oder die Schrift des Handbuchs nicht hat; bitte weglassen oder neu tippen.",
            )
        elif strange := zeichen.mixed(row):
            yield number, f"In „{strange[0]}“ steht {strange[1].name}; bitte das Wort neu tippen."
