"""Views and records → HTML and Markdown, through our own Jinja environment.

Only this module, `filter` and `sandkasten` import jinja2. Everything is escaped unless it is our own markup; an undefined
name is an error. Templates hold markup only. A page's view comes from the room of its kind, which `raeume` knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

import jinja2
from markupsafe import escape

from macros.daten.arten import Betreiber, Datensatz, Quelle, Stand, Teil
from macros.daten.katalog import Catalogue, Entry, PartT
from macros.daten.meldungen import listed, nearest
from macros.seiten import adressen, betreiber, fertig, raeume, sandkasten
from macros.seiten.adressen import Website
from macros.seiten.filter import FILTER, WOERTER
from macros.seiten.noten import Erstnennungen, Noten
from macros.seiten.schreibweise import anchor, date, in_markdown
from macros.seiten.zitieren import bibtex


class UnknownIdError(ValueError):
    """A macro was called with an id that no record has."""


def page(catalogue: Catalogue, record_id: str, url: str, website: Website, below: str = "") -> str:
    """Return the Markdown of a page: of a record, of a part with a page of its own, or the page `below` it.

    `url` is the page's address from the site's root. Raises UnknownIdError, naming the nearest id.
    """
    part = _found(catalogue, record_id, "Eintrag mit eigener Seite", adressen.has_page)
    kind = raeume.of(type(part))
    named = catalogue.entries[record_id]
    record = named.file.record
    about = _citing(catalogue, named, record, url, website) if isinstance(record, Datensatz) else {}
    view = (kind.unterseiten[below].inhalt if below else kind.seite)(catalogue, part)
    return fragment(
        catalogue,
        f"{kind.raum}/{below or 'seite'}",
        url,
        seite=view,
        weitergabe=raeume.weitergabe(catalogue, part),
        website=website,
        **about,
    )


def _citing(catalogue: Catalogue, named: Entry, record: Datensatz, url: str, website: Website) -> dict[str, Any]:
    """Return what a page says about citing it and reporting mistakes."""
    address = website.url and website.url + url
    receiver = betreiber.record_of_all(catalogue).email
    return {
        "datensatz": record,
        "eintrag": named,
        "adresse_der_seite": address,
        "bibtex": bibtex(f"handbuch-{named.id}", named.title, website.name, record.geprueft_am, address),
        "meldung": adressen.report(named, address or url, receiver) if receiver else None,
    }


def fragment(catalogue: Catalogue, template: str | Path, url: str, **values: Any) -> str:
    """Render a template for the page at `url` and return its Markdown.

    It is one of `vorlagen/`, by its name, or lies elsewhere, next to what it shows. A room that has no such template gets
    the one of `_standard/`. Every template finds the building blocks of `_bausteine` under `b`.
    """
    context = {
        "katalog": catalogue,
        "root": adressen.to_root(url),
        "noten": Noten(catalogue),
        "erstnennungen": Erstnennungen(catalogue),
        **values,
    }
    context["b"] = _environment().get_template("_bausteine.jinja").make_module(context)
    return fertig.marked(_template(template).render(context))


def document(template: Path, **values: Any) -> str:
    """Render a template that is a whole file of its own, such as a feed; it lies with the output that it makes."""
    return _template(template).render(values)


@cache
def _template(template: str | Path) -> jinja2.Template:
    if isinstance(template, str):
        standard = f"_standard/{template.rpartition('/')[2]}"
        return _environment().select_template([f"{template}.jinja", f"{standard}.jinja"])
    return _environment().from_string(template.read_text(encoding="utf-8"))


def expanded(text: str, macros: Mapping[str, Callable[..., Any]]) -> str:
    """Carry out the macro calls in the Markdown of a page, as mkdocs-macros does within a build."""
    return sandkasten.environment(macros).from_string(text).render()


def manual(text: str) -> str:
    """Return a text of the project's root as part of a page one level below the site's root.

    Without its title, with anchors at its headings, and with links that lead to what the site publishes.
    """
    text = text.partition("\n")[2]
    text = re.sub(r"^(#{2,} )(.+)$", lambda match: f"{match[0]} {{ #{anchor(match[2])} }}", text, flags=re.MULTILINE)
    return text.replace('src="docs/', 'src="../').replace("](docs/", "](")


def overview(catalogue: Catalogue, name: str, url: str) -> str:
    """Return the Markdown of an overview; raise UnknownIdError if there is none of that name."""
    if name not in raeume.UEBERSICHTEN:
        raise UnknownIdError(f"Die Übersicht „{name}“ gibt es nicht.{nearest(name, raeume.UEBERSICHTEN)}")
    found = raeume.UEBERSICHTEN[name]
    return fragment(catalogue, found.vorlage, url, liste=found.inhalt(catalogue))


def sheet(catalogue: Catalogue, name: str, part: str, url: str) -> str:
    """Return the Markdown of a page below an overview; raise UnknownIdError if there is none of that name."""
    if name not in raeume.BLAETTER:
        raise UnknownIdError(f"Die Blätter „{name}“ gibt es nicht.{nearest(name, raeume.BLAETTER)}")
    kind = raeume.BLAETTER[name]
    sheets = {each.name: each for each in catalogue.derived(kind.blaetter.inhalt)}
    if part not in sheets:
        raise UnknownIdError(f"Das Blatt „{part}“ gibt es nicht.{nearest(part, sheets)}")
    shown = sheets[part]
    return fragment(
        catalogue, kind.vorlage, url, blatt=shown, blaetter=sheets, ort=kind.blaetter.ort, liste=shown.inhalt()
    )


def operator(catalogue: Catalogue, names: Sequence[str], url: str) -> str:
    """Return what is known about the operator; raise UnknownIdError for what no field of `betreiber.yml` is called."""
    for name in names:
        if name not in Betreiber.model_fields:
            raise UnknownIdError(f"„{name}“ ist keine Angabe zum Betreiber.{nearest(name, Betreiber.model_fields)}")
    return fragment(catalogue, "betreiber/angaben", url, angaben=betreiber.angaben(catalogue, names))


def count(catalogue: Catalogue, name: str) -> int:
    """Return how many records of a kind there are; raise UnknownIdError if there is no such kind."""
    if name not in raeume.ZAEHLBAR:
        raise UnknownIdError(
            f"„{name}“ lässt sich nicht zählen; erlaubt ist {listed(raeume.ZAEHLBAR)}.{nearest(name, raeume.ZAEHLBAR)}"
        )
    return len(catalogue.all(raeume.ZAEHLBAR[name]))


def entry(catalogue: Catalogue, record_id: str, kind: type[PartT]) -> PartT:
    """Return the part with this id; raise UnknownIdError, naming the nearest id of its type."""
    wanted = "Eintrag" if kind is Teil else kind.ART.einzahl
    return cast(PartT, _found(catalogue, record_id, wanted, lambda part: isinstance(part, kind)))


def _found(catalogue: Catalogue, record_id: str, wanted: str, fits: Callable[[Teil], bool]) -> Teil:
    part = catalogue.entries[record_id].part if record_id in catalogue.entries else None
    if isinstance(part, Teil) and fits(part):
        return part
    near = nearest(record_id, (name for name, other in catalogue.entries.items() if fits(other.part)))
    raise UnknownIdError(f"Die Kennung „{record_id}“ gibt es nicht ({wanted} erwartet); bitte berichtigen.{near}")


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


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "vorlagen"),
        autoescape=True,
        auto_reload=False,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= FILTER
    environment.globals |= WOERTER
    return environment
