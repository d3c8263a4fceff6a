"""Modules → one script: what they import and export stays what it was, and nothing unknown slips through."""

from __future__ import annotations

from pathlib import Path

import pytest
from py_mini_racer import MiniRacer

from macros.ausgaben.ordner import skripte

SCRIPTS = Path(__file__).parents[3] / "docs" / "javascripts"
BROWSER = """
  var said = [];
  var window = { URL: class { constructor(path, base) { this.href = base ? base + path : path; this.pathname = "/"; } } };
  var document = { currentScript: { src: "file:///a/", dataset: { start: "a.js" } } };
  var console = { error: (error) => said.push(String(error)) };
"""


def run(**modules: str) -> list[str]:
    """Run modules in an engine that knows as much of a browser as they need, and return what they said."""
    engine = MiniRacer()
    script = skripte.linked({f"{name}.js": text for name, text in modules.items()}, [])
    engine.eval(BROWSER + script)
    return [str(word) for word in engine.execute("said")]


def test_what_a_module_exports_another_imports() -> None:
    kern = "export const A = 1;\nexport function f() {\n  return A + 1;\n}\nexport class K {}\n"
    assert run(a='import { A, f as g, K } from "./kern.js";\nsaid.push(A, g(), K.name);\n', kern=kern) == [
        "1",
        "2",
        "K",
    ]


def test_a_module_runs_once_however_many_import_it() -> None:
    start = 'import { B } from "./b.js";\nimport { C } from "./c.js";\nsaid.push(B === C);\n'
    again = 'import { K } from "./k.js";\nexport const NAME = K;\n'
    once = 'said.push("einmal");\nexport const K = {};\n'
    assert run(a=start, b=again.replace("NAME", "B"), c=again.replace("NAME", "C"), k=once) == ["einmal", "True"]


def test_a_module_that_fails_is_told_and_stops_nobody_else() -> None:
    assert run(a='throw new Error("kaputt");\n') == ["Error: kaputt"]


@pytest.mark.parametrize("line", ['import "./b.js";', "export default 1;", "export { a };", "import(name);"])
def test_what_cannot_be_joined_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"docs/javascripts/a\.js: .*lässt sich nicht in ein Skript binden"):
        skripte.linked({"a.js": line}, [])


def test_every_script_of_the_website_can_be_joined() -> None:
    modules = {path.name: path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.js")}
    assert skripte.linked(modules, ["suche/verzeichnis.json"]).count("module[") == len(modules) + 1


def test_a_text_is_handed_over_as_it_was() -> None:
    engine = MiniRacer()
    engine.eval("var got; var handbuch = (name, text) => { got = name + text; };")
    engine.eval(skripte.handed_over("a/b.txt", 'Zeile „1“\n"2"</script>'))
    assert engine.execute("got") == 'a/b.txtZeile „1“\n"2"</script>'
