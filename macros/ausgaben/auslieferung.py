"""Finished website → what servers deliver best: names that change with the content, compressed copies.

Styles, scripts, fonts and the index of the search carry a checksum in their names, so browsers may keep them for ever;
pages keep their names and never outlive a build. Beside every text lie its copies in Brotli and gzip. Done by
`make build` as its last step: a preview needs neither.
"""

from __future__ import annotations

import gzip
import hashlib
import posixpath
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import brotli

from macros.ausgaben import fortschritt, unterwegs
from macros.daten.arten import Tag

_NAMED = re.compile(
    r"(?:javascripts/[\w.-]+\.js|stylesheets/[\w.-]+\.css|schriften/[\w.-]+\.woff2|suche/[\w.-]+\.(?:json|txt))"
)
_QUOTED = re.compile(r"""(?<=["'(])(\.{1,2}/[\w./-]+)(?=["')])""")
"""What a script or a stylesheet says of where another file lies."""
_IN_PAGE = re.compile(r'( (?:href|src)=")([^"?#:]+)(?=")')
_TEXTS = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".csv", ".ttl", ".md", ".yml", ".ics"}
_BINARY = {".woff2", ".webp"}
_SHORTEST = 1000
"""Bytes of the shortest file of which compressed copies are worth their requests."""
_QUALITY = 5
"""Brotli's: 9 takes twelve times as long for one per cent."""


class Namen:
    """The names with checksums of all files that get one."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """`files` holds the website by address."""
        self._files = files
        self._made: dict[str, tuple[str, bytes]] = {}
        self._open: list[str] = []

    def of(self, address: str) -> str:
        """Return the name that a file gets; raise ValueError if it leads to itself, for then it can have none."""
        if address not in self._made:
            if address in self._open:
                raise ValueError(f"{' → '.join((*self._open, address))}: Diese Dateien laden einander im Kreis.")
            self._open.append(address)
            content = self._pointing(address)
            self._open.pop()
            digest = hashlib.sha256(content).hexdigest()[:10]
            path = PurePosixPath(address)
            self._made[address] = (str(path.with_name(f"{path.stem}.{digest}{path.suffix}")), content)
        return self._made[address][0]

    def renamed(self) -> Iterator[tuple[str, str, bytes]]:
        """Yield old and new address and content of every file that gets another name."""
        for address in sorted(filter(_NAMED.fullmatch, self._files)):
            yield address, self.of(address), self._made[address][1]

    def in_page(self, address: str, html: str) -> str:
        """Return a page that loads files by their new names."""
        return _IN_PAGE.sub(lambda found: found[1] + self._relative(address, found[2]), html)

    def _pointing(self, address: str) -> bytes:
        """Return the content of a script or stylesheet that loads files by their new names; of any other, as it is."""
        if PurePosixPath(address).suffix not in {".css", ".js"}:
            return self._files[address]
        text = self._files[address].decode()
        return _QUOTED.sub(lambda found: self._relative(address, found.group()), text).encode()

    def _relative(self, base: str, link: str) -> str:
        """Return where a link from `base` leads now; links of the page for unknown addresses start at the host's root."""
        target = posixpath.normpath(posixpath.join(posixpath.dirname(base), link))
        if link.startswith("/"):
            target = next(iter(re.findall(rf"/({_NAMED.pattern})$", link)), "")
        if not _NAMED.fullmatch(target) or target not in self._files:
            return link
        return link.removesuffix(PurePosixPath(link).name) + PurePosixPath(self.of(target)).name


def copies(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the compressed copies of all texts that are long enough."""
    long_texts = [name for name, content in files.items() if _is_text(name) and len(content) >= _SHORTEST]
    with ThreadPoolExecutor() as workers:
        made = workers.map(lambda name: _packed(files[name]), long_texts)
        for name, packed in zip(fortschritt.counted("Texte komprimieren", long_texts), made, strict=True):
            yield from zip((f"{name}.br", f"{name}.gz"), packed, strict=True)


def _is_text(name: str) -> bool:
    return PurePosixPath(name).suffix in _TEXTS


def _packed(content: bytes) -> tuple[bytes, bytes]:
    return brotli.compress(content, quality=_QUALITY), gzip.compress(content, compresslevel=6, mtime=0)


def deliver(site: Path, updated: Tag) -> None:
    """Give the files of a built website their new names, list what a copy for readers holds, lay compressed copies beside.

    `updated` is the day of the newest data.
    """
    found = read(site)
    finished = dict(_finished(found))
    finished |= {address: text.encode() for address, text in unterwegs.files(finished, updated)}
    for address in found.keys() - finished.keys():
        (site / address).unlink()
    for address, content in (*finished.items(), *copies(finished)):
        if found.get(address) != content:
            (site / address).parent.mkdir(exist_ok=True)
            (site / address).write_bytes(content)


def _finished(found: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield the final address and content of every file."""
    names = Namen(found)
    renamed = {old: (new, content) for old, new, content in names.renamed()}
    for address, content in found.items():
        if address.endswith(".html"):
            yield address, names.in_page(address, content.decode()).encode()
        else:
            yield renamed.get(address, (address, content))


def read(site: Path) -> dict[str, bytes]:
    """Return all texts, fonts and pictures of pages by address; pictures for speakers are long and stay as they are."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    named = ((path.relative_to(site).as_posix(), path) for path in paths)
    return {name: path.read_bytes() for name, path in named if _is_text(name) or path.suffix in _BINARY}
