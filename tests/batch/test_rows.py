"""What is kept of an essay."""

from dataclasses import replace

import pytest
from builders import default_rubric, graded, strong

from rubric.batch.rows import row

RUBRIC = default_rubric().rubric


@pytest.mark.parametrize(
    ("score", "near"),
    [
        (1.0, ()),
        (0.87, ("Thesis",)),
        (0.83, ("Thesis",)),
        (0.88, ()),
        (0.35, ("Thesis",)),
        (0.0, ()),
    ],
)
def test_near_means_two_points_of_a_hundred(score: float, near: tuple[str, ...]) -> None:
    grade = graded(strong())
    thesis = replace(grade.marks[0], score=score)
    assert row(replace(grade, marks=(thesis, *grade.marks[1:])), RUBRIC).near == near
