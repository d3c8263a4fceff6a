"""The catalogue: lookup, order and derived back-links."""

from __future__ import annotations

import pytest

from macros.daten.arten import Begriff, Beispiel, Botschaft, Ebene, Fallstudie, Kommune, Modell, Option, Quelle
from macros.daten.katalog import Catalogue
from macros.daten.ordnung import alphabetical


def ids(parts: tuple[object, ...]) -> list[str]:
    return [getattr(part, "id") for part in parts]  # noqa: B009


def test_records_come_in_the_order_of_the_slides(small: Catalogue) -> None:
    assert ids(small.all(Modell)) == ["lenkungskreis", "projektteam"]


def test_towns_come_in_the_order_of_their_names(small: Catalogue) -> None:
    assert [town.name for town in small.all(Kommune)] == ["Musterstadt", "Zell"]


def test_the_portraits_of_the_workshop_come_first(small: Catalogue) -> None:
    assert ids(small.all(Fallstudie)) == ["musterstadt-wandel", "alt-zell-netz"]


def test_a_portrait_called_as_on_a_slide_names_its_town_too(small: Catalogue) -> None:
    titles = [small.entries[study.id].title for study in small.all(Fallstudie)]
    assert titles == ["Musterstadt: Wandel in Musterstadt", "Ein Netz in Zell"]


def test_parts_inside_records_are_found_by_their_id(small: Catalogue) -> None:
    assert small.get("steuerung-durch-kreis", Option).name == "Steuerung durch einen Kreis"


def test_a_part_knows_the_record_it_stands_in(small: Catalogue) -> None:
    assert small.record_of("musterstadt-kreis", Kommune).name == "Musterstadt"


def test_asking_for_the_wrong_type_is_an_error(small: Catalogue) -> None:
    with pytest.raises(KeyError):
        small.get("lenkungskreis", Ebene)


@pytest.mark.parametrize(
    ("target", "kind", "names"),
    [
        ("steuerung", Modell, ["lenkungskreis"]),
        ("steuerung", Botschaft, ["breit-verankern"]),
        ("breit-verankern", Modell, ["lenkungskreis", "projektteam"]),
        ("breit-verankern", Fallstudie, ["musterstadt-wandel", "alt-zell-netz"]),
        ("lenkungskreis", Beispiel, ["musterstadt-kreis", "alt-zell-lenkungskreis"]),
        ("lenkungskreis", Option, ["steuerung-durch-kreis"]),
        ("musterstadt", Fallstudie, ["musterstadt-wandel"]),
        ("musterstadt-kreis", Fallstudie, ["musterstadt-wandel"]),
        ("projektteam", Modell, ["lenkungskreis"]),
        ("steuerung", Option, []),
        (
            "amtsblatt",
            Beispiel,
            ["musterstadt-kreis", "musterstadt-gesellschaft", "zell-netz", "alt-zell-lenkungskreis"],
        ),
    ],
)
def test_back_links_are_derived(small: Catalogue, target: str, kind: type[Modell], names: list[str]) -> None:
    assert ids(small.referring(target, kind)) == names


def test_the_part_that_refers_is_the_nearest_one_with_an_id(small: Catalogue) -> None:
    assert [entry.id for entry in small.backlinks["studie"]] == [
        "musterstadt-wandel",
        "musterstadt-gesellschaft",
        "lenkungskreis",
    ]


def test_every_source_leads_back_to_what_rests_on_it(real: Catalogue) -> None:
    assert [source.id for source in real.all(Quelle) if source.id not in real.backlinks] == []


def test_german_words_are_sorted_as_in_a_dictionary() -> None:
    assert sorted(["Zug", "Ämter", "Amt", "Straße", "Strasse", "Büro"], key=alphabetical) == [
        "Amt",
        "Ämter",
        "Büro",
        "Strasse",
        "Straße",
        "Zug",
    ]


def test_a_mention_in_a_sentence_is_a_back_link_but_assigns_nothing(small: Catalogue) -> None:
    assert "amt" in [entry.id for entry in small.backlinks["steuerung"]]
    assert small.referring("steuerung", Begriff) == ()
