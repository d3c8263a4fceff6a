"""Catalogue → feeds to subscribe to: what has changed (in all, per kind, per Kommune), what is overdue, when what is due. Pure.

Atom is RFC 4287, the calendar RFC 5545. The only module that imports icalendar.
"""

from __future__ import annotations

import datetime
import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from icalendar import Calendar, Event

from macros.daten.arten import FOLDERS, Kommune, Tag, Teil
from macros.daten.katalog import Catalogue, File
from macros.seiten import adressen, frische, rendern, schreibweise
from macros.seiten.adressen import Website
from macros.seiten.datei import Datei
from macros.seiten.frische import Neuigkeit, named

_TEMPLATE = Path(__file__).with_name("atom.jinja")

CHANGES = "neu/aenderungen.json"
"""All changes for programs."""


@dataclass(frozen=True)
class Feedeintrag:
    """One entry of a feed; `stand` is the day it is about."""

    id: uuid.UUID
    titel: str
    stand: Tag
    adresse: str
    text: str


@dataclass(frozen=True)
class Feed:
    """A feed and the page that shows the same; `stand` is the day of its newest entry."""

    id: uuid.UUID
    titel: str
    stand: Tag
    adresse: str
    seite: str
    eintraege: tuple[Feedeintrag, ...]


def files(catalogue: Catalogue, website: Website) -> Iterator[Datei]:
    """Yield every feed; while the site's address is unknown, links are relative to the feed."""
    texts = {
        **_texts(catalogue, website),
        **dict(_own_feeds(catalogue, website)),
        CHANGES: _as_json(catalogue, website),
    }
    for uri, text in texts.items():
        yield Datei(uri, text, PurePosixPath("macros/ausgaben/feeds.py"))


def _texts(catalogue: Catalogue, website: Website) -> dict[str, str]:
    base = website.url or "../"
    news = [_changed(catalogue, item, base) for item in frische.neuigkeiten(catalogue)]
    overdue = (
        _overdue(catalogue, file, day, base) for day, files in frische.overdue(catalogue).items() for file in files
    )
    return {
        "neu/atom.xml": _atom(catalogue, website, "neu/", "Was ist neu im Handbuch", news),
        "pruefliste/atom.xml": _atom(catalogue, website, "pruefliste/", "Überfällige Prüfungen im Handbuch", overdue),
        "pruefliste/termine.ics": _calendar(catalogue, website),
    }


def _own_feeds(catalogue: Catalogue, website: Website) -> Iterator[tuple[str, str]]:
    """Yield the feed of every kind that has a folder, and of every Kommune: changes in all files that name it."""
    news = frische.neuigkeiten(catalogue)
    for folder, kind in FOLDERS.items():
        title = f"Was ist neu im Handbuch: {kind.ART.mehrzahl}"
        yield (
            f"neu/{folder}.xml",
            _selected(catalogue, website, f"neu/{folder}", title, news, _files_of(catalogue, kind)),
        )
    naming = _files_by_target(catalogue)
    for town in catalogue.all(Kommune):
        page, title = adressen.page_address(town), f"Was ist neu im Handbuch: {town.name}"
        files = frozenset((catalogue.entries[town.id].file, *naming[town.id]))
        yield f"{page}atom.xml", _selected(catalogue, website, page, title, news, files)


def _files_of(catalogue: Catalogue, kind: type[Teil]) -> frozenset[File]:
    return frozenset(file for file in catalogue.files if isinstance(file.record, kind))


def _files_by_target(catalogue: Catalogue) -> Mapping[str, list[File]]:
    """Return the files that name an id in a field; collected once, so that a build grows no faster than its records."""
    found: dict[str, list[File]] = defaultdict(list)
    for reference in catalogue.references:
        if reference.wanted:
            found[reference.target].append(reference.file)
    return found


def _selected(
    catalogue: Catalogue,
    website: Website,
    page: str,
    title: str,
    news: Iterable[Neuigkeit],
    files: frozenset[File],
) -> str:
    base = website.url or adressen.to_root(page)
    chosen = (_changed(catalogue, item, base) for item in news if files & set(item.dateien))
    return _atom(catalogue, website, page, title, chosen)


def _as_json(catalogue: Catalogue, website: Website) -> str:
    """Return all changes with the entries they were made in, the newest first."""
    base = website.url or adressen.to_root(CHANGES)
    changes = [
        {
            "id": f"urn:uuid:{item.id}",
            **item.aenderung.model_dump(mode="json"),
            "eintraege": [
                {
                    "art": file.record.ART.einzahl,
                    "titel": catalogue.title(file),
                    "adresse": base + adressen.home(file.record),
                    "quelldatei": str(file.source.path),
                }
                for file in item.dateien
            ],
        }
        for item in frische.neuigkeiten(catalogue)
    ]
    return json.dumps({"stand": catalogue.updated, "aenderungen": changes}, ensure_ascii=False, indent=1) + "\n"


def _atom(catalogue: Catalogue, website: Website, page: str, title: str, entries: Iterable[Feedeintrag]) -> str:
    entries, base = tuple(entries), website.url or adressen.to_root(page)
    own = f"{page}atom.xml" if page.endswith("/") else f"{page}.xml"
    alternate = page if page.endswith("/") else f"{page.rpartition('/')[0]}/"
    newest = max((entry.stand for entry in entries), default=catalogue.updated)
    feed = Feed(named("feed", page), title, newest, base + own, base + alternate, entries)
    return rendern.document(_TEMPLATE, feed=feed, website=website)


def _changed(catalogue: Catalogue, item: Neuigkeit, base: str) -> Feedeintrag:
    change, titles = item.aenderung, ", ".join(map(catalogue.title, item.dateien))
    return Feedeintrag(item.id, change.was, change.datum, f"{base}neu/#{item.anker}", f"{change.warum} ({titles})")


def _overdue(catalogue: Catalogue, file: File, due: Tag, base: str) -> Feedeintrag:
    return Feedeintrag(
        id=named("pruefung", str(file.source.path), due),
        titel=f"Prüfung überfällig: {catalogue.title(file)}",
        stand=due,
        adresse=base + adressen.home(file.record),
        text=f"Sollte bis {schreibweise.date(due)} geprüft werden: {file.source.path}",
    )


def _calendar(catalogue: Catalogue, website: Website) -> str:
    calendar = Calendar()
    calendar.add("prodid", f"-//Handbuch {website.name}//DE")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"Prüftermine des Handbuchs „{website.name}“")
    for event in _events(catalogue, website.url):
        calendar.add_component(event)
    return str(calendar.to_ical().decode())


def _events(catalogue: Catalogue, site_url: str) -> Iterator[Event]:
    """Yield an all-day event for every day by which something is to be reviewed."""
    for day, files in frische.reviews(catalogue).items():
        event = Event()
        event.add("uid", str(named("termin", day)))
        event.add("dtstamp", _midnight(catalogue.updated))
        event.add("dtstart", datetime.date.fromisoformat(day))
        event.add("summary", f"Handbuch: {_counted(files)} zu prüfen")
        event.add("description", "\n".join(f"{catalogue.title(file)}: {file.source.path}" for file in files))
        event.add("transp", "TRANSPARENT")
        if site_url:
            event.add("url", f"{site_url}pruefliste/#termine")
        yield event


def _midnight(day: Tag) -> datetime.datetime:
    return datetime.datetime.combine(datetime.date.fromisoformat(day), datetime.time(), datetime.UTC)


def _counted(files: tuple[File, ...]) -> str:
    return "1 Datensatz" if len(files) == 1 else f"{len(files)} Datensätze"
