"""What only screens need goes, and the heading above it only if nothing else stood there."""

from __future__ import annotations

import lxml.html
import pytest

from macros.ausgaben.buch import beschneiden


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<h2>Weg</h2><p id='x'>a</p><h2>Nächstes</h2>", ["h2 Nächstes"]),
        ("<h3>Weg</h3><p id='x'>a</p><h2>Nächstes</h2>", ["h2 Nächstes"]),
        ("<h2>Weg</h2><p id='x'>a</p>", []),
        ("<h2>Bleibt</h2><p id='x'>a</p><h3>Darunter</h3>", ["h2 Bleibt", "h3 Darunter"]),
        ("<h2>Bleibt</h2><p id='x'>a</p><p>b</p>", ["h2 Bleibt", "p b"]),
        ("<h2>Bleibt</h2><p>b</p><p id='x'>a</p>", ["h2 Bleibt", "p b"]),
    ],
)
def test_a_heading_goes_with_all_that_stood_below_it(html: str, left: list[str]) -> None:
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    beschneiden.take_off(root.get_element_by_id("x"))
    assert [f"{element.tag} {element.text}" for element in root] == left
