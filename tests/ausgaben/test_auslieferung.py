"""What lies on the server: names that change with the content, compressed copies."""

from __future__ import annotations

import gzip
import http.server
import re
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Page

from macros.ausgaben import auslieferung
from macros.ausgaben.auslieferung import Namen
from macros.daten.arten import Tag

FILES = {
    "schriften/a.woff2": b"font",
    "stylesheets/a.css": b'@font-face { src: url("../schriften/a.woff2") }',
    "javascripts/kern.js": b"export const a = 1;",
    "javascripts/a.js": b'import { a } from "./kern.js"; fetch(new URL("../suche/x.json", import.meta.url)); import("./nie.js");',
    "suche/x.json": b"{}",
}
PAGE = '<link rel="stylesheet" href="../../stylesheets/a.css"> <script src="../../javascripts/a.js"></script> <a href="../">A</a>'


class Still(http.server.SimpleHTTPRequestHandler):
    """Serves files without a log."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def names(**changed: bytes) -> dict[str, str]:
    files = {**FILES, **{name.replace("__", "/").replace("_", "."): content for name, content in changed.items()}}
    return {old: new for old, new, _ in Namen(files).renamed()}


def test_every_asset_has_a_checksum_in_its_name() -> None:
    assert set(names()) == set(FILES)
    for old, new in names().items():
        stem, ending = old.rsplit(".", 1)
        assert re.fullmatch(rf"{re.escape(stem)}\.[0-9a-f]{{10}}\.{ending}", new)


def test_files_load_each_other_by_the_new_names() -> None:
    new = {name: content.decode() for _, name, content in Namen(FILES).renamed()}
    renamed = {old: name.rpartition("/")[2] for old, name in names().items()}
    script = new[names()["javascripts/a.js"]]
    assert f'from "./{renamed["javascripts/kern.js"]}"' in script
    assert f'new URL("../suche/{renamed["suche/x.json"]}"' in script
    assert 'import("./nie.js")' in script
    assert f'url("../schriften/{renamed["schriften/a.woff2"]}")' in new[names()["stylesheets/a.css"]]


def test_a_name_changes_with_what_the_file_loads() -> None:
    changed = names(javascripts__kern_js=b"export const a = 2;")
    assert changed["javascripts/a.js"] != names()["javascripts/a.js"]
    assert changed["stylesheets/a.css"] == names()["stylesheets/a.css"]


@pytest.mark.parametrize("root", ["../../", "/handbuch/"])
def test_pages_load_the_new_names_wherever_they_begin(root: str) -> None:
    html = Namen(FILES).in_page("modelle/amt/index.html", PAGE.replace("../../", root))
    assert f'href="{root}{names()["stylesheets/a.css"]}"' in html
    assert f'src="{root}{names()["javascripts/a.js"]}"' in html
    assert '<a href="../">A</a>' in html


def test_files_that_load_each_other_in_a_circle_are_refused() -> None:
    circle = {"javascripts/a.js": b'import "./b.js"', "javascripts/b.js": b'import "./a.js"'}
    with pytest.raises(ValueError, match="im Kreis"):
        Namen(circle).of("javascripts/a.js")


def test_copies_say_the_same_and_short_files_have_none() -> None:
    page = b"<p>Wort</p>" * 200
    made = dict(auslieferung.copies({"index.html": page, "f/b4/index.html": b"kurz", "bild.png": page}))
    assert set(made) == {"index.html.br", "index.html.gz"}
    assert brotli.decompress(made["index.html.br"]) == gzip.decompress(made["index.html.gz"]) == page


def test_a_delivered_site_works_and_finds(
    site: Path, tmp_path: Path, serve: Callable[..., AbstractContextManager[str]], page: Page
) -> None:
    delivered = Path(shutil.copytree(site, tmp_path / "site"))
    auslieferung.deliver(delivered, Tag("2026-11-28"))
    failed: list[str] = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.on("pageerror", lambda error: failed.append(str(error)))
    with serve(delivered, Still) as address:
        page.goto(f"{address}modelle/lenkungskreis/")
        page.get_by_label("Suche", exact=True).fill("Stabsstelle")
        page.locator("#suche-treffer [role=option]").first.wait_for()
    assert failed == []
