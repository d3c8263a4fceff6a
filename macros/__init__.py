"""The handbook „Kooperationsformen in der Smart City“: YAML records → checked → pages.

Four packages, by the direction in which data flows; each knows only those before it: `daten` (YAML in, checked
catalogue out), `seiten` (catalogue → pages), `ausgaben` (what else the build publishes), `werkzeug` (the command).
Between the last two lie `bau`, the list of all that a build publishes, and the adapters to MkDocs and mkdocs-macros:
`hooks`, `makros` and this file.

`define_env` is what mkdocs-macros calls; it only registers the macros that pages may use.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any


def define_env(env: Any) -> None:
    """Register every public method of `Makros` under its name."""
    from macros.makros import Makros  # late, so that importing `macros` has no side effects

    makros = Makros(lambda: env.conf["extra"]["bau"], lambda: str(env.page.url))
    for name in Makros.names():
        env.macro(_ending_in_german(env, getattr(makros, name)))


def _ending_in_german(env: Any, macro: Callable[..., Any]) -> Callable[..., Any]:
    """Let a wrong call end the build with one sentence; in `make serve` the page shows it instead."""
    from pydantic_core import PydanticCustomError

    from macros.seiten.rendern import UnknownIdError

    @functools.wraps(macro)
    def call(*arguments: Any) -> Any:
        try:
            return macro(*arguments)
        except (UnknownIdError, PydanticCustomError) as error:
            if not env.config["on_error_fail"]:
                raise
            sys.exit(f"docs/{env.page.file.src_uri}: {error}")

    return call
