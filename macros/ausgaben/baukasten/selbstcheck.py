"""What the Selbstcheck shows after its result: steps of the Botschaften and examples of all Kommunen."""

from __future__ import annotations

from macros.ausgaben.baukasten import orte
from macros.daten.arten import Beispiel, Botschaft
from macros.daten.katalog import Catalogue
from macros.seiten.adressen import address
from macros.seiten.datei import Datei

STEPS = 3
"""How many steps are shown; the page of the Botschaft has them all, with their sources."""


def file(catalogue: Catalogue) -> Datei:
    """Return the file that `selbstcheck.js` loads."""
    messages = {
        part.nr: {
            "titel": part.titel,
            "adresse": address(catalogue.entries[part.id]),
            "schritte": [orte.plain(catalogue, step.text) for step in part.schritte[:STEPS]],
            "beispiele": orte.beispiele(catalogue, catalogue.referring(part.id, Beispiel)),
        }
        for part in catalogue.all(Botschaft)
    }
    content = {"regel": orte.regel(catalogue), "orte": orte.orte(catalogue), "botschaften": messages}
    return orte.datei("selbstcheck/selbstcheck.json", content, "data/selbstcheck.yml")
