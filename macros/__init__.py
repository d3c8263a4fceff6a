"""The handbook „Kooperationsformen in der Smart City“: YAML records → checked → pages.

`define_env` is what mkdocs-macros calls; it only registers the macros that pages may use.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any


def define_env(env: Any) -> None:
    """Register the macros. They take ids and return finished Markdown; an unknown id is an error."""
    from macros import loading, render, views  # imported late: `macros` itself must import without side effects
    from macros.records import Zitat

    def catalogue() -> Any:
        return loading.load(Path(env.project_dir) / "data")

    def url() -> str:
        return str(env.page.url)

    @env.macro  # type: ignore[untyped-decorator]
    def seite(record_id: str) -> str:
        """Die ganze Seite eines Datensatzes; steht nur auf erzeugten Seiten."""
        return render.page(catalogue(), record_id, url())

    @env.macro  # type: ignore[untyped-decorator]
    def verweis(record_id: str, text: str | None = None) -> str:
        """Link auf einen Datensatz, im Satz verwendbar; ohne `text` mit dessen Namen."""
        return render.link(catalogue(), record_id, url(), text)

    @env.macro  # type: ignore[untyped-decorator]
    def zitat(record_id: str) -> str:
        """Wortlaut von den Folien, als Zitat mit Quelle."""
        return render.fragment(catalogue(), "zitat", url(), zitat=catalogue().get(record_id, Zitat))

    @env.macro  # type: ignore[untyped-decorator]
    def uebersicht(name: str) -> str:
        """Alle Datensätze einer Art, zum Beispiel `modelle`."""
        return render.overview(catalogue(), name, url())

    @env.macro  # type: ignore[untyped-decorator]
    def anzahl(name: str) -> int:
        """Wie viele Einträge eine Übersicht hat."""
        return len(views.UEBERSICHTEN[name](catalogue()))
