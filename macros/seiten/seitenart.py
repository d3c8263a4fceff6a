"""What a kind of record says about its pages, and what holds where it says nothing.

A kind declares itself in the module of its name; `arten` lists all declarations. Knows no kind and no markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.daten.arten import Teil
from macros.daten.katalog import Catalogue
from macros.seiten import standard
from macros.seiten.schritt import Schritt, three

Inhalt = Callable[[Catalogue], Any]
"""Returns what an overview shows."""


@dataclass(frozen=True)
class Raum:
    """A folder of templates and the overviews in it, by the names under which the macro `uebersicht` shows them.

    The template of an overview has the name of the function: `matrix` in the room `modelle` feeds `modelle/matrix`.
    """

    raum: str
    uebersichten: Mapping[str, Inhalt]


def _named_levels(_: Catalogue, part: Any) -> Iterable[str]:
    return getattr(part, "ebenen", ())


def _short_text(part: Any) -> str:
    return str(getattr(part, "kurz", None) or "")


def _singular(part: Any) -> str:
    return type(part).__name__


@dataclass(frozen=True)
class Seitenart:
    """Everything page-like about one kind; all but the kind and its room may be left out."""

    art: type[Teil]
    raum: str
    seite: Callable[[Catalogue, Any], Any] = standard.seite
    """Returns what the page of a record shows."""
    uebersichten: Mapping[str, Inhalt] = field(default_factory=dict)
    """The overviews of the kind; none means a plain list under the name of the room."""
    schritte: Callable[[Catalogue, Any], Iterable[Schritt]] | None = None
    """Returns where to go on from a record, the best first."""
    ebenen: Callable[[Catalogue, Any], Iterable[str]] = _named_levels
    """Returns the ids of the Ebenen that a record is about."""
    kurz: Callable[[Any], str] = _short_text
    """Returns the Kurzfassung of a record, for previews and cards."""
    anrede: Callable[[Any], str] = _singular
    """Returns of what kind a record is, with its number where readers know one: `Botschaft 3`."""
    vergleich: str = ""
    """The address of the page that sets records of this kind side by side."""

    def naechste_schritte(self, catalogue: Catalogue, part: Any) -> tuple[Schritt, ...]:
        """Return the three next steps from a record."""
        everything = Schritt(f"Alle {self.art.__name__}", uebersicht=self.raum)
        return three(self.schritte(catalogue, part) if self.schritte else [everything])
