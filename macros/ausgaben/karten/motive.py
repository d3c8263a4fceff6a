"""Catalogue → what pictures, cards and share previews say: plain values, sorted and chosen here.

Everything that has a short address has a motif. Draws nothing and writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from macros.ausgaben.karten.zeichnen import WERK, Abschnitt, Karte, Motiv, Schicht
from macros.daten import texte
from macros.daten.arten import Beispiel, Botschaft, Ebene, Fallstudie, Folie, Kommune, Modell, Option
from macros.daten.katalog import Catalogue, Entry
from macros.daten.kurzadressen import KINDS, codes
from macros.seiten import adressen
from macros.seiten.bausteine import each

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


def whole(catalogue: Catalogue, root: str) -> Motiv:
    """Return the motif of the handbook itself."""
    levels = (Schicht(part.rang, part.name, part.optional, aktiv=True) for part in catalogue.all(Ebene))
    return Motiv("Handbuch", WERK, "Wie Kommunen die Smart City organisieren.", tuple(levels), root)


def pages(catalogue: Catalogue) -> Mapping[str, Entry]:
    """Return what has a short address and a page of its own, by the address of that page."""
    entries = (catalogue.entries[name] for name in codes(catalogue))
    return {adressen.address(entry): entry for entry in entries if "#" not in adressen.address(entry)}


def kinds(catalogue: Catalogue) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """Yield (name of a kind, everything of it that has a short address), in the order readers see."""
    for kind in KINDS:
        parts: tuple[Any, ...] = catalogue.all(kind)
        if parts:
            yield kind.ART.key, tuple(catalogue.entries[part.id] for part in parts)


def cards(catalogue: Catalogue, root: str) -> tuple[Karte, ...]:
    """Return the cards of the workshop: Ebenen, Botschaften, Modelle."""
    drawn = motifs(catalogue, root)
    records: tuple[Ebene | Botschaft | Modell, ...] = (
        *catalogue.all(Ebene),
        *catalogue.all(Botschaft),
        *catalogue.all(Modell),
    )
    return tuple(Karte(drawn[part.id], part.kurz, tuple(_back(catalogue, part))) for part in records)


def summary(entry: Entry) -> str:
    """Return the Kurzfassung of anything that has a short address."""
    part = entry.part
    if not isinstance(part, Kommune):
        return str(part.kurz)
    place = f"{part.typ[0].upper()}{part.typ[1:]}, {', '.join(part.laender)}"
    examples = len(part.beispiele)
    found = {0: "", 1: ", mit einem Beispiel im Handbuch"}.get(examples, f", mit {examples} Beispielen im Handbuch")
    return f"{place}{found}."


def first_sentence(text: str) -> str:
    """Return the first sentence of a German text."""
    for end in _SENTENCE_END.finditer(text):
        if not text[: end.start()].endswith(_ABBREVIATED):
            return text[: end.start()]
    return text


def _motif(catalogue: Catalogue, entry: Entry, address: str) -> Motiv:
    active = set(_levels(catalogue, entry.part))
    levels = (Schicht(part.rang, part.name, part.optional, part.id in active) for part in catalogue.all(Ebene))
    kind, title = _names(entry)
    return Motiv(kind, title, first_sentence(summary(entry)), tuple(levels), address)


def _names(entry: Entry) -> tuple[str, str]:
    """Return of what kind something is, with its number where readers know one, and its title."""
    match entry.part:
        case Botschaft(nr=number):
            return f"Botschaft {number}", entry.title
        case Folie(nr=number, titel=title):
            return f"Folie {number}", title
        case part:
            return part.ART.einzahl, entry.title


def _levels(catalogue: Catalogue, part: Any) -> Iterable[str]:
    """Return the ids of the Ebenen that something is about."""
    match part:
        case Ebene():
            return [part.id]
        case Option():
            return [catalogue.record_of(part.id, Ebene).id]
        case Modell():
            return [item.ebene for item in part.ebenen]
        case Kommune():
            return [name for example in part.beispiele for name in example.ebenen]
        case Fallstudie():
            return [name for body in each(catalogue, part.gremien, Beispiel) for name in body.ebenen]
        case Folie():
            options = (catalogue.record_of(name, Ebene).id for name in part.optionen)
            return [*part.ebenen, *options]
        case Botschaft():
            return part.ebenen
    return []


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
        kind, title = _names(owner)
        origin = kind if isinstance(owner.part, Botschaft) else title
        yield Abschnitt(f"Leitfrage ({origin})", (_plain(catalogue, questions[turn]),))


def _plain(catalogue: Catalogue, text: texte.Text) -> str:
    return texte.plain(text, lambda name: catalogue.entries[name].title)
