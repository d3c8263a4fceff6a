"""The command `handbuch`, for editors at the terminal and for CI."""

from __future__ import annotations

from pathlib import Path

import click

from macros import kurzadressen as codes
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
    catalogue, problems = inspect(data, publishing=True)
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
    help="Gibt jedem neuen Eintrag seine Kurzadresse und schreibt sie in data/kurzadressen.yml; bestehende ändern sich nie."
)
@click.option("--data", "data", default=ROOT / "data", type=click.Path(path_type=Path), help="Ordner der Datensätze.")
def kurzadressen(data: Path) -> None:
    """Append what is missing to the list of short addresses; refuse while the data has any problem."""
    catalogue, problems = inspect(data)
    if problems:
        raise ProblemsError(problems)
    new = codes.unlisted(catalogue)
    if new:
        (data / "kurzadressen.yml").write_text(codes.written(catalogue), encoding="utf-8")
    for line in new:
        click.echo(f"f/{line.code}/ führt auf {line.art} „{line.ziel}“")
    click.echo(f"{len(new)} neue Kurzadressen." if new else "Alle Einträge haben ihre Kurzadresse.")


def _is_wanted(problem: Problem, data: Path, wanted: set[Path]) -> bool:
    return (data.parent / problem.path).resolve() in wanted
