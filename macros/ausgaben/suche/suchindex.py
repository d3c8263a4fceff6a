"""Catalogue and rendered pages → what the search loads in the reader's browser. Pure: writes nothing.

Names, kinds and Ebenen come from the catalogue, sections and their words from the pages as readers see
them. How much a kind counts comes from its `ART`; the scoring is done in docs/javascripts/suche-kern.js.
"""

from __future__ import annotations

import json
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import PurePosixPath
from typing import Any

from macros.ausgaben.suche import sprache, woerter
from macros.ausgaben.suche.abschnitte import Section, sections
from macros.daten import kurzadressen, namen
from macros.daten.arten import ARTEN, Begriff, Datensatz, Ebene, Fragensammlung, Rechtsfrage
from macros.daten.katalog import Catalogue, Entry
from macros.seiten import adressen, raeume
from macros.seiten.datei import Datei

NAMES, PLACES = "suche/verzeichnis.json", "suche/fundstellen.txt"
"""Where the site publishes the two parts of the index: what can be found under which name, which word stands where."""

_TERM_LENGTH = 200
"""How many letters of an explanation are shown with a term."""
_MOSTLY = (2, 4)
"""From how many mentions on a word weighs more in a section."""
_SHORT, _HEADING = len(_MOSTLY) + 1, len(_MOSTLY) + 2
"""Classes of places above those of plain text: short description, heading."""
CLASSES = _HEADING + 1
_ALIKE = 8
"""From how many pages on a heading that they share is no more than text."""


@dataclass(frozen=True)
class RenderedPage:
    """A finished page: its address, title, HTML and Kurzfassung, further words readers may look for it by."""

    address: str
    title: str
    html: str
    kurz: str = ""
    suchworte: Sequence[str] = ()
    ohne_suche: bool = False
    """Whether another page of the index leads to what stands on it."""
    platz: int | None = None
    """Its place in the menu, of pages that are in it."""
    bereich: str = ""
    """The section of the menu that it is in."""
    im_buch: bool = True
    """Whether it, and what lies below it, makes sense on paper."""
    fragewoerter: Sequence[str] = ()
    """What a question says that it, or what lies below it, answers: „wer haftet“."""


def files(catalogue: Catalogue, pages: Iterable[RenderedPage], title: str) -> Iterator[Datei]:
    """Yield both parts of the index; `title` is what the website is called."""
    for uri, text in index(catalogue, pages, title).items():
        yield Datei(uri, text, PurePosixPath("macros/ausgaben/suche/suchindex.py"))


def index(catalogue: Catalogue, pages: Iterable[RenderedPage], title: str = "") -> dict[str, str]:
    """Return the text of both parts of the index by address; docs/javascripts/suche-kern.js describes them."""
    found = _Index(catalogue, title)
    searched = (page for page in pages if not page.ohne_suche)
    for page in sorted(searched, key=lambda page: (found.home(page.address), page.address)):
        found.add_page(page)
    found.add_headings()
    sections_by_address = found.numbers()
    found.add_names(sections_by_address)
    found.add_questions(sections_by_address)
    return {NAMES: found.all_but_places(), PLACES: found.all_places()}


class _Index:
    """What is collected: units that can be found, their sections and names, which word stands where."""

    def __init__(self, catalogue: Catalogue, title: str) -> None:
        self._catalogue = catalogue
        self._title = title
        self._entries = {adressen.address(entry): entry for entry in catalogue.entries.values()}
        self._units: list[list[Any]] = []
        self._sections: list[list[Any]] = []
        self._names: list[list[Any]] = []
        self._places: dict[str, dict[int, int]] = defaultdict(dict)
        self._vocabulary: set[str] = set()
        self._nouns: set[str] = set()
        self._seen: set[str] = set()
        self._asked: list[list[Any]] = []
        self._questions: list[list[Any]] = []
        self._headings: list[tuple[int, str]] = []

    def home(self, address: str) -> str:
        """Return the address of the record that a page belongs to, its evidence for example; else the page's own."""
        above = (f"{parent}/" for parent in PurePosixPath(address).parents)
        return address if address in self._entries else next((one for one in above if one in self._entries), address)

    def add_page(self, page: RenderedPage) -> None:
        """Add a page with its sections; the terms of the glossary are found by themselves.

        What stands on further pages of a record is found as a part of the record, so that they do not compete with it.
        """
        entry = self._entries.get(page.address)
        below = page.address.removeprefix(self.home(page.address))
        for number, section in enumerate(sections(page.html)):
            place = self._entries.get(f"{page.address}#{section.anchor}")
            if below:
                section.anchor = f"{below}#{section.anchor}"
            if place and isinstance(place.part, Begriff):
                self._add_term(adressen.address(place), place, section)
            elif number or below:
                self._add_section(section, _levels(self._catalogue, place))
            else:
                self._add_start(page, entry, section)

    def _add_start(self, page: RenderedPage, entry: Entry | None, section: Section) -> None:
        self._units.append(_unit(self._catalogue, page.address, page.title, entry, page.kurz))
        if not entry:
            self._asked.extend([[page.address, _phrases(page.fragewoerter)]] if page.fragewoerter else [])
            names = (_clean(page.title), *page.suchworte)
            self._names.extend([text, len(self._sections), int(not number)] for number, text in enumerate(names))
        section.short = " ".join((page.kurz, *_about(entry)))
        self._add_section(section, title=self._units[-1][1])

    def _add_term(self, address: str, entry: Entry, section: Section) -> None:
        short = textwrap.shorten(section.text, _TERM_LENGTH, placeholder=" …")
        self._units.append(_unit(self._catalogue, address, entry.title, entry, short))
        self._add_section(Section("", title=section.title, short=section.text), title=entry.title)

    def _add_section(self, section: Section, levels: Sequence[str] = (), title: str = "") -> None:
        """Add a section to the last unit; `levels` are its own Ebenen, `title` what to show instead of its heading."""
        number = len(self._sections)
        shown = title or _clean(section.title)
        self._sections.append([len(self._units) - 1, section.anchor, shown, *([levels] if levels else [])])
        if shown.endswith("?") and "/" not in section.anchor:
            self._add_question(section, number, shown)
        self._note_nouns(section.text)
        for word, count in self._counted(section.text).items():
            self._place(word, number, sum(count >= limit for limit in _MOSTLY))
        for word in self._stems(section.short):
            self._place(word, number, _SHORT)
        self._headings.append((number, section.title))

    def _add_question(self, section: Section, number: int, heading: str) -> None:
        """Let a section answer the question that its heading asks; what all Länder are asked, also in other words.

        Those lead to where the Länder stand side by side, not to each of them.
        """
        self._names.append([heading, number, 1])
        entry = self._catalogue.entries.get(section.anchor)
        if (
            entry
            and isinstance(entry.part, Rechtsfrage)
            and (entry.part.fuer == "bund" or self._units[-1][2] == _PAGE[0])
        ):
            section.short = entry.part.erklaerung
            self._names.extend([text, number, 0] for text in entry.part.suchworte)

    def _place(self, word: str, section: int, kind: int) -> None:
        places = self._places[word]
        places[section] = max(kind, places.get(section, 0))

    def _counted(self, text: str) -> Counter[str]:
        """Return how often each stem stands in a text; remember the words."""
        stems: Counter[str] = Counter()
        for word, count in Counter(sprache.words(text)).items():
            if not sprache.is_filler(word):
                self._vocabulary.add(word)
                stems[sprache.stem(word)] += count
        return stems

    def _stems(self, text: str) -> Iterator[str]:
        """Yield the stem of every word that says something; remember the words."""
        for word in sprache.words(text):
            if not sprache.is_filler(word):
                self._vocabulary.add(word)
                yield sprache.stem(word)

    def _note_nouns(self, text: str) -> None:
        new = set(text.split()) - self._seen
        self._seen |= new
        self._nouns.update(sprache.words(" ".join(written for written in new if written[0].isupper())))

    def add_headings(self) -> None:
        """Add the words of all headings; what many pages have alike says in none of them what it is about."""
        times = Counter(title for _, title in self._headings)
        for number, title in self._headings:
            for word in self._stems(title):
                self._place(word, number, _HEADING if times[title] < _ALIKE else 0)

    def numbers(self) -> Mapping[str, int]:
        """Return the number of each section by its address; the first section of a page stands for the page."""
        sections: dict[str, int] = {}
        for number, (unit, anchor, *_) in enumerate(self._sections):
            address = self._units[unit][0]
            sections.setdefault(address, number)
            sections.setdefault(f"{address}{anchor}" if "#" in anchor else f"{address}#{anchor}", number)
        return sections

    def add_questions(self, sections: Mapping[str, int]) -> None:
        """Add what readers ask, at the section that answers it."""
        for file in self._catalogue.files:
            for part in file.record.seiten if isinstance(file.record, Fragensammlung) else ():
                if part.seite in sections:
                    self._questions.append([sections[part.seite], list(part.fragen)])
                    for stem in self._stems(" ".join(part.fragen)):
                        self._places.setdefault(stem, {})

    def add_names(self, sections: Mapping[str, int]) -> None:
        """Add every name and code of an entry; the first section of a page stands for the page."""
        for name in namen.names(self._catalogue):
            if (address := adressen.address(name.entry)) in sections:
                self._names.append([name.text, sections[address], int(name.eigen)])
        for entry_id, code in kurzadressen.codes(self._catalogue).items():
            if (address := adressen.address(self._catalogue.entries[entry_id])) in sections:
                self._names.append([code, sections[address], 0])
        for text, *_ in self._names:
            self._nouns.update(sprache.words(text))
            for stem in self._stems(text):
                self._places.setdefault(stem, {})

    def all_but_places(self) -> str:
        """Return what can be found under which name, as JSON."""
        return json.dumps(
            {
                "regeln": sprache.rules(),
                "arten": dict(_kinds({unit[2] for unit in self._units})),
                "uebersichten": list(_overviews()),
                "ebenen": {part.id: [part.name, part.rang] for part in self._catalogue.all(Ebene)},
                "seiten": self._units,
                "abschnitte": [[unit] if first else [unit, *rest] for first, (unit, *rest) in self._with_first()],
                "namen": [[self._unless_title(text, section), section, own] for text, section, own in self._names],
                "orte": woerter.place_words(self._catalogue),
                "laender": sorted(woerter.land_words()),
                "worte": "\n".join(sorted(self._places)),
                "teile": list(self._compounds()),
                "thema": [word for word in sprache.words(self._title) if not sprache.is_filler(word)],
                "fragewoerter": self._asked,
                "fragen": self._questions,
                "gleich": list(woerter.groups(self._catalogue)),
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    def _with_first(self) -> Iterator[tuple[bool, list[Any]]]:
        """Yield every section and whether it is the first of its page, whose title and anchor say nothing new."""
        before = None
        for section in self._sections:
            yield section[0] != before, section
            before = section[0]

    def _unless_title(self, text: str, section: int) -> str:
        """Return a name, or nothing if it is the title of its section: most are, and need not be sent twice."""
        return "" if text == self._sections[section][2] else text

    def _compounds(self) -> Iterator[list[int]]:
        """Yield the number of each compound's stem and of its parts' stems."""
        number = {word: index for index, word in enumerate(sorted(self._places))}
        for compound, parts in sorted(sprache.compounds(self._vocabulary, self._nouns).items()):
            yield [number[compound], *(number[part] for part in parts)]

    def all_places(self) -> str:
        """Return where each stem stands, a line each."""
        return "\n".join(_written(self._places[word]) for word in sorted(self._places))


_PAGE = ("Seite", 0.92, "", 0.75)
"""A page that is no record: what the index calls it, how much it counts, what marks it, how much its Suchworte count."""


def _kinds(found: set[str]) -> Iterator[tuple[str, list[Any]]]:
    """Yield (kind, [how much a hit of it counts, what it is marked with, how much Suchworte count]) of what can be found."""
    for art in (kind.ART for kind in ARTEN if kind.ART.einzahl in found):
        mark = art.einzahl if art.trefferwort is None else art.trefferwort
        yield art.einzahl, [art.suchgewicht, mark, art.suchwortgewicht]
    name, *rest = _PAGE
    yield name, rest


def _overviews() -> Iterator[list[str]]:
    """Yield (address, name) of the overview of every kind that has pages of its own."""
    for kind in ARTEN:
        if issubclass(kind, Datensatz):
            yield [adressen.overview_address(kind.ART.ordner), kind.ART.mehrzahl]


def _unit(catalogue: Catalogue, address: str, title: str, entry: Entry | None, short: str) -> list[Any]:
    kind = entry.part.ART.einzahl if entry else _PAGE[0]
    return [address, _clean(title), kind, _levels(catalogue, entry), _clean(short) or ", ".join(_about(entry))]


def _clean(text: str) -> str:
    """Fold white space, drop the hyphens that only matter where a line breaks, read what HTML writes as a code."""
    return " ".join(unescape(text).replace("\u00ad", "").split())


def _levels(catalogue: Catalogue, entry: Entry | None) -> list[str]:
    """Return the Ebenen of something that is assigned to some."""
    if not entry or not hasattr(entry.part, "ebenen"):
        return []
    return list(dict.fromkeys(map(str, raeume.of(type(entry.part)).ebenen(catalogue, entry.part))))


def _about(entry: Entry | None) -> list[str]:
    """Return words about an entry that need not stand in its text."""
    return list(raeume.of(type(entry.part)).stichworte(entry.part)) if entry else []


def _phrases(texts: Iterable[str]) -> list[str]:
    """Return texts as the browser compares them: their words, in the one spelling."""
    return [" ".join(sprache.words(text)) for text in texts]


def _written(places: dict[int, int]) -> str:
    """Write where a word stands: the distance to the section before, times the number of classes, plus the class."""
    previous, written = 0, []
    for section, kind in sorted(places.items()):
        written.append(base36((section - previous) * CLASSES + kind))
        previous = section
    return " ".join(written)


def base36(number: int) -> str:
    """Write a number as briefly as JavaScript reads it."""
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits
