"""A record for the terminal: what it says, field by field, and everything that names it. Prints nothing."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from macros.daten import felder
from macros.daten.catalogue import Catalogue, Entry
from macros.daten.markup import Text
from macros.daten.records import Aussage, Teil
from macros.seiten.links import address
from macros.werkzeug import rename

WIDTH = 100


def shown(catalogue: Catalogue, entry: Entry, root: Path) -> Iterator[str]:
    """Yield the lines that show an entry; `root` is the project, whose pages may name it too."""
    kind = type(entry.part).__name__
    line = entry.file.source.line((*entry.field, "id"))
    yield entry.title
    yield f"{kind} „{entry.id}“ in {entry.file.source.path}:{line}, Seite {address(entry)}"
    yield ""
    yield from _fields(entry.part, "")
    yield ""
    named = list(_naming(catalogue, entry, root))
    yield f"Genannt an {len(named)} Stellen:" if len(named) != 1 else "Genannt an einer Stelle:"
    yield from (f"  {row}" for row in named)


def _fields(part: Teil, indent: str) -> Iterator[str]:
    for feld in felder.of(type(part)):
        value = getattr(part, feld.name)
        if value is None or value == () or feld.name == "id":
            continue
        if isinstance(value, tuple) and isinstance(value[0], Text):
            yield f"{indent}{feld.titel}:"
            yield from (row for text in value for row in _wrapped("- ", text, f"{indent}  "))
        elif isinstance(value, tuple) and not feld.teil:
            yield from _wrapped(f"{feld.titel}: ", ", ".join(value), indent)
        elif isinstance(value, tuple):
            yield f"{indent}{feld.titel}:"
            for item in value:
                yield from _item(item, indent)
        elif isinstance(value, Teil):
            yield f"{indent}{feld.titel}:"
            yield from _item(value, indent)
        else:
            yield from _wrapped(f"{feld.titel}: ", _written(value), indent)


def _item(part: Teil, indent: str) -> Iterator[str]:
    """Yield a part as an entry of a list; of a claim, its sentence and what it rests on."""
    if isinstance(part, Aussage) and set(type(part).model_fields) == set(Aussage.model_fields):
        yield from _wrapped("- ", f"{part.text} ({_grounds(part)})", f"{indent}  ")
        return
    first, *others = _fields(part, f"{indent}    ")
    name = f"{part.id}: " if hasattr(part, "id") else ""
    yield f"{indent}  - {name}{first.lstrip()}"
    yield from others


def _grounds(claim: Aussage) -> str:
    if claim.ist_einschaetzung:
        return "Einschätzung der Redaktion"
    return f"{', '.join(claim.quellen)}; Stand {claim.stand}; Sicherheit {claim.sicherheit}"


def _naming(catalogue: Catalogue, entry: Entry, root: Path) -> Iterator[str]:
    """Yield every place that names the entry, with what stands there."""
    for reference in catalogue.references:
        if reference.target == entry.id:
            place = f"{reference.file.source.path}:{reference.file.source.line(reference.field)}"
            owner = f" {type(reference.owner.part).__name__} „{reference.owner.title}“" if reference.owner else ""
            name = next(step for step in reversed(reference.field) if isinstance(step, str))
            yield f"{place}:{owner}, {felder.titel(name)}"
    for path, line in rename.mentions(root, entry.id):
        yield f"{path.relative_to(root)}:{line}"


def _wrapped(label: str, text: str, indent: str) -> list[str]:
    below = f"{indent}  "
    return textwrap.wrap(
        f"{label}{text}",
        WIDTH,
        initial_indent=indent,
        subsequent_indent=below,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return str(value)
