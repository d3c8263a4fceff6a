"""Gives a record or a part of one another id, in its file and wherever it is named.

Works on the text of the files, so that nothing else in them changes. Writes nothing.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import click
from pydantic_core import PydanticCustomError

from macros.daten.arten import Datensatz, Fragensammlung, Kennung
from macros.daten.katalog import Catalogue, Entry
from macros.daten.yaml.lesen import FieldPath, Scalar, layout
from macros.seiten import sandkasten
from macros.seiten.adressen import has_page, page_address
from macros.werkzeug.speichern import text_of

Edit = tuple[int, int, str]
"""Where a text begins and ends that is replaced, and by what."""


def check(catalogue: Catalogue, entry: Entry, new: str) -> None:
    """Refuse an id that is none or that is taken: raise click.UsageError, in German."""
    try:
        Kennung.checked(new)
    except PydanticCustomError as error:
        raise click.UsageError(error.message()) from error
    taken = catalogue.entries.get(new) or catalogue.former.get(new)
    if taken and (taken is not entry or new == entry.id):
        place = f"{taken.file.source.path}:{taken.file.source.line((*taken.field, 'id'))}"
        raise click.UsageError(f"Die Kennung „{new}“ ist schon vergeben ({place}); bitte eine andere wählen.")


def renamed(catalogue: Catalogue, root: Path, entry: Entry, new: str) -> dict[Path, str | None]:
    """Return the new text of every file below `root` (the project) that names the entry; None where it moves away.

    Covers its own id, fields and `[[…]]` of all records, macro calls and links in `docs/`, addresses of questions. The former id is kept where
    something printed leads to the entry, so that its address still works.
    """
    places: dict[Path, set[FieldPath]] = {}
    for reference in catalogue.references:
        if reference.target == entry.id:
            places.setdefault(root / reference.file.source.path, set()).add(reference.field)
    own = root / entry.file.source.path
    places.setdefault(own, set()).add((*entry.field, "id"))
    texts: dict[Path, str | None] = {
        path: _edited(_text(path), fields, entry.id, new) for path, fields in places.items()
    }
    if hasattr(entry.part, "fruehere_ids"):
        texts[own] = _with_former(str(texts[own]), entry, new)
    if isinstance(entry.part, Datensatz):
        texts[own.with_name(f"{new}.yml")] = texts.pop(own)
        texts[own] = None
    addresses = [page_address(entry.part)] if has_page(entry.part) else []
    for file in catalogue.files:  # whose questions name pages by their address
        if isinstance(file.record, Fragensammlung):
            path = root / file.source.path
            texts[path] = _moved(str(texts.get(path) or _text(path)), "", entry.id, new, addresses)
    texts = {path: text for path, text in texts.items() if path == own or text != text_of(path)}
    return texts | _pages(root, entry.id, new, addresses)


def _text(path: Path) -> str:
    """Return the text of a file that the catalogue has read."""
    text = text_of(path)
    assert text is not None, path
    return text


def _edited(text: str, fields: Iterable[FieldPath], old: str, new: str) -> str:
    """Replace an id in some fields of a file."""
    body = text.removeprefix("\ufeff")
    scalars = [scalar for scalar in layout(body).scalars if scalar.field in fields]
    edits = [edit for scalar in scalars for edit in _edits(body, scalar, old, new)]
    return text[: len(text) - len(body)] + _applied(body, edits)


def _edits(text: str, scalar: Scalar, old: str, new: str) -> Iterator[Edit]:
    written = text[scalar.start : scalar.end]
    if written.strip("'\"") == old:
        start = scalar.start + written.index(old)
        yield start, start + len(old), new
        return
    for match in re.finditer(rf"(?<=\[\[)(\s*){re.escape(old)}(?=\s*[|\]])", written):
        yield scalar.start + match.end(1), scalar.start + match.end(), new


def _applied(text: str, edits: Iterable[Edit]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _with_former(text: str, entry: Entry, new: str) -> str:
    """Note the former id; if the record gets back one that it had before, that one is former no more."""
    former = [name for name in (*entry.part.fruehere_ids, entry.id) if name != new]
    body = text.removeprefix("\ufeff")
    rows = body.splitlines(keepends=True)
    end = "\r\n" if rows[0].endswith("\r\n") else "\n"
    top = next(block for block in layout(body).blocks if block.field == entry.field)
    line = f"{' ' * top.column}fruehere_ids: [{', '.join(former)}]{end}"
    if "fruehere_ids" in top.keys:
        at = top.keys.index("fruehere_ids")
        first, after = top.lines[at], [*top.lines[1:], top.end][at]
        kept = [row for row in rows[first:after] if row.lstrip().startswith("#") or not row.strip()]
        rows[first:after] = [line, *kept]
    else:
        order = type(entry.part).field_order()
        later = [number for name, number in zip(top.keys, top.lines, strict=True) if _comes_after(order, name)]
        at = min(later, default=top.end)
        while rows[at - 1].lstrip().startswith("#"):
            at -= 1
        rows.insert(at, line)
    return text[: len(text) - len(body)] + "".join(rows)


def _comes_after(order: tuple[str, ...], name: str) -> bool:
    return order.index(name) > order.index("fruehere_ids")


def _pages(root: Path, old: str, new: str, addresses: Collection[str]) -> dict[Path, str | None]:
    """Return the new text of every page in `docs/` that names an id in a macro call, or its page in a link.

    Raises click.ClickException, in German, if a page cannot be read.
    """
    call = re.compile(rf"(\b(?:{'|'.join(_macros_with_ids())})\(\s*(?:record_id\s*=\s*)?(['\"])){re.escape(old)}(?=\2)")
    texts: dict[Path, str | None] = {}
    for path in sandkasten.pages(root / "docs"):
        if (text := text_of(path)) is None:
            raise click.ClickException(
                f"{path.relative_to(root)} lässt sich nicht lesen; bitte in UTF-8 speichern. Umbenannt wurde nichts."
            )
        changed = _moved(call.sub(rf"\g<1>{new}", text), path.parent.name, old, new, addresses)
        if changed != text:
            texts[path] = changed
    return texts


def _moved(text: str, folder: str, old: str, new: str, addresses: Collection[str]) -> str:
    """Return a text in which links lead to where the page of an entry is going to stand; `folder` is that of the text."""
    for address in addresses:
        place, _, name = address.rstrip("/").rpartition("/")
        beside = rf"(?:{re.escape(place)}/)?" if place == folder else rf"{re.escape(place)}/"
        link = re.compile(rf"(?<![\w-])({beside}){re.escape(name)}(?=\.md|/)")
        text = link.sub(rf"\g<1>{name.replace(old, new)}", text)
    return text


def _macros_with_ids() -> list[str]:
    from macros.makros import Makros  # brings the whole renderer along, which no other command needs

    return [name for name in Makros.names() if "record_id" in inspect.signature(getattr(Makros, name)).parameters]
