"""A table of marks held against a class: its bytes in, what is written of each essay out."""

from collections.abc import Iterable
from pathlib import Path

from rubric import files
from rubric.batch import find, matching, vanished
from rubric.batch.matching import Essays
from rubric.batch.merging import Table, called
from rubric.batch.vanished import Meant
from rubric.overrides.marks import Entry, Written, read, wrong_levels
from rubric.records import record
from rubric.schema import Rubric

MANY = "{place}: {called} may be {essays}; write the file's name in the column “name”."
TWICE = "{place}: {called} has a row already, {other}."
AS_WRITTEN = "{table} as it was written"
NO_TABLE = Written(frozenset(), (), ())


@record
class Class:
    """What a table is held against: the rubric, the essays, and the run's folder.

    `was` is the table in it as the last run wrote it.
    """

    rubric: Rubric
    essays: Essays
    out: Path
    was: Written

    @property
    def before(self) -> dict[tuple[str, str, str], dict[str, str]]:
        """Give what the last run wrote into the teacher's columns, by all that a row is called."""
        return {called(entry): dict(entry.hand.cells) for entry in self.was.entries}


def known(rubric: Rubric, essays: Essays, out: Path, *, is_touched: bool) -> Class:
    """Give what the tables of a run are held against; what it wrote, where a teacher did since."""
    path = out / find.WRITTEN
    place = AS_WRITTEN.format(table=find.TABLE)
    was = read(files.read(path), place, rubric) if is_touched and path.is_file() else NO_TABLE
    return Class(rubric, essays, out, was)


def table(path: Path, data: bytes, held: Class, *, is_touched: bool) -> Table:
    """Read a table and find the essay of each row. A row of two essays is a mistake.

    Where a teacher wrote in one of the run's own, what lost its cell there is put back.
    """
    is_kept = path.name in find.STORES
    place = f"{path.parent.name}/{path.name}" if is_kept else path.name
    now, essays = read(data, place, held.rubric), held.essays
    was = held.was if is_touched else NO_TABLE
    every = (*now.rows, *was.entries) if was.entries else now.entries
    named = {entry.place: matching.by_name(entry, essays) for entry in every}
    lost = [entry for entry in every if not named[entry.place]]
    before = matching.earlier(path.parent, essays, lost)
    meant = {**named, **matching.otherwise(lost, essays, before)}
    filled = vanished.filled(now, was, meant)
    lost = [entry for entry in filled.entries if not named[entry.place]]
    theirs = {**meant, **matching.otherwise(lost, essays, before)}
    if is_kept:
        theirs |= dict.fromkeys(matching.waiting(lost, theirs), ())
    renamed = ((e.name, theirs[e.place]) for e in lost if e.name and not before.is_coded(e))
    rows, gone, wrong = _laid(filled.entries, theirs)
    return Table(
        place,
        data,
        rows,
        gone,
        (*now.wrong, *wrong, *wrong_levels(filled.back, held.rubric)),
        tuple((old, tasks[0].name) for old, tasks in renamed if tasks),
        tuple(entry.called for entry in filled.back),
        filled.taken,
    )


def _laid(
    entries: Iterable[Entry], theirs: Meant
) -> tuple[dict[str, Entry], tuple[Entry, ...], list[str]]:
    """Give the rows by essay, those of none, and the mistakes."""
    rows: dict[str, Entry] = {}
    gone, wrong = [], []
    for entry in entries:
        found = theirs[entry.place]
        if not found:
            gone.append(entry)
        elif found[1:]:
            names = " or ".join(task.name for task in found)
            wrong.append(MANY.format(place=entry.place, called=entry.called, essays=names))
        elif other := rows.get(found[0].name):
            told = {"place": entry.place, "called": entry.called, "other": other.place}
            wrong.append(TWICE.format(**told))
        else:
            rows[found[0].name] = entry
    return rows, tuple(gone), wrong
