"""How the points add up is said for every kind of mark."""

import pytest
from builders import graded, strong

from rubric.records import replace
from rubric.report.sums import reckoned, total_line
from rubric.result import Adjustment, Grade, Mark


def in_doubt() -> Grade:
    """Give a grade with a doubtful mark, an open one, one that is not asked, and a cap."""
    grade = graded(strong())
    first, second, third, last = grade.marks
    marks = (
        replace(first, status="unsure", between=(0, 2), ends=("Exemplary", "Developing")),
        replace(second, status="open", points=None),
        replace(third, status="not_applicable", points=None, max_points=None),
        last,
    )
    capped = (Adjustment("cap", -5, "Too few citations"),)
    total = replace(grade.total, points=40, max_points=80, low=30, high=75, adjustments=capped)
    return replace(grade, marks=marks, total=replace(total, provisional=True, grade="C"))


def test_every_sum_and_range_is_said() -> None:
    assert reckoned(in_doubt()) == [
        "Thesis 30 + Conclusion 15 = 45, of 80 points.",
        "Cap: 45 − 5 = 40. Too few citations.",
        "Not asked of this essay, and in neither sum: Citations.",
        "Reasons is open: your teacher gives up to 35 points.",
        "Thesis is in doubt: anything from Developing to Exemplary.",
        "So the total lies between 30 and 75.",
        "40 of 80 points are the grade C.",
    ]


@pytest.mark.parametrize(
    ("title", "said"), [("Voice", "decides Voice."), ("For the eye", "decides “For the eye”.")]
)
def test_a_title_of_several_words_is_set_apart(title: str, said: str) -> None:
    grade = in_doubt()
    marks = (*grade.marks[:1], replace(grade.marks[1], title=title))
    marks = (replace(marks[0], status="scored"), marks[1])
    assert total_line(replace(grade, marks=marks)).endswith(said)


def test_levels_next_to_each_other_are_named_both() -> None:
    grade = in_doubt()
    mark = replace(grade.marks[0], between=(0, 1), ends=("Exemplary", "Proficient"))
    said = reckoned(replace(grade, marks=(mark, *grade.marks[1:])))
    assert "Thesis is in doubt: Proficient or Exemplary." in said


def test_a_plain_total_is_one_sum() -> None:
    said = reckoned(graded(strong()))
    assert said == ["Thesis 30 + Reasons 35 + Citations 20 + Conclusion 15 = 100, of 100 points."]


def test_where_a_teacher_decides_all_there_is_no_total_yet() -> None:
    grade = in_doubt()

    def opened(mark: Mark) -> Mark:
        return replace(mark, status="open", points=None, between=None, ends=None)

    marks = tuple(opened(mark) for mark in grade.marks)
    said = total_line(replace(grade, marks=marks))
    assert said == "All 80 points are still your teacher’s to give."


def test_a_total_that_hangs_on_no_doubt_is_said_to() -> None:
    """A mark in doubt is no range where all readings have the same level."""
    grade = graded(strong())
    first, *others = grade.marks
    marks = (
        replace(first, status="unsure", between=(0, 0), ends=("Exemplary", "Exemplary")),
        *others,
    )
    said = total_line(replace(grade, marks=marks, total=replace(grade.total, provisional=True)))
    assert said == (
        "Structure 100/100; I am not sure of Thesis, but each reading gives this total."
    )
