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
    "a head that is no YAML": ("---\nsuchworte: [a, b\n---\n# A\n", 2, "schließende Klammer"),
    "a head without end": ("---\nkurz: a\n\n# A\n", 1, "Der Kopf der Seite endet nicht"),
    "a field that no head has": ("---\nsuchwörter: [Rat]\n---\n# A\n", 2, "Gemeint „suchworte“?"),
    "a field of another type": ("---\nsuchworte: Rat\n---\n# A\n", 2, "„suchworte“ ist im Kopf einer Seite eine Liste"),
    "a list of no texts": ("---\nsuchworte: [2024]\n---\n# A\n", 2, "„suchworte“ ist im Kopf einer Seite eine Liste"),
    "a brace missing": (TITLE + '{ verweis("amt") }}\n', 3, "Diese Klammern gehören zu keinem Aufruf"),
    "a reference of records": (TITLE + "Siehe [[lenkungskreis]].\n", 3, "gibt es nur in Datensätzen"),
    "a link that runs": (TITLE + "[x](javascript:alert)\n", 3, "könnte etwas ausführen"),
    "a picture from elsewhere": (TITLE + "![x](https://example.org/x.png)\n", 3, "Bilder von fremden Rechnern"),
    "a page that is not there": (TITLE + "[x](glosar.md)\n", 3, "Die Seite „glosar.md“ gibt es nicht; bitte den Namen prüfen. Gemeint „glossar.md“?"),
    "something before the head": ("\n---\nkurz: a\n---\n# A\n", 1, "Vor dem Kopf der Seite steht etwas"),
    "a head without fields": ("---\n- a\n---\n# A\n", 2, "Der Kopf einer Seite besteht aus Feldern"),
    "two headings": (TITLE + "# Noch einer\n", 3, "Die Seite hat schon eine Überschrift"),
    "a level left out": (TITLE + "#### Tief\n", 3, "fehlt eine der Stufe „##“"),
    "a heading underlined": (TITLE + "Weg\n-----\n", 4, "Überschriften beginnen hier mit „#“"),
    "half of a merge": (TITLE + "=======\n", 3, "Überschriften beginnen hier mit „#“"),
    "a table without blank line": (TITLE + "Text\n| a | b |\n|---|---|\n", 3, "Vor einer Tabelle fehlt eine leere Zeile"),
    "a quote left open": (TITLE + "Ein „Wort ohne Ende.\n", 3, "Die Anführungszeichen in diesem Absatz"),
    "a file in an HTML link": (TITLE + '<a href="glossar.md">x</a>\n', 3, "Ein Link in HTML nennt die Adresse"),
    "a script that is not there": ('---\nskripte: ["../x.js"]\n---\n# A\n', 2, "Das Skript „../x.js“ gibt es nicht"),
    "a word for the search twice": ('---\nsuchworte: ["Rat", "rat"]\n---\n# A\n', 2, "„rat“ steht hier zweimal"),
    "a word for the search left empty": ('---\nsuchworte: ["Rat", ""]\n---\n# A\n', 2, "steht ein leerer Eintrag"),
    "a Kurzfassung as long as a page": (f'---\nkurz: "{"x" * 301}"\n---\n# A\n', 2, "erlaubt sind 1 bis 300"),
    "one anchor twice": (TITLE + "## A { #a }\n\n## B { #a }\n", 3, "Diesen Anker gibt es auf der Seite zweimal"),
    "a brace left open": (TITLE + "## A { #a\n", 3, "Diese geschweifte Klammer wird nicht geschlossen"),
    "one brace for two": (TITLE + '{ zitat("a") }\n', 3, "fehlt eine geschweifte Klammer"),
    "emphasis left open": (TITLE + "Ein **Wort ohne\nEnde.\n", 3, "wird im selben Absatz nicht geschlossen"),
    "code left open": (TITLE + "```\nCode\n", 3, "Dieser Codeblock wird nicht geschlossen"),
    "a list without blank line": (TITLE + "Text:\n- eins\n- zwei\n", 3, "Vor einer Liste fehlt eine leere Zeile"),
    "a table without its line": (TITLE + "| a | b |\n| 1 | 2 |\n", 3, "fehlt die Zeile „|---|---|“"),
    "a footnote": (TITLE + "Text[^1].\n", 3, "Fußnoten gibt es in Seiten nicht"),
    "a box": (TITLE + "!!! note\n", 3, "Kästen mit „!!!“ gibt es nicht"),
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
    "a Kurzfassung with marks": ("---\nkurz: Ein **Satz**.\n---\n# A\n", 2, "hier steht nur schlichter Text"),
    "garbled umlauts in a Kurzfassung": ("---\nkurz: FÃ¼r alle.\n---\n# A\n", 2, "falsch gelesene Umlaute"),
    "a part of the page that is none": ("---\nhide: [tocs]\n---\n# A\n", 2, "Gemeint „toc“?"),
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
    "a link explained below": (TITLE + "[x]: https://example.org\n", 3, "Was weiter unten erklärt wird"),
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
    (tmp_path / name).write_text(TITLE, encoding="utf-8")
    (message,) = told(tmp_path)
    assert message.startswith(f"{tmp_path.name}/{name}:1: ")
    assert said in message


def test_a_picture_that_runs_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text("<svg><script>x()</script></svg>", encoding="utf-8")
    assert "könnte etwas ausführen" in told(tmp_path)[0]


@pytest.mark.parametrize("target", ["/etc", "nirgends", "/etc/hostname"])
def test_links_to_other_places_of_the_machine_are_refused(target: str, tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(target)
    assert told(tmp_path) == [
        f"{tmp_path.name}/a.md:1: Hier liegt eine Verknüpfung statt einer Datei; bitte durch die Datei selbst ersetzen oder löschen."
    ]
