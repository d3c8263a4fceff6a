"""Which paragraphs a text names, and what an answer's short sentence rests on."""

from __future__ import annotations

import pytest

from macros.daten.arten import Antwort, Recht
from macros.daten.arten.recht import paragraphs
from macros.daten.katalog import Catalogue


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Der Rat entscheidet.", set()),
        ("§ 12 Abs. 1 Satz 2 Nr. 3 GO", {"12"}),
        ("§\u00a0107a GO, Art. 92 GO", {"107a", "92"}),
        ("§§ 27, 27a und 27b GO NRW", {"27", "27a", "27b"}),
        ("§ 51 Nr. 11, 12 HGO", {"51"}),
        ("Art. 30, 32 GO", {"30", "32"}),
    ],
)
def test_paragraphs_are_told_from_other_numbers(text: str, numbers: set[str]) -> None:
    assert paragraphs(text) == numbers


def answer(short: str, *claims: tuple[str, str | None, str]) -> Antwort:
    return Antwort.model_validate(
        {
            "frage": "frage-gmbh",
            "kurz": short,
            "aussagen": [
                {"norm": norm, "text": "Es gilt.", "quellen": ["q"], "sicherheit": sure}
                | ({"fassung": version} if version else {})
                for norm, version, sure in claims
            ],
        }
    )


def test_the_short_sentence_rests_on_the_norms_that_it_names() -> None:
    known = answer("Der Rat (§ 12 GO).", ("§ 12 Abs. 1 GO", "2024", "hoch"), ("§ 14 GO", None, "mittel"))
    assert [claim.norm for claim in known.tragend] == ["§ 12 Abs. 1 GO"]
    assert known.fassung_bekannt
    assert known.amtlich_belegt


def test_one_norm_in_an_unknown_version_makes_the_short_sentence_doubtful() -> None:
    doubtful = answer("Der Rat (§ 12, 14 GO).", ("§ 12 GO", "2024", "hoch"), ("§ 14 GO", None, "mittel"))
    assert not doubtful.fassung_bekannt
    assert not doubtful.amtlich_belegt


def test_rules_without_paragraphs_carry_the_short_sentence_together() -> None:
    terms = answer("Ein Ratsbeschluss ist nötig.", ("Förderbedingungen", None, "hoch"))
    assert [claim.norm for claim in terms.tragend] == ["Förderbedingungen"]


def test_the_law_of_the_bund_comes_last_and_has_its_own_name(small: Catalogue) -> None:
    assert [record.bezeichnung for record in small.all(Recht)] == ["Landesrecht Bayern", "Bundesrecht"]


def test_every_question_that_a_land_is_asked_has_an_answer_a_hint_or_nothing(real: Catalogue) -> None:
    """Nothing is worth saying twice: a Land is left out of the handbook only by saying so."""
    assert len({record.land for record in real.all(Recht)}) == 17
