"""The gradebook: rows, failures and the teacher's cells in; the tables of marks out.

What the engine found stands in columns named `found …`; `thesis`, `level:…` and `comment` are the
teacher's own, and what is in them is carried over. A cell in doubt stays empty.
"""

from collections.abc import Iterable, Iterator, Mapping

from rubric.batch.naming import reason
from rubric.batch.rows import Row, Standing, ordered
from rubric.batch.work import Task
from rubric.overrides import NOTHING, Hand, by_hand, columns
from rubric.overrides.columns import COMMENT, LEVEL, THESIS
from rubric.overrides.marks import GONE, Entry
from rubric.records import Record, field, replace
from rubric.result import GradeFailure
from rubric.schema import Rubric
from rubric.spreadsheet import delimited
from rubric.spreadsheet.delimited import Manner

UNGRADED, ABSENT = "not graded", "not handed in"  # the status of a row without a grade
BY_HAND = "marked by you"  # that of one whose total is a teacher's alone
NO_ESSAY = "No such essay was graded this time."
DOUBTFUL = ("unsure", "open")
LATE = {True: "late", False: "no", None: ""}

Value = str | int | None
Lines = list[list[Value]]


class Book(Record, kw_only=True):
    """What the tables are made of; `gone` are a teacher's rows whose essays are not there.

    `todo` tells whose the failures are; `rest` are the students of whom there is no essay.
    """

    rubric: Rubric
    rows: tuple[Row, ...]
    failures: tuple[GradeFailure, ...] = ()
    hands: Mapping[str, Hand] = field(default_factory=dict)
    gone: tuple[Entry, ...] = ()
    todo: Mapping[str, Task] = field(default_factory=dict)
    rest: tuple[Task, ...] = ()


def head(rubric: Rubric) -> list[Value]:
    """Give the columns of the wide table."""
    marks = (f"{what}{c.id}" for c in rubric.criteria for what in columns.MARKED)
    return [*columns.WHOSE, *columns.TOTALS, *marks, *columns.TOLD]


def wide(book: Book) -> Lines:
    """Give one line an essay under its head: unsure ones, then ungraded ones, then by name."""
    known = ordered(book.rows)
    failed = sorted(book.failures, key=lambda f: (f.name.casefold(), f.name))
    return [
        head(book.rubric),
        *(_graded(book, row) for row in known if row.unsure),
        *(_failed(book, failure) for failure in failed),
        *(_of_rest(book, task) for task in book.rest if task.given),
        *(_graded(book, row) for row in known if not row.unsure),
        *(_of_rest(book, task) for task in book.rest if not task.given),
        *(_gone(book, entry) for entry in book.gone),
    ]


def _graded(book: Book, row: Row) -> list[Value]:
    hand = book.hands.get(row.name, NOTHING).cells
    marks = [
        cell
        for criterion, s in zip(book.rubric.criteria, row.standings, strict=True)
        for cell in (s.found, hand.get(LEVEL + criterion.id, ""), _sure(s))
    ]
    total = None if row.provisional else row.points
    return [
        *(row.name, row.student, row.identity, row.status),
        *(total, row.max_points, row.low, row.high),
        *marks,
        *(row.thesis, hand.get(THESIS, ""), hand.get(COMMENT, "")),
        *(LATE[row.late], row.attempt, ", ".join(row.near), " ".join(row.notices)),
    ]


def _sure(standing: Standing) -> int | None:
    """Give the points that count; none while only a teacher can say."""
    return None if _is_doubtful(standing) else standing.points


def _is_doubtful(standing: Standing) -> bool:
    """Tell whether a teacher has yet to decide the level, and not only which words it rests on."""
    return standing.status in DOUBTFUL and not standing.settled


def _failed(book: Book, failure: GradeFailure) -> list[Value]:
    task = book.todo.get(failure.name)
    hand = book.hands.get(failure.name, NOTHING)
    known, told = (failure.name, *_whose(task)), (*_when(task), reason(failure))
    return _ungraded(book, known, UNGRADED, hand, told)


def _of_rest(book: Book, task: Task) -> list[Value]:
    name, status = (task.name, UNGRADED) if task.given else ("", ABSENT)
    hand = book.hands.get(task.name, NOTHING)
    return _ungraded(book, (name, *_whose(task)), status, hand, (*_when(task), task.why))


def _whose(task: Task | None) -> tuple[Value, Value]:
    student = task.student if task else None
    return (student.name, student.id) if student else ("", "")


def _when(task: Task | None) -> tuple[Value, Value, Value]:
    """Give whether it was late, which attempt it is, and nothing that it is near to."""
    handed = task.handed if task else None
    return (LATE[handed.late], handed.attempt, None) if handed else (None, None, None)


def _gone(book: Book, entry: Entry) -> list[Value]:
    known = (entry.name, entry.student, entry.identity)
    return _ungraded(book, known, GONE, entry.hand, (None, None, None, NO_ESSAY))


def _ungraded(
    book: Book, known: Iterable[Value], status: str, hand: Hand, told: Iterable[Value]
) -> list[Value]:
    """Give the line of what has no grade; the points and the total where a teacher gave all."""
    criteria = book.rubric.criteria
    given = by_hand(book.rubric, hand) if status != GONE else None
    total = sum(given or ())
    totals = (total, sum(c.points for c in criteria), total, total) if given else [None] * 4
    marks = [
        cell
        for criterion, points in zip(criteria, given or [None] * len(criteria), strict=True)
        for cell in ("", hand.cells.get(LEVEL + criterion.id, ""), points)
    ]
    written = (hand.cells.get(THESIS, ""), hand.cells.get(COMMENT, ""))
    return [*known, BY_HAND if given else status, *totals, *marks, "", *written, *told]


def long(book: Book) -> Iterator[list[Value]]:
    """Give one line an essay and criterion under its head, by name."""
    *whose, status = columns.WHOSE
    yield [*whose, "criterion", "title", status, "level", "points", columns.OF, "found level"]
    for row in sorted(book.rows, key=lambda r: (r.name.casefold(), r.name)):
        for criterion, s in zip(book.rubric.criteria, row.standings, strict=True):
            level = "" if _is_doubtful(s) else s.level
            told = [criterion.id, s.title, s.status, level, _sure(s), s.max_points, s.found]
            yield [row.name, row.student, row.identity, *told]


def saved(sheet: Lines, manner: Manner) -> bytes:
    """Save a table as a teacher does; in UTF-8 where their encoding has not its letters."""
    try:
        return delimited.written(sheet, manner)
    except UnicodeEncodeError:
        ours = delimited.OURS
        return delimited.written(sheet, replace(manner, mark=ours.mark, encoding=ours.encoding))
