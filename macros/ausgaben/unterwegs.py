"""Finished website → what a reader's browser keeps for where there is no network: which files, how large, how new. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from macros.daten.arten import Tag
from macros.seiten.datei import Datei

FILES = "unterwegs/dateien.json"
STATE = "unterwegs/stand.json"
_KINDS = {".html", ".css", ".js", ".json", ".svg", ".txt", ".webp", ".woff2"}
_LEFT_OUT = ("daten/csv/", "daten/api/", "neu/", "tagung/material/", "unterwegs/dateien", "unterwegs/stand")
_LEADS_ON = b'http-equiv="refresh"'


def files(site: Mapping[str, bytes], updated: Tag) -> Iterator[tuple[str, str]]:
    """Yield the list of files that make a copy and what is said about them; `site` holds the website by address."""
    kept = {name: content for name, content in sorted(site.items()) if _is_kept(name, content)}
    digest = hashlib.sha256()
    for name, content in kept.items():
        digest.update(name.encode() + hashlib.sha256(content).digest())
    size = max(1, round(sum(map(len, kept.values())) / 1e6))
    yield FILES, json.dumps([_address(name) for name in kept], indent=0) + "\n"
    yield STATE, json.dumps({"stand": updated, "summe": digest.hexdigest()[:16], "megabyte": size}) + "\n"


def none(updated: Tag) -> Datei:
    """Return what a website says that offers no copy; a whole build says more once all is there."""
    text = json.dumps({"stand": updated, "summe": ""}) + "\n"
    return Datei(STATE, text, PurePosixPath("macros/ausgaben/unterwegs.py"))


def _is_kept(name: str, content: bytes) -> bool:
    if name.endswith("/index.html") or name == "index.html":
        return _LEADS_ON not in content
    return PurePosixPath(name).suffix in _KINDS and not name.startswith(_LEFT_OUT)


def _address(name: str) -> str:
    """Return by which address readers open a file: `modelle/amt/` for `modelle/amt/index.html`."""
    return name.removesuffix("index.html") or "./"
