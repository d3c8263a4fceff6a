"""What programs that subscribe get."""

from __future__ import annotations

import datetime
import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from macros.ausgaben import feeds
from macros.daten.arten import FOLDERS, Fallstudie
from macros.daten.katalog import Catalogue
from macros.seiten import frische
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


def test_every_kind_with_a_folder_has_a_feed_of_its_own_changes(small: Catalogue) -> None:
    titles = {
        path: [entry["title"] for entry in entries(small, path)]
        for path in published(small)
        if path.startswith("neu/") and path.endswith(".xml")
    }
    assert set(titles) == {"neu/atom.xml", *(f"neu/{folder}.xml" for folder in FOLDERS)}
    for folder, kind in FOLDERS.items():
        own = [
            i.aenderung.was for i in frische.neuigkeiten(small) if any(isinstance(f.record, kind) for f in i.dateien)
        ]
        assert titles[f"neu/{folder}.xml"] == own


def test_a_kommune_has_a_feed_of_what_changed_in_all_files_that_name_it(real: Catalogue) -> None:
    bochum = [entry["content"] for entry in entries(real, "kommunen/bochum/atom.xml")]
    studies = [study for study in real.all(Fallstudie) if study.kommune == "bochum"]
    changes = [change for study in studies for change in study.aenderungen]
    assert changes
    for change in changes:
        assert any(words.startswith(change.warum) for words in bochum)


def test_a_feed_of_a_kind_leads_to_the_page_of_changes(small: Catalogue) -> None:
    feed = ET.fromstring(published(small)["neu/modelle.xml"])
    assert [link.get("href") for link in feed.findall(f"{ATOM}link")] == [f"{SITE}neu/modelle.xml", f"{SITE}neu/"]


def test_changes_are_also_json(small: Catalogue) -> None:
    newest, *_ = json.loads(published(small)[feeds.CHANGES])["aenderungen"]
    assert (newest["datum"], newest["was"]) == ("2026-02-01", "Name angepasst")
    assert newest["eintraege"][0]["adresse"].startswith(SITE)


def test_every_review_stands_in_the_calendar_on_its_day(small: Catalogue) -> None:
    calendar = Calendar.from_ical(published(small)["pruefliste/termine.ics"])
    events = [(event.decoded("dtstart"), str(event["summary"])) for event in calendar.walk("VEVENT")]
    assert events[0] == (datetime.date(2026, 6, 30), "Handbuch: 1 Datensatz zu prüfen")
    assert [day.isoformat() for day, _ in events] == sorted({record.pruefen_bis for _, record in small.maintained})
