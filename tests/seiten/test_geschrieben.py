"""Pages in `docs/`: what looks right in the file and would be broken on the website is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.seiten import geschrieben

TITLE = "# Titel\n\n"
MISTAKES = {
    "no UTF-8": ("# Übung\n".encode("latin-1"), 1, "nicht in UTF-8 gespeichert"),
    "merge markers": ("<<<<<<< HEAD\n# A\n=======\n# B\n>>>>>>> neu\n", 1, "zwei Fassungen der Datei"),
    "no heading": ("Nur Text.\n", 1, "fehlt die Überschrift"),
    "a head that is no YAML": ("---\nsuchworte: [a, b\n---\n# A\n\nText\n", 2, "schließende Klammer"),
    "a head without end": ("---\nkurz: a\n\n# A\n", 1, "Der Kopf der Seite endet nicht"),
    "a field that no head has": ("---\nsuchwörter: [Rat]\n---\n# A\n\nText\n", 2, "Gemeint „suchworte“?"),
    "a field of another type": ("---\nsuchworte: Rat\n---\n# A\n\nText\n", 2, "„suchworte“ ist im Kopf einer Seite eine Liste"),
    "a list of no texts": ("---\nsuchworte: [2024]\n---\n# A\n\nText\n", 2, "„suchworte“ ist im Kopf einer Seite eine Liste"),
    "a brace missing": (TITLE + '{ verweis("amt") }}\n', 3, "Diese Klammern gehören zu keinem Aufruf"),
    "a reference of records": (TITLE + "Siehe [[lenkungskreis]].\n", 3, "gibt es nur in Datensätzen"),
    "a link that runs": (TITLE + "[x](javascript:alert)\n", 3, "könnte etwas ausführen"),
    "a picture from elsewhere": (TITLE + "![x](https://example.org/x.png)\n", 3, "Bilder von fremden Rechnern"),
    "a page that is not there": (TITLE + "[x](glosar.md)\n", 3, "Die Seite „glosar.md“ gibt es nicht; bitte den Namen prüfen. Gemeint „glossar.md“?"),
    "something before the head": ("\n---\nkurz: a\n---\n# A\n\nText\n", 1, "Vor dem Kopf der Seite steht etwas"),
    "a head without fields": ("---\n- a\n---\n# A\n\nText\n", 2, "Der Kopf einer Seite besteht aus Feldern"),
    "two headings": (TITLE + "# Noch einer\n", 3, "Die Seite hat schon eine Überschrift"),
    "a level left out": (TITLE + "#### Tief\n", 3, "fehlt eine der Stufe „##“"),
    "a heading underlined": (TITLE + "Weg\n-----\n", 4, "Überschriften beginnen hier mit „#“"),
    "half of a merge": (TITLE + "=======\n", 3, "zwei Fassungen der Datei"),
    "a table without blank line": (TITLE + "Text\n| a | b |\n|---|---|\n| 1 | 2 |\n", 3, "Vor einer Tabelle fehlt eine leere Zeile"),
    "a quote left open": (TITLE + "Ein „Wort ohne Ende.\n", 3, "Die Anführungszeichen in diesem Absatz"),
    "a file in an HTML link": (TITLE + '<a href="glossar.md">x</a>\n', 3, "Ein Link in HTML nennt die Adresse"),
    "a script that is not there": ('---\nskripte: ["../x.js"]\n---\n# A\n\nText\n', 2, "Das Skript „../x.js“ gibt es nicht"),
    "a word for the search twice": ('---\nsuchworte: ["Rat", "rat"]\n---\n# A\n\nText\n', 2, "„rat“ steht hier zweimal"),
    "a word for the search left empty": ('---\nsuchworte: ["Rat", ""]\n---\n# A\n\nText\n', 2, "steht ein leerer Eintrag"),
    "a Kurzfassung as long as a page": (f'---\nkurz: "{"x" * 301}"\n---\n# A\n\nText\n', 2, "erlaubt sind 1 bis 300"),
    "one anchor twice": (TITLE + "## A { #a }\n\n## B { #a }\n", 5, "Den Anker „a“ gibt es auf der Seite schon"),
    "a brace left open": (TITLE + "## A { #a\n", 3, "Diese geschweifte Klammer wird nicht geschlossen"),
    "one brace for two": (TITLE + '{ zitat("a") }\n', 3, "fehlt eine geschweifte Klammer"),
    "emphasis left open": (TITLE + "Ein **Wort ohne\nEnde.\n", 3, "wird im selben Absatz nicht geschlossen"),
    "code left open": (TITLE + "```\nCode\n", 3, "Dieser Codeblock wird nicht geschlossen"),
    "a list without blank line": (TITLE + "Text:\n- eins\n- zwei\n", 3, "Vor einer Liste fehlt eine leere Zeile"),
    "a table without its line": (TITLE + "| a | b |\n| 1 | 2 |\n", 3, "fehlt die Zeile „|---|---|“"),
    "a footnote": (TITLE + "Text[^1].\n", 3, "Fußnoten gibt es in Seiten nicht"),
    "a box": (TITLE + "!!! note\n", 3, "Kästen mit „!!!“ oder „:::“ gibt es nicht"),
    "a placeholder": (TITLE + "TODO: schreiben\n", 3, "Hier steht noch ein Platzhalter"),
    "garbled umlauts": (TITLE + "Ein Amt fÃ¼r alle\n", 3, "falsch gelesene Umlaute"),
    "an emoji": (TITLE + "Los 🚀\n", 3, "die Schrift des Handbuchs nicht hat"),
    "a Cyrillic letter": (TITLE + "Das R\u0430thaus\n", 3, "ein kyrillischer Buchstabe (U+0430)"),
    "the address of a page": (TITLE + "[x](../modelle/)\n", 3, "bitte ihre Datei verlinken"),
    "a file that is not there": (TITLE + "![Bild](bilder/x.png)\n", 3, "Die Datei „bilder/x.png“ gibt es nicht"),
    "a file out of the folder": (TITLE + "[x](../README.txt)\n", 3, "Die Datei „../README.txt“ gibt es nicht"),
    "an anchor that is not there": (TITLE + "## Weg { #weg }\n\n[x](#wege)\n", 5, "Die Stelle „#wege“ gibt es auf dieser Seite nicht; bitte den Anker prüfen. Gemeint „weg“?"),
    "a link without text": (TITLE + "[](glossar.md)\n", 3, "Der Link hat keinen Text"),
    "a picture without description": (TITLE + "![](bilder/x.png)\n", 3, "Dem Bild fehlt eine Beschreibung"),
    "a link to nothing": (TITLE + "[x]()\n", 3, "Der Link führt nirgendwohin"),
    "a mistyped scheme": (TITLE + "[x](htps://example.org)\n", 3, "beginnt mit keiner erlaubten Adresse"),
    "a broken address": (TITLE + "[x](https://example.org,)\n", 3, "endet mit „,“"),
    "a link of two brackets": (TITLE + "[x][y]\n", 3, "Links mit zwei eckigen Klammern"),
    "a link left open": (TITLE + "[x](glossar.md\n", 3, "Die Klammer dieses Links wird nicht geschlossen"),
    "a link with a blank": (TITLE + "[x] (glossar.md)\n", 3, "steht ein Leerzeichen"),
    "a class that no stylesheet has": (TITLE + "Text\n{ .hb-gibtsnicht }\n", 4, "Die Klasse „hb-gibtsnicht“ hat keine Gestaltung"),
    "a mistyped class in HTML": (TITLE + '<div class="hb-kurtz">x</div>\n', 3, "Gemeint „hb-kurz“?"),
    "a class behind its paragraph": (TITLE + "Text. { .hb-kurz }\n", 3, "„{ .hb-kurz }“ würde hier gezeigt"),
    "a class after a blank line": (TITLE + "Text.\n\n{ .hb-kurz }\n", 5, "„{ .hb-kurz }“ würde hier gezeigt"),
    "a code without semicolon": (TITLE + "Ein Amt f&uumlr alle\n", 3, "Der Zeichencode „&uuml“ hat kein „;“"),
    "a code that nobody knows": (TITLE + "Ein Amt f&uumml;r alle\n", 3, "Der Zeichencode „&uumml;“ gibt es nicht"),
    "a paragraph far right": (TITLE + "Text\n\n    Noch ein Absatz\n", 5, "machen aus diesem Absatz Programmcode"),
    "a paragraph behind a tabulator": (TITLE + "\tEin Absatz\n", 3, "machen aus diesem Absatz Programmcode"),
    "a paragraph that begins with a day": (TITLE + "3. Oktober: Der Rat beschließt.\n", 3, "gezeigt als „1.“"),
    "a list in a list two blanks on": (TITLE + "- eins\n  - zwei\n", 4, "beginnt vier Leerzeichen weiter rechts"),
    "a paragraph of an entry two blanks on": (TITLE + "1. eins\n\n  Mehr dazu\n", 5, "beginnt vier Leerzeichen weiter rechts"),
    "a list of dashes": (TITLE + "– eins\n– zwei\n", 3, "Das wird keine Liste"),
    "a list of bullets": (TITLE + "• eins\n", 3, "Listenpunkte beginnen mit „- “"),
    "a heading without blank": (TITLE + "##Weg\n", 3, "Nach „#“ fehlt ein Leerzeichen"),
    "a heading behind a blank": (TITLE + " ## Weg\n", 3, "Vor dieser Überschrift steht ein Leerzeichen"),
    "a Kurzfassung with marks": ("---\nkurz: Ein **Satz**.\n---\n# A\n\nText\n", 2, "hier steht nur schlichter Text"),
    "garbled umlauts in a Kurzfassung": ("---\nkurz: FÃ¼r alle.\n---\n# A\n\nText\n", 2, "falsch gelesene Umlaute"),
    "a part of the page that is none": ("---\nhide: [tocs]\n---\n# A\n\nText\n", 2, "Gemeint „toc“?"),
    "a head of another program": ("+++\nkurz = 1\n+++\n" + TITLE, 1, "Eine Seite beginnt mit ihrer Überschrift"),
    "an empty heading": (TITLE + "## \n\nText\n", 3, "Diese Überschrift ist leer"),
    "a section without text": (TITLE + "## Weg\n\n## Ziel\n\nText\n", 3, "Unter dieser Überschrift steht nichts"),
    "an anchor with a blank": (TITLE + "## Weg { #mein weg }\n\nText\n", 3, "„weg“ ist weder Anker noch Klasse"),
    "an anchor in other letters": (TITLE + "## Weg { #Weg }\n\n[x](#weg)\n", 5, "Gemeint „Weg“?"),
    "a star left open": (TITLE + "Ein *Wort.\n", 3, "Diese Hervorhebung („*“)"),
    "underscores left open": (TITLE + "Ein __Wort.\n", 3, "Diese Hervorhebung („__“)"),
    "stars with blanks": (TITLE + "Ein ** Wort ** hier.\n", 3, "Diese Hervorhebung („**“)"),
    "a class without quotes": (TITLE + "<p class=gross>x</p>\n", 3, "Die Klasse „gross“ hat keine Gestaltung"),
    "Markdown in HTML": (TITLE + "<div>\n\n**fett**\n\n</div>\n", 5, "In HTML (<div>) gilt kein Markdown"),
    "an address in HTML that is none": (TITLE + '<a href="glosar/">x</a>\n', 3, "Die Adresse „glosar/“ gibt es nicht"),
    "an address that is no link": (TITLE + "Siehe https://example.org.\n", 3, "„https://example.org“ würde kein Link"),
    "a blank in an address": (TITLE + "![x](bilder/x y.png)\n", 3, "In der Adresse dieses Links steht ein Leerzeichen"),
    "a picture with another title": (TITLE + "![x](bilder/x.png 'T')\n", 3, "Die Datei „bilder/x.png“ gibt es nicht"),
    "a link of a wiki": (TITLE + "Siehe [[Glossar]].\n", 3, "gibt es nur in Datensätzen"),
    "a link explained below": (TITLE + "[x]: https://example.org\n", 3, "Ziele und Fußnoten am Ende der Seite"),
    "a link in a link": (TITLE + "[a [b](glossar.md) c](glossar.md)\n", 3, "ein Link in einem Link"),
    "a row with a cell too many": (TITLE + "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", 5, "hat 3 Zellen, die erste 2"),
    "a table with a hole": (TITLE + "| a | b |\n|---|---|\n\n| 1 | 2 |\n", 6, "fehlt die Zeile „|---|---|“"),
    "a table of tabulators": (TITLE + "a\tb\n", 3, "Ein Tabulator macht keine Tabelle"),
    "a list without blanks": (TITLE + "-eins\n-zwei\n", 3, "fehlt ein Leerzeichen"),
    "a list of letters": (TITLE + "a. eins\nb. zwei\n", 3, "Das wird keine Liste"),
    "a list far right": (TITLE + "- eins\n        - zwei\n", 4, "beginnt genau vier Leerzeichen weiter rechts"),
    "code in a list": (TITLE + "- eins\n\n    ```\n    x\n    ```\n", 5, "Ein Codeblock beginnt ganz links"),
    "code in a line left open": (TITLE + "Ein `Wort.\n", 3, "Dieses „`“ wird nicht geschlossen"),
    "a sign for an icon": (TITLE + "Los :rocket:\n", 3, "Dieses Zeichen würde so gezeigt"),
    "a blank before a comma": (TITLE + "Ein Wort , das.\n", 3, "Ein Leerzeichen vor einem Satzzeichen"),
    "UTF-16 without a mark": ("# A\n".encode("utf-16-le"), 1, "nicht in UTF-8 gespeichert"),
    "a page too long": (TITLE + "Wort " * 20_001, 1, "erlaubt sind 100000"),
    "one sign over and over": (TITLE + "`" * 60_000, 1, "In Zeile 3 steht dasselbe Zeichen zweihundertmal"),
    "lines over and over": (TITLE + " \n" * 30_000, 1, "In Zeile 1 steht dasselbe Zeichen zweihundertmal"),
    "lost umlauts": (TITLE + "F?r alle\n", 3, "Ein verlorener Umlaut"),
    "a list of hard blanks": (TITLE + "-\u00a0eins\n", 3, "ein geschütztes Leerzeichen (U+00A0)"),
    "a heading of a wiki": (TITLE + "== Weg ==\n\nText\n", 3, "Überschriften beginnen hier mit „#“"),
    "two anchors": (TITLE + "## Weg { #a } { #b }\n\nText\n", 3, "hat nur eine geschweifte Klammer"),
    "an anchor in round brackets": (TITLE + "## Weg (#weg)\n\nText\n", 3, "in einer geschweiften Klammer"),
    "a code of a code": (TITLE + "15&amp;nbsp;Euro\n", 3, "Dieser Zeichencode würde so gezeigt"),
    "a section before the title": ("## Weg\n\nText\n\n# Titel\n\nText\n", 1, "Eine Seite beginnt mit ihrer Überschrift"),
    "a title in code": ("```\n# Titel\n```\n\nText\n", 1, "fehlt die Überschrift"),
    "nothing but a title": ("# Titel\n", 1, "Die Seite hat nur eine Überschrift"),
    "marks in a description": (TITLE + "![Ein **Bild**](bilder/x.png)\n", 3, "In der Beschreibung eines Bildes gilt kein Markdown"),
    "a link to the top": (TITLE + "[x](#)\n", 3, "Der Link führt nirgendwohin"),
    "an id with a blank": (TITLE + '<p id="a b">x</p>\n', 3, "enthält ein Leerzeichen"),
    "an empty element": (TITLE + '<a href="https://example.org/"></a>\n', 3, "Das Element <a> ist leer"),
    "emphasis over paragraphs": (TITLE + "**eins\n\nzwei**\n", 3, "Diese Hervorhebung"),
    "quotes over paragraphs": (TITLE + "„eins\n\nzwei“\n", 3, "Die Anführungszeichen in diesem Absatz"),
    "a list of round brackets": (TITLE + "(1) eins\n(2) zwei\n", 3, "Das wird keine Liste"),
    "a paragraph that begins with the first day": (TITLE + "1. Januar: Der Rat beschließt.\n", 3, "der erste Punkt einer Liste"),
    "two tables in one": (TITLE + "| a |\n|---|\n| 1 |\n| b |\n|---|\n| 2 |\n", 7, "Hier beginnt eine zweite Tabelle"),
    "a column to the right": (TITLE + "| a |\n|--:|\n| 1 |\n", 4, "Die Ausrichtung mit „:“ wirkt"),
    "a heading in HTML": (TITLE + "<div>\n## Weg\n</div>\n", 4, "In HTML (<div>) gilt kein Markdown"),
    "a call in code": (TITLE + '```\n{{ verweis("amt") }}\n```\n', 4, "Auch in Code wird ein Aufruf ausgeführt"),
    "a call without blank": (TITLE + 'die{{ verweis("amt") }}\n', 3, "Zwischen diesem Aufruf und dem Wort"),
    "an empty head": ("---\n---\n" + TITLE, 1, "Der Kopf der Seite ist leer"),
    "a day in a head": ("---\nkurz: 2024-01-01\n---\n# A\n\nText\n", 2, "„2024-01-01“ liest MkDocs nicht als Text"),
    "a link to a picture as a page": (TITLE + "![x](glossar.md)\n", 3, "„glossar.md“ ist kein Bild"),
    "a picture described by its name": (TITLE + "![x.png](bilder/x.png)\n", 3, "Der Name einer Datei beschreibt kein Bild"),
    "a title left open": (TITLE + '[x](glossar.md "T)\n', 3, "Diese eckige Klammer gehört zu keinem Link"),
    "a link without its first half": (TITLE + "[x (glossar.md)\n", 3, "Diese eckige Klammer gehört zu keinem Link"),
    "a link in braces": (TITLE + "[x]{glossar.md}\n", 3, "Diese eckige Klammer gehört zu keinem Link"),
    "a word in brackets": (TITLE + "Siehe [Glossar].\n", 3, "Diese eckige Klammer gehört zu keinem Link"),
    "a link to nobody": (TITLE + "[x](www.example.org)\n", 3, "bitte „https://www.example.org“ schreiben"),
    "a mailbox without its scheme": (TITLE + "[x](amt@example.org)\n", 3, "bitte „mailto:amt@example.org“ schreiben"),
    "a mailbox with two schemes": (TITLE + "[x](mailto:mailto:a@example.org)\n", 3, "ist keine E-Mail-Adresse"),
    "a telephone with words": (TITLE + "[x](tel:abc)\n", 3, "beginnt mit keiner erlaubten Adresse"),
    "a broken address in HTML": (TITLE + "<a href='htps://example.org'>x</a>\n", 3, "beginnt mit keiner erlaubten Adresse"),
    "an anchor in HTML that is none": (TITLE + '<a href="#weg">x</a>\n', 3, "Die Stelle „#weg“ gibt es auf dieser Seite nicht"),
    "a call as an address": (TITLE + '[x]({{ verweis("amt") }})\n', 3, "In der Adresse eines Links steht kein Aufruf"),
    "a call that is a link in a link": (TITLE + '[{{ verweis("amt") }}](glossar.md)\n', 3, "ein Link in einem Link"),
    "a block in a sentence": (TITLE + 'Hier: {{ zitat("a") }}\n', 3, "„zitat“ macht einen ganzen Abschnitt"),
    "a block in a table": (TITLE + '| a |\n|---|\n| {{ uebersicht("a") }} |\n', 5, "„uebersicht“ macht einen ganzen Abschnitt"),
    "a block twice": (TITLE + '{{ uebersicht("a") }}\n\n{{ uebersicht("a") }}\n', 5, "steht auf der Seite schon weiter oben"),
    "one id twice": (TITLE + '<p id="a">x</p>\n\n## A { #a }\n\nText\n', 5, "Den Anker „a“ gibt es auf der Seite schon"),
    "a level left out in HTML": (TITLE + "<h4>A</h4>\n", 3, "fehlt eine der Stufe „##“"),
    "a quote of nobody": (TITLE + "> Zitat\n", 3, "macht ein Zitat ohne Quelle"),
    "a row below a table": (TITLE + "| a |\n|---|\n| 1 |\nText\n", 6, "Diese Zeile würde zur letzten der Tabelle"),
    "a table without rows": (TITLE + "| a |\n|---|\n", 4, "Diese Tabelle hat nur eine Kopfzeile"),
    "a table drawn with signs": (TITLE + "+---+\n| a |\n+---+\n", 4, "Dieses „|“ gehört zu keiner Tabelle"),
    "a table of spreadsheets": (TITLE + "Ort;Jahr\nUlm;2019\n", 3, "Ein „;“ trennt keine Spalten"),
    "a table of blanks": (TITLE + "a  b\n\n--- ---\n1  2\n", 5, "Striche mit Abstand machen keine Tabelle"),
    "a list of arrows": (TITLE + "→ eins\n\n→ zwei\n", 3, "Das wird keine Liste"),
    "a paragraph behind a dash": (TITLE + "– eins\n\nText\n", 3, "wird kein Listenpunkt"),
    "an empty entry": (TITLE + "- \n- zwei\n", 3, "Dieser Listenpunkt ist leer"),
    "a line that follows a list": (TITLE + "- eins\nText\n", 4, "gehörte noch zum Listenpunkt darüber"),
    "a code of something unseen": (TITLE + "Wort&#8203;teil\n", 3, "Der Zeichencode „&#8203;“ zeigt nichts"),
    "a line feed as code shows it": (TITLE + "Eins\\nzwei\n", 3, "Ein Rückstrich, den alle sehen würden"),
    "a brace of another program": (TITLE + "{! datei.md !}\n", 3, "Diese geschweifte Klammer bliebe stehen"),
    "a box of another program": (TITLE + "::: note\n", 3, "Kästen mit „!!!“ oder „:::“"),
    "a link the wrong way round": (TITLE + "(x)[glossar.md]\n", 3, "sind vertauscht"),
}  # fmt: skip


def told(docs: Path) -> list[str]:
    (docs / "stylesheets").mkdir(exist_ok=True)
    (docs / "stylesheets" / "handbuch.css").write_text(".hb-kurz { color: red }", encoding="utf-8")
    return [str(problem) for problem in geschrieben.problems(docs, {"modelle/lenkungskreis.md", "glossar.md"})]


@pytest.mark.parametrize(("text", "line", "said"), MISTAKES.values(), ids=MISTAKES.keys())
def test_one_mistake_gives_one_message_at_its_line(text: str | bytes, line: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    (message,) = told(tmp_path)
    assert message.startswith(f"{tmp_path.name}/a.md:{line}: ")
    assert said in message


def test_what_is_right_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "unten").mkdir()
    (tmp_path / "unten" / "a.md").write_text(
        '\ufeff---\nkurz: "Ein Satz."\nim_buch: false\n---\n# Titel { #titel }\n\n{{ verweis("amt") }} und `{{ [[so]]`\n\n'
        "[hier](../modelle/lenkungskreis.md#wann), [da](https://example.org/a.md) [dort](#titel), m²\n\n"
        "Gut.\n{ .hb-kurz }\n\n- eins\n    - zwei & R&D\n\n    Mehr zu eins\n\n1. [x](https://example.org/?a=1&copy=2)\n\n2. zwei\n\n| a | b |\n|---|---|\n| 1 | **2** |\n\n## Zwei Worte\n\n[hin](#zwei-worte)\n",
        encoding="utf-8",
    )
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("notiz.html", "Dateien mit der Endung „.html“ gehören nicht nach docs/"),
        ("seite.markdown", "Dateien mit der Endung „.markdown“"),
        ("prüfung.md", "„prüfung.md“ ist kein Name einer Seite"),
        ("modelle/lenkungskreis/index.md", "Unter dieser Adresse steht schon ein Datensatz"),
        ("modelle/lenkungskreis.md", "Unter dieser Adresse steht schon ein Datensatz"),
    ],
)
def test_a_file_that_should_not_lie_there_is_told(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(f"{TITLE}Text\n", encoding="utf-8")
    (message,) = told(tmp_path)
    assert message.startswith(f"{tmp_path.name}/{name}:1: ")
    assert said in message


_SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        (_SVG.format("<script>x()</script>"), "könnte etwas ausführen"),
        (_SVG.format('<a href="java&#115;cript:x()"/>'), "könnte etwas ausführen"),
        (_SVG.format('<image href="https://example.org/x.png"/>'), "von fremden Rechnern laden"),
        (_SVG.format("<style>@import url(https://example.org/x.css)</style>"), "von fremden Rechnern laden"),
        ("<!DOCTYPE svg><svg/>", "beginnt mit „<!DOCTYPE“"),
        (_SVG.format("<g>"), "lässt sich nicht lesen"),
        ("<html/>", "keine Zeichnung"),
    ],
)
def test_a_picture_that_runs_or_loads_something_is_refused(picture: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "x.svg").write_text(picture, encoding="utf-8")
    (message,) = told(tmp_path)
    assert said in message


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("Foto.png", b"\x89PNG\r\n\x1a\n", "„Foto.png“ ist kein Name einer Datei"),
        ("foto.png", b"<html>", "Der Inhalt passt nicht zur Endung „.png“"),
        ("foto.jpg", b"\xff\xd8\xff" + b"x" * 2_000_000, "Die Datei hat 2,0 MB; erlaubt sind 2"),
        ("neu.js", b"x()", "liegen unter docs/javascripts/"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_told(name: str, content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / name).write_bytes(content)
    (message,) = told(tmp_path)
    assert said in message


def test_a_folder_with_a_strange_name_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "Mein Ordner").mkdir()
    for name in ("a.md", "b.md"):
        (tmp_path / "Mein Ordner" / name).write_text(TITLE + "Text\n", encoding="utf-8")
    assert [message for message in told(tmp_path) if "kein Name eines Ordners" in message] == told(tmp_path)


def test_of_a_page_that_is_gone_only_the_menu_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(Path("mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8")
    (docs := tmp_path / "docs").mkdir()
    (docs / "a.md").write_text(TITLE + "[x](grundlagen.md)\n", encoding="utf-8")
    assert [str(problem) for problem in geschrieben.problems(docs, ()) if "a.md" in str(problem.path)] == []


def test_without_the_folder_of_pages_only_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    (problem,) = geschrieben.problems(tmp_path / "docs", ())
    assert "Der Ordner der Seiten fehlt" in problem.message


@pytest.mark.parametrize("target", ["/etc", "nirgends", "/etc/hostname"])
def test_links_to_other_places_of_the_machine_are_refused(target: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(target)
    assert told(tmp_path) == [
        f"{tmp_path.name}/a.md:1: Hier liegt eine Verknüpfung statt einer Datei; bitte durch die Datei selbst ersetzen oder löschen."
    ]
