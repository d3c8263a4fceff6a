"""The one list of everything a build publishes, read top to bottom; MkDocs' hooks and `handbuch seiten` both use it.

A new output is a module in `ausgaben` and a line here. One `Bau` stands for one build: whatever is made of the catalogue
is made once and hangs on it, so nothing can be left over from the build before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from mkdocs.utils.yaml import yaml_load

from macros.ausgaben import (
    auslieferung,
    auszeichnung,
    baukasten,
    feeds,
    gestaltung,
    mitnehmen,
    schlicht,
    unterwegs,
    weiterleitungen,
)
from macros.ausgaben.buch import kapitel
from macros.ausgaben.daten.angebot import Daten
from macros.ausgaben.epub import paket as epub
from macros.ausgaben.karten.material import Material
from macros.ausgaben.pdf import ausgabe as pdf
from macros.ausgaben.suche import suchindex
from macros.ausgaben.suche.suchindex import RenderedPage
from macros.daten import laden
from macros.daten.katalog import Catalogue, Entry
from macros.daten.laden import Gelesenes
from macros.seiten import adressen, erzeugt
from macros.seiten.adressen import Website
from macros.seiten.datei import Datei
from macros.seiten.sprachmarken import Sprachmarken


class Bau:
    """One build of a project: its catalogue, where the website will stand, and what is made of both."""

    def __init__(
        self,
        projekt: Path,
        website: Website,
        *,
        vollstaendig: bool = False,
        vorschau: bool = False,
        gelesen: Gelesenes | None = None,
    ) -> None:
        """Load and check the data of a project; with `vollstaendig`, all that is offered beside the pages is made.

        A `vorschau` never becomes a finished website. `gelesen` remembers what builds before this one have read.

        Raises ProblemsError with everything that is wrong in any file.
        """
        self.projekt = projekt
        self.website = website
        self.vollstaendig = vollstaendig
        self.mitnehmen = mitnehmen.AUSGABEN if vollstaendig and not vorschau else ()
        self.katalog: Catalogue = laden.load(projekt / "data", gelesen)
        self._buch: Future[bytes] | None = None

    @cached_property
    def material(self) -> Material:
        """What speakers and workshops download."""
        return Material(self.katalog, self.website, self.vollstaendig)

    @cached_property
    def daten(self) -> Daten:
        """What researchers and programs download."""
        return Daten(self.katalog, self.website, self.vollstaendig)

    @cached_property
    def seiten(self) -> Mapping[str, Entry]:
        """What has a page of its own, by the address of that page."""
        entries = self.katalog.entries.values()
        return {adressen.address(entry): entry for entry in entries if adressen.has_page(entry.part)}

    @cached_property
    def sprachmarken(self) -> Sprachmarken:
        """What marks English names in finished pages."""
        return Sprachmarken(self.katalog)

    @cached_property
    def kriterien(self) -> list[dict[str, Any]]:
        """The criteria of accessibility and how each is kept, as `docs/barrierefreiheit.yml` lists them."""
        return cast(
            list[dict[str, Any]], yaml_load((self.projekt / "docs" / "barrierefreiheit.yml").read_text("utf-8"))
        )

    def zutaten(self) -> set[str]:
        """Return the files below the docs folder that are published only as part of what `dateien` makes."""
        return set(gestaltung.ingredients(self.projekt))

    def dateien(self) -> Iterator[Datei]:
        """Yield every file that is made before pages are rendered."""
        yield from erzeugt.pages(self.katalog)
        yield from erzeugt.sources(self.katalog)
        yield from weiterleitungen.files(self.katalog, self.website, self.material)
        yield from feeds.files(self.katalog, self.website)
        yield from baukasten.files(self.katalog)
        yield from gestaltung.files(self.projekt)
        yield from self.material.files()
        yield from self.daten.files()
        yield schlicht.robots(self.website)
        yield unterwegs.none(self.katalog.updated)

    def dateien_danach(self, seiten: Iterable[RenderedPage]) -> Iterator[Datei]:
        """Yield every file that is made of the finished pages."""
        seiten = tuple(seiten)
        yield from suchindex.files(self.katalog, seiten, self.website.name)
        if self.mitnehmen:
            teile = kapitel.chapters(self.katalog, seiten)
            self._buch = pdf.begun(self.katalog, self.website, teile)
            yield epub.file(self.katalog, self.website, teile)
        if self.vollstaendig:
            yield from schlicht.files(self.katalog, self.website, seiten)

    def ausliefern(self, site: Path) -> None:
        """Make of the finished website what readers take away, then make it fit for servers: the last steps of a whole build."""
        if self._buch:
            (site / pdf.FILE).write_bytes(self._buch.result())
            mitnehmen.write(site, self.website, self.katalog.updated)
            auslieferung.deliver(site, self.katalog.updated)

    def auszeichnung(self, url: str) -> str:
        """Return what the page at an address says to search engines, as JSON-LD, or nothing."""
        return auszeichnung.of_page(self.katalog, url, self.seiten.get(url), self.website, self.daten.made)


def website(projekt: Path, url: str = "") -> Website:
    """Return what the site is called, which `mkdocs.yml` alone says, and the address it will have."""
    settings = yaml_load((projekt / "mkdocs.yml").read_text(encoding="utf-8"))
    return Website(settings["site_name"], url)
