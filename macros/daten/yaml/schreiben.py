"""Plain data → YAML as the data files are written: texts in quotes, short lists in one line.

The other direction is `yaml.lesen`. Knows no record.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

_NEEDS_NO_QUOTES = re.compile(
    r"(?!(true|false|null)$)[a-z][a-zäöüß0-9-]*|\d{4}(-\d\d){0,2}|undatiert|https?://[^\s#,\[\]{}]+"
)


def lines(name: str, value: Any) -> Iterator[str]:
    """Yield the lines of a field: `name: value`, nested blocks indented by two."""
    if isinstance(value, Mapping):
        yield f"{name}:"
        yield from _indented(block(value))
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        yield f"{name}:"
        for item in value:
            first, *others = block(item)
            yield f"  - {first}"
            yield from _indented(_indented(iter(others)))
    else:
        yield f"{name}: {scalar(value)}"


def block(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of several fields."""
    for name, value in values.items():
        yield from lines(name, value)


def scalar(value: Any) -> str:
    """Write one value, or a list of values, in one line."""
    if isinstance(value, list):
        return f"[{', '.join(map(scalar, value))}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float) or _NEEDS_NO_QUOTES.fullmatch(value):
        return str(value)
    return quoted(value)


def quoted(text: str) -> str:
    """Write a text in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def _indented(rows: Iterator[str]) -> Iterator[str]:
    return (f"  {row}" for row in rows)
