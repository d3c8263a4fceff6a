"""`mkdocs.yml`: what MkDocs would refuse in English, or accept and leave out something, told in German with its line.

The handbook needs few of the settings that MkDocs knows; they and their values stand in tables. Knows no page's text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic_core import PydanticCustomError

from macros.daten.meldungen import closest, dotted, nearest
from macros.daten.probleme import Problem
from macros.daten.texte import Zeile
from macros.daten.textregeln import address_error
from macros.daten.yaml import zweierlei
from macros.daten.yaml.lesen import FieldPath, Source, parse

RULE = "seite-zeigt-anderes"

Finding = tuple[FieldPath, str]
"""Field and German sentence."""

_FIXED: Mapping[str, Any] = {
    "theme": {
        "name": "material",
        "custom_dir": "overrides",
        "language": "de",
        "font": False,
        "logo": "assets/marke.svg",
        "favicon": "assets/marke.svg",
    },
    "extra": {
        "generator": False,
        "adresse": ["SITE_URL", ""],
        "edit_url": ["EDIT_URL", ""],
        "vollstaendig": ["VOLLSTAENDIG", False],
        "vorschau": ["VORSCHAU", False],
    },
    "plugins": [{"macros": {"module_name": "macros", "on_undefined": "strict"}}],
    "hooks": ["macros/hooks.py"],
    "watch": ["data", "macros"],
    "markdown_extensions": [
        "attr_list",
        "macros.seiten.fertig",
        {"toc": {"permalink": False, "title": "Auf dieser Seite"}},
    ],
    "validation": {
        "omitted_files": "warn",
        "absolute_links": "relative_to_docs",
        "unrecognized_links": "warn",
        "anchors": "warn",
    },
}
"""What the handbook does not work without, as it has to stand there; a list of two texts is what „!ENV“ takes from the environment."""

_ADDRESSES = ("adresse", "edit_url")
"""What may be written down instead of being taken from the environment."""

_TEXTS = ("site_name", "site_description", "copyright")
_FILES: Mapping[str, str] = {"extra_css": ".css", "extra_javascript": ".js"}
SETTINGS: Mapping[str, tuple[type, str]] = {
    **dict.fromkeys((*_TEXTS, "not_in_nav"), (str, "ein Text")),
    **dict.fromkeys(("theme", "extra", "validation"), (dict, "ein Block mit Feldern")),
    **dict.fromkeys((*_FILES, "plugins", "hooks", "watch", "markdown_extensions", "nav"), (list, "eine Liste")),
}
"""All settings, of which type, and how to say it; each is needed but the menu, which MkDocs makes of whatever there is."""


def problems(settings: Path, written: Collection[str], made: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with the settings, else where the menu and the pages differ.

    `written` are the addresses of pages in docs/, `made` those of pages that the build makes.
    """
    found = list(problems_alone(settings))
    yield from found
    if not found and settings.is_file():
        yield from _menu(_read(settings), written, made)


def lost_pages(settings: Path, pages: Collection[str]) -> set[str]:
    """Return the pages that the menu names, in sight or not, and that do not exist; nothing of settings that cannot be read."""
    read = _read(settings) if settings.is_file() else None
    if not isinstance(read, Source) or not isinstance(read.data, dict):
        return set()
    hidden = str(read.data.get("not_in_nav", "")).split() if "nav" in read.data else ()
    named = {page for _, page in _entries(read.data.get("nav"), ("nav",))}
    return {page for page in (*named, *(one.removeprefix("/") for one in hidden)) if page.endswith(".md")} - set(pages)


def problems_alone(settings: Path) -> Iterator[Problem]:
    """Yield what is wrong with the settings, whatever pages there are; nothing where there are none."""
    read = _read(settings) if settings.is_file() else None
    if isinstance(read, Problem):
        yield read
    elif read and not isinstance(read.data, dict):
        yield _problem(read, (), "Diese Datei besteht aus Feldern; bitte „feld: wert“ schreiben.")
    elif read:
        strange = list(zweierlei.findings(read.text, read.data))
        yield from (_problem(read, *finding) for finding in strange or _findings(read.data, settings.parent))


def _read(settings: Path) -> Source | Problem:
    """Return the settings; what MkDocs takes from the environment stands there as it is written."""
    content = b"" if settings.is_symlink() else settings.read_bytes()
    return parse(content.replace(b"!ENV ", b"     "), PurePosixPath(settings.name))


def _problem(read: Source, field: FieldPath, message: str) -> Problem:
    return Problem(read.path, read.line(field), dotted(field), message, RULE)


def _findings(data: Mapping[str, Any], project: Path) -> Iterator[Finding]:
    """Yield everything that is wrong with settings as far as they say it themselves."""
    for name, value in data.items():
        yield from _setting(name, value, project / "docs")
    meant = {closest(name, SETTINGS) for name in data if name not in SETTINGS}
    for name in SETTINGS:
        if name not in {"nav", *data, *meant}:
            yield (), f"Die Einstellung „{name}“ fehlt; bitte wiederherstellen."
    yield from _broken_menu(data.get("nav"), ("nav",))
    if any(" " in row.strip() for row in str(data.get("not_in_nav", "")).splitlines()):
        yield ("not_in_nav",), "Unter „not_in_nav“ steht je Zeile ein Muster; bitte mit „not_in_nav: |“ beginnen."


def _setting(name: str, value: Any, docs: Path) -> Iterator[Finding]:
    """Yield what is wrong with one setting."""
    if name not in SETTINGS:
        yield (name,), _unknown(name)
    elif not _is(value, SETTINGS[name][0]):
        yield (name,), f"„{name}“ ist {SETTINGS[name][1]}; bitte so schreiben."
    elif name in _FIXED:
        yield from _differing(value, _FIXED[name], (name,))
        if value == _FIXED["theme"] and not (docs / value["logo"]).is_file():
            yield (name, "logo"), f"„docs/{value['logo']}“ gibt es nicht; bitte die Datei wiederherstellen."
    elif name in _FILES:
        yield from _files(docs, name, value)
    elif name in _TEXTS and (wrong := _refused(value)):
        yield (name,), wrong


def _is(value: Any, kind: type) -> bool:
    return isinstance(value, kind)


def _refused(text: str) -> str:
    """Return what no text of a record may hold either, or nothing."""
    try:
        Zeile.checked(text)
    except PydanticCustomError as error:
        return error.message()
    return ""


def _unknown(name: str) -> str:
    if name == "site_url":
        return "Wo die Website steht, sagt die Umgebungsvariable SITE_URL oder „adresse“ unter „extra“; bitte „site_url“ entfernen."
    return f"Die Einstellung „{name}“ kennt das Handbuch nicht; erlaubt sind {', '.join(SETTINGS)}.{nearest(name, SETTINGS)}"


def _differing(value: Any, wanted: Any, field: FieldPath) -> Iterator[Finding]:
    """Yield where a setting is another than the handbook needs, however deep."""
    name = str(field[-1])
    if isinstance(wanted, dict) and isinstance(value, dict):
        yield from _of_block(value, wanted, field)
    elif isinstance(wanted, list) and isinstance(value, list) and wanted[0] not in _VARIABLES:
        named, needed = [_named(entry) for entry in value], {_named(entry): entry for entry in wanted}
        for index, entry in enumerate(named):
            if entry not in needed:
                yield (*field, index), _not_allowed(entry, name, needed)
            elif entry in named[:index]:
                yield (*field, index), f"„{entry}“ steht schon weiter oben; bitte eines von beiden entfernen."
            elif value[index] != needed[entry]:
                inside = value[index] if isinstance(value[index], dict) else {entry: None}
                yield from _differing(inside, needed[entry], (*field, index))
        yield from _lost(field, named, needed)
    elif value != wanted and not (name in _ADDRESSES and re.match(r"https?://", str(value))):
        yield field, _not_allowed(_written(value), name, [_written(wanted)])


_VARIABLES = ("SITE_URL", "EDIT_URL", "VOLLSTAENDIG", "VORSCHAU")


def _of_block(value: Mapping[str, Any], wanted: Mapping[str, Any], field: FieldPath) -> Iterator[Finding]:
    for key, inner in value.items():
        if key not in wanted:
            yield (*field, key), _not_allowed(key, str(field[-1]), wanted)
        else:
            yield from _differing(inner, wanted[key], (*field, key))
    yield from _lost(field, value, wanted)


def _lost(field: FieldPath, there: Collection[str], wanted: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield what is missing, unless something else stands there in its place, which is told."""
    for name in wanted if set(there) <= set(wanted) else ():
        if name not in there:
            yield field, f"Unter „{field[0]}“ fehlt „{name}“; bitte wiederherstellen."


def _named(entry: Any) -> str:
    return str(next(iter(entry), "") if isinstance(entry, dict) else entry)


def _written(value: Any) -> str:
    """Return a value as it stands in YAML; a block only by its kind."""
    if isinstance(value, list) and value and value[0] in _VARIABLES:
        return f"!ENV {json.dumps(value)}"
    if isinstance(value, dict | list):
        return "ein Block mit Feldern" if isinstance(value, dict) else "eine Liste"
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _not_allowed(found: str, name: str, allowed: Collection[str]) -> str:
    return f"„{found}“ gibt es unter „{name}“ nicht; erlaubt ist {', '.join(allowed)}; bitte ändern oder entfernen.{nearest(found, allowed)}"


def _files(docs: Path, name: str, entries: list[Any]) -> Iterator[Finding]:
    """Yield entries of a list of stylesheets or scripts that are none, or name a file that does not exist."""
    script = name == "extra_javascript"
    how = "path: javascripts/name.js“ und darunter „type: module" if script else "stylesheets/name.css"
    paths = [entry.get("path") if script and isinstance(entry, dict) else entry for entry in entries]
    for index, (entry, path) in enumerate(zip(entries, paths, strict=True)):
        field = (name, index, "path") if isinstance(entry, dict) and "path" in entry else (name, index)
        if not isinstance(path, str) or (script and entry != {"path": path, "type": "module"}):
            yield (name, index), f"Hier steht kein Eintrag dieser Liste; erlaubt ist „{how}“, bitte so schreiben."
        elif not path.endswith(_FILES[name]) or ".." in path or not (docs / path).is_file():
            yield field, f"„{path}“ gibt es nicht; bitte den Namen prüfen oder die Zeile entfernen."
        elif path in paths[:index]:
            yield field, f"„{path}“ steht schon weiter oben; bitte eines von beiden entfernen."
    if not entries:
        yield (name,), f"„{name}“ ist leer; bitte wiederherstellen."


_TARGET = re.compile(r"[^\s:]+\.md|https://\S+")


def _broken_menu(menu: Any, field: FieldPath) -> Iterator[Finding]:
    """Yield entries of a menu that are no page, no address and no menu of their own."""
    if menu == []:
        yield field, "Das Menü ist leer; bitte wiederherstellen."
    for index, entry in enumerate(menu) if isinstance(menu, list) else ():
        place = (*field, index)
        name, target = next(iter(entry.items()), ("", None)) if isinstance(entry, dict) else ("", entry)
        if isinstance(entry, dict) and len(entry) > 1:
            yield place, "In diesem Menüpunkt stehen zwei; bitte jeden mit „- “ beginnen."
        elif isinstance(entry, dict) and (wrong := _refused(name)):
            yield place, wrong
        elif isinstance(target, list) and target:
            yield from _broken_menu(target, (*place, name))
        elif not isinstance(target, str) or not _TARGET.fullmatch(target):
            yield place, f"Der Menüpunkt „{name or entry}“ führt zu keiner Seite; bitte „Name: seite.md“ schreiben."
        elif target.startswith("http") and (wrong := address_error(target)):
            yield place, wrong


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
    hidden = [pattern.removeprefix("/") for pattern in settings.data["not_in_nav"].split()]
    meant = {closest(page, written) for page in lost}
    unseen = {*written, *made} - named.keys() - meant
    forgotten = sorted(page for page in unseen if not any(fnmatchcase(page, one) for one in hidden))
    yield from _forgotten(settings, forgotten, written)
    yield from () if forgotten or lost else _hiding(settings, hidden, (*written, *made))


def _hiding(settings: Source, hidden: Collection[str], pages: Collection[str]) -> Iterator[Problem]:
    """Yield patterns of pages beside the menu that fit none, or any."""
    for pattern in hidden:
        if not re.match(r"[a-z0-9]", pattern):
            message = f"„{pattern}“ unter „not_in_nav“ nennt keine Seite und keinen Ordner; bitte entfernen."
            yield _at(settings, ("not_in_nav",), message)
        elif not any(fnmatchcase(page, pattern) for page in pages):
            message = f"„/{pattern}“ unter „not_in_nav“ passt auf keine Seite; bitte berichtigen oder entfernen."
            yield _at(settings, ("not_in_nav",), message + nearest(pattern, pages))


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
