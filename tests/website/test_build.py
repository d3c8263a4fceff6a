"""The build as a whole: strict, without warnings, and never half a site."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from macros.daten.heute import today
from macros.seiten.silben import divided

ROOT = Path(__file__).parents[2]
Build = Callable[[], tuple[int, str]]


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture
def small_project(tmp_path: Path) -> Path:
    """Return a project with one prose page and the small data folder."""
    for name in ("macros", "overrides"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "docs" / "modelle").mkdir(parents=True)
    for name in ("assets", "javascripts", "stylesheets"):
        shutil.copytree(ROOT / "docs" / name, tmp_path / "docs" / name)
    (tmp_path / "docs" / "index.md").write_text("# Start\n\n{{ verweis('lenkungskreis') }}\n", encoding="utf-8")
    shutil.copytree(ROOT / "tests" / "small" / "data", tmp_path / "data")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(config[: config.index("\nnav:")], encoding="utf-8")
    return tmp_path


@pytest.fixture
def build(small_project: Path, run_mkdocs: Callable[..., Any]) -> Build:
    """Return a function that builds the project and returns exit code and output."""

    def run() -> tuple[int, str]:
        done = run_mkdocs("build", cwd=small_project)
        return done.returncode, done.stdout + done.stderr

    return run


def test_a_sound_handbook_is_built(small_project: Path, build: Build) -> None:
    code, said = build()
    assert code == 0, said
    page = (small_project / "site" / "modelle" / "lenkungskreis" / "index.html").read_text(encoding="utf-8")
    assert "Gremium der Leitung" in page


def test_one_more_file_is_one_more_page_and_nothing_else_to_touch(small_project: Path, build: Build) -> None:
    first = (small_project / "data" / "modelle" / "projektteam.yml").read_text(encoding="utf-8")
    third = first.replace("projektteam", "drittes").replace("nr: 2", "nr: 3").replace("Projektteam & Co.", "Drittes")
    (small_project / "data" / "modelle" / "drittes.yml").write_text(third, encoding="utf-8")
    (small_project / "docs" / "modelle" / "index.md").write_text(
        '# M\n\n{{ uebersicht("modelle") }}\n', encoding="utf-8"
    )
    code, said = build()
    assert code == 0, said
    site = small_project / "site"
    assert (site / "modelle" / "drittes" / "index.html").is_file()
    assert 'href="../modelle/drittes/"' in (site / "modelle" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../modelle/drittes/"' in (site / "ebenen" / "arbeit" / "index.html").read_text(encoding="utf-8")


def test_faulty_data_end_the_build_before_anything_is_written(small_project: Path, build: Build) -> None:
    (small_project / "data" / "modelle" / "projektteam.yml").write_text("id: [", encoding="utf-8")
    code, said = build()
    assert code == 1
    assert "data/modelle/projektteam.yml:1: Hier fehlt ein Wert" in said
    assert "Traceback" not in said
    assert not (small_project / "site").exists()


def test_a_renamed_record_is_found_at_its_old_address(small_project: Path, build: Build) -> None:
    record = small_project / "data" / "modelle" / "lenkungskreis.yml"
    record.write_text(record.read_text(encoding="utf-8") + "fruehere_ids: [steuerkreis]\n", encoding="utf-8")
    code, said = build()
    assert code == 0, said
    old = (small_project / "site" / "modelle" / "steuerkreis" / "index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../../modelle/lenkungskreis/"' in old
    for list_of_pages in ("sitemap.xml", "suche/verzeichnis.json"):
        assert "steuerkreis/" not in (small_project / "site" / list_of_pages).read_text(encoding="utf-8")


def test_the_address_of_the_site_stands_where_it_is_printed(
    small_project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/handbuch/")
    code, said = build()
    assert code == 0, said
    site = small_project / "site"
    assert ">example.org/handbuch/f/m1/</a>" in (site / "modelle" / "lenkungskreis" / "index.html").read_text("utf-8")
    canonical = '<link rel="canonical" href="https://example.org/handbuch/modelle/lenkungskreis/">'
    assert canonical in (site / "f" / "m1" / "index.html").read_text("utf-8")
    assert 'src="/handbuch/javascripts/kurzadresse.js"' in (site / "404.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["lenkungskreis.md", "lenkungskreis/index.md"])
def test_a_page_in_docs_may_not_hide_a_record(small_project: Path, build: Build, name: str) -> None:
    page = small_project / "docs" / "modelle" / name
    page.parent.mkdir(exist_ok=True)
    page.write_text("# Anders\n", encoding="utf-8")
    code, said = build()
    assert code == 1
    assert f"docs/modelle/{name}:1: Unter dieser Adresse steht schon ein Datensatz" in said


def test_with_a_repository_the_edit_link_leads_there(
    small_project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDIT_URL", "https://example.org/edit/main/")
    code, said = build()
    assert code == 0, said
    page = (small_project / "site" / "modelle" / "lenkungskreis" / "index.html").read_text(encoding="utf-8")
    assert 'href="https://example.org/edit/main/data/modelle/lenkungskreis.yml"' in page


def test_a_macro_with_an_unknown_id_ends_the_build(small_project: Path, build: Build) -> None:
    (small_project / "docs" / "index.md").write_text("# Start\n\n{{ verweis('lenkungskreiss') }}\n", encoding="utf-8")
    code, said = build()
    assert code != 0
    assert (
        "docs/index.md:3: Die Kennung „lenkungskreiss“ gibt es nicht (Eintrag erwartet); bitte berichtigen. Gemeint „lenkungskreis“?"
        in said
    )
    assert "Traceback" not in said


def test_an_overdue_page_says_so_and_heads_the_review_list(
    small_project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HANDBUCH_HEUTE", "2027-02-01")
    (small_project / "docs" / "pruefliste.md").write_text('# P\n\n{{ uebersicht("pruefliste") }}\n', encoding="utf-8")
    code, said = build()
    assert code == 0, said
    page, review = (
        (small_project / "site" / name / "index.html").read_text(encoding="utf-8")
        for name in ("modelle/lenkungskreis", "pruefliste")
    )
    assert "Diese Seite sollte bis 31.\u00a0Januar\u00a02027 geprüft werden." in page
    places = [
        review.index(text) for text in ("Glossar</a> <span", f"{divided('Lenkungskreis')}</a> <span", 'id="bilanz"')
    ]
    assert places == sorted(places)


def test_a_wrong_day_ends_the_build_in_german(
    small_project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HANDBUCH_HEUTE", "morgen")
    code, said = build()
    assert code == 1
    assert "bitte berichtigen oder leeren" in said
    assert "Traceback" not in said


def test_two_builds_of_the_same_files_on_the_same_day_are_identical(
    site: Path, tmp_path: Path, run_mkdocs: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second build believes in another time of day and, as every run, in another order of sets."""
    monkeypatch.setenv("HANDBUCH_HEUTE", today().isoformat())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert run_mkdocs("build", "--site-dir", str(tmp_path), cwd=ROOT).returncode == 0
    assert contents(tmp_path) == contents(site)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_real_site_is_built_without_a_warning(site: Path) -> None:
    assert (site / "index.html").is_file()


def test_with_pictures_pages_offer_only_what_was_made(
    small_project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = small_project / "docs" / "tagung" / "material.md"
    page.parent.mkdir()
    page.write_text("# Material\n\n{{ karten() }}\n\n{{ material() }}\n", encoding="utf-8")
    monkeypatch.setenv("VOLLSTAENDIG", "true")
    monkeypatch.setenv("SITE_URL", "https://handbuch.example.org/")
    code, said = build()
    assert code == 0, said
    site = small_project / "site"
    offered = soup(site / "tagung" / "material" / "index.html").select("a[download]")
    files = [site / "tagung" / "material" / str(link["href"]) for link in offered]
    assert len(files) == 1 + 4 * len(soup(site / "tagung" / "material" / "index.html").select(".hb-material > li"))
    assert [path for path in files if not path.is_file()] == []
    record = soup(site / "modelle" / "lenkungskreis" / "index.html")
    image = record.select_one('meta[property="og:image"]')
    assert image is not None
    assert image["content"] == "https://handbuch.example.org/vorschau/lenkungskreis.png"
    assert (site / "vorschau" / "lenkungskreis.png").read_bytes().startswith(b"\x89PNG")
    assert (site / "vorschau.png").is_file()
    assert (site / "handbuch.pdf").read_bytes().startswith(b"%PDF")
    short = soup(site / "f" / "m1" / "index.html").select_one('meta[property="og:image"]')
    assert short is not None
    assert (site / str(short["content"]).removeprefix("https://handbuch.example.org/")).is_file()


def test_without_pictures_the_page_says_so_and_what_the_codes_lead_to(small_project: Path, build: Build) -> None:
    (small_project / "docs" / "index.md").write_text("# M\n\n{{ karten() }}\n\n{{ material() }}\n", encoding="utf-8")
    code, said = build()
    assert code == 0, said
    page = soup(small_project / "site" / "index.html")
    assert page.select("a[download]") == []
    notice = page.select_one(".hb-achtung")
    assert notice is not None
    assert "http://127.0.0.1:8000/" in notice.get_text()
    assert page.select('meta[property="og:image"]') == []
