"""Pages in `docs/` call macros and hold harmless HTML; whatever could do more is refused or does nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError

from macros.seiten import sandkasten

MACROS = {"verweis": lambda name, text="": f"<{name}>"}

ALLOWED = [
    '{{ verweis("amt") }}',
    '{{ verweis("amt", text="Amt") }} und {{ 3 }}',
    'So: {{ "{{" }} verweis() }}',
    '<div class="hb-kasten" markdown="1"><a href="../modelle/">Modelle</a></div>',
    "Ein `<script>` im Satz\n\n```html\n<script>x()</script>\n```\n",
]
REFUSED = {
    '{{ cycler.__init__.__globals__.os.popen("id").read() }}': "darf nur ein Makro stehen",
    "{{ config }}": "darf nur ein Makro stehen",
    "{{ verweis.__globals__ }}": "darf nur ein Makro stehen",
    "{{ verweis(config) }}": "nimmt nur Texte in Anführungszeichen",
    "{{ verweis(*x) }}": "nimmt nur Texte in Anführungszeichen",
    '{{ verweiss("amt") }}': "Das Makro „verweiss“ gibt es nicht; erlaubt sind verweis. Gemeint „verweis“?",
    '{{ verweis("amt") | attr("x") }}': "darf nur ein Makro stehen",
    "{% for x in y %}{% endfor %}": "Blöcke und Schleifen",
    "{% include 'x' %}": "Blöcke und Schleifen",
    "{{ verweis( }}": "lässt sich nicht lesen",
    "<script>x()</script>": "Das Element <script> ist in Seiten nicht erlaubt",
    "<iframe src='https://example.org'></iframe>": "Das Element <iframe>",
    '<a href="#" onclick="x()">a</a>': "Das Attribut „onclick“",
    '[a](#b){ .x onclick="x()" }': "Das Attribut „onclick“",
    'Absatz { style="color: red" }': "Das Attribut „style“",
    '{{ "<script>x()</script>" }}': "darf nur ein Makro stehen",
    "{{ none }}": "darf nur ein Makro stehen",
    "{{ " + "(" * 9000 + " }}": "lässt sich nicht lesen",
    '<form action="https://example.org">x</form>': "schickte Eingaben an einen fremden Rechner",
    '<a href="java\tscript:x()">a</a>': "könnte etwas ausführen",
    "<li>a</li>": "<li> steht nur direkt in <ul> oder <ol>",
    '<a href="a/"><a href="b/">x</a></a>': "In <a> steht noch ein <a>",
    "<div/>": "„<div/>“ bleibt im Browser offen",
    "<p><div>x</div></p>": "In <p> darf kein <div> stehen",
    "a</br>b": "„</br>“ gibt es nicht",
    "<!-- offen": "Hinter diesem „<“ fehlt ein „>“",
    "<https://example.org/>": "bitte „[Text](https://…)“ schreiben",
    "<div>offen": "Das Element <div> wird nicht geschlossen",
    "<strong>a</em>": "„</em>“ schließt nichts, offen ist <strong>",
    "Text</div>": "„</div>“ schließt nichts",
    "<!-- Notiz -->": "Kommentare",
    "{{ verweis(3) }}": "nimmt nur Texte in Anführungszeichen",
    '<p style="color: red">a</p>': "Das Attribut „style“",
    '<a href=" JavaScript:x()">a</a>': "könnte etwas ausführen",
}


@pytest.mark.parametrize("text", ALLOWED)
def test_calls_code_and_harmless_html_are_allowed(text: str) -> None:
    assert list(sandkasten.findings(text, MACROS)) == []


@pytest.mark.parametrize(("text", "said"), REFUSED.items())
def test_whatever_could_do_more_is_refused_at_its_line(text: str, said: str) -> None:
    (line, sentence), *_ = sandkasten.findings(f"# Titel\n\n{text}\n", MACROS)
    assert (line, said in sentence) == (3, True), sentence


@pytest.mark.parametrize(
    "text", ["{{ cycler }}", "{{ config }}", "{{ range(3) }}", "{{ verweis.__globals__ }}", "{% set x = 1 %}"]
)
def test_what_carries_macros_out_knows_nothing_else(text: str) -> None:
    template = sandkasten.environment(MACROS).from_string(text)
    with pytest.raises(SecurityError):
        template.render(config="geheim")


def test_calls_are_carried_out_where_they_stand() -> None:
    text = 'A {{ verweis("amt", text="Amt") }} und\n{{ "{{" }} B\n'
    assert sandkasten.environment(MACROS).from_string(text).render() == "A <amt> und\n{{ B\n"


def test_the_file_and_the_line_are_named(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("---\ntitle: A\n---\n# A\n\n{{ config }}\n", encoding="utf-8")
    (problem,) = sandkasten.problems(tmp_path / "docs", MACROS)
    assert str(problem).startswith("docs/a.md:6: In „{{ … }}“ darf nur ein Makro stehen")
