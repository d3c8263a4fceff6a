"""Two states of the data → what changes: which pages, and each text before and after.

For whoever reviews a change without reading YAML. A page changes if it would be rendered otherwise, so
pages that only show another record's text are found as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path, PurePosixPath

from macros.daten.arten import Datensatz, Teil
from macros.daten.katalog import Catalogue
from macros.seiten import adressen, rendern
from macros.seiten.raeume import UEBERSICHTEN

Fields = dict[str, list[str]]
"""What stands in a record: field (`beispiele.bochum-sciu.aussagen`) → its entries as readers know them."""


@dataclass(frozen=True)
class Feldunterschied:
    """One entry of a field before and after; empty where it is new or gone."""

    feld: str
    vorher: str
    nachher: str


@dataclass(frozen=True)
class Dateiunterschied:
    """What changes in one file: its title, its path from the project's root, its texts."""

    titel: str
    pfad: PurePosixPath
    felder: tuple[Feldunterschied, ...]


@dataclass(frozen=True)
class Unterschied:
    """All that changes: titles of pages by kind of change, overviews by name, and the files with their texts."""

    neu: tuple[str, ...]
    entfallen: tuple[str, ...]
    geaendert: tuple[str, ...]
    uebersichten: tuple[str, ...]
    dateien: tuple[Dateiunterschied, ...]


def written(before: Catalogue, after: Catalogue, pages: Iterable[Dateiunterschied] = ()) -> str:
    """Return in Markdown what changes from one state to the other; `pages` are the written ones that do."""
    return rendern.document(
        Path(__file__).with_name("unterschied.jinja"), unterschied=between(before, after), seiten=tuple(pages)
    )


def of_pages(before: Path, after: Path) -> Iterator[Dateiunterschied]:
    """Yield what changes in the written pages of two projects, and which other files of theirs do."""
    old, new = _published(before), _published(after)
    for path in sorted({*old, *new}):
        if old.get(path) != new.get(path):
            fields = ({"Absatz": _paragraphs(files.get(path, b""), path)} for files in (old, new))
            change = "neu" if path not in old else "entfällt" if path not in new else "geändert"
            yield Dateiunterschied(f"{path.name} ({change})", path, tuple(_changes(*fields)))


def _published(project: Path) -> dict[PurePosixPath, bytes]:
    """Return the files of a project that editors write, beside its data."""
    files = [*(project / "docs").rglob("*"), project / "MITMACHEN.md", project / "mkdocs.yml"]
    return {
        PurePosixPath(path.relative_to(project)): path.read_bytes()
        for path in files
        if path.is_file() and not path.is_symlink()
    }


def _paragraphs(content: bytes, path: PurePosixPath) -> list[str]:
    """Return the paragraphs of a text, each as one line; nothing of any other file."""
    text = content.decode(errors="replace") if path.suffix in (".md", ".yml") else ""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def between(before: Catalogue, after: Catalogue) -> Unterschied:
    """Return what changes from one state to the other."""
    old, new = _records(before), _records(after)
    return Unterschied(
        neu=tuple(after.entries[name].title for name in new if name not in old),
        entfallen=tuple(before.entries[name].title for name in old if name not in new),
        geaendert=tuple(
            after.entries[name].title for name in new if name in old and _page(before, name) != _page(after, name)
        ),
        uebersichten=tuple(name for name in UEBERSICHTEN if _overview(before, name) != _overview(after, name)),
        dateien=tuple(_files(before, after)),
    )


def _records(catalogue: Catalogue) -> list[str]:
    return [str(file.record.id) for file in catalogue.files if isinstance(file.record, Datensatz)]


def _page(catalogue: Catalogue, name: str) -> str:
    return rendern.page(catalogue, name, adressen.address(catalogue.entries[name]), adressen.Website("Handbuch"))


def _overview(catalogue: Catalogue, name: str) -> str:
    return rendern.overview(catalogue, name, f"{name}/")


def _files(before: Catalogue, after: Catalogue) -> Iterator[Dateiunterschied]:
    old, new = ({file.source.path: file for file in catalogue.files} for catalogue in (before, after))
    for path in sorted({*old, *new}):
        fields = (_fields(files[path].record) if path in files else {} for files in (old, new))
        if changes := tuple(_changes(*fields)):
            file = new.get(path) or old[path]
            yield Dateiunterschied((after if path in new else before).title(file), path, changes)


def _changes(before: Fields, after: Fields) -> Iterator[Feldunterschied]:
    """Yield every entry that differs; an entry that moved within its field is gone here and new there."""
    for field in dict.fromkeys([*before, *after]):
        old, new = before.get(field, []), after.get(field, [])
        for kind, start, end, first, last in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
            if kind != "equal":
                yield from _pairs(field, old[start:end], new[first:last])


def _pairs(field: str, old: list[str], new: list[str]) -> Iterator[Feldunterschied]:
    for index in range(max(len(old), len(new))):
        yield Feldunterschied(field, *(side[index] if index < len(side) else "" for side in (old, new)))


def _fields(record: Teil) -> Fields:
    found: Fields = {}
    for field, entry in _entries(record, ()):
        found.setdefault(".".join(field), []).append(entry)
    return found


def _entries(part: Teil, field: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield (field, entry) of everything in a part; a part that only holds values, such as a claim, is one entry."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Teil) and not _only_values(item):
                own = (str(item.id),) if hasattr(item, "id") else ()
                yield from _entries(item, (*field, name, *own))
            elif item is not None:
                yield (*field, name), _in_words(item)


def _only_values(part: Teil) -> bool:
    values = (getattr(part, name) for name in type(part).model_fields)
    return not any(
        isinstance(item, Teil) for value in values for item in (value if isinstance(value, tuple) else (value,))
    )


def _in_words(value: object) -> str:
    """Return an entry as one line: a claim as its text with sources and dates behind it."""
    if not isinstance(value, Teil):
        return " ".join(str(value).split())
    words = {name: _joined(getattr(value, name)) for name in type(value).model_fields}
    text = words.pop("text", "")
    rest = "; ".join(f"{name}: {word}" for name, word in words.items() if word)
    return " ".join(filter(None, (text, f"({rest})" if rest and text else rest)))


def _joined(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else " ".join(str(value).split())
