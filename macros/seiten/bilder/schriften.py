"""Where the font files lie that pictures and print are set in, and from which the website's own letters are cut.

The fonts are Source Sans Pro and Source Serif Pro by Adobe, under the SIL Open Font License 1.1 (its text lies
beside the files). They come unchanged as the PyPI packages `font-source-sans-pro` and `font-source-serif-pro`,
pinned and hashed like all we use: a bare machine has them after the set-up.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Literal

Face = Literal["text", "fett", "titel"]

_FILES: dict[Face, tuple[str, str]] = {
    "text": ("font_source_sans_pro", "SourceSansPro-Regular.ttf"),
    "fett": ("font_source_sans_pro", "SourceSansPro-Semibold.ttf"),
    "titel": ("font_source_serif_pro", "SourceSerifPro-Semibold.ttf"),
}


def font_file(face: Face) -> Path:
    """Return where a face's font file lies."""
    package, name = _FILES[face]
    return Path(str(files(package))) / "files" / name


def font_folders() -> list[Path]:
    """Return the folders of our font files, for programs that load fonts themselves."""
    return sorted({font_file(face).parent for face in _FILES})
