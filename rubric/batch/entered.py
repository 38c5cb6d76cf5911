"""A table of marks held against a class: its bytes in, what is written of each essay out."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

from rubric import files
from rubric.batch import find, matching, vanished
from rubric.batch.matching import Earlier, Essays
from rubric.batch.merging import Table, called
from rubric.batch.vanished import Meant
from rubric.overrides.columns import COMMENT, THESIS
from rubric.overrides.marks import Entry, Written, read, wrong_levels
from rubric.reading import encodings
from rubric.records import Record
from rubric.schema import Rubric
from rubric.spreadsheet import workbook

MANY = "{place}: {called} may be {essays}; write the file's name in the column “name”."
TWICE = "{place}: {called} has a row already, {other}."
AS_WRITTEN = "{table} as it was written"
# A question mark within a word stands for a letter more often than for a question.
LETTER_LOST = re.compile(r"\b\w*[^\W\d_]\?[^\W\d_]\w*")
ADDRESS = re.compile(r"\S*/\S*")  # of a page: a question mark in it stands for itself
NO_TABLE = Written(frozenset(), (), ())


class Setting(Record):
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


def setting(rubric: Rubric, essays: Essays, out: Path, *, is_touched: bool) -> Setting:
    """Give what the tables of a run are held against; what it wrote, where a teacher did since."""
    path = out / find.WRITTEN
    place = AS_WRITTEN.format(table=find.TABLE)
    was = read(files.read(path), place, rubric) if is_touched and path.is_file() else NO_TABLE
    return Setting(rubric, essays, out, was)


def table(path: Path, data: bytes, held: Setting, *, is_touched: bool) -> Table:
    """Read a table and find the essay of each row. A row of two essays is a mistake.

    Where a teacher wrote in one of the run's own, what lost its cell there is put back.
    """
    is_kept = path.name in find.STORES
    place = f"{path.parent.name}/{path.name}" if is_kept else path.name
    now, essays = read(data, place, held.rubric), held.essays
    was = held.was if is_touched else NO_TABLE
    is_lossy = _is_lossy(data)
    before = matching.earlier(path.parent, essays, _lost((*now.entries, *was.entries), essays))

    def meant(rows: Sequence[Entry]) -> Meant:
        return _meant(rows, essays, before, is_kept=is_kept)

    both = {**meant(now.rows), **meant(was.rows)}
    filled = vanished.filled(now, was, both, is_lossy=is_lossy)
    theirs = meant(filled.rows)
    lost = [e for e in _lost(filled.entries, essays) if e.name and not before.is_coded(e)]
    own = {row.place for row in now.rows}
    rows, gone, wrong = _laid(filled.entries, theirs, own)
    return Table(
        place,
        data,
        rows,
        gone,
        (*now.wrong, *wrong, *wrong_levels(filled.back, held.rubric)),
        tuple((e.name, theirs[e.place][0].name) for e in lost if theirs[e.place]),
        tuple(entry.called for entry in filled.back),
        filled.taken,
        filled.spoilt,
        tuple(_doubtful(filled.entries)) if is_lossy else (),
        tuple(entry for entry in gone if entry.place in own and not entry.gone),
    )


def _is_lossy(data: bytes) -> bool:
    """Tell whether a table was saved in a way that may have lost letters.

    What holds one that only an encoding of all letters has is in that: it lost none.
    """
    if workbook.is_archive(data) or encodings.wide(data):
        return False
    try:
        return data.decode().isascii()  # the mark of UTF-8 is none of ASCII's
    except UnicodeDecodeError:
        return True


def _doubtful(entries: Iterable[Entry]) -> Iterator[str]:
    """Name the words in which letters may be lost."""
    for entry in entries:
        said = " ".join(entry.hand.cells.get(column, "") for column in (THESIS, COMMENT))
        if words := LETTER_LOST.findall(ADDRESS.sub("", said)):
            yield f"{entry.called} (“{words[0]}”)"


def _lost(rows: Iterable[Entry], essays: Essays) -> list[Entry]:
    return [row for row in rows if not matching.by_name(row, essays)]


def _meant(rows: Sequence[Entry], essays: Essays, before: Earlier, *, is_kept: bool) -> Meant:
    """Give the essays that the rows of one table may mean; a kept one is not asked for guesses."""
    lost = _lost(rows, essays)
    named = {row.place: matching.by_name(row, essays) for row in rows}
    found = {**named, **matching.otherwise(lost, essays, before)}
    return {**found, **dict.fromkeys(matching.waiting(lost, found) if is_kept else (), ())}


def _laid(
    entries: Iterable[Entry], theirs: Meant, own: Container[str]
) -> tuple[dict[str, Entry], tuple[Entry, ...], list[str]]:
    """Give the rows by essay, those of none, and the mistakes.

    A row that was put back is no mistake of a teacher's: where it could be one, it has no essay.
    """
    rows: dict[str, Entry] = {}
    gone, wrong = [], []
    for entry in entries:
        found = theirs[entry.place]
        other = rows.get(found[0].name) if found else None
        is_clear = not other and not found[1:]
        if not found or not (is_clear or entry.place in own):
            gone.append(entry)
        elif found[1:]:
            names = " or ".join(task.name for task in found)
            wrong.append(MANY.format(place=entry.place, called=entry.called, essays=names))
        elif other:
            told = {"place": entry.place, "called": entry.called, "other": other.place}
            wrong.append(TWICE.format(**told))
        else:
            rows[found[0].name] = entry
    return rows, tuple(gone), wrong
