"""PNGs are made once, in parallel if there are many, and again only for another drawing or another engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.ausgaben import darkroom, pictures

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="1"/>'


def test_a_picture_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawings = [SVG.format(width) for width in (1, 2, 1)]
    first = darkroom.developed(drawings, tmp_path)
    monkeypatch.setattr(pictures, "png", lambda svg: pytest.fail("drawn again"))
    assert darkroom.developed(drawings, tmp_path) == first
    assert first[0] == first[2] != first[1]


def test_many_pictures_are_made_in_parallel_and_stay_in_order(tmp_path: Path) -> None:
    drawings = [SVG.format(width) for width in range(1, darkroom.FEW + 3)]
    assert darkroom.developed(drawings, tmp_path) == [pictures.png(svg) for svg in drawings]


def test_another_engine_draws_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    darkroom.developed([SVG.format(1)], tmp_path)
    monkeypatch.setattr(pictures, "ENGINE", "resvg 99")
    darkroom.developed([SVG.format(1)], tmp_path)
    assert len(list(tmp_path.iterdir())) == 2
