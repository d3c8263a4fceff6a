"""Which pages become chapters of the book, in which order, how deep."""

from __future__ import annotations

from macros.ausgaben.buch import kapitel
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten.katalog import Catalogue


def page(address: str, **menu: object) -> RenderedPage:
    return RenderedPage(address, address, f"<h1>{address}</h1>", **menu)  # type: ignore[arg-type]


PAGES = (
    page("modelle/projektteam/"),
    page("modelle/lenkungskreis/beispiele/"),
    page("modelle/lenkungskreis/"),
    page("suche/", platz=4, im_buch=False),
    page("suche/a/"),
    page("modelle/", platz=2, bereich="Modelle"),
    page("vergleich/", platz=3, bereich="Modelle", im_buch=False),
    page("vergleich/wahl/", platz=1, bereich="Modelle"),
    page("grundlagen/", platz=0),
)


def test_chapters_follow_the_menu_and_records_their_own_order(small: Catalogue) -> None:
    chapters = [(one.stufe, one.adresse or one.titel) for one in kapitel.chapters(small, PAGES)]
    assert chapters == [
        (1, "grundlagen/"),
        (1, "Modelle"),
        (2, "vergleich/wahl/"),
        (2, "modelle/"),
        (3, "modelle/lenkungskreis/"),
        (4, "modelle/lenkungskreis/beispiele/"),
        (3, "modelle/projektteam/"),
    ]


def test_what_is_for_screens_stays_out_with_all_below_it(small: Catalogue) -> None:
    assert {one.adresse for one in kapitel.chapters(small, PAGES)}.isdisjoint({"suche/", "suche/a/", "vergleich/"})


def test_english_names_are_marked_as_in_the_finished_page(small: Catalogue) -> None:
    (chapter,) = kapitel.chapters(small, [RenderedPage("a/", "A", "<p>Ein City Lab.</p>")])
    assert chapter.html == '<p>Ein <span lang="en">City Lab</span>.</p>'
