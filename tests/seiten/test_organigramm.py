"""The geometry of organisation charts: what a reader of the drawing relies on."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from macros.daten.arten import Fallstudie
from macros.daten.katalog import Catalogue
from macros.seiten import fallstudien
from macros.seiten.bilder import organigramm
from macros.seiten.bilder.organigramm import KASTEN_HOEHE, Linie, Organigramm

BEREICHE = [["rat", "ausschuss"], ["stab", "cdo", "unit"], ["amt", "werke"]]


def chart(*lines: tuple[str, str]) -> Organigramm:
    return organigramm.zeichne(BEREICHE, lines)


def charts(catalogue: Catalogue) -> dict[str, Organigramm]:
    studies = catalogue.all(Fallstudie)
    return {study.id: plan for study in studies if (plan := fallstudien.seite(catalogue, study).plan)}


def crossed_boxes(plan: Organigramm) -> list[tuple[int, str]]:
    """Return (line, box) wherever a line runs through the inside of a box."""
    boxes = [box for lane in plan.spuren for box in lane.kaesten]
    return [
        (line.nummer, box.id)
        for line in plan.linien
        for (x1, y1), (x2, y2) in pairwise(line.punkte)
        for box in boxes
        if max(min(x1, x2), box.x) < min(max(x1, x2), box.x + box.breite) + (x1 == x2)
        and max(min(y1, y2), box.y) < min(max(y1, y2), box.y + KASTEN_HOEHE)
        and box.x < max(x1, x2)
        and min(x1, x2) < box.x + box.breite
    ]


def shared_stretches(one: Linie, other: Linie) -> int:
    """Count the stretches in which two lines lie on top of each other."""
    return sum(
        _overlap(a, b, axis)
        for a in pairwise(one.punkte)
        for b in pairwise(other.punkte)
        for axis in (0, 1)
        if a[0][axis] == a[1][axis] and b[0][axis] == b[1][axis] and abs(a[0][axis] - b[0][axis]) < 1
    )


def _overlap(a: tuple[organigramm.Punkt, ...], b: tuple[organigramm.Punkt, ...], axis: int) -> bool:
    along = 1 - axis
    (a1, a2), (b1, b2) = (sorted(point[along] for point in stretch) for stretch in (a, b))
    return min(a2, b2) - max(a1, b1) > 0.5


def test_boxes_of_an_ebene_stand_side_by_side_in_their_order() -> None:
    lane = chart().spuren[1]
    assert [box.id for box in lane.kaesten] == ["stab", "cdo", "unit"]
    assert all(one.x + one.breite < other.x for one, other in pairwise(lane.kaesten))
    assert len({box.y for box in lane.kaesten}) == 1


def test_lanes_lie_below_each_other_with_room_for_lines_between() -> None:
    plan = chart(("rat", "stab"))
    assert all(one.y + one.hoehe < other.y for one, other in pairwise(plan.spuren))
    assert plan.spuren[-1].y + plan.spuren[-1].hoehe <= plan.hoehe


def test_every_box_and_line_lies_inside_the_chart() -> None:
    plan = chart(("rat", "amt"), ("werke", "ausschuss"), ("amt", "werke"))
    points = [point for line in plan.linien for point in line.punkte]
    assert all(0 < x < plan.breite and 0 < y < plan.hoehe for x, y in points)


@pytest.mark.parametrize(
    ("line", "corners"),
    [(("rat", "cdo"), 4), (("stab", "unit"), 4), (("werke", "cdo"), 4), (("rat", "werke"), 6), (("amt", "rat"), 6)],
)
def test_a_line_joins_its_two_boxes_with_upright_and_level_stretches(line: tuple[str, str], corners: int) -> None:
    plan = chart(line)
    drawn = plan.linien[0].punkte
    assert len(drawn) == corners
    assert all(x1 == x2 or y1 == y2 for (x1, y1), (x2, y2) in pairwise(drawn))
    boxes = {box.id: box for lane in plan.spuren for box in lane.kaesten}
    for name, (x, y) in zip(line, (drawn[0], drawn[-1]), strict=True):
        assert boxes[name].x < x < boxes[name].x + boxes[name].breite
        assert y in (boxes[name].y, boxes[name].y + KASTEN_HOEHE)


def test_numbers_follow_the_order_of_the_relations() -> None:
    assert [line.nummer for line in chart(("rat", "cdo"), ("amt", "cdo"), ("cdo", "unit")).linien] == [1, 2, 3]


def test_a_chart_without_lines_needs_no_room_for_them() -> None:
    assert chart().hoehe < chart(("rat", "stab")).hoehe


def test_no_line_of_a_real_chart_crosses_a_box(real: Catalogue) -> None:
    assert {name: found for name, plan in charts(real).items() if (found := crossed_boxes(plan))} == {}


def test_no_two_lines_of_a_real_chart_fall_together(real: Catalogue) -> None:
    pairs = [
        (name, one.nummer, other.nummer)
        for name, plan in charts(real).items()
        for one, other in combinations(plan.linien, 2)
        if shared_stretches(one, other)
    ]
    assert pairs == []


def test_real_charts_fit_the_page(real: Catalogue) -> None:
    assert max(plan.breite for plan in charts(real).values()) <= organigramm.BREITE + 60
