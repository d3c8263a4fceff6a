"""Many SVGs → PNGs, in parallel, each made once: kept on disk under a hash of what is drawn and by what.

Knows neither records nor what the pictures show.
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from macros.ausgaben import pictures

FEW = 8
"""Up to so many pictures are made faster here than in processes that must be started first."""


def developed(drawings: Sequence[str], folder: Path) -> list[bytes]:
    """Return the PNG of each SVG, from `folder` where it is known already; what is new is added there."""
    paths = [folder / f"{_fingerprint(svg)}.png" for svg in drawings]
    missing = {path: svg for path, svg in zip(paths, drawings, strict=True) if not path.is_file()}
    folder.mkdir(parents=True, exist_ok=True)
    for path, png in zip(missing, _all_png(list(missing.values())), strict=True):
        _store(path, png)
    return [path.read_bytes() for path in paths]


def _all_png(drawings: Sequence[str]) -> list[bytes]:
    if len(drawings) <= FEW:
        return [pictures.png(svg) for svg in drawings]
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as pool:
        return list(pool.map(pictures.png, drawings, chunksize=4))


def _store(path: Path, png: bytes) -> None:
    """Write a file so that nobody, not even after an interruption, finds half of it."""
    unfinished = path.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(png)
    unfinished.replace(path)


def _fingerprint(svg: str) -> str:
    return hashlib.sha256(f"{pictures.ENGINE}\n{svg}".encode()).hexdigest()
