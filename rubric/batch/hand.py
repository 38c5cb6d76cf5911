"""The teacher's marks of a run: tables of marks and the essays in, what counts for each out.

The tables in the run's folder keep them. A table is read again where its bytes are not those the
last run wrote: a teacher wrote in it. What `--marks` names counts before what is kept.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from rubric import files
from rubric.batch import find, matching, naming, rewritten
from rubric.batch.matching import Essays
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.lookup import counted
from rubric.overrides import NOTHING, THESIS, Hand
from rubric.overrides.marks import BACK, Entry, read
from rubric.records import record
from rubric.schema import RubricFile

STORES = (find.TABLE, find.BOOK)  # in the run's folder
NO_ESSAY = "{place}: no essay here is of {called}; nothing was written."
MANY = "{place}: {called} may be {essays}; write the file's name in the column “name”."
TWICE = "{place}: {called} has a row already, {other}."
CHANGED = "{table} was changed while essays were graded. To have that count: --marks {kept}"
IDLE = (
    "What you wrote of these is kept, but makes no total, as they are not graded: {names}.\n"
    "Enter their points in your gradebook yourself: rubric gradebook fill leaves them empty.\n"
)
ANEW = "Is one called otherwise now? Write its new name into its row's column “name”."
ASIDE = "Some of your marks in {table} no longer count; as it was, it is kept: {kept}"
REDRAFTED = "Was it revised since? Write the words as they are now, or empty the cell."
DIFFER = "{place} ({called}): “{cell}” for {column}, but “{other}” in {there}. Which is right?"


@record
class Marks:
    """What a teacher wrote, by essay; rows of essays that are not there; tables to keep aside.

    `renamed` are rows and the essays that had their names, and have others now. `seen` has the
    digests of the tables that lay in the run's folder when they were read.
    """

    hands: Mapping[str, Hand] = field(default_factory=dict)
    gone: tuple[Entry, ...] = ()
    aside: tuple[tuple[str, bytes], ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    seen: Mapping[str, str] = field(default_factory=dict, compare=False)


NONE = Marks()


@record
class Table:
    """A table that was read: its name, its bytes, its rows by essay, those of none, mistakes."""

    name: str
    data: bytes
    rows: Mapping[str, Entry]
    gone: tuple[Entry, ...]
    wrong: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]


def gather(todo: Sequence[Task], rubric: RubricFile, given: Path | None, out: Path) -> Marks:
    """Read the marks kept in `out` and those `given`, and hold them against the essays.

    Raises UserError with every mistake, each with its row: nothing is graded on half of them.
    """
    there = {path: files.read(path) for path in _kept(out)}
    stores = _stores(out, there, given)
    counting = [path for path, touched in stores if touched]
    if not counting and not (given and _is_one_of(given, out)):
        counting = [path for path, _ in stores[:1]]
    essays = matching.known(todo)
    read = {path: _table(path, there[path], rubric, essays) for path in counting}
    named = _table(given, _given(given, there), rubric, essays) if given else None
    kept, over = list(read.values()), [named] if named else []
    wrong = [_unmatched(entry) for table in over for entry in table.gone if not entry.gone]
    wrong += [said for table in (*kept, *over) for said in table.wrong]
    wrong += [said for table in kept for said in rewritten.told(table.data, table.name, out)]
    hands, differing = _merged(kept, named)
    wrong += differing or _unfound(todo, hands, (*kept, *over), rubric)
    if wrong:
        raise UserError("\n".join(wrong))
    gone = {entry.called: entry for table in (*kept, *over) for entry in table.gone}
    changed = given is not None or any(touched for _, touched in stores)
    replaced = [
        read.get(path) or _table(path, there[path], rubric, essays)
        for path, _ in stores
        if changed
    ]
    aside = tuple(_aside(replaced, hands, gone))
    seen = {path.name: digest(data) for path, data in there.items()}
    renamed = dict(pair for table in (*kept, *over) for pair in table.renamed)
    return Marks(
        hands, tuple(gone[name] for name in sorted(gone)), aside, tuple(renamed.items()), seen
    )


def changed(out: Path, known: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, bytes]]:
    """Give the tables in `out` that are none of the `known` ones: somebody wrote in them since."""
    for path in _kept(out):
        data = files.read(path)
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
    return next(same, None) or files.read(given)


def _table(path: Path, data: bytes, rubric: RubricFile, essays: Essays) -> Table:
    """Read a table and find the essay of each row. A row of two essays is a mistake."""
    called = f"{path.parent.name}/{path.name}" if path.name in STORES else path.name
    rows: dict[str, Entry] = {}
    gone, wrong, renamed = [], [], []
    entries = read(data, called, rubric.rubric)
    theirs = {entry.place: matching.by_name(entry, essays) for entry in entries}
    lost = [entry for entry in entries if not theirs[entry.place]]
    before = matching.earlier(path.parent, essays, lost)
    for entry in entries:
        found = theirs[entry.place] or matching.otherwise(entry, essays, before)
        if found and not theirs[entry.place] and entry.name and not before.is_coded(entry):
            renamed.append((entry.name, found[0].name))
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
    return Table(called, data, rows, tuple(gone), tuple(wrong), tuple(renamed))


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


def _of(task: Task) -> str:
    """Say what there is of a student who handed in no essay: a file, or only the name."""
    who = task.student
    return task.name if task.given or not who else who.name or who.id


def told(marks: Marks, ungraded: Iterable[Task] = ()) -> str:
    """Say in how many essays a teacher's words count, and what is kept; empty for neither.

    In what is `ungraded` they cannot count.
    """
    idle = [_of(task) for task in ungraded if task.name in marks.hands]
    number = len(marks.hands) - len(idle)
    said = f"What you wrote counts in {counted(number, 'essay')}.\n" if number else ""
    said += IDLE.format(names=naming.few(idle)) if idle else ""
    if marks.gone:
        names = naming.few([entry.called for entry in marks.gone])
        said += f"You wrote of essays that are not here, and it is kept: {names}.\n{ANEW}\n"
    if marks.renamed:
        names = naming.few([f"{old} (now {name})" for old, name in marks.renamed])
        said += f"What you wrote goes with an essay of another name: {names}.\n"
    return said
