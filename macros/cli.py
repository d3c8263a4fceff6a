"""The command `handbuch`, for editors at the terminal and for CI.

Only words and exit codes live here: what a command does is in the module it calls.
"""

from __future__ import annotations

from pathlib import Path

import click

from macros import schema as schemas
from macros.catalogue import Catalogue
from macros.deutsch import speak_german
from macros.loading import ROOT, inspect
from macros.problems import Problem, ProblemsError

speak_german()
CONTEXT = {"help_option_names": ["--hilfe", "--help", "-h"], "max_content_width": 120}
DATA = click.option(
    "--data",
    default=ROOT / "data",
    type=click.Path(path_type=Path),
    metavar="ORDNER",
    help="Ordner der Datensätze, sonst „data“ dieses Handbuchs.",
)


@click.group(
    context_settings=CONTEXT,
    options_metavar="[OPTION…]",
    subcommand_metavar="BEFEHL …",
    help="Werkzeug für das Handbuch „Kooperationsformen in der Smart City“.",
    epilog="Endet mit 0, wenn alles in Ordnung ist, mit 1 bei Problemen in den Datensätzen, mit 2 bei einem falschen Aufruf.",
)
def handbuch() -> None:
    """Group of all commands."""


@handbuch.command(
    options_metavar="[OPTION…]",
    help="Prüft alle Datensätze und nennt jedes Problem mit Datei und Zeile; mit DATEI nur deren Probleme.",
)
@click.argument("dateien", metavar="[DATEI…]", nargs=-1, type=click.Path(path_type=Path))
@DATA
def pruefen(dateien: tuple[Path, ...], data: Path) -> None:
    """Check the data folder; exit code 0 without problems, 1 with problems."""
    catalogue, problems = inspect(data)
    wanted = {path.resolve() for path in dateien}
    known = {(data.resolve().parent / file.source.path) for file in catalogue.files}
    found = [problem for problem in problems if not wanted or _is_wanted(problem, data, wanted)]
    if found:
        raise ProblemsError(found)
    if strangers := sorted(map(str, wanted - known)):
        raise click.UsageError(f"Kein Datensatz unter {data}: {', '.join(strangers)}; bitte den Dateinamen prüfen.")
    click.echo(
        f"Alles in Ordnung: {len(wanted or known)} Dateien geprüft, {len(catalogue.entries)} Einträge im Handbuch."
    )


@handbuch.command(
    options_metavar="[OPTION…]",
    help="Schreibt die Eingabehilfe für Editoren (JSON Schema) nach data/.schema.",
)
@click.option("--pruefen", "only_check", is_flag=True, help="Nur prüfen, ob sie zu den Datensätzen passt.")
@DATA
def schema(only_check: bool, data: Path) -> None:
    """Write the schema files, or tell which are out of date (exit code 1)."""
    wanted = schemas.files(_sound(data))
    outdated = schemas.outdated(data, wanted)
    if not only_check:
        schemas.write(data, wanted)
        click.echo(f"Eingabehilfe geschrieben: {len(wanted)} Dateien in {data / schemas.FOLDER}.")
    elif outdated:
        raise click.ClickException(f"{', '.join(outdated)} veraltet, bitte `handbuch schema` ausführen.")
    else:
        click.echo("Die Eingabehilfe passt zu den Datensätzen.")


def _sound(data: Path) -> Catalogue:
    """Return the catalogue; raise ProblemsError if anything is wrong with the data."""
    catalogue, problems = inspect(data)
    if problems:
        raise ProblemsError(problems)
    return catalogue


def _is_wanted(problem: Problem, data: Path, wanted: set[Path]) -> bool:
    return (data.parent / problem.path).resolve() in wanted
