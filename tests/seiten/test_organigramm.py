"""Organisation charts: what a reader of the drawing relies on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest

from macros.daten.arten import Fallstudie
from macros.daten.katalog import Catalogue
from macros.seiten import fallstudien
from macros.seiten.bilder import organigramm
from macros.seiten.bilder.organigramm import Beziehung, Gremium, Linie, Organigramm, Spur
from macros.seiten.bilder.textbreite import width, wrapped

TITEL = ["Politisch-strategische Ebene", "Koordinationsebene", "Umsetzungsebene"]
Rechteck = tuple[float, float, float, float]


def chart(*lines: tuple[str, str], past: str = "") -> Organigramm:
    lanes = [["rat", "ausschuss"], ["stab", "cdo", "unit"], ["amt", "werke"]]
    bodies = [[Gremium(name, name.title(), "seit 2018", name == past) for name in lane] for lane in lanes]
    return organigramm.zeichne(bodies, TITEL, [Beziehung(*line, "arbeitet zusammen") for line in lines])


@pytest.fixture(scope="module")
def charts(real: Catalogue) -> dict[str, Organigramm]:
    """Return the charts of all portraits, those without past bodies apart."""
    views = [fallstudien.seite(real, study) for study in real.all(Fallstudie)]
    plans = {f"{view.studie.id} {n}": plan for view in views for n, plan in enumerate((view.plan, view.plan_heute))}
    return {name: plan for name, plan in plans.items() if plan}


def boxes(plan: Organigramm) -> dict[str, Rechteck]:
    placed = [box for lane in plan.spuren.values() for box in lane.kaesten]
    return {box.gremium.id: (box.x, box.y, box.x + box.breite, box.y + box.hoehe) for box in placed}


def word(line: Linie) -> Rechteck:
    right = line.wort_x + max(width(text, "text", organigramm.WORT) for text in line.worte)
    return line.wort_x, line.wort_y, right, line.wort_y + 15 * len(line.worte)


def title(lane: Spur, text: str) -> Rechteck:
    return lane.titel_x, lane.y + 4, lane.titel_x + width(text, "titel", organigramm.TITEL), lane.y + 26


def stretches(line: Linie) -> Iterator[Rechteck]:
    for (x1, y1), (x2, y2) in pairwise(line.punkte):
        yield min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)


def overlap(one: Rechteck, other: Rechteck, slack: float = 0.5) -> bool:
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    ) or (
        # a stretch of a line has no width or no height
        (one[0] == one[2] or one[1] == one[3])
        and other[0] + slack < max(one[0], one[2])
        and min(one[0], one[2]) < other[2] - slack
        and other[1] + slack < max(one[1], one[3])
        and min(one[1], one[3]) < other[3] - slack
    )


def test_every_lane_lies_below_the_one_before_it_with_its_boxes_inside(charts: dict[str, Organigramm]) -> None:
    for name, plan in charts.items():
        lanes = list(plan.spuren.values())
        assert all(one.y + one.hoehe <= other.y + 0.1 for one, other in pairwise(lanes)), name
        assert lanes[-1].y + lanes[-1].hoehe <= plan.hoehe + 0.1, name
        for lane in lanes:
            assert all(lane.y + 30 <= box.y and box.y + box.hoehe <= lane.y + lane.hoehe for box in lane.kaesten), name


def test_no_two_boxes_overlap_and_none_lies_outside(charts: dict[str, Organigramm]) -> None:
    for name, plan in charts.items():
        placed = boxes(plan)
        assert [pair for pair in combinations(placed, 2) if overlap(placed[pair[0]], placed[pair[1]])] == [], name
        assert all(left >= 0 and right <= plan.breite for left, _, right, _ in placed.values()), name


def test_no_line_runs_through_a_box(charts: dict[str, Organigramm]) -> None:
    for name, plan in charts.items():
        crossed = [
            (line.beziehung, box)
            for line in plan.linien
            for stretch in stretches(line)
            for box, place in boxes(plan).items()
            if overlap(stretch, place)
        ]
        assert crossed == [], name


def test_no_line_and_no_word_runs_through_the_title_of_a_lane(real: Catalogue, charts: dict[str, Organigramm]) -> None:
    for study in real.all(Fallstudie):
        view = fallstudien.seite(real, study)
        for plan in filter(None, (view.plan, view.plan_heute)):
            for number, lane in plan.spuren.items():
                place = title(lane, view.bereiche[number].titel)
                drawn = [*(piece for line in plan.linien for piece in stretches(line)), *map(word, plan.linien)]
                assert [piece for piece in drawn if overlap(piece, place)] == [], study.id
                assert place[2] <= plan.breite, study.id


def test_the_word_of_a_line_covers_no_box_and_no_other_word(charts: dict[str, Organigramm]) -> None:
    for name, plan in charts.items():
        words = list(map(word, plan.linien))
        assert [pair for pair in combinations(words, 2) if overlap(*pair)] == [], name
        assert [text for text in words for box in boxes(plan).values() if overlap(text, box)] == [], name


def test_no_two_lines_fall_together(charts: dict[str, Organigramm]) -> None:
    def shared(one: Rechteck, other: Rechteck) -> bool:
        return any(
            one[axis] == one[axis + 2]
            and other[axis] == other[axis + 2]
            and abs(one[axis] - other[axis]) < 1
            and min(one[3 - axis], other[3 - axis]) - max(one[1 - axis], other[1 - axis]) > 0.5
            for axis in (0, 1)
        )

    for name, plan in charts.items():
        together = [
            (one.beziehung, other.beziehung)
            for one, other in combinations(plan.linien, 2)
            for a in stretches(one)
            for b in stretches(other)
            if shared(a, b)
        ]
        assert together == [], name


def test_a_box_is_as_big_as_its_name(charts: dict[str, Organigramm]) -> None:
    for plan in charts.values():
        for box in (box for lane in plan.spuren.values() for box in lane.kaesten):
            lines = wrapped(box.gremium.name, "fett", organigramm.NAME, 130)
            assert max(width(line, "fett", organigramm.NAME) for line in lines) < box.breite - 16
            assert len(lines) * 17.5 < box.hoehe


def test_a_line_leads_from_one_box_to_the_other() -> None:
    plan = chart(("rat", "cdo"), ("amt", "rat"), ("stab", "unit"))
    for line in plan.linien:
        for name, (x, y) in zip(
            (line.beziehung.von, line.beziehung.nach), (line.punkte[0], line.punkte[-1]), strict=True
        ):
            left, top, right, bottom = boxes(plan)[name]
            assert left < x < right
            assert y in (top, bottom)


def test_lines_of_past_bodies_are_past() -> None:
    plan = chart(("rat", "cdo"), ("rat", "stab"), past="stab")
    assert [line.vergangen for line in plan.linien] == [False, True]


def test_a_lane_without_bodies_is_left_out() -> None:
    plan = organigramm.zeichne([[Gremium("rat", "Rat")], [], [Gremium("amt", "Amt")]], TITEL, [])
    assert list(plan.spuren) == [0, 2]


def test_every_chart_fits_a_page_with_letters_of_twelve_pixels(charts: dict[str, Organigramm]) -> None:
    assert max(plan.breite for plan in charts.values()) <= organigramm.BREITE


def test_words_that_are_too_long_are_divided_between_syllables() -> None:
    lines = wrapped("Digitalisierungsausschuss der Stadt", "fett", 14, 100)
    assert lines[0] == "Digitalisierungs-"
    assert "".join(lines).replace("-", "") == "Digitalisierungsausschuss derStadt"
