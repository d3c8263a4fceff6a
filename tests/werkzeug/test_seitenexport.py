"""All pages as plain files, for other site generators."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from macros.seiten import fertig
from macros.werkzeug import seitenexport
from macros.werkzeug.befehl import handbuch

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "small" / "data"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """Write the small handbook with one prose page and one picture, and return the docs folder."""
    project = tmp_path / "projekt"
    (project / "docs" / "modelle").mkdir(parents=True)
    (project / "docs" / "modelle" / "index.md").write_text(
        '# M\n\n{{ verweis("lenkungskreis") }} { .klasse }\n', encoding="utf-8"
    )
    (project / "docs" / "marke.svg").write_text("<svg/>", encoding="utf-8")
    shutil.copytree(SMALL, project / "data")
    shutil.copytree(ROOT / "docs" / "stylesheets", project / "docs" / "stylesheets")
    shutil.copy(ROOT / "mkdocs.yml", project)
    seitenexport.write(project, tmp_path / "ziel")
    return tmp_path / "ziel" / "docs"


def test_macros_of_prose_pages_are_carried_out(written: Path) -> None:
    page = (written / "modelle" / "index.md").read_text(encoding="utf-8")
    assert page == '# M\n\n<a href="../modelle/lenkungskreis/">Lenkungskreis</a> { .klasse }\n'


def test_generated_pages_are_finished(written: Path) -> None:
    page = (written / "modelle" / "lenkungskreis.md").read_text(encoding="utf-8")
    assert "# Lenkungskreis { #lenkungskreis }" in page
    assert not [trace for trace in ("{{", "<!--fertig-->") if trace in page]


def test_what_encloses_headings_asks_for_markdown() -> None:
    text = fertig.marked('<div class="a"><div>x</div>\n\n## B { #b }\n\n<p>y</p></div>')
    assert fertig.unmarked(text) == '<div class="a" markdown="1"><div>x</div>\n\n## B { #b }\n\n<p>y</p></div>'


@pytest.mark.parametrize("name", ["marke.svg", "neu/atom.xml", "daten/modelle/lenkungskreis.yml", "../zensical.toml"])
def test_everything_else_lies_beside(written: Path, name: str) -> None:
    assert (written / name).is_file()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "notiz.txt").write_text("wichtig", encoding="utf-8")
    result = CliRunner().invoke(handbuch, ["seiten", "--ziel", str(tmp_path)])
    assert result.exit_code == 2
    assert "ist nicht leer; bitte einen neuen Ordner nennen" in result.output
