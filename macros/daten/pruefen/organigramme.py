"""Rules about the charts of the portraits."""

from __future__ import annotations

from collections.abc import Iterator, Set

from macros.daten.arten import Beispiel, Fallstudie
from macros.daten.katalog import Catalogue, File
from macros.daten.probleme import Problem
from macros.daten.pruefen.befund import folded, problem
from macros.daten.yaml.lesen import FieldPath


def check_charts(catalogue: Catalogue) -> Iterator[Problem]:
    """The chart of a Fallstudie shows its own Kommune, and each of its lines joins two of its boxes."""
    doubtful = {entry.id for entry in catalogue.duplicates}
    for file in catalogue.files:
        if isinstance(study := file.record, Fallstudie):
            yield from _foreign_boxes(file, study, catalogue, doubtful)
            loose = list(_loose_ends(file, study, catalogue))
            message = f"{len(loose)} Enden von Beziehungen fehlen unter „gremien“; bitte die Liste wiederherstellen."
            yield from folded(loose, message)


def _foreign_boxes(file: File, study: Fallstudie, catalogue: Catalogue, doubtful: Set[str]) -> Iterator[Problem]:
    if study.kommune not in catalogue.entries:
        return  # told already
    boxes: dict[FieldPath, str] = {("gremien", index): name for index, name in enumerate(study.gremien)}
    events = {
        ("zeitleiste", index, "gremium"): str(event.gremium or "") for index, event in enumerate(study.zeitleiste)
    }
    known = {place: name for place, name in boxes.items() if name in catalogue.entries and name not in doubtful}
    foreign = [place for place, name in known.items() if _town_of(catalogue, name) != study.kommune]
    if len(foreign) > 1 and len(foreign) == len(known):
        message = f"Keines der {len(foreign)} Gremien steht in der Datei der Kommune „{study.kommune}“; bitte die Kommune berichtigen."
        yield problem(file, ("kommune",), message, "gremium-fremd")
        return
    also = {place: name for place, name in events.items() if name in catalogue.entries and name not in study.gremien}
    foreign += [
        place for place, name in also.items() if name not in doubtful and _town_of(catalogue, name) != study.kommune
    ]
    for place in foreign:
        message = f"„{(boxes | events)[place]}“ steht nicht in der Datei der Kommune „{study.kommune}“; bitte nur deren Beispiele nennen."
        yield problem(file, place, message, "gremium-fremd")


def _town_of(catalogue: Catalogue, name: str) -> object:
    """Return the id of the record in whose file an entry stands."""
    return getattr(catalogue.entries[name].file.record, "id", None)


def _loose_ends(file: File, study: Fallstudie, catalogue: Catalogue) -> Iterator[Problem]:
    for index, line in enumerate(study.beziehungen):
        for end in ("von", "nach"):
            name = getattr(line, end)
            named = catalogue.entries.get(name)  # what is unknown or no Beispiel is told elsewhere
            if name not in study.gremien and named and isinstance(named.part, Beispiel):
                yield problem(
                    file,
                    ("beziehungen", index, end),
                    f"„{name}“ fehlt unter „gremien“; bitte dort ergänzen oder die Beziehung ändern.",
                    "gremium-fehlt",
                )
