"""What is said where nothing is left to do, and what may be praised."""

from collections.abc import Callable

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, THESIS, graded, strong, text

from rubric.records import replace
from rubric.report import wording
from rubric.report.front import front
from rubric.report.terminal import HAND_IN, screen
from rubric.result import Adjustment, Evidence, Finding, Grade, Status, Step
from rubric.source import LeftOut

TO_MEND = Step("Which source does the third quotation come from?", "one sentence")


def flawless() -> Grade:
    """Give a grade with nothing to mend and every point."""
    grade = graded(strong())
    marks = tuple(
        replace(mark, findings=tuple(replace(found, step=None) for found in mark.findings))
        for mark in grade.marks
    )
    return replace(grade, marks=marks)


def lessened(grade: Grade) -> Grade:
    deduction = Adjustment("deduction", -5, "Handed in late.")
    return replace(grade, total=replace(grade.total, points=95, adjustments=(deduction,)))


def made_up_for(grade: Grade) -> Grade:
    changes = (Adjustment("deduction", -5, "Late."), Adjustment("bonus", 5, "A second draft."))
    return replace(grade, total=replace(grade.total, adjustments=changes))


def doubtful(grade: Grade) -> Grade:
    first, *others = grade.marks
    return replace(grade, marks=(replace(first, status="unsure"), *others))


def wanting(grade: Grade) -> Grade:
    first, *others = grade.marks
    found = Finding("quotations_cited", 0.86, "6 of 7.", (Evidence(0, 3, "The"),), step=TO_MEND)
    return replace(grade, marks=(replace(first, findings=(found,)), *others))


def test_hand_it_in_is_said_of_full_points_only() -> None:
    assert HAND_IN in screen(flawless())
    assert front(flawless()).rest == wording.NOTHING_LEFT


@pytest.mark.parametrize("change", [lessened, made_up_for, doubtful, wanting])
def test_it_is_never_said_beside_a_loss_or_a_doubt(change: Callable[[Grade], Grade]) -> None:
    grade = change(flawless())
    assert "hand it in" not in screen(grade)
    assert front(grade).rest != wording.NOTHING_LEFT


def test_a_flaw_that_costs_no_level_is_named() -> None:
    assert TO_MEND.says in " ".join(screen(wanting(flawless())).split())
    assert TO_MEND.says in front(wanting(flawless())).rest


def test_a_criterion_in_the_lower_half_is_not_praised() -> None:
    grade = graded(strong())
    low = tuple(replace(mark, level=2) for mark in grade.marks)
    assert wording.strongest(grade)
    assert wording.strongest(replace(grade, marks=low)) is None
    assert "KEEP" not in screen(replace(grade, marks=low))


@pytest.mark.parametrize(
    ("claim", "status", "said"),
    [
        (THESIS, "scored", "Not your thesis?"),
        (THESIS, "unsure", "I am not sure of this one."),
        (PLAN, "scored", "Is it there?"),
    ],
)
def test_what_stands_below_the_thesis(claim: str, status: Status, said: str) -> None:
    grade = graded(text(f"{OPENING} {claim}", HEALTH, LESSONS, CONCLUSION))
    first = replace(grade.marks[0], status=status)
    assert front(replace(grade, marks=(first, *grade.marks[1:]))).thesis_aside.startswith(said)


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ("", ""),
        ("deleted", "Left out: a deletion."),
        ("deleted deleted hidden contents", "Left out: 2 deletions, a hidden passage, a table"),
        ("hidden hidden", "Left out: 2 hidden passages."),
        ("contents contents", "Left out: 2 tables of contents."),
        ("page-number page-number comment", "Left out: 2 page numbers, a comment."),
        ("running-title link link", "Left out: a running title, 2 links."),
    ],
)
def test_what_was_left_out_is_called_by_its_name(kinds: str, said: str) -> None:
    parts = tuple(LeftOut(kind, "words", "after paragraph 1") for kind in kinds.split())
    assert wording.left_out(replace(graded(strong()).essay, left_out=parts)).startswith(said)


def test_where_no_level_is_left_to_reach_nothing_more_is_asked() -> None:
    assert wording.left_over(doubtful(flawless())) == wording.NOTHING_FOUND
    assert wording.left_over(lessened(flawless())) == (
        "The marks ask for nothing more. Points were taken off: Handed in late."
    )
