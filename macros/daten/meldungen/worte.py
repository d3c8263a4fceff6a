"""Words that many messages share: paths, lists, what somebody may have meant. Knows no record."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from macros.daten.yaml.lesen import FieldPath


def dotted(field: FieldPath) -> str:
    """Write a field path as editors count: `beispiele.2.name` is the name of the second example."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in field)


def listed(values: Iterable[str], conjunction: str = "oder") -> str:
    """Join values as German prose: `„a“, „b“ oder „c“`."""
    quoted = [f"„{value}“" for value in values]
    return f" {conjunction} ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]])) if quoted else "keine"


def closest(value: str, candidates: Iterable[str]) -> str:
    """Return the most similar candidate, or an empty string if none is similar."""
    by_letters = {candidate.casefold(): candidate for candidate in candidates}
    found = difflib.get_close_matches(value.casefold(), list(by_letters), n=1, cutoff=0.6)
    return by_letters[found[0]] if found else ""


def nearest(value: str, candidates: Iterable[str]) -> str:
    """Return ` Gemeint „…“?` with the most similar candidate, or nothing."""
    found = closest(value, candidates)
    return f" Gemeint „{found}“?" if found else ""
