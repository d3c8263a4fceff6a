"""Lets click speak German, through gettext as click provides for.

The words stand in `locale/de/LC_MESSAGES/messages.po`; the system's language does not matter.
"""

from __future__ import annotations

import contextlib
import errno
import gettext
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

_REASONS = {
    errno.ENOSPC: "Der Datenträger ist voll",
    errno.EDQUOT: "Der Platz für diese Anmeldung ist verbraucht",
    errno.EROFS: "Der Datenträger lässt sich nicht beschreiben",
    errno.EACCES: "Die Zugriffsrechte fehlen",
    errno.EPERM: "Die Zugriffsrechte fehlen",
    errno.EIO: "Der Datenträger antwortet nicht",
    errno.EMFILE: "Zu viele Dateien sind offen",
    errno.ENOENT: "Der Ordner, aus dem der Befehl aufgerufen wurde, ist verschwunden",
}
"""What the machine may refuse to anybody, whatever command it is."""


def _told(error: OSError) -> int:
    """Say in German what the machine refuses and return the exit code; what is not written yet is given up."""
    where = f" („{error.filename}“)" if error.filename else ""
    with contextlib.suppress(OSError):
        sys.stderr.write(f"Fehler: {_REASONS[error.errno or 0]}{where}; bitte prüfen und noch einmal aufrufen.\n")
    if error.errno == errno.ENOSPC and isinstance(sys.stdout, io.TextIOWrapper):
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # else Python would try again, and say so in English
    return 1


LOCALE = Path(__file__).parent / "locale"


class DeutscheGruppe(click.Group):
    """A command whose every word is German while it runs; importing it changes nothing."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run the command; the environment is afterwards as it was before."""
        before = os.environ.get("LANGUAGE")
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):  # a terminal without „ shows a question mark instead
                stream.reconfigure(errors="replace")
        gettext.bindtextdomain("messages", str(LOCALE))
        os.environ["LANGUAGE"] = "de"
        try:
            return super().main(*arguments, **options)
        except OSError as error:
            if error.errno not in _REASONS or (error.errno == errno.ENOENT and error.filename):
                raise  # a mistake of ours
            raise SystemExit(_told(error)) from error
        finally:
            if before is None:
                del os.environ["LANGUAGE"]
            else:
                os.environ["LANGUAGE"] = before
