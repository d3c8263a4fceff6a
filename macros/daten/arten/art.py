"""What is true of a kind of record besides its fields: everything else in the handbook asks here.

A kind says it once, in its class (`ART = Art(…)`); a table of kinds anywhere else would be forgotten with the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from macros.daten.ordnung import alphabetical


@dataclass(frozen=True)
class Art:
    """The names, the place, the order and the numbers of a kind; only the first two have no default."""

    einzahl: str
    """What readers call one of them: `Fallstudie`."""

    mehrzahl: str
    """What readers call all of them."""

    schluessel: str = ""
    """What is stored in files and named in references; never changes. Without one: `einzahl` of today."""

    ordner: str = ""
    """The folder below `data/` with a file for each, which is also the folder of their addresses."""

    datei: str = ""
    """The single file in `data/` that holds it."""

    heimat: str = ""
    """The address of the page that shows it, for kinds without a page of their own."""

    zaehler: str = ""
    """The field that counts from 1, without gap or double; readers meet the records in this order."""

    nummer_bekannt: bool = False
    """Whether readers know a record by its number: „Botschaft 4“, short address `b4`."""

    reihenfolge: Callable[[Any], Any] | None = None
    """How readers meet the records, where neither a number nor the name says so."""

    folgt_dem_datensatz: bool = False
    """Whether it is a part that stands where its record stands, in the order of the file."""

    buchstabe: str = ""
    """The letter its short addresses begin with (never i, l or o); without one it has none."""

    suchbar: bool = False
    """Whether the search and the register list it by name."""

    suchgewicht: float = 0.9
    """How much a hit of this kind counts beside others: 1 for what treats a subject, less for what only explains a word."""

    suchwortgewicht: float = 0.75
    """How much a Suchwort counts beside a name: less for what only exemplifies a subject that other pages treat."""

    trefferwort: str | None = None
    """What a hit of this kind is marked with; without it, `einzahl`."""

    waechst: bool = True
    """Whether editors add to it every week; ids of other kinds are fixed, and any other is marked as wrong."""

    sammelt: type[Any] | None = None
    """The kind of part that editors add to the list in its file."""

    sammelname: str = ""
    """What tells its files apart when a part is added: `kommune`, `thema`."""

    auch_gefragt: Mapping[str, bool] = field(default_factory=dict)
    """What `handbuch neu` asks though no field of it is required; whether it needs an answer all the same."""

    allgemein: bool = False
    """Whether its texts speak in general, so that naming a Kommune takes a source (REDAKTION.md, rule 2)."""

    @property
    def kennwort(self) -> str:
        """What it is called where machines read and people type: `handbuch neu fallstudie`, `fallstudie.json`."""
        return self.key.lower()

    @property
    def key(self) -> str:
        """What is stored for it."""
        return self.schluessel or self.einzahl

    def order(self, part: Any) -> Any:
        """Return the key that sorts a record among all of its kind."""
        if self.reihenfolge:
            return self.reihenfolge(part)
        return getattr(part, self.zaehler) if self.zaehler else alphabetical(part.bezeichnung)
