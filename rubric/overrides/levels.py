"""What a teacher wrote for a level: a cell and its criterion in, the level and points out."""

import re

from rubric.errors import UserError, nearest
from rubric.records import Record
from rubric.schema import Criterion

NUMBER = re.compile(r"(\d{1,5})(?:[.,]0+)?")  # a spreadsheet may write 25 as 25.0
PART = re.compile(
    r"(\d{1,5})[.,]\d+\s*(?P<points>points?|pts?\.?|p\.?|(?:of|/|out of)\s*\d{1,5})?"
)
WHOLE = "“{cell}”: points are whole numbers here; write “{low}” or “{high}”."
BETWEEN = "“{cell}” lies between two levels; write “{lower}” or “{upper}”, or whole points."
EITHER = "“{cell}” may be a level or points; write “{level}”, or “{points}”."
POINTS = re.compile(r"(\d{1,5})\s*(?:points?|pts?\.?|p\.?|(?:of|/|out of)\s*(?P<most>\d{1,5}))")


class Given(Record):
    """A teacher's mark: the level, counted from the top (null: the criterion has none), points."""

    level: int | None
    points: int


def given(cell: str, criterion: Criterion) -> Given:
    """Read a cell: a level's name; points, as "27 points" or a bare 27; or a level's number.

    Levels are numbered from the lowest, 1. Raises UserError, saying what can be written, for
    anything else, for a part of a point, and for a number that may be a level's and points.
    """
    said = " ".join(cell.split()).casefold()
    names = [level.quality.casefold() for level in criterion.levels]
    if said in names:
        return _at(criterion, names.index(said))
    if worth := POINTS.fullmatch(said):
        return _worth(cell, criterion, int(worth[1]), worth["most"])
    if number := NUMBER.fullmatch(said):
        return _bare(cell, criterion, int(number[1]))
    parted = PART.fullmatch(said)
    raise _parted(cell, criterion, parted) if parted else _unknown(cell, criterion)


def _at(criterion: Criterion, level: int) -> Given:
    return Given(level, criterion.levels[level].points)


def _bare(cell: str, criterion: Criterion, number: int) -> Given:
    """Take a bare number as points, or as a level's where points cannot be meant."""
    if not 1 <= number <= len(criterion.levels):
        return _worth(cell, criterion, number, None)
    level = _at(criterion, len(criterion.levels) - number)
    if number <= criterion.points and level != _worth(cell, criterion, number, None):
        told = {"level": _named(criterion, number), "points": _points(number)}
        raise UserError(EITHER.format(cell=cell, **told))
    return level


def _worth(cell: str, criterion: Criterion, points: int, most: str | None) -> Given:
    """Take points as they are, with the highest level that asks no more."""
    if points > criterion.points or (most and int(most) != criterion.points):
        raise UserError(f"“{cell}”: {criterion.title} gives at most {criterion.points} points.")
    if not criterion.levels:
        return Given(None, points)
    reached = (at for at, level in enumerate(criterion.levels) if level.points <= points)
    return Given(next(reached, len(criterion.levels) - 1), points)


def _parted(cell: str, criterion: Criterion, said: re.Match[str]) -> UserError:
    """Name the two whole numbers that a part of a point, or of a level, lies between."""
    low = int(said[1])
    if low >= criterion.points:
        return UserError(f"“{cell}”: {criterion.title} gives at most {criterion.points} points.")
    if not said["points"] and 0 < low < len(criterion.levels):
        lower, upper = (_named(criterion, number) for number in (low, low + 1))
        return UserError(BETWEEN.format(cell=cell, lower=lower, upper=upper))
    ends = (_points(low), _points(low + 1))
    return UserError(WHOLE.format(cell=cell, low=ends[0], high=ends[1]))


def _named(criterion: Criterion, number: int) -> str:
    """Give the name of a level by its number, 1 for the lowest."""
    return criterion.levels[len(criterion.levels) - number].quality


def _points(number: int) -> str:
    return f"{number} {'point' if number == 1 else 'points'}"


def _unknown(cell: str, criterion: Criterion) -> UserError:
    names = [level.quality for level in criterion.levels]
    if not names:
        return UserError(f"“{cell}” is no number of points; give 0 to {criterion.points}.")
    near, most = nearest(cell, names), _points(criterion.points)
    hint = f"did you mean {near}?" if near else f"write {', '.join(names)}, or points: “{most}”."
    return UserError(f"“{cell}” is no level of {criterion.title}; {hint}")
