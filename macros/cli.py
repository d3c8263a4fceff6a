"""The command `handbuch`, for editors at the terminal and for CI.

Only words and exit codes live here: what a command does is in the module it calls.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from macros import difference, disk, freshness, mending, render, reports
from macros import schema as schemas
from macros.deutsch import speak_german
from macros.loading import ROOT, data_files, inspect, load
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
    help="Prüft alle Datensätze und nennt jedes Problem mit Datei und Zeile; mit DATEI (auch einem Ordner) nur deren "
    "Probleme. Alle Formen enden mit 0 ohne und mit 1 bei Problemen.",
)
@click.argument("dateien", metavar="[DATEI…]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--github", "form", flag_value="github", help="Als Anmerkungen für GitHub ausgeben.")
@click.option("--gitlab", "form", flag_value="gitlab", help="Als Code-Quality-Bericht für GitLab ausgeben.")
@click.option("--json", "form", flag_value="json", help="Als JSON ausgeben.")
@click.option(
    "--fix",
    is_flag=True,
    help="Vorher mit Sicherheit Falsches berichtigen: Anführungszeichen, Striche, geschützte Leerzeichen, "
    "Reihenfolge der Felder, Leerzeichen am Zeilenende, erste Zeile.",
)
@DATA
def pruefen(dateien: tuple[Path, ...], form: str | None, fix: bool, data: Path) -> None:
    """Check the data folder; exit code 0 without problems, 1 with problems."""
    wanted = _wanted(data, dateien)
    if fix:
        _fix(data, wanted, quiet=form is not None)
    catalogue, problems = inspect(data)
    found = ProblemsError(problem for problem in problems if not dateien or _path(data, problem) in wanted)
    if form:
        click.echo(reports.FORMS[form](found.problems))
        raise SystemExit(bool(found.problems))
    if found.problems:
        raise found
    counted = "1 Datei" if len(wanted) == 1 else f"{len(wanted)} Dateien"
    click.echo(f"Alles in Ordnung: {counted} geprüft, {len(catalogue.entries)} Einträge im Handbuch.")


def _wanted(data: Path, named: tuple[Path, ...]) -> set[Path]:
    """Return the files that were named, those of named folders included; without names, all.

    Raises click.UsageError for a name that is no file of the data folder.
    """
    known = {path.resolve(): path for path in data_files(data)}
    if not named:
        return set(known)
    wanted = {name.resolve(): {path for path in known if path.is_relative_to(name.resolve())} for name in named}
    if strangers := sorted(str(name) for name in named if not wanted[name.resolve()]):
        raise click.UsageError(f"Kein Datensatz unter {data}: {', '.join(strangers)}; bitte den Dateinamen prüfen.")
    return set().union(*wanted.values())


def _fix(data: Path, wanted: set[Path], quiet: bool) -> None:
    """Mend the files and say what was changed."""
    changes = mending.mend_files(data, wanted)
    if not quiet:
        click.echo("".join(f"{change}\n" for change in changes), nl=False)


def _path(data: Path, problem: Problem) -> Path:
    return (data.parent / problem.path).resolve()


@handbuch.command(
    options_metavar="[OPTION…]",
    help="Schreibt die Eingabehilfe für Editoren (JSON Schema) nach data/.schema.",
)
@click.option("--pruefen", "only_check", is_flag=True, help="Nur prüfen, ob sie zu den Datensätzen passt.")
@DATA
def schema(only_check: bool, data: Path) -> None:
    """Write the schema files, or tell which are out of date (exit code 1)."""
    wanted = schemas.files(load(data))
    outdated = schemas.outdated(data, wanted)
    if not only_check:
        schemas.write(data, wanted)
        click.echo(f"Eingabehilfe geschrieben: {len(wanted)} Dateien in {data / schemas.FOLDER}.")
    elif outdated:
        raise click.ClickException(f"{', '.join(outdated)} veraltet, bitte `handbuch schema` ausführen.")
    else:
        click.echo("Die Eingabehilfe passt zu den Datensätzen.")


@handbuch.command(
    options_metavar="[OPTION…]",
    help="Vergleicht die Datensätze mit denen im Ordner BASIS: welche Seiten sich ändern, jeder Text vorher und nachher.",
)
@click.argument("basis", metavar="BASIS", type=click.Path(path_type=Path, file_okay=False, exists=True))
@DATA
def unterschied(basis: Path, data: Path) -> None:
    """Print what changes as Markdown; exit code 1 if either folder has problems."""
    click.echo(render.document("unterschied", unterschied=difference.between(load(basis), load(data))))


@handbuch.command(
    options_metavar="[OPTION…]",
    help="Nennt als Markdown, was bis heute (oder in so vielen Tagen) zu prüfen ist; nichts, wenn nichts ansteht.",
)
@click.option("--tage", metavar="ZAHL", default=0, type=click.IntRange(min=0), help="So viele Tage vorausschauen.")
@DATA
def faellig(tage: int, data: Path) -> None:
    """Print every file that is to be reviewed until then, the earliest first."""
    catalogue = load(data)
    last = (catalogue.today + datetime.timedelta(days=tage)).isoformat()
    for day, files in freshness.reviews(catalogue).items():
        for file in files if day <= last else ():
            click.echo(f"- [ ] bis {day}: {file.title} (`{file.source.path}`)")


@handbuch.command(
    options_metavar="[OPTION…]",
    help="Schreibt alle Seiten als schlichtes Markdown und HTML in einen Ordner, für andere Generatoren.",
)
@click.option(
    "--ziel",
    metavar="ORDNER",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="Leerer oder neuer Ordner.",
)
def seiten(ziel: Path) -> None:
    """Write all pages to a folder that holds nothing yet."""
    if ziel.exists() and any(ziel.iterdir()):
        raise click.UsageError(f"{ziel} ist nicht leer; bitte einen neuen Ordner nennen.")
    click.echo(f"{disk.write(ROOT, ziel)} Dateien geschrieben nach {ziel / 'docs'}.")
