"""Characters: what every face can draw, what those are called that nobody sees, what garbled umlauts meant."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from macros.daten import zeichen
from macros.seiten.bilder.schriften import Face, font_file


@pytest.mark.parametrize("face", ["text", "fett", "titel"])
def test_every_face_draws_what_texts_may_hold(face: Face) -> None:
    drawn = set(TTFont(font_file(face)).getBestCmap()) | {0x202F}  # drawn as an ordinary no-break space
    allowed = {code for code in range(0x10000) if zeichen.DRAWN.match(chr(code))}
    assert {f"{code:04x}" for code in allowed - drawn} == set()


@pytest.mark.parametrize("text", ["Bürger*innen – „Łódź“ …", "CO₂ und ½ m², 5 ≥ 3", "Ελλάδα, Київ", "15\u00a0%"])
def test_ordinary_words_of_europe_may_stand_in_texts(text: str) -> None:
    assert zeichen.foreign(text) is None


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("Ruf ☎ an", 4, "„☎“ (U+260E)"),
        ("Los 🚀", 4, "„🚀“ (U+1F680)"),
        ("E\u2011Mail", 1, "ein geschützter Bindestrich (U+2011)"),
        ("Ver\u00adwaltung", 3, "ein weicher Trennstrich (U+00AD)"),
        ("Punkt \uf0b7", 6, "ein Zeichen aus einer Schrift von Word (U+F0B7)"),
        ("f\ufffdr", 1, "ein Ersatzzeichen für verlorene Zeichen (U+FFFD)"),
        ("a\x07b", 1, "ein unsichtbares Zeichen (U+0007)"),
    ],
)
def test_what_faces_cannot_draw_is_named(text: str, place: int, name: str) -> None:
    assert zeichen.foreign(text) == (place, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\u00a0gremium", "ein geschütztes Leerzeichen (U+00A0)"),
        ("2021\u201303", "ein Halbgeviertstrich (U+2013)"),
        ("lenkungskr\u0435is", "ein kyrillischer Buchstabe (U+0435)"),
    ],
)
def test_what_looks_like_another_sign_in_an_id_is_named(text: str, name: str) -> None:
    found = zeichen.odd(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["gremium", "2021-03", "Fuß", "nr"])
def test_ordinary_values_hold_nothing_odd(text: str) -> None:
    assert zeichen.odd(text) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ein Team fÃ¼r alle", ("fÃ¼r", "für")),
        ("â€žTeamâ€œ", ("â€žTeamâ€œ", "„Team“")),
        ("Ein Team für alle", None),
        ("São Paulo, Ã", None),
    ],
)
def test_umlauts_in_the_wrong_encoding_are_recognised(text: str, meant: tuple[str, str] | None) -> None:
    assert zeichen.repaired(text) == meant
