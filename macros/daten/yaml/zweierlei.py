"""What MkDocs reads otherwise than we do: it takes `on`, `2024` or a date without quotes for no text (YAML 1.1).

Knows no domain.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from macros.daten.yaml.lesen import FieldPath

Finding = tuple[FieldPath, str]
"""Field and German sentence."""


AT_HEAD: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""What MkDocs reads the head of a page with; its own settings it reads without libyaml."""


def findings(text: str, data: Any, loader: Any = yaml.SafeLoader) -> Iterator[Finding]:
    """Yield every text of our `data` that MkDocs takes for something else, or that it cannot read the file at all."""
    try:
        theirs = yaml.load(text, Loader=loader)
    except yaml.YAMLError:
        yield (), "Das liest MkDocs nicht, meist wegen eines Tabulators; bitte Leerzeichen schreiben."
        return
    for field, value in _differing((), data, theirs):
        yield field, f"„{value}“ liest MkDocs nicht als Text; bitte in Anführungszeichen setzen."


def _differing(field: FieldPath, ours: Any, theirs: Any) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for (name, inner), (other, their) in zip(ours.items(), theirs.items(), strict=False):
            if name != other:
                yield (*field, name), name
            else:
                yield from _differing((*field, name), inner, their)
    elif isinstance(ours, list) and isinstance(theirs, list):
        for index, (inner, their) in enumerate(zip(ours, theirs, strict=False)):
            yield from _differing((*field, index), inner, their)
    elif isinstance(ours, str) and not isinstance(theirs, str):
        yield field, ours
