"""The handbook „Kooperationsformen in der Smart City“: YAML records → checked → pages.

`define_env` is what mkdocs-macros calls; it only registers the macros that pages may use.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Register every public method of `Makros` under its name."""
    from macros.makros import Makros  # late, so that importing `macros` has no side effects

    makros = Makros(Path(env.project_dir) / "data", lambda: str(env.page.url))
    for name in Makros.names():
        env.macro(getattr(makros, name))
