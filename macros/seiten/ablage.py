"""What lies in `docs/`: files that would be published unseen, at a strange address, or are not what their name says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

from macros.daten.probleme import Problem

_PICTURES = ("assets", "bilder")
_PLACES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".pdf"), _PICTURES),
    ".css": ("stylesheets",),
    ".js": ("javascripts",),
    ".woff2": ("schriften",),
}
"""What a page may need, and where it lies. Everything else in the folder would be published as it is, unchecked."""

_ONLY_ONES = ("barrierefreiheit.yml", "dienst.js")
_BEGINNINGS: Mapping[str, re.Pattern[bytes]] = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
    ".pdf": re.compile(rb"%PDF-"),
    ".woff2": re.compile(rb"wOF2"),
}
"""How files of a kind begin: a browser shows nothing of another one under that name."""

MAX_BYTES = 2_000_000
"""More than a picture for the web needs."""

_NAME = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
_ALLOWED = "erlaubt sind Kleinbuchstaben a–z, Ziffern und einzelne Striche (- und _); bitte umbenennen."


def problems(docs: Path, rule: str) -> Iterator[Problem]:
    """Yield every file of a docs folder that should not lie there; of a folder with a strange name only the folder."""
    strange: set[Path] = set()
    for path in sorted(docs.rglob("*")):
        shown = PurePosixPath(docs.name, path.relative_to(docs).as_posix().encode(errors="replace").decode())
        if any(part.startswith(".") for part in shown.parts) or strange.intersection(path.parents):
            continue  # published by nobody, or told
        if path.is_symlink() or not (path.is_file() or path.is_dir()):
            message = (
                "Hier liegt eine Verknüpfung statt einer Datei; bitte durch die Datei selbst ersetzen oder löschen."
            )
            yield Problem(shown, 1, "", message, "datei-verknuepfung")
        elif path.is_dir() and not _NAME.fullmatch(path.name) and any(path.rglob("*")):
            strange.add(path)
            yield Problem(shown, 1, "", f"„{path.name}“ ist kein Name eines Ordners; {_ALLOWED}", rule)
        elif path.is_file() and (message := _wrong(docs, path)):
            yield Problem(shown, 1, "", message, rule)


def _wrong(docs: Path, path: Path) -> str:
    """Return what is wrong with the name, the place or the content of a file, or nothing."""
    kind = path.suffix.lower()
    uri = path.relative_to(docs).as_posix()
    if kind != ".md" and kind not in _PLACES and uri not in _ONLY_ONES:
        ending = f"Dateien mit der Endung „{kind}“" if kind else "Dateien ohne Endung"
        return f"{ending} gehören nicht nach docs/; erlaubt sind .md, {', '.join(sorted(_PLACES))}; bitte umbenennen oder löschen."
    if not _NAME.fullmatch(path.stem) or kind != path.suffix:
        what = "einer Seite" if kind == ".md" else "einer Datei"
        return f"„{path.name}“ ist kein Name {what}; {_ALLOWED}"
    if kind == ".md" or uri in _ONLY_ONES:
        return ""
    if not uri.startswith(_PLACES[kind]):
        places = " oder ".join(f"docs/{place}/" for place in _PLACES[kind])
        return f"Dateien mit der Endung „{kind}“ liegen unter {places}; bitte dorthin verschieben oder löschen."
    return _wrong_inside(path, kind)


def _wrong_inside(path: Path, kind: str) -> str:
    content = path.read_bytes()
    if len(content) > MAX_BYTES:
        return f"Die Datei hat {len(content) / 1_000_000:.1f} MB; erlaubt sind {MAX_BYTES // 1_000_000}, bitte verkleinern.".replace(
            ".", ",", 1
        )
    if kind in _BEGINNINGS and not _BEGINNINGS[kind].match(content):
        return f"Der Inhalt passt nicht zur Endung „{kind}“; bitte neu speichern oder passend umbenennen."
    if kind in (".css", ".js"):
        return _lost_part(path, content.decode(errors="replace"))
    return _wrong_drawing(content) if kind == ".svg" else ""


_PART = re.compile(r"""(?:@import\s+|\bfrom\s*|\bimport\s*\(?\s*|url\(\s*)["'](?P<path>[.\w/-]+\.(?:css|js))["']""")


def _lost_part(path: Path, text: str) -> str:
    """Return that a stylesheet or a script needs a file that does not exist, or nothing."""
    for part in _PART.finditer(text):
        if not (path.parent / part["path"]).is_file():
            return f"Diese Datei braucht „{part['path']}“, das es nicht gibt; bitte die Datei wiederherstellen."
    return ""


def _wrong_drawing(content: bytes) -> str:
    """Return that a drawing cannot be read, runs something or loads something; its address can be opened by itself."""
    if re.search(rb"<!(?:DOCTYPE|ENTITY)", content, re.IGNORECASE):
        return "Diese Zeichnung beginnt mit „<!DOCTYPE“; bitte als schlichtes SVG speichern."
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return "Diese Zeichnung lässt sich nicht lesen; bitte neu als SVG speichern."
    if root.tag.rpartition("}")[2] != "svg":
        return "Das ist keine Zeichnung; bitte als SVG speichern."
    if any(_runs(element) for element in root.iter()):
        return "Dieses Bild könnte etwas ausführen oder von fremden Rechnern laden; bitte ohne Skripte und Verweise speichern."
    return ""


_SCRIPTS = frozenset({"script", "foreignobject", "iframe", "object", "embed", "set", "animate", "handler"})
_LOADS = re.compile(r"@import|url\(\s*[\"']?(?!#)", re.IGNORECASE)


def _runs(element: ElementTree.Element) -> bool:
    """Tell whether an element of a drawing does more than draw."""
    if str(element.tag).rpartition("}")[2].lower() in _SCRIPTS or _LOADS.search(element.text or ""):
        return True
    for name, value in element.attrib.items():
        plain = name.rpartition("}")[2].lower()
        if plain.startswith("on") or _LOADS.search(value) or (plain in ("href", "src") and not value.startswith("#")):
            return True
    return False
