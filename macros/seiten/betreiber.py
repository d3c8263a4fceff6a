"""Who operates the site: what the imprint and other pages must tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.daten.arten import Betreiber
from macros.daten.katalog import Catalogue


@dataclass(frozen=True)
class Angabe:
    """One thing readers must know about the operator; without `wert` it is not entered yet."""

    feld: str
    titel: str
    wert: str | None


def record_of_all(catalogue: Catalogue) -> Betreiber:
    """Return who operates the site."""
    return next(file.record for file in catalogue.files if isinstance(file.record, Betreiber))


def angaben(catalogue: Catalogue, names: Iterable[str]) -> tuple[Angabe, ...]:
    """Return what is known about the operator, in the order asked for; raise KeyError for what no field is called."""
    record = record_of_all(catalogue)
    return tuple(Angabe(name, str(Betreiber.model_fields[name].title), getattr(record, name)) for name in names)
