"""What editors should look at next, without HTML."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.daten import laden
from macros.daten.katalog import Catalogue
from macros.seiten import pruefliste


def test_what_is_due_first_stands_first(small: Catalogue) -> None:
    rows = [(row.pruefen_bis, row.eintrag.title) for row in pruefliste.uebersicht(small).bilanzen]
    assert rows[0] == ("2026-12-31", "Musterstadt gründet einen Lenkungskreis")
    assert rows == sorted(rows)


@pytest.mark.parametrize("confidence", ["mittel", "niedrig"])
def test_claims_of_less_than_high_confidence_are_to_be_reviewed(data: Path, confidence: str) -> None:
    path = data / "modelle" / "lenkungskreis.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("sicherheit: mittel", f"sicherheit: {confidence}"), encoding="utf-8")
    review = pruefliste.uebersicht(laden.inspect(data)[0])
    assert "lenkungskreis" in [entry.id for entry, _ in review.unsicher]


def test_the_review_list_counts_claims(small: Catalogue) -> None:
    review = pruefliste.uebersicht(small)
    (row,) = [row for row in review.bilanzen if row.eintrag.id == "lenkungskreis"]
    assert (row.aussagen, row.belegt, row.einschaetzungen, row.mittel, row.luecken) == (6, 1, 5, 1, 1)
    assert review.summe("luecken") == 5
    assert [entry.id for entry in review.ohne_beispiel] == ["projektteam", "arbeit-im-amt"]


def test_sentences_on_law_and_hints_count_as_claims_and_gaps(small: Catalogue) -> None:
    (row,) = [row for row in pruefliste.uebersicht(small).bilanzen if row.eintrag.id == "recht-bayern"]
    assert (row.aussagen, row.belegt, row.mittel, row.luecken) == (3, 3, 1, 2)


def test_claims_are_listed_that_rest_only_on_sources_nobody_kept(data: Path) -> None:
    path = data / "quellen" / "alle.yml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("    art: amtlich\n", "    art: amtlich\n    ohne_auszug: true\n"),
        encoding="utf-8",
    )
    found = pruefliste.uebersicht(laden.inspect(data)[0]).ohne_auszug
    assert ("alt-zell", "Die Ämter treffen sich.") in {(entry.id, claim.text) for entry, claim in found}
    assert {name for _, claim in found for name in claim.quellen} == {"amtsblatt"}
