"""What of a rubric other systems can show. A rubric in; titles, levels and points out.

A criterion without levels (one for the teacher's eye) becomes two, full marks and none: no other
system knows a criterion without. `is_pair` tells them on the way back.
"""

from fractions import Fraction

from rubric import checks
from rubric.interchange.foreign import Rating, Row
from rubric.interchange.texts import clean
from rubric.records import Record
from rubric.schema import MANUAL, Criterion, Rubric

FULL, NONE = "Full marks", "No marks"  # as Canvas itself calls them, but for the capital
OPEN = "Your teacher judges this."


class Shown(Record):
    """A level as every system shows it."""

    quality: str
    points: int
    descriptor: str


class ShownRow(Record):
    """A criterion as every system shows it."""

    title: str
    description: str
    levels: tuple[Shown, ...]


def shown(rubric: Rubric) -> tuple[ShownRow, ...]:
    """Give the rows that other systems can show, texts in one line each."""
    return tuple(
        ShownRow(clean(criterion.title), description(criterion), _levels(criterion))
        for criterion in rubric.criteria
    )


def as_read(rubric: Rubric) -> tuple[Row, ...]:
    """Give the rows as a form would read them back."""
    return tuple(
        Row(
            row.title,
            tuple(Rating(v.quality, Fraction(v.points), v.descriptor) for v in row.levels),
            row.description,
        )
        for row in shown(rubric)
    )


def description(criterion: Criterion) -> str:
    """Say what a criterion asks, in the words of its checks."""
    asked = [use.check for use in criterion.checks]
    if MANUAL in asked:
        return OPEN
    return " ".join(dict.fromkeys(checks.find(name).summary for name in asked))


def is_pair(row: Row) -> bool:
    """Tell whether a row's levels only stand for its points: full marks and none."""
    names = [rating.quality.casefold() for rating in row.ratings]
    empty = not any(_says(rating) for rating in row.ratings)
    return names == [FULL.casefold(), NONE.casefold()] and empty


def _says(rating: Rating) -> bool:
    """Tell whether a level says more than its name."""
    return rating.descriptor.casefold() not in ("", rating.quality.casefold())


def _levels(criterion: Criterion) -> tuple[Shown, ...]:
    if not criterion.levels:
        return (Shown(FULL, criterion.points, ""), Shown(NONE, 0, ""))
    return tuple(
        Shown(clean(level.quality), level.points, clean(level.descriptor))
        for level in criterion.levels
    )


def worth(row: Row) -> Fraction | None:
    """Give what a row is worth: as it says itself, or as its highest level does."""
    points = [rating.points for rating in row.ratings if rating.points is not None]
    return row.points if row.points is not None else max(points, default=None)
