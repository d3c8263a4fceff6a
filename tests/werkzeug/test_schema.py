"""The help while typing: up to date, German, and really offered by the language server that editors use."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from pydantic import TypeAdapter

from macros.daten import felder
from macros.daten.arten import FILES, FOLDERS, Teil
from macros.daten.katalog import Catalogue
from macros.daten.laden import inspect
from macros.daten.probleme import Problem
from macros.werkzeug import schema
from macros.werkzeug.speichern import write_all
from tests.sprachserver import Sprachserver

ROOT = Path(__file__).parents[2]
KINDS = [*FOLDERS.values(), *FILES.values()]


def parts(kind: type[Teil]) -> Iterator[type[Teil]]:
    """Yield a type and the types of everything in it."""
    yield kind
    for field in felder.of(kind):
        if field.teil:
            yield from parts(field.teil)


FIELDS = {
    f"{part.__name__}.{field.name}": (part, field)
    for kind in KINDS
    for part in parts(kind)
    for field in felder.of(part)
}


def test_the_committed_schema_is_up_to_date(real: Catalogue) -> None:
    outdated = schema.outdated(ROOT / "data", schema.files(real))
    assert outdated == [], "veraltet, bitte `handbuch schema` ausführen"


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_is_explained_with_an_example_that_is_valid(name: str) -> None:
    part, field = FIELDS[name]
    assert field.titel[0].isupper()
    assert field.beschreibung.endswith((".", "?"))
    annotation: Any = part.model_fields[field.name].annotation
    TypeAdapter(annotation).validate_python(tuple(field.beispiel) if field.ist_liste else field.beispiel)


def test_the_first_line_leads_to_the_schema_of_the_record() -> None:
    assert schema.first_line(PurePosixPath("modelle/x.yml")) == "# yaml-language-server: $schema=../.schema/modell.json"
    assert schema.first_line(PurePosixPath("tagung.yml")) == "# yaml-language-server: $schema=.schema/tagung.json"


def test_editor_settings_name_the_schema_of_every_place() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    wanted = {f"data/{folder}/*.yml": kind for folder, kind in FOLDERS.items()} | {
        f"data/{name}": kind for name, kind in FILES.items()
    }
    assert {place: path for path, place in settings["yaml.schemas"].items()} == {
        place: f"./data/.schema/{kind.__name__.lower()}.json" for place, kind in wanted.items()
    }


def test_the_editor_program_finds_file_and_line_in_every_message() -> None:
    tasks = json.loads((ROOT / ".vscode" / "tasks.json").read_text(encoding="utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    problem = Problem(PurePosixPath("data/modelle/amt.yml"), 12, "kurz", "Der Text ist leer.", "text-leer")
    match = re.fullmatch(pattern["regexp"], str(problem))
    assert match
    found = [match[pattern[part]] for part in ("file", "line", "message")]
    assert found == ["data/modelle/amt.yml", "12", "kurz: Der Text ist leer."]


TOWN = """\
# yaml-language-server: $schema=../.schema/kommune.json
id: probestadt
name: Probestadt
typ: Metropole
laender: [Hessen]
geprueft_am: 2026-01-31
pruefen_bis: 31.01.2027
beispiele:
  - id: probestadt-kreis
    name: Kreis
    modelle:
      - {modell: lenkungskreiss, passung: fast}
    ebenen: [steuerung]
    aussagen:
      - text: "Der Kreis tagt."
        quellen: [studie, Studie]
        stand: 2024
        sicherheit: hoch
        farbe: rot
    \n"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, small: Catalogue) -> Iterator[Sprachserver]:
    """Run the real yaml-language-server on the schema of the small handbook."""
    data = tmp_path_factory.mktemp("sprachserver") / "data"
    write_all(schema.changes(data, schema.files(small)))
    with Sprachserver(data.parent) as running:
        yield running


@pytest.fixture(scope="module")
def town(server: Sprachserver) -> Path:
    return server.root / "data" / "kommunen" / "probestadt.yml"


@pytest.fixture(scope="module")
def marked(server: Sprachserver, town: Path) -> dict[int, list[str]]:
    """Return what the server marks in TOWN, by line."""
    return server.open(town, TOWN)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (4, "Erlaubt ist „Stadtstaat“"),
        (7, "Erlaubt ist JJJJ-MM-TT"),
        (12, "Diese Kennung gibt es hier nicht (Modell erwartet)."),
        (12, "Erlaubt ist „wörtlich“"),
        (16, "Kennungen bestehen aus Kleinbuchstaben"),
        (19, "farbe"),
    ],
)
def test_a_wrong_value_is_marked_in_its_line(marked: dict[int, list[str]], line: int, message: str) -> None:
    assert any(message in found for found in marked[line])


def test_nothing_else_is_marked(marked: dict[int, list[str]]) -> None:
    assert sorted(marked) == [4, 7, 12, 16, 19]


@pytest.mark.parametrize(
    ("place", "offered"),
    [
        ("    \n", "botschaften"),
        ("Studie]", "amtsblatt"),
        ("lenkungskreiss", "lenkungskreis"),
        ("steuerung]", "arbeit"),
        ("Metropole", "Gemeinde"),
    ],
)
def test_fields_and_known_ids_are_offered(
    server: Sprachserver, town: Path, marked: dict[int, list[str]], place: str, offered: str
) -> None:
    at = TOWN.rindex(place) + (4 if place == "    \n" else 0)
    assert offered in server.completion(town, at)


def test_an_offered_id_says_what_it_is(server: Sprachserver, town: Path, marked: dict[int, list[str]]) -> None:
    assert server.completion(town, TOWN.index("Studie]"))["studie"]["documentation"] == "Befragung"


def test_hovering_explains_in_german_with_an_example(
    server: Sprachserver, town: Path, marked: dict[int, list[str]]
) -> None:
    shown = server.hover(town, TOWN.index("laender"))
    assert "#### Länder" in shown
    assert "Land; bei Verbünden über Grenzen mehrere." in shown
    assert 'laender: ["Baden-Württemberg"]' in shown


def test_no_real_record_is_marked(real: Catalogue) -> None:
    paths = [ROOT / file.source.path for file in real.files]
    with Sprachserver(ROOT) as running:
        marked = running.open_all({path: path.read_text(encoding="utf-8") for path in paths})
    assert {path: found for path, found in marked.items() if found} == {}


def test_outdated_shapes_are_told_growing_ids_are_not(data: Path) -> None:
    catalogue = inspect(data)[0]
    wanted = schema.files(catalogue)
    write_all(schema.changes(data, wanted))
    for name in ("kennungen.json", "modell.json"):
        (data / ".schema" / name).write_text("{}", encoding="utf-8")
    assert schema.outdated(data, wanted) == ["modell.json"]
    (data / ".schema" / "kennungen.json").unlink()
    assert schema.outdated(data, wanted) == ["modell.json", "kennungen.json"]


def test_a_schema_that_nothing_needs_any_more_is_removed(data: Path) -> None:
    wanted = schema.files(inspect(data)[0])
    write_all(schema.changes(data, wanted | {"alt.json": "{}"}))
    write_all(schema.changes(data, wanted))
    assert {path.name for path in (data / ".schema").iterdir()} == set(wanted)
