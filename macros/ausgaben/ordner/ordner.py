"""Finished website → the same handbook as a ZIP that works when it is unpacked, without a server and without network. Pure.

Pages say `index.html` where a server would know it, scripts are one classic script, and what they would fetch lies beside
as scripts. What is too large or of no use in a folder stays on the website: links to it lead there, or are none.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from macros.ausgaben import archiv
from macros.ausgaben.daten.arten import LICENCE_NOTE
from macros.ausgaben.ordner import skripte
from macros.daten.arten import Tag
from macros.seiten.adressen import Website
from macros.seiten.schreibweise import date

FILE = "handbuch.zip"

_KINDS = {".css", ".csv", ".html", ".svg", ".ttl", ".webp", ".woff2", ".yml"}
_LEFT_OUT = ("404.html", "tagung/material/")
"""What only servers need, and pictures for speakers: they are four times as large as all the rest."""
_SCRIPTS = "javascripts/"
_FETCHED = re.compile(
    r"(?:suche/[\w-]+|baukasten/baukasten|selbstcheck/selbstcheck|unterwegs/stand)\.(?:json|txt)"
    r"|(?:recht|vergleich|vergleich/optionen|fallstudien/auswahl)/[\w-]+/index\.html"
)
"""What scripts fetch; browsers fetch nothing from a folder."""
CLASSIC = f"{_SCRIPTS}darstellung.js"
"""The one script that is no module: it runs before the page is painted."""

_MODULE = re.compile(r'<script(?=[^>]* type="module")[^>]* src="([^"]*/)([\w-]+\.js)"[^>]*></script>\s*')
_NEEDLESS = re.compile(r'<link rel="(?:preload|alternate)"[^>]*>\s*')
_POLICY = re.compile(r'(?<=http-equiv="Content-Security-Policy" content=")[^"]*')
_PICTURE = re.compile(r'<img\b[^>]* src="([^"]*)"')
_ADDRESS = re.compile(r'( (?:href|action|data-seite)="|; url=)([^"#?]*)([^"]*)(?=")')


def files(site: Mapping[str, bytes], website: Website, updated: Tag) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every file of the folder; `site` holds the website by address, `updated` dates it."""
    shown = _shown(site)
    kept = {name: content for name, content in site.items() if _is_kept(name) or name in shown}
    data = sorted(filter(_FETCHED.fullmatch, site))
    pages = _Pages(kept, website)
    for name, content in kept.items():
        yield name, pages.readable(name, content.decode()).encode() if name.endswith(".html") else content
    for name in data:
        yield f"{name}.js", skripte.handed_over(name, site[name].decode()).encode()
    modules = {name.removeprefix(_SCRIPTS): text.decode() for name, text in site.items() if _is_module(name)}
    yield f"{_SCRIPTS}handbuch.js", skripte.linked(modules, data).encode()
    yield "LIESMICH.txt", _about(website, updated).encode()


def packed(made: Iterable[tuple[str, bytes]], updated: Tag) -> bytes:
    """Return files as a ZIP that is the same whenever they are."""
    return archiv.packed(((f"handbuch/{name}", content) for name, content in sorted(made)), updated)


def _is_kept(name: str) -> bool:
    """Tell whether a file of the website lies in the folder as it is there, or nearly."""
    if name.startswith(_LEFT_OUT):
        return name.endswith("/index.html")
    return PurePosixPath(name).suffix in _KINDS or name == CLASSIC or name.startswith("daten/csv/")


def _shown(site: Mapping[str, bytes]) -> frozenset[str]:
    """Return the addresses of all pictures that pages show."""
    pages = ((name, content.decode()) for name, content in site.items() if name.endswith("/index.html"))
    return frozenset(_target(name, found[1]) for name, html in pages for found in _PICTURE.finditer(html))


def _target(page: str, link: str) -> str:
    """Return the address that a link of a page leads to, from the site's root."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), link))


def _is_module(name: str) -> bool:
    return name.startswith(_SCRIPTS) and name.endswith(".js") and name != CLASSIC


class _Pages:
    """Makes pages readable that know which files lie beside them."""

    def __init__(self, names: Iterable[str], website: Website) -> None:
        self._names = frozenset(names)
        self._website = website

    def readable(self, name: str, html: str) -> str:
        """Return a page that loads and leads to what lies in the folder."""
        html = _ADDRESS.sub(lambda found: self._link(name, *found.groups()), _NEEDLESS.sub("", html))
        html = _POLICY.sub(lambda found: found[0].replace("'self'", "'self' file:"), html)
        wanted = _MODULE.findall(html)
        if not wanted:
            return html
        start = f'<script defer src="{wanted[0][0]}handbuch.js" data-start="{" ".join(name for _, name in wanted)}"></script>\n'
        return _MODULE.sub("", _MODULE.sub(lambda found: start, html, count=1))

    def _link(self, page: str, before: str, path: str, rest: str) -> str:
        """Return where an attribute of a page leads in the folder; nothing where there is nothing to lead to."""
        if not path or ":" in path:
            return f"{before}{path}{rest}"
        target = _target(page, path)
        if f"{target}/index.html".removeprefix("./") in self._names:
            return f"{before}{path.rstrip('/')}/index.html{rest}"
        if target in self._names or PurePosixPath(target).suffix == ".js":
            return f"{before}{path}{rest}"
        return f"{before}{self._website.url}{target}{rest}" if self._website.url else ' data-fehlt="'


def _about(website: Website, updated: Tag) -> str:
    """Return what whoever unpacks the ZIP reads first."""
    online = f"Die Website: {website.url}\n" if website.url else ""
    return _ABOUT.format(name=website.name, day=date(updated), online=online, licence=LICENCE_NOTE)


_ABOUT = """Handbuch „{name}“, Stand {day}

So geht es los: die Datei index.html in einem Browser öffnen. Netz und Server braucht es dafür nicht.

Dabei sind alle Seiten mit Suche und Werkzeugen, die Tabellen (CSV), die verknüpften Daten (RDF) und die Datensätze (YAML).
Nicht dabei sind PDF, E-Book, Bilder für Vorträge und die Schnittstelle (JSON).
{online}
{licence}
"""
