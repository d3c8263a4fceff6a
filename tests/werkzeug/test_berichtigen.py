"""`handbuch pruefen --fix`: what it mends, and all that it leaves alone."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.daten.arten import Kommune, Modell, Zitate
from macros.daten.laden import data_files, inspect, record_kind
from macros.daten.yaml.lesen import Source, parse
from macros.werkzeug.berichtigen import mend, mend_files, signed
from macros.werkzeug.schema import first_line

ROOT = Path(__file__).parents[2]
MODELL = PurePosixPath("data/modelle/amt.yml")
FIRST = "# yaml-language-server: $schema=../.schema/modell.json"


def mended(text: str, kind: Any = Modell) -> tuple[str, list[str]]:
    """Mend a file that has its first line already; return what follows it, and the sentences."""
    new, changes = mend(f"{FIRST}\n{text}", MODELL, kind, FIRST)
    assert new.startswith(f"{FIRST}\n")
    return new.removeprefix(f"{FIRST}\n"), [str(change).partition(" ")[2] for change in changes]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('Das "Amt" hilft.', "Das „Amt“ hilft."),
        ('"Amt" und "Büro"', "„Amt“ und „Büro“"),
        ("Das “Amt” hilft.", "Das „Amt“ hilft."),
        ('Das „Amt" hilft.', "Das „Amt“ hilft."),
        ("Das „Amt” hilft.", "Das „Amt“ hilft."),
        ("Rat - und Tat -- beides", "Rat – und Tat – beides"),
        ("2018-2022 und 2021-03", "2018–2022 und 2021-03"),
        ("Und so weiter...", "Und so weiter…"),
        ("Stand 2021, 15,2 Mio. Euro, 90 Prozent", "Stand\u00a02021, 15,2\u00a0Mio.\u00a0Euro, 90\u00a0Prozent"),
    ],
)
def test_signs_become_those_of_german_typography(written: str, meant: str) -> None:
    assert signed(written)[0] == meant


@pytest.mark.parametrize(
    "text",
    [
        'Ein Zoll (1") und ein offenes "Zitat',
        "[Text](https://example.org/a - b...)",
        "https://example.org/2018-2022",
        "Siehe [[amt-2018-2022|Amt]].",
        "Digital-Büro, IT-Amt, 0209-123",
        "Wie geht’s, wie steht's?",
        "„Amt“ – „Büro“ …",
        "Vorlage 2018-2021-2023",
    ],
)
def test_what_may_be_meant_stays(text: str) -> None:
    assert signed(text) == (text, [])


@given(st.text(alphabet='aB1 "„“”-.–…([])|/\u00a0') | st.text())
@example('“1"”1”')
def test_mending_signs_twice_changes_nothing_more(text: str) -> None:
    once, _ = signed(text)
    assert signed(once) == (once, [])


def test_quotes_are_mended_in_every_way_to_write_a_text() -> None:
    text = (
        'kurz: Ein "Amt" hilft.\npasst_wenn:\n  - text: "Ein \\"Amt\\" hilft."\n'
        '  - text: \'Ein "Amt" hilft.\'\n  - text: >-\n      Ein "Amt"\n      hilft.\n'
    )
    assert mended(text)[0] == re.sub(r'\\?"Amt\\?"', "„Amt“", text)


def test_names_wordings_and_addresses_stay_as_they_are() -> None:
    names = 'name: Amt - "eins"\nsuchworte: ["Amt - eins"]\n'
    assert mended(names) == (names, [])
    wording = 'zitate:\n  - wortlaut: ["Rat - und \\"Tat\\"..."]\n'
    assert mended(wording, Zitate) == (wording, [])


FIELDS = """\
# Kopf der Datei
name: Stadt
id: "stadt"  # wie die Datei

# gilt für die Beispiele
beispiele:
  # das erste
  - name: Kreis
    # Kennung mit Bedacht
    id: kreis
    aussagen:
      - stand: 2021
        text: >
          Mehrere
          Zeilen.
  - {name: Zwei, id: zwei}
typ: Gemeinde
# Schluss
"""


def test_fields_are_put_in_order_with_their_comments() -> None:
    assert mended(FIELDS, Kommune) == (
        """\
# Kopf der Datei
id: "stadt"  # wie die Datei

name: Stadt
typ: Gemeinde
# gilt für die Beispiele
beispiele:
  # das erste
  - name: Kreis
    # Kennung mit Bedacht
    id: kreis
    aussagen:
      - text: >
          Mehrere
          Zeilen.
        stand: 2021
  - {name: Zwei, id: zwei}
# Schluss
""",
        [
            "Felder in die übliche Reihenfolge gebracht.",
            "beispiele.1.aussagen.1: Felder in die übliche Reihenfolge gebracht.",
        ],
    )


def test_blanks_at_the_end_of_lines_go() -> None:
    assert mended("id: amt  \nname: Amt\t\r\nkurz: x") == (
        "id: amt\nname: Amt\r\nkurz: x\n",
        [
            "Leerzeichen am Zeilenende entfernt.",
            "Leerzeichen am Zeilenende entfernt.",
            "Zeilenumbruch am Ende der Datei ergänzt.",
        ],
    )


def test_the_first_line_is_added_or_corrected() -> None:
    added, changes = mend("id: amt\n", MODELL, Modell, FIRST)
    assert (added, str(*changes)) == (
        f"{FIRST}\nid: amt\n",
        "data/modelle/amt.yml:1: Erste Zeile für die Eingabehilfe ergänzt.",
    )
    wrong = "\ufeff# yaml-language-server: $schema=falsch.json\r\nid: amt\r\n"
    corrected, changes = mend(wrong, MODELL, Modell, FIRST)
    assert corrected == f"{FIRST}\r\nid: amt\r\n"
    assert [change.message for change in changes] == [
        "Unsichtbares Zeichen am Anfang der Datei entfernt.",
        "Erste Zeile für die Eingabehilfe berichtigt.",
    ]


@pytest.mark.parametrize("text", ["id: [offen\n", "", "id: amt\nkurz: a\u2028b  \n"])
def test_what_cannot_be_read_safely_is_left_alone(text: str) -> None:
    assert mend(text, MODELL, Modell, FIRST) == (text, [])


def bare(value: Any) -> Any:
    """Return data without what mending may change: signs in texts."""
    if isinstance(value, dict):
        return {key: bare(item) for key, item in value.items()}
    if isinstance(value, list):
        return [bare(item) for item in value]
    return re.sub(r'[\s"„“”–…\u00a0.-]', "", value) if isinstance(value, str) else value


def read(text: str) -> Any:
    source = parse(text.encode(), MODELL)
    assert isinstance(source, Source)
    return source.data


DATA = ROOT / "data"
LARGEST = sorted(data_files(DATA), key=lambda path: -path.stat().st_size)[:8]


@pytest.mark.parametrize("path", LARGEST, ids=lambda path: str(path.relative_to(DATA)))
def test_mending_a_real_file_loses_nothing_and_is_done_after_once(path: Path) -> None:
    place = PurePosixPath(path.relative_to(DATA))
    kind = record_kind(place)
    assert kind
    text = path.read_text(encoding="utf-8").replace(" – ", " - ").replace("\u00a0", " ")
    text = re.sub(r"(?m)^(geprueft_am: .*\n)(pruefen_bis: .*\n)", r"\2\1", text)
    once, changes = mend(text, place, kind, first_line(place))
    assert changes
    assert mend(once, place, kind, first_line(place)) == (once, [])
    assert bare(read(once)) == bare(read(text))
    assert sorted(re.findall(r"#.*", text)) == sorted(re.findall(r"#.*", once))


def test_nothing_is_left_to_mend_in_the_real_data() -> None:
    left = [
        str(change)
        for path in data_files(DATA)
        if (kind := record_kind(place := PurePosixPath(path.relative_to(DATA))))
        for change in mend(path.read_text(encoding="utf-8"), place, kind, first_line(place))[1]
    ]
    assert left == [], "bitte `handbuch pruefen --fix` ausführen"


def test_only_wanted_files_are_written(data: Path) -> None:
    path = data / "modelle" / "projektteam.yml"
    before = {other: other.read_bytes() for other in data_files(data) if other != path}
    changes = mend_files(data, {path.resolve()})
    assert {str(change.path) for change in changes} == {"data/modelle/projektteam.yml"}
    assert {other: other.read_bytes() for other in before} == before
    assert inspect(data)[1] == []
