"""The total: sums, adjustments, caps, letters, and what is still open or in doubt."""

from pathlib import Path

import pytest
from builders import doubted, graded, strong, understood
from hypothesis import given
from hypothesis import strategies as st
from rubric_files import LENGTH, STATED, SURE, criterion, own

from rubric import grading
from rubric.grading.totals import Rule, add_up, bounded, gain, rules
from rubric.records import replace
from rubric.report.sums import total_line
from rubric.result import Mark, NextLevel
from rubric.schema import Cap, Change, CheckUse, Criterion, Level, LevelBelow, Rubric

BONUS = f"[{{when: {SURE}, points: 3, because: X}}]\n"
MANUAL = "  - {id: b, title: B, points: 10, checks: [{check: manual}]}\n"
SCALE = "scale: {A: 90, B: 50, F: 0}\n"
CAP = f"caps: [{{when: {SURE}, percent: 50, because: X}}]\n"
ESSAY = understood(strong())  # read once: drawing is timed
LATER = "caps: [{when: {criterion: b, level_below: Middle}, percent: 60, because: X}]\n"


def test_an_open_mark_waits_for_its_points(tmp_path: Path) -> None:
    grade = graded(strong(), own(tmp_path, criterion("a", f"[{LENGTH}]") + MANUAL))
    assert grade.marks[1].status == "open"
    assert (grade.marks[1].points, grade.marks[1].max_points) == (None, 10)
    total = grade.total
    assert (total.points, total.max_points, total.percent) == (6, 20, 30.0)
    assert (total.low, total.high, total.provisional) == (6, 16, True)
    said = "Structure between 6 and 16 of 20; provisional: your teacher decides B."
    assert total_line(grade) == said


def test_several_marks_that_wait_are_told_in_a_row(tmp_path: Path) -> None:
    more = "".join(
        MANUAL.replace("id: b, title: B", f"id: {n.lower()}, title: {n}") for n in "BCD"
    )
    total = total_line(graded(strong(), own(tmp_path, criterion("a", f"[{LENGTH}]") + more)))
    assert total.endswith("your teacher decides B, C and D.")


def test_no_letter_while_an_open_mark_may_change_it(tmp_path: Path) -> None:
    both = criterion("a", f"[{LENGTH}]") + MANUAL
    assert graded(strong(), own(tmp_path, both + SCALE)).total.grade is None
    broad = graded(strong(), own(tmp_path, both + "scale: {A: 90, F: 0}\n")).total
    assert (broad.grade, broad.provisional) == ("F", True)  # 6 to 16 of 20 are an F


def test_what_a_teacher_may_give_is_capped_like_the_rest(tmp_path: Path) -> None:
    top = criterion("a", f"[{STATED}]")
    total = graded(strong(), own(tmp_path, top + MANUAL + "bonuses: " + BONUS)).total
    assert (total.low, total.points, total.high) == (13, 13, 20)
    leveled = criterion("b", "[{check: manual}]")
    total = graded(strong(), own(tmp_path, top + leveled + LATER)).total
    assert (total.low, total.points, total.high) == (10, 10, 20)


@pytest.mark.parametrize(
    ("rule", "kind", "moved", "points"),
    [
        (
            "caps:\n- {when: {criterion: a, level_below: High}, percent: 40, because: X}",
            "cap",
            -2,
            4,
        ),
        (
            f"deductions: [{{when: {SURE}, points: 9, because: X}}]",
            "deduction",
            -6,
            0,
        ),
        (
            "bonuses:\n- {when: {check: thesis_stated, score_at_least: 1}, points: 3, because: X}",
            "bonus",
            3,
            9,
        ),
    ],
)
def test_adjustments_show_their_arithmetic(
    tmp_path: Path, rule: str, kind: str, moved: int, points: int
) -> None:
    grade = graded(strong(), own(tmp_path, criterion("a", f"[{LENGTH}]") + rule))
    (adjustment,) = grade.total.adjustments
    assert (adjustment.kind, adjustment.points) == (kind, moved)
    assert grade.total.points == points


@pytest.mark.parametrize(
    ("rules", "moved", "points"),
    [
        (f"bonuses: {BONUS}", [], 10),  # there is nothing above all of the points
        (f"bonuses: {BONUS}deductions: {BONUS}", [-3, 3], 10),
        (f"bonuses: {BONUS}deductions: {BONUS.replace('3', '2')}", [-2, 2], 10),
        (f"bonuses: {BONUS}deductions: {BONUS.replace('3', '99')}", [-10, 3], 3),
        (f"deductions: {BONUS}{CAP}", [-3, -2], 5),
        (f"deductions: {BONUS.replace('3', '6')}{CAP}", [-6], 4),
    ],
)
def test_deductions_then_bonuses_then_caps_and_never_above_all(
    tmp_path: Path, rules: str, moved: list[int], points: int
) -> None:
    total = graded(strong(), own(tmp_path, criterion("a", f"[{STATED}]") + rules)).total
    assert [adjustment.points for adjustment in total.adjustments] == moved
    assert (total.points, total.percent) == (points, 10.0 * points)


def test_a_cap_limits_what_a_better_level_gains(tmp_path: Path) -> None:
    rule = "caps:\n- {when: {criterion: b, level_below: High}, percent: 65, because: X}"
    both = criterion("a", f"[{LENGTH}]") + criterion("b", f"[{LENGTH}]")
    grade = graded(strong(), own(tmp_path, both + rule))
    assert grade.total.points == 12
    assert grade.marks[0].gain == 1


def test_a_letter_only_with_a_scale(tmp_path: Path) -> None:
    body = criterion("a", f"[{LENGTH}]")
    assert graded(strong(), own(tmp_path, body)).total.grade is None
    scaled = own(tmp_path, body + "scale: {A: 90, B: 50, F: 0}\n")
    assert graded(strong(), scaled).total.grade == "B"


def test_no_letter_while_a_doubt_may_change_it(tmp_path: Path) -> None:
    body = criterion("a", f"[{STATED}]")
    for scale, letter in ((SCALE, None), ("scale: {A: 10, F: 0}\n", "A")):
        doubt = grading.grade(doubted(understood(strong())), own(tmp_path, body + scale))
        assert (doubt.total.grade, doubt.total.provisional) == (letter, True)


def test_a_rule_that_waits_for_the_thesis_widens_the_bounds(tmp_path: Path) -> None:
    rubric = own(tmp_path, criterion("a", f"[{LENGTH}]") + f"bonuses: {BONUS}")
    total = grading.grade(doubted(understood(strong())), rubric).total
    assert (total.low, total.points, total.high) == (6, 9, 9)
    assert total.provisional


def test_a_reading_in_which_a_criterion_does_not_apply_is_held_against_the_same_points(
    tmp_path: Path,
) -> None:
    recalled = criterion("b", "[{check: conclusion_covers_pillars}]", "    optional: true\n")
    rubric = own(tmp_path, criterion("a", f"[{LENGTH}]") + recalled)
    essay = doubted(understood(strong()))
    total = grading.grade(essay, rubric).total
    assert (total.low, total.points, total.high, total.max_points) == (12, 16, 16, 20)
    swapped = replace(essay, argument=essay.alternatives[0], alternatives=(essay.argument,))
    total = grading.grade(swapped, rubric).total
    assert (total.low, total.points, total.high, total.max_points) == (6, 6, 8, 10)


def made(asked: Criterion, level: int | None) -> Mark:
    """Make the mark of a criterion at a level, or an open one."""
    reached = None if level is None else asked.levels[level]
    above = asked.levels[level - 1] if level else None
    return Mark(
        asked.id,
        asked.title,
        "open" if reached is None else "scored",
        None if reached is None else 0.5,
        reached.quality if reached else None,
        level,
        len(asked.levels),
        None,
        NextLevel(above.quality, above.points, above.descriptor) if above else None,
        None if reached is None else reached.points,
        asked.points,
        (),
        None,
        None,
        0,
        None,
    )


@st.composite
def rubrics(draw: st.DrawFn) -> tuple[Rubric, tuple[Mark, ...], tuple[Rule, ...]]:
    """Draw a rubric with caps, deductions and bonuses, and marks by it."""
    criteria = []
    for at in range(draw(st.integers(1, 4))):
        points = sorted(draw(st.lists(st.integers(0, 40), min_size=1, max_size=4)), reverse=True)
        levels = tuple(Level(f"L{n}", 1 - n / len(points), p, "d") for n, p in enumerate(points))
        uses = (CheckUse("thesis_stated"),)
        criteria.append(Criterion(f"c{at}", "T", points[0], uses, levels=levels))
    conditions = st.builds(LevelBelow, st.sampled_from([c.id for c in criteria]), st.just("L0"))
    changes = st.builds(Change, conditions, st.integers(1, 50), st.just("X"))
    rubric = Rubric(
        "own",
        "Own",
        "1",
        tuple(criteria),
        scale={"A": 80, "B": 50, "F": 0},
        caps=tuple(draw(st.lists(st.builds(Cap, conditions, st.integers(0, 100), st.just("X"))))),
        deductions=tuple(draw(st.lists(changes, max_size=3))),
        bonuses=tuple(draw(st.lists(changes, max_size=3))),
    )
    marks = tuple(
        made(c, draw(st.none() | st.integers(0, len(c.levels) - 1))) for c in rubric.criteria
    )
    return rubric, marks, rules(rubric, ESSAY)


@given(rubrics())
def test_a_total_stands_within_its_bounds_and_adds_up(
    drawn: tuple[Rubric, tuple[Mark, ...], tuple[Rule, ...]],
) -> None:
    rubric, marks, moving = drawn
    total = bounded(rubric, [add_up(rubric, marks, moving)], unsure=False)
    assert 0 <= total.low <= total.points <= total.high <= total.max_points
    given = sum(mark.points or 0 for mark in marks)
    assert given + sum(moved.points for moved in total.adjustments) == total.points
    assert total.provisional == any(mark.status == "open" for mark in marks)
    assert total.percent <= 100


@given(rubrics())
def test_a_gain_is_what_the_total_rises_by(
    drawn: tuple[Rubric, tuple[Mark, ...], tuple[Rule, ...]],
) -> None:
    rubric, marks, moving = drawn
    before = add_up(rubric, marks, moving).points
    for at, (asked, mark) in enumerate(zip(rubric.criteria, marks, strict=True)):
        rise = 0
        if mark.level:
            better = (*marks[:at], made(asked, mark.level - 1), *marks[at + 1 :])
            rise = max(0, add_up(rubric, better, moving).points - before)
        assert gain(rubric, marks, at, moving) == rise
