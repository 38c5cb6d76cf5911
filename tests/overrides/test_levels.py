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


@pytest.mark.parametrize(
    ("criterion", "cell", "expected"),
    [
        (THESIS, "Exemplary", (0, 30)),
        (THESIS, "  eXemplary ", (0, 30)),
        (THESIS, "4", (0, 30)),
        (THESIS, "1", (3, 8)),
        (THESIS, "1,0", (3, 8)),
        (THESIS, "25", (1, 25)),
        (THESIS, "25.0", (1, 25)),
        (THESIS, "27 points", (1, 27)),
        (THESIS, "27 of 30", (1, 27)),
        (THESIS, "27/30", (1, 27)),
        (THESIS, "0 pts", (3, 0)),
        (MANUAL, "3", (None, 3)),
        (MANUAL, "5 of 5", (None, 5)),
        (FOUR, "4", (0, 3)),
    ],
)
def test_a_name_a_number_from_below_or_points(
    criterion: Criterion, cell: str, expected: tuple[int | None, int]
) -> None:
    assert given(cell, criterion) == Given(*expected)


@pytest.mark.parametrize(
    ("criterion", "cell", "says"),
    [
        (THESIS, "Developping", "“Developping” is no level of Thesis; did you mean Developing?"),
        (THESIS, "27", "write Exemplary, Proficient, Developing, Beginning, or “27 points”."),
        (THESIS, "0", "no level of Thesis"),
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
        (THESIS, "3,5", "“3,5”: levels are whole numbers here; write 3 or 4."),
        (THESIS, "4.5", "write “4 points” or “5 points”."),
        (THESIS, "30.5", "Thesis gives at most 30 points."),
        (THESIS, "0.5", "write “0 points” or “1 points”."),
        (MANUAL, "3.5", "write “3 points” or “4 points”."),
        (FOUR, "3", "“3” may mean A or B; write the name."),
        (FOUR, "0", "“0” may mean C or D; write the name."),
        (MANUAL, "6", "The eye gives at most 5 points."),
        (MANUAL, "good", "“good” is no number of points; give 0 to 5."),
    ],
)
def test_what_means_no_level_or_two_is_refused(criterion: Criterion, cell: str, says: str) -> None:
    with pytest.raises(UserError) as error:
        given(cell, criterion)
    assert says in str(error.value)
