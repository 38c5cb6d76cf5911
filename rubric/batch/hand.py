"""The teacher's marks of a run: tables of marks and the essays in, what counts for each out.

The tables in the run's folder keep them. A table is read again where its bytes are not those the
last run wrote: a teacher wrote in it. What `--marks` names counts before what is kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from rubric.batch import find
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.lookup import counted
from rubric.overrides import NOTHING, THESIS, Hand
from rubric.overrides.marks import BACK, Entry, read
from rubric.schema import RubricFile

STORES = (find.TABLE, find.BOOK)  # in the run's folder
NO_ESSAY = "{place}: no essay here is of {called}; nothing was written."
MANY = "{place}: {called} may be {essays}; write the file's name in the column “name”."
TWICE = "{place}: {called} has a row already, {other}."
CHANGED = "{table} was changed while essays were graded. To have that count: --marks {kept}"
DIFFER = "{place} ({called}): “{cell}” for {column}, but “{other}” in {there}. Which is right?"


@dataclass(frozen=True, slots=True)
class Marks:
    """What a teacher wrote, by essay; rows of essays that are not there; tables to keep aside.

    `seen` has the digests of the tables that lay in the run's folder when they were read.
    """

    hands: Mapping[str, Hand] = field(default_factory=dict)
    gone: tuple[Entry, ...] = ()
    aside: tuple[tuple[str, bytes], ...] = ()
    seen: Mapping[str, str] = field(default_factory=dict, compare=False)


NONE = Marks()


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was read: its name, its bytes, its rows by essay, those of none, mistakes."""

    name: str
    data: bytes
    rows: Mapping[str, Entry]
    gone: tuple[Entry, ...]
    wrong: tuple[str, ...]


def gather(todo: Sequence[Task], rubric: RubricFile, given: Path | None, out: Path) -> Marks:
    """Read the marks kept in `out` and those `given`, and hold them against the essays.

    Raises UserError with every mistake, each with its row: nothing is graded on half of them.
    """
    there = {path: _bytes(path) for path in _kept(out)}
    stores = _stores(out, there, given)
    counting = [path for path, touched in stores if touched]
    if not counting and not (given and _is_one_of(given, out)):
        counting = [path for path, _ in stores[:1]]
    read = {path: _table(path, there[path], rubric, todo) for path in counting}
    named = _table(given, _given(given, there), rubric, todo) if given else None
    kept, over = list(read.values()), [named] if named else []
    wrong = [_unmatched(entry) for table in over for entry in table.gone if not entry.gone]
    wrong += [said for table in (*kept, *over) for said in table.wrong]
    hands, differing = _merged(kept, named)
    wrong += differing or _unfound(todo, hands, (*kept, *over), rubric)
    if wrong:
        raise UserError("\n".join(wrong))
    gone = {entry.called: entry for table in (*kept, *over) for entry in table.gone}
    changed = given is not None or any(touched for _, touched in stores)
    replaced = [
        read.get(path) or _table(path, there[path], rubric, todo) for path, _ in stores if changed
    ]
    aside = tuple(_aside(replaced, hands, gone))
    seen = {path.name: digest(data) for path, data in there.items()}
    return Marks(hands, tuple(gone[name] for name in sorted(gone)), aside, seen)


def changed(out: Path, known: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Give the tables in `out` that are none of the `known` ones: somebody wrote in them since."""
    for path in _kept(out):
        data = _bytes(path)
        if digest(data) not in [digests.get(path.name) for digests in known]:
            yield path.name, data


def recorded(tables: Mapping[str, bytes]) -> str:
    """Give the lines by which the next run knows the tables that nobody wrote in."""
    return "".join(f"{digest(data)}  {name}\n" for name, data in tables.items())


def digest(data: bytes) -> str:
    """Give that by which a table is known."""
    return sha256(data).hexdigest()


def _kept(out: Path) -> list[Path]:
    return [path for path in (out / name for name in STORES) if path.is_file()]


def _stores(out: Path, there: Mapping[Path, bytes], given: Path | None) -> list[tuple[Path, bool]]:
    """Give the tables of the last run but a `given` one, and whether a teacher wrote in each."""
    mark = out / find.MARK
    known = mark.read_text("utf-8", "replace") if mark.is_file() else ""
    return [
        (path, digest(data) not in known)
        for path, data in there.items()
        if not (given and _same(given, path))
    ]


def _is_one_of(given: Path, out: Path) -> bool:
    return any(_same(given, out / name) for name in STORES)


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _given(given: Path, there: Mapping[Path, bytes]) -> bytes:
    """Read the table that is named, unless it was read as one of the run's folder."""
    same = (data for path, data in there.items() if _same(given, path))
    return next(same, None) or _bytes(given)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror}).") from error


def _table(path: Path, data: bytes, rubric: RubricFile, todo: Sequence[Task]) -> Table:
    """Read a table and find the essay of each row. A row of two essays is a mistake."""
    called = f"{path.parent.name}/{path.name}" if path.name in STORES else path.name
    rows: dict[str, Entry] = {}
    gone, wrong = [], []
    for entry in read(data, called, rubric.rubric):
        found = _meant(entry, todo)
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
    return Table(called, data, rows, tuple(gone), tuple(wrong))


def _meant(entry: Entry, todo: Sequence[Task]) -> list[Task]:
    """Find the essays a row may mean: by the file's name, then the id, then the student."""
    name, student = _folded(entry.name), _folded(entry.student)
    theirs = [(task, task.student) for task in todo if task.student]
    tries = (
        [task for task in todo if task.name == entry.name],
        [task for task in todo if _folded(task.name) == name],
        [task for task in todo if _folded(PurePosixPath(task.name).name) == name],
        [task for task, who in theirs if entry.identity and who.id == entry.identity],
        [task for task, who in theirs if student and _folded(who.name) == student],
    )
    return next((found for found in tries if found), [])


def _folded(name: str) -> str:
    return normalize("NFC", " ".join(name.split())).casefold()


def _unmatched(entry: Entry) -> str:
    return NO_ESSAY.format(place=entry.place, called=entry.called)


def _merged(kept: Sequence[Table], named: Table | None) -> tuple[dict[str, Hand], list[str]]:
    """Lay what is given over what is kept, cell by cell; a dash takes a mark back.

    Where two tables that are kept differ, and none was named, it is said.
    """
    over = named.rows if named else {}
    hands: dict[str, Hand] = {}
    differing: list[str] = []
    for name in dict.fromkeys(name for table in kept for name in table.rows) | dict.fromkeys(over):
        entries = [table.rows[name] for table in kept if name in table.rows]
        last = over[name].hand.cells if name in over else {}
        differing += _differing(entries, last)
        cells = {c: cell for entry in reversed(entries) for c, cell in entry.hand.cells.items()}
        cells |= last
        if left := {c: cell for c, cell in cells.items() if cell not in BACK}:
            hands[name] = Hand(left)
    return hands, differing


def _differing(entries: Sequence[Entry], decided: Mapping[str, str]) -> Iterator[str]:
    for first, other in pairwise(entries):
        for column, cell in first.hand.cells.items():
            said = other.hand.cells.get(column, cell)
            if said != cell and column not in decided:
                yield DIFFER.format(
                    place=first.place,
                    called=first.called,
                    cell=cell,
                    column=column,
                    other=said,
                    there=other.place,
                )


def _aside(
    tables: Iterable[Table], hands: Mapping[str, Hand], gone: Mapping[str, Entry]
) -> Iterator[tuple[str, bytes]]:
    """Give the tables that say what no longer counts, each only for what none before it says."""
    told: set[tuple[str, str, str]] = set()
    for table in tables:
        lost = {
            (name, column, cell)
            for name, entry in table.rows.items()
            for column, cell in entry.hand.cells.items()
            if cell not in BACK and hands.get(name, NOTHING).cells.get(column) != cell
        }
        lost |= {
            (entry.called, column, cell)
            for entry in table.gone
            for column, cell in entry.hand.cells.items()
            if entry.called not in gone or gone[entry.called].hand.cells.get(column) != cell
        }
        if not lost <= told:
            yield table.name, table.data
        told |= lost


def _unfound(
    todo: Iterable[Task], hands: Mapping[str, Hand], tables: Iterable[Table], rubric: RubricFile
) -> list[str]:
    """Name the theses whose words begin no sentence of their essay."""
    wrong = []
    for task in todo:
        thesis = hands.get(task.name, NOTHING).thesis
        data = find.read(task.path, task.member, entry=task.entry) if thesis else None
        if isinstance(data, bytes):
            from rubric.assess import assess  # noqa: PLC0415  # only where a thesis is named

            try:
                assess(data, task.name, rubric, thesis=thesis)
            except UserError as error:
                rows = [table.rows[task.name] for table in tables if task.name in table.rows]
                place = next(r.place for r in rows if r.hand.cells.get(THESIS) == thesis)
                wrong.append(f"{place} ({task.name}): thesis: {error}")
    return wrong


def told(marks: Marks) -> str:
    """Say in how many essays a teacher's words count, and what is kept; empty for neither."""
    number = len(marks.hands)
    said = f"What you wrote counts in {counted(number, 'essay')}.\n" if number else ""
    if marks.gone:
        names = ", ".join(entry.called for entry in marks.gone)
        said += f"You wrote of essays that are not here, and it is kept: {names}.\n"
    if marks.aside:
        names = ", ".join(name for name, _ in marks.aside)
        said += f"Some of your earlier marks no longer count; a copy is kept of {names}.\n"
    return said
