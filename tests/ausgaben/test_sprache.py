"""German for the search: one spelling, one stem, parts of compounds."""

from __future__ import annotations

import pytest

from macros.ausgaben.suche import sprache


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Büro buero Buro", ["buro", "buro", "buro"]),
        ("Küçük Kücük Kucuk Kuecuek", ["kucuk"] * 4),
        ("Haßfurt Hassfurt", ["hassfurt"] * 2),
        ("neue Steuer bauen Quelle", ["neue", "steuer", "bauen", "quelle"]),
        ("Smart-City-Team", ["smart", "city", "team"]),
        ("(CDO) „gkd-el“ § 108", ["cdo", "gkd", "el", "108"]),
        ("1.3 und 15,2 Mio.", ["1.3", "und", "15,2", "mio"]),
        ("Referent:innen Referent*innen Referent/-innen ReferentInnen", ["referent"] * 4),
        ("Expert*innenbeirat", ["expertenbeirat"]),
        ("ko\u00adoperieren", ["kooperieren"]),
    ],
)
def test_one_spelling_for_many(written: str, folded: list[str]) -> None:
    assert sprache.words(written) == folded


@pytest.mark.parametrize(
    "forms",
    [
        "Beirat Beirats Beiräte Beiräten",
        "Amt Amts Amtes Ämter Ämtern",
        "Stadt Städte Städten",
        "Haus Häuser Häusern",
        "Kreis Kreise Kreises Kreisen",
        "Lotse Lotsen Lotsin Lotsinnen",
        "Koordinator Koordinatoren Koordinatorin Koordinatorinnen Koordination Koordinierung koordinieren koordiniert",
        "Verein Vereine Vereins Vereinen",
        "Kosten kostet kosten",
        "Mitarbeiter Mitarbeiterin Mitarbeitende Mitarbeitenden",
        "Gemeinde Gemeinden",
        "Finanzierung finanzieren",
        "beschließen beschließt",
        "Referent Referentin Referentinnen Referenten",
    ],
)
def test_all_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({sprache.stem(word) for word in sprache.words(forms)}) == 1


@pytest.mark.parametrize("pair", ["Rat Rad", "Verein Vers", "Stadt Staat", "digital Digitalisierung", "Amt Art"])
def test_different_words_keep_different_stems(pair: str) -> None:
    assert len({sprache.stem(word) for word in sprache.words(pair)}) == 2


WORDS = sprache.words("Beirat Rat Fach Lotsen digital Kreis Lenkung Stadt Verordnete Versammlung Bei Haus Verwaltung")


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("Fachbeirat", "Fach Beirat"),
        ("Digitallotsen", "digital Lotsen"),
        ("Lenkungskreise", "Lenkung Kreis"),
        ("Rathaus", "Rat Haus"),
        ("Stadtverwaltung", "Stadt Verwaltung"),
    ],
)
def test_compounds_are_split_where_both_parts_stand_alone(compound: str, parts: str) -> None:
    (word,) = sprache.words(compound)
    found = sprache.compounds({*WORDS, word}, WORDS)
    assert found[sprache.stem(word)] == tuple(sprache.stem(part) for part in sprache.words(parts))


def test_a_compound_of_compounds_has_its_two_parts() -> None:
    known = sprache.words("Haus Halt Haushalt Mittel Haushaltsmittel")
    assert sprache.compounds(known, known)["haushaltsmittel"] == ("haushal", "mittel")


@pytest.mark.parametrize("word", ["beirat", "verwaltung", "versammlung", "lotsen"])
def test_what_only_looks_like_a_compound_is_left_whole(word: str) -> None:
    assert sprache.stem(word) not in sprache.compounds(WORDS, WORDS)
