"""What a teacher wrote and has no cell any more: a table now and as it was in, what lasts out.

A row that a filter left out and a column that was deleted take nothing back: only a cell that is
there, and empty or with a dash, does. Nor does a program that lost letters as it saved.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rubric.batch import spoilt
from rubric.batch.merging import Cells, numbered
from rubric.batch.work import Task
from rubric.overrides import Hand
from rubric.overrides.marks import BACK, Entry, Written
from rubric.records import Record, replace

Meant = Mapping[str, Sequence[Task]]


class Filled(Record):
    """All that counts of a table; `back` is what it has no cell for, `taken` what was emptied.

    `spoilt` is what lost letters as the table was saved.

    `rows` are all there are now and the old ones that are not among them, without a word as well.
    """

    rows: tuple[Entry, ...]
    entries: tuple[Entry, ...]
    back: tuple[Entry, ...]
    taken: tuple[str, ...]
    spoilt: tuple[str, ...] = ()


def filled(now: Written, was: Written, meant: Meant, *, is_lossy: bool) -> Filled:
    """Put back what was written and has no cell in the table now: in its row, or in one anew.

    So are letters, where it `is_lossy`: saved in a way that may have lost some.
    `meant` has the essays that the rows of both may mean, by their places.
    """
    pairs = _pairs(now.rows, was.rows, meant)
    paired = {row.place for row in pairs.values()}
    fresh = [row for row in now.rows if row.place not in paired]
    entries = {row.place: row for row in now.rows}
    back, taken, mended = [], [], []
    for old in was.entries:
        row = pairs.get(old.place)
        is_moved = row is None and not meant[old.place] and _moved(old, fresh)
        lost = _without(old, now.columns) if row else {} if is_moved else old.hand.cells
        if row and (empty := _emptied(old, row, now.columns)):
            taken.append(f"{old.called} ({', '.join(empty)})")
        if whole := _whole(old, row) if row and is_lossy else {}:
            mended.append(f"{old.called} ({', '.join(whole)})")
        if lost or whole:
            kept = row or old
            entries[kept.place] = replace(kept, hand=Hand({**lost, **kept.hand.cells, **whole}))
        if lost:
            back.append(replace(old, hand=Hand(lost)))
    written = tuple(entry for entry in entries.values() if entry.hand.cells)
    gone = (old for old in was.rows if old.place not in pairs)
    return Filled((*now.rows, *gone), written, tuple(back), tuple(taken), tuple(mended))


def _pairs(now: Sequence[Entry], was: Sequence[Entry], meant: Meant) -> dict[str, Entry]:
    """Give the row that each old one is now, by the old one's place; no row is two old ones.

    It is called the same, or it is the only one of the old one's essay.
    """
    there = dict(numbered(now))
    pairs = {old.place: there[key] for key, old in numbered(was) if key in there}
    paired = {row.place for row in pairs.values()}
    claims = defaultdict(list)
    for row in now:
        for task in meant[row.place]:
            claims[task.stem].append(row)
    for old in was:
        found = [claims[task.stem] for task in meant[old.place] if old.place not in pairs]
        alone = (rows[0] for rows in found if len(rows) == 1 and rows[0].place not in paired)
        if left := next(alone, None):
            pairs[old.place] = left
            paired.add(left.place)
    return pairs


def _without(old: Entry, columns: frozenset[str]) -> Cells:
    return {column: cell for column, cell in old.hand.cells.items() if column not in columns}


def _emptied(old: Entry, row: Entry, columns: frozenset[str]) -> list[str]:
    """Name the columns in which a teacher took a mark back."""
    cells = row.hand.cells
    return [c for c in old.hand.cells if c in columns and cells.get(c, "-") in BACK]


def _whole(old: Entry, row: Entry) -> Cells:
    """Give what was written where a program lost letters of it, and nothing else has changed.

    What a teacher may have changed stays as it is.
    """
    cells = row.hand.cells
    return {
        column: cell
        for column, cell in old.hand.cells.items()
        if not cell.isascii()
        and spoilt.is_rest(now := cells.get(column, ""), cell)
        and not spoilt.is_asked(now, cell)
    }


def _moved(old: Entry, fresh: list[Entry]) -> bool:
    """Tell whether a row says all that an old one said; it is taken out, as it was but one."""
    cells = old.hand.cells.items()
    row = next((row for row in fresh if cells <= row.hand.cells.items()), None)
    if row:
        fresh.remove(row)
    return row is not None
