"""How a system lays its gradebook out: a table in; the columns that may hold a score, out.

Canvas as in `lib/gradebook_exporter.rb` and `…_importer.rb`, Moodle's worksheet as in
`mod/assign/feedback/offline/importgradeslib.php`; Moodle's gradebook, Brightspace, Blackboard and
Gradescope as public scripts and test files have them.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from rubric.batch import people
from rubric.batch.people import Columns
from rubric.errors import UnknownNameError, UserError, nearest
from rubric.records import Record, replace
from rubric.spreadsheet.delimited import Field, Fields, Placed

POSSIBLE = "points possible"  # begins Canvas's second row
READ_ONLY = "(read only)"
NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
# What a system adds to the name of a column that takes a score; the group is the most it takes.
CANVAS = re.compile(r" \(\d+\)$()")
BRIGHTSPACE = re.compile(r" Points Grade(?: <Numeric MaxPoints:([\d.,]+)[^>]*>)?$")
BLACKBOARD = re.compile(r" \[Total Pts: ([\d.,]+)[^\]]*\](?: ?\|\d+)?$")
MOODLE = re.compile(r" \((?:Real|Points?)\)$()", re.IGNORECASE)
ADDED = (CANVAS, BRIGHTSPACE, BLACKBOARD, MOODLE)
MOST_NAMES = 12  # of columns; a longer list is read by nobody
GRADE, TOTAL = "Grade", "Total Score"  # Moodle's worksheet, Gradescope's assignment
EMPTY = frozenset({"", "-", "needs grading"})  # what stands where there is no score
MAXIMA = ("Maximum Grade", "Max Points")  # columns beside them
OPEN, NO = "Grade can be changed", "no"  # of Moodle's worksheet


class Column(Record):
    """A column that may take a score: where, and the most it takes, if the file says."""

    at: int
    name: str
    most: Fraction | None = None
    most_at: int | None = None  # the column that says it, row by row
    open_at: int | None = None  # the column that says whether a row may be changed


class Layout(Record):
    """A gradebook: who is who, the rows of students, the columns that may take a score."""

    columns: Columns
    rows: tuple[Fields, ...]
    scores: tuple[Column, ...]
    all: tuple[Column, ...]  # whatever they hold


def lay_out(table: Placed, name: str) -> Layout:
    """Read how a gradebook is laid out. Raises UserError when no row can be known."""
    heading, *rest = table.rows
    known = people.columns(values(heading))
    if not known.ids and people.numbered(map(values, rest)):
        known = replace(known, ids=(0,))
    if not known.any:
        raise UserError(f"{name}: I find no column that says who a row is about.")
    limits = next((row for row in rest if _begins(row, POSSIBLE)), None)
    told = {*known.ids, *known.whole, *known.first, *known.last}
    every = tuple(
        _column(heading, at, limits)
        for at in range(len(heading))
        if at not in told and not _is_read_only(limits, at)
    )
    rows = tuple(row for row in rest if _is_student(row, known, canvas=limits is not None))
    return Layout(known, rows, tuple(_scores(heading, every)), every)


def values(row: Fields) -> list[str]:
    """Give what the cells of a row say."""
    return [cell.value for cell in row]


def choose(layout: Layout, asked: str | None, name: str) -> Column:
    """Give the column to fill: the one asked for, or the only one there is.

    Raises UserError, with the columns there are: a column is never made.
    """
    if asked is None:
        if len(layout.scores) == 1:
            return layout.scores[0]
        likely = [column for column in layout.all if _may_score(column, layout.rows)]
        there = [f"“{column.name}”" for column in layout.scores or likely or layout.all]
        listed = ", ".join(there[:MOST_NAMES]) + (", …" if there[MOST_NAMES:] else "")
        raise UserError(f"{name}: which column takes the score? Say --column and one of {listed}.")
    wanted = people.folded(asked)
    found = [c for c in layout.all if people.folded(c.name) == wanted]
    found = found or [c for c in layout.all if people.folded(bare(c.name)) == wanted]
    if len(found) > 1:
        raise UserError(f"{name}: {len(found)} columns are called “{asked}”; I fill none of them.")
    if not found:
        near = nearest(asked, [n for c in layout.all for n in (c.name, bare(c.name))])
        hint = f" Did you mean “{near}”?" if near else ""
        raise UnknownNameError(f"{name}: no column that takes a score is called “{asked}”.{hint}")
    return found[0]


def bare(name: str) -> str:
    """Give a column's name without what the system added."""
    for added in ADDED:
        name = added.sub("", name)
    return name.strip()


def most(column: Column, row: Fields) -> Fraction | None:
    """Give the most points a row's score may have, if the file says."""
    if column.most_at is not None and column.most_at < len(row):
        return number(row[column.most_at].value)
    return column.most


def is_open(column: Column, row: Fields) -> bool:
    """Tell whether the system would take a change of this row."""
    at = column.open_at
    return at is None or at >= len(row) or people.folded(row[at].value) != NO


def number(value: str) -> Fraction | None:
    """Read a number with either decimal mark; null for what is none."""
    found = NUMBER.fullmatch(value.strip())
    return Fraction(found[0].replace(",", ".")) if found else None


def _column(heading: Sequence[Field], at: int, limits: Fields | None) -> Column:
    names = [cell.value.strip() for cell in heading]
    name = names[at]
    told = next((found[1] or "" for added in ADDED if (found := added.search(name))), "")
    limit = limits[at].value if limits and at < len(limits) else told
    beside = (*(MAXIMA if name in (GRADE, TOTAL) else ()), f"{name} - Max Points")
    most_at = next((names.index(each) for each in beside if each in names), None)
    open_at = names.index(OPEN) if name == GRADE and OPEN in names else None
    return Column(at, name, number(limit), most_at, open_at)


def _scores(heading: Sequence[Field], columns: Sequence[Column]) -> Iterator[Column]:
    """Give the columns that look as if they took a score."""
    names = {cell.value.strip() for cell in heading}
    for column in columns:
        marked = any(added.search(column.name) for added in ADDED)
        beside = f"{column.name} - Max Points" in names
        alone = column.name in (GRADE, TOTAL) and names & {*MAXIMA}
        if marked or beside or alone:
            yield column


def _may_score(column: Column, rows: Sequence[Fields]) -> bool:
    """Tell whether nothing but numbers stands in a column, or in its place nothing."""
    cells = (row[column.at].value for row in rows if column.at < len(row))
    return all(people.folded(cell) in EMPTY or number(cell) is not None for cell in cells)


def _begins(row: Fields, words: str) -> bool:
    return words in people.folded(row[0].value)


def _is_read_only(limits: Fields | None, at: int) -> bool:
    return limits is not None and at < len(limits) and limits[at].value.strip() == READ_ONLY


def _is_student(row: Fields, known: Columns, *, canvas: bool) -> bool:
    """Tell a student's row from those in which Canvas speaks of its columns."""
    cells = [
        row[at].value.strip() for at in (*known.ids, *known.whole, *known.last) if at < len(row)
    ]
    return any(cells) and not (canvas and (_begins(row, POSSIBLE) or not row[0].value.strip()))
