"""English names are marked as English wherever readers meet them, and nowhere else."""

from __future__ import annotations

import pytest

from macros.daten.katalog import Catalogue
from macros.seiten.sprachmarken import Sprachmarken


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Ein City Lab in Alt-Zell</p>", '<p>Ein <span lang="en">City Lab</span> in Alt-Zell</p>'),
        ("<h1>City Lab</h1>", '<h1><span lang="en">City Lab</span></h1>'),
        ("<p>Das Smart City Lab</p>", '<p>Das <span lang="en">Smart City Lab</span></p>'),
        ('<a aria-label="City Lab">x</a>', '<a aria-label="City Lab">x</a>'),
        ("<title>City Lab</title>", "<title>City Lab</title>"),
        ('<option value="City Lab">City Lab (2)</option>', '<option value="City Lab">City Lab (2)</option>'),
        ("<p>Die City Lab-Leitung, das City Labor</p>", "<p>Die City Lab-Leitung, das City Labor</p>"),
        ("<p>Ein Mini-City Lab</p>", "<p>Ein Mini-City Lab</p>"),
    ],
)
def test_what_is_marked_and_what_is_left(small: Catalogue, html: str, expected: str) -> None:
    assert Sprachmarken(small).marked(html) == expected
