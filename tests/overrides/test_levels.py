"""What a teacher may write for a level."""

import pytest

from rubric.errors import UserError
from rubric.loader import load
from rubric.overrides.levels import Given, given
from rubric.schema import CheckUse, Criterion, Level

THESIS = load("five-paragraph-argument").rubric.criteria[0]
MANUAL = Criterion("eye", "The eye", 5, (CheckUse("manual"),))
FOUR = Criterion(
    "four",
    "Four",
    3,
    (CheckUse("thesis_stated"),),
    levels=tuple(Level(q, 0, p, "D") for q, p in zip("ABCD", (3, 2, 0, 0), strict=True)),
)
SIX = Criterion(
    "six",
    "Six",
    6,
    (CheckUse("thesis_stated"),),
    levels=tuple(Level(str(p), 0, p, "D") for p in range(6, 0, -1)),
)


@pytest.mark.parametrize(
    ("criterion", "cell", "expected"),
    [
        (THESIS, "Exemplary", (0, 30)),
        (THESIS, "  eXemplary ", (0, 30)),
        (THESIS, "15", (3, 15)),
        (THESIS, "0", (3, 0)),
        (THESIS, "25", (1, 25)),
        (THESIS, "25.0", (1, 25)),
        (THESIS, "27 points", (1, 27)),
        (THESIS, "27 of 30", (1, 27)),
        (THESIS, "27/30", (1, 27)),
        (THESIS, "0 pts", (3, 0)),
        (MANUAL, "3", (None, 3)),
        (MANUAL, "5 of 5", (None, 5)),
        (FOUR, "4", (0, 3)),  # more than there are points
        (FOUR, "0", (2, 0)),
        (SIX, "5", (1, 5)),  # one thing, whichever is meant
    ],
)
def test_a_name_or_points_or_a_number_that_means_one_of_them(
    criterion: Criterion, cell: str, expected: tuple[int | None, int]
) -> None:
    assert given(cell, criterion) == Given(*expected)


@pytest.mark.parametrize(
    ("criterion", "cell", "says"),
    [
        (THESIS, "Developping", "“Developping” is no level of Thesis; did you mean Developing?"),
        (THESIS, "Good", "Exemplary, Proficient, Developing, Beginning, or points: “30 points”."),
        (THESIS, "4", "“4” may be a level or points; write “Exemplary”, or “4 points”."),
        (THESIS, "1,0", "“1,0” may be a level or points; write “Beginning”, or “1 point”."),
        (THESIS, "31", "Thesis gives at most 30 points."),
        (THESIS, "31 points", "Thesis gives at most 30 points."),
        (THESIS, "9 of 10", "Thesis gives at most 30 points."),
        (THESIS, "2026-05-03 00:00:00", "no level of Thesis"),
        (
            THESIS,
            "27.5",
            "“27.5”: points are whole numbers here; write “27 points” or “28 points”.",
        ),
        (THESIS, "27,5 points", "write “27 points” or “28 points”."),
        (THESIS, "27.5/30", "write “27 points” or “28 points”."),
        (THESIS, "3.5 points", "write “3 points” or “4 points”."),
        (THESIS, "3,5", "write “Proficient” or “Exemplary”, or whole points."),
        (THESIS, "4.5", "write “4 points” or “5 points”."),
        (THESIS, "30.5", "Thesis gives at most 30 points."),
        (THESIS, "0.5", "write “0 points” or “1 point”."),
        (MANUAL, "3.5", "write “3 points” or “4 points”."),
        (FOUR, "3", "“3” may be a level or points; write “B”, or “3 points”."),
        (MANUAL, "6", "The eye gives at most 5 points."),
        (MANUAL, "good", "“good” is no number of points; give 0 to 5."),
    ],
)
def test_what_means_no_level_or_two_is_refused(criterion: Criterion, cell: str, says: str) -> None:
    with pytest.raises(UserError) as error:
        given(cell, criterion)
    assert says in str(error.value)
