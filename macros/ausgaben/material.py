"""Catalogue → everything that speakers and workshops download, as {address: bytes}, and what pages say about it.

Made by `make build` and never by `make serve`: pictures of some two hundred entries cost many seconds the first
time. `files` draws them; `page` lists every entry with those of its files that were made, so no page ever links to one
that was not. What pictures say is up to `motifs`, how they look to `pictures` and `kit`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from macros.ausgaben import darkroom, kit, motifs, pictures
from macros.ausgaben.pictures import Motiv
from macros.daten.katalog import Catalogue, Entry
from macros.seiten import adressen

STORE = ".cache/bilder"
"""Where PNGs are kept between builds, below the project's folder."""

CARDS_TITLE = "Karten zum Handbuch „Kooperationsformen in der Smart City“"

_PICTURES = {"QR-Code": "qr", "Folienkarte": "karte"}
_FORMATS = ("svg", "png")
_PLURALS = {
    "Botschaft": "Botschaften",
    "Ebene": "Ebenen",
    "Option": "Optionen der Ebenen",
    "Fallstudie": "Fallstudien",
    "Folie": "Folien des Workshops",
    "Kommune": "Kommunen",
    "Modell": "Modelle",
    "Rechtsform": "Rechtsformen",
}


@dataclass(frozen=True)
class Datei:
    """Something to download: its format, its address from the site's root, its size in KB."""

    format: str
    adresse: str
    kilobyte: int


@dataclass(frozen=True)
class Angebot:
    """An entry with its short address and the files made for it, by what they show."""

    id: str
    name: str
    motiv: Motiv
    dateien: Mapping[str, tuple[Datei, ...]]


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
    muster: Datei | None
    gruppen: tuple[Gruppe, ...]


@dataclass(frozen=True)
class Ausgabe:
    """What a build makes: for which address (empty if nobody has said), and where PNGs are kept; if nowhere, no files."""

    site_url: str
    store: Path | None

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> Self:
        """Read the settings of MkDocs: `site_url`, and `extra.bilder` for whether pictures are made."""
        project = Path(config["config_file_path"]).resolve().parent
        return cls(str(config["site_url"] or ""), project / STORE if config["extra"].get("bilder") else None)

    @property
    def root(self) -> str:
        """The absolute address that codes carry."""
        return motifs.base(self.site_url)

    @property
    def public(self) -> bool:
        """Tell whether share previews can show pictures: made, and for an address that others reach."""
        return bool(self.store) and not motifs.is_preview(self.root)

    def share_picture(self, catalogue: Catalogue, address: str) -> str:
        """Return the absolute address of the picture for share previews of a page; empty if nobody could fetch it."""
        if not self.public:
            return ""
        entry = motifs.pages(catalogue).get(address.partition("#")[0])
        return self.root + (adressen.share_picture(entry.id) if entry else adressen.SHARE_PICTURE)

    def files(self, catalogue: Catalogue) -> Mapping[str, bytes]:
        """Return every file by its address."""
        return files(catalogue, self.root, self.store) if self.store else {}


@lru_cache(maxsize=1)
def files(catalogue: Catalogue, root: str, store: Path) -> Mapping[str, bytes]:
    """Return every file by its address; `root` is the site's absolute address, `store` where PNGs are kept.

    Made once for each catalogue. Share pictures are left out while the site has no public address: previews
    are asked for from other machines.
    """
    drawn = motifs.motifs(catalogue, root)
    made = {adressen.WORKSHOP_CARDS: kit.pdf(CARDS_TITLE, motifs.cards(catalogue, root))}
    svgs: dict[str, str] = {}
    for name, motif in drawn.items():
        made[adressen.download(name, "qr.png")] = pictures.qr_png(motif.adresse)
        made[adressen.download(name, "qr.svg")] = pictures.qr_svg(motif.adresse).encode()
        svgs[adressen.download(name, "karte.png")] = card = pictures.slide_card(motif)
        made[adressen.download(name, "karte.svg")] = card.encode()
    if not motifs.is_preview(root):
        svgs[adressen.SHARE_PICTURE] = pictures.share_picture(motifs.whole(catalogue, root))
        ids = [entry.id for entry in motifs.pages(catalogue).values()]
        svgs |= {adressen.share_picture(name): pictures.share_picture(drawn[name]) for name in ids}
    return made | dict(zip(svgs, darkroom.developed(list(svgs.values()), store), strict=True))


def page(catalogue: Catalogue, output: Ausgabe) -> Materialseite:
    """Return the view of the page for speakers: everything that has a short address, with its files."""
    made = output.files(catalogue)
    drawn = motifs.motifs(catalogue, output.root)
    groups = tuple(
        Gruppe(kind.lower(), _PLURALS[kind], tuple(_offer(entry, drawn[entry.id], made) for entry in entries))
        for kind, entries in motifs.kinds(catalogue)
    )
    cards = (offer.dateien["Folienkarte"] for group in groups for offer in group.angebote if offer.dateien)
    sample = next(cards, (None,))[0]
    return Materialseite(output.root, motifs.is_preview(output.root), sample, groups)


def workshop_cards(catalogue: Catalogue, output: Ausgabe) -> Datei | None:
    """Return the cards of the workshop as a file to download, or None if this build does not make it."""
    return next(_existing([adressen.WORKSHOP_CARDS], output.files(catalogue)), None)


def _offer(entry: Entry, motif: Motiv, made: Mapping[str, bytes]) -> Angebot:
    files = {
        picture: tuple(_existing((adressen.download(entry.id, f"{name}.{kind}") for kind in _FORMATS), made))
        for picture, name in _PICTURES.items()
    }
    return Angebot(entry.id, entry.title, motif, files if made else {})


def _existing(addresses: Iterable[str], made: Mapping[str, bytes]) -> Iterator[Datei]:
    """Yield those files that were made; a size is never told as zero KB."""
    for address in addresses:
        if address in made:
            yield Datei(address.rpartition(".")[2].upper(), address, max(1, round(len(made[address]) / 1000)))
