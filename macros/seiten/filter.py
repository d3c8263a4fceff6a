"""What templates can do with a value: `{{ modell.id | adresse }}`; and the words they can look up.

Filters that need to know the page being rendered find it in the template's context. Knows no page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from macros.daten import texte
from macros.daten.arten import Modell, Option, Teil
from macros.daten.katalog import File
from macros.daten.kurzadressen import codes
from macros.daten.texte import Text
from macros.daten.zahlen import german
from macros.seiten import adressen, groesse, praxis, schreibweise, woerter
from macros.seiten.noten import Erstnennungen
from macros.seiten.silben import syllables


@pass_context
def _text(context: Context, text: Text) -> Markup:
    """Render a limited Markdown text; a term of the glossary becomes a link where the page first names it."""
    mentions: Erstnennungen = context["erstnennungen"]

    def link(record_id: str) -> tuple[str, str]:
        mentions.merke(record_id)
        return _link(context, record_id)

    return texte.render(text, link, mentions.finde)


@pass_context
def _text_without_terms(context: Context, text: Text) -> Markup:
    """Render a limited Markdown text where terms stay words: in the glossary itself, in tables that hide rows."""
    return texte.render(text, lambda record_id: _link(context, record_id))


def _link(context: Context, record_id: str) -> tuple[str, str]:
    return _address(context, record_id), context["katalog"].entries[record_id].title


@pass_context
def _address(context: Context, record_id: str) -> str:
    """Return the link from the page being rendered to a record."""
    return str(context["root"]) + adressen.address(context["katalog"].entries[record_id])


@pass_context
def _home(context: Context, file: File) -> str:
    """Return the link from the page being rendered to the page that shows what is in a file."""
    return str(context["root"]) + adressen.home(file.record)


@pass_context
def _comparison(context: Context, parts: Sequence[Modell] | Sequence[Option]) -> str:
    """Return the link from the page being rendered to these records side by side."""
    return str(context["root"]) + adressen.comparison(parts)


@pass_context
def _short_address(context: Context, record_id: str) -> str:
    """Return the short address of a record, from the site's root."""
    return adressen.short_address(codes(context["katalog"])[record_id])


@pass_context
def _downloads(context: Context, record_id: str) -> str:
    """Return the link from the page being rendered to what speakers can download about a record."""
    return str(context["root"]) + adressen.material(record_id)


@pass_context
def _printed(context: Context, address: str) -> str:
    """Write an address as people print it, without the protocol: `handbuch.example.org/f/b4/`."""
    return re.sub("^https?://", "", context["website"].url) + address


def _fields(part: Teil) -> dict[str, Any]:
    """Return the fields of a part with their values, for a script that reads them."""
    return part.model_dump(mode="json")


FILTER: Mapping[str, Callable[..., Any]] = {
    "achsenzahl": schreibweise.short_number,
    "adresse": _address,
    "anker": schreibweise.anchor,
    "bestand": schreibweise.lasting,
    "betrag": praxis.betrag,
    "datum": schreibweise.date,
    "downloads": _downloads,
    "einwohner": groesse.einwohner,
    "felder": _fields,
    "gedruckt": _printed,
    "gezaehlt": schreibweise.counted,
    "heimat": _home,
    "in_markdown": schreibweise.in_markdown,
    "kommazahl": german,
    "kurzadresse": _short_address,
    "punkt": schreibweise.full_stop,
    "sichtbar": schreibweise.visible,
    "silben": syllables,
    "spanne": praxis.spanne,
    "text": _text,
    "text_ohne_begriffe": _text_without_terms,
    "uebersicht": adressen.overview_address,
    "vergleich": _comparison,
    "wert": praxis.geschrieben,
    "zahl": schreibweise.number,
    "zeit": schreibweise.when,
    "zeitraum": schreibweise.period,
}
"""Every filter by its name in templates."""

WOERTER: Mapping[str, Any] = {
    "art_namen": woerter.ART_NAMEN,
    "ausgang_namen": woerter.AUSGANG_NAMEN,
    "linien_namen": woerter.LINIEN_NAMEN,
    "quellenart_namen": woerter.QUELLENART_NAMEN,
}
"""What every template can look up, by its name there."""
