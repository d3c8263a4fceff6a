"""Green means that it can be published: whatever passes the check is built whole, with pictures, cards and feeds."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.bau import Bau
from macros.daten import laden, zeichen
from macros.daten.arten import Zeitangabe
from macros.daten.texte import Text, Zeile
from macros.daten.yaml.lesen import FieldPath, layout
from macros.makros import Makros
from macros.seiten import rendern
from macros.seiten.adressen import Website

ROOT = Path(__file__).parents[2]
EVERY_CHARACTER = "".join(chr(code) for code in range(0x20, 0x3000) if zeichen.DRAWN.match(chr(code)))

TEXTS = st.one_of(
    st.sampled_from(
        ["Ä", "Wort " * 50, "Donaudampfschifffahrtsgesellschaft" * 8, "5 < 6 & 7 > 3", "Bürger*innen", "x" * 290]
    ),
    st.text(alphabet=st.sampled_from(EVERY_CHARACTER), min_size=1, max_size=40),
    st.text(min_size=1, max_size=20),
)
DATES = st.sampled_from(
    ["1800", "1799", "2026-11-28", "2026-11-30", "2027", "2056-12-31", "2999", "1021", "undatiert", "2026-02-29"]
)
NUMBERS = st.sampled_from(["0", "1", "2", "-1", "999999999999999999", "20260101"])


def places(data: Path) -> list[tuple[str, FieldPath, Any]]:
    """Return (file, field, value) of every value that stands in a file and can be replaced: texts, dates, numbers."""
    kinds = (Text, Zeile, Zeitangabe, int)
    found = []
    for file in laden.load(data).files:
        stands = {scalar.field for scalar in layout(file.source.text).scalars}
        values = ((field, value) for field, value in file.values if field in stands and isinstance(value, kinds))
        found += [(str(file.source.path), field, value) for field, value in values if not isinstance(value, bool)]
    return found


def written(value: Any, data: st.DataObject) -> str:
    if isinstance(value, Zeitangabe):
        return data.draw(DATES)
    if isinstance(value, int):
        return data.draw(NUMBERS)
    return "'" + data.draw(TEXTS).replace("'", "''").replace("\n", " ") + "'"


def built(project: Path) -> None:
    """Make everything that a whole build publishes."""
    bau = Bau(project, Website("Handbuch", "https://handbuch.example.org/"), vollstaendig=True)
    for made in bau.dateien():
        if made.uri.endswith(".md"):
            makros = Makros(lambda: bau, lambda: "a/b/")
            rendern.expanded(str(made.inhalt), {name: getattr(makros, name) for name in Makros.names()})


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gruen")
    shutil.copytree(ROOT / "tests" / "small" / "data", folder / "data")
    shutil.copytree(ROOT / "docs" / "stylesheets", folder / "docs" / "stylesheets")
    return folder


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_passes_the_check_can_be_built_whole(data: st.DataObject, project: Path) -> None:
    name, field, value = data.draw(st.sampled_from(places(project / "data")))
    path = project / name
    sound = path.read_text(encoding="utf-8")
    scalar = next(one for one in layout(sound).scalars if one.field == field)
    path.write_text(sound[: scalar.start] + written(value, data) + sound[scalar.end :], encoding="utf-8")
    try:
        if not laden.inspect(project / "data")[1]:
            built(project)
    finally:
        path.write_text(sound, encoding="utf-8")
