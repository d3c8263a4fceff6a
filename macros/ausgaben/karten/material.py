"""Catalogue → everything that speakers and workshops download, as {address: bytes}, and what pages say about it.

Made by `make build` and not by `make serve`: drawing takes some ten seconds. The page for speakers lists every entry
with those of its files that were made, so no page ever links to one that was not. What pictures say is up to `motive`,
how they look to `zeichnen` and `qr`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from macros.ausgaben import fortschritt
from macros.ausgaben.karten import motive, qr, zeichnen
from macros.ausgaben.karten.zeichnen import Motiv
from macros.daten.katalog import Catalogue, Entry
from macros.seiten import adressen
from macros.seiten.adressen import Website
from macros.seiten.datei import Datei

PAGE_TEMPLATE = Path(__file__).with_name("material.jinja")
"""What makes Markdown of `page`."""

CARDS_TEMPLATE = Path(__file__).with_name("karten.jinja")
"""What makes Markdown of `workshop_cards`."""

_PICTURES = {"QR-Code": "qr", "Folienkarte": "karte"}
_FORMATS = ("svg", "png")


@dataclass(frozen=True)
class Download:
    """Something to download: its format, its address from the site's root, its size in KB."""

    format: str
    adresse: str
    kilobyte: int


@dataclass(frozen=True)
class Angebot:
    """An entry with its short address, as far as it is known, and the files made for it, by what they show."""

    id: str
    name: str
    adresse: str
    dateien: Mapping[str, tuple[Download, ...]]


@dataclass(frozen=True)
class Gruppe:
    """All entries of one kind."""

    anker: str
    titel: str
    angebote: tuple[Angebot, ...]


@dataclass(frozen=True)
class Materialseite:
    """What the page for speakers shows: the absolute address its codes carry, and every kind of entry."""

    root: str
    nur_vorschau: bool
    ohne_adresse: bool
    """Whether nobody has said where the site will stand: then an address begins at its root."""
    muster: Download | None
    gruppen: tuple[Gruppe, ...]


@dataclass(frozen=True)
class Material:
    """Everything made of one catalogue for a website, drawn once; no files unless the build is `vollstaendig`."""

    catalogue: Catalogue
    website: Website
    vollstaendig: bool

    @property
    def root(self) -> str:
        """The absolute address that codes carry."""
        return motive.base(self.website.url)

    @property
    def public(self) -> bool:
        """Tell whether share previews can show pictures: made, and for an address that others reach."""
        return self.vollstaendig and not motive.is_preview(self.root)

    @cached_property
    def motifs(self) -> Mapping[str, Motiv]:
        """The motif of everything that has a short address, by id."""
        return motive.motifs(self.catalogue, self.root)

    @cached_property
    def pages(self) -> Mapping[str, Entry]:
        """What has a short address and a page of its own, by the address of that page."""
        return motive.pages(self.catalogue)

    @cached_property
    def made(self) -> Mapping[str, bytes]:
        """Every file by its address; share pictures only for a public address: previews are asked for by other machines."""
        if not self.vollstaendig:
            return {}
        shared = self._share_pictures() if self.public else ()
        return dict((*self._codes(), *self._slide_cards(), *shared, (adressen.WORKSHOP_CARDS, self._workshop_cards())))

    def files(self) -> Iterator[Datei]:
        """Yield every file that was made."""
        for uri, content in self.made.items():
            yield Datei(uri, content, PurePosixPath("macros/ausgaben/karten/material.py"))

    def share_picture(self, address: str) -> str:
        """Return the absolute address of the picture for share previews of a page; empty if nobody could fetch it."""
        if not self.public:
            return ""
        entry = self.pages.get(address.partition("#")[0])
        return self.root + (adressen.share_picture(entry.id) if entry else adressen.SHARE_PICTURE)

    def page(self) -> Materialseite:
        """Return the view of the page for speakers: everything that has a short address, with its files."""
        groups = tuple(
            Gruppe(kind.ART.kennwort, kind.ART.mehrzahl, tuple(self._offer(entry) for entry in entries))
            for kind, entries in motive.kinds(self.catalogue)
        )
        cards = (offer.dateien["Folienkarte"] for group in groups for offer in group.angebote if offer.dateien)
        sample = next(cards, (None,))[0]
        return Materialseite(self.root, motive.is_preview(self.root), not self.website.url, sample, groups)

    def workshop_cards(self) -> Download | None:
        """Return the cards of the workshop as a file to download, or None if this build does not make it."""
        return next(_existing([adressen.WORKSHOP_CARDS], self.made), None)

    def _codes(self) -> Iterator[tuple[str, bytes]]:
        for name, motif in self.motifs.items():
            yield adressen.download(name, "qr.svg"), qr.svg(motif.adresse)
            yield adressen.download(name, "qr.png"), qr.png(motif.adresse)

    def _slide_cards(self) -> Iterator[tuple[str, bytes]]:
        fortschritt.say(f"Folienkarten zeichnen: {len(self.motifs)}")
        for kind, drawn in zip(
            _FORMATS, zeichnen.slide_cards(list(self.motifs.values()), self.website.name), strict=True
        ):
            for name, card in zip(self.motifs, drawn, strict=True):
                yield adressen.download(name, f"karte.{kind}"), card

    def _share_pictures(self) -> Iterator[tuple[str, bytes]]:
        names = [entry.id for entry in self.pages.values()]
        fortschritt.say(f"Vorschaubilder zeichnen: {len(names)}")
        addresses = [adressen.SHARE_PICTURE, *map(adressen.share_picture, names)]
        shown = [motive.whole(self.catalogue, self.website.name, self.root), *(self.motifs[name] for name in names)]
        return zip(addresses, zeichnen.share_pictures(shown, self.website.name), strict=True)

    def _workshop_cards(self) -> bytes:
        fortschritt.say("Karten für den Workshop setzen")
        return zeichnen.workshop_cards(cards_title(self.website), motive.cards(self.catalogue, self.root))

    def _offer(self, entry: Entry) -> Angebot:
        files = {
            picture: tuple(_existing((adressen.download(entry.id, f"{name}.{kind}") for kind in _FORMATS), self.made))
            for picture, name in _PICTURES.items()
        }
        address = self.website.url + self.motifs[entry.id].adresse.removeprefix(self.root)
        return Angebot(entry.id, entry.title, address, files if self.made else {})


def cards_title(website: Website) -> str:
    """Return what the printed cards are called."""
    return f"Karten zum Handbuch „{website.name}“"


def _existing(addresses: Iterable[str], made: Mapping[str, bytes]) -> Iterator[Download]:
    """Yield those files that were made; a size is never told as zero KB."""
    for address in addresses:
        if address in made:
            yield Download(address.rpartition(".")[2].upper(), address, max(1, round(len(made[address]) / 1000)))
