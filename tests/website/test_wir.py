"""„Kommunen wie wir“ in the browser: the nearest stand first, with reasons; the address keeps what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]

PHONE = {"width": 390, "height": 844}
JOURNEYS = {
    "18.000 Menschen, kein Digitalpersonal": {"Menschen": "18.000", "Lage": "Wir haben kein eigenes Personal dafür"},
    "kreisangehörige Stadt, 60.000, Hessen, Stabsstelle": {
        "Menschen": "60.000",
        "Typ": "kreisangehörige Stadt",
        "Land": "Hessen",
        "Lage": "Wir haben eine Stabsstelle oder denken daran",
    },
    "Landkreis, 130.000": {"Menschen": "130.000", "Typ": "Landkreis"},
}


def rows(page: Page) -> list[list[str]]:
    """Return the texts of the cells of every row that is to be seen."""
    found: list[list[str]] = page.locator("[data-wir] tr:visible").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    return found


@pytest.mark.parametrize("wish", JOURNEYS.values(), ids=JOURNEYS.keys())
def test_three_towns_tell_figures_and_what_they_decided(opened: Open, wish: dict[str, str]) -> None:
    page = opened("kommunen/?" + urlencode(wish), viewport=PHONE)
    telling = [cells for cells in rows(page) if "–" not in (cells[2], cells[3])]
    assert len(telling) >= 3
    assert all("Punkte: " in cells[0] for cells in rows(page))


def test_every_figure_leads_to_its_source(opened: Open) -> None:
    page = opened("kommunen/?" + urlencode(JOURNEYS["Landkreis, 130.000"]), viewport=PHONE)
    figures = page.locator("[data-wir] tr:visible td:nth-of-type(2):not(.hb-leer)")
    assert figures.count() >= 3
    assert all(figures.nth(place).locator("a").count() for place in range(figures.count()))
    figures.first.locator("a").first.click()
    expect(page.locator(".hb-noten a").first).to_be_visible()


def test_what_a_reader_types_puts_the_nearest_first_and_stays_in_the_address(opened: Open) -> None:
    page = opened("kommunen/")
    assert rows(page) == []  # the whole table is folded until somebody looks for something
    page.get_by_label("Menschen bei uns").fill("rund 62.000 Menschen")
    page.get_by_label("Wir sind").select_option("kreisangehörige Stadt")
    assert "Typ=kreisang" in page.url
    assert "62.000" in page.url
    assert len(rows(page)) == 10
    expect(page.locator("[data-wir] tr:visible").first).to_contain_text("gleicher Typ")


def test_everything_comes_back_on_demand(opened: Open) -> None:
    page = opened("kommunen/?Typ=Landkreis")
    page.locator(".hb-wir-mehr").click()
    assert len(rows(page)) == page.locator("[data-wir] tr").count()


def test_giving_up_the_choice_shows_all_again(opened: Open) -> None:
    page = opened("kommunen/?Typ=Landkreis")
    page.locator(".hb-wir [type=reset]").click()
    expect(page.locator("[data-wir-stand]")).to_contain_text("Alle")
    assert len(rows(page)) == page.locator("[data-wir] tr").count()
    assert "Typ" not in page.url


NEARNESS = """async ({town, wish}) => {
  const {naehe} = await import("../javascripts/naehe.js");
  return naehe(town, wish, JSON.parse(document.querySelector(".hb-wir").dataset.regel));
}"""
NOWHERE = {"groessen": [], "typ": "Gemeinde", "laender": ["Hessen"], "lagen": [], "zahlen": 0, "beschluesse": 0}
NOTHING = {"menschen": 0, "typ": "", "land": "", "lage": None}


def test_an_unknown_size_is_said_and_gives_no_points(opened: Open) -> None:
    page = opened("kommunen/")
    found = page.evaluate(NEARNESS, {"town": NOWHERE, "wish": NOTHING | {"menschen": 18_000}})
    assert (found["punkte"], found["gruende"]) == (0, ["Größe nicht belegt"])


@pytest.mark.parametrize(
    ("town", "wish", "points", "reasons"),
    [
        ({"groessen": [20_000]}, {"menschen": 18_000}, 4, ["fast gleich groß"]),
        ({"groessen": [90_000, 20_000]}, {"menschen": 18_000}, 4, ["ein Mitglied ist fast gleich groß"]),
        ({"groessen": [1_000_000]}, {"menschen": 18_000}, 0, []),
        ({}, {"typ": "Gemeinde"}, 3, ["gleicher Typ"]),
        ({}, {"typ": "kreisangehörige Stadt"}, 2, ["auch kreisangehörig"]),
        ({}, {"typ": "Landkreis"}, 0, []),
        ({}, {"land": "Hessen"}, 3, ["gleiches Land"]),
        ({"zahlen": 2, "beschluesse": 1}, {}, 2, ["Stellen oder Kosten belegt", "Beschluss belegt"]),
    ],
)
def test_points_follow_the_rule_of_the_record(
    opened: Open, town: dict[str, object], wish: dict[str, object], points: int, reasons: list[str]
) -> None:
    page = opened("kommunen/")
    found = page.evaluate(NEARNESS, {"town": NOWHERE | town, "wish": NOTHING | wish})
    assert (found["punkte"], found["gruende"]) == (points, reasons)


def test_of_equally_near_ones_those_of_whom_something_is_known_come_first(opened: Open) -> None:
    page = opened("kommunen/")
    names = page.evaluate("""async () => {
      const {nearer} = await import("../javascripts/naehe.js");
      const empty = {name: "A", punkte: 4, abstand: 1, belegt: false};
      const known = {name: "B", punkte: 4, abstand: 1.2, belegt: true};
      return [empty, known].sort(nearer).map(({name}) => name);
    }""")
    assert names == ["B", "A"]


def test_a_choice_on_a_phone_shows_the_first_town_and_typing_moves_nothing(opened: Open) -> None:
    page = opened("kommunen/", viewport=PHONE)
    size = page.get_by_label("Menschen bei uns")
    size.fill("18.000")
    size.dispatch_event("change")
    first = page.locator("[data-wir] tr:visible th").first
    expect(first).to_contain_text("Punkte: ")
    assert page.evaluate("scrollY") == 0
    page.get_by_label("Wir sind").select_option("Gemeinde")
    expect(first).to_be_in_viewport()
    expect(page.locator("[data-wir-stand]")).to_contain_text("Vorn steht")


def test_without_a_script_the_whole_table_stands_there(opened: Open) -> None:
    page = opened("kommunen/", java_script_enabled=False)
    page.locator("[data-alle] > summary").click()
    assert page.locator("[data-wir] tr:visible").count() == page.locator("[data-wir] tr").count() > 100
    expect(page.locator(".hb-wir")).to_be_hidden()
