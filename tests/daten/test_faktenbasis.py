"""What the records say about their sources, held against the fact base the editors keep beside the project."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.daten.arten import Quelle
from macros.daten.katalog import Catalogue

RESEARCH = Path(__file__).parents[3] / "shared" / "research"


def parts(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from parts(item)
    elif isinstance(value, list):
        for item in value:
            yield from parts(item)


@pytest.fixture(scope="module")
def addresses_with_excerpt() -> set[str]:
    """Return the addresses of all sources from which the fact base keeps words or figures."""
    if not RESEARCH.is_dir():
        pytest.skip("the fact base is not beside the project")
    found = [part for path in RESEARCH.glob("*.yml") for part in parts(yaml.safe_load(path.read_text("utf-8")))]
    kept = {"beleg", "auszug", "norm", "einwohner"}
    names: set[str] = set()
    for part in found:
        if kept & part.keys() and part.get("quellen"):
            sources = part["quellen"]
            names |= set(sources if isinstance(sources, list) else [sources])
    return {part["url"].rstrip(".,;)/") for part in found if part.get("id") in names and part.get("url")}


def test_a_source_is_marked_if_and_only_if_nobody_kept_words_of_it(
    real: Catalogue, addresses_with_excerpt: set[str]
) -> None:
    without = {s.id for s in real.all(Quelle) if s.url and s.url.rstrip(".,;)/") not in addresses_with_excerpt}
    assert without == {source.id for source in real.all(Quelle) if source.ohne_auszug}
