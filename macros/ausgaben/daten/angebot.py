"""All open data of a catalogue, made once, and what the pages about them show. Made by `make build`, not by `make serve`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from macros.ausgaben import fortschritt
from macros.ausgaben.daten import arten, schnittstelle, tabellen, verknuepft, verzeichnis
from macros.ausgaben.daten.tabellen import Tabelle, Tabellen
from macros.ausgaben.daten.verknuepft import Verknuepft
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import Website
from macros.seiten.datei import Datei

PAGE_TEMPLATE = Path(__file__).with_name("daten.jinja")
"""What makes Markdown of `page`."""

CODEBOOK_TEMPLATE = Path(__file__).with_name("codebuch.jinja")
"""What makes Markdown of `codebook`."""


@dataclass(frozen=True)
class Download:
    """A file to download: its address from the site's root and its size in KB."""

    adresse: str
    kilobyte: int


@dataclass(frozen=True)
class Angebot:
    """What there is of one kind or list: its title, how many, its files by format."""

    titel: str
    anzahl: int
    dateien: Mapping[str, Download]


@dataclass(frozen=True)
class Datenseite:
    """What the page about open data shows."""

    arten: tuple[Angebot, ...]
    listen: tuple[Angebot, ...]
    verknuepft: Mapping[str, Download]
    lizenzhinweis: str


@dataclass(frozen=True)
class Daten:
    """Everything made of one catalogue for a website; no files in a preview."""

    catalogue: Catalogue
    website: Website
    vollstaendig: bool

    @cached_property
    def tabellen(self) -> tuple[Tabelle, ...]:
        """All tables."""
        return self._tables.alle

    @cached_property
    def _tables(self) -> Tabellen:
        return Tabellen(self.catalogue, self.website)

    @cached_property
    def made(self) -> Mapping[str, str]:
        """Every file by its address."""
        if not self.vollstaendig:
            return {}
        fortschritt.say("Offene Daten schreiben")
        files = dict(schnittstelle.files(self.catalogue, self.website))
        files |= self._tables.files()
        files |= Verknuepft(self.catalogue, self.website).files()
        described = verzeichnis.distributions(files)
        return {**files, verzeichnis.FILE: verzeichnis.written(self.catalogue, self.website, described)}

    def files(self) -> Iterator[Datei]:
        """Yield every file."""
        for uri, text in self.made.items():
            yield Datei(uri, text, PurePosixPath("macros/ausgaben/daten/angebot.py"))

    def page(self) -> Datenseite | None:
        """Return what the page shows, or None in a preview."""
        if not self.made:
            return None
        kinds = {kind.ART.kennwort for kind in arten.KINDS}
        offers = {table.name: self._offer(table) for table in self.tabellen}
        linked = {name: self._download(name) for name in self.made if name.startswith(verknuepft.FOLDER)}
        linked[verzeichnis.FILE] = self._download(verzeichnis.FILE)
        return Datenseite(
            tuple(offer for name, offer in offers.items() if name in kinds),
            tuple(offer for name, offer in offers.items() if name not in kinds),
            linked,
            arten.LICENCE_NOTE,
        )

    def codebook(self) -> tuple[Tabelle, ...]:
        """Return the tables that the codebook explains; none in a preview."""
        return self.tabellen if self.vollstaendig else ()

    def _offer(self, table: Tabelle) -> Angebot:
        files = {
            "CSV": tabellen.FOLDER + table.datei,
            "JSON": f"{schnittstelle.FOLDER}{table.name}.json",
            "Schema": f"{schnittstelle.FOLDER}schema/{table.name}.json",
        }
        made = {name: self._download(address) for name, address in files.items() if address in self.made}
        return Angebot(table.titel, len(table.zeilen), made)

    def _download(self, address: str) -> Download:
        return Download(address, max(1, round(len(self.made[address].encode()) / 1000)))
