"""The command `handbuch`, for editors at the terminal and for CI."""

from __future__ import annotations

from pathlib import Path

import click

from macros import disk
from macros.loading import ROOT, inspect
from macros.problems import Problem, ProblemsError


@click.group(help="Werkzeug für das Handbuch „Kooperationsformen in der Smart City“.")
def handbuch() -> None:
    """Group of all commands."""


@handbuch.command(
    help="Prüft alle Datensätze und nennt jedes Problem mit Datei und Zeile; mit DATEI nur deren Probleme."
)
@click.argument("dateien", metavar="[DATEI…]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--data", "data", default=ROOT / "data", type=click.Path(path_type=Path), help="Ordner der Datensätze.")
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


@handbuch.command(help="Schreibt alle Seiten als schlichtes Markdown und HTML in einen Ordner, für andere Generatoren.")
@click.option(
    "--ziel", required=True, type=click.Path(path_type=Path, file_okay=False), help="Leerer oder neuer Ordner."
)
def seiten(ziel: Path) -> None:
    """Write all pages to a folder that holds nothing yet."""
    if ziel.exists() and any(ziel.iterdir()):
        raise click.UsageError(f"{ziel} ist nicht leer; bitte einen neuen Ordner nennen.")
    click.echo(f"{disk.write(ROOT, ziel)} Dateien geschrieben nach {ziel / 'docs'}.")


def _is_wanted(problem: Problem, data: Path, wanted: set[Path]) -> bool:
    return (data.parent / problem.path).resolve() in wanted
