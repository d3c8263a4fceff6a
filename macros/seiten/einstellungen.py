"""`mkdocs.yml`: what MkDocs would refuse in English, or accept and leave out something, told in German with its line.

The handbook needs few of the settings that MkDocs knows; they and their values stand in tables. Knows no page's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from macros.daten.meldungen import closest, dotted, nearest
from macros.daten.probleme import Problem
from macros.daten.yaml.lesen import FieldPath, Source, parse

RULE = "seite-zeigt-anderes"

Finding = tuple[FieldPath, str]
"""Field and German sentence."""

_TEXT, _LIST, _BLOCK = (str, "ein Text"), (list, "eine Liste"), (dict, "ein Block mit Feldern")
SETTINGS: Mapping[str, tuple[type, str]] = {
    **dict.fromkeys(("site_name", "site_description", "copyright", "not_in_nav"), _TEXT),
    **dict.fromkeys(("theme", "extra", "validation"), _BLOCK),
    **dict.fromkeys(
        ("extra_css", "extra_javascript", "plugins", "hooks", "watch", "markdown_extensions", "nav"), _LIST
    ),
}
"""All settings, of which type, and how to say it."""

_NEEDED = ("site_name", "theme", "plugins", "hooks")
_INSIDE: Mapping[str, Collection[str]] = {
    "theme": ("name", "custom_dir", "language", "font", "logo", "favicon"),
    "extra": ("generator", "adresse", "edit_url", "vollstaendig", "vorschau"),
    "validation": ("omitted_files", "absolute_links", "unrecognized_links", "anchors"),
    "macros": ("module_name", "on_undefined"),
    "toc": ("permalink", "title"),
    "extra_javascript": ("path", "type"),
}
"""What a block may hold; of a list, each block in it."""

_NAMES: Mapping[str, Collection[str]] = {
    "plugins": ("macros",),
    "markdown_extensions": ("attr_list", "macros.seiten.fertig", "toc"),
}
"""What a list may name."""

_VALUES: Mapping[str, Collection[str]] = {
    "name": ("material",),
    "language": ("de",),
    "font": ("false",),
    "module_name": ("macros",),
    "on_undefined": ("strict",),
    **dict.fromkeys(_INSIDE["validation"], ("warn", "info", "ignore", "relative_to_docs")),
}
"""What a setting in a block may be."""


class _Ort(NamedTuple):
    """Where settings name files: the project's folder and that of the pages."""

    project: Path
    docs: Path


_FILES: Mapping[str, Callable[[_Ort, str], Path]] = {
    "custom_dir": lambda ort, name: ort.project / name,
    "logo": lambda ort, name: ort.docs / name,
    "favicon": lambda ort, name: ort.docs / name,
    "hooks": lambda ort, name: ort.project / name,
    "watch": lambda ort, name: ort.project / name,
    "extra_css": lambda ort, name: ort.docs / name,
    "extra_javascript": lambda ort, name: ort.docs / name,
}
"""Settings whose texts are files or folders, and where those lie."""


def problems(settings: Path, written: Collection[str], made: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the settings, else where the menu and the pages differ.

    `written` are the addresses of pages in docs/, `made` those of pages that the build makes.
    """
    found = list(problems_alone(settings))
    yield from found
    if not found and settings.is_file():
        yield from _menu(_read(settings), written, made)


def problems_alone(settings: Path) -> Iterator[Problem]:
    """Yield what is wrong with the settings, whatever pages there are; nothing where there are none."""
    read = _read(settings) if settings.is_file() else None
    if isinstance(read, Problem):
        yield read
    elif read and not isinstance(read.data, dict):
        yield _problem(read, (), "Diese Datei besteht aus Feldern; bitte „feld: wert“ schreiben.")
    elif read:
        yield from (_problem(read, *finding) for finding in _findings(read.data, settings.parent))


def _read(settings: Path) -> Source | Problem:
    """Return the settings; what MkDocs takes from the environment stands there as it is written."""
    content = b"" if settings.is_symlink() else settings.read_bytes()
    return parse(content.replace(b"!ENV ", b"     "), PurePosixPath(settings.name))


def _problem(read: Source, field: FieldPath, message: str) -> Problem:
    return Problem(read.path, read.line(field), dotted(field), message, RULE)


def _findings(data: Mapping[str, Any], project: Path) -> Iterator[Finding]:
    """Yield everything that is wrong with settings as far as they say it themselves."""
    for name, value in data.items():
        if name not in SETTINGS:
            yield (name,), _unknown(name)
        elif not isinstance(value, SETTINGS[name][0]):
            yield (name,), f"„{name}“ ist {SETTINGS[name][1]}; bitte so schreiben."
        else:
            yield from _inside(name, value, (name,))
            yield from _lost_files(_Ort(project, project / "docs"), (name,), value)
    meant = {closest(name, SETTINGS) for name in data if name not in SETTINGS}
    for name in _NEEDED:
        if name not in data and name not in meant:
            yield (), f"Die Einstellung „{name}“ fehlt; bitte wiederherstellen."
    yield from _broken_menu(data.get("nav"), ("nav",))
    if any(" " in row.strip() for row in str(data.get("not_in_nav", "")).splitlines()):
        yield ("not_in_nav",), "Unter „not_in_nav“ steht je Zeile ein Muster; bitte mit „not_in_nav: |“ beginnen."


def _unknown(name: str) -> str:
    if name == "site_url":
        return "Wo die Website steht, sagt die Umgebungsvariable SITE_URL oder „adresse“ unter „extra“; bitte „site_url“ entfernen."
    return f"Die Einstellung „{name}“ kennt das Handbuch nicht; erlaubt sind {', '.join(SETTINGS)}.{nearest(name, SETTINGS)}"


def _inside(name: str, value: Any, field: FieldPath) -> Iterator[Finding]:
    """Yield what a block or a list holds that it may not hold, however deep."""
    for index, entry in enumerate(value) if isinstance(value, list) else ():
        named = next(iter(entry), "") if isinstance(entry, dict) else entry
        if name in _NAMES and named not in _NAMES[name]:
            yield (*field, index), _not_allowed(str(named), name, _NAMES[name])
        elif isinstance(entry, dict) and name != "nav":
            inner = (named, entry[named], (*field, index, named)) if name in _NAMES else (name, entry, (*field, index))
            yield from _inside(*inner)
    for key, inner in value.items() if isinstance(value, dict) else ():
        if key not in _INSIDE[name]:
            yield (*field, key), _not_allowed(key, name, _INSIDE[name])
        elif key in _VALUES and str(inner).lower() not in _VALUES[key]:
            yield (*field, key), _not_allowed(str(inner), key, _VALUES[key])


def _not_allowed(found: str, name: str, allowed: Collection[str]) -> str:
    return f"„{found}“ gibt es unter „{name}“ nicht; erlaubt ist {', '.join(allowed)}; bitte ändern oder entfernen.{nearest(found, allowed)}"


def _lost_files(ort: _Ort, field: FieldPath, value: Any) -> Iterator[Finding]:
    """Yield every file or folder that settings name and that does not exist."""
    if isinstance(value, str):
        key = next((str(name) for name in reversed(field) if name in _FILES), "")
        if key and (field[-1] in (key, "path") or isinstance(field[-1], int)) and not _FILES[key](ort, value).exists():
            yield field, f"„{value}“ gibt es nicht; bitte den Namen prüfen oder die Zeile entfernen."
    for name, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from _lost_files(ort, (*field, name), inner)


_TARGET = re.compile(r"[^\s:]+\.md|https://\S+")


def _broken_menu(menu: Any, field: FieldPath) -> Iterator[Finding]:
    """Yield entries of a menu that are no page, no address and no menu of their own."""
    for index, entry in enumerate(menu) if isinstance(menu, list) else ():
        place = (*field, index)
        name, target = next(iter(entry.items()), ("", None)) if isinstance(entry, dict) else ("", entry)
        if isinstance(entry, dict) and len(entry) > 1:
            yield place, "In diesem Menüpunkt stehen zwei; bitte jeden mit „- “ beginnen."
        elif isinstance(target, list):
            yield from _broken_menu(target, (*place, name))
        elif not isinstance(target, str) or not _TARGET.fullmatch(target):
            yield place, f"Der Menüpunkt „{name or entry}“ führt zu keiner Seite; bitte „Name: seite.md“ schreiben."


def _menu(settings: Any, written: Collection[str], made: Collection[str]) -> Iterator[Problem]:
    """Yield where the menu and the pages differ: what it names and nobody wrote, what it names twice, what nobody finds."""
    if "nav" not in settings.data:
        return  # the menu is made of whatever there is
    entries = [(field, page) for field, page in _entries(settings.data["nav"], ("nav",)) if page.endswith(".md")]
    named = {page: field for field, page in reversed(entries)}
    lost = {page for page in named if page not in (*written, *made)}
    for field, page in entries:
        if page in lost:
            message = f"Die Seite „{page}“ aus dem Menü gibt es nicht; bitte wiederherstellen oder hier entfernen."
            yield _at(settings, field, message + nearest(page, written))
        elif named[page] != field:
            message = f"Die Seite „{page}“ steht schon in Zeile {settings.line(named[page])}; bitte eine von beiden entfernen."
            yield _at(settings, field, message)
    hidden = [pattern.removeprefix("/") for pattern in settings.data.get("not_in_nav", "").split()]
    meant = {closest(page, written) for page in lost}
    unseen = {*written, *made} - named.keys() - meant
    yield from _forgotten(
        settings, sorted(page for page in unseen if not any(fnmatchcase(page, one) for one in hidden)), written
    )


def _forgotten(settings: Source, pages: Collection[str], written: Collection[str]) -> Iterator[Problem]:
    """Yield pages that no reader would find; of those that the build makes, one for each folder."""
    for page in pages:
        if page in written:
            message = "Diese Seite steht in keinem Menü; bitte in „mkdocs.yml“ unter „nav“ eintragen, oder unter „not_in_nav“, wenn eine andere Seite auf sie führt."
            yield Problem(PurePosixPath("docs", page), 1, "", message, RULE)
    for folder in sorted({page.partition("/")[0] for page in pages if page not in written}):
        message = f"Die erzeugten Seiten unter „{folder}/“ stehen in keinem Menü; bitte „/{folder}/*“ unter „not_in_nav“ eintragen."
        yield _at(settings, ("not_in_nav",), message)


def _at(settings: Source, field: FieldPath, message: str) -> Problem:
    return Problem(settings.path, settings.line(field), "", message, RULE)


def _entries(menu: Any, field: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield (field, what it leads to) of every entry of a menu, however deep."""
    below = menu.items() if isinstance(menu, dict) else enumerate(menu) if isinstance(menu, list) else ()
    for name, entry in below:
        yield from _entries(entry, (*field, name))
    if isinstance(menu, str):
        yield field, menu
