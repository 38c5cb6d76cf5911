"""What a teacher wrote and has no cell any more: a table now and as it was in, what lasts out.

A row that a filter left out and a column that was deleted take nothing back: only a cell that is
there, and empty or with a dash, does.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rubric.batch.merging import Cells, called
from rubric.batch.work import Task
from rubric.overrides import Hand
from rubric.overrides.marks import BACK, Entry, Written
from rubric.records import record

Meant = Mapping[str, Sequence[Task]]


@record
class Filled:
    """All that counts of a table; `back` is what it has no cell for, `taken` what was emptied."""

    entries: tuple[Entry, ...]
    back: tuple[Entry, ...]
    taken: tuple[str, ...]


def filled(now: Written, was: Written, meant: Meant) -> Filled:
    """Put back what was written and has no cell in the table now: in its row, or in one anew.

    `meant` has the essays that the rows of both may mean, by their places.
    """
    rows = {key: row for row in now.rows for key in _keys(row, meant)}
    more = Counter(map(called, now.rows)) - Counter(map(called, was.rows))
    fresh = [row for row in now.rows if called(row) in more]
    entries = {row.place: row for row in now.rows}
    back, taken = [], []
    for old in was.entries:
        row = next((rows[key] for key in _keys(old, meant) if key in rows), None)
        lost = _without(old, now.columns) if row else _unmoved(old, fresh)
        if row and (empty := _emptied(old, row, now.columns)):
            taken.append(f"{old.called} ({', '.join(empty)})")
        if lost:
            there = entries[row.place].hand.cells if row else {}
            kept = row or old
            entries[kept.place] = replace(kept, hand=Hand({**lost, **there}))
            back.append(replace(old, hand=Hand(lost)))
    written = tuple(entry for entry in entries.values() if entry.hand.cells)
    return Filled(written, tuple(back), tuple(taken))


def _keys(entry: Entry, meant: Meant) -> Iterator[object]:
    """Give all by which two rows are about the same: their essays, and what they are called."""
    yield from (task.stem for task in meant.get(entry.place, ()))
    yield called(entry)


def _without(old: Entry, columns: frozenset[str]) -> Cells:
    return {column: cell for column, cell in old.hand.cells.items() if column not in columns}


def _emptied(old: Entry, row: Entry, columns: frozenset[str]) -> list[str]:
    """Name the columns in which a teacher took a mark back."""
    cells = row.hand.cells
    return [c for c in old.hand.cells if c in columns and cells.get(c, "-") in BACK]


def _unmoved(old: Entry, fresh: Iterable[Entry]) -> Cells:
    """Give what a row said, unless one that was given another name says it all."""
    cells = old.hand.cells
    return {} if any(cells.items() <= row.hand.cells.items() for row in fresh) else cells
