"""What the adapter hands over to MkDocs, without a whole build."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.nav import get_navigation

from macros import hooks
from macros.makros import Makros

ROOT = Path(__file__).parents[2]


@pytest.fixture
def config(data: Path) -> MkDocsConfig:
    """Return the settings of a small project with one page of its own."""
    project = data.parent
    shutil.copytree(ROOT / "docs" / "stylesheets", project / "docs" / "stylesheets")
    (project / "docs" / "grundlagen.md").write_text("# Grundlagen\n\nText\n", encoding="utf-8")
    (project / "mkdocs.yml").write_text(
        "site_name: Handbuch\ntheme: {name: material}\nplugins: []\nhooks: []\n", encoding="utf-8"
    )
    config = load_config(str(project / "mkdocs.yml"))
    (project / "mkdocs.yml").unlink()  # the handbook needs more settings than this one project
    config.plugins._current_plugin = "hooks"  # as MkDocs does while it calls one
    config.plugins["macros"] = SimpleNamespace(macros=dict.fromkeys(Makros.names()), config={})  # type: ignore[assignment]
    config.extra["navigation"] = SimpleNamespace(pages=[])  # as `on_nav` notes it
    return hooks.on_config(config)


def collected(config: MkDocsConfig) -> Files:
    """Return all files of the build."""
    files = get_files(config)
    files.add_files_from_theme(config.theme.get_env(), config)
    return hooks.on_files(files, config=config)


def context_of(config: MkDocsConfig, file: File, **meta: object) -> tuple[dict[str, Any], Any]:
    """Return what the frame of a page is told, and the page."""
    page: Any = SimpleNamespace(
        file=file, url=file.url, meta={"kurz": "", **meta}, content="", title="Titel", edit_url=None
    )
    return hooks.on_page_context({}, page=page, config=config, nav=None), page  # type: ignore[arg-type]


def test_records_become_pages_beside_those_that_are_written(config: MkDocsConfig) -> None:
    pages = {file.src_uri for file in collected(config).documentation_pages()}
    assert {"grundlagen.md", "modelle/lenkungskreis.md", "tagung/folie-modelle.md"} <= pages


def test_the_themes_own_files_are_not_published(config: MkDocsConfig) -> None:
    hooks.on_config(config)
    assert [file.src_uri for file in collected(config) if file.src_uri.startswith("assets/")] == []


def test_the_stylesheet_is_published_once_and_whole(config: MkDocsConfig) -> None:
    (sheet,) = (file for file in collected(config) if file.src_uri == "stylesheets/handbuch.css")
    assert "@import" not in sheet.content_string
    assert [file.src_uri for file in collected(config).css_files() if "rahmen" in file.src_uri] == []


def test_a_written_page_may_not_hide_a_record(config: MkDocsConfig) -> None:
    folder = Path(config.docs_dir, "modelle")
    folder.mkdir()
    (folder / "lenkungskreis.md").write_text("# Anderes\n", encoding="utf-8")
    with pytest.raises(Abort, match=r"docs/modelle/lenkungskreis\.md:1: Unter dieser Adresse steht schon"):
        collected(config)


def test_faulty_data_end_the_build_with_their_messages(config: MkDocsConfig, data: Path) -> None:
    (data / "modelle" / "lenkungskreis.yml").write_text("", encoding="utf-8")
    with pytest.raises(Abort, match="Die Datei ist leer"):
        collected(config)


def test_a_record_is_edited_in_its_data_file(config: MkDocsConfig) -> None:
    config.extra["edit_url"] = "https://example.org/edit/main/"
    record = collected(config).src_uris["modelle/lenkungskreis.md"]
    context, page = context_of(config, record)
    assert context["quelldatei"] == "data/modelle/lenkungskreis.yml"
    assert page.edit_url == "https://example.org/edit/main/data/modelle/lenkungskreis.yml"


def test_without_a_repository_the_published_copy_of_the_data_file_is_shown(config: MkDocsConfig) -> None:
    _, page = context_of(config, collected(config).src_uris["modelle/lenkungskreis.md"])
    assert page.edit_url == "../../daten/modelle/lenkungskreis.yml"


def test_a_written_page_without_a_repository_names_its_file_and_links_nothing(config: MkDocsConfig) -> None:
    context, page = context_of(config, collected(config).src_uris["grundlagen.md"])
    assert (context["quelldatei"], page.edit_url) == ("docs/grundlagen.md", None)


def test_a_page_is_described_by_its_short_text_and_else_by_the_site(config: MkDocsConfig) -> None:
    config.site_description = "Das ganze Handbuch"
    file = collected(config).src_uris["grundlagen.md"]
    assert context_of(config, file, kurz="Darum geht es & mehr.")[1].meta["description"] == "Darum geht es &amp; mehr."
    assert context_of(config, file)[1].meta["description"] == "Das ganze Handbuch"


def test_a_record_says_its_short_text_itself(config: MkDocsConfig) -> None:
    page: Any = SimpleNamespace(url="modelle/lenkungskreis/", meta={"kurz": "Anderes."})
    files = collected(config)
    hooks.on_page_markdown("", page=page, config=config, files=files)
    assert page.meta["kurz"].startswith("Gremium der Leitung")


@pytest.mark.parametrize(
    ("markdown", "meta", "short"),
    [("# T\n\nDarum geht es.\n{ .hb-kurz }\n", {}, "Darum geht es."), ("# T\n", {"kurz": "Vorn."}, "Vorn.")],
)
def test_a_written_page_says_its_short_text_in_a_paragraph_or_at_its_head(
    config: MkDocsConfig, markdown: str, meta: dict[str, str], short: str
) -> None:
    page: Any = SimpleNamespace(url="grundlagen/", meta=dict(meta))
    hooks.on_page_markdown(markdown, page=page, config=config, files=collected(config))
    assert page.meta["kurz"] == short


def test_pages_are_dated_by_the_data(config: MkDocsConfig) -> None:
    files = collected(config)
    hooks.on_nav(get_navigation(files, config), config=config, files=files)
    assert {file.page and file.page.update_date for file in files.documentation_pages()} == {"2026-02-01"}


def test_the_index_of_the_search_is_made_of_the_finished_pages(config: MkDocsConfig) -> None:
    files = collected(config)
    file = files.src_uris["grundlagen.md"]
    html = '<h1 id="g">Grundlagen</h1><p>Sockel</p>'
    file.page = SimpleNamespace(
        file=file, url="grundlagen/", title="Grundlagen", content=html, meta={"kurz": ""}, parent=None
    )  # type: ignore[assignment]
    seen = Files([file])
    hooks.on_env(None, config=config, files=seen)
    assert '"grundlagen/"' in seen.src_uris["suche/verzeichnis.json"].content_string


def test_only_html_templates_are_marked(config: MkDocsConfig) -> None:
    collected(config)
    assert hooks.on_post_template("City Lab", template_name="sitemap.xml", config=config) == "City Lab"
    assert 'lang="en"' in hooks.on_post_template("<p>City Lab</p>", template_name="404.html", config=config)


@pytest.mark.parametrize(
    ("name", "found", "said"),
    [
        ("vollstaendig", "nein", "VOLLSTAENDIG ist „nein“; erlaubt ist „true“ oder „false“"),
        ("adresse", "handbuch.example", "SITE_URL ist „handbuch.example“"),
        ("edit_url", "main", "EDIT_URL ist „main“"),
    ],
)
def test_a_setting_from_outside_that_means_nothing_ends_the_build_in_german(
    config: MkDocsConfig, name: str, found: str, said: str
) -> None:
    config.extra[name] = found
    with pytest.raises(Abort, match=said):
        hooks.on_config(config)


def test_a_port_that_is_taken_is_told_before_anything_is_built(config: MkDocsConfig) -> None:
    hooks.on_startup(command="serve", dirty=False)
    del config.extra["gelesen"]
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        config["dev_addr"] = other.getsockname()
        with pytest.raises(Abort, match=r"läuft schon ein Programm.*make serve PORT="):
            hooks.on_config(config)
    hooks.on_startup(command="build", dirty=False)


@pytest.mark.parametrize(
    ("address", "said"), [(("127.0.0.1", 99999), "PORT ist „99999“"), (("192.0.2.1", 8000), "darf die Vorschau nicht")]
)
def test_an_address_where_no_preview_can_answer_is_told_in_german(
    address: tuple[str, int], said: str, config: MkDocsConfig
) -> None:
    hooks.on_startup(command="serve", dirty=False)
    config["dev_addr"] = address
    del config.extra["gelesen"]  # as before the first build
    with pytest.raises(Abort, match=said):
        hooks.on_config(config)
    hooks.on_startup(command="build", dirty=False)


def test_a_link_to_no_place_is_told_in_german() -> None:
    target = File("amt.md", "docs", "site", use_directory_urls=True)
    target.page = SimpleNamespace(present_anchor_ids={"wann"})  # type: ignore[assignment]
    links = {target: {"wann": "amt.md#wann", "wan": "amt.md#wan"}}
    page = SimpleNamespace(links_to_anchors=links, file=SimpleNamespace(src_uri="a.md"))
    files: Any = SimpleNamespace(documentation_pages=lambda: [SimpleNamespace(page=page)])
    (problem,) = hooks.lost_anchors(files)
    assert (
        str(problem)
        == "docs/a.md:1: Der Link „amt.md#wan“ führt auf „#wan“, das es dort nicht gibt; bitte den Anker prüfen. Gemeint „wann“?"
    )
