"""The command `handbuch`, for editors at the terminal and for CI.

Only words and exit codes live here: what a command does is in the module it calls.
"""

from __future__ import annotations

from pathlib import Path
from typing import IO, Any

import click

from macros import makros
from macros.ausgaben.karten import material, motive, zeichnen
from macros.bau import website
from macros.daten import kurzadressen as codes
from macros.daten.katalog import Catalogue, Entry
from macros.daten.laden import ROOT, data_files, inspect
from macros.daten.meldungen import nearest
from macros.daten.probleme import NOT_BUILT, Problem, ProblemsError
from macros.seiten import einstellungen
from macros.seiten.adressen import for_machines
from macros.werkzeug import (
    befehl_ausgabe,
    befehl_neu,
    berichte,
    berichtigen,
    geruest,
    probe,
    speichern,
    stellen,
    umbenennen,
)
from macros.werkzeug import schema as schemas
from macros.werkzeug.deutsch import DeutscheGruppe

CONTEXT = {"help_option_names": ["--hilfe", "--help", "-h"], "max_content_width": 120}
DATA = click.option(
    "--data",
    default=ROOT / "data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="ORDNER",
    help="Ordner der Datensätze, sonst „data“ dieses Handbuchs.",
)


@click.group(
    cls=DeutscheGruppe,
    context_settings=CONTEXT,
    options_metavar="[OPTION…]",
    subcommand_metavar="BEFEHL …",
    help="Werkzeug für das Handbuch „Kooperationsformen in der Smart City“.",
    epilog="Endet mit 0, wenn alles in Ordnung ist, mit 1 bei Problemen in den Datensätzen, mit 2 bei einem falschen Aufruf.",
)
def handbuch() -> None:
    """Group of all commands."""


@handbuch.command(
    "pruefen",
    options_metavar="[OPTION…]",
    short_help="Datensätze und Seiten prüfen, auf Wunsch berichtigen.",
    help="Prüft alle Datensätze und Seiten und nennt jedes Problem mit Datei und Zeile; mit DATEI (auch einem Ordner) nur deren "
    "Probleme, mit „mkdocs.yml“ nur die Einstellungen. Alle Formen enden mit 0 ohne und mit 1 bei Problemen.",
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
@click.option(
    "--vorschlag",
    "proposal",
    is_flag=True,
    help="Nicht verlangen, was erst vor dem Veröffentlichen nötig ist: Kurzadressen.",
)
@DATA
def check(dateien: tuple[Path, ...], form: str | None, fix: bool, proposal: bool, data: Path) -> None:
    """Check the data folder; exit code 0 without problems, 1 with problems."""
    settings = data.resolve().parent / "mkdocs.yml"
    if dateien and all(path.resolve() == settings for path in dateien):
        _check_settings(settings, form)
        return
    wanted = _wanted(data, dateien)
    if fix:
        _fix(data, wanted, quiet=form is not None)
    catalogue, problems = inspect(data, publishing=not proposal, proposing=proposal)
    unread = bool(problems) and not wanted <= {path.resolve() for path in data_files(data)}
    if not problems:
        problems = makros.problems(data.resolve().parent / "docs", catalogue)
    problems = problems or list(stellen.problems(data.resolve().parent, catalogue))
    chosen = [problem for problem in problems if not dateien or unread or _path(data, problem) in wanted]
    _tell(ProblemsError(chosen, _PAGES_WAIT if unread else NOT_BUILT), form)
    counted = "1 Datei" if len(wanted) == 1 else f"{len(wanted)} Dateien"
    click.echo(f"Alles in Ordnung: {counted} geprüft, {len(catalogue.entries)} Einträge im Handbuch.")


_PAGES_WAIT = "Die Seiten werden erst geprüft, wenn alle behoben sind."


def _tell(found: ProblemsError, form: str | None) -> None:
    """Print what was found and end the command; without a form of its own and without problems, do nothing."""
    if form:
        click.echo(berichte.FORMS[form](found.problems))
        raise SystemExit(bool(found.problems))
    if found.problems:
        raise found


def _check_settings(settings: Path, form: str | None) -> None:
    """Check nothing but the settings, which MkDocs reads before anything of ours: a preview of broken data may start."""
    _tell(ProblemsError(einstellungen.problems_alone(settings)), form)
    click.echo("Die Einstellungen sind in Ordnung.")


def _wanted(data: Path, named: tuple[Path, ...]) -> set[Path]:
    """Return the files that were named, those of named folders included; without names, all.

    Named can be pages and what becomes part of them, too. Raises click.UsageError for anything else.
    """
    known = {path.resolve() for path in data_files(data)}
    if not named:
        return known
    project = data.resolve().parent
    beside = (project / "MITMACHEN.md", project / "mkdocs.yml")
    known |= {path for path in (*(project / "docs").rglob("*"), *beside) if path.is_file()}
    wanted = {name.resolve(): {path for path in known if path.is_relative_to(name.resolve())} for name in named}
    if strangers := sorted(str(name) for name in named if not wanted[name.resolve()]):
        raise click.UsageError(
            f"Kein Datensatz unter {data} und keine Seite: {', '.join(strangers)}; bitte den Dateinamen prüfen."
        )
    return set().union(*wanted.values())


def _fix(data: Path, wanted: set[Path], quiet: bool) -> None:
    """Mend the files and say what was changed."""
    with speichern.locked(data):
        changes = berichtigen.mend_files(data, wanted)
    if not quiet:
        click.echo("".join(f"{change}\n" for change in changes), nl=False)


def _path(data: Path, problem: Problem) -> Path:
    return (data.parent / problem.path).resolve()


@handbuch.command(
    "schema",
    options_metavar="[OPTION…]",
    short_help="Eingabehilfe für Editoren schreiben.",
    help="Schreibt die Eingabehilfe für Editoren (JSON Schema) nach data/.schema.",
)
@click.option("--pruefen", "only_check", is_flag=True, help="Nur prüfen, ob sie zu den Datensätzen passt.")
@DATA
def write_schema(only_check: bool, data: Path) -> None:
    """Write the schema files, or tell which are out of date (exit code 1)."""
    wanted = schemas.files(_sound(data))
    outdated = schemas.outdated(data, wanted)
    if not only_check:
        speichern.write_all(schemas.changes(data, wanted))
        click.echo(f"Eingabehilfe geschrieben: {len(wanted)} Dateien in {data / schemas.FOLDER}.")
    elif outdated:
        raise click.ClickException(f"{', '.join(outdated)} veraltet, bitte `handbuch schema` ausführen.")
    else:
        click.echo("Die Eingabehilfe passt zu den Datensätzen.")


@handbuch.command(
    "umbenennen",
    options_metavar="[OPTION…]",
    short_help="Einem Eintrag überall eine andere Kennung geben.",
    help="Gibt dem Eintrag ALT die Kennung NEU: in seiner Datei, in allen Verweisen und in den Seiten unter docs/. "
    "Die alte Adresse leitet weiter. Geändert wird alles oder nichts.",
)
@click.argument("alt")
@click.argument("neue", metavar="NEU")
@DATA
def rename(alt: str, neue: str, data: Path) -> None:
    """Rename an entry everywhere; refuse while the data has problems, since references could hide in them."""
    with speichern.locked(data):
        catalogue = _sound(data)
        entry = _entry(catalogue, alt)
        umbenennen.check(catalogue, entry, neue)
        root = data.resolve().parent
        texts = umbenennen.renamed(catalogue, root, entry, neue)
        after, problems = probe.inspect_changed(data, texts)
        if problems:
            raise ProblemsError(problems, "Umbenannt wurde nichts.")
        speichern.write_all(texts | schemas.changes(data, schemas.files(after)))
    for path in sorted(texts):
        click.echo(f"{'entfernt' if texts[path] is None else 'geschrieben'}: {path.relative_to(root)}")
    click.echo(f"„{alt}“ heißt jetzt „{neue}“.")


@handbuch.command(
    "kurzadressen",
    options_metavar="[OPTION…]",
    short_help="Neuen Einträgen ihre Kurzadresse geben.",
    help="Gibt jedem neuen Eintrag seine Kurzadresse und schreibt sie in data/kurzadressen.yml; bestehende ändern sich nie.",
)
@DATA
def give_short_addresses(data: Path) -> None:
    """Append what is missing to the list of short addresses; refuse while the data has any problem."""
    with speichern.locked(data):
        catalogue = _sound(data)
        new = codes.unlisted(catalogue)
        if new:
            speichern.write_all({data / "kurzadressen.yml": codes.written(catalogue)})
    for line in new:
        click.echo(f"f/{line.code}/ führt auf {line.art} „{line.ziel}“")
    counted = "1 neue Kurzadresse" if len(new) == 1 else f"{len(new)} neue Kurzadressen"
    click.echo(f"{counted}." if new else "Alle Einträge haben ihre Kurzadresse.")


@handbuch.command(
    "karten",
    options_metavar="[OPTION…]",
    short_help="Karten für den Workshop als PDF schreiben.",
    help="Schreibt die Karten für den Workshop nach DATEI, sonst nach „karten.pdf“: A6, vier auf ein Blatt A4, beidseitig "
    "zu drucken und über die lange Kante zu wenden.",
)
@click.argument("datei", metavar="[DATEI]", default="karten.pdf", type=click.File("wb"))
@click.option(
    "--adresse", metavar="ADRESSE", envvar="SITE_URL", default="", help="Adresse der Website, sonst SITE_URL."
)
@DATA
def print_cards(datei: IO[bytes], adresse: str, data: Path) -> None:
    """Write the cards; without an address of the site their codes lead to the preview, which is said."""
    site = website(ROOT, for_machines(adresse))
    root = motive.base(site.url)
    cards = motive.cards(_sound(data), root)
    datei.write(zeichnen.workshop_cards(material.cards_title(site), cards))
    click.echo(f"{len(cards)} Karten stehen in {datei.name}; ihre Codes führen auf {root}")
    if motive.is_preview(root):
        click.echo(
            "Das ist die Vorschau auf diesem Rechner. Vor dem Drucken bitte SITE_URL auf die Adresse der Website setzen."
        )


class _Neu(click.Group):
    """Says of a kind that cannot be made by a command where its entries stand."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        """Return the command; raise click.UsageError if there is none of that name."""
        name = args[0]
        if name in self.commands:
            return super().resolve_command(ctx, args)
        place = geruest.written_by_hand(name)
        told = (
            f" Einträge dieser Art stehen in data/{place} und werden dort ergänzt."
            if place
            else nearest(name, self.commands)
        )
        message = f"„{name}“ legt „handbuch neu“ nicht an.{told}"
        raise click.UsageError(f"{message} Anlegen lässt sich: {', '.join(sorted(self.commands))}.", ctx)


@handbuch.group(
    cls=_Neu,
    options_metavar="[OPTION…]",
    subcommand_metavar="ART …",
    short_help="Einen Eintrag anlegen.",
    help="Legt einen Eintrag an: fragt nach dem Nötigen und schreibt ein Gerüst mit Erklärungen.",
)
def neu() -> None:
    """Group of the commands that make something new."""


for _command in befehl_neu.commands(DATA):
    neu.add_command(_command)
for _command in befehl_ausgabe.commands(DATA):
    handbuch.add_command(_command)


def _entry(catalogue: Catalogue, name: str) -> Entry:
    """Return the entry with this id; raise click.UsageError with the nearest one."""
    if entry := catalogue.entries.get(name):
        return entry
    if entry := catalogue.former.get(name):
        raise click.UsageError(f"„{name}“ heißt jetzt „{entry.id}“.")
    raise click.UsageError(f"Die Kennung „{name}“ gibt es nicht.{nearest(name, catalogue.entries)}")


def _sound(data: Path) -> Catalogue:
    """Return the catalogue; raise ProblemsError if anything is wrong with the data."""
    catalogue, problems = inspect(data)
    if problems:
        raise ProblemsError(problems)
    return catalogue
