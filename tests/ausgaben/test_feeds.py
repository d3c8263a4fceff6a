"""What programs that subscribe get."""

from __future__ import annotations

import datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from macros.ausgaben import feeds
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "https://example.org/handbuch/"


def published(catalogue: Catalogue, site: str = SITE) -> dict[str, str]:
    """Return the text of every feed by its file."""
    return {file.uri: str(file.inhalt) for file in feeds.files(catalogue, Website("Handbuch", site))}


@pytest.fixture
def late(small: Catalogue) -> Catalogue:
    """Return the small handbook on a day when its glossary is overdue."""
    return Catalogue(small.files, today=datetime.date(2026, 7, 1))


def entries(catalogue: Catalogue, path: str, site: str = SITE) -> list[dict[str, Any]]:
    """Return the entries of an Atom feed: the text of every element, and where each links to."""
    found = ET.fromstring(published(catalogue, site)[path]).findall(f"{ATOM}entry")
    return [{e.tag.removeprefix(ATOM): e.text or e.get("href") for e in entry} for entry in found]


def test_changes_are_a_feed_that_keeps_special_characters(small: Catalogue) -> None:
    newest, oldest = entries(small, "neu/atom.xml")
    assert newest["title"] == "Name angepasst"
    assert newest["updated"] == "2026-02-01T00:00:00Z"
    assert newest["link"].startswith("https://example.org/handbuch/neu/#neu-")
    assert oldest["content"] == "So ist es klarer & kürzer. (Projektteam & Co.)"


def test_overdue_reviews_are_a_feed(late: Catalogue) -> None:
    (entry,) = entries(late, "pruefliste/atom.xml")
    assert entry["title"] == "Prüfung überfällig: Glossar"
    assert entry["link"] == f"{SITE}glossar/"


def test_without_an_address_links_lead_from_the_feed(late: Catalogue) -> None:
    (entry,) = entries(late, "pruefliste/atom.xml", site="")
    assert entry["link"] == "../glossar/"


def test_ids_do_not_depend_on_where_the_site_lies(late: Catalogue) -> None:
    for path in ("neu/atom.xml", "pruefliste/atom.xml"):
        assert [e["id"] for e in entries(late, path)] == [e["id"] for e in entries(late, path, site="")]


def test_an_empty_feed_is_dated_by_the_data(small: Catalogue) -> None:
    feed = ET.fromstring(published(Catalogue(small.files))["pruefliste/atom.xml"])
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated") == "2026-02-01T00:00:00Z"


def test_every_review_stands_in_the_calendar_on_its_day(small: Catalogue) -> None:
    calendar = Calendar.from_ical(published(small)["pruefliste/termine.ics"])
    events = [(event.decoded("dtstart"), str(event["summary"])) for event in calendar.walk("VEVENT")]
    assert events[0] == (datetime.date(2026, 6, 30), "Handbuch: 1 Datensatz zu prüfen")
    assert [day.isoformat() for day, _ in events] == sorted({record.pruefen_bis for _, record in small.maintained})
