"""What has to be there before the handbook goes public."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.daten import laden
from macros.daten.katalog import Catalogue
from macros.werkzeug import bereit
from macros.werkzeug.befehl import handbuch

SITE, EDIT = "https://example.org/", "https://example.org/edit/main/"
ALL = "\n".join(f"{name}: Angabe" for name in bereit._NEEDED if name != "email") + "\nemail: post@example.org\n"


@pytest.fixture
def project(data: Path) -> Path:
    """Return a project in which nothing is missing."""
    operator = data / "betreiber.yml"
    kept = [
        line
        for line in operator.read_text(encoding="utf-8").splitlines()
        if line.startswith(("#", "geprueft", "pruefen"))
    ]
    operator.write_text("\n".join(kept) + "\n" + ALL, encoding="utf-8")
    (data.parent / "publiccode.yml").write_text("url: https://example.org/handbuch.git\n", encoding="utf-8")
    return data.parent


def missing(project: Path, site: str = SITE, edit: str = EDIT, today: datetime.date = datetime.date.min) -> list[str]:
    catalogue = Catalogue(laden.load(project / "data").files, today=today)
    return list(bereit.missing(catalogue, project, site, edit))


def test_nothing_is_missing_where_all_is_said(project: Path) -> None:
    assert missing(project) == []


def test_a_missing_contact_is_named_with_file_and_field(project: Path) -> None:
    operator = project / "data" / "betreiber.yml"
    operator.write_text(operator.read_text(encoding="utf-8").replace("email: post@example.org\n", ""), encoding="utf-8")
    (said,) = missing(project)
    assert said.startswith("E-Mail: bitte in data/betreiber.yml als „email“ eintragen")


@pytest.mark.parametrize("site", ["", "http://127.0.0.1:8000/"])
def test_the_address_of_the_site_must_be_public(project: Path, site: str) -> None:
    (said,) = missing(project, site=site)
    assert said.startswith("Adresse der Website")


def test_where_to_edit_must_be_known(project: Path) -> None:
    (said,) = missing(project, edit="")
    assert said.startswith("Adresse zum Bearbeiten")


def test_the_repository_must_have_an_address(project: Path) -> None:
    (project / "publiccode.yml").write_text("name: Handbuch\n", encoding="utf-8")
    (said,) = missing(project)
    assert said.startswith("Adresse des Repositoriums")


def test_overdue_reviews_are_named(project: Path) -> None:
    said = missing(project, today=datetime.date(2026, 7, 1))
    assert [words.partition(":")[0] for words in said] == ["Prüfung überfällig seit 30.\u00a0Juni\u00a02026"]


def test_the_command_names_duties_that_no_program_meets_and_ends_with_1_while_something_is_missing() -> None:
    done = CliRunner().invoke(handbuch, ["bereit"], env={"SITE_URL": "", "EDIT_URL": ""})
    assert done.exit_code == 1
    assert "Deutsche Gebärdensprache" in done.output
    assert "Betreiber: bitte in data/betreiber.yml" in done.output
