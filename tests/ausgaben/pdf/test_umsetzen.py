"""What becomes of a page on its way into the book: what stays, what goes, where links lead."""

from __future__ import annotations

from typing import Any

import pytest

from macros.ausgaben.buch import beschneiden
from macros.ausgaben.pdf.umsetzen import Umsetzer, printable
from macros.ausgaben.pdf.verweise import Verweise


def values(html: str, website: str = "", depth: int = 2, **others: str) -> list[Any]:
    """Return what the page `a/` becomes, in a book that also has `others`."""
    trees = {f"{name}/": printable(other) for name, other in others.items()} | {"a/": printable(html)}
    links = Verweise(trees, {"quellen/f/#folien": "folien"}, website, ["b/"])
    return Umsetzer(links, "a/", depth, beschneiden.sources(html)).children(trees["a/"])


def found(values: Any, name: str) -> list[Any]:
    """Return every value of that name, at any depth."""
    if not isinstance(values, list):
        return []
    here = [values] if len(values) == 3 and values[0] == name else []
    return here + [one for value in values for one in found(value, name)]


def test_spaces_are_folded_and_stand_by_themselves() -> None:
    assert values("<p>Ein\n  <b>Amt</b> hier </p>") == [["p", {}, ["Ein", " ", ["b", {}, ["Amt"]], " ", "hier", " "]]]


def test_the_sources_of_a_page_get_the_numbers_of_the_whole_book() -> None:
    def cited(source: str) -> str:
        return (
            '<p>Belegt.<sup class="hb-noten"><a href="#quelle-1">1</a></sup></p><h2>Quellen</h2><ol class="hb-quellen">'
            f'<li id="quelle-1">Titel <a class="hb-belegt" href="../quellen/a/#{source}">was sie belegt</a></li></ol>'
        )

    trees = {name: printable(cited(source)) for name, source in (("a/", "folien"), ("b/", "studie"))}
    links = Verweise(trees, {})
    made = {
        name: Umsetzer(links, name, 2, beschneiden.sources(cited(source))).children(trees[name])
        for name, source in (("a/", "folien"), ("b/", "studie"))
    }
    assert [found(one, "noten")[0][2] for one in made.values()] == [[1], [2]]
    assert links.quellen == {"folien": 1, "studie": 2}
    assert found(made["a/"], "h") == []  # a heading with nothing below it is gone


@pytest.mark.parametrize(
    ("href", "leads"),
    [
        ("../b/", {"ziel": "/b/", "register": 0}),
        ("../b/#wo", {"ziel": "/b/#wo"}),
        ("../b/#anderswo", {"ziel": "/b/"}),
        ("../b/?mit=x", {"ziel": "/b/", "register": 0}),
        ("#hier", {"ziel": "/a/#hier"}),
        ("../suche/", {"netz": "https://example.org/suche/"}),
        ("https://example.net/x?y=1", {"netz": "https://example.net/x?y=1"}),
        ("../quellen/f/#folien", {"quelle": 1}),
        ("../quellen/", {"ziel": "/quellen/"}),
    ],
)
def test_links_lead_into_the_book_else_to_the_website(href: str, leads: dict[str, Any]) -> None:
    made = values(f'<p id="hier"><a href="{href}">x</a></p>', "https://example.org/", b='<h1>B</h1><p id="wo">Dort</p>')
    assert found(made, "a") == [["a", leads, ["x"]]]


def test_without_an_address_of_the_website_a_link_to_it_is_plain_text() -> None:
    assert found(values('<a href="../suche/">Suche</a>'), "a") == [["a", {}, ["Suche"]]]


def test_what_a_link_leads_to_carries_a_mark_and_nothing_else_does() -> None:
    made = values('<p id="hier">x</p><p id="dort">y <a href="#hier">z</a></p>')
    assert [mark[1]["name"] for mark in found(made, "marke")] == ["/a/#hier"]


def test_headings_lie_below_their_page_without_a_gap_and_not_too_deep() -> None:
    made = values("<h2>A</h2><h4>B</h4><h3>C</h3><h4>D</h4><h5>E</h5>", depth=3)
    assert [heading[1]["ebene"] for heading in found(made, "h")] == [4, 5, 5, 6, 6]


def test_forms_steps_and_ways_back_stay_on_the_screen() -> None:
    made = values(
        "<form>Suchen</form><nav>Weiter</nav><details class='hb-falten'><summary>Weitere 2</summary><p>Zwei</p></details>"
        "<p role='status'>Alle 3</p><details class='hb-zitieren'>BibTeX</details>"
        "<h2 class='hb-nur-bildschirm'>Weitergeben</h2><p class='hb-nur-bildschirm'>QR-Code</p>"
    )
    assert found(made, "p") == [["p", {}, ["Zwei"]]]
    assert found(made, "h") == []
    assert [found(made, "summary"), found(made, "form"), found(made, "nav")] == [[], [], []]


def test_a_table_tells_its_heads_and_gives_room_to_long_columns() -> None:
    ((_, said, rows),) = values(
        f"<table><thead><tr><th>Was</th><th>Satz</th></tr></thead><tbody><tr id='x'><th>Amt</th><td>{'Wort ' * 80}</td></tr></tbody></table>"
    )
    assert [[cell[1]["kopf"] for cell in row] for row in rows] == [["spalte", "spalte"], ["zeile", ""]]
    assert said["kopf"] == 1
    assert said["spalten"][1] > 2 * said["spalten"][0]


CHART = """<figure class="hb-plan"><svg viewBox="0 0 200 100" aria-label="Organigramm"><rect width="9" height="9"/>
<foreignObject x="10" y="10" width="120" height="60"><a class="hb-kasten" href="#x">Rat der Stadt Musterstadt <span>seit 2020</span></a>
</foreignObject></svg><div class="hb-organigramm"><ul><li>Rat der Stadt, seit 2020</li></ul></div><figcaption>Legende</figcaption></figure>"""


def test_a_chart_becomes_a_picture_with_its_words_as_lines_and_says_what_it_shows() -> None:
    ((_, _, (picture, *_, caption)),) = [one for one in values(CHART) if one != " "]
    assert picture[1]["worte"] == "Organigramm: Rat der Stadt, seit 2020"
    assert "foreignobject" not in picture[1]["svg"]
    assert [line in picture[1]["svg"] for line in (">Rat der Stadt<", ">Musterstadt<", ">seit 2020<")] == [True] * 3
    assert caption == ["figcaption", {}, ["Legende"]]
