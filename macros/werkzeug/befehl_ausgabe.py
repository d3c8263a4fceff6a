"""`handbuch unterschied | faellig | bereit | seiten | ordner`: what is made from sound data for reviewers, calendars and other programs."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from macros.ausgaben import auslieferung
from macros.ausgaben.ordner import ordner
from macros.bau import website
from macros.daten.laden import ROOT, load
from macros.seiten import frische
from macros.seiten.adressen import for_editing, for_machines
from macros.werkzeug import bereit, seitenexport, unterschied

Decorator = Callable[[Callable[..., None]], Callable[..., None]]
_TARGET = click.option(
    "--ziel",
    metavar="ORDNER",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Leerer oder neuer Ordner.",
)
_ADDRESS = click.option(
    "--adresse", metavar="ADRESSE", envvar="SITE_URL", default="", help="Adresse der Website, sonst SITE_URL."
)


def commands(data_option: Decorator) -> list[click.Command]:
    """Return all commands; `data_option` adds the option for the data folder."""
    return [_unterschied(data_option), _faellig(data_option), _bereit(data_option), _seiten(), _ordner(data_option)]


def _command(name: str, **words: Any) -> Callable[[Callable[..., None]], click.Command]:
    return click.command(name, options_metavar="[OPTION…]", **words)


def _unterschied(data_option: Decorator) -> click.Command:
    @_command(
        "unterschied",
        help="Vergleicht die Datensätze und Seiten mit denen im Ordner BASIS (data eines anderen Stands): welche Seiten sich ändern, jeder Text vorher und nachher.",
    )
    @click.argument("basis", metavar="BASIS", type=click.Path(path_type=Path, file_okay=False, exists=True))
    @data_option
    def compare(basis: Path, data: Path) -> None:
        """Print what changes as Markdown; exit code 1 if either folder has problems."""
        pages = unterschied.of_pages(basis.resolve().parent, data.resolve().parent)
        click.echo(unterschied.written(load(basis), load(data), pages))

    return compare


def _faellig(data_option: Decorator) -> click.Command:
    @_command(
        "faellig",
        help="Nennt als Markdown, was bis heute (oder in so vielen Tagen) zu prüfen ist; nichts, wenn nichts ansteht.",
    )
    @click.option(
        "--tage", metavar="ZAHL", default=0, type=click.IntRange(0, 36_500), help="So viele Tage vorausschauen."
    )
    @data_option
    def list_due(tage: int, data: Path) -> None:
        """Print every file that is to be reviewed until then, the earliest first."""
        catalogue = load(data)
        last = (catalogue.today + datetime.timedelta(days=tage)).isoformat()
        for day, files in frische.reviews(catalogue).items():
            for file in files if day <= last else ():
                click.echo(f"- [ ] bis {day}: {catalogue.title(file)} (`{file.source.path}`)")

    return list_due


def _bereit(data_option: Decorator) -> click.Command:
    @_command(
        "bereit",
        short_help="Sagen, was vor der Veröffentlichung fehlt.",
        help="Sagt, was vor der Veröffentlichung fehlt: Betreiber, Kontakt, Adressen, überfällige Prüfungen; dazu Pflichten, die "
        "kein Programm erfüllt. Endet mit 1, solange etwas fehlt.",
    )
    @_ADDRESS
    @click.option(
        "--bearbeiten", metavar="ADRESSE", envvar="EDIT_URL", default="", help="Ort zum Bearbeiten, sonst EDIT_URL."
    )
    @data_option
    def list_missing(adresse: str, bearbeiten: str, data: Path) -> None:
        """Print what is missing, then the duties; exit code 1 if anything is missing."""
        found = list(bereit.missing(load(data), ROOT, for_machines(adresse), for_editing(bearbeiten)))
        click.echo("Es fehlt noch:" if found else "Alles eingetragen.")
        for sentence in found:
            click.echo(f"- [ ] {sentence}")
        click.echo("Offene Pflichten, die kein Programm erfüllt:")
        for duty in bereit.DUTIES:
            click.echo(f"- [ ] {duty}")
        raise SystemExit(bool(found))

    return list_missing


def _seiten() -> click.Command:
    @_command(
        "seiten", help="Schreibt alle Seiten als schlichtes Markdown und HTML in einen Ordner, für andere Generatoren."
    )
    @_TARGET
    def write_pages(ziel: Path) -> None:
        """Write all pages to a folder that holds nothing yet."""
        _refuse_full(ziel)
        click.echo(f"{seitenexport.write(ROOT, ziel)} Dateien geschrieben nach {ziel / 'docs'}.")

    return write_pages


def _ordner(data_option: Decorator) -> click.Command:
    @_command(
        "ordner",
        short_help="Eine gebaute Website so ablegen, dass sie ohne Server geht.",
        help="Macht aus der gebauten Website im Ordner SITE eine, die ohne Server geht, samt Suche: auspacken, index.html öffnen.",
    )
    @click.argument("site", metavar="SITE", type=click.Path(path_type=Path, file_okay=False, exists=True))
    @_TARGET
    @_ADDRESS
    @data_option
    def write_folder(site: Path, ziel: Path, adresse: str, data: Path) -> None:
        """Write the website as a folder to where nothing lies yet."""
        _refuse_full(ziel)
        if not (site / ordner.CLASSIC).is_file():
            raise click.UsageError(
                f"{site} ist keine Website, wie „mkdocs build“ sie schreibt; „make build“ legt selbst einen Ordner bei."
            )
        made = ordner.files(auslieferung.read(site), website(ROOT, for_machines(adresse)), load(data).updated)
        for name, content in made:
            (ziel / name).parent.mkdir(parents=True, exist_ok=True)
            (ziel / name).write_bytes(content)
        click.echo(f"Geschrieben nach {ziel}; geöffnet wird {ziel / 'index.html'}.")

    return write_folder


def _refuse_full(folder: Path) -> None:
    """Raise click.UsageError if a folder holds anything."""
    if folder.exists() and any(folder.iterdir()):
        raise click.UsageError(f"{folder} ist nicht leer; bitte einen neuen Ordner nennen.")
