"""Data flows one way: which module may know which, and who alone may touch a library."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

MACROS = Path(__file__).parent.parent / "macros"

MAY_IMPORT: dict[str, dict[str, set[str]]] = {
    "macros.daten": {
        "regeln": set(),
        "problems": {"regeln"},
        "source": {"problems"},
        "markup": set(),
        "records": {"markup", "source"},
        "felder": {"records", "source"},
        "yamltext": set(),
        "wording": {"problems", "regeln", "source"},
        "today": set(),
        "catalogue": {"markup", "records", "source"},
        "kurzadressen": {"catalogue", "markup", "records"},
        "checks": {"catalogue", "kurzadressen", "markup", "problems", "records", "source", "wording"},
        "loading": {"catalogue", "checks", "problems", "records", "source", "today", "wording"},
        "namen": {"catalogue", "records"},
    },
    "macros.seiten": {
        "passage": set(),
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
        "overviews": {"catalogue", "facets", "freshness", "guide", "markup", "namen", "records", "views"},
        "pages": {"catalogue", "kurzadressen", "links", "records"},
        "silben": set(),
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
            "silben",
            "views",
            "wording",
        },
    },
    "macros.ausgaben": {
        "sprache": set(),
        "suche": {"catalogue", "kurzadressen", "links", "namen", "records", "sprache", "views"},
        "feeds": {"catalogue", "freshness", "links", "records", "render"},
    },
    "macros.ausgaben.karten": {
        "qr": set(),
        "zeichnen": {"qr"},
        "motive": {"catalogue", "kurzadressen", "links", "markup", "records", "views", "zeichnen"},
        "material": {"catalogue", "links", "motive", "qr", "zeichnen"},
    },
    "macros": {
        "makros": {"catalogue", "links", "loading", "material", "records", "render"},
        "__init__": {"links", "makros", "render"},
        "hooks": {"feeds", "foreign", "links", "loading", "material", "motive", "pages", "problems", "render", "suche"},
    },
    "macros.werkzeug": {
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
        "disk": {"feeds", "links", "loading", "makros", "pages", "passage", "render"},
        "difference": {"catalogue", "links", "overviews", "records", "render"},
        "cli_ausgabe": {"difference", "disk", "freshness", "loading", "render"},
        "cli": {
            "catalogue",
            "cli_ausgabe",
            "cli_neu",
            "deutsch",
            "kurzadressen",
            "loading",
            "material",
            "mending",
            "motive",
            "problems",
            "rename",
            "reports",
            "schema",
            "show",
            "trial",
            "wording",
            "writing",
            "zeichnen",
        },
    },
}

ALONE = {
    "yaml": "source",
    "jinja2": "render",
    "icalendar": "feeds",
    "mkdocs": "hooks",
    "markdown_it": "markup",
    "markdown": "passage",
    "pyphen": "silben",
    "segno": "qr",
    "typst": "zeichnen",
}


PACKAGES = list(MAY_IMPORT)
"""Each knows only those before it. `macros` itself holds the adapters: `werkzeug` calls them, the site needs no `werkzeug`."""

HOME = {module: package for package, modules in MAY_IMPORT.items() for module in modules}


def path_of(module: str) -> Path:
    """Return the file of a module."""
    return MACROS.parent.joinpath(*HOME[module].split("."), f"{module}.py")


def imports(module: str) -> set[str]:
    """Return the full names of everything a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path_of(module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module in MAY_IMPORT:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def own(module: str) -> set[str]:
    """Return the full names of what a module imports from the handbook."""
    return {name for name in imports(module) if name.split(".")[0] == "macros"}


def test_every_module_has_its_place() -> None:
    found = {path for path in MACROS.rglob("*.py") if path.name != "__init__.py" or path.parent == MACROS}
    assert found == {path_of(module) for module in HOME}


@pytest.mark.parametrize("package", [package for package in PACKAGES if package != "macros"])
def test_a_package_holds_nothing_but_what_it_is_for(package: str) -> None:
    (docstring,) = ast.parse(MACROS.joinpath(*package.split(".")[1:], "__init__.py").read_text(encoding="utf-8")).body
    assert isinstance(docstring, ast.Expr)
    assert isinstance(docstring.value, ast.Constant)
    assert isinstance(docstring.value.value, str)


@pytest.mark.parametrize("module", sorted(HOME))
def test_modules_know_only_what_comes_before_them(module: str) -> None:
    assert own(module) <= {f"{HOME[known]}.{known}" for known in MAY_IMPORT[HOME[module]][module]}


@pytest.mark.parametrize("module", sorted(HOME))
def test_packages_know_only_those_before_them(module: str) -> None:
    before = PACKAGES[: PACKAGES.index(HOME[module]) + 1]
    assert {name.rpartition(".")[0] for name in own(module)} <= set(before)


@pytest.mark.parametrize("library", sorted(ALONE))
def test_one_module_alone_touches_a_library(library: str) -> None:
    users = {module for module in HOME if any(name.split(".")[0] == library for name in imports(module))}
    assert users == {ALONE[library]}


def test_the_order_has_no_cycle() -> None:
    before: set[str] = set()
    for modules in MAY_IMPORT.values():
        for module, known in modules.items():
            assert known <= before
            before.add(module)
