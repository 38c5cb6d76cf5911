"""Fill a column: a gradebook and a run's results in; its bytes with the scores, and what was left.

A row is found by id before name. What could be meant for two rows, or by two results, is left and
named: a wrong mark in a gradebook costs more than an empty cell.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import zip_longest

from rubric.batch import people
from rubric.batch.gradebook import exported
from rubric.batch.gradebook.exported import Column
from rubric.batch.results import Result
from rubric.errors import UserError
from rubric.records import Record
from rubric.rounding import nearest_whole
from rubric.spreadsheet import delimited
from rubric.spreadsheet.delimited import Field, Fields, Placed

NOTHING_TO_SCALE = "the rubric gives no points; there is nothing for --scale to convert."
HUNDREDTHS = 100  # Canvas compares scores at two decimals
TWICE = 2  # an essay is at least twice as long as what lies beside it, as a list of sources
COMMA, POINT = re.compile(r"-?\d+,\d+"), re.compile(r"-?\d+\.\d+")


class Wishes(Record):
    """How to fill: the column, and what the teacher allows."""

    column: str | None = None
    provisional: bool = False
    overwrite: bool = False
    scale: bool = False


class Pen(Record):
    """How scores are written into a file's column."""

    column: Column
    wishes: Wishes
    comma: bool


@dataclass(slots=True)
class Filled:
    """What came of it: the bytes, the column, and students by what happened, each sorted."""

    data: bytes = b""
    column: str = ""
    filled: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    provisional: list[str] = field(default_factory=list)
    ambiguous: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)  # graded, and not in the file
    marked: list[str] = field(default_factory=list)  # there is another mark already
    locked: list[str] = field(default_factory=list)
    ungraded: list[str] = field(default_factory=list)  # whose rows have no result


def fill(data: bytes, name: str, results: Sequence[Result], wishes: Wishes) -> Filled:
    """Fill the score column of an exported gradebook.

    Raises UserError when it is no gradebook, no column can be chosen, or the column's points are
    not the rubric's and `scale` is not asked.
    """
    table = delimited.placed(data, name)
    laid = exported.lay_out(table, name)
    column = exported.choose(laid, wishes.column, name)
    said = Filled(column=column.name)
    claims = _claims(laid, results, said)
    pen = Pen(column, wishes, _writes_comma(table, column))
    values: dict[Field, str] = {}
    for row in laid.rows:
        mine = claims.get(row[0].start, [])
        result = _settled(mine) if mine else None
        if not mine:
            who = people.person(exported.values(row), laid.columns)
            said.ungraded.append(who.name or who.id)
        elif result is None:
            said.ambiguous.append(" and ".join(sorted({one.name for one in mine})))
        else:
            values |= _score(row, result, pen, said)
    said.data = delimited.changed(table, values)
    return said


def _score(row: Fields, result: Result, pen: Pen, said: Filled) -> Mapping[Field, str]:
    """Give a row's new score, or note why it has none."""
    at = pen.column.at
    if at >= len(row) or not exported.is_open(pen.column, row):
        said.locked.append(result.shown)
        return {}
    if result.provisional and not pen.wishes.provisional:
        said.provisional.append(result.shown)
        return {}
    score = _points(result, row, pen)
    there = exported.number(row[at].value)
    if there == score:
        said.unchanged.append(result.shown)
        return {}
    empty = people.folded(row[at].value) in exported.EMPTY
    if not empty and (there is None or not pen.wishes.overwrite):
        said.marked.append(result.shown)
        return {}
    said.filled.append(result.shown)
    return {row[at]: _written(score, comma=pen.comma)}


def _points(result: Result, row: Fields, pen: Pen) -> Fraction:
    """Give the points to write: those of the rubric, or of the column where that is wished."""
    most = exported.most(pen.column, row)
    if not most or most == result.max_points:
        return Fraction(result.points)
    if not pen.wishes.scale:
        column = f"“{pen.column.name}” is out of {_written(most, comma=False)}"
        raise UserError(f"{column} and the rubric out of {result.max_points}; --scale converts.")
    if not result.max_points:
        raise UserError(NOTHING_TO_SCALE)
    exact = Fraction(result.points, result.max_points) * most
    exact *= HUNDREDTHS
    return Fraction(nearest_whole(exact.numerator, exact.denominator), HUNDREDTHS)


def _written(value: Fraction, *, comma: bool) -> str:
    whole, rest = divmod(int(value * HUNDREDTHS), HUNDREDTHS)
    decimals = f"{rest:02}".rstrip("0")
    return f"{whole}{',' if comma else '.'}{decimals}" if decimals else str(whole)


def _writes_comma(table: Placed, column: Column) -> bool:
    """Tell by the column's numbers, then by all, whether the file writes a decimal comma."""
    own = [row[column.at].value.strip() for row in table.rows if column.at < len(row)]
    every = [cell.value.strip() for row in table.rows for cell in row]
    for values in (own, every):
        commas = sum(COMMA.fullmatch(value) is not None for value in values)
        points = sum(POINT.fullmatch(value) is not None for value in values)
        if commas != points:
            return commas > points
    return False


def _claims(
    laid: exported.Layout, results: Iterable[Result], said: Filled
) -> Mapping[int, list[Result]]:
    """Find the row of each result; a row is known by the place of its first cell."""
    by_id, by_name = _index(laid)
    members = [(result, *member) for result in results for member in _members(result)]
    fits = any(by_id.get(key) for _, ids, _ in members for key in ids)
    claims: dict[int, list[Result]] = defaultdict(list)
    for result, ids, names in members:
        rows = {at for key in ids for at in by_id.get(key, ())}
        if not rows and not (ids and fits):  # another system's ids say nothing here
            rows = {at for key in names for at in by_name.get(key, ())}
        if len(rows) == 1:
            claims[rows.pop()].append(result)
        else:
            (said.ambiguous if rows else said.absent).append(result.shown)
    return claims


def _index(laid: exported.Layout) -> tuple[dict[str, set[int]], dict[str, set[int]]]:
    by_id: dict[str, set[int]] = defaultdict(set)
    by_name: dict[str, set[int]] = defaultdict(set)
    for row in laid.rows:
        person = people.person(exported.values(row), laid.columns)
        for key in person.ids:
            by_id[key].add(row[0].start)
        for key in person.names:
            by_name[key].add(row[0].start)
    return by_id, by_name


def _members(result: Result) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Give the ids and names of each student a result is for; a group has several."""
    student = result.student
    if student is None:
        yield frozenset(), people.name_keys(result.name.rsplit(".", 1)[0])
        return
    ids = student.id.split(people.BETWEEN) if student.id else []
    names = student.name.split(people.BETWEEN) if student.name else []
    for identity, name in zip_longest(ids, names, fillvalue=""):
        yield people.id_keys(identity), people.name_keys(name) if name else frozenset()


def _settled(mine: Sequence[Result]) -> Result | None:
    """Give the one result that counts for a row; null where a teacher must choose.

    Of several attempts the latest counts, and of several files the essay, when all else is short
    beside it.
    """
    if len({one.who for one in mine}) > 1:
        return None
    latest = max(one.attempt or 0 for one in mine)
    mine = [one for one in mine if (one.attempt or 0) == latest]
    if len({(one.points, one.max_points, one.provisional) for one in mine}) == 1:
        return mine[0]
    first, *rest = sorted(mine, key=lambda one: -one.words)
    return first if all(first.words >= TWICE * other.words for other in rest) else None
