"""Lets click speak German, through gettext as click provides for.

The words stand in `locale/de/LC_MESSAGES/messages.po`; the system's language does not matter.
"""

from __future__ import annotations

import gettext
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

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
        finally:
            if before is None:
                del os.environ["LANGUAGE"]
            else:
                os.environ["LANGUAGE"] = before
