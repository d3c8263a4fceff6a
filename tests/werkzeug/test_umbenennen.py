"""`handbuch umbenennen`: every place follows, nothing else changes, the old address still works."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from macros.daten.laden import inspect
from macros.werkzeug.befehl import handbuch

ROOT = Path(__file__).parents[2]
PAGE = 'Ein {{ verweis("lenkungskreis") }}, {{ verweis( \'lenkungskreis\', "lenkungskreis") }}, {{ verweis("lenkungskreise") }}.\n'


def umbenennen(data: Path, old: str, new: str) -> Result:
    return CliRunner().invoke(handbuch, ["umbenennen", old, new, "--data", str(data)])


def contents(folder: Path) -> dict[str, str]:
    """Return the text of every record and page below a folder."""
    paths = [path for part in ("data", "docs") for path in (folder / part).rglob("*.*") if path.is_file()]
    return {
        str(path.relative_to(folder)): path.read_bytes().decode(errors="surrogateescape")
        for path in paths
        if ".schema" not in path.parts
    }


@pytest.fixture
def project(data: Path) -> Path:
    """Return a small project with odd line ends, comments and a page that names a record."""
    (data.parent / "docs").mkdir()
    (data.parent / "docs" / "seite.md").write_text(PAGE, encoding="utf-8")
    path = data / "modelle" / "projektteam.yml"
    text = path.read_text(encoding="utf-8")
    odd = text.replace(
        "verwandt: [lenkungskreis]", "verwandt:  [ 'lenkungskreis' ]   # lenkungskreis bleibt hier stehen"
    )
    odd = odd.replace("gemeinsam umsetzen.", "gemeinsam umsetzen, kein Lenkungskreis, kein lenkungskreis.")
    path.write_bytes(("\ufeff# Kopf\n" + odd).replace("\n", "\r\n").encode())
    return data.parent


def test_every_place_follows_and_all_else_stays_byte_for_byte(project: Path) -> None:
    before = contents(project)
    assert umbenennen(project / "data", "lenkungskreis", "steuerkreis").exit_code == 0
    after = contents(project)
    expected = {name.replace("lenkungskreis.yml", "steuerkreis.yml"): text for name, text in before.items()}
    for name, changes in {
        "data/modelle/steuerkreis.yml": [
            ("id: lenkungskreis", "id: steuerkreis"),
            ("suchworte: [Steuerkreis]\n", "suchworte: [Steuerkreis]\nfruehere_ids: [lenkungskreis]\n"),
        ],
        "data/modelle/projektteam.yml": [("'lenkungskreis'", "'steuerkreis'")],
        "data/kommunen/musterstadt.yml": [("modell: lenkungskreis", "modell: steuerkreis")],
        "data/kommunen/alt-zell.yml": [("modell: lenkungskreis", "modell: steuerkreis")],
        "data/ebenen/steuerung.yml": [("[lenkungskreis]", "[steuerkreis]")],
        "data/beschluesse/musterstadt-kreis-2020.yml": [("[lenkungskreis]", "[steuerkreis]")],
        "data/muster.yml": [("[lenkungskreis]", "[steuerkreis]")],
        "data/naehe.yml": [("[lenkungskreis]", "[steuerkreis]")],
        "data/fragen.yml": [("modelle/lenkungskreis/", "modelle/steuerkreis/")],
        "data/folien.yml": [("[lenkungskreis,", "[steuerkreis,")],
        "docs/seite.md": [
            ('verweis("lenkungskreis")', 'verweis("steuerkreis")'),
            ("( 'lenkungskreis'", "( 'steuerkreis'"),
        ],
    }.items():
        for old, new in changes:
            assert old in expected[name]
            expected[name] = expected[name].replace(old, new)
    assert {name: text for name, text in after.items() if expected.get(name) != text} == {}
    assert set(after) == set(expected)


def test_an_option_and_a_slide_keep_what_they_were_called(project: Path) -> None:
    for old, new in (("steuerung-durch-kreis", "kreis"), ("folie-titel", "folie-anfang")):
        assert umbenennen(project / "data", old, new).exit_code == 0
    catalogue, problems = inspect(project / "data", publishing=True)
    assert problems == []
    assert {old: entry.id for old, entry in catalogue.former.items()} == {
        "steuerung-durch-kreis": "kreis",
        "folie-titel": "folie-anfang",
    }


def test_the_data_is_sound_afterwards_and_knows_the_old_address(project: Path) -> None:
    umbenennen(project / "data", "lenkungskreis", "steuerkreis")
    catalogue, problems = inspect(project / "data")
    assert problems == []
    assert catalogue.former["lenkungskreis"].id == "steuerkreis"


def test_links_in_texts_follow_with_and_without_words(project: Path) -> None:
    path = project / "data" / "modelle" / "lenkungskreis.yml"
    text = path.read_text(encoding="utf-8").replace(
        "vom [[projektteam]]", "vom [[ projektteam |Team]] und [[projektteam]]"
    )
    path.write_text(text, encoding="utf-8")
    umbenennen(project / "data", "projektteam", "team")
    assert "vom [[ team |Team]] und [[team]]" in path.read_text(encoding="utf-8")


def test_addresses_of_its_page_follow_in_pages_and_questions(project: Path) -> None:
    page = project / "docs" / "modelle" / "index.md"
    page.parent.mkdir()
    page.write_text(
        '# A\n\n[x](lenkungskreis.md#wann), <a href="../modelle/lenkungskreis/">y</a>, lenkungskreis.md\n',
        encoding="utf-8",
    )
    assert umbenennen(project / "data", "lenkungskreis", "steuerkreis").exit_code == 0
    assert '[x](steuerkreis.md#wann), <a href="../modelle/steuerkreis/">' in page.read_text(encoding="utf-8")
    questions = (project / "data" / "fragen.yml").read_text(encoding="utf-8")
    assert "seite: modelle/steuerkreis/#aufgaben" in questions


def test_a_page_that_cannot_be_read_ends_it_before_anything_is_written(project: Path) -> None:
    (project / "docs" / "a.md").write_bytes("Übung".encode("utf-16"))
    before = contents(project)
    result = umbenennen(project / "data", "lenkungskreis", "steuerkreis")
    assert (
        result.output == "Fehler: docs/a.md lässt sich nicht lesen; bitte in UTF-8 speichern. Umbenannt wurde nichts.\n"
    )
    assert contents(project) == before


def test_there_and_back_leaves_only_the_former_id(project: Path) -> None:
    before = contents(project)
    umbenennen(project / "data", "lenkungskreis", "steuerkreis")
    umbenennen(project / "data", "steuerkreis", "lenkungskreis")
    after = contents(project)
    name = "data/modelle/lenkungskreis.yml"
    assert after.pop(name) == before.pop(name).replace("ebenen:\n", "fruehere_ids: [steuerkreis]\nebenen:\n", 1)
    assert after == before


@pytest.mark.parametrize("old", ["musterstadt-kreis", "studie", "blaupause", "amt"])
def test_parts_have_no_address_of_their_own_to_keep(project: Path, old: str) -> None:
    before = contents(project)
    assert umbenennen(project / "data", old, "neuer-name").exit_code == 0
    assert inspect(project / "data")[1] == []
    assert set(contents(project)) == set(before)
    assert not any("fruehere_ids:" in text for text in contents(project).values())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("lenkungskreiss", "neu", "Die Kennung „lenkungskreiss“ gibt es nicht. Gemeint „lenkungskreis“?"),
        ("lenkungskreis", "Neuer Name", "„Neuer Name“ ist keine Kennung"),
        (
            "lenkungskreis",
            "projektteam",
            "Die Kennung „projektteam“ ist schon vergeben (data/modelle/projektteam.yml:2)",
        ),
        ("lenkungskreis", "lenkungskreis", "ist schon vergeben"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(project: Path, old: str, new: str, message: str) -> None:
    before = contents(project)
    result = umbenennen(project / "data", old, new)
    assert result.exit_code == 2
    assert message in result.output
    assert contents(project) == before


def test_a_former_id_of_another_record_is_taken(project: Path) -> None:
    umbenennen(project / "data", "lenkungskreis", "steuerkreis")
    assert "ist schon vergeben" in umbenennen(project / "data", "projektteam", "lenkungskreis").output


def test_data_with_problems_is_not_touched(project: Path) -> None:
    (project / "data" / "modelle" / "leer.yml").write_text("", encoding="utf-8")
    before = contents(project)
    assert umbenennen(project / "data", "lenkungskreis", "steuerkreis").exit_code == 1
    assert contents(project) == before


def test_a_real_record_is_renamed_in_all_its_places(tmp_path: Path) -> None:
    for folder in ("data", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    before = contents(tmp_path)
    assert umbenennen(tmp_path / "data", "lenkungskreis", "steuerkreis-neu").exit_code == 0
    assert inspect(tmp_path / "data")[1] == []
    changed = [text for name, text in contents(tmp_path).items() if before.get(name) != text]
    assert len(changed) > 20
    assert not any('verweis("lenkungskreis"' in text for text in contents(tmp_path).values())
