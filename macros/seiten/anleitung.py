"""What editors are shown to write records: a real entry of every kind, field by field, and every rule.

Knows the catalogue and the rules, no markup and no address.
"""

from __future__ import annotations

import textwrap
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from macros.daten import felder
from macros.daten.arten import Teil
from macros.daten.felder import Feld
from macros.daten.katalog import Catalogue, Entry
from macros.daten.regeln import REGELN, Regel
from macros.daten.yaml.lesen import FieldPath, Source
from macros.seiten.seitenart import Raum

MAX_LINES = 8
"""How much of a field is shown."""


@dataclass(frozen=True)
class Vorbildfeld:
    """A field and how it stands in the file; without text where this entry does not have it."""

    feld: Feld
    auszug: str


@dataclass(frozen=True)
class Vorbild:
    """A real entry of one kind, field by field."""

    art: str
    eintrag: Entry
    felder: tuple[Vorbildfeld, ...]


def vorbilder(catalogue: Catalogue) -> tuple[Vorbild, ...]:
    """Return the entry of every kind that has the most fields; of equals, the shortest.

    What there is most of comes first: that is what editors add most often.
    """
    by_kind: dict[type[Teil], list[Entry]] = defaultdict(list)
    for entry in catalogue.entries.values():
        by_kind[type(entry.part)].append(entry)
    kinds = sorted(by_kind, key=lambda kind: (-len(by_kind[kind]), kind.ART.einzahl))
    return tuple(_sample(min(by_kind[kind], key=_preference)) for kind in kinds)


def _preference(entry: Entry) -> tuple[int, int, str]:
    """Return what makes a better sample come first."""
    return -len(entry.part.model_fields_set), len(str(entry.part)), entry.id


def _sample(entry: Entry) -> Vorbild:
    fields = felder.of(type(entry.part))
    shown = tuple(Vorbildfeld(field, excerpt(entry.file.source, (*entry.field, field.name))) for field in fields)
    return Vorbild(entry.part.ART.einzahl, entry, shown)


def excerpt(source: Source, field: FieldPath) -> str:
    """Return the lines of a file in which a field stands, cut after MAX_LINES; nothing if it has no such field."""
    if field not in source.lines:
        return ""
    start = source.lines[field]
    behind = (line for other, line in source.lines.items() if line > start and other[: len(field)] != field)
    rows = source.text.splitlines()[start - 1 : min(behind, default=len(source.text)) - 1]
    cut = [*rows[:MAX_LINES], "…"] if len(rows) > MAX_LINES else rows
    return textwrap.dedent("\n".join(cut)).rstrip()


def meldungen(_: Catalogue) -> Mapping[str, tuple[Regel, ...]]:
    """Return all rules under their groups, in the order of the list."""
    return {name: tuple(group) for name, group in groupby(REGELN.values(), lambda rule: rule.gruppe)}


def vorbildarten(catalogue: Catalogue) -> tuple[Vorbild, ...]:
    """Return the same samples: the page that only leads to them shows their kinds."""
    return catalogue.derived(vorbilder)


def meldungsgruppen(catalogue: Catalogue) -> Mapping[str, tuple[Regel, ...]]:
    """Return the same rules: the page that only leads to them shows their groups."""
    return meldungen(catalogue)


RAUM = Raum(
    "anleitung",
    {
        "vorbilder": vorbilder,
        "vorbildarten": vorbildarten,
        "meldungen": meldungen,
        "meldungsgruppen": meldungsgruppen,
    },
)
