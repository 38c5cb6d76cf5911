"""A teacher's marks on a Grade: what wins, and what follows from it."""

from pathlib import Path

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    TICKETS,
    doubted,
    graded,
    strong,
    text,
    understood,
)
from hypothesis import given as holds
from hypothesis import strategies as st
from rubric_files import LENGTH, STATED, SURE, criterion, own

from rubric import grading
from rubric.grading.feedback import EFFORT
from rubric.loader import load
from rubric.overrides import NOTHING, Hand, apply
from rubric.overrides.asking import OPENING as ASKED
from rubric.overrides.asking import REASONS
from rubric.records import replace
from rubric.report.wording import standing, told, waits_for_thesis
from rubric.result import Grade, Own, Step, Teacher
from rubric.schema import RubricFile

DEFAULT = load("five-paragraph-argument")
GRADE = grading.grade(doubted(understood(strong())), DEFAULT)
CAP = "caps: [{when: {criterion: a, level_below: Middle}, percent: 30, because: X}]\n"
WEAK = text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION)
BONUS = f"bonuses: [{{when: {SURE}, points: 3, because: X}}]\n"
MANUAL = "  - {id: b, title: B, points: 10, checks: [{check: manual}]}\n"
SCALE = "scale: {A: 90, B: 50, F: 0}\n"


def marked(file: RubricFile, grade: Grade, **levels: str) -> Grade:
    return apply(grade, file.rubric, Hand({f"level:{c}": cell for c, cell in levels.items()}))


def test_a_level_wins_and_the_engines_own_is_kept() -> None:
    before = graded(strong())
    mark = marked(DEFAULT, before, thesis="Developing").marks[0]
    assert (mark.status, mark.quality, mark.level, mark.points) == (
        "overridden",
        "Developing",
        2,
        18,
    )
    assert mark.own == Own("scored", "Exemplary", 0, 30)
    assert (mark.next_level and mark.next_level.quality, mark.gain) == ("Proficient", 7)
    assert (mark.score, mark.findings) == (before.marks[0].score, before.marks[0].findings)
    assert standing(mark) == "Thesis Developing 18/30 (teacher’s mark)"


def test_the_total_follows() -> None:
    total = marked(DEFAULT, graded(strong()), thesis="Developing", pillars="20 points").total
    assert (total.points, total.low, total.high, total.percent) == (73, 73, 73, 73.0)
    assert not total.provisional


def test_nothing_written_changes_nothing_and_a_comment_no_mark() -> None:
    before = graded(strong())
    assert apply(before, DEFAULT.rubric, NOTHING) is before
    after = apply(before, DEFAULT.rubric, Hand({"comment": "Well done."}))
    assert after == replace(before, teacher=Teacher(None, "Well done."))


def test_the_step_is_the_checks_one_unless_the_teacher_saw_more() -> None:
    before = graded(WEAK)
    step = before.marks[0].next_step
    assert (before.marks[0].quality, step is None) == ("Developing", False)
    assert marked(DEFAULT, before, thesis="Exemplary").marks[0].next_step is None
    for cell in ("Developing", "Beginning"):
        assert marked(DEFAULT, before, thesis=cell).marks[0].next_step == step
    asked = marked(DEFAULT, before, thesis="Proficient").marks[0].next_step
    assert asked == Step(ASKED.format(first="¶1"), EFFORT)


@pytest.mark.parametrize(
    ("criterion", "says"),
    [
        (
            "thesis",
            "Read “The town should open its swimming pool in winter because …” again: what",
        ),
        ("pillars", "Which reason for the claim does each of ¶2 to ¶4 prove?"),
        ("conclusion", "Your teacher wants more of ¶5: what does Proficient ask that is not"),
    ],
)
def test_where_no_check_asks_for_more_it_is_asked_about_the_place(
    criterion: str, says: str
) -> None:
    after = marked(DEFAULT, graded(strong()), **{criterion: "Developing"})
    (mark,) = (mark for mark in after.marks if mark.criterion == criterion)
    assert mark.next_step
    assert mark.next_step.says.startswith(says)
    assert mark.promise == "hoped"


def test_what_waits_for_a_thesis_waits_no_more_where_the_teacher_has_seen_one() -> None:
    before = graded(WEAK)
    waiting = before.marks[1].next_step
    assert waiting
    assert waiting.says.startswith("Once the thesis stands")
    assert marked(DEFAULT, before, thesis="Beginning").marks[1].next_step == waiting
    for reasons in ({}, {"pillars": before.marks[1].quality or ""}):
        given = marked(DEFAULT, before, thesis="Proficient", **reasons)
        assert given.marks[1].next_step
        assert given.marks[1].next_step.says == REASONS.format(body="¶2 to ¶4")
        assert not waits_for_thesis(given, given.marks[1])
        assert told(given, given.marks[1]) == ()


def test_the_sample_essay_is_no_model_for_who_stands_at_the_top() -> None:
    before = graded(WEAK)
    assert before.marks[0].exemplar
    assert marked(DEFAULT, before, thesis="Exemplary").marks[0].exemplar is None


def test_a_level_s_own_line_is_said_for_the_teachers_level(tmp_path: Path) -> None:
    lines = "".join(
        f"      - {{quality: {q}, at_least: {b}, points: {p}, descriptor: D, feedback: {f}}}\n"
        for q, b, p, f in (
            ("High", 0.9, 10, "H"),
            ("Middle", 0.6, 6, '"{gain} more"'),
            ("Low", 0, 2, '"Begin anew"'),
        )
    )
    body = f"  - id: a\n    title: T\n    points: 10\n    checks: [{LENGTH}]\n    levels:\n{lines}"
    file = own(tmp_path, body.replace("low: 400", "low: 300"))
    grade = graded(strong(), file)
    assert grade.marks[0].next_step
    low = marked(file, grade, a="Low").marks[0].next_step
    middle = marked(file, grade, a="Middle").marks[0].next_step
    assert (low and low.says, middle and middle.says) == ("Begin anew", "4 more")


def test_doubt_ends_where_the_teacher_decides_and_stays_elsewhere() -> None:
    essay = doubted(understood(strong()))
    before = grading.grade(essay, DEFAULT)
    unsure = [m for m in before.marks if m.status == "unsure"]
    assert len(unsure) > 1
    assert all(m.between for m in unsure)
    one = marked(DEFAULT, before, thesis="Exemplary")
    assert one.total.provisional
    assert before.total.low < one.total.low < one.total.high == before.total.high
    every = marked(DEFAULT, before, **{m.criterion: "2 points" for m in unsure})
    assert (every.total.low, every.total.high) == (every.total.points, every.total.points)
    assert not every.total.provisional


def test_an_open_criterion_is_filled(tmp_path: Path) -> None:
    file = own(tmp_path, criterion("a", f"[{STATED}]") + MANUAL + SCALE)
    before = graded(strong(), file)
    assert (before.total.provisional, before.total.grade) == (True, None)
    after = marked(file, before, b="7")
    assert (after.marks[1].points, after.marks[1].quality) == (7, None)
    assert (after.total.points, after.total.high, after.total.provisional) == (17, 17, False)
    assert after.total.grade == "B"
    assert standing(after.marks[1]) == "B 7 points 7/10 (teacher’s mark)"


@pytest.mark.parametrize(("cell", "points"), [("High", 10), ("Middle", 6), ("Low", 2)])
def test_caps_and_bonuses_are_reckoned_anew(tmp_path: Path, cell: str, points: int) -> None:
    file = own(tmp_path, criterion("a", f"[{LENGTH}]") + BONUS + CAP)
    total = marked(file, graded(strong(), file), a=cell).total
    kinds = [(a.kind, a.points) for a in total.adjustments]
    if cell == "High":
        assert (kinds, total.points) == ([], 10)
    elif cell == "Middle":
        assert (kinds, total.points) == ([("bonus", 3)], points + 3)
    else:
        assert (kinds, total.points) == ([("bonus", 3), ("cap", -2)], 3)


def test_a_criterion_that_was_not_asked_counts_once_the_teacher_asks_it(tmp_path: Path) -> None:
    quotes = criterion("b", "[{check: quotations_cited}]", "    optional: true\n")
    file = own(tmp_path, criterion("a", f"[{STATED}]") + quotes)
    before = graded(strong(), file)
    assert (before.marks[1].status, before.total.max_points) == ("not_applicable", 10)
    after = marked(file, before, b="Middle")
    assert (after.total.points, after.total.max_points) == (16, 20)


@holds(
    st.lists(
        st.sampled_from(["Exemplary", "proficient", "3 points", "5", ""]), min_size=4, max_size=4
    )
)
def test_any_marks_keep_the_sum_and_its_bounds(cells: list[str]) -> None:
    levels = {
        f"level:{c.id}": cell
        for c, cell in zip(DEFAULT.rubric.criteria, cells, strict=True)
        if cell
    }
    after = apply(GRADE, DEFAULT.rubric, Hand(levels))
    assert after.total.points == sum(m.points or 0 for m in after.marks)
    assert after.total.low <= after.total.points <= after.total.high
    assert apply(after, DEFAULT.rubric, Hand(levels)) == after
