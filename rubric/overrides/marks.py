"""A table of marks given back by a teacher: bytes in, what was written of each essay out."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rubric.errors import UserError, nearest
from rubric.lookup import series
from rubric.overrides import Hand
from rubric.overrides.columns import (
    ATTEMPT,
    COMMENT,
    FOUND,
    FOUND_LEVEL,
    IDENTITY,
    LATE,
    LEVEL,
    NAME,
    NEAR,
    NOTICES,
    POINTS,
    STATUS,
    STUDENT,
    THESIS,
    TOTAL,
    TOTALS,
)
from rubric.overrides.levels import given
from rubric.records import Record, replace
from rubric.schema import Rubric
from rubric.spreadsheet import lines
from rubric.spreadsheet.delimited import Line

SHEET = "Marks"  # in a workbook of ours, wherever a teacher moved it
GONE = "no essay"  # the status of a row whose essay is not among those graded
# What the engine writes, besides: it is told anew each time and never read.
WRITTEN = frozenset({STATUS, *TOTALS, LATE, ATTEMPT, NEAR, NOTICES})
PREFIXES = (FOUND, POINTS)
NOT_ASKED = "{file}, row {row}: you wrote a level for “{own}”, which “{title}” does not ask."
OTHER = (
    "{file} is of another rubric, or of another version of this one: it had {ids}. "
    "Grade with that rubric (-r), or into another folder (-o)."
)
NOUGHTS = re.compile(r"[.,]0+$")  # a spreadsheet may write 25 as 25.0
BACK = frozenset({"-", "–", "—"})  # a dash takes a mark back


class Entry(Record):
    """A row in which a teacher wrote: where, which essay is meant, what was written."""

    place: str
    name: str
    student: str
    identity: str
    gone: bool
    hand: Hand

    @property
    def called(self) -> str:
        """What the row is about, as far as it says."""
        return self.name or self.student or self.identity or "no name"


class Reckoned(Record):
    """A row's levels as found, its points and total, by their columns; and where."""

    place: str
    cells: Mapping[str, str]


class Written(Record):
    """A table of marks: its columns, its rows, those without a word as well, and its mistakes."""

    columns: frozenset[str]
    rows: tuple[Entry, ...]
    wrong: tuple[str, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Give the rows in which a teacher wrote."""
        return tuple(entry for entry in self.rows if entry.hand.cells)


def read(data: bytes, file: str, rubric: Rubric) -> Written:
    """Read a table of marks, with every mistake: columns and levels the rubric does not know.

    Raises UserError where no column names essays.
    """
    table = lines(data, file, SHEET)
    head = [_meant(name.casefold(), rubric) for name in table[0].cells] if table else []
    if not {NAME, STUDENT, IDENTITY} & set(head):
        raise UserError(f"{file}: it has no column called {NAME}, {STUDENT} or {IDENTITY}.")
    body = table[1:]
    entries = [_entry(line, head, file) for line in body]
    wrong = [*_wrong_columns(head, body, file, rubric), *wrong_levels(entries, rubric)]
    foreign = _foreign(head, file, rubric) if wrong else ()
    asked = {LEVEL + criterion.id for criterion in rubric.criteria}
    rows = tuple(replace(e, hand=Hand(_asked(e.hand.cells, asked))) for e in entries)
    return Written(frozenset(head), rows, (*foreign, *wrong))


def reckoned(data: bytes, file: str) -> Mapping[str, Reckoned]:
    """Read what the engine reckoned in a table of marks, by the names of the essays."""
    table = lines(data, file, SHEET)
    head = [name.casefold() for name in table[0].cells] if table else []
    return {
        cells[NAME]: Reckoned(f"{file}, row {line.number}", _points(cells))
        for line in table[1:]
        if NAME in (cells := dict(zip(head, line.cells, strict=False)))
    }


def _points(cells: Mapping[str, str]) -> dict[str, str]:
    """Give what the engine writes as numbers, one way however a program shows them."""
    ours = (TOTAL, POINTS, FOUND_LEVEL)
    found = {c: cell for c, cell in cells.items() if c.startswith(ours)}
    return {column: NOUGHTS.sub("", cell) for column, cell in found.items() if cell}


def _asked(cells: Mapping[str, str], asked: Collection[str]) -> dict[str, str]:
    """Leave out levels that the rubric does not ask: a word there is a mistake and told."""
    return {c: cell for c, cell in cells.items() if not c.startswith(LEVEL) or c in asked}


def _meant(column: str, rubric: Rubric) -> str:
    """Give the name of a level's column by its criterion's id, where its title stands there."""
    said = " ".join(column.removeprefix(LEVEL).split())
    if not column.startswith(LEVEL) or said in [criterion.id for criterion in rubric.criteria]:
        return column
    titled = [c.id for c in rubric.criteria if " ".join(c.title.split()).casefold() == said]
    return LEVEL + titled[0] if len(titled) == 1 else column


def _written_for(head: Sequence[str]) -> list[str]:
    """Give the ids of the criteria that the engine wrote a table for; none for one by hand."""
    return [column.removeprefix(POINTS) for column in head if column.startswith(POINTS)]


def _foreign(head: Sequence[str], file: str, rubric: Rubric) -> Iterator[str]:
    """Say that a table is of another rubric, where it is."""
    ids = _written_for(head)
    if ids and ids != [criterion.id for criterion in rubric.criteria]:
        yield OTHER.format(file=file, ids=series(ids))


def _entry(line: Line, head: Sequence[str], file: str) -> Entry:
    cells = dict(zip(head, line.cells, strict=False))
    written = {
        column: cell
        for column, cell in cells.items()
        if cell and (column in (THESIS, COMMENT) or column.startswith(LEVEL))
    }
    return Entry(
        f"{file}, row {line.number}",
        cells.get(NAME, ""),
        cells.get(STUDENT, ""),
        cells.get(IDENTITY, ""),
        cells.get(STATUS) == GONE,
        Hand(written),
    )


def _wrong_columns(
    head: Sequence[str], body: Sequence[Line], file: str, rubric: Rubric
) -> Iterator[str]:
    """Name the columns that mean nothing here; one nobody gave a name may be empty."""
    levels = [LEVEL + criterion.id for criterion in rubric.criteria]
    own = [THESIS, *levels, COMMENT]
    known = {NAME, STUDENT, IDENTITY, *WRITTEN, *own}
    for column, count in Counter(head).items():
        if count > 1 and column:
            yield f"{file}: two columns are called “{column}”."
        if column in known or column.startswith(PREFIXES):
            continue
        at = head.index(column)
        filled = [line.number for line in body if _says(line, at)]
        if column.removeprefix(LEVEL) in _written_for(head):
            named = {"file": file, "own": column.removeprefix(LEVEL), "title": rubric.title}
            yield from (NOT_ASKED.format(row=number, **named) for number in filled)
        elif filled or column.startswith(LEVEL):
            near = nearest(column, own) if column else None
            hint = f"did you mean {near}?" if near else f"{file} may have {', '.join(own)}."
            where = f", row {filled[0]}" if filled else ""
            yield f"{file}{where}: the column “{column}” is not known; {hint}"


def _says(line: Line, at: int) -> bool:
    """Tell whether a cell holds more than a dash, which takes nothing back."""
    return len(line.cells) > at and line.cells[at] not in BACK | {""}


def wrong_levels(entries: Iterable[Entry], rubric: Rubric) -> Iterator[str]:
    """Name the levels that the rubric does not know, each with its row."""
    for entry in entries:
        for criterion in rubric.criteria:
            cell = entry.hand.cells.get(LEVEL + criterion.id, "")
            if cell and cell not in BACK:
                try:
                    given(cell, criterion)
                except UserError as error:
                    yield f"{entry.place} ({entry.called}): {LEVEL}{criterion.id}: {error}"
