"""The command `handbuch`, for editors at the terminal and for CI."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from macros import difference, disk, freshness, render
from macros.loading import ROOT, inspect, load
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


@handbuch.command(
    help="Vergleicht die Datensätze mit denen im Ordner BASIS: welche Seiten sich ändern, jeder Text vorher und nachher."
)
@click.argument("basis", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option("--data", "data", default=ROOT / "data", type=click.Path(path_type=Path), help="Ordner der Datensätze.")
def unterschied(basis: Path, data: Path) -> None:
    """Print what changes as Markdown; exit code 1 if either folder has problems."""
    click.echo(render.document("unterschied", unterschied=difference.between(load(basis), load(data))))


@handbuch.command(
    help="Nennt als Markdown, was bis heute (oder in so vielen Tagen) zu prüfen ist; nichts, wenn nichts ansteht."
)
@click.option("--tage", default=0, type=click.IntRange(min=0), help="So viele Tage vorausschauen.")
@click.option("--data", "data", default=ROOT / "data", type=click.Path(path_type=Path), help="Ordner der Datensätze.")
def faellig(tage: int, data: Path) -> None:
    """Print every file that is to be reviewed until then, the earliest first."""
    catalogue = load(data)
    last = (catalogue.today + datetime.timedelta(days=tage)).isoformat()
    for day, files in freshness.reviews(catalogue).items():
        for file in files if day <= last else ():
            click.echo(f"- [ ] bis {day}: {file.title} (`{file.source.path}`)")


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
