"""The two kinds of text: what they accept, what they refuse, what they become."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from macros.daten.texte import Mention, Text, Zeile, render


def rendered(text: str) -> str:
    return str(render(Text.checked(text), lambda name: (f"../{name}/", name.title())))


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("Ein *betontes* und ein **starkes** Wort", "Ein <em>betontes</em> und ein <strong>starkes</strong> Wort"),
        ("[Seite](https://example.org/a_b)", '<a href="https://example.org/a_b" rel="external">Seite</a>'),
        ("Siehe [[amt]].", 'Siehe <a href="../amt/">Amt</a>.'),
        ("Siehe [[amt|ein *Amt*]].", 'Siehe <a href="../amt/">ein <em>Amt</em></a>.'),
        ("A & B, 3 < 5 > 2", "A &amp; B, 3 &lt; 5 &gt; 2"),
        ("Zeile eins\nZeile zwei", "Zeile eins Zeile zwei"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("Bürger*innen und Mitarbeiter*innen", "Bürger*innen und Mitarbeiter*innen"),
        ("*Bürger*innen* und 5*3*2", "<em>Bürger*innen</em> und 5*3*2"),
        ("15,2\u00a0Mio.\u00a0Euro", "15,2\u00a0Mio.\u00a0Euro"),
    ],
)
def test_limited_markdown(written: str, html: str) -> None:
    assert rendered(written) == html


@pytest.mark.parametrize("written", ["<b>x</b>", "{{ x }}", "{% x %}", "[x](javascript:alert(1))", "a\u202eb"])
@pytest.mark.parametrize("kind", [Text, Zeile])
def test_active_content_is_refused_everywhere(kind: type[Text] | type[Zeile], written: str) -> None:
    with pytest.raises(PydanticCustomError):
        kind.checked(written)


@pytest.mark.parametrize(
    "written",
    ["# Titel", "Titel\n---", "- eins", "![x](https://a.de/b.png)", "```x```", "[x](/etc)", "[[amt"],
)
def test_other_markdown_is_refused_in_texts(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        Text.checked(written)


def test_a_text_knows_the_records_it_links_to() -> None:
    assert list(Text.checked("[[a]], [[ b |B]] und [c](https://c.de)").record_ids()) == ["a", "b"]


def test_a_mentioned_term_becomes_a_link_but_never_inside_a_link() -> None:
    def mention(words: str) -> Mention | None:
        start = words.find("Amt")
        return Mention(start, start + 3, "amt") if start >= 0 else None

    text = Text.checked("Ein *Amt*, [ein Amt](https://a.de), Amt.")
    assert str(render(text, lambda name: (f"#{name}", name), mention)) == (
        'Ein <em><a href="#amt">Amt</a></em>, <a href="https://a.de" rel="external">ein Amt</a>, <a href="#amt">Amt</a>.'
    )


@pytest.mark.parametrize(
    "written",
    [
        "Open Data: Die Stadt gibt Daten frei.",
        "3. März 2021 begann es.",
        "2. Bürgermeister leitet.",
        "C&A, 5 * 3, #Hashtag",
        "Für die Mitarbeiter:innen: ein Handbuch.",
        "Beigeordnete war Anke Traeger, Beirat Herr Buerger.",
        "Belegt ist das nur in einer Quelle: der Vorlage.",
        "Der Rat beschloss mit 20 : 5 Stimmen.",
        "Das Projekt „Stadt³“ misst 10 μg/m³ und 5 kΩ.",
        "Er wirkt vor- respektive nachgelagert, sagt man man.",
    ],
)
@pytest.mark.parametrize("kind", [Text, Zeile])
def test_ordinary_german_is_accepted(kind: type[Text] | type[Zeile], written: str) -> None:
    assert kind.checked(written) == written


def test_an_address_may_hold_commas() -> None:
    Text.checked("Siehe [den Bericht](https://www.stadt.de/artikel,wer-macht-was,123.html).")


@pytest.mark.parametrize(
    "written", ["Rat,und mehr.", "Die Buergermeister.", "Text. Quelle: Amtsblatt.", "So :fett: nicht."]
)
def test_what_looks_alike_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        Text.checked(written)


@pytest.mark.parametrize(
    "written",
    [
        r"[[amt|b\]]",
        r"\[[amt]]",
        "[siehe [[amt]] x](https://a.de)",
        "[neu](siehe Anhang)",
        "[x](handbuch:geheim)",
        "[x](&#104;andbuch:geheim)",
    ],
)
def test_half_links_are_refused_instead_of_shown(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        Text.checked(written)


class Tags(HTMLParser):
    """Collects the tags that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        for name, value in attrs:
            assert name in ("href", "rel")
            assert name == "rel" or str(value).startswith(("https://", "http://", "mailto:", "../"))


@given(st.text() | st.text(alphabet="<>&\"'[]()*_`{}|!#\\/abjs:t. \n"))
def test_whatever_is_accepted_becomes_harmless(written: str) -> None:
    try:
        text = Text.checked(written)
    except PydanticCustomError:
        return
    tags = Tags()
    tags.feed(str(render(text, lambda name: ("../x/", "x"))))
    assert tags.seen <= {"a", "em", "strong"}
