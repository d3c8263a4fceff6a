"""Files are written all together or not at all."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from macros.werkzeug.speichern import text_of, write_all


def test_every_file_gets_its_text_or_goes(tmp_path: Path) -> None:
    (tmp_path / "alt").write_text("a", encoding="utf-8")
    write_all({tmp_path / "neu" / "tief": "b\r\n", tmp_path / "alt": None})
    assert (tmp_path / "neu" / "tief").read_bytes() == b"b\r\n"
    assert not (tmp_path / "alt").exists()


def test_if_one_cannot_be_written_all_are_as_before(tmp_path: Path) -> None:
    for name in ("eins", "zwei"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    blocked = tmp_path / "eins" / "unter-einer-datei"
    with pytest.raises(click.ClickException, match="lässt sich nicht schreiben; geändert wurde nichts"):
        write_all({tmp_path / "zwei": "neu", tmp_path / "frisch": "neu", blocked: "neu"})
    assert {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()} == {
        "eins": "eins",
        "zwei": "zwei",
    }


def test_breaking_off_leaves_all_as_before(tmp_path: Path) -> None:
    class BreakingOff(str):
        def encode(self, *_: str) -> bytes:
            raise KeyboardInterrupt

    (tmp_path / "eins").write_text("alt", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "eins": "neu", tmp_path / "zwei": BreakingOff()})
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("eins", "alt")]


def test_what_is_no_text_has_none(tmp_path: Path) -> None:
    (tmp_path / "bild").write_bytes(b"\xff\x00")
    assert text_of(tmp_path / "bild") is None
    assert text_of(tmp_path / "fehlt") is None


def test_a_full_disk_is_told_with_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("macros.werkzeug.speichern._put", refuse)
    with pytest.raises(click.ClickException, match=r"„.*/a\.yml“ lässt sich nicht schreiben"):
        write_all({tmp_path / "a.yml": "neu"})
