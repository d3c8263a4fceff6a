"""`handbuch neu …`: asks for what a new record needs, at the terminal or by options, and writes it.

Which questions there are and what is written follows from `geruest`.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import click

from macros.daten import kurzadressen
from macros.daten.arten import FOLDERS, Quelle, Teil
from macros.daten.heute import today
from macros.daten.katalog import Catalogue
from macros.daten.laden import inspect
from macros.daten.meldungen import listed, nearest
from macros.daten.probleme import Problem, ProblemsError
from macros.daten.yaml.lesen import FieldPath
from macros.seiten import adressen
from macros.werkzeug import geruest, probe, schema, speichern
from macros.werkzeug.geruest import Frage

Decorator = Callable[[Callable[..., None]], Callable[..., None]]

_HOLDER = "Datei, in die der Eintrag kommt, ohne „.yml“."

_MAY_REMAIN = frozenset({"datensatz-allein", "quelle-ungenutzt", "selbstcheck-luecke"})
"""Rules that only another record can satisfy: a new one may break them until that is written."""


def commands(data_option: Decorator) -> list[click.Command]:
    """Return a command per kind of record; `data_option` adds the option for the data folder."""
    return [_command(name, kind, data_option) for name, kind in geruest.KINDS.items()]


def _command(name: str, kind: type[Teil], data_option: Decorator) -> click.Command:
    def run(data: Path, **given: str | None) -> None:
        answers = {key.replace("_", "-"): text for key, text in given.items() if text is not None}
        _write_new(kind, answers, data)

    options = [(frage.name, _help(frage)) for frage in geruest.questions(kind) if frage.field != ("id",)]
    if holder := geruest.HOLDERS.get(kind):
        options.insert(0, (holder, _HOLDER))
    decorated = data_option(run)
    for option, words in reversed(options):
        decorated = click.option(f"--{option}", option.replace("-", "_"), metavar="TEXT", help=words)(decorated)
    decorated = click.argument("id", metavar="[KENNUNG]", required=False)(decorated)
    about = f"Legt an: {name.capitalize()}. Was nicht angegeben ist, wird erfragt; ohne Terminal gilt die Vorgabe."
    command = click.command(name, help=about, short_help=f"{name.capitalize()} anlegen.", options_metavar="[OPTION…]")
    return command(decorated)


def _help(frage: Frage) -> str:
    choices = f" Zur Wahl: {', '.join(frage.choices)}." if frage.choices else ""
    several = " Mehrere durch Komma getrennt." if frage.feld.ist_liste else ""
    return f"{frage.feld.beschreibung}{choices}{several}"


def _write_new(kind: type[Teil], given: Mapping[str, str], data: Path) -> None:
    """Ask, try the new record out on a copy, write it, and say what is still to be done."""
    catalogue, before = inspect(data)
    holder = _holder(kind, given, data)
    answers: dict[FieldPath, Any] = {}
    try:
        with speichern.ending_as_abort():
            _ask(kind, given, holder, catalogue, answers)
            with speichern.locked(data):
                _add(kind, answers, holder, data, before)
    except BaseException:
        _keep(kind, answers)
        raise


def _keep(kind: type[Teil], answers: Mapping[FieldPath, Any]) -> None:
    """Write down what somebody has typed for something that could not be made."""
    if not answers or not _has_terminal():
        return
    begun = f"handbuch-entwurf-{answers.get(('id',), kind.ART.kennwort)}-"
    with tempfile.NamedTemporaryFile("w", prefix=begun, suffix=".yml", delete=False, encoding="utf-8") as draft:
        draft.write("\n".join(geruest.rows(kind, answers)) + "\n")
    with contextlib.suppress(OSError):  # the terminal may be gone
        click.echo(f"Was schon eingegeben war, steht in {draft.name}.", err=True)


def _add(
    kind: type[Teil], answers: Mapping[FieldPath, Any], holder: str | None, data: Path, before: list[Problem]
) -> None:
    place = geruest.place(kind, answers["id",], holder)
    texts: dict[Path, str | None] = {data.resolve() / place: _new_text(kind, data / place, place, answers)}
    after, problems = probe.inspect_changed(data, texts)
    new = _new_problems(before, problems)
    if any(problem.rule not in _MAY_REMAIN for problem in new):
        raise ProblemsError(new, "Angelegt wurde nichts.")
    if all(problem.rule in _MAY_REMAIN for problem in problems):  # else ids of refused files would be missing
        texts |= schema.changes(data, schema.files(after)) | _short_addresses(data, after)
    speichern.write_all(texts)
    _say(PurePosixPath(data.resolve().name, place), new)
    _say_where(after, answers["id",])


def _short_addresses(data: Path, catalogue: Catalogue) -> dict[Path, str | None]:
    """Return the list of short addresses if something new has none in it yet."""
    if not (kurzadressen.list_of(catalogue) and kurzadressen.unlisted(catalogue)):
        return {}
    return {data / "kurzadressen.yml": kurzadressen.written(catalogue)}


def _ask(
    kind: type[Teil],
    given: Mapping[str, str],
    holder: str | None,
    catalogue: Catalogue,
    answers: dict[FieldPath, Any],
) -> None:
    """Ask every question that no option has answered; add the answers by field.

    Raises click.UsageError; where nobody can be asked, with everything that is missing or wrong.
    """
    answers |= {(geruest.HOLDERS[kind],): holder} if holder else {}
    errors: list[str] = []
    for frage in geruest.questions(kind):
        try:
            answer = _answer(kind, frage, given.get(frage.name), answers, catalogue)
        except click.UsageError as error:
            if _has_terminal():
                raise
            errors.append(error.message)
        else:
            answers |= {frage.field: answer} if answer is not None else {}
    if errors:
        raise click.UsageError("\n".join(errors))


def _new_text(kind: type[Teil], path: Path, place: PurePosixPath, answers: Mapping[FieldPath, Any]) -> str:
    """Return the text of the new file, or of the file that the new part has been added to."""
    if kind not in geruest.LISTED:
        if path.exists():
            raise click.UsageError(f"Die Datei {path} gibt es schon; bitte eine andere Kennung wählen.")
        return geruest.record(kind, answers, place, today())
    text = speichern.text_of(path)
    if text is None:
        raise click.UsageError(f"Die Datei {path} gibt es nicht oder sie ist nicht lesbar.")
    return geruest.added(text, kind, answers)


def _holder(kind: type[Teil], given: Mapping[str, str], data: Path) -> str | None:
    """Return the name of the file that a part goes into, if there are several."""
    name = geruest.HOLDERS.get(kind)
    if not name:
        return None
    folder = next(folder for folder, held in FOLDERS.items() if held is geruest.LISTED[kind])
    names = sorted(path.stem for path in (data / folder).glob("*.yml"))

    def chosen(text: str) -> str:
        if text not in names:
            few = f" Zur Wahl: {listed(names)}." if len(names) < 12 else ""
            raise click.UsageError(f"„{text}“ gibt es nicht in {data.name}/{folder}.{few}{nearest(text, names)}")
        return text

    chosen_name: str = _said(name, _HOLDER, given.get(name), None, chosen)
    return chosen_name


def _answer(
    kind: type[Teil], frage: Frage, given: str | None, answers: Mapping[FieldPath, Any], catalogue: Catalogue
) -> Any:
    def value(text: str) -> Any:
        if not text and not frage.pflicht:
            return None
        try:
            return frage.answer(text, catalogue)
        except ValueError as error:
            raise click.UsageError(str(error)) from error

    proposed = geruest.proposal(kind, frage, answers, catalogue)
    return _said(frage.name, _help(frage), given, proposed if frage.pflicht else "", value)


def _said(name: str, words: str, given: str | None, proposed: str | None, value: Callable[[str], Any]) -> Any:
    """Return the value of what was given as an option, else of what is typed, else of the proposal.

    Raises click.UsageError if there is nothing of all that.
    """

    def typed(text: str) -> Any:
        if not text and proposed is None:
            raise click.UsageError("Hier ist eine Antwort nötig; Strg+C bricht ab.")
        return value(text)

    shown = "KENNUNG" if name == "id" else f"--{name}"
    if given is not None:
        try:
            return value(given)
        except click.UsageError as error:
            raise click.UsageError(f"{shown}: {error.message}") from error
    if _has_terminal():
        click.echo(words)
        return click.prompt(name, default=proposed or "", value_proc=typed, show_default=bool(proposed))
    if proposed is None:
        raise click.UsageError(f"Es fehlt „{shown}“: {words}")
    return value(proposed)


def _has_terminal() -> bool:
    return sys.stdin.isatty()


def _new_problems(before: list[Problem], after: list[Problem]) -> list[Problem]:
    """Return the problems that a change has brought: those that were not there before."""
    known = {(problem.path, problem.rule, problem.message) for problem in before}
    return [problem for problem in after if (problem.path, problem.rule, problem.message) not in known]


def _say_where(catalogue: Catalogue, name: str) -> None:
    """Tell on which pages something new shows because it names what is there."""
    named = (reference.target for reference in catalogue.references if reference.owner and reference.owner.id == name)
    entries = (catalogue.entries[target] for target in dict.fromkeys(named) if target in catalogue.entries)
    pages = [adressen.address(entry) for entry in entries if not isinstance(entry.part, Quelle)]
    if pages:
        click.echo(f"Zu sehen ist es auch auf: {', '.join(dict.fromkeys(pages))}")


def _say(path: PurePosixPath, left: list[Problem]) -> None:
    click.echo(f"Angelegt: {path}. Felder, die mit „#“ beginnen, bei Bedarf ausfüllen und „#“ entfernen.")
    for problem in left:
        click.echo(f"Noch zu tun: {problem}")
