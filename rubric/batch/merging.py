"""Several tables of marks for one class: what was read of each in, what counts of all out.

What is given counts before what is kept, cell by cell. Where two kept tables differ and none was
named, it is asked. What no longer counts is found, so that its table can be kept aside.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from rubric.overrides import NOTHING, Hand
from rubric.overrides.columns import LEVEL
from rubric.overrides.marks import BACK, Entry
from rubric.records import Record, replace

DIFFER = "{place} ({called}): {cell} for {column}, but {other} in {there}. Which is right?"
EMPTY = "nothing"

Key = TypeVar("Key")
Row = tuple[str, str, str, int]  # name, student, id, and which of those alike
Cells = Mapping[str, str]


class Table(Record):
    """A table that was read: its name, its bytes, its rows by essay, those of none, mistakes.

    `stray` are those of none that stand in it and were not told to be of none before. `renamed`
    are rows and the essays that had their names, `back` are what rows are called whose cells were
    gone and count, `taken` those in which cells were emptied, `spoilt` those in which letters were
    lost and are put back, `doubtful` those in which some may be.
    """

    name: str
    data: bytes
    rows: Mapping[str, Entry]
    gone: tuple[Entry, ...]
    wrong: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...] = ()
    back: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    spoilt: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    stray: tuple[Entry, ...] = ()

    @property
    def has_levels(self) -> bool:
        """Tell whether a teacher wrote levels, which hang on the rubric."""
        entries = (*self.rows.values(), *self.gone)
        return any(column.startswith(LEVEL) for e in entries for column in e.hand.cells)

    @property
    def absent(self) -> dict[Row, Entry]:
        """Give the rows of essays that are not there, each by all that it is called."""
        return dict(numbered(self.gone))


class Merged(Record):
    """What counts, by essay; the rows of essays that are not there; what the tables differ in."""

    hands: Mapping[str, Hand]
    gone: Mapping[Row, Entry]
    differing: tuple[str, ...]


def called(entry: Entry) -> tuple[str, str, str]:
    """Give all that a row says of whose it is."""
    return entry.name, entry.student, entry.identity


def numbered(entries: Iterable[Entry]) -> Iterator[tuple[Row, Entry]]:
    """Give entries by all that they are called, those that are called alike by their number."""
    seen = Counter[tuple[str, str, str]]()
    for entry in entries:
        seen[called(entry)] += 1
        yield (*called(entry), seen[called(entry)]), entry


def merge(
    kept: Sequence[Table], named: Table | None, before: Mapping[tuple[str, str, str], Cells]
) -> Merged:
    """Lay what is given over what is kept; a dash takes a mark back.

    `before` has what the last run wrote into the kept tables: what was empty then and is written
    in one of them now was added; what was there and is empty in one was taken out there.
    """
    said: list[str] = []

    def laid(rows: Callable[[Table], Mapping[Key, Entry]]) -> Iterator[tuple[Key, Entry]]:
        given = rows(named) if named else {}
        found = [rows(table) for table in kept]
        for key in dict.fromkeys(key for each in (*found, given) for key in each):
            entries = [each.get(key) for each in found]
            last = given[key].hand.cells if key in given else {}
            names = [table.name for table in kept]
            said.extend(_differing(list(zip(names, entries, strict=True)), last, before))
            there = [each for each in (*entries, given.get(key)) if each]
            cells = {c: cell for e in reversed(there) for c, cell in e.hand.cells.items()}
            cells |= last
            if left := {c: cell for c, cell in cells.items() if cell not in BACK}:
                yield key, replace(there[0], hand=Hand(left))

    hands = {name: entry.hand for name, entry in laid(lambda table: table.rows)}
    return Merged(hands, dict(laid(lambda table: table.absent)), tuple(said))


def _differing(
    entries: Sequence[tuple[str, Entry | None]],
    decided: Cells,
    before: Mapping[tuple[str, str, str], Cells],
) -> Iterator[str]:
    """Name the cells in which two kept tables differ, of what nobody has decided."""
    for (name, first), (there, other) in pairwise(entries):
        one = first or other
        if one is None:
            continue
        was = before.get(called(one), {})
        ours, theirs = (each.hand.cells if each else {} for each in (first, other))
        for column in dict.fromkeys((*ours, *theirs)):
            cell, said = ours.get(column, ""), theirs.get(column, "")
            is_added = column not in was and not (cell and said)
            if cell != said and column not in decided and not is_added:
                yield DIFFER.format(
                    place=first.place if first else name,
                    called=one.called,
                    cell=_quoted(cell),
                    column=column,
                    other=_quoted(said),
                    there=other.place if other else there,
                )


def _quoted(cell: str) -> str:
    return f"“{cell}”" if cell else EMPTY


def aside(tables: Iterable[Table], merged: Merged) -> Iterator[tuple[str, bytes]]:
    """Give the tables that say what no longer counts, each only for what none before it says."""
    told: set[tuple[object, str, str]] = set()
    gone = {key: entry.hand for key, entry in merged.gone.items()}
    for table in tables:
        lost = {*_lost(table.rows, merged.hands), *_lost(table.absent, gone)}
        if not lost <= told:
            yield table.name, table.data
        told |= lost


def _lost(
    rows: Mapping[Key, Entry], counting: Mapping[Key, Hand]
) -> Iterator[tuple[object, str, str]]:
    for key, entry in rows.items():
        counts = counting.get(key, NOTHING).cells
        for column, cell in entry.hand.cells.items():
            if cell not in BACK and counts.get(column) != cell:
                yield key, column, cell
