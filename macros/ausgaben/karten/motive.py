"""Catalogue → what pictures, cards and share previews say: plain values, sorted and chosen here.

Everything that has a short address has a motif. Draws nothing and writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from macros.ausgaben.karten.zeichnen import Abschnitt, Karte, Motiv, Schicht
from macros.daten import texte
from macros.daten.arten import Botschaft, Ebene, Folie, Modell, Teil
from macros.daten.katalog import Catalogue, Entry
from macros.daten.kurzadressen import KINDS, codes
from macros.seiten import adressen, raeume
from macros.seiten.modelle import bild

PREVIEW = "http://127.0.0.1:8000/"
"""Where `make serve` shows the site: what codes carry as long as nobody has said where it will be published."""

_SENTENCE_END = re.compile(r"(?<=[^\W\d]{2}[.!?])\s+(?=[A-ZÄÖÜ„])|(?<=\d{4}\.)\s+(?=[A-ZÄÖÜ„])")
_ABBREVIATED = ("bzw.", "ca.", "Dr.", "etc.", "evtl.", "ggf.", "inkl.", "Mio.", "Mrd.", "Nr.", "St.", "usw.", "vgl.")


def base(site_url: str | None) -> str:
    """Return the absolute address of the site's root, ending in a slash; without one, that of the preview."""
    return (site_url or PREVIEW).rstrip("/") + "/"


def is_preview(address: str) -> bool:
    """Tell whether an absolute address leads to this machine only."""
    return urlsplit(address).hostname in ("127.0.0.1", "::1", "localhost", "0.0.0.0")


def motifs(catalogue: Catalogue, root: str) -> Mapping[str, Motiv]:
    """Return the motif of everything that has a short address, by id; `root` is the site's absolute address."""
    return {
        name: _motif(catalogue, catalogue.entries[name], root + adressen.short_address(code))
        for name, code in codes(catalogue).items()
    }


def whole(catalogue: Catalogue, name: str, root: str) -> Motiv:
    """Return the motif of the handbook itself, by its name."""
    levels = (Schicht(part.rang, part.name, part.optional, aktiv=True) for part in catalogue.all(Ebene))
    return Motiv("Handbuch", name, "Wie Kommunen die Smart City organisieren.", tuple(levels), root)


def pages(catalogue: Catalogue) -> Mapping[str, Entry]:
    """Return what has a short address and a page of its own, by the address of that page."""
    entries = (catalogue.entries[name] for name in codes(catalogue))
    return {adressen.address(entry): entry for entry in entries if "#" not in adressen.address(entry)}


def kinds(catalogue: Catalogue) -> Iterator[tuple[type[Teil], tuple[Entry, ...]]]:
    """Yield (a kind, everything of it that has a short address), in the order readers see."""
    for kind in KINDS:
        parts: tuple[Any, ...] = catalogue.all(kind)
        if parts:
            yield kind, tuple(catalogue.entries[part.id] for part in parts)


def cards(catalogue: Catalogue, root: str) -> tuple[Karte, ...]:
    """Return the cards of the workshop: Ebenen, Botschaften, Modelle."""
    drawn = motifs(catalogue, root)
    records: tuple[Ebene | Botschaft | Modell, ...] = (
        *catalogue.all(Ebene),
        *catalogue.all(Botschaft),
        *catalogue.all(Modell),
    )
    return tuple(Karte(drawn[part.id], part.kurz, tuple(_back(catalogue, part))) for part in records)


def first_sentence(text: str) -> str:
    """Return the first sentence of a German text."""
    for end in _SENTENCE_END.finditer(text):
        if not text[: end.start()].endswith(_ABBREVIATED):
            return text[: end.start()]
    return text


def _motif(catalogue: Catalogue, entry: Entry, address: str) -> Motiv:
    kind = raeume.of(type(entry.part))
    active = set(kind.ebenen(catalogue, entry.part))
    names = (
        {layer.ebene.id: layer.wirkung for layer in bild(catalogue, entry.part)}
        if isinstance(entry.part, Modell)
        else {}
    )
    levels = (
        Schicht(part.rang, ": ".join(filter(None, (part.name, names.get(part.id)))), part.optional, part.id in active)
        for part in catalogue.all(Ebene)
    )
    title = entry.part.titel if isinstance(entry.part, Folie) else entry.title
    return Motiv(
        kind.anrede(entry.part), title, first_sentence(kind.kurz(catalogue, entry.part)), tuple(levels), address
    )


def _back(catalogue: Catalogue, part: Modell | Ebene | Botschaft) -> Iterator[Abschnitt]:
    """Yield what stands on the back of a card: when a Modell fits and a question; else all questions."""
    if isinstance(part, Modell):
        reasons = tuple(_plain(catalogue, claim.text) for claim in part.passt_wenn)
        if reasons:
            judged = all(claim.ist_einschaetzung for claim in part.passt_wenn)
            yield Abschnitt("Wann es passt", reasons, judged)
        yield from _question(catalogue, part)
    elif part.leitfragen:
        yield Abschnitt("Fragen an die eigene Kommune", tuple(_plain(catalogue, text) for text in part.leitfragen))


def _question(catalogue: Catalogue, modell: Modell) -> Iterator[Abschnitt]:
    """Yield one guiding question: of the first Botschaft the Modell supports, else of its first Ebene.

    Modelle that share a Botschaft take its questions in turn, so that a table meets all of them.
    """
    name = next(iter(modell.botschaften), modell.ebenen[0].ebene)
    owner = catalogue.entries[name]
    if questions := owner.part.leitfragen:
        turn = catalogue.referring(owner.id, Modell).index(modell) % len(questions)
        origin = raeume.of(Botschaft).anrede(owner.part) if isinstance(owner.part, Botschaft) else owner.title
        yield Abschnitt(f"Leitfrage ({origin})", (_plain(catalogue, questions[turn]),))


def _plain(catalogue: Catalogue, text: texte.Text) -> str:
    return texte.plain(text, lambda name: catalogue.entries[name].title)
