"""Data flows one way: which module may know which, and who alone may touch a library."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

MACROS = Path(__file__).parent.parent / "macros"

MAY_IMPORT: dict[str, set[str]] = {
    "regeln": set(),
    "problems": {"regeln"},
    "source": {"problems"},
    "markup": set(),
    "passage": set(),
    "records": {"markup", "source"},
    "felder": {"records", "source"},
    "yamltext": set(),
    "wording": {"problems", "regeln", "source"},
    "today": set(),
    "catalogue": {"markup", "records", "source"},
    "kurzadressen": {"catalogue", "markup", "records"},
    "checks": {"catalogue", "kurzadressen", "markup", "problems", "records", "source", "wording"},
    "loading": {"catalogue", "checks", "problems", "records", "source", "today", "wording"},
    "links": {"catalogue", "records"},
    "citing": set(),
    "organigramm": set(),
    "zeitbild": {"records"},
    "schritte": {"catalogue", "records"},
    "views": {"catalogue", "markup", "organigramm", "records", "schritte", "zeitbild"},
    "foreign": {"catalogue", "records"},
    "facets": {"catalogue"},
    "freshness": {"catalogue", "records"},
    "guide": {"catalogue", "felder", "records", "regeln", "source"},
    "overviews": {"catalogue", "facets", "freshness", "guide", "markup", "records", "views"},
    "pages": {"catalogue", "kurzadressen", "links", "records"},
    "typesetting": set(),
    "render": {
        "catalogue",
        "citing",
        "kurzadressen",
        "links",
        "markup",
        "organigramm",
        "overviews",
        "passage",
        "records",
        "typesetting",
        "views",
        "wording",
    },
    "feeds": {"catalogue", "freshness", "links", "records", "render"},
    "pictures": {"render", "typesetting"},
    "kit": {"pictures", "typesetting"},
    "darkroom": {"pictures"},
    "motifs": {"catalogue", "kit", "kurzadressen", "links", "markup", "pictures", "records", "views"},
    "material": {"catalogue", "darkroom", "kit", "links", "motifs", "pictures"},
    "makros": {"catalogue", "links", "loading", "material", "records", "render"},
    "__init__": {"links", "makros", "material", "render"},
    "hooks": {"feeds", "foreign", "links", "loading", "material", "motifs", "pages", "problems", "render"},
    "schema": {"catalogue", "felder", "records", "wording", "yamltext"},
    "reports": {"problems", "regeln"},
    "writing": set(),
    "mending": {"felder", "loading", "markup", "records", "schema", "source", "wording", "writing"},
    "trial": {"catalogue", "loading", "problems", "writing"},
    "rename": {"catalogue", "makros", "records", "source", "writing"},
    "show": {"catalogue", "felder", "links", "markup", "records", "rename"},
    "skeleton": {"catalogue", "felder", "records", "schema", "source", "wording", "yamltext"},
    "cli_neu": {
        "catalogue",
        "kurzadressen",
        "loading",
        "problems",
        "records",
        "schema",
        "skeleton",
        "source",
        "today",
        "trial",
        "wording",
        "writing",
    },
    "deutsch": set(),
    "disk": {"feeds", "links", "loading", "makros", "material", "pages", "passage", "render"},
    "difference": {"catalogue", "links", "overviews", "records", "render"},
    "cli_ausgabe": {"difference", "disk", "freshness", "loading", "render"},
    "cli": {
        "catalogue",
        "cli_ausgabe",
        "cli_neu",
        "deutsch",
        "kit",
        "kurzadressen",
        "loading",
        "material",
        "mending",
        "motifs",
        "problems",
        "rename",
        "reports",
        "schema",
        "show",
        "trial",
        "wording",
        "writing",
    },
}

ALONE = {
    "yaml": "source",
    "jinja2": "render",
    "icalendar": "feeds",
    "mkdocs": "hooks",
    "markdown_it": "markup",
    "markdown": "passage",
    "pyphen": "typesetting",
    "uharfbuzz": "typesetting",
    "resvg_py": "pictures",
    "segno": "pictures",
    "typst": "kit",
}


def imports(module: str) -> set[str]:
    """Return the full names of everything a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse((MACROS / f"{module}.py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "macros":
            names |= {f"macros.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_every_module_has_its_place() -> None:
    assert {path.stem for path in MACROS.glob("*.py")} == set(MAY_IMPORT)


@pytest.mark.parametrize("module", sorted(MAY_IMPORT))
def test_modules_know_only_what_comes_before_them(module: str) -> None:
    known = {name.split(".")[1] for name in imports(module) if name.startswith("macros.")}
    assert known <= MAY_IMPORT[module]


@pytest.mark.parametrize("library", sorted(ALONE))
def test_one_module_alone_touches_a_library(library: str) -> None:
    users = {module for module in MAY_IMPORT if any(name.split(".")[0] == library for name in imports(module))}
    assert users == {ALONE[library]}


def test_the_order_has_no_cycle() -> None:
    before: set[str] = set()
    for module, known in MAY_IMPORT.items():
        assert known <= before
        before.add(module)
