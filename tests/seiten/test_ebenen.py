"""What pages of Ebenen show, without HTML."""

from __future__ import annotations

from macros.daten.arten import Ebene, Option
from macros.daten.katalog import Catalogue
from macros.seiten import ebenen


def test_a_level_counts_its_examples_and_those_of_each_option(small: Catalogue) -> None:
    above = ebenen.seite(small, small.get("steuerung", Ebene))
    assert [line.beispiel.id for line in above.optionen[0].beispiele.zeilen] == [
        "musterstadt-kreis",
        "alt-zell-lenkungskreis",
    ]
    below = ebenen.seite(small, small.get("arbeit", Ebene))
    assert "musterstadt-gesellschaft" in [line.beispiel.id for line in below.beispiele.zeilen]


def test_the_page_of_an_option_knows_its_level(small: Catalogue) -> None:
    page = ebenen.option(small, small.get("arbeit-im-amt", Option))
    assert (page.ebene.id, page.nachbarn) == ("arbeit", ())


def test_options_to_compare_stand_under_their_level_from_the_top(small: Catalogue) -> None:
    levels = ebenen.vergleich(small)
    assert [[part.id for part in level.eintraege] for level in levels] == [
        ["steuerung-durch-kreis"],
        ["arbeit-im-amt"],
    ]


def test_a_body_says_who_sits_in_it_each_town_once(real: Catalogue) -> None:
    page = ebenen.option(real, real.get("beteiligungsbeirat", Option))
    assert page.praxis.ist_gremium
    towns = [line.kommune.id for line in page.beispiele.besetzungen]
    assert len(towns) == len(set(towns)) == 3
    assert all(line.beispiel.mitglieder for line in page.beispiele.besetzungen)


def test_a_unit_with_posts_is_no_body_that_meets(real: Catalogue) -> None:
    assert not ebenen.option(real, real.get("koordination-stabsstelle", Option)).praxis.ist_gremium
