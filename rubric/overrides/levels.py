"""What a teacher wrote for a level: a cell and its criterion in, the level and points out."""

import re

from rubric.errors import UserError, nearest
from rubric.records import record
from rubric.schema import Criterion

NUMBER = re.compile(r"(\d{1,5})(?:[.,]0+)?")  # a spreadsheet may write 25 as 25.0
PART = re.compile(
    r"(\d{1,5})[.,]\d+\s*(?P<points>points?|pts?\.?|p\.?|(?:of|/|out of)\s*\d{1,5})?"
)
WHOLE = "“{cell}”: {what} are whole numbers here; write {low} or {high}."
POINTS = re.compile(r"(\d{1,5})\s*(?:points?|pts?\.?|p\.?|(?:of|/|out of)\s*(?P<most>\d{1,5}))")


@record
class Given:
    """A teacher's mark: the level, counted from the top (null: the criterion has none), points."""

    level: int | None
    points: int


def given(cell: str, criterion: Criterion) -> Given:
    """Read a cell: a level's name; its number, 1 for the lowest; its points; or "27 points".

    Raises UserError, saying what can be written, for anything else, for a part of a point and for
    a number that may mean two levels.
    """
    said = " ".join(cell.split()).casefold()
    names = [level.quality.casefold() for level in criterion.levels]
    if said in names:
        return _at(criterion, names.index(said))
    if counted := POINTS.fullmatch(said):
        return _worth(cell, criterion, int(counted[1]), counted["most"])
    if (number := NUMBER.fullmatch(said)) is None:
        parted = PART.fullmatch(said)
        raise _parted(cell, criterion, parted) if parted else _unknown(cell, criterion)
    if not criterion.levels:
        return _worth(cell, criterion, int(number[1]), None)
    return _numbered(cell, criterion, int(number[1]))


def _at(criterion: Criterion, level: int) -> Given:
    return Given(level, criterion.levels[level].points)


def _numbered(cell: str, criterion: Criterion, number: int) -> Given:
    """Find the one level that a bare number means: by its place from below, or by its points."""
    levels = criterion.levels
    meant = [at for at, level in enumerate(levels) if level.points == number]
    if 1 <= number <= len(levels):
        meant.append(len(levels) - number)
    if len(set(meant)) > 1:
        named = " or ".join(levels[at].quality for at in sorted(set(meant)))
        raise UserError(f"“{cell}” may mean {named}; write the name.")
    if not meant:
        raise _unknown(cell, criterion)
    return _at(criterion, meant[0])


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
        return UserError(WHOLE.format(cell=cell, what="levels", low=low, high=low + 1))
    ends = {"low": f"“{low} points”", "high": f"“{low + 1} points”"}
    return UserError(WHOLE.format(cell=cell, what="points", **ends))


def _unknown(cell: str, criterion: Criterion) -> UserError:
    names = [level.quality for level in criterion.levels]
    if not names:
        return UserError(f"“{cell}” is no number of points; give 0 to {criterion.points}.")
    near, points = nearest(cell, names), cell.strip() if cell.strip().isdigit() else 12
    hint = f"did you mean {near}?" if near else f"write {', '.join(names)}, or “{points} points”."
    return UserError(f"“{cell}” is no level of {criterion.title}; {hint}")
