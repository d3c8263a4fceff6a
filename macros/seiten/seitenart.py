"""What a kind of record says about its pages, and what holds where it says nothing.

A kind declares itself in the module of its name; `raeume` lists all declarations. Knows no kind and no markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from macros.daten.arten import Datensatz, Teil
from macros.daten.katalog import Catalogue
from macros.seiten import standard
from macros.seiten.schritt import Schritt, three


class Inhalt(Protocol):
    """A function that returns what an overview shows."""

    __name__: str

    def __call__(self, catalogue: Catalogue, /) -> Any:
        """Return what an overview shows."""


@dataclass(frozen=True)
class Blatt:
    """A page below an overview that shows one part of it, by letter or by kind: `/quellen/b/`."""

    name: str
    """The last part of its address."""
    titel: str
    kurz: str
    """What stands on it, for previews."""
    inhalt: Callable[[], Any]
    """Returns what its template shows as `liste`; only asked when the page is rendered."""
    kurzname: str = ""
    """What its siblings call it in the row that leads from one to the other; without one, it is not in there."""
    suchworte: Sequence[str] = ()
    """Under what readers look for it; without any, the search leaves it to its overview."""


class Blattinhalt(Protocol):
    """A function that returns the sheets of an overview."""

    __name__: str

    def __call__(self, catalogue: Catalogue, /) -> Sequence[Blatt]:
        """Return the sheets, in the order readers see."""


@dataclass(frozen=True)
class Blaetter:
    """The pages below an overview that would be too long in one piece; their template has the name of the function."""

    ort: str
    """The address of the overview."""
    quelle: str
    """The file of the project that holds the overview."""
    inhalt: Blattinhalt


@dataclass(frozen=True)
class Raum:
    """A folder of templates and the overviews in it, by the names under which the macro `uebersicht` shows them.

    The template of an overview has the name of the function: `matrix` in the room `modelle` feeds `modelle/matrix`.
    """

    raum: str
    uebersichten: Mapping[str, Inhalt]
    blaetter: Mapping[str, Blaetter] = field(default_factory=dict)
    """The sheets of overviews, by the name under which the macro `blatt` shows them."""


def _named_levels(_: Catalogue, part: Any) -> Iterable[str]:
    return getattr(part, "ebenen", ())


def _short_text(_: Catalogue, part: Any) -> str:
    return str(getattr(part, "kurz", None) or "")


def _singular(part: Any) -> str:
    return str(part.ART.einzahl)


def _no_words(_: Any) -> Iterable[str]:
    return ()


def _always(_: Catalogue, part: Any) -> bool:
    return True


@dataclass(frozen=True)
class Unterseite:
    """A page below that of a record, for what would make it too long: `/modelle/lenkungskreis/beispiele/`.

    Its template has the name under which the kind lists it, in the room of the kind or in `_standard/`.
    """

    inhalt: Callable[[Catalogue, Any], Any]
    """Returns what the page shows."""
    noetig: Callable[[Catalogue, Any], bool] = _always
    """Tells whether a record has so much of it that it needs the page."""


@dataclass(frozen=True)
class Seitenart:
    """Everything page-like about one kind; all but the kind and its room may be left out."""

    art: type[Teil]
    raum: str
    seite: Callable[[Catalogue, Any], Any] = standard.seite
    """Returns what the page of a record shows."""
    uebersichten: Mapping[str, Inhalt] = field(default_factory=dict)
    """The overviews of the kind; none means a plain list under the name of the room."""
    blaetter: Mapping[str, Blaetter] = field(default_factory=dict)
    """The sheets of its overviews, by the name under which the macro `blatt` shows them."""
    schritte: Callable[[Catalogue, Any], Iterable[Schritt]] | None = None
    """Returns where to go on from a record, the best first."""
    ebenen: Callable[[Catalogue, Any], Iterable[str]] = _named_levels
    """Returns the ids of the Ebenen that a record is about."""
    kurz: Callable[[Catalogue, Any], str] = _short_text
    """Returns the Kurzfassung of a record, for previews and cards."""
    anrede: Callable[[Any], str] = _singular
    """Returns of what kind a record is, with its number where readers know one: `Botschaft 3`."""
    stichworte: Callable[[Any], Iterable[str]] = _no_words
    """Returns words about a record that need not stand in its text, for the search."""
    vergleich: str = ""
    """The address of the page that sets records of this kind side by side."""
    adresse: Callable[[Any], str] | None = None
    """Returns the address of a record's page, where it is not its folder and its id."""

    stelle: Callable[[Any], str] | None = None
    """Returns the page on which something without a page of its own stands, where it is not the same for all."""

    unterseiten: Mapping[str, Unterseite] = field(default_factory=dict)
    """The pages below that of a record, by the last part of their address."""
    unter_dem_datensatz: bool = False
    """Whether parts of a record have pages of their own below its page: `/ebenen/koordination/koordination-amt/`."""

    @property
    def hat_seite(self) -> bool:
        """Tell whether each of them has a page of its own."""
        return issubclass(self.art, Datensatz) or self.adresse is not None or self.unter_dem_datensatz

    def seitenadresse(self, part: Any) -> str:
        """Return the address of a record's page: `modelle/amt-fuer-digitalisierung/`."""
        return self.adresse(part) if self.adresse else f"{self.art.ART.ordner}/{part.id}/"

    def naechste_schritte(self, catalogue: Catalogue, part: Any) -> tuple[Schritt, ...]:
        """Return the three next steps from a record."""
        everything = Schritt(f"Alle {self.art.ART.mehrzahl}", uebersicht=self.raum)
        return three(self.schritte(catalogue, part) if self.schritte else [everything])
