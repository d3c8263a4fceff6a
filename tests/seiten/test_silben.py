"""German words divide where they may, at least four letters from either end."""

from __future__ import annotations

import pytest

from macros.seiten import silben


@pytest.mark.parametrize(
    ("word", "divided"),
    [
        ("Regionalentwicklung", "Regi|o|nal|ent|wick|lung"),
        ("Transformationsverantwortliche", "Trans|for|ma|ti|ons|ver|ant|wort|liche"),
        ("Amt", "Amt"),
    ],
)
def test_words_divide_at_syllables(word: str, divided: str) -> None:
    assert silben.divided(word).replace(silben.SOFT_HYPHEN, "|") == divided


def test_only_long_words_of_a_text_are_divided() -> None:
    assert silben.syllables("Rat und Bürgerschaft").replace(silben.SOFT_HYPHEN, "|") == "Rat und Bürger|schaft"


@pytest.mark.parametrize(
    ("html", "divided"),
    [
        ("<h1>54 Organisationsmodelle</h1>", "<h1>54 Orga|ni|sa|ti|ons|mo|delle</h1>"),
        (
            '<a href="/zukunftswerkstatt/">Zukunftswerkstatt</a>',
            '<a href="/zukunftswerkstatt/">Zukunfts|werk|statt</a>',
        ),
        ("<th>Amt &amp; Bürgerschaft</th>", "<th>Amt &amp; Bürger|schaft</th>"),
        ("<p>Bürgerschaft</p>", "<p>Bürgerschaft</p>"),
        ('<h2><span lang="en">Information Officer</span></h2>', '<h2><span lang="en">Information Officer</span></h2>'),
        ("<a><code>organisationsmodell.yml</code></a>", "<a><code>organisationsmodell.yml</code></a>"),
        ("<address>Bürgerschaft</address>", "<address>Bürgerschaft</address>"),
    ],
)
def test_in_a_page_words_are_divided_where_room_is_least(html: str, divided: str) -> None:
    assert silben.in_page(html).replace(silben.SOFT_HYPHEN, "|") == divided
