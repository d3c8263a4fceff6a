"""A preview after many changes is the website that a whole build would make, byte for byte; broken data says so."""

from __future__ import annotations

import importlib.util
import logging
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from macros.seiten.raeume import UEBERSICHTEN
from macros.vorschau import Anschluss, Vorschau

ROOT = Path(__file__).parents[2]
Command = Literal["build", "serve"]

EDITS = (
    ("data/modelle/lenkungskreis.yml", r"(?m)^kurz: .*", 'kurz: "Gremium, Fassung {n}."'),
    ("data/modelle/lenkungskreis.yml", r"(?m)^name: .*", "name: Lenkungskreis {n}"),
    ("data/modelle/projektteam.yml", r"(?m)^botschaften: .*\n", ""),
    ("data/kommunen/musterstadt.yml", r"name: Digitaler Kreis.*", "name: Digitaler Kreis {n}"),
    ("data/kommunen/musterstadt.yml", r"(?m)^    bis: .*\n", ""),
    ("data/quellen/alle.yml", r"titel: Befragung.*", "titel: Befragung {n}"),
    ("data/glossar.yml", r"begriff: Amt.*", "begriff: Amt{n}"),
    ("data/fallstudien/musterstadt-wandel.yml", r"(?m)^titel: .*", "titel: Wandel {n}"),
    ("data/botschaften/breit-verankern.yml", r"(?m)^titel: .*", "titel: Breit verankern {n}"),
    ("data/ebenen/steuerung.yml", r"(?m)^name: .*", "name: Steuerungsebene {n}"),
    ("data/glossar.yml", r"\Z", "  - {{id: wort{n}, begriff: Wort{n}, erklaerung: {{text: Neu.}}}}\n"),
    ("docs/index.md", r"Anfang.*", "Anfang {n}"),
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with the small handbook and every overview, about to be previewed."""
    monkeypatch.setenv("VORSCHAU", "true")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    folder = tmp_path / "projekt"
    for name in ("data", "docs"):
        (folder / name).mkdir(parents=True)
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "tests" / "small" / "data", folder / "data", dirs_exist_ok=True)
    for name in ("assets", "javascripts", "stylesheets"):
        shutil.copytree(ROOT / "docs" / name, folder / "docs" / name)
    (folder / "docs" / "index.md").write_text("# Start\n\nAnfang\n", encoding="utf-8")
    for number, name in enumerate(UEBERSICHTEN):
        (folder / "docs" / f"{name.replace('_', '-')}.md").write_text(
            f'# Übersicht {number}\n\n{{{{ uebersicht("{name}") }}}}\n', encoding="utf-8"
        )
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(config[: config.index("\nnav:")], encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def hooks() -> Any:
    """Return our hooks, which MkDocs loads in a way of its own."""
    spec = importlib.util.spec_from_file_location("anschluss", ROOT / "macros" / "hooks.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def built(project: Path, tmp_path: Path) -> Callable[[str, Command], MkDocsConfig]:
    """Return a function that lets MkDocs build the project into a folder of this name."""

    def run(name: str, command: Command) -> MkDocsConfig:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(tmp_path / name))
        config.plugins.on_startup(command=command, dirty=False)
        build(config)
        return config

    return run


@pytest.fixture
def previewed(built: Callable[[str, Command], MkDocsConfig], hooks: Any) -> Callable[[str], Vorschau]:
    """Return a function that begins a preview of the project in a folder of this name."""
    return lambda name: Vorschau(built(name, "serve"), Anschluss(hooks.new_build, hooks.of_pages, build))


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def changes(project: Path, seed: int) -> Iterator[None]:
    """Make four changes, one after the other, and at last a record more."""
    drawn = random.Random(seed)
    for n in range(4):
        name, old, new = drawn.choice(EDITS)
        path = project / name
        path.write_text(re.sub(old, new.format(n=n), path.read_text(encoding="utf-8")), encoding="utf-8")
        yield
    first = (project / "data" / "modelle" / "projektteam.yml").read_text(encoding="utf-8")
    third = first.replace("projektteam", "drittes").replace("nr: 2", "nr: 3").replace("Projektteam", "Drittes")
    (project / "data" / "modelle" / "drittes.yml").write_text(third, encoding="utf-8")
    yield


@pytest.mark.parametrize("seed", range(3))
def test_after_many_changes_it_is_what_a_whole_build_makes(
    seed: int,
    project: Path,
    previewed: Callable[[str], Vorschau],
    built: Callable[[str, Command], MkDocsConfig],
    hooks: Any,
    tmp_path: Path,
) -> None:
    preview = previewed("stueckweise")
    for _ in changes(project, seed):
        preview.rebuild()
        preview.refreshed("modelle/lenkungskreis/")
    preview.refresh_everything()
    config = built("ganz", "build")
    for made in hooks.of_pages(config, config.extra["gebaut"].files):
        (tmp_path / "ganz" / made.uri).write_text(made.inhalt, encoding="utf-8")
    piecewise, whole = contents(tmp_path / "stueckweise"), contents(tmp_path / "ganz")
    assert piecewise.keys() == whole.keys()
    assert [name for name, content in whole.items() if piecewise[name] != content] == []


def test_a_page_is_made_when_it_is_asked_for(
    project: Path, previewed: Callable[[str], Vorschau], tmp_path: Path
) -> None:
    preview = previewed("site")
    page = tmp_path / "site" / "modelle" / "lenkungskreis" / "index.html"
    path = project / "data" / "modelle" / "lenkungskreis.yml"
    path.write_text(re.sub(r"(?m)^kurz: .*", 'kurz: "Ganz neu."', path.read_text(encoding="utf-8")), encoding="utf-8")
    preview.rebuild()
    assert not page.exists()
    assert preview.refreshed("modelle/lenkungskreis/") == "modelle/lenkungskreis/"
    assert "Ganz neu." in page.read_text(encoding="utf-8")


def test_every_page_tells_what_is_wrong_until_it_is_mended(
    project: Path, previewed: Callable[[str], Vorschau], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    preview = previewed("site")
    path = project / "data" / "modelle" / "lenkungskreis.yml"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("art: gremium", "art: <b>"), encoding="utf-8")
    preview.rebuild()
    shown = (tmp_path / "site" / preview.refreshed("modelle/") / "index.html").read_text(encoding="utf-8")
    assert "data/modelle/lenkungskreis.yml:5: art: „&lt;b&gt;“ ist nicht erlaubt" in shown
    assert "data/modelle/lenkungskreis.yml:5: art" in capsys.readouterr().err
    assert preview.refreshed("stylesheets/handbuch.css") == "stylesheets/handbuch.css"
    path.write_text(sound, encoding="utf-8")
    preview.rebuild()
    assert preview.refreshed("modelle/lenkungskreis/") == "modelle/lenkungskreis/"


def test_who_asks_before_the_watcher_has_noticed_gets_what_is_saved(
    project: Path, previewed: Callable[[str], Vorschau], tmp_path: Path
) -> None:
    preview = previewed("site")
    path = project / "data" / "modelle" / "lenkungskreis.yml"
    path.write_text(re.sub(r"(?m)^kurz: .*", 'kurz: "Ganz neu."', path.read_text(encoding="utf-8")), encoding="utf-8")
    page = tmp_path / "site" / preview.refreshed("modelle/lenkungskreis/") / "index.html"
    assert "Ganz neu." in page.read_text(encoding="utf-8")


def test_a_new_example_needs_no_whole_build(
    project: Path, previewed: Callable[[str], Vorschau], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = previewed("site")
    monkeypatch.setattr(preview, "_anschluss", preview._anschluss._replace(ganz=lambda _: pytest.fail("a whole build")))
    path = project / "data" / "kommunen" / "musterstadt.yml"
    text = path.read_text(encoding="utf-8")
    claim = "{text: Neu., quellen: [amtsblatt], stand: 2020, sicherheit: hoch}"
    new = f"beispiele:\n  - {{id: musterstadt-zwei, name: Zwei, ebenen: [steuerung], aussagen: [{claim}]}}\n"
    path.write_text(text.replace("beispiele:\n", new), encoding="utf-8")
    page = tmp_path / "site" / preview.refreshed("kommunen/musterstadt/") / "index.html"
    assert 'id="musterstadt-zwei"' in page.read_text(encoding="utf-8")


def test_with_broken_data_from_the_start_it_says_so_and_the_first_good_save_brings_the_site(
    project: Path, previewed: Callable[[str], Vorschau], tmp_path: Path
) -> None:
    path = project / "data" / "modelle" / "lenkungskreis.yml"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("art: gremium", "art: gremum"), encoding="utf-8")
    preview = previewed("site")
    site = tmp_path / "site"
    assert "„gremum“ ist nicht erlaubt" in (site / preview.refreshed("") / "index.html").read_text(encoding="utf-8")
    assert (site / "stylesheets" / "handbuch.css").is_file()
    path.write_text(sound, encoding="utf-8")
    preview.rebuild()
    assert "Lenkungskreis" in (site / preview.refreshed("modelle/") / "index.html").read_text(encoding="utf-8")


def test_a_build_ends_with_broken_data(project: Path, built: Callable[[str, Command], MkDocsConfig]) -> None:
    path = project / "data" / "modelle" / "lenkungskreis.yml"
    path.write_text("art: gremum\n", encoding="utf-8")
    with pytest.raises(Abort, match="„gremum“ ist nicht erlaubt"):
        built("site", "build")


def test_a_page_that_is_awaited_survives_a_whole_build(
    project: Path, previewed: Callable[[str], Vorschau], tmp_path: Path
) -> None:
    preview = previewed("site")
    with preview.awaited("modelle/lenkungskreis/") as shown:
        (project / "docs" / "index.md").write_text("# Start\n\nAnderes\n", encoding="utf-8")
        preview.rebuild()
        assert (tmp_path / "site" / shown / "index.html").is_file()
        assert not (tmp_path / "site" / "modelle" / "projektteam" / "index.html").exists()


def test_a_page_is_found_without_the_slash_at_its_end(previewed: Callable[[str], Vorschau], tmp_path: Path) -> None:
    assert previewed("site").refreshed("modelle/lenkungskreis") == "modelle/lenkungskreis"
    assert (tmp_path / "site" / "modelle" / "lenkungskreis" / "index.html").is_file()
