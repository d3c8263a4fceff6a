"""The Selbstcheck's page: every statement as a question with four steps, a worksheet where no script runs.

Scripts add up and compare (`docs/javascripts/selbstcheck*.js`). Knows the catalogue, no markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.daten.arten import Botschaft, Pruefstein, Selbstcheck
from macros.daten.katalog import Catalogue
from macros.seiten.seitenart import Raum


@dataclass(frozen=True)
class Botschaftsblock:
    """A Botschaft and the statements on it."""

    botschaft: Botschaft
    aussagen: tuple[Pruefstein, ...]


@dataclass(frozen=True)
class Bogen:
    """Everything the page shows."""

    stufen: Sequence[str]
    bloecke: tuple[Botschaftsblock, ...]


def selbstcheck(catalogue: Catalogue) -> Bogen:
    """Return all statements, in the order of the Botschaften."""
    record = next(file.record for file in catalogue.files if isinstance(file.record, Selbstcheck))
    blocks = (Botschaftsblock(catalogue.get(part.botschaft, Botschaft), part.aussagen) for part in record.botschaften)
    return Bogen(record.stufen, tuple(sorted(blocks, key=lambda block: block.botschaft.nr)))


RAUM = Raum("selbstcheck", {"selbstcheck": selbstcheck})
