"""What is missing before the handbook may go public: said, never faked. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from macros.daten.arten import Betreiber
from macros.daten.katalog import Catalogue
from macros.seiten import betreiber, frische, schreibweise

_OPERATOR = "data/betreiber.yml"
_NEEDED: Mapping[str, str] = {
    "name": "Impressum und Verzeichnisse nennen sonst niemanden",
    "anschrift": "gehört ins Impressum",
    "verantwortlich": "gehört ins Impressum",
    "email": "dorthin gehen Fehlermeldungen und Hinweise auf Barrieren",
    "durchsetzung": "dorthin wendet sich, wem bei einer Barriere nicht geholfen wird",
    "datenschutz": "gehört zur Erklärung zum Datenschutz",
    "aufsicht": "gehört zur Erklärung zum Datenschutz",
    "server": "gehört zur Erklärung zum Datenschutz",
    "protokolle": "gehört zur Erklärung zum Datenschutz",
}
DUTIES = (
    "Deutsche Gebärdensprache: Es gibt noch kein Video, das Inhalt und Bedienung erklärt. Öffentliche Stellen schulden es in der Regel.",
    "Leichte Sprache: Noch haben keine Prüferinnen und Prüfer die Texte gelesen. Öffentliche Stellen schulden sie in der Regel.",
    "Barrierefreiheit: Menschen mit Behinderungen haben die Website noch nicht getestet; die Erklärung beruht auf eigener Prüfung.",
)
"""What a municipality owes and no program can give; stays in the list until somebody changes it here."""


def missing(catalogue: Catalogue, project: Path, site_url: str, edit_url: str) -> Iterator[str]:
    """Yield a sentence for everything that is missing, with what is to be done; nothing if all is there.

    `site_url` and `edit_url` are the addresses with which the website is going to be built.
    """
    yield from _of_operator(betreiber.record_of_all(catalogue))
    if not site_url.startswith("https://"):
        yield "Adresse der Website: SITE_URL fehlt oder beginnt nicht mit https://; QR-Codes führen sonst auf die Vorschau."
    if not edit_url:
        yield "Adresse zum Bearbeiten: EDIT_URL fehlt; Seiten verlinken sonst nur eine Kopie ihrer Datei."
    if not yaml.safe_load((project / "publiccode.yml").read_text(encoding="utf-8")).get("url"):
        yield "Adresse des Repositoriums: bitte in publiccode.yml als „url“ eintragen."
    for day, files in frische.overdue(catalogue).items():
        names = ", ".join(map(catalogue.title, files))
        yield f"Prüfung überfällig seit {schreibweise.date(day)}: {names}; bitte prüfen und „pruefen_bis“ neu setzen."


def _of_operator(record: Betreiber) -> Iterator[str]:
    for name, reason in _NEEDED.items():
        if not getattr(record, name):
            yield f"{Betreiber.model_fields[name].title}: bitte in {_OPERATOR} als „{name}“ eintragen; {reason}."
