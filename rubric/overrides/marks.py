"""A table of marks given back by a teacher: bytes in, what was written of each essay out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rubric.errors import UserError, nearest
from rubric.overrides import COMMENT, LEVEL, THESIS, Hand
from rubric.overrides.levels import given
from rubric.overrides.sheet import Line, lines
from rubric.schema import Rubric

NAME, STUDENT, IDENTITY, STATUS = "name", "student", "id", "status"
GONE = "no essay"  # the status of a row whose essay is not among those graded
# What the engine writes, besides: it is told anew each time and never read.
WRITTEN = frozenset(
    {STATUS, "total", "of", "low", "high", "late", "attempt", "near another level", "notices"}
)
PREFIXES = ("found ", "points:")
BACK = frozenset({"-", "–", "—"})  # a dash takes a mark back


@dataclass(frozen=True, slots=True)
class Entry:
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


def read(data: bytes, file: str, rubric: Rubric) -> tuple[Entry, ...]:
    """Read a table of marks; rows in which nothing is written are left out.

    Raises UserError with every mistake: no column that names essays, a column or a level that
    the rubric does not know.
    """
    table = lines(data, file)
    head = [name.casefold() for name in table[0].cells] if table else []
    if not {NAME, STUDENT, IDENTITY} & set(head):
        raise UserError(f"{file}: it has no column called {NAME}, {STUDENT} or {IDENTITY}.")
    body = table[1:]
    entries = [_entry(line, head, file) for line in body]
    wrong = [*_wrong_columns(head, body, file, rubric), *_wrong_levels(entries, rubric)]
    if wrong:
        raise UserError("\n".join(wrong))
    return tuple(entry for entry in entries if entry.hand.cells)


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
        filled = [line.number for line in body if len(line.cells) > at and line.cells[at]]
        if filled or column.startswith(LEVEL):
            near = nearest(column, own) if column else None
            hint = f"did you mean {near}?" if near else f"{file} may have {', '.join(own)}."
            where = f", row {filled[0]}" if filled else ""
            yield f"{file}{where}: the column “{column}” is not known; {hint}"


def _wrong_levels(entries: Sequence[Entry], rubric: Rubric) -> Iterator[str]:
    for entry in entries:
        for criterion in rubric.criteria:
            cell = entry.hand.cells.get(LEVEL + criterion.id, "")
            if cell and cell not in BACK:
                try:
                    given(cell, criterion)
                except UserError as error:
                    yield f"{entry.place} ({entry.called}): {LEVEL}{criterion.id}: {error}"
