"""Views and records → HTML and Markdown, through our own Jinja environment.

The only module that imports jinja2. Everything is escaped unless it is our own markup; an undefined
name is an error. Templates hold markup only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from macros.daten import texte
from macros.daten.arten import Beispiel, Betreiber, Datensatz, Folie, Modell, Option, Quelle, Stand, Teil, Zeitangabe
from macros.daten.katalog import Catalogue, Entry, File, PartT
from macros.daten.kurzadressen import codes
from macros.daten.meldungen import nearest
from macros.daten.texte import Text
from macros.seiten import adressen, fertig, views
from macros.seiten.adressen import Website
from macros.seiten.bilder.organigramm import KASTEN_HOEHE
from macros.seiten.overviews import ANZAHL, UEBERSICHTEN, betreiberangaben
from macros.seiten.silben import syllables
from macros.seiten.zitieren import bibtex

_MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SUMMARY = re.compile(r'<p class="hb-kurz">(.*?)</p>', re.DOTALL)
_MARKDOWN_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]#!|~^]")


class UnknownIdError(ValueError):
    """A macro was called with an id that no record has."""


def page(catalogue: Catalogue, record_id: str, url: str, website: Website) -> str:
    """Return the Markdown of a record's page; `url` is the page's address from the site's root.

    `site_url` is where the site is published, or empty. Raises UnknownIdError, naming the nearest id.
    """
    record = entry(catalogue, record_id, Datensatz)
    named = catalogue.entries[record_id]
    about = {"seite": views.of(catalogue, record), "datensatz": record, **_citing(named, record, url, website)}
    return fragment(catalogue, type(record).__name__.lower(), url, **about, **_passing_on(catalogue, record, website))


def slide(catalogue: Catalogue, slide_id: str, url: str, website: Website) -> str:
    """Return the Markdown of a slide's page; raise UnknownIdError, naming the nearest slide."""
    folie = entry(catalogue, slide_id, Folie)
    about = {"seite": views.folie(catalogue, folie)}
    return fragment(catalogue, "folie", url, **about, **_passing_on(catalogue, folie, website))


def _passing_on(catalogue: Catalogue, part: Datensatz | Folie, website: Website) -> dict[str, Any]:
    """Return what a page says about its short address and where to go on."""
    return {"weitergabe": views.weitergabe(catalogue, part), "site_url": website.url}


def _citing(named: Entry, record: Datensatz, url: str, website: Website) -> dict[str, Any]:
    """Return what a page says about citing it and reporting mistakes."""
    address = website.url and website.url + url
    return {
        "eintrag": named,
        "website": website,
        "adresse_der_seite": address,
        "bibtex": bibtex(f"handbuch-{named.id}", named.title, website.name, record.geprueft_am, address),
        "meldung": adressen.report(named, address or url),
    }


def fragment(catalogue: Catalogue, template: str, url: str, **values: Any) -> str:
    """Render a template of `templates/` for the page at `url` and return its Markdown."""
    root = adressen.to_root(url)
    context = {
        "katalog": catalogue,
        "root": root,
        "noten": views.Noten(catalogue),
        "erstnennungen": views.Erstnennungen(catalogue),
        **values,
    }
    return fertig.marked(_environment().get_template(f"{template}.jinja").render(context))


def document(template: str, **values: Any) -> str:
    """Render a template that is a whole file of its own, such as a feed."""
    return _environment().get_template(f"{template}.jinja").render(values)


def expanded(text: str, macros: Mapping[str, Callable[..., Any]]) -> str:
    """Carry out the macro calls in the Markdown of a page, as mkdocs-macros does within a build."""
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, keep_trailing_newline=True)
    return environment.from_string(text).render(macros)


def manual(text: str) -> str:
    """Return a text of the project's root as part of a page one level below the site's root.

    Without its title, with anchors at its headings, and with links that lead to what the site publishes.
    """
    text = text.partition("\n")[2]
    text = re.sub(r"^(#{2,} )(.+)$", lambda match: f"{match[0]} {{ #{anchor(match[2])} }}", text, flags=re.MULTILINE)
    return text.replace('src="docs/', 'src="../').replace("](docs/", "](")


def redirect(title: str, address: str, target: str, site_url: str, image: str = "") -> str:
    """Return the HTML document at `address` that leads on to `target`, both from the site's root.

    `site_url` is where the site is published, or empty if nobody has said so: the canonical link is relative then.
    `image` is the absolute address of the picture that messengers show of it, or empty.
    """
    root = adressen.to_root(address)
    canonical = urljoin(site_url, target) if site_url else root + target
    return document("weiterleitung", title=title, root=root, way=root + target, canonical=canonical, image=image)


def summary(html: str) -> str:
    """Return the Kurzfassung at the beginning of a finished page as plain text, or nothing if it has none."""
    found = _SUMMARY.search(html)
    return Markup(found.group(1)).striptags() if found else ""


def overview(catalogue: Catalogue, name: str, url: str) -> str:
    """Return the Markdown of an overview; raise UnknownIdError if there is none of that name."""
    if name not in UEBERSICHTEN:
        raise UnknownIdError(f"Die Übersicht „{name}“ gibt es nicht.{nearest(name, UEBERSICHTEN)}")
    return fragment(catalogue, f"uebersicht_{name}", url, liste=UEBERSICHTEN[name](catalogue))


def operator(catalogue: Catalogue, names: Sequence[str], url: str) -> str:
    """Return what is known about the operator; raise UnknownIdError for what no field of `betreiber.yml` is called."""
    for name in names:
        if name not in Betreiber.model_fields:
            raise UnknownIdError(f"„{name}“ ist keine Angabe zum Betreiber.{nearest(name, Betreiber.model_fields)}")
    return fragment(catalogue, "betreiber", url, angaben=betreiberangaben(catalogue, names))


def count(catalogue: Catalogue, name: str) -> int:
    """Return how many records of a kind there are; raise UnknownIdError if there is no such kind."""
    if name not in ANZAHL:
        raise UnknownIdError(f"„{name}“ lässt sich nicht zählen.{nearest(name, ANZAHL)}")
    return len(catalogue.all(ANZAHL[name]))


def entry(catalogue: Catalogue, record_id: str, kind: type[PartT]) -> PartT:
    """Return the part with this id; raise UnknownIdError, naming the nearest id of its type."""
    part = catalogue.entries[record_id].part if record_id in catalogue.entries else None
    if isinstance(part, kind):
        return part
    near = nearest(record_id, (name for name, other in catalogue.entries.items() if isinstance(other.part, kind)))
    wanted = "Eintrag" if kind is Teil else kind.__name__
    raise UnknownIdError(f"Die Kennung „{record_id}“ gibt es nicht ({wanted} erwartet).{near}")


def link(catalogue: Catalogue, record_id: str, url: str, text: str | None = None) -> str:
    """Return a link to a record as inline HTML, safe inside Markdown."""
    entry(catalogue, record_id, Teil)
    target = catalogue.entries[record_id]
    return (
        f'<a href="{escape(adressen.to_root(url) + adressen.address(target))}">{in_markdown(text or target.title)}</a>'
    )


def citation(catalogue: Catalogue, record_id: str, stand: str, url: str) -> str:
    """Return who says it and when, as a link to the source's entry, safe inside Markdown.

    Raises UnknownIdError if there is no such source, PydanticCustomError if `stand` is no date.
    """
    source = entry(catalogue, record_id, Quelle)
    return link(catalogue, record_id, url, f"[{source.herausgeber}, {date(Stand.checked(stand))}]")


def in_markdown(value: object) -> Markup:
    """Escape plain text so that neither HTML nor Markdown finds anything to interpret in it."""
    return Markup(_MARKDOWN_SPECIAL.sub(lambda match: f"&#{ord(match.group())};", str(value)))


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "adresse": _address,
        "anker": anchor,
        "datum": date,
        "heimat": _home,
        "in_markdown": in_markdown,
        "downloads": _downloads,
        "gedruckt": _printed,
        "silben": syllables,
        "kurzadresse": _short_address,
        "text": _text,
        "uebersicht": adressen.overview_address,
        "vergleich": _comparison,
        "zahl": number,
        "bestand": lasting,
        "zeitraum": period,
    }
    environment.globals |= {
        "art_namen": views.ART_NAMEN,
        "ausgang_namen": views.AUSGANG_NAMEN,
        "kasten_hoehe": KASTEN_HOEHE,
        "linien_namen": views.LINIEN_NAMEN,
        "quellenart_namen": views.QUELLENART_NAMEN,
    }
    return environment


@jinja2.pass_context
def _text(context: Context, text: Text) -> Markup:
    """Render a limited Markdown text; links to records lead from the page being rendered."""
    mentions: views.Erstnennungen | None = context["erstnennungen"]  # none in the glossary, which explains them all

    def link(record_id: str) -> tuple[str, str]:
        if mentions:
            mentions.merke(record_id)
        return _address(context, record_id), context["katalog"].entries[record_id].title

    return texte.render(text, link, mentions.finde if mentions else None)


@jinja2.pass_context
def _address(context: Context, record_id: str) -> str:
    """Return the link from the page being rendered to a record."""
    return str(context["root"]) + adressen.address(context["katalog"].entries[record_id])


@jinja2.pass_context
def _home(context: Context, file: File) -> str:
    """Return the link from the page being rendered to the page that shows what is in a file."""
    return str(context["root"]) + adressen.home(file.record)


@jinja2.pass_context
def _comparison(context: Context, parts: Sequence[Modell] | Sequence[Option]) -> str:
    """Return the link from the page being rendered to these records side by side."""
    return str(context["root"]) + adressen.comparison(parts)


@jinja2.pass_context
def _short_address(context: Context, record_id: str) -> str:
    """Return the short address of a record, from the site's root."""
    return adressen.short_address(codes(context["katalog"])[record_id])


@jinja2.pass_context
def _downloads(context: Context, record_id: str) -> str:
    """Return the link from the page being rendered to what speakers can download about a record."""
    return str(context["root"]) + adressen.material(record_id)


@jinja2.pass_context
def _printed(context: Context, address: str) -> str:
    """Write an address as people print it, without the protocol: `handbuch.example.org/f/b4/`."""
    return re.sub("^https?://", "", context["site_url"]) + address


def date(value: Zeitangabe) -> str:
    """Write a date in German, as exact as it is: `4. März 2021`, `März 2021`, `2021`, `undatiert`."""
    year, month, day = ([*str(value).split("-"), "", ""])[:3]
    parts = [f"{int(day)}." if day else "", _MONTHS[int(month) - 1] if month else "", year]
    return "\u00a0".join(filter(None, parts))


def period(since: Zeitangabe | None, until: Zeitangabe | None) -> str:
    """Write a period in German: `seit 2020`, `bis 2022`, `2020 bis 2022`, or nothing."""
    if since and until:
        return f"{date(since)} bis {date(until)}"
    return f"seit {date(since)}" if since else f"bis {date(until)}" if until else ""


def lasting(example: Beispiel) -> str:
    """Write how long something existed, as far as known: without a known end, when it was last spoken of."""
    known = period(example.seit, example.bis)
    last = example.zuletzt_belegt
    if not example.seit or example.bis or not last or not last.is_after(example.seit):
        return known
    return f"{known}, zuletzt belegt {date(last)}"


def anchor(title: str) -> str:
    """Turn a German title into an ASCII anchor: `Thüringen` becomes `thueringen`."""
    words = re.findall("[a-z0-9]+", title.lower().translate(_ASCII))
    return "-".join(words)


def number(value: int) -> str:
    """Write a whole number with German thousands separators: `159.193`."""
    return f"{value:,}".replace(",", ".")
