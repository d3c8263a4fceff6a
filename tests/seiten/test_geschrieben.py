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
    "a page that is not there": (TITLE + "[x](glosar.md)\n", 3, "Die Seite „glosar.md“ gibt es nicht. Gemeint „glossar.md“?"),
}  # fmt: skip


def told(docs: Path) -> list[str]:
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
        "[hier](../modelle/lenkungskreis.md#wann), [da](https://example.org/a.md)\n",
        encoding="utf-8",
    )
    assert told(tmp_path) == []
