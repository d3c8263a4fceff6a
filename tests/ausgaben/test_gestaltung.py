"""The stylesheet: files by subject become one."""

from __future__ import annotations

import re
from pathlib import Path

from macros.ausgaben import gestaltung

STYLES = Path(__file__).parents[2] / "docs" / "stylesheets"
SHEET = STYLES / "handbuch.css"


def test_imports_are_replaced_in_their_order_without_comments(tmp_path: Path) -> None:
    sheet = tmp_path / "alles.css"
    sheet.write_text('/* Vorweg. */\n@import "b.css";\n@import "a.css";\n', encoding="utf-8")
    (tmp_path / "a.css").write_text("/* Rot. */\n\na { color: red }\n", encoding="utf-8")
    (tmp_path / "b.css").write_text("b { color: blue }\n", encoding="utf-8")
    assert gestaltung.joined(sheet) == "b { color: blue }\n\na { color: red }\n\n"


def test_every_file_is_named_once() -> None:
    loaded_apart = {SHEET, STYLES / "dunkel.css"}
    named = re.findall(r'@import "(.+)";', SHEET.read_text(encoding="utf-8"))
    assert sorted(named) == sorted(path.name for path in set(STYLES.glob("*.css")) - loaded_apart)


def test_readers_get_one_file(site: Path) -> None:
    published = site / "stylesheets"
    assert sorted(file.name for file in published.iterdir()) == ["dunkel.css", "handbuch.css"]
    assert "@import" not in (published / "handbuch.css").read_text(encoding="utf-8")
